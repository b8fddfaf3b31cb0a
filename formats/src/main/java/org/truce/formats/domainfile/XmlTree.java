package org.truce.formats.domainfile;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.truce.formats.domainfile.XmlElement.XmlAttribute;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// Text to a tree of XML elements, safely: a document type declaration is refused, and with it every entity
/// that expands or leads elsewhere; nothing outside the text is opened; depth and size are bounded.
final class XmlTree {
    /// GENIUS needs seven: the root, nested objectives, an issue, an item; or functions within functions.
    static final int DEEPEST = 40;

    static final int MOST_ELEMENTS = 400_000;

    private final String text;
    private final Problems problems;
    private final XmlPlaces places;

    private XmlTree(String file, String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        places = new XmlPlaces(file, text);
    }

    /// @return the root element; empty if there were problems, which are then added to `problems`
    static Optional<XmlElement> parse(String file, String text, Problems problems) {
        return new XmlTree(file, text, problems).parse();
    }

    private Optional<XmlElement> parse() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((_, systemId, _, _) -> {
            throw new XMLStreamException("the file refers to " + systemId);
        });
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            try {
                return Optional.ofNullable(read(reader));
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            problems.add(syntax(e));
            return Optional.empty();
        }
    }

    private @Nullable XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> {
                    problems.add(Problem.error(places.placeOf("<!DOCTYPE"), "the file declares a document type")
                            .found("<!DOCTYPE")
                            .expected("plain elements")
                            .suggest("remove the declaration; it could make a small file grow without end"));
                    return null;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(reader);
                    if (++elements > MOST_ELEMENTS) {
                        problems.add(Problem.error(
                                        element.place(),
                                        String.format(
                                                Locale.ROOT, "the file has more than %,d elements", MOST_ELEMENTS))
                                .expected(String.format(
                                        Locale.ROOT, "at most %,d, far more than any domain needs", MOST_ELEMENTS)));
                        return null;
                    }
                    if (open.size() >= DEEPEST) {
                        problems.add(Problem.error(
                                        element.place(), "elements are nested more than %d deep".formatted(DEEPEST))
                                .expected("at most %d".formatted(DEEPEST)));
                        return null;
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getFirst().children().add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {
                    // text, comments and instructions say nothing here
                }
            }
        }
        return root;
    }

    private XmlElement element(XMLStreamReader reader) {
        String name = reader.getLocalName();
        Place start = places.nextStartTag();
        Map<String, XmlAttribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            attributes.put(
                    attribute, new XmlAttribute(reader.getAttributeValue(i), places.placeOfValue(attribute, start)));
        }
        List<XmlElement> children = new ArrayList<>();
        return new XmlElement(name, attributes, children, start);
    }

    private Problem syntax(XMLStreamException e) {
        return XmlSyntax.explain(
                text,
                e.getLocation() == null
                        ? 0
                        : places.positionOf(
                                e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()),
                places);
    }
}
