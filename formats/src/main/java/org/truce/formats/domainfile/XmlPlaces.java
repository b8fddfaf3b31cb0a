package org.truce.formats.domainfile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.formats.input.Place;

/// Where the tags and attributes of a well-formed XML text stand. A parser says only where a tag ends; this
/// goes through the text beside it, tag by tag.
final class XmlPlaces {
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/<>]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final Map<String, Integer> valuesOfTag = new HashMap<>();
    private int cursor;

    XmlPlaces(String file, String text) {
        this.file = file;
        this.text = text;
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean halfOfPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !halfOfPair)) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * lines);
                }
                starts[lines++] = i + 1;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
    }

    /// The place of the next start tag, after which [#placeOfValue] speaks of its attributes.
    Place nextStartTag() {
        while (true) {
            int start = text.indexOf('<', cursor);
            if (start < 0) {
                return Place.ofFile(file);
            }
            if (text.startsWith("<!--", start)) {
                cursor = after("-->", start + 4);
            } else if (text.startsWith("<![CDATA[", start)) {
                cursor = after("]]>", start);
            } else if (text.startsWith("<?", start)) {
                cursor = after("?>", start);
            } else if (text.startsWith("</", start) || text.startsWith("<!", start)) {
                cursor = after(">", start);
            } else {
                cursor = endOfTag(start);
                findValues(start);
                return placeAt(start);
            }
        }
    }

    private void findValues(int start) {
        valuesOfTag.clear();
        int name = start + 1;
        while (name < cursor && !Character.isWhitespace(text.charAt(name))) {
            name++;
        }
        Matcher matcher = ATTRIBUTE.matcher(text).region(name, cursor);
        while (matcher.find()) {
            valuesOfTag.put(matcher.group(1), Math.max(matcher.start(2), matcher.start(3)));
        }
    }

    Place placeOfValue(String attribute, Place tag) {
        Integer at = valuesOfTag.get(attribute);
        return at == null ? tag : placeAt(at);
    }

    Place placeOf(String part) {
        int at = text.indexOf(part);
        return at < 0 ? Place.ofFile(file) : placeAt(at);
    }

    /// The position in the text of a line and a column, as a parser counts them, from 1.
    int positionOf(int line, int column) {
        int start = lineStarts[Math.clamp(line - 1, 0, lineStarts.length - 1)];
        return Math.clamp((long) start + column - 1, 0, text.length());
    }

    private int after(String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return text.length();
    }

    Place placeAt(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, text.codePointCount(lineStarts[line], index) + 1);
    }
}
