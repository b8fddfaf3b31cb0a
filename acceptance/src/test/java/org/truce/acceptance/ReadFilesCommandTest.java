package org.truce.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE UNDER TEST: `truce read` on files of every kind that it reads, on standard input, and on those
/// that it has to refuse: in words, with exit code 1, soon, and with nothing written.
class ReadFilesCommandTest {
    /// It is a second or two where nothing else runs.
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String TITLE = "Ridge talks resume";
    private static final String DATE = "Published on 3 May 2031";
    private static final String WORDS =
            "Velim rejected an opening of the crossing. Ostra will not accept a waiver of the fee, its minister said."
                    + " The market below the ridge was closed all week, and those who came over the crossing before the"
                    + " winter have not gone back. The talks go on in the valley, where both sides have met since the"
                    + " autumn.";

    @TempDir
    private Path folder = Path.of("");

    private Path theCase = folder;

    @BeforeEach
    void copyTheCase() throws IOException {
        theCase = Files.writeString(
                folder.resolve("case.yaml"), Repository.read(Path.of("cases/ridge-crossing/case.yaml")));
    }

    private Cli.Run read(Path text) {
        return Cli.run("read", "--case", theCase.toString(), text.toString());
    }

    /// With `--merge`, so that there is something not to be written.
    private String refusal(String name, byte[] bytes) throws IOException {
        String before = Files.readString(theCase);
        Path text = Files.write(folder.resolve(name), bytes);
        long start = System.nanoTime();
        Cli.Run run = Cli.run("read", "--merge", "--case", theCase.toString(), text.toString());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(run.err()).isLessThan(SOON);
        assertThat(run.exitCode()).as(run.both()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(theCase)).isEqualTo(before);
        List<String> lines = run.err().lines().toList();
        assertThat(lines).as(run.err()).hasSize(2);
        assertThat(lines.getLast()).isEqualTo("truce: 1 error; nothing was read.");
        assertThat(lines.getFirst()).startsWith(text + ": error: ");
        return lines.getFirst().substring((text + ": error: ").length());
    }

    /// The same article, whatever it is written in.
    private static void assertRead(Cli.Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("title: " + TITLE, "date: 2031-05-03")
                .contains("party: velim\n    rejects: {crossing: open}", "note: “an opening of the crossing”");
    }

    @Test
    void everyKindOfFileIsRead() throws IOException {
        assertRead(read(Files.write(folder.resolve("article.txt"), TextFiles.plain(TITLE, DATE, WORDS))));
        assertRead(read(Files.write(folder.resolve("article.html"), TextFiles.html(TITLE, DATE, WORDS))));
        assertRead(read(Files.write(folder.resolve("article.docx"), TextFiles.docx(TITLE, DATE, WORDS))));
        assertRead(read(Files.write(folder.resolve("article.pdf"), TextFiles.pdf(TITLE, DATE, WORDS))));
    }

    /// The kind is told by what the file holds, as standard input has no name.
    @Test
    void standardInputIsReadWhateverItIs() throws IOException {
        for (byte[] bytes : List.of(
                TextFiles.plain(TITLE, DATE, WORDS),
                TextFiles.html(TITLE, DATE, WORDS),
                TextFiles.docx(TITLE, DATE, WORDS),
                TextFiles.pdf(TITLE, DATE, WORDS))) {
            assertRead(withInput(bytes, "read", "--case", theCase.toString(), "-"));
        }
        Cli.Run empty = withInput(new byte[0], "read", "--case", theCase.toString(), "-");
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).startsWith("standard input: error: ").endsWith("truce: 1 error; nothing was read.\n");
        Cli.Run twice = withInput(TextFiles.plain(TITLE, DATE, WORDS), "read", "-", "-");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).startsWith("truce: Standard input can be read once; - stands there more than once.");
    }

    private static Cli.Run withInput(byte[] bytes, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(bytes));
        try {
            return Cli.run(args);
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void lockedPdfsAreRefused() throws IOException {
        assertThat(refusal("locked.pdf", TextFiles.lockedPdf("secret", new AccessPermission(), WORDS)))
                .isEqualTo("the PDF is protected by a password; expected a PDF whose text can be selected and copied;"
                        + " open it with its password and save it without");
        AccessPermission viewOnly = new AccessPermission();
        viewOnly.setCanExtractContent(false);
        assertThat(refusal("view-only.pdf", TextFiles.lockedPdf("", viewOnly, WORDS)))
                .isEqualTo("the PDF does not permit that its text is copied; expected a PDF whose text can be selected"
                        + " and copied; ask its publisher for a copy without them");
    }

    @Test
    void fiftyMegabytesAreRefused() throws IOException {
        byte[] much =
                (WORDS + "\n").repeat(50_000_000 / (WORDS.length() + 1) + 1).getBytes(UTF_8);
        assertThat(much.length).isGreaterThan(50_000_000);
        assertThat(refusal("much.txt", much))
                .startsWith("the text has 50,000,")
                .contains("expected at most 2,000,000, some 330,000 words; divide it");
        assertThat(refusal("oneline.txt", "word ".repeat(10_000_001).getBytes(UTF_8)))
                .startsWith("the text has 50,000,005 characters");
        assertThat(refusal("more.txt", new byte[70_000_000]))
                .startsWith("the file has 70,000,000 bytes; expected at most 67,108,864");
    }

    /// Tags without number, without end, and in each other without bottom.
    @ParameterizedTest
    @ValueSource(strings = {"<b>", "<b><i>x</b>", "<", "<a href='", "<table><tr><td>", "<!-- "})
    void pagesThatAreBombsAreRefused(String piece) throws IOException {
        int times = 20_000_000 / piece.length();
        String page = "<!DOCTYPE html><html><body>" + piece.repeat(times) + WORDS;
        assertThat(refusal("bomb.html", page.getBytes(UTF_8)))
                .contains("; expected ")
                .contains("copy the article's words");
    }

    /// Browsers go 512 deep; what stands deeper is read at that depth.
    @Test
    void deepPagesAreRead() throws IOException {
        String page = "<!DOCTYPE html><html><head><title>" + TITLE + "</title></head><body>" + "<div>".repeat(100_000)
                + "<p>" + DATE + "</p><p>" + WORDS + "</p>";
        Cli.Run run = read(Files.writeString(folder.resolve("deep.html"), page));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("rejects: {crossing: open}");
    }
}
