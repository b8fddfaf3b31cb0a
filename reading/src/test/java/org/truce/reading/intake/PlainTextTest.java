package org.truce.reading.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.reading.intake.Readings.ENGLISH;
import static org.truce.reading.intake.Readings.article;
import static org.truce.reading.intake.Readings.read;
import static org.truce.reading.intake.Readings.refusal;
import static org.truce.reading.intake.Readings.warnings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.input.Reading;

/// FEATURE UNDER TEST: plain text in any encoding is read as it stands; what is no text is refused in words.
class PlainTextTest {
    private static final String NO_DATE = "standard input: warning: no date of publication was found; expected a full"
            + " date near the beginning; give it with `--date`, as in `--date 2025-03-11`; without it \"on Tuesday\""
            + " means no day";

    @Test
    void theTextIsTheFile() {
        String text = "  Talks resume \uD83D\uDD4A️\r\n\r\n“We are ready,” said Jānis Ozols. \u202Eשלום\u202C\n"
                + ENGLISH + "\n\n";
        Article article = article(read(text));
        assertThat(article.text().string()).isEqualTo(text);
        assertThat(article.format()).isEqualTo(Format.TEXT);
        assertThat(article.title()).startsWith("Talks resume");
        assertThat(article.language()).isEqualTo("en");
        // sha256sum of the empty text is known: e3b0c442…; that of a text is what the JDK computes
        assertThat(article.sha256()).hasSize(64);
        assertThat(warnings(read(text))).containsExactly(NO_DATE);
    }

    @Test
    void byteOrderMarksAreNoText() {
        String text = "Jānis Ozols: " + ENGLISH;
        assertThat(article(read(with(UTF_8, text, 0xEF, 0xBB, 0xBF))).text().string())
                .isEqualTo(text);
        assertThat(article(read(with(UTF_16BE, text, 0xFE, 0xFF))).text().string())
                .isEqualTo(text);
        assertThat(article(read(with(UTF_16LE, text, 0xFF, 0xFE))).text().string())
                .isEqualTo(text);
        assertThat(article(read(text.getBytes(UTF_16LE))).text().string()).isEqualTo(text);
        assertThat(article(read(text.getBytes(UTF_16BE))).text().string()).isEqualTo(text);
    }

    private static byte[] with(Charset charset, String text, int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(mark).forEach(out::write);
        out.writeBytes(text.getBytes(charset));
        return out.toByteArray();
    }

    @Test
    void oldEnglishTextsAreWindows1252() {
        String text = "First line.\nThe café’s owner said “no” – " + ENGLISH;
        Reading<Article> reading = read(text.getBytes(Charset.forName("windows-1252")));
        assertThat(article(reading).text().string()).isEqualTo(text);
        assertThat(warnings(reading))
                .contains("standard input:2:8: warning: byte 0xE9 is not UTF-8; the text is read as windows-1252;"
                        + " expected UTF-8; save the file again as UTF-8 if names or quotations look wrong");
    }

    @Test
    void brokenBytesInUtf8AreShown() {
        byte[] bytes = ("“Yes,” said Ozols. X “No,” said " + ENGLISH).getBytes(UTF_8);
        int x = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('X');
        bytes[x] = (byte) 0xE9;
        Reading<Article> reading = read(bytes);
        assertThat(article(reading).text().string()).startsWith("“Yes,” said Ozols. � “No,” said The envoy");
        assertThat(warnings(reading))
                .contains("standard input:1:20: warning: one byte is not UTF-8, and is read as �; expected UTF-8; look"
                        + " for a sound copy of the text if names or quotations are damaged");
    }

