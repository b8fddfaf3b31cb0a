package org.truce.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.reading.intake.Readings.ENGLISH;
import static org.truce.reading.intake.Readings.article;
import static org.truce.reading.intake.Readings.paragraphs;
import static org.truce.reading.intake.Readings.read;
import static org.truce.reading.intake.Readings.refusal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the paragraphs of a PDF are whole again; a PDF without readable text is refused in
/// words.
class PdfTest {
    private static final String EXPECTED = "; expected a PDF whose text can be selected and copied; ";

    /// Pages of lines, as a word processor sets them. A line that begins with `#` is a large heading, an
    /// empty one is a gap.
    private static PDDocument document(List<List<String>> pages) throws IOException {
        PDDocument document = new PDDocument();
        PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
        for (List<String> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = 780;
                for (String line : lines) {
                    boolean heading = line.startsWith("#");
                    out.beginText();
                    out.setFont(font, heading ? 20 : 11);
                    out.newLineAtOffset(72, y);
                    out.showText(heading ? line.substring(1) : line);
                    out.endText();
                    y -= heading ? 40 : 14;
                }
            }
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void paragraphsAreWholeAgain() throws IOException {
        Article article = article(read(bytes(document(List.of(
                List.of(
                        "Press release no. 1",
                        "",
                        "#Talks resume",
                        "Sarava, 11 March 2025",
                        "",
                        "The envoy of Marania said on Tuesday that the nego-",
                        "tiations will go on, and that the cease-",
                        "fire holds. She added that the pro-Maranian side is",
                        "ready.",
                        "",
                        "“We will not leave the bridge,” said the minister, who had come from the",
                        "Page 1 of 3"),
                List.of(
                        "Press release no. 2",
                        "",
                        "capital by night. The envoy of Marania has not said",
                        "what the other side asked for.",
                        "1. The bridge is opened.",
                        "2. The prisoners are exchanged.",
                        "Page 2 of 3"),
                List.of("Press release no. 3", "", "Both said that they would meet again.", "Page 3 of 3"))))));
        assertThat(paragraphs(article))
                .containsExactly(
                        "Talks resume",
                        "Sarava, 11 March 2025",
                        "The envoy of Marania said on Tuesday that the negotiations will go on, and that the cease-fire"
                                + " holds. She added that the pro-Maranian side is ready.",
                        "“We will not leave the bridge,” said the minister, who had come from the capital by night."
                                + " The envoy of Marania has not said what the other side asked for.",
                        "1. The bridge is opened.",
                        "2. The prisoners are exchanged.",
                        "Both said that they would meet again.");
        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.published()).contains(LocalDate.of(2025, 3, 11));
        assertThat(article.format()).isEqualTo(Format.PDF);
    }

