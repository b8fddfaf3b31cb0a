package org.truce.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.reading.intake.Readings.ENGLISH;
import static org.truce.reading.intake.Readings.article;
import static org.truce.reading.intake.Readings.paragraphs;
import static org.truce.reading.intake.Readings.read;
import static org.truce.reading.intake.Readings.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE UNDER TEST: the paragraphs of a Word file are read as they stand with all changes accepted. The
/// files are written by Apache POI, or part by part.
class DocxTest {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] body(String xml) throws IOException {
        return zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w='" + W
                        + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>" + "<w:body>" + xml
                        + "</w:body></w:document>"));
    }

    @Test
    void whatAWordProcessorWrites() throws IOException {
        byte[] file;
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("Joint statement");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Head of the page");
            document.createParagraph().createRun().setText("Sarava, 11 March 2025");
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("“We are ");
            paragraph.createRun().setText("ready,” said the envoy.");
            paragraph.createRun().addTab();
            paragraph.createRun().setText("She left.");
            document.createParagraph();
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("Bridge");
            table.getRow(0).getCell(1).setText("It is opened.");
            document.createParagraph().createRun().setText(ENGLISH);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            file = out.toByteArray();
        }
        Article article = article(read(file));
        assertThat(paragraphs(article))
                .containsExactly(
                        "Sarava, 11 March 2025",
                        "“We are ready,” said the envoy. She left.",
                        "Bridge",
                        "It is opened.",
                        ENGLISH);
        assertThat(article.title()).isEqualTo("Joint statement");
        assertThat(article.published()).contains(LocalDate.of(2025, 3, 11));
        assertThat(article.format()).isEqualTo(Format.DOCX);
    }

    @Test
    void changesAreAcceptedAndCaptionsLeftOut() throws IOException {
        Article article = article(read(body("""
            <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Joint statement</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">They </w:t></w:r><w:del><w:r><w:delText>reject</w:delText></w:r></w:del>
            <w:ins><w:r><w:t>accept</w:t></w:r></w:ins><w:r><w:t> the cease</w:t><w:noBreakHyphen/><w:t>fire.</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Figure 1: the bridge</w:t></w:r></w:p>
            <w:p><w:moveFrom><w:r><w:t>Moved away.</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:t>Kept.</w:t></w:r>
            <mc:AlternateContent><mc:Choice><w:r><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:r></mc:Choice>
            <mc:Fallback><w:r><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:r></mc:Fallback></mc:AlternateContent>
            </w:p>
            """)));
        assertThat(paragraphs(article))
                .containsExactly("Joint statement", "They accept the cease-fire.", "In a box.", "Kept.");
        assertThat(article.title()).isEqualTo("Joint statement");
    }

    @Test
    void theDocumentPartMayHaveAnotherName() throws IOException {
        byte[] file = zip(Map.of(
                "_rels/.rels",
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                        + " Id='r'"
                        + " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                        + " Target='/word/document2.xml'/></Relationships>",
                "word/document2.xml",
                "<w:document xmlns:w='" + W + "'><w:p><w:r><w:t>Kept.</w:t></w:r></w:p></w:document>"));
        assertThat(paragraphs(article(read(file)))).containsExactly("Kept.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mimetype              | an OpenDocument or EPUB file
        xl/workbook.xml       | an Excel file
        ppt/presentation.xml  | a PowerPoint file
        holiday.jpg           | a compressed file
        """)
    void otherPackagesAreRefusedByName(String part, String found) throws IOException {
        assertThat(refusal(read(zip(Map.of(part, "x")))))
                .isEqualTo("standard input: error: this is " + found
                        + "; expected plain text, HTML, PDF or DOCX; open it and"
                        + " save it as DOCX, or copy its words into a text file");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        byte[] file = zip(Map.of(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='"
                        + W + "'><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>"));
        assertThat(refusal(read(file)))
                .isEqualTo(
                        "standard input: error: the file is damaged: it declares a document type; expected a DOCX file;"
                                + " open it in a word processor and save it again");
    }

    @Test
    void aBombIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("word/media/image1.png"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 129; i++) {
                out.write(zeros);
            }
        }
        assertThat(refusal(read(bytes.toByteArray())))
                .isEqualTo(
                        "standard input: error: the file unpacks to more than 134,217,728 bytes; expected a DOCX file"
                                + " of a reasonable size; copy the article's words into a text file");
    }

    @Test
    void aLibraryIsRead() throws IOException {
        String paragraph = "<w:p><w:r><w:t>" + ENGLISH + "</w:t></w:r></w:p>";
        Article article = article(read(body(paragraph.repeat(14_000))));
        assertThat(article.text().codePoints()).isEqualTo(14_000 * (ENGLISH.length() + 2) - 2);
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        assertThat(refusal(read(body("<w:p>".repeat(100_000)))))
                .isEqualTo("standard input: error: the file is damaged: its elements are nested more than 150 deep;"
                        + " expected a DOCX file; open it in a word processor and save it again");
    }

    @Test
    void damagedFiles() throws IOException {
        byte[] sound = body("<w:p><w:r><w:t>" + ENGLISH + "</w:t></w:r></w:p>");
        Random random = new Random(20250311);
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            for (int i = 0; i < 500; i++) {
                byte[] bytes = Arrays.copyOf(sound, i % 3 == 0 ? 4 + random.nextInt(sound.length - 4) : sound.length);
                for (int j = 0; j < 5; j++) {
                    bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
                }
                assertThat(read(bytes).problems()).isNotNull();
            }
        });
    }
}
