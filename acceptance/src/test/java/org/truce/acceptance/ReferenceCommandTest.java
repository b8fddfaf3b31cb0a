package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce reference`. Figures of the shipped data are those that were computed independently of Truce (see
/// `SurvivalOracleTest`).
class ReferenceCommandTest {
    private static final String TRUCES = "agreements/truces.csv";
    private static final String CREDIT = "UCDP Peace Agreement Dataset v22.1, Uppsala Conflict Data Program";

    @TempDir
    private Path folder = Path.of("");

    private static String answer(String... args) {
        Cli.Run run = Cli.run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static JsonNode json(String... args) {
        return JsonMapper.shared().readTree(answer(args));
    }

    @Test
    void textsAreThoseThatWereFoundGood() {
        Golden.assertSame("reference.txt", answer("reference"));
        Golden.assertSame("reference-cease-fire.txt", answer("reference", "--where", "cease-fire and third-party"));
        Golden.assertSame("reference-truces.txt", answer("reference", "--data", TRUCES, "--where", "monitored"));
    }

    @Test
    void figuresAreThoseOfTheDataSet() {
        JsonNode json = json("reference", "--format", "json", "--years", "1,2,5,10,20", "--cox", "cease-fire");
        assertThat(json.at("/class/agreements").intValue()).isEqualTo(341);
        assertThat(json.at("/class/ended").intValue()).isEqualTo(116);
        double[] shares = {.7708, .7136, .6756, .6521, .6521};
        for (int i = 0; i < shares.length; i++) {
            assertThat(json.at("/class/standing/" + i + "/value").doubleValue()).isEqualTo(shares[i], within(1e-3));
        }
        assertThat(json.at("/cox/coefficients/0/value").doubleValue()).isEqualTo(.485723, within(1e-4));
        assertThat(json.at("/cox/coefficients/0/robustError").doubleValue()).isEqualTo(.294502, within(1e-4));
        assertThat(json.at("/against").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void theDataAreCreditedAndTheBytesTheSame(String format) {
        String[] command = {"reference", "--where", "ddr", "--cox", "pko", "--format", format};
        String once = answer(command);
        assertThat(once.replaceAll("\\s+", " ")).contains(CREDIT).contains("CC BY 4.0");
        assertThat(answer(command)).isEqualTo(once);
        assertThat(answer("reference", "--attributes", "--format", format).replaceAll("\\s+", " "))
                .contains(CREDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void theWarningStandsBesideEveryFigure(String format) {
        assertThat(answer("reference", "--format", format).replaceAll("\\s+", " "))
                .contains("Agreements are not assigned their clauses at random");
    }

    @Test
    void thePictureIsWrittenBesideTheAnswer() {
        Path picture = folder.resolve("curve.svg");
        Cli.Run run = Cli.run("reference", "--where", "cease-fire", "--plot", picture.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("The picture is in " + picture + ".\n");
        assertThat(Repository.read(picture))
                .startsWith("<svg xmlns=")
                .contains(CREDIT)
                .contains("not assigned their clauses at random")
                .endsWith("</svg>\n");
    }

    /// Of the five monitored truces t2 ends at 3.2 and t7 at 2.4 years: 4/5, then 3/4 of it. Of the others
    /// t3, t1, t9 and t5 end in this order: 4/5, 3/5, 2/5, 1/5 of five.
    @Test
    void ownDataAreReckonedByHand() {
        JsonNode json =
                json("reference", "--data", TRUCES, "--where", "monitored", "--years", "3,4", "--format", "json");
        assertThat(json.at("/credit").isNull()).isTrue();
        assertThat(json.at("/class/standing/0/value").doubleValue()).isEqualTo(.8, within(1e-12));
        assertThat(json.at("/class/standing/1/value").doubleValue()).isEqualTo(.6, within(1e-12));
        assertThat(json.at("/against/standing/0/value").doubleValue()).isEqualTo(.2, within(1e-12));
        assertThat(json.at("/against/standing/0/clustered").isNull()).isTrue();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        Cli.Run run = Cli.run(
                "reference",
                "--where",
                "cese-fire and (regon = Asia",
                "--against",
                "year",
                "--cox",
                "ddr,foo,ddr,name");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("--where:1:1: error: there is no attribute `cese-fire`; did you mean `cease-fire`?\n"
                        + "--where:1:15: error: a parenthesis is opened here and never closed; expected a `)`\n"
                        + "--where:1:16: error: there is no attribute `regon`; did you mean `region`?\n"
                        + "--against:1:1: error: `year` is a number and needs a comparison; expected such as `year >="
                        + " 2000`\n"
                        + "--cox:1:5: error: there is no attribute `foo`; `--attributes` lists them\n"
                        + "--cox:1:9: error: `ddr` stands twice\n"
                        + "--cox:1:13: error: `name` has 340 different values; expected a number, a flag, or a text"
                        + " with at most 20 values\n"
                        + "truce: 7 errors; nothing was analysed.\n");
    }

    @Test
    void brokenDataAreRefusedAndNothingIsOverwritten() throws Exception {
        Path data = Files.writeString(folder.resolve("own.csv"), "years,ended\nx,1\n2,y\n");
        Path output = Files.writeString(folder.resolve("answer.txt"), "before");
        Cli.Run run = Cli.run("reference", "--data", data.toString(), "-o", output.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("own.csv:2:1: error: `years` is `x`", "own.csv:3:3: error: `ended` is `y`")
                .endsWith("truce: 2 errors; nothing was analysed.\n");
        assertThat(Repository.read(output)).isEqualTo("before");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "independence|With 2 agreements this class says very little.",
                "conflict ~ el salvador|None of these agreements ended while it was seen. That is no proof",
                "year > 3000|There are no comparable agreements (year > 3000) whose duration is known.",
            })
    void smallClassesSaySo(String where, String said) {
        assertThat(answer("reference", "--where", where).replaceAll("\\s+", " "))
                .contains(said);
    }

    @Test
    void overlappingClassesAreNotTested() {
        assertThat(answer("reference", "--where", "ddr", "--against", "cease-fire")
                        .replaceAll("\\s+", " "))
                .contains("agreements in common, so that a test of two groups does not apply.");
    }

    @Test
    void linesFitEightyColumns() {
        for (String[] command : new String[][] {
            {"reference", "--where", "cease-fire", "--cox", "cease-fire,region,year"}, {"reference", "--attributes"}
        }) {
            assertThat(answer(command).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
        }
    }
}
