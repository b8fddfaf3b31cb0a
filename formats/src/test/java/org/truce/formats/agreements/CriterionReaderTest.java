package org.truce.formats.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.input.Problem;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceClass;

/// Counts are those of the shipped file, taken with `cut` and `grep`.
class CriterionReaderTest {
    private static final AgreementData DATA = ShippedAgreements.read().value();

    private static Criterion read(String text) {
        CriterionReading reading = CriterionReader.read(DATA, "--where", text);
        assertThat(reading).as(reading.toString()).isInstanceOf(CriterionReading.Success.class);
        return ((CriterionReading.Success) reading).value();
    }

    private static List<String> problems(String text) {
        return switch (CriterionReader.read(DATA, "--where", text)) {
            case CriterionReading.Success success -> throw new AssertionError("no problem: " + success);
            case CriterionReading.Failure failure ->
                failure.problems().stream().map(Problem::render).toList();
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cease-fire|cease-fire|165",
                "Cease Fire|cease-fire|165",
                "ceasefire|cease-fire|165",
                "cease = yes|cease-fire = yes|165",
                "cease != 1|cease-fire != yes|176",
                "not cease-fire|not cease-fire|176",
                "not not pko|not not peacekeeping|49",
                "third party|third-party|246",
                "region = africa|region = Africa|188",
                "region = \"Middle East\"|region = Middle East|11",
                "region = middle east or region = europe|region = Middle East or region = Europe|30",
                "conflict type = government|conflict-type = government|255",
                "year>=2015|year >= 2015|38",
                "(region = Africa or region = Asia) and not (year < 2015)"
                        + "|(region = Africa or region = Asia) and not year < 2015|33",
                "conflict ~ colombia|conflict ~ colombia|22",
                "type = peace process AND NOT region = Africa|type = peace process and not region = Africa|39",
            })
    void criteriaChooseAgreements(String text, String words, int count) {
        Criterion criterion = read(text);
        assertThat(criterion.words(DATA.attributes())).isEqualTo(words);
        assertThat(ReferenceClass.of(DATA, criterion).members()).hasSize(count);
        assertThat(read(words)).isEqualTo(criterion);
    }

    @Test
    void andBindsCloserThanOr() {
        assertThat(read("ddr or pko and not cease"))
                .isEqualTo(read("ddr or (pko and (not cease))"))
                .isNotEqualTo(read("(ddr or pko) and not cease"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "cese-fire|--where:1:1: error: there is no attribute `cese-fire`; did you mean `cease-fire`?",
                "zzzzzz|--where:1:1: error: there is no attribute `zzzzzz`; `--attributes` lists them",
                "ddr and regon = Asia|--where:1:9: error: there is no attribute `regon`; did you mean `region`?",
                "region = Afrca|--where:1:10: error: no agreement has `Afrca` for `region`; expected `Africa`, `Asia`,"
                        + " `Americas`, `Europe` or `Middle East`; did you mean `Africa`?",
                "region|--where:1:1: error: `region` is a text and needs a comparison; expected such as `region ="
                        + " Africa`",
                "year|--where:1:1: error: `year` is a number and needs a comparison; expected such as `year >= 2000`",
                "year > soon|--where:1:8: error: `year` is compared with `soon`; expected a number",
                "year ~ 19|--where:1:6: error: `year` cannot be compared by `~`; expected `=`, `!=`, `<`, `<=`, `>` or"
                        + " `>=`",
                "ddr > 0|--where:1:5: error: `ddr` cannot be compared by `>`; expected `=` or `!=`",
                "ddr = many|--where:1:7: error: `ddr` is compared with `many`; expected `yes` or `no`",
                "region < Asia|--where:1:8: error: `region` cannot be compared by `<`; expected `=`, `!=` or `~`",
                "ddr =|--where:1:6: error: the criterion ends here; expected a value to compare with",
                "ddr and|--where:1:8: error: the criterion ends here; expected an attribute, such as `cease-fire`",
                "ddr)|--where:1:4: error: `)` does not belong here; expected `and`, `or` or the end",
                "(ddr|--where:1:1: error: a parenthesis is opened here and never closed; expected a `)`",
                "region = \"Asia|--where:1:10: error: a quotation mark is opened here and never closed; expected a"
                        + " second `\"`",
                "year =< 2000|--where:1:6: error: there is no sign `=<`; expected `=`, `!=`, `<`, `<=`, `>`, `>=` or"
                        + " `~` (has in it)",
                "é and ddr = é|--where:1:13: error: `ddr` is compared with `é`; expected `yes` or `no`",
            })
    void everyFaultIsToldWithItsColumn(String text, String expected) {
        assertThat(problems(text)).contains(expected);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(problems("cese-fire and (regon = Asia or year = x) and ddr > 1"))
                .containsExactly(
                        "--where:1:1: error: there is no attribute `cese-fire`; did you mean `cease-fire`?",
                        "--where:1:16: error: there is no attribute `regon`; did you mean `region`?",
                        "--where:1:39: error: `year` is compared with `x`; expected a number",
                        "--where:1:50: error: `ddr` cannot be compared by `>`; expected `=` or `!=`");
    }

    @Test
    void emptyDeepAndLongCriteriaAreRefused() {
        assertThat(problems(" "))
                .containsExactly("--where:1:2: error: the criterion is empty; expected attributes, such as `cease-fire"
                        + " and third-party`");
        assertThat(problems("(".repeat(5_000) + "ddr")).anyMatch(p -> p.contains("nested more than 100 deep"));
        assertThat(problems("not ".repeat(2_000) + "ddr")).anyMatch(p -> p.contains("nested more than 100 deep"));
        assertThat(problems("x".repeat(10_001)))
                .containsExactly("--where: error: the criterion has 10001 characters;" + " expected at most 10000");
    }

    /// 5,000 random strings of tokens either mean something or have problems; none is a fault of ours.
    @Test
    void nothingThatIsWrittenIsAFaultOfOurs() {
        SplittableRandom random = new SplittableRandom(8);
        String[] tokens = {"and", "or", "not", "(", ")", "=", "<", "~", "ddr", "year", "region", "Asia", "\"", "x", "7"
        };
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                text.append(tokens[random.nextInt(tokens.length)]).append(random.nextBoolean() ? " " : "");
            }
            switch (CriterionReader.read(DATA, "--where", text.toString())) {
                case CriterionReading.Success success ->
                    assertThat(ReferenceClass.of(DATA, success.value()).unknown())
                            .isZero();
                case CriterionReading.Failure failure ->
                    assertThat(failure.problems()).isNotEmpty();
            }
        }
    }
}
