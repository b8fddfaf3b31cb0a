package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the seeds of the fuzz test, cut up, glued together and sprinkled with what YAML and
/// the format find remarkable, do not break the reader's promise. Always the same mutations: the generator's
/// seed is fixed.
class CaseReaderMutationTest {
    private static final int MUTATIONS = 8_000;

    private static final byte[] SOUND = Broken.SOUND.getBytes(StandardCharsets.UTF_8);

    private static final List<String> REMARKABLE = List.of(
            "\t",
            "\n",
            "\r",
            ": ",
            "- ",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "&a ",
            "*a",
            "!",
            "!!int ",
            "|\n",
            ">\n",
            "'",
            "\"",
            "#",
            "%",
            "@",
            "`",
            "---\n",
            "...\n",
            "~",
            "null",
            "true",
            ".nan",
            "-.inf",
            "0x10",
            "1e999",
            "\0",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "\\x00",
            "\"\\ud800\"",
            "<<: ",
            "truce: 1\n",
            "parties",
            "issues:\n",
            "scope",
            "north",
            "none",
            "offers: ",
            "for: ",
            "over: ",
            "[1, 2]");

    @Test
    void mutationsOfTheSeeds() throws IOException, URISyntaxException {
        List<byte[]> seeds = seeds();
        Random random = new Random(20250311);
        int sound = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = random.nextBoolean() ? SOUND : seeds.get(random.nextInt(seeds.size()));
            for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
                bytes = mutate(bytes, seeds, random);
            }
            if (ReaderPromise.check(bytes) instanceof CaseReading.Success) {
                sound++;
            }
        }
        // Neither all refused, which would leave the later steps untried, nor all sound.
        assertThat(sound).isBetween(MUTATIONS / 100, MUTATIONS / 2);
    }

    @Test
    void theSeedsThemselves() throws IOException, URISyntaxException {
        List<byte[]> seeds = seeds();
        assertThat(seeds).hasSizeGreaterThan(100);
        seeds.forEach(ReaderPromise::check);
    }

    private static List<byte[]> seeds() throws IOException, URISyntaxException {
        List<byte[]> seeds = new ArrayList<>();
        URL folder = CaseReaderFuzzTest.class.getResource("CaseReaderFuzzTestInputs/anything");
        assertThat(folder).isNotNull();
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        }
        Broken.all().map(Broken::bytes).forEach(seeds::add);
        return seeds;
    }

    private static byte[] mutate(byte[] bytes, List<byte[]> seeds, Random random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1, 30));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            // cut
            case 0 -> out.write(bytes, to, bytes.length - to);
            // double
            case 1 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            // sprinkle
            case 2 -> {
                out.writeBytes(REMARKABLE.get(random.nextInt(REMARKABLE.size())).getBytes(StandardCharsets.UTF_8));
                out.write(bytes, from, bytes.length - from);
            }
            // flip
            case 3 -> {
                out.write(random.nextInt(256));
                out.write(bytes, Math.min(from + 1, bytes.length), Math.max(0, bytes.length - from - 1));
            }
            // glue
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int at = random.nextInt(other.length + 1);
                out.write(other, at, other.length - at);
            }
        }
        return out.toByteArray();
    }
}
