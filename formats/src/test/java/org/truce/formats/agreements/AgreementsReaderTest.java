package org.truce.formats.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.input.Problem;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.PastAgreement;
import org.truce.reference.Value;

class AgreementsReaderTest {
    private static final String SOUND = """
        # anything may stand here
        id,name,Group,months,ended,Cease fire,strength,place
        a,First,G1,24,1,yes,3,Hills
        b,"Second, revised",G1,6.0,0,no,2.5,"The ""plain\"""
        c,Third,G2,,1,,,
        """;

    @TempDir
    private Path folder = Path.of("");

    private AgreementsReading read(String text) throws IOException {
        return AgreementsReader.read(Files.writeString(folder.resolve("own.csv"), text));
    }

    private List<String> problems(String text) throws IOException {
        String prefix = folder + "/";
        return read(text).problems().stream()
                .map(Problem::render)
                .map(line -> line.replace(prefix, ""))
                .toList();
    }

    private AgreementData data(String text) throws IOException {
        AgreementsReading reading = read(text);
        assertThat(reading.problems()).isEmpty();
        return ((AgreementsReading.Success) reading).value();
    }

    @Test
    void columnsBecomeAttributes() throws IOException {
        AgreementData data = data(SOUND);
        assertThat(data.grouped()).isTrue();
        assertThat(data.attributes())
                .extracting(Attribute::name)
                .containsExactly("name", "cease-fire", "strength", "place");
        assertThat(data.attributes())
                .extracting(Attribute::kind)
                .containsExactly(Attribute.Kind.TEXT, Attribute.Kind.FLAG, Attribute.Kind.NUMBER, Attribute.Kind.TEXT);
        PastAgreement second = data.agreements().get(1);
        assertThat(second.years().orElseThrow()).isEqualTo(.5, within(1e-12));
        assertThat(second.ended()).isFalse();
        assertThat(second.values())
                .containsExactly(
                        new Value.Text("Second, revised"),
                        new Value.Flag(false),
                        new Value.Quantity(2.5),
                        new Value.Text("The \"plain\""));
        assertThat(data.agreements()).extracting(PastAgreement::group).containsExactly(0, 0, 1);
        assertThat(data.agreements().get(2).years()).isEmpty();
        assertThat(data.agreements().get(2).values()).contains(new Value.Missing());
    }

    @Test
    void semicolonsAndTabsWillDo() throws IOException {
        assertThat(data("years;ended;x\n1.5;1;0\n2;0;1\n").agreements()).hasSize(2);
        assertThat(data("duration\tended\n1.5\t1\n")
                        .agreements()
                        .getFirst()
                        .years()
                        .orElseThrow())
                .isEqualTo(1.5);
        assertThat(data("days,ended\r\n365.25,0\r\n\r\n")
                        .agreements()
                        .getFirst()
                        .years()
                        .orElseThrow())
                .isEqualTo(1, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "months,ended|moths,ended|own.csv:2:1: error: there is no column `years`; expected a column `years`,"
                        + " `months` or `days`: how long the agreement stood or was seen",
                "months,ended|months,end|own.csv:2:1: error: there is no column `ended`; expected a column `ended`, 1"
                        + " where the agreement ended and 0 where it still stood when last seen; is `end` meant? then"
                        + " call it `ended`",
                "months,ended|months,months|own.csv:2:22: error: the column `months` stands twice; expected distinct"
                        + " names",
                "id,name|days,name|own.csv:2:17: error: there are the columns `months` and `days`; expected one of"
                        + " them",
                "Cease fire|not|own.csv:2:28: error: a column is called `not`; expected a name other than `and`, `or`"
                        + " and `not`",
                "6.0|-6|own.csv:4:24: error: `months` is `-6`; expected a number, 0 or more",
                "6.0,0|,0|own.csv:4:24: error: `months` is empty and the agreement has not ended; expected how long it"
                        + " was seen to stand",
                "24,1|24,2|own.csv:3:15: error: `ended` is `2`; expected 1 where the agreement ended, 0 where it still"
                        + " stood when last seen",
                "c,Third|a,Third|own.csv:5:1: error: the id `a` stands in line 3 too; expected distinct ids",
                "c,Third|Third|own.csv:5:1: error: the row has 7 cells, the header 8; expected 8 cells; put a cell that"
                        + " holds the separator between quotation marks",
            })
    void everyFaultIsToldWithItsPlace(String found, String put, String expected) throws IOException {
        assertThat(SOUND).contains(found);
        assertThat(problems(SOUND.replace(found, put))).contains(expected);
    }

    @Test
    void slipsInAColumnAreTold() throws IOException {
        StringBuilder text = new StringBuilder("years;ended;flag;number\n");
        for (int i = 0; i < 9; i++) {
            text.append(i).append(";1;").append(i % 2).append(';').append(i + 2).append('\n');
        }
        text.append("1,5;x;maybe;2,5\n");
        assertThat(problems(text.toString()))
                .containsExactly(
                        "own.csv:11:1: error: `years` is `1,5`; expected a number, 0 or more; write `1.5`",
                        "own.csv:11:5: error: `ended` is `x`; expected 1 where the agreement ended, 0 where it still"
                                + " stood when last seen",
                        "own.csv:11:7: error: `flag` is `maybe`; expected 1 or 0, as in most of the column; or"
                                + " nothing, where it is not known",
                        "own.csv:11:13: error: `number` is `2,5`; expected a number, as in most of the column; or"
                                + " nothing, where it is not known; write `2.5`");
    }

    @Test
    void quotationMarksThatDoNotFit() throws IOException {
        assertThat(problems("years,ended\n1,\"1\n"))
                .contains("own.csv:2:3: error: a quotation mark is opened here and never closed; expected a second"
                        + " `\"` at the end of the cell; write `\"\"` for a quotation mark inside a cell");
        assertThat(problems("years,ended\n1,\"1\"x\n"))
                .contains("own.csv:2:6: error: there is text after the closing quotation mark; expected `,` or the end"
                        + " of the line; write `\"\"` for a quotation mark inside a cell");
    }

    @Test
    void whatHoldsNoDataIsRefused() throws IOException {
        assertThat(problems("")).singleElement().asString().contains("the file is empty; expected a header");
        assertThat(problems("years,ended\n")).singleElement().asString().contains("a header and nothing below it");
        assertThat(AgreementsReader.read(folder.resolve("nowhere.csv")).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("there is no such file or folder");
    }

    /// 500 files of bytes that mean something here, and what slips of the hand make of a sound one.
    @Test
    void nothingInAFileIsAFaultOfOurs() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        String alphabet = ",;\t\"\n\r#01. aé-years,ended\n";
        for (int run = 0; run < 500; run++) {
            StringBuilder text = new StringBuilder(run % 2 == 0 ? SOUND : "");
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.insert(random.nextInt(text.length() + 1), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AgreementsReading reading = AgreementsReader.read(
                    Files.write(folder.resolve("own.csv"), text.toString().getBytes(StandardCharsets.UTF_8)));
            assertThat(reading).as(text.toString()).isNotNull();
        }
    }
}