    @Test
    void otherEightBitEncodingsAreRefused() {
        assertThat(refusal(
                        read("Переговоры продолжатся на следующей неделе.".getBytes(Charset.forName("windows-1251")))))
                .isEqualTo("standard input:1:1: error: byte 0xCF is not UTF-8, and what encoding it is cannot be told;"
                        + " expected UTF-8; save the file again as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        89504E470D0A1A0A0000   | this is a picture or a recording; expected plain text, HTML, PDF or DOCX; give its text; a program for text recognition can help
        D0CF11E0A1B11AE10000   | this is an old Word file, or one protected by a password; expected plain text, HTML, PDF or DOCX; open it in a word processor and save it as DOCX without a password
        7B5C727466315C616E7369 | this is a rich text file (RTF); expected plain text, HTML, PDF or DOCX; open it in a word processor and save it as DOCX
        1F8B0800000000000000   | this is a compressed file; expected plain text, HTML, PDF or DOCX; unpack it first
        0102030405060708090A0B | this is no text: 8 control characters, the first U+0001; expected plain text, HTML, PDF or DOCX
        0A0A20                 | there are no words in it; expected the text of an article or a statement
        """)
    void whatIsNoTextIsRefused(String hex, String message) {
        assertThat(refusal(read(java.util.HexFormat.of().parseHex(hex))))
                .isEqualTo("standard input: error: " + message);
    }

    @Test
    void filesThatAreNotThereAreRefused(@TempDir Path folder) {
        Path file = folder.resolve("no.txt");
        assertThat(refusal(Intake.read(file, Hints.NONE))).isEqualTo(file + ": error: there is no such file or folder");
        assertThat(refusal(Intake.read(folder, Hints.NONE)))
                .isEqualTo(folder + ": error: this is a folder; expected a text file");
    }

    @Test
    void theLimitIsSaid(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.txt");
        Files.write(file, new byte[Intake.MOST_BYTES + 1]);
        assertThat(refusal(Intake.read(file, Hints.NONE)))
                .isEqualTo(
                        file + ": error: the file has 67,108,865 bytes; expected at most 67,108,864, far more than any"
                                + " text needs");
    }

    /// 50 MB, a fifth of the characters outside of Latin-1, so that a `char` takes two bytes: 50 MB of bytes
    /// and about 100 MB of text. The limit of time is ten times what it took on two cores.
    @Test
    void fiftyMegabytesAreRefusedAtOnceWithTheLimit() {
        String line = "“We are ready,” said Jānis Ozols, 🕊 and that the talks are for them to go on with.\n\n";
        byte[] bytes = line.repeat(50_000_000 / line.getBytes(UTF_8).length).getBytes(UTF_8);
        long start = System.nanoTime();
        String refusal = refusal(read(bytes));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(refusal)
                .matches(
                        "standard input: error: the text has 4\\d,\\d{3},\\d{3} characters; expected at most 2,000,000,"
                                + " some 330,000 words; divide it, .*");
        assertThat(seconds).isLessThan(20);
    }

    @Test
    void theLongestTextIsRead() {
        String line = "“We are ready,” said Jānis Ozols, and that the talks are for them to go on with.\n";
        String text = line.repeat(Intake.MOST_CHARACTERS / line.length());
        assertThat(article(read(text)).text().string()).hasSize(text.length());
        assertThat(refusal(read(text + line))).contains("expected at most 2,000,000");
    }

    @Test
    void aGivenDateGoesBeforeAFoundOne() {
        String text = "SARAVA, 10 March 2025 (Courier) — " + ENGLISH;
        assertThat(article(read(text)).published()).contains(LocalDate.of(2025, 3, 10));
        Reading<Article> reading = Intake.read(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                new Hints(Optional.of(LocalDate.of(2025, 3, 11)), false));
        assertThat(article(reading).published()).contains(LocalDate.of(2025, 3, 11));
        assertThat(warnings(reading))
                .containsExactly(
                        "standard input: warning: the text says that it is of 2025-03-10; `--date` says 2025-03-11,"
                                + " and is used");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Published on 11 March 2025 by the press office                | 2025-03-11
        Published: Tuesday, March 11, 2025, 18:00 GMT                 | 2025-03-11
        Date: 2025-03-11                                              | 2025-03-11
        Tuesday, 11 March 2025                                        | 2025-03-11
        Sarava, 11 March 2025                                         | 2025-03-11
        SARAVA, Marania, March 11, 2025 (Courier) — The envoy spoke.  | 2025-03-11
        By A. B., our correspondent. The Sarava Gazette, 11 March 2025 | 2025-03-11
        Interview with Ana Ruiz by C. D. Sarava Review, 11 March 2025 | 2025-03-11
        Report of the visit to the dam. Published on 11 March 2025.   | 2025-03-11
        Tuesday 11 March 2025. All times are local.                   | 2025-03-11
        The truce of 11 March 2025, signed by both, has not held.     |
        He spoke of the Treaty of Sarava, 11 March 2025. It has ended since, and nobody has taken it up again.   |
        Both speak of the promise. It was published on 11 March 2025 in a paper that nobody has read since then. |
        The truce was signed by both of them on 11 March 2025         |
        """)
    void findsTheDayOfPublication(String line, LocalDate expected) {
        assertThat(article(read("Talks resume\n\n" + line + "\n\n" + ENGLISH)).published())
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void aDatelineWithoutAYearIsNoDate() {
        Reading<Article> reading = read("SARAVA, March 11 (Courier) — " + ENGLISH);
        assertThat(article(reading).published()).isEmpty();
        assertThat(warnings(reading))
                .containsExactly(
                        "standard input: warning: the dateline `SARAVA, March 11 (Courier) —` has no year; expected"
                                + " a full date of publication; give it with `--date`, as in `--date 2025-03-11`");
    }
}
