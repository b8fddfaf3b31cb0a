package org.truce.reading.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of a DOCX file's main part.
final class DocxText {
    /// A table in a table in a text box takes about sixty.
    static final int DEEPEST = 150;
    /// What these hold is not shown: deleted or moved away, or a second form of what stands before.
    private static final Set<String> HIDDEN = Set.of("del", "moveFrom", "Fallback", "instrText", "delText");

    private final XMLStreamReader reader;
    private final List<String> paragraphs = new ArrayList<>();
    /// A text box is a paragraph within a paragraph.
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private String title = "";
    private long length;

    private static final class Paragraph {
        final StringBuilder words = new StringBuilder();
        String style = "";
    }

    private DocxText(XMLStreamReader reader) {
        this.reader = reader;
    }

    static DocxText of(XMLStreamReader reader) throws XMLStreamException {
        DocxText text = new DocxText(reader);
        text.read();
        return text;
    }

    /// With an empty line after each paragraph.
    String text() {
        return String.join("\n\n", paragraphs);
    }

    /// The first paragraph in the style for titles, or empty.
    String title() {
        return title;
    }

    private void read() throws XMLStreamException {
        int depth = 0;
        int hiddenFrom = Integer.MAX_VALUE;
        boolean words = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamReader.DTD -> throw new XMLStreamException("it declares a document type");
                case XMLStreamReader.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("its elements are nested more than %d deep".formatted(DEEPEST));
                    }
                    if (depth < hiddenFrom && HIDDEN.contains(reader.getLocalName())) {
                        hiddenFrom = depth;
                    }
                    words = depth < hiddenFrom && start();
                }
                case XMLStreamReader.END_ELEMENT -> {
                    if (depth < hiddenFrom && isWord() && reader.getLocalName().equals("p")) {
                        end();
                    }
                    depth--;
                    hiddenFrom = depth < hiddenFrom ? Integer.MAX_VALUE : hiddenFrom;
                    words = false;
                }
                case XMLStreamReader.CHARACTERS -> {
                    if (words) {
                        append(reader.getText());
                    }
                }
                default -> {
                    // comments and instructions show nothing
                }
            }
        }
    }

    /// Whether the characters that follow are words of the text.
    private boolean start() throws XMLStreamException {
        if (!isWord()) {
            return false;
        }
        switch (reader.getLocalName()) {
            case "p" -> open.push(new Paragraph());
            case "pStyle" -> {
                String style = reader.getAttributeValue(reader.getNamespaceURI(), "val");
                if (!open.isEmpty() && style != null) {
                    open.getFirst().style = style.toLowerCase(Locale.ROOT);
                }
            }
            case "tab" -> append(" ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "t" -> {
                return !open.isEmpty();
            }
            default -> {
                // how it looks, not what it says
            }
        }
        return false;
    }

    private boolean isWord() {
        String namespace = reader.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private void append(String words) throws XMLStreamException {
        length += words.length();
        if (length > Contents.LONGEST) {
            throw new XMLStreamException(
                    String.format(Locale.ROOT, "it has more than %,d characters", Contents.LONGEST));
        }
        if (!open.isEmpty()) {
            open.getFirst().words.append(words);
        }
    }

    private void end() {
        Paragraph paragraph = open.pop();
        String words = paragraph.words.toString().strip();
        if (words.isEmpty() || paragraph.style.startsWith("caption")) {
            return;
        }
        if (title.isEmpty() && paragraph.style.equals("title")) {
            title = words;
        }
        paragraphs.add(words);
    }
}
