package org.truce.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Paragraphs as files of the kinds that are read. They hold neither `&` nor `<`.
final class TextFiles {
    private static final int COLUMNS = 72;

    private TextFiles() {}

    static byte[] plain(String... paragraphs) {
        return String.join("\n\n", paragraphs).getBytes(UTF_8);
    }

    /// The first is the title.
    static byte[] html(String... paragraphs) {
        String body =
                Arrays.stream(paragraphs).skip(1).map("<p>%s</p>"::formatted).collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html><head><title>%1$s</title></head>
            <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
            <article><h1>%1$s</h1>%2$s</article></body></html>
            """.formatted(paragraphs[0], body).getBytes(UTF_8);
    }

    static byte[] docx(String... paragraphs) throws IOException {
        String body = Arrays.stream(paragraphs)
                .map("<w:p><w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>"::formatted)
                .collect(Collectors.joining());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                </Types>\
                """);
            part(zip, "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>\
                """);
            part(zip, "word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>\
                """.formatted(body));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(UTF_8));
        zip.closeEntry();
    }

    static byte[] pdf(String... paragraphs) throws IOException {
        try (PDDocument document = document(paragraphs)) {
            return bytes(document);
        }
    }

    /// @param password to open it; empty for none, so that only the permissions bind
    static byte[] lockedPdf(String password, AccessPermission permission, String... paragraphs) throws IOException {
        try (PDDocument document = document(paragraphs)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, permission);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// A line a paragraph, or as many as it takes.
    private static PDDocument document(String... paragraphs) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            float y = 780;
            for (String paragraph : paragraphs) {
                for (String line : paragraph
                        .replaceAll("(.{1,%d})(?: |$)".formatted(COLUMNS), "$1\n")
                        .split("\n", -1)) {
                    out.beginText();
                    out.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
                    out.newLineAtOffset(72, y);
                    out.showText(line);
                    out.endText();
                    y -= 14;
                }
                y -= 14;
            }
        }
        return document;
    }
}
