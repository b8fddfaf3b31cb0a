package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: `truce read --review` in a process of its own, at a terminal as the system makes them
/// (by `script` of util-linux; skipped where that is not there).
@EnabledOnOs(OS.LINUX)
class ReviewTerminalTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ENTER = "\r";
    private static final String INTERRUPT = "\u0003";

    @TempDir
    private Path folder = Path.of("");

    private Path theCase = folder;
    private Path article = folder;
    private final List<Process> started = new java.util.ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "skipped: there is no /usr/bin/script");
        theCase = Files.writeString(
                folder.resolve("case.yaml"), Repository.read(Path.of("cases/ridge-crossing/case.yaml")));
        article = Files.writeString(folder.resolve("article.txt"), """
            Ridge talks resume

            Published on 3 May 2031

            Velim rejected an opening of the crossing on Friday. Velim wants a waiver of the fee at the market, its envoy said.
            """);
    }

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    /// A review in a terminal, its screen and its keys.
    private final class Session {
        private final Process process;
        private final StringBuilder screen = new StringBuilder();

        /// Whoever runs the tests may ignore the signal to interrupt, which is handed down; hence `env`.
        ///
        /// @param rest of the command, in the language of the shell
        Session(String terminal, String rest) throws IOException {
            Path script = Files.writeString(
                    folder.resolve("run.sh"),
                    "echo $$ >'%s/pid'; export TERM=%s; stty cols 80 rows 24; $(env --default-signal=INT true && echo exec env --default-signal=INT) '%s/bin/java' --enable-native-access=ALL-UNNAMED -cp '%s' org.truce.cli.Main read --review --case '%s' '%s' %s%n"
                            .formatted(
                                    folder,
                                    terminal,
                                    System.getProperty("java.home"),
                                    System.getProperty("java.class.path"),
                                    theCase,
                                    article,
                                    rest));
            process = new ProcessBuilder("/usr/bin/script", "-qfec", "sh '%s'".formatted(script), "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            started.add(process);
        }

        void type(String keys) throws IOException {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }

        /// Reads on until these words have come.
        void await(String words) throws IOException, InterruptedException {
            assertThat(hasCome(words, PATIENCE))
                    .as("waiting for %s after %s", words, screen)
                    .isTrue();
        }

        /// Presses the key as a person does at a slow machine: again if nothing happens.
        void interruptUntil(String words) throws IOException, InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            do {
                assertThat(System.nanoTime())
                        .as("waiting for %s after %s", words, screen)
                        .isLessThan(end);
                type(INTERRUPT);
            } while (!hasCome(words, Duration.ofSeconds(5)));
        }

        private boolean hasCome(String words, Duration within) throws IOException, InterruptedException {
            InputStream in = process.getInputStream();
            long end = System.nanoTime() + within.toNanos();
            while (screen.indexOf(words) < 0) {
                int available = in.available();
                if (available > 0) {
                    screen.append(new String(in.readNBytes(available), StandardCharsets.UTF_8));
                } else if (System.nanoTime() > end) {
                    return false;
                } else {
                    assertThat(process.isAlive()).as("%s", screen).isTrue();
                    Thread.sleep(20);
                }
            }
            screen.delete(0, screen.indexOf(words) + words.length());
            return true;
        }

        /// Reads on until the review asks what to do.
        void awaitPrompt() throws IOException, InterruptedException {
            await("[?]");
            await("> ");
        }

        void kill() throws IOException, InterruptedException {
            long pid = Long.parseLong(Files.readString(folder.resolve("pid")).strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }
    }

    private List<Path> saved() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".review.json")).toList();
        }
    }

    @Test
    void aReviewThatWasKilledGoesOnWhereItWas() throws Exception {
        String before = Files.readString(theCase);
        Session first = new Session("xterm-256color", "--merge");
        first.await("Statement 1 of 2");
        first.awaitPrompt();
        first.type("a" + ENTER);
        first.await("Statement 2 of 2");
        first.kill();
        assertThat(saved()).hasSize(1);
        assertThat(Files.readString(theCase)).isEqualTo(before);

        Session second = new Session("xterm-256color", "--merge");
        second.await("Taken up again: 1 decision");
        second.await("Statement 2 of 2");
        second.awaitPrompt();
        second.type("reject" + ENTER);
        second.await("1 accepted, 0 changed, 1 rejected");
        second.await("[n]o: back to the statements");
        second.type("y" + ENTER);
        second.await("1 statement added to");
        assertThat(second.exitCode()).isZero();
        assertThat(saved()).isEmpty();
        assertThat(Files.readString(theCase))
                .startsWith(before.substring(0, 500))
                .contains("accepted by a person");
        assertThat(Cli.run("check", theCase.toString()).exitCode()).isZero();
    }

    /// The screen is then on standard error, and holds nothing of the result.
    @Test
    void theResultGoesIntoAFileThatStandardOutputIs() throws Exception {
        Path result = folder.resolve("draft.yaml");
        Session session = new Session("xterm", "> '%s'".formatted(result));
        session.await("Statement 1 of 2");
        session.awaitPrompt();
        session.type("a" + ENTER);
        session.await("Statement 2 of 2");
        session.awaitPrompt();
        session.type("a" + ENTER);
        session.await("2 accepted, 0 changed, 0 rejected");
        session.await("[n]o: back to the statements");
        session.type("y" + ENTER);
        assertThat(session.exitCode()).isZero();
        assertThat(Files.readString(result))
                .startsWith("# Drafted from a text, and reviewed by a person.\n# 2 accepted, ");
    }

    @Test
    void theKeyToInterruptKeepsWhatWasDecidedAlsoOnADumbTerminal() throws Exception {
        for (String terminal : List.of("dumb", "vt100")) {
            Session session = new Session(terminal, "--merge");
            session.await("Statement ");
            session.awaitPrompt();
            session.type("r" + ENTER);
            session.await("ejected: ");
            session.awaitPrompt();
            session.interruptUntil("Nothing was written. The decisions are in");
            assertThat(session.exitCode()).isNotZero();
            assertThat(saved()).hasSize(1);
            Files.delete(saved().getFirst());
        }
    }

    @Test
    void withoutATerminalItSaysWhatToDoInstead() {
        Cli.Run run = Cli.run("read", "--review", "--case", theCase.toString(), article.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("truce: --review asks at a terminal, and standard input is none.")
                .contains("-o draft.yaml");
        for (List<String> wrong : List.of(
                List.of("-", "--case", theCase.toString()),
                List.of("--format", "json", "--case", theCase.toString(), article.toString()),
                List.of(article.toString()))) {
            List<String> words = new java.util.ArrayList<>(List.of("read", "--review"));
            words.addAll(wrong);
            Cli.Run refused = Cli.run(words.toArray(String[]::new));
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).startsWith("truce: --review ");
        }
    }
}
