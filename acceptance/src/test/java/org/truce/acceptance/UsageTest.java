package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.cli.Console;
import org.truce.cli.Main;

/// What holds for all commands: help, version, usage errors, exit codes, pipes, faults, completion.
class UsageTest {
    private static final String CASE = "cases/ridge-crossing";
    private static final String DOMAIN = "domains/orchard";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "show",
                "new",
                "gap",
                "deals",
                "hold",
                "roadmap",
                "report",
                "solve",
                "convert",
                "divide",
                "reference",
                "conflict",
                "read",
                "completion"
            })
    void everyCommandExplainsItself(String command) {
        Cli.Run run = Cli.run(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: truce " + command)
                .contains("Example")
                .contains("truce " + command + (command.equals("completion") ? " bash" : " "));
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void helpListsEveryCommandAndExitCode() {
        Cli.Run run = Cli.run("--help");
        assertThat(run.exitCode()).isZero();
        for (String word : new String[] {
            "check",
            "show",
            "new",
            "gap",
            "deals",
            "hold",
            "roadmap",
            "report",
            "solve",
            "convert",
            "divide",
            "reference",
            "conflict",
            "read",
            "completion",
            "70"
        }) {
            assertThat(run.out()).contains(word);
        }
    }

    @Test
    void withoutACommandThereIsHelpOnStandardError() {
        Cli.Run run = Cli.run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: truce");
    }

    @Test
    void versionNamesTruceAndJava() {
        Cli.Run run = Cli.run("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).matches("Truce \\d+\\.\\d+\\.\\d+\nJava \\d+.* \\(.+\\)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gapp|There is no command `gapp`; did you mean `gap`?",
                "gap --world 3 x|There is no option `--world`; did you mean `--worlds`?",
                "gap|Missing required parameter: 'CASE'.",
                "gap --worlds x " + CASE + "|Invalid value for option '--worlds': 'x' is not a whole number.",
                "gap --worlds 0 " + CASE + "|--worlds is 0; it must be 1 to 10,000,000.",
                "gap --threads 0 " + CASE + "|--threads is 0; it must be 1 to 1,024.",
                "gap --level 1 " + CASE + "|--level is 1.0; it must lie between 0 and 1.",
                "gap --level NaN " + CASE + "|--level is NaN; it must lie between 0 and 1.",
                "deals --most 0 " + CASE + "|--most is 0; it must be 1 to 100.",
                "hold --target 1 " + CASE + "|--target is 1.0; it must lie between 0 and 1.",
                "hold --agreement all --plot x.svg " + CASE + "|A picture is about one agreement; name it with"
                        + " --agreement.",
                "report --target 0 " + CASE + "|--target is 0.0; it must lie between 0 and 1.",
                "roadmap --steps 0 " + CASE + "|--steps is 0; it must be 1 to 1,000.",
                "roadmap --changes-per-step 0 " + CASE + "|--changes-per-step is 0; it must be 1 to 1,000.",
                "roadmap --steps 1 --first a=b " + CASE + "|--steps 1 leaves no stage after what comes first.",
                "roadmap --agreement all --to crossing=open " + CASE
                        + "|--agreement chooses for which agreement the best deal is sought; --to names a deal"
                        + " already.",
                "completion fish|Invalid value for positional parameter at index 0 (SHELL)",
                "gap --format xml " + CASE + "|Invalid value for option '--format'",
                "solve|Missing required parameter: 'PATH'.",
                "solve --points few " + DOMAIN + "|--points is few; it must be a whole number above 0, or all.",
                "solve --points 0 " + DOMAIN + "|--points is 0; it must be a whole number above 0, or all.",
                "solve --steps 0 " + DOMAIN + "|--steps is 0; it must be 1 to 100,000.",
                "solve --time-limit 0 " + DOMAIN + "|--time-limit is 0.0; it must be above 0, at most 1,000,000.",
                "solve --time-limit NaN " + DOMAIN + "|--time-limit is NaN; it must be above 0, at most 1,000,000.",
                "solve --memory-limit 0 " + DOMAIN + "|--memory-limit is 0; it must be 1 to 1,048,576.",
                "solve --reservation no " + DOMAIN + "|Invalid value for option '--reservation'",
                "solve --input-format xml " + DOMAIN + "|Invalid value for option '--input-format'",
                "convert " + DOMAIN + "|Missing required options: '--to=FORMAT', '--output=TARGET'.",
                "divide|Missing required parameter: 'FILE'.",
                "reference --years 0|--years: `0` must be a number above 0, at most 1,000.",
                "reference --years 1,x|--years: `x` must be a number above 0, at most 1,000.",
                "conflict|Missing required parameter: 'FILE'.",
                "read|Missing required parameter: 'TEXT'.",
                "read --format csv x|--format csv goes with --timeline; a draft is yaml or json.",
                "read --timeline x|--timeline goes by the issues of a case; name it with --case.",
                "read --timeline --merge --case x y|--timeline changes nothing; --merge is a run of its own.",
                "read --timeline --format yaml --case x y|--timeline comes as text, json or csv, not yaml.",
                "report --agreement all " + CASE + "|A report is about one agreement",
            })
    void wrongUsageIsToldInOneSentence(String command, String message) {
        Cli.Run run = Cli.run(command.split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("truce: " + message).doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--agreement partial|--agreement: there is no agreement `partial`; did you mean `partial-truce`?"
                        + " The case has: partial-truce, comprehensive-ceasefire, understanding.",
                "--agreement peace|--agreement: there is no agreement `peace`. The case has: partial-truce,"
                        + " comprehensive-ceasefire, understanding.",
                "--parties ukrain,russia|--parties: there is no party `ukrain`; did you mean `ukraine`? The case has:"
                        + " ukraine, united-states, russia, europe, saudi-arabia.",
                "--parties saudi-arabia|--parties: `saudi-arabia` is a mediator and decides nothing.",
                "--between ukraine,rusia|--between: there is no party `rusia`; did you mean `russia`? The case has:"
                        + " ukraine, united-states, russia, europe, saudi-arabia.",
                "--parties ukraine --between ukraine,russia|--between: `russia` is not among the --parties.",
            })
    void wrongIdsAreToldWithWhatWasMeant(String options, String message) {
        Cli.Run run = Cli.run(("gap --worlds 10 " + options + " cases/jeddah-2025").split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("truce: " + message + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "show", "gap", "deals", "hold", "roadmap", "report", "solve", "divide", "conflict"})
    void aCaseThatIsNotThereIsAnErrorOfTheInput(String command) {
        Cli.Run run = Cli.run(command, "nowhere");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.both()).startsWith("nowhere: error: there is no such file or folder");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(failing("Broken pipe"), err, 0, 0, Map.of());
        assertThat(Main.run(console, "show", CASE)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsAnErrorThatIsTold() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(failing("No space left on device"), err, 0, 0, Map.of());
        assertThat(Main.run(console, "show", CASE)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("truce: Cannot write to standard output: No space left on device.\n");
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aFaultOfOursIsOneLineToReport() {
        OutputStream faulty = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("something impossible");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Main.run(new Console(faulty, err, 0, 0, Map.of()), "show", CASE))
                .isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("truce: This is a fault of Truce, not of your input. Please report: Truce ")
                .contains("java.lang.IllegalStateException: something impossible at org.truce.acceptance")
                .hasLineCount(1);
        err.reset();
        assertThat(Main.run(new Console(faulty, err, 0, 0, Map.of("TRUCE_DEBUG", "1")), "show", CASE))
                .isEqualTo(70);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\tat org.truce.cli.");
    }

    @Test
    void colourIsForTerminalsWhoseOwnerDoesNotMind() {
        String escape = "\u001b[";
        assertThat(Cli.run("show", CASE).out()).doesNotContain(escape);
        assertThat(Cli.run(100, Map.of(), "show", CASE).out()).contains(escape);
        assertThat(Cli.run(100, Map.of("NO_COLOR", "1"), "show", CASE).out()).doesNotContain(escape);
        assertThat(Cli.run(100, Map.of("TERM", "dumb"), "show", CASE).out()).doesNotContain(escape);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 100, 200})
    void linesFitTheTerminal(int columns) {
        int most = columns == 0 ? 80 : Math.clamp(columns, 80, 160);
        Cli.Run run = Cli.run(columns, Map.of("NO_COLOR", "1"), "show", "cases/jeddah-2025");
        assertThat(run.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= most);
    }

    @Test
    void bashCompletesWithTheScript(@TempDir Path folder) throws Exception {
        completes("bash", folder, "complete -p truce", "complete -o default -F _complete_truce truce");
    }

    @Test
    void zshCompletesWithTheScript(@TempDir Path folder) throws Exception {
        completes("zsh", folder, "print -r -- $_comps[truce]", "_bash_complete -F _complete_truce -o default");
    }

    private static void completes(String shell, Path folder, String question, String answer) throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell)),
                shell + " is not installed");
        Path script = Files.writeString(
                folder.resolve("script"), Cli.run("completion", shell).out());
        ProcessBuilder builder =
                new ProcessBuilder(shell, "-c", "source " + script + "; " + question).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("ZDOTDIR", folder.toString());
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(answer + "\n");
    }
}
