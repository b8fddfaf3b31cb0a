package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// FEATURE UNDER TEST: whatever the files hold, they are read or refused within a second, and nothing else is
/// opened.
class HostileDomainTest {
    /// A second is the promise on a machine of its own; build machines share their cores.
    /// Processor time, which other work on the machine does not lengthen.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Duration PROMISE = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private List<String> timed(Path... paths) {
        long start = THREADS.getCurrentThreadCpuTime();
        List<String> problems = Reading.problems(folder, paths);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(PROMISE);
        return problems;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWithOneProblem(String name, String file, String text, String expected) throws IOException {
        Path path = Files.writeString(folder.resolve(file), text);
        assertThat(timed(path)).containsExactly(file + expected);
    }

    static Stream<Arguments> refused() {
        String doctype =
                ": error: the file declares a document type; expected plain elements; remove the declaration; it"
                        + " could make a small file grow without end";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY lol%d \"%s\">"
                    .formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
        }
        String many = "<item/>".repeat(XmlTree.MOST_ELEMENTS + 1);
        return Stream.of(
                Arguments.of(
                        "billion laughs",
                        "a.xml",
                        laughs + "]><utility_space>&lol11;</utility_space>",
                        ":1:1" + doctype),
                Arguments.of(
                        "external entity",
                        "a.xml",
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>\n"
                                + "<utility_space>&f;</utility_space>",
                        ":2:1" + doctype),
                Arguments.of(
                        "external document type",
                        "a.xml",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\"><utility_space/>",
                        ":1:1" + doctype),
                Arguments.of(
                        "deep elements",
                        "a.xml",
                        "<a>".repeat(100_000),
                        ":1:121: error: elements are nested more than 40 deep; expected at most 40"),
                Arguments.of(
                        "elements without number",
                        "a.xml",
                        "<utility_space>" + many + "</utility_space>",
                        ":1:%d: error: the file has more than 400,000 elements; expected at most 400,000, far more than any domain needs"
                                .formatted(1 + "<utility_space>".length() + 7 * (XmlTree.MOST_ELEMENTS - 1))),
                Arguments.of(
                        "deep JSON",
                        "a.json",
                        "{\"a\":".repeat(100_000),
                        ":1:201: error: lists and maps are nested more than 40 deep; expected at most 40"),
                Arguments.of(
                        "values without number",
                        "a.json",
                        "{\"a\": [" + "1,".repeat(500_000) + "1]}",
                        // the map, its key and the list come before the numbers
                        ":1:%d: error: the file has more than 400,000 values; expected at most 400,000, far more than any domain needs"
                                .formatted(8 + 2 * (400_000 - 3))),
                Arguments.of("a long name", "a.xml", "<" + "a".repeat(2_000_000) + "/>", longName()),
                Arguments.of(
                        "an entity of nobody",
                        "a.xml",
                        "<utility_space name=\"&nobody;\"/>",
                        ":1:22: error: `&` stands alone, or before a name that XML does not know; expected `&amp;`"),
                Arguments.of(
                        "half a file",
                        "a.xml",
                        "<utility_space>\n<objective>\n",
                        ":2:1: error: the element `objective` is opened and never closed; expected </objective>"),
                Arguments.of(
                        "a value without quotation marks",
                        "a.xml",
                        "<utility_space>\n<objective index=0>\n",
                        ":2:18: error: the value of an attribute is not in quotation marks; expected `name=\"value\"`"),
                Arguments.of(
                        "a wrong end",
                        "a.xml",
                        "<utility_space>\n  <objective>\n</utility_space>\n",
                        ":3:1: error: `</utility_space>` closes nothing that is open; expected `</objective>` for the"
                                + " element of line 2"),
                Arguments.of(
                        "half of JSON",
                        "a.json",
                        "{\"a\": [1,",
                        ":1:10: error: the file ends before the JSON does; expected every `{`, `[` and quotation mark"
                                + " closed"),
                Arguments.of(
                        "an exponent",
                        "a.yaml",
                        """
                        truce-domain: 1
                        name: a
                        issues: {x: {from: 0, to: 1e999999999}}
                        parties: {p: {values: {x: 0}}, q: {values: {x: 0}}}
                        """,
                        ":3:27: error: the `to` of issue `x` is `1e999999999`; expected a number such as `0.25` or"
                                + " `1/3`"));
    }

    private static String longName() {
        return ":1:2: error: this is not XML from here on; expected elements that are closed, with attributes such as"
                + " `name=\"value\"`";
    }

    @Test
    void aHundredMegabytesAreNotRead() throws IOException {
        for (String name : List.of("a.xml", "a.json", "a.yaml")) {
            Path path = folder.resolve(name);
            try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                file.setLength(100L << 20);
            }
            assertThat(timed(path))
                    .singleElement()
                    .asString()
                    .startsWith(name + ": error: the file has 104,857,600 bytes");
        }
    }

    /// 300,000 items that no domain knows: the first 500 are worded, the rest counted.
    @Test
    void misfitsWithoutNumber() throws IOException {
        StringBuilder text = new StringBuilder(Seeds.GENIUS_ANN);
        int at = text.indexOf("</issue>");
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            items.append("<item value=\"x%d\" evaluation=\"1\"/>%n".formatted(i));
        }
        text.insert(at, items);
        Reading.write(folder, Map.of("domain.xml", Seeds.GENIUS_DOMAIN, "ann.xml", text.toString()));
        List<String> problems = timed(folder);
        assertThat(problems).hasSize(501);
        assertThat(problems.getLast()).contains("more problems are not shown; mend those above first");
    }

    /// Sound files cut up, glued together and sprinkled with what the formats find remarkable. Always the
    /// same: the generator's seed is fixed.
    @Test
    void mutationsAreAnswered() throws IOException {
        List<String> remarkable = new ArrayList<>(List.of(
                "\"",
                "<",
                ">",
                "/>",
                "</",
                "&",
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "\n",
                " ",
                "-",
                "NaN",
                "1e400",
                "1e-400",
                "-1",
                "0",
                "2147483648",
                "9223372036854775807",
                "-9223372036854775808",
                "1/0",
                "1/3",
                "null",
                "true",
                "index",
                "value",
                "evaluation",
                "weight",
                "ufun",
                "EXCLUDES",
                "range",
                "step: 0",
                "from",
                "real: true",
                "Colour",
                "Price",
                "red",
                "&a ",
                "*a",
                "\u00e9",
                "\ud83d\ude00",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?x?>",
                "\\u0000"));
        List<List<String>> sets = List.of(
                List.of("a.xml", Seeds.GENIUS_DOMAIN, "b.xml", Seeds.GENIUS_ANN, "c.xml", Seeds.GENIUS_BEN),
                List.of("a.xml", Seeds.NONLINEAR, "b.xml", Seeds.NONLINEAR),
                List.of("a.json", Seeds.GENIUSWEB_DOMAIN, "b.json", Seeds.GENIUSWEB_ANN, "c.json", Seeds.GENIUSWEB_BEN),
                List.of("a.yaml", Seeds.TRUCE));
        Random random = new Random(20_250_311);
        for (int i = 0; i < 1_500; i++) {
            List<String> set = sets.get(i % sets.size());
            int mutated = 2 * random.nextInt(set.size() / 2);
            Path target = Files.createDirectories(folder.resolve("m"));
            List<Path> paths = new ArrayList<>();
            for (int file = 0; file < set.size(); file += 2) {
                String text = set.get(file + 1);
                String put = file == mutated ? mutate(text, remarkable, random) : text;
                // half a pair of surrogates becomes a question mark
                paths.add(Files.write(target.resolve(set.get(file)), put.getBytes(StandardCharsets.UTF_8)));
            }
            answered(paths);
        }
    }

    private static String mutate(String text, List<String> remarkable, Random random) {
        String mutant = text;
        for (int change = 1 + random.nextInt(3); change > 0; change--) {
            int from = random.nextInt(mutant.length() + 1);
            int to = Math.min(mutant.length(), from + random.nextInt(12));
            String put = random.nextInt(4) == 0 ? "" : remarkable.get(random.nextInt(remarkable.size()));
            mutant = mutant.substring(0, from) + put + mutant.substring(random.nextBoolean() ? from : to);
        }
        return mutant;
    }

    private static void answered(List<Path> paths) throws IOException {
        DomainReading reading;
        try {
            reading = DomainReader.read(paths);
        } catch (RuntimeException e) {
            StringBuilder shown = new StringBuilder();
            for (Path path : paths) {
                shown.append(path.getFileName()).append(":\n").append(Files.readString(path, StandardCharsets.UTF_8));
            }
            throw new AssertionError("The reader threw because of\n" + shown, e);
        }
        for (String problem : Reading.rendered(reading)) {
            assertThat(problem.lines()).hasSize(1);
        }
        if (reading instanceof DomainReading.Success success) {
            for (DomainFormat format : DomainFormat.values()) {
                assertThat(DomainWriter.write(success.value(), format)).isNotNull();
            }
        }
    }
}
