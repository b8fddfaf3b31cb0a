package org.truce.reading.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import org.truce.reading.dates.Dates;
import org.truce.reading.dates.Mention;

/// FEATURE UNDER TEST: whatever the bytes, the outcome is an article with sound places, or problems that a
/// person can read. Seeded; [IntakeFuzzTest] searches further.
class HostileInputTest {
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class=comment>",
            "<!--",
            "-->",
            "<script>",
            "&#x110000;",
            "&amp;",
            "<w:p>",
            "<w:t>",
            "</w:t>",
            "1 0 obj",
            "endobj",
            "stream\n",
            "endstream",
            "<<",
            ">>",
            "[",
            "trailer",
            "/Root 1 0 R",
            "%%EOF",
            "\uD83D\uDD4A",
            "\u202E",
            "“",
            "\"",
            "on Tuesday",
            "8 March",
            "Published on 11 March 2025",
            "SARAVA, March 11 —",
            "\n\n",
            "-\n",
            " said ",
            "\u0000",
            "\uFEFF");

    /// Reads it, and holds the outcome against what is promised.
    static void read(byte[] bytes) {
        Reading<Article> reading = Readings.read(bytes);
        for (Problem problem : reading.problems()) {
            assertThat(problem.render()).doesNotContain("\n", "Exception");
        }
        if (reading instanceof Reading.Success<Article> success) {
            String text = success.value().text().string();
            int end = 0;
            for (Mention mention : Dates.of(text, LocalDate.of(2025, 3, 11)).mentions()) {
                assertThat(mention.place().from()).isGreaterThanOrEqualTo(end);
                end = mention.place().to();
                assertThat(success.value().text().passage(mention.place()).text())
                        .isEqualTo(text.substring(mention.place().from(), end));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyBytes(Disguise disguise) {
        Random random = new Random(20250311);
        Assertions.assertTimeout(Duration.ofMinutes(1), () -> {
            for (int run = 0; run < 200; run++) {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                read(disguise.around(bytes));
                read(disguise.around(pieces(random)));
            }
        });
    }

    private static byte[] pieces(Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = random.nextInt(60); i >= 0; i--) {
            out.write(PIECES.get(random.nextInt(PIECES.size())).getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    /// Long runs of what the patterns look for: no time that grows with the square of the length.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "“",
                "A. ",
                "March ",
                "8 ",
                "the ",
                "in ",
                "Published on ",
                "SARAVA, ",
                "-",
                "\n",
                " ",
                "<",
                "\t8-"
            })
    void longRuns(String piece) {
        byte[] bytes = piece.repeat(2_000_000 / piece.length()).getBytes(UTF_8);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> read(bytes));
    }
}
