package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// FEATURE UNDER TEST: the whole of `truce read` in a process that has no network at all: a namespace of its
/// own, as `unshare` of util-linux makes it, in which there is nothing but a loopback device that is down.
@EnabledOnOs(OS.LINUX)
class OfflineTest {
    private static final int PATIENCE = 120;
    private static final String TITLE = "Ridge talks resume";
    private static final String WORDS =
            "Velim rejected an opening of the crossing. Ostra will not accept a waiver of the fee, its minister said."
                    + " The market below the ridge was closed all week, and those who came over the crossing before the"
                    + " winter have not gone back. The talks go on in the valley, where both sides have met since the"
                    + " autumn.";

    @TempDir
    private Path folder = Path.of("");

    private Path theCase = folder;

    private record Run(int exitCode, String out, String err) {}

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(canUnshare(), "skipped: this machine does not let a process have a network of its own");
        theCase = Files.writeString(
                folder.resolve("case.yaml"), Repository.read(Path.of("cases/ridge-crossing/case.yaml")));
    }

    private static boolean canUnshare() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("unshare", "-rn", "true")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private Run unshared(List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        List<String> all = new ArrayList<>(List.of("unshare", "-rn"));
        all.addAll(command);
        Process process = new ProcessBuilder(all)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            process.getOutputStream().close();
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS))
                    .as("%s", command)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Run read(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.truce.cli.Main",
                "read"));
        command.addAll(List.of(args));
        return unshared(command);
    }

    @Test
    void thereIsNoNetworkIndeed() throws Exception {
        Run devices = unshared(List.of("cat", "/proc/self/net/dev"));
        assertThat(devices.out()
                        .lines()
                        .skip(2)
                        .map(line -> line.substring(0, line.indexOf(':')).strip()))
                .containsExactly("lo");
        assertThat(unshared(List.of("cat", "/proc/self/net/route"))
                        .out()
                        .lines()
                        .skip(1))
                .isEmpty();
    }

    /// Every kind of file, with the models for language and meaning; then what is written from them.
    @Test
    void draftsMergesAndTimelinesNeedNone() throws Exception {
        List<String> files = List.of(
                file("a.txt", TextFiles.plain(TITLE, "Published on 3 May 2031", WORDS)),
                file("b.html", TextFiles.html(TITLE + " again", "Published on 5 May 2031", WORDS)),
                file("c.docx", TextFiles.docx(TITLE + " in June", "Published on 7 June 2031", WORDS)),
                file("d.pdf", TextFiles.pdf(TITLE + " in July", "Published on 9 July 2031", WORDS)));
        List<String> args = new ArrayList<>(List.of("--case", theCase.toString()));
        args.addAll(files);
        Run draft = read(args.toArray(String[]::new));
        assertThat(draft.exitCode()).as(draft.err()).isZero();
        String[] own = args.toArray(String[]::new);
        assertThat(draft.out())
                .contains("rejects: {crossing: open}")
                .isEqualTo(Cli.run(concat("read", own)).out());
        Run merged = read(concat("--merge", own));
        assertThat(merged.exitCode()).as(merged.err()).isZero();
        assertThat(merged.err()).contains("added to " + theCase);
        Run timeline = read(concat("--timeline", own));
        assertThat(timeline.exitCode()).as(timeline.err()).isZero();
        assertThat(timeline.out()).contains("Does the crossing open?");
    }

    @Test
    void newCasesNeedNone() throws Exception {
        Run json = read("--format", "json", file("a.txt", TextFiles.plain(TITLE, "Published on 3 May 2031", WORDS)));
        assertThat(json.exitCode()).as(json.err()).isZero();
        assertThat(json.out()).contains("\"attributions\"");
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static String[] concat(String first, String... rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }
}
