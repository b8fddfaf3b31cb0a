package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce solve`, `truce convert` and `truce divide`. The orchard is worked out by hand where its figures are
/// named here: in hundredths no agreement is worth 40 and 20, and the Nash solution 67 and 80.
class SolveCommandsTest {
    private static final String ORCHARD = "domains/orchard";
    private static final String SHORE = "divisions/lake-shore.yaml";

    @TempDir
    private Path folder = Path.of("");

    private static String answer(String... args) {
        Cli.Run run = Cli.run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(answer(line.split(" ", -1)));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void textsAreThoseThatWereFoundGood() {
        Golden.assertSame(
                "solve-orchard.txt",
                answer("solve", "--bid", "Harvest=shared,Water=by turns,Path=open", "--points", "5", ORCHARD));
        Golden.assertSame("solve-orchard-exact.txt", answer("solve", "--exact-arithmetic", "--normalise", ORCHARD));
        Golden.assertSame("divide-lake-shore.txt", answer("divide", SHORE));
    }

    @ParameterizedTest
    @CsvSource({"solve, json", "solve, csv", "solve, text", "divide, json", "divide, csv", "divide, text"})
    void theSameCommandGivesTheSameBytes(String command, String format) {
        String path = command.equals("solve") ? ORCHARD : SHORE;
        assertThat(answer(command, "--format", format, path)).isEqualTo(answer(command, "--format", format, path));
    }

    /// 27 · 60 with the reservation values of the file; without them 67 · 80 = 5,360 is beaten by 60 · 90 =
    /// 5,400.
    @Test
    void reservationValuesCanBeIgnored() {
        assertThat(json("solve --format json " + ORCHARD)
                        .at("/solutions/nash/utilities")
                        .toString())
                .isEqualTo("[0.67,0.8]");
        JsonNode ignored = json("solve --reservation ignore --format json " + ORCHARD);
        assertThat(ignored.at("/solutions/nash/utilities").toString()).isEqualTo("[0.6,0.9]");
        assertThat(ignored.at("/parties/0/reservation").doubleValue()).isZero();
    }

    @Test
    void aDomainThatHasNoAgreementSaysSo() throws Exception {
        String domain = file("none.yaml", """
            truce-domain: 1
            name: None
            issues: {Land: [mine, yours]}
            parties:
              Ana: {reservation: 0.5, values: {Land: [1, 0]}}
              Bo: {reservation: 0.5, values: {Land: [0, 1]}}
            """);
        assertThat(answer("solve", domain)).startsWith("""
            No agreement: no possible outcome leaves nobody below what no agreement is worth
            to it. 2 of 2 outcomes are efficient.

            The frontier
            """);
        JsonNode json = json("solve --format json " + domain);
        assertThat(json.at("/solutions/nash/status").asString()).isEqualTo("no-agreement");
    }

    /// A sum of which each cent is a value: its halves are 50 cents each, and half a step of 1/4 may be
    /// missed.
    @Test
    void whatIsCutIntoStepsIsBounded() throws Exception {
        String domain = file("sum.yaml", """
            truce-domain: 1
            name: A sum
            issues: {Share: {from: 0, to: 1, real: true}}
            parties:
              Ana: {values: {Share: {from: 0, to: 1}}}
              Bo: {values: {Share: {from: 1, to: 0}}}
            """);
        assertThat(answer("solve", "--steps", "4", domain))
                .contains("Bounded, because values were cut into steps: whatever else is possible is better\n"
                        + "than some result listed by at most 0.1250, for each party.");
        JsonNode json = json("solve --steps 4 --format json " + domain);
        assertThat(json.at("/status").asString()).isEqualTo("bounded");
        assertThat(json.at("/upper").doubleValue()).isEqualTo(.125, within(1e-12));
        assertThat(json.at("/outcomes").isNull()).isTrue();
    }

    @Test
    void aTimeLimitThatIsMetIsNeverSilent() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("truce-domain: 1\nname: Large\nissues:\n");
        StringBuilder[] values = {new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()};
        for (int j = 0; j < 16; j++) {
            text.append("  I").append(j).append(": [a, b, c, d, e]\n");
            for (StringBuilder own : values) {
                String numbers =
                        random.ints(5, 0, 1000).mapToObj(Integer::toString).collect(Collectors.joining(", "));
                own.append("      I").append(j).append(": [").append(numbers).append("]\n");
            }
        }
        text.append("parties:\n");
        for (int p = 0; p < values.length; p++) {
            text.append("  P").append(p).append(":\n    values:\n").append(values[p]);
        }
        JsonNode json = json("solve --format json --time-limit 1 " + file("large.yaml", text.toString()));
        assertThat(json.at("/status").asString()).isEqualTo("bounded");
        assertThat(json.at("/reason").asString()).isNotEmpty();
        assertThat(json.at("/provenance/parameters/timeLimit").doubleValue()).isEqualTo(1);
    }

    @Test
    void bidsComeFromTheLineOrFromFiles() throws Exception {
        String bid = file(
                "bid.json",
                "{\"issuevalues\": {\"Harvest\": \"shared\", \"Water\": \"by turns\", \"Path\": \"open\"}}");
        JsonNode json = JsonMapper.shared()
                .readTree(answer(
                        "solve",
                        "--format",
                        "json",
                        "--bid",
                        bid,
                        "--bid",
                        "Path=open,Harvest=shared,Water=by turns",
                        ORCHARD));
        assertThat(json.get("bids").size()).isEqualTo(2);
        assertThat(json.at("/bids/0")).isEqualTo(json.at("/bids/1"));
        // .18 + .07 and .03 + .4 + .4
        assertThat(json.at("/bids/0/utilities").toString()).isEqualTo("[0.25,0.83]");
    }

    @Test
    void aBidThatIsNoneIsToldWithWhatWasMeant() {
        Cli.Run run = Cli.run("solve", "--bid", "Harvest=shard,Water=by turns,Path=open", ORCHARD);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("--bid: error: unknown value `shard` of issue `Harvest`; expected `Miller's`, `shared` or"
                        + " `Weaver's`; did you mean `shared`?\ntruce: 1 error; nothing was analysed.\n");
    }

    @Test
    void thePictureIsWrittenBesideTheAnswer() {
        Path picture = folder.resolve("frontier.svg");
        Cli.Run run = Cli.run("solve", "--plot", picture.toString(), ORCHARD);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("The picture is in " + picture + ".\n");
        assertThat(Repository.read(picture)).startsWith("<svg xmlns=").endsWith("</svg>\n");
        Cli.Run nowhere =
                Cli.run("solve", "--plot", folder.resolve("no/frontier.svg").toString(), ORCHARD);
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.err()).contains("there is no folder " + folder.resolve("no"));
    }

    @Test
    void brokenFilesListEveryProblem() throws Exception {
        String domain = file(
                "broken.yaml",
                Repository.read(Path.of("domains/orchard/orchard.yaml"))
                        .replace("Water: [1, 0.7, 0]", "Water: [1, x, 0]")
                        .replace("reservation: 0.2", "reservation: much"));
        Cli.Run run = Cli.run("solve", domain);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(3);
        assertThat(run.err()).contains("`x`", "`much`").endsWith("truce: 2 errors; nothing was analysed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"genius", "truce"})
    void convertingKeepsTheAnswer(String format) {
        Path target = folder.resolve(format.equals("truce") ? "domain.yaml" : format);
        Cli.Run run = Cli.run("convert", ORCHARD, "--to", format, "-o", target.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("Wrote " + target + " (");
        JsonNode converted = json("solve --format json " + target);
        JsonNode original = json("solve --format json " + ORCHARD);
        assertThat(converted.get("frontier")).isEqualTo(original.get("frontier"));
        assertThat(converted.get("solutions")).isEqualTo(original.get("solutions"));
        Cli.Run again = Cli.run("convert", ORCHARD, "--to", format, "-o", target.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("nothing was written");
    }

    @Test
    void whatAFormatCannotSayIsListedAndNothingWritten() throws Exception {
        Path target = folder.resolve("json");
        Cli.Run run = Cli.run("convert", ORCHARD, "--to", "geniusweb", "-o", target.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("truce: party `Miller`: there is a reservation value, and GeniusWeb has a reservation bid"
                        + " only\n"
                        + "truce: party `Weaver`: there is a reservation value, and GeniusWeb has a reservation"
                        + " bid only\n"
                        + "truce: GeniusWeb JSON cannot say what the domain says; nothing was written.\n");
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content).isEmpty();
        }
    }

    @Test
    void aBrokenDivisionIsNotDivided() throws Exception {
        Cli.Run run = Cli.run(
                "divide", file("broken.yaml", Repository.read(Path.of(SHORE)).replace("30, Lower", "-3, Lower")));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("is negative; expected 0 or more").endsWith("nothing was divided.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solve domains/orchard", "divide divisions/lake-shore.yaml"})
    void linesFitEightyColumns(String command) {
        assertThat(answer(command.split(" ", -1)).lines())
                .allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }
}
