package org.truce.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce read` on texts that nobody means well with: an answer or a refusal in words, and nothing else.
class HostileTextsCommandTest {
    private static final String CASE = "cases/ridge-crossing";
    private static final String SENTENCE = "Velim wants a waiver of the fee at the market, its envoy said. ";

    @TempDir
    private Path folder = Path.of("");

    private Cli.Run read(String name, byte[] bytes) throws IOException {
        Path text = Files.write(folder.resolve(name), bytes);
        return Cli.run("read", "--case", CASE, text.toString());
    }

    private static void assertRefused(Cli.Run run) {
        assertThat(run.exitCode()).as(run.both()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error", "nothing was read").doesNotContain("\tat ", "Exception");
    }

    private static void assertRead(Cli.Run run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertRefused(Cli.run("read", "--case", CASE, folder.toString()));
        assertRefused(
                Cli.run("read", "--case", CASE, folder.resolve("missing.txt").toString()));
        byte[] binary = new byte[5_000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 31 + i / 7);
        }
        assertRefused(read("binary.txt", binary));
        assertRefused(read("cut.pdf", "%PDF-1.7\n1 0 obj\n<<".getBytes(UTF_8)));
        assertRefused(read("blank.txt", " \n\n\t".getBytes(UTF_8)));
        assertRefused(read("long.txt", SENTENCE.repeat(40_000).getBytes(UTF_8)));
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        assertRefused(Cli.run("read", "--case", CASE, bomb.toString()));
    }

    @Test
    void marksWithoutPairsForeignLettersAndPicturesAreRead() throws IOException {
        assertRead(read("open.txt", ("“" + SENTENCE + "\"" + SENTENCE + "« ‘" + SENTENCE).getBytes(UTF_8)));
        assertRead(read("rtl.txt", (SENTENCE.repeat(3) + "קול ישראל אמר — قال المتحدث. ").getBytes(UTF_8)));
        assertRead(read("emoji.txt", ("🕊🏽‍♀️ " + SENTENCE + "👩‍👩‍👧 🌨").getBytes(UTF_8)));
    }

    /// What turns the order of letters on a screen appears as an escape, and reads back as it was.
    @Test
    void nothingUnseenComesOut() throws IOException {
        String hidden = """
            Ridge \u202Eskla\u202C resume

            Published on 3 May 2031

            Velim\u2066 wants\u2069 a waiver of the \u202Dfee\u202C at the market, its envoy said.
            """;
        Cli.Run run = read("hidden.txt", hidden.getBytes(UTF_8));
        assertRead(run);
        assertThat(run.both()).doesNotContainPattern("[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{200E}\\x{200F}]");
        assertThat(run.out()).contains("\"Ridge \\u202Eskla\\u202C resume\"");
    }

    /// Every level would otherwise repeat the rest of its sentence.
    @Test
    void attributionsNestEightDeepAtMost() throws IOException {
        Path text = Files.writeString(folder.resolve("nested.txt"), "Velim said that Ostra said that ".repeat(500));
        Cli.Run run = Cli.run("read", "--case", CASE, "--format", "json", "--language", "en", text.toString());
        assertRead(run);
        JsonNode attributions = JsonMapper.shared().readTree(run.out()).get("attributions");
        int deepest = attributions
                .valueStream()
                .mapToInt(HostileTextsCommandTest::depth)
                .max()
                .orElse(0);
        assertThat(deepest).isEqualTo(8);
    }

    private static int depth(JsonNode attribution) {
        return 1
                + attribution
                        .get("within")
                        .valueStream()
                        .mapToInt(HostileTextsCommandTest::depth)
                        .max()
                        .orElse(0);
    }

    @Test
    void whateverBytesComeTheAnswerIsInWords() throws IOException {
        SplittableRandom random = new SplittableRandom(20_310_503);
        byte[] article = SENTENCE.repeat(5).getBytes(UTF_8);
        for (int round = 0; round < 25; round++) {
            byte[] bytes = article.clone();
            for (int k = 0; k < 1 << (round % 8); k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Cli.Run run = read("fuzz.txt", bytes);
            if (run.exitCode() == 0) {
                assertRead(run);
            } else {
                assertRefused(run);
            }
        }
    }

    /// Java asks the selector before it opens a connection to anywhere.
    @Test
    void nothingIsAskedOfTheNetwork() throws IOException {
        List<String> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri.toString());
                throw new IllegalStateException("the network was asked for " + uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                asked.add(uri.toString());
            }
        });
        try {
            String page = "<!DOCTYPE html><html><head><link rel=stylesheet href='http://example.invalid/a.css'></head>"
                    + "<body><img src='http://example.invalid/b.png'><article><p>" + SENTENCE.repeat(5)
                    + "</p></article></body></html>";
            assertRead(read("page.html", page.getBytes(UTF_8)));
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
