package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce new`, `truce check` and `truce show`.
class CaseCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNewCasePassesTheCheckWithoutAWarning() {
        Path made = folder.resolve("my case");
        Cli.Run run = Cli.run("new", made.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("Wrote %s/case.yaml. Edit it, then: truce check %s\n".formatted(made, made));
        Cli.Run check = Cli.run("check", made.toString());
        assertThat(check.exitCode()).isZero();
        assertThat(check.out())
                .isEqualTo(made
                        + "/case.yaml: 0 errors, 0 warnings; 3 parties, 5 issues, 8 statements, 1 proposal, 2"
                        + " obligations, 1 monitor, 1 guarantee.\n");
        assertThat(Repository.read(made.resolve("case.yaml")))
                .startsWith("# yaml-language-server: $schema=case.schema.json\n");
        assertThat(Repository.read(made.resolve("case.schema.json")))
                .isEqualTo(Repository.read(Path.of("docs/schema/case.schema.json")));
    }

    @Test
    void newTouchesNothingThatIsThere() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Cli.Run run = Cli.run("new", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("truce: " + folder + " is not empty; nothing was written. Name a new folder.\n");
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content.map(p -> p.getFileName().toString())).containsExactly("mine.txt");
        }
        Cli.Run onFile = Cli.run("new", folder.resolve("mine.txt").toString());
        assertThat(onFile.exitCode()).isEqualTo(1);
        assertThat(onFile.err()).isEqualTo("truce: " + folder + "/mine.txt is a file, not a folder.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeddah-2025", "ridge-crossing", "sarava-basin"})
    void theCasesOfTheProjectAreSound(String name) {
        Cli.Run run = Cli.run("check", "cases/" + name);
        assertThat(run.exitCode()).as(run.both()).isZero();
        assertThat(run.out()).contains("cases/" + name + "/case.yaml: 0 errors, ");
    }

    @Test
    void everyProblemIsListedAtOnceWithItsPlace() throws Exception {
        Path made = folder.resolve("c");
        Cli.run("new", made.toString());
        Path file = made.resolve("case.yaml");
        Files.writeString(
                file,
                Repository.read(file)
                        .replace("wants: {crossing: open}", "wants: {crossing: opne}")
                        .replace("by: lake-organisation\n    terms", "by: lake-organization\n    terms")
                        .replace("inquiry: minor", "inquiry: tiny"));
        Cli.Run run = Cli.run("check", made.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        String[] lines = run.out().split("\n", -1);
        assertThat(lines).hasSize(5); // three problems, the summary, nothing after its end
        assertThat(lines[0]).matches(".*/case\\.yaml:\\d+:\\d+: error: .*`tiny`.*");
        assertThat(lines[1]).matches(".*/case\\.yaml:\\d+:\\d+: error: .*`opne`.*did you mean `open`\\?");
        assertThat(lines[2])
                .matches(".*/case\\.yaml:\\d+:\\d+: error: .*`lake-organization`.*did you mean `lake-organisation`\\?");
        assertThat(lines[3]).isEqualTo(made + ": 3 errors, 0 warnings.");

        JsonNode json = JsonMapper.shared()
                .readTree(Cli.run("check", "--format", "json", made.toString()).out());
        assertThat(json.get("sound").booleanValue()).isFalse();
        assertThat(json.get("errors").intValue()).isEqualTo(3);
        assertThat(json.at("/problems/1/found").asString()).isEqualTo("opne");
        assertThat(json.at("/problems/1/line").intValue())
                .isEqualTo(1
                        + Repository.read(file)
                                .lines()
                                .toList()
                                .indexOf("    wants: {crossing: opne} # its best option on that issue"));

        assertThat(Cli.run("check", "--format", "csv", made.toString()).out().lines())
                .hasSize(4)
                .first()
                .isEqualTo("severity,file,line,column,message,found,expected,suggestion");

        Cli.Run gap = Cli.run("gap", made.toString());
        assertThat(gap.exitCode()).isEqualTo(1);
        assertThat(gap.out()).isEmpty();
        assertThat(gap.err()).contains("`opne`").endsWith("truce: 3 errors; nothing was analysed.\n");
    }

    @Test
    void obligationsAreShownWithWhatStandsBehindThem() throws Exception {
        assertThat(Cli.run("show", "cases/jeddah-2025").out())
                .contains("\nObligations\n", "\nWhat stands behind them\n")
                .contains("\nno-strikes            No strikes by air and sea. Binds Ukraine and Russia; in\n")
                .contains("\n  The numbers are assumptions of the case, not measurements;");
        String ridge = Repository.read(Path.of("cases", "ridge-crossing", "case.yaml"));
        Path silent = Files.writeString(
                folder.resolve("silent.yaml"),
                ridge.substring(0, ridge.indexOf("mechanisms:")) + ridge.substring(ridge.indexOf("assumptions:")));
        assertThat(Cli.run("show", silent.toString()).out()).doesNotContain("Obligations");

        JsonNode mechanisms = JsonMapper.shared()
                .readTree(
                        Cli.run("show", "--format", "json", "cases/jeddah-2025").out())
                .get("mechanisms");
        assertThat(mechanisms.get("obligations")).hasSize(13);
        assertThat(mechanisms.at("/obligations/1").toString())
                .isEqualTo("{\"obligation\":\"no-ground-attack\",\"name\":\"No attacks on the ground\","
                        + "\"createdBy\":{\"scope\":[\"comprehensive\"]},\"binds\":[\"ukraine\",\"russia\"],"
                        + "\"breach\":\"Troops attack or artillery fires across the line of contact\","
                        + "\"brokenInto\":{\"scope\":[\"air-and-sea\"]},"
                        // the defaults of the format
                        + "\"gain\":{\"ukraine\":[0.0,0.1],\"russia\":[0.0,0.1]},"
                        + "\"detection\":[0.3,0.8],\"falseAlarm\":[0.01,0.1]}");
        assertThat(mechanisms.at("/guarantees/0").toString())
                .isEqualTo("{\"when\":{\"enforcement\":[\"mechanism\"]},\"by\":\"united-states\","
                        + "\"against\":[\"ukraine\",\"russia\"],"
                        + "\"of\":[\"no-strikes\",\"no-ground-attack\",\"line-kept\"],"
                        + "\"cost\":[0.05,0.3],\"credibility\":[0.0,0.7]}");
        assertThat(mechanisms.at("/monitors/0/of").toString()).isEqualTo("[\"no-ground-attack\",\"line-kept\"]");
        assertThat(mechanisms.get("collapse").toString()).isEqualTo("[6.0,36.0]");
        assertThat(mechanisms.get("patience").propertyNames())
                .containsExactly("ukraine", "united-states", "russia", "europe");
        assertThat(mechanisms.at("/power/0/costs/russia").toString()).isEqualTo("[0.1,0.4]");
    }

    static Stream<byte[]> hostileFiles() {
        return Stream.of(
                new byte[0],
                new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE},
                "truce: 1\0".getBytes(StandardCharsets.UTF_8),
                "title: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                bomb().getBytes(StandardCharsets.UTF_8),
                "truce: 1\ntruce: 1\n".getBytes(StandardCharsets.UTF_8),
                "truce: 1\n---\ntruce: 1\n".getBytes(StandardCharsets.UTF_8),
                "!!javax.script.ScriptEngineManager []".getBytes(StandardCharsets.UTF_8),
                "just words".getBytes(StandardCharsets.UTF_8));
    }

    /// "A billion laughs": each line stands for nine of the line before.
    private static String bomb() {
        StringBuilder lines = new StringBuilder("l0: &l0 [laugh]\n");
        for (int i = 1; i < 12; i++) {
            String nine = String.join(",", java.util.Collections.nCopies(9, "*l" + (i - 1)));
            lines.append("l%d: &l%d [%s]\n".formatted(i, i, nine));
        }
        return lines.toString();
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void hostileFilesAreRefusedCleanly(byte[] content) throws Exception {
        refused(Files.write(folder.resolve("case.yaml"), content));
    }

    @Test
    void aHundredMegabytesAreRefusedCleanly() throws Exception {
        Path file = folder.resolve("case.yaml");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(100L << 20);
        }
        refused(file);
    }

    private static void refused(Path file) {
        long begun = System.nanoTime();
        Cli.Run run = Cli.run("check", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(file.toString()).contains(": error: ").doesNotContain("Exception");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void showPrintsTheMatrixOfPositions() {
        Cli.Run run = Cli.run("show", "cases/jeddah-2025");
        assertThat(run.exitCode()).isZero();
        Golden.assertSame("show-jeddah-2025.txt", run.out());
    }

    @Test
    void showNamesEveryStatementOfEveryCase() {
        for (String name : new String[] {"jeddah-2025", "ridge-crossing", "sarava-basin"}) {
            JsonNode tree = JsonMapper.shared()
                    .readTree(
                            Cli.run("show", "--format", "json", "cases/" + name).out());
            long statements = Repository.read(Path.of("cases", name, "case.yaml"))
                    .lines()
                    .filter(line -> line.startsWith("  - id: "))
                    .count();
            assertThat(tree.findValuesAsString("statement").stream().distinct().count())
                    .isEqualTo(statements);
        }
        assertThat(Cli.run("show", "--format", "csv", "cases/ridge-crossing").out())
                .startsWith("party,issue,stake,statement,kind,words\n");
    }

    @Test
    void anAnswerInAFileIsTheAnswerOnTheScreen() throws Exception {
        Path file = folder.resolve("positions.txt");
        Cli.Run run = Cli.run("show", "-o", file.toString(), "cases/ridge-crossing");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Repository.read(file))
                .isEqualTo(Cli.run("show", "cases/ridge-crossing").out());
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "gap", "deals", "report"})
    void aPlaceThatCannotBeWrittenIsToldBeforeTheWork(String command) {
        Cli.Run nowhere = Cli.run(command, "-o", folder + "/no/answer", "cases/ridge-crossing");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.out()).isEmpty();
        assertThat(nowhere.err())
                .isEqualTo("truce: Cannot write %s/no/answer: there is no folder %s/no.\n".formatted(folder, folder));
        Cli.Run onFolder = Cli.run(command, "-o", folder.toString(), "cases/ridge-crossing");
        assertThat(onFolder.exitCode()).isEqualTo(1);
        assertThat(onFolder.err()).isEqualTo("truce: Cannot write %s: it is a folder.\n".formatted(folder));
    }
}
