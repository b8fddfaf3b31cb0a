package org.truce.formats.domainfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Says in plain words why a text is not XML. The parser's own words change with the language of the machine.
final class XmlSyntax {
    private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);)");
    private static final Pattern UNQUOTED = Pattern.compile("=\\s*+[^\\s\"'>]");
    private static final Pattern TAG = Pattern.compile("<(/?)([^\\s/<>!?]++)[^<>]*?(/?)>");

    /// The parser may stop within the tag that is wrong.
    private static final int LONGEST_TAG = 1_000;

    private XmlSyntax() {}

    /// @param stopped where the parser gave up
    static Problem explain(String text, int stopped, XmlPlaces places) {
        int begins = stopped == 0 ? -1 : text.lastIndexOf('<', stopped - 1);
        int closes = stopped < 2 ? -1 : text.lastIndexOf('>', stopped - 2);
        boolean inTag = begins > closes;
        int from = inTag ? begins : Math.max(closes, 0);
        Matcher reference = REFERENCE.matcher(text).region(from, stopped);
        if (reference.find()) {
            return Problem.error(
                            places.placeAt(reference.start()),
                            "`&` stands alone, or before a name that XML does not know")
                    .found("&")
                    .expected("`&amp;`");
        }
        Matcher unquoted = UNQUOTED.matcher(text).region(from, Math.min(stopped + 1, text.length()));
        if (inTag && unquoted.find()) {
            return Problem.error(
                            places.placeAt(unquoted.end() - 1), "the value of an attribute is not in quotation marks")
                    .expected("`name=\"value\"`");
        }
        return findUnclosed(text, stopped, places);
    }

    private static Problem findUnclosed(String text, int stopped, XmlPlaces places) {
        Deque<Integer> starts = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        int end = text.indexOf('>', stopped);
        int tagEnd = end < 0 || end > stopped + LONGEST_TAG ? stopped : end + 1;
        Matcher tag = TAG.matcher(text.substring(0, tagEnd));
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                if (names.isEmpty() || !names.peek().equals(tag.group(2))) {
                    return closesNothing(tag, names, starts, places);
                }
                names.pop();
                starts.pop();
            } else if (tag.group(3).isEmpty()) {
                names.push(tag.group(2));
                starts.push(tag.start());
            }
        }
        if (stopped >= text.stripTrailing().length() && !names.isEmpty()) {
            return Problem.error(
                            places.placeAt(starts.peek()),
                            "the element %s is opened and never closed".formatted(Wording.quoted(names.peek())))
                    .expected("</%s>".formatted(Wording.shown(names.peek())));
        }
        return Problem.error(places.placeAt(stopped), "this is not XML from here on")
                .found(text.substring(stopped, Math.min(text.length(), stopped + 20)))
                .expected("elements that are closed, with attributes such as `name=\"value\"`");
    }

    private static Problem closesNothing(Matcher tag, Deque<String> names, Deque<Integer> starts, XmlPlaces places) {
        String found = "</%s>".formatted(Wording.shown(tag.group(2)));
        Problem problem = Problem.error(
                        places.placeAt(tag.start()), "`%s` closes nothing that is open".formatted(found))
                .found(found);
        return names.isEmpty()
                ? problem
                : problem.expected("`</%s>` for the element of line %d"
                        .formatted(
                                Wording.shown(names.getFirst()),
                                places.placeAt(starts.getFirst()).line()));
    }
}
