package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.formats.input.Problem;

/// FEATURE UNDER TEST: whatever a file holds, it is read or refused within a second, with little memory.
class HostileInputTest {
    /// A second is the promise on a machine of its own; build machines share their cores.
    /// Processor time, which other work on the machine does not lengthen.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Duration PROMISE = Duration.ofSeconds(3);

    private static final int LONG_LINE = 19_980;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithOneProblem(byte[] bytes, String expected) {
        assertThat(timed(bytes).problems()).extracting(Problem::render).containsExactly("case.yaml" + expected);
    }

    static Stream<Arguments> refused() {
        Random random = new Random(1);
        byte[] noise = new byte[1 << 20];
        random.nextBytes(noise);
        noise[0] = (byte) 0xC3;
        noise[1] = (byte) 0x28;
        String bomb = "a: &a0 [" + "x,".repeat(9) + "]\n"
                + repeat(
                        9,
                        i -> "b%d: &a%d [%s]%n"
                                .formatted(i, i + 1, "*a%d,".formatted(i).repeat(9)));
        return Stream.of(
                row(
                        "NUL bytes",
                        "truce: 1\ntitle: a\0b\n",
                        ":2:9: error: the character U+0000 (NULL) does not belong in a text; expected a text file in"
                                + " UTF-8"),
                row(
                        "an escape sequence",
                        "truce: 1\ntitle: a\u001b[2J\n",
                        ":2:9: error: the character U+001B (ESCAPE) does not belong in a text; expected a text file in"
                                + " UTF-8"),
                row(
                        "a byte order mark within",
                        "truce: \ufeff1\n",
                        ":1:8: error: the character U+FEFF (ZERO WIDTH NO-BREAK SPACE) does not belong in a text;"
                                + " expected a text file in UTF-8"),
                row(
                        "Latin-1",
                        bytes("truce: 1\ntitle: caf\u00e9\n", StandardCharsets.ISO_8859_1),
                        ":2:11: error: byte 0xE9 is not UTF-8; expected UTF-8; save the file again as UTF-8"),
                row(
                        "UTF-16, high byte first",
                        bytes("\ufefftruce: 1\n", StandardCharsets.UTF_16BE),
                        ": error: the file is encoded in UTF-16; expected UTF-8; save it again as UTF-8"),
                row(
                        "UTF-16, low byte first",
                        bytes("\ufefftruce: 1\n", StandardCharsets.UTF_16LE),
                        ": error: the file is encoded in UTF-16; expected UTF-8; save it again as UTF-8"),
                row(
                        "UTF-16 without a mark",
                        bytes("truce: 1\n", StandardCharsets.UTF_16LE),
                        ":1:2: error: the character U+0000 (NULL) does not belong in a text; expected a text file in"
                                + " UTF-8"),
                row(
                        "noise",
                        noise,
                        ":1:1: error: byte 0xC3 is not UTF-8; expected UTF-8; save the file again as UTF-8"),
                row(
                        "half a character at the end",
                        new byte[] {'a', (byte) 0xE2, (byte) 0x82},
                        ":1:2: error: byte 0xE2 is not UTF-8; expected UTF-8; save the file again as UTF-8"),
                // The lists hold 10, 91, 820 and 7,381 values with themselves, and with their keys and the root 8,307
                // before line 5. There the sixth alias of 7,381 is the first beyond 50,000: 8,309 + 6 × 7,381 = 52,595.
                row(
                        "an alias bomb",
                        bomb,
                        ":5:30: error: the file has more than 50,000 values, aliases written out; expected at most"
                                + " 50,000, far more than any case needs"),
                row(
                        "an alias within itself",
                        "a: &a [b, *a]\n",
                        ":1:11: error: the alias `*a` stands inside what it repeats; write out what is meant"),
                row(
                        "deep brackets",
                        "[".repeat(LONG_LINE),
                        ":1:41: error: lists and maps are nested more than 40 deep; expected at most 40"),
                row(
                        "deep dashes",
                        "- ".repeat(LONG_LINE / 2),
                        ":1:81: error: lists and maps are nested more than 40 deep; expected at most 40"),
                row(
                        "deep blocks",
                        repeat(1_000, i -> " ".repeat(i) + "a:\n"),
                        ":41:41: error: lists and maps are nested more than 40 deep; expected at most 40"),
                row(
                        "a custom tag",
                        "truce: !!javax.script.ScriptEngineManager [x]\n",
                        ":1:8: error: the tag `tag:yaml.org,2002:javax.script.ScriptEngineManager` is not allowed;"
                            + " expected plain YAML without tags; leave the tag out; quote a value to make it text"),
                row(
                        "two documents",
                        "truce: 1\n---\ntruce: 1\n",
                        ":2:1: error: a second document begins here; expected one document in the file; keep each case"
                                + " in a folder of its own"),
                row(
                        "very many values",
                        "- x\n".repeat(60_000),
                        ":50000:3: error: the file has more than 50,000 values, aliases written out; expected at most"
                                + " 50,000, far more than any case needs"),
                row(
                        "a long line",
                        "truce: 1\ntitle: " + "x".repeat(30_000),
                        ":2:1: error: the line has more than 20,000 characters; expected at most 20,000 characters;"
                                + " break it; `>` begins a text of several lines"),
                row(
                        "a file of blanks",
                        (" ".repeat(LONG_LINE) + "\n").repeat(100),
                        ": error: the file is empty; expected a case; `truce new` writes one to start from"),
                row(
                        "an endless quotation",
                        "a: \"" + "x\n".repeat(1_000_000),
                        ":1:4: error: a quotation mark is opened and never closed; close it at the end of the text"));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void isAnsweredInTime(String text) {
        timed(text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Arguments> slow() {
        String line = "x".repeat(LONG_LINE) + "\n";
        return Stream.of(
                argumentSet("a long text", "a: \"" + line.repeat(100) + "\"\n"),
                argumentSet("long keys", ("a".repeat(LONG_LINE) + ": x\n").repeat(100)),
                argumentSet("long anchors", ("- &" + "x".repeat(LONG_LINE) + " b\n").repeat(100)),
                argumentSet("long numbers", "truce: " + "1".repeat(LONG_LINE)),
                argumentSet("many unknown keys", repeat(24_000, i -> "key-%d: v%n".formatted(i))),
                argumentSet("many duplicate keys", "k: v\n".repeat(24_000)),
                argumentSet(
                        "many options",
                        Broken.SOUND.replace(
                                "full: Everywhere", "full: Everywhere" + repeat(900, i -> ", opt-%d: x".formatted(i)))),
                argumentSet(
                        "many misspelled issues",
                        Broken.SOUND.replace(
                                "proposals:\n",
                                repeat(
                                                4_000,
                                                i -> "  - {id: x%d, party: north, offers: {scoop-%d: air}}%n"
                                                        .formatted(i, i))
                                        + "proposals:\n")),
                argumentSet(
                        "many statements",
                        Broken.SOUND.replace(
                                "proposals:\n",
                                repeat(4_000, i -> "  - {id: x%d, party: north, offers: {scope: air}}%n".formatted(i))
                                        + "proposals:\n")),
                argumentSet(
                        "many impossible proposals",
                        Broken.SOUND
                                .replace("stakes:\n", "  - terms: {scope: full}\n".repeat(3_000) + "stakes:\n")
                                .replace(
                                        "proposals:\n",
                                        "proposals:\n"
                                                + repeat(
                                                        2_500,
                                                        i -> "  p%d: {name: P, by: host, terms: {scope: air}}%n"
                                                                .formatted(i)))));
    }

    @Test
    void aHugeFileIsRefusedUnread() throws IOException {
        Path file = folder.resolve("case.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_000);
        }
        CaseReader.read(folder); // loads classes, which is not to be counted
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        CaseReading reading = CaseReader.read(folder);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(rendered(reading))
                .containsExactly(
                        file + ": error: the file has 100,000,000 bytes; expected at most 2,097,152, far more than any"
                                + " case needs");
        assertThat(allocated).isLessThan(1_000_000);
    }

    @Test
    void whatIsNoFileIsAProblemToo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path file = empty.resolve("case.yaml");
        assertThat(rendered(CaseReader.read(empty)))
                .containsExactly(
                        file + ": error: the folder holds no `case.yaml`; `truce new` writes one to start from");
        Path nowhere = folder.resolve("nowhere");
        assertThat(rendered(CaseReader.read(nowhere)))
                .containsExactly(nowhere + ": error: there is no such file or folder");
        Files.createDirectory(file);
        assertThat(rendered(CaseReader.read(empty)))
                .containsExactly(file + ": error: this is a folder; expected a case file");
    }

    @Test
    void aDeviceIsNotOpened() {
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "only Unix has it");
        assertThat(rendered(CaseReader.read(device)))
                .containsExactly("/dev/zero: error: this is no regular file; expected a case file");
    }

    @Test
    void aFileThatMayNotBeReadIsAProblem() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), Broken.SOUND);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertThat(rendered(CaseReader.read(folder)))
                .containsExactly(file + ": error: the file may not be read; ask for the permission to read it");
    }

    private static List<String> rendered(CaseReading reading) {
        return reading.problems().stream().map(Problem::render).toList();
    }

    private static CaseReading timed(byte[] bytes) {
        long start = THREADS.getCurrentThreadCpuTime();
        CaseReading reading = CaseReader.read(Path.of("case.yaml"), bytes);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(PROMISE);
        return reading;
    }

    private static String repeat(int times, IntFunction<String> line) {
        return IntStream.range(0, times).mapToObj(line).collect(Collectors.joining());
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static Arguments row(String name, String text, String expected) {
        return row(name, bytes(text, StandardCharsets.UTF_8), expected);
    }

    private static Arguments row(String name, byte[] bytes, String expected) {
        return argumentSet(name, bytes, expected);
    }
}