    /// A column that a program fills from top to bottom before the next; a sentence and a word go over its
    /// end.
    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            column(
                    out,
                    60,
                    List.of(
                            "The envoy of Marania said on Tuesday that",
                            "the cease-fire holds, and that the nego-",
                            "tiations will go on. The minister of Sarava",
                            "said that no date had been set for the next",
                            "round, and that both sides had asked for the")); // goes on in the other
            column(
                    out,
                    320,
                    List.of(
                            "list of the prisoners, which the mediators",
                            "keep.",
                            "The market stayed closed on Wednesday, as it",
                            "had been all week, and the bridge was empty."));
        }
        assertThat(paragraphs(article(read(bytes(document)))))
                .containsExactly(
                        "The envoy of Marania said on Tuesday that the cease-fire holds, and that the negotiations"
                            + " will go on. The minister of Sarava said that no date had been set for the next round,"
                            + " and that both sides had asked for the list of the prisoners, which the mediators"
                            + " keep.",
                        "The market stayed closed on Wednesday, as it had been all week, and the bridge was empty.");
    }

    private static void column(PDPageContentStream out, float x, List<String> lines) throws IOException {
        float y = 780;
        for (String line : lines) {
            out.beginText();
            out.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
            out.newLineAtOffset(x, y);
            out.showText(line);
            out.endText();
            y -= 14;
        }
    }

    @Test
    void theTitleOfTheFileCounts() throws IOException {
        PDDocument document = document(List.of(List.of(ENGLISH.substring(0, 70), ENGLISH.substring(70))));
        document.getDocumentInformation().setTitle("Talks resume");
        assertThat(article(read(bytes(document))).title()).isEqualTo("Talks resume");
        PDDocument draft = document(List.of(List.of(ENGLISH.substring(0, 70), ENGLISH.substring(70))));
        draft.getDocumentInformation().setTitle("Microsoft Word - final_v3.docx");
        assertThat(article(read(bytes(draft))).title()).isEmpty();
    }

    @Test
    void anEncryptedFileIsRefused() throws IOException {
        PDDocument locked = document(List.of(List.of(ENGLISH)));
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        assertThat(refusal(read(bytes(locked))))
                .isEqualTo("standard input: error: the PDF is protected by a password" + EXPECTED
                        + "open it with its password and save it without");
        AccessPermission none = new AccessPermission();
        none.setCanExtractContent(false);
        PDDocument restricted = document(List.of(List.of(ENGLISH)));
        restricted.protect(new StandardProtectionPolicy("owner", "", none));
        assertThat(refusal(read(bytes(restricted))))
                .isEqualTo("standard input: error: the PDF does not permit that its text is copied" + EXPECTED
                        + "ask its publisher for a copy without them");
    }

    @Test
    void aScanIsRefused() throws IOException {
        PDDocument scan = new PDDocument();
        for (int i = 0; i < 2; i++) {
            PDPage page = new PDPage(PDRectangle.A4);
            scan.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(scan, page)) {
                out.drawImage(
                        LosslessFactory.createFromImage(scan, new BufferedImage(400, 600, BufferedImage.TYPE_INT_RGB)),
                        0,
                        0);
            }
        }
        assertThat(refusal(read(bytes(scan))))
                .isEqualTo("standard input: error: the pages of the PDF are pictures without text" + EXPECTED
                        + "let a program for text recognition (OCR) add the text");
    }

    @Test
    void tooManyPagesAreRefused() throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 0; i <= PdfReader.MOST_PAGES; i++) {
            document.addPage(new PDPage());
        }
        assertThat(refusal(read(bytes(document))))
                .isEqualTo("standard input: error: the PDF has 3,001 pages; expected at most 3,000; give the pages that"
                        + " matter as a file of their own");
    }

    /// A content stream of 300 MB of spaces, packed.
    @Test
    void aBombIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] spaces = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("%PDF-1.4\n"
                        + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
                        + "4 0 obj<</Filter/FlateDecode/Length " + packed.size() + ">>stream\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal(read(pdf.toByteArray())))
                .isEqualTo("standard input: error: a part of the PDF unpacks to more than 268,435,456 bytes" + EXPECTED
                        + "copy the article's words into a text file");
    }

    /// Cut off, with bytes changed, and with objects that contain themselves: never an exception, never a
    /// hang.
    @Test
    void damagedFiles() throws IOException {
        byte[] sound = bytes(document(List.of(List.of(ENGLISH), List.of(ENGLISH))));
        Random random = new Random(20250311);
        Assertions.assertTimeout(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 150; i++) {
                byte[] bytes = java.util.Arrays.copyOf(sound, i % 3 == 0 ? random.nextInt(sound.length) : sound.length);
                for (int j = 0; j < 20 && bytes.length > 0; j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertThat(read(bytes).problems()).isNotNull();
            }
            String deep = "[".repeat(200_000);
            assertThat(refusal(read("%PDF-1.4\n1 0 obj" + deep + "\nendobj trailer<</Root 1 0 R>>%%EOF")))
                    .startsWith("standard input: error: the PDF ");
            assertThat(refusal(
                            read("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>endobj trailer<</Root 1 0"
                                    + " R>>%%EOF")))
                    .startsWith("standard input: error: the PDF ");
        });
    }
}
