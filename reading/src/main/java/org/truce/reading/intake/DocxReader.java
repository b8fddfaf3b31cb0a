package org.truce.reading.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// DOCX (ISO/IEC 29500) to the words of its main text, as it stands with all tracked changes accepted.
/// Headers, footers, notes and comments are other parts of the file, and are left out.
///
/// A text needs six elements of the format, so the package is opened with the JDK alone: no entity is ever
/// expanded, nothing outside the file is opened, and what unpacks without end is refused.
final class DocxReader {
    private static final String EXPECTED = "a DOCX file";

    private DocxReader() {}

    static Optional<Contents> read(Source source, Problems problems) {
        try {
            ZipParts parts = ZipParts.of(source.bytes());
            if (parts.isTooLarge()) {
                return refused(
                        problems,
                        Problem.error(
                                        source.whole(),
                                        String.format(
                                                Locale.ROOT,
                                                "the file unpacks to more than %,d bytes",
                                                ZipParts.MOST_BYTES))
                                .expected(EXPECTED + " of a reasonable size")
                                .suggest("copy the article's words into a text file"));
            }
            Optional<byte[]> main = parts.find(mainPart(parts));
            if (main.isEmpty()) {
                return refused(problems, foreign(source, parts));
            }
            String title = parts.find("docProps/core.xml").isPresent()
                    ? title(parts.find("docProps/core.xml").get())
                    : "";
            DocxText text = DocxText.of(reader(main.get()));
            return Optional.of(Contents.of(text.text(), title.isBlank() ? text.title() : title));
        } catch (IOException | XMLStreamException e) {
            return refused(
                    problems,
                    Problem.error(source.whole(), "the file is damaged: " + Causes.of(e))
                            .expected(EXPECTED)
                            .suggest("open it in a word processor and save it again"));
        }
    }

    private static Optional<Contents> refused(Problems problems, Problem problem) {
        problems.add(problem);
        return Optional.empty();
    }

    private static Problem foreign(Source source, ZipParts parts) {
        String found = parts.has("mimetype") || parts.has("content.xml")
                ? "an OpenDocument or EPUB file"
                : parts.has("xl/workbook.xml")
                        ? "an Excel file"
                        : parts.has("ppt/presentation.xml") ? "a PowerPoint file" : "a compressed file";
        return Problem.error(source.whole(), "this is " + found)
                .found(found)
                .expected("plain text, HTML, PDF or DOCX")
                .suggest("open it and save it as DOCX, or copy its words into a text file");
    }

    /// The part that the package calls its document; Word's own name for it where it calls none.
    private static String mainPart(ZipParts parts) throws XMLStreamException {
        Optional<byte[]> relations = parts.find("_rels/.rels");
        if (relations.isPresent()) {
            XMLStreamReader reader = reader(relations.get());
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "Type");
                    String target = reader.getAttributeValue(null, "Target");
                    if (type != null && target != null && type.endsWith("/officeDocument") && target.contains("word")) {
                        return target.startsWith("/") ? target.substring(1) : target;
                    }
                }
            }
        }
        return "word/document.xml";
    }

    private static String title(byte[] properties) throws XMLStreamException {
        XMLStreamReader reader = reader(properties);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("title")) {
                return reader.getElementText().strip();
            }
        }
        return "";
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(
                "jdk.xml.maxElementDepth", 2 * DocxText.DEEPEST); // the JDK's own limit is lower than Word's
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("it refers to " + systemId);
        });
        // from characters: given bytes that are none, the JDK's reader writes to standard error
        boolean wide = xml.length > 1 && (xml[0] & xml[1] & 0xFE) == 0xFE;
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return factory.createXMLStreamReader(new InputStreamReader(new ByteArrayInputStream(xml), charset));
    }
}
