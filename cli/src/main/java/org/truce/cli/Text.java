package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.WCWidth;

/// Text in columns of a terminal, where some characters take two columns and some none.
final class Text {
    private static final char NO_BREAK = '\u00a0';

    private Text() {}

    static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    /// "1 warning", "1,200 warnings".
    static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /// Breaks text into lines of at most `width` columns, between words where possible, but not before "%".
    /// Breaks that the text has stay.
    ///
    /// @return at least one line
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            wrapParagraph(tied(paragraph), width, lines);
        }
        return lines.stream().map(line -> line.replace(NO_BREAK, ' ')).toList();
    }

    /// The words that [#wrap(String, int)] keeps together while they fit.
    static List<String> listWords(String line) {
        return List.of(tied(line).split(" ", -1));
    }

    private static String tied(String text) {
        return text.replace(" %", NO_BREAK + "%");
    }

    private static void wrapParagraph(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split(" +", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line.toString()) + 1 + width(rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > width) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(rest);
        }
        lines.add(line.toString());
    }

    /// The end of the longest beginning that fits, after a hyphen if there is one; at least one character.
    private static int fitting(String word, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int c = word.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > width && end > 0) {
                break;
            }
            end += Character.charCount(c);
        }
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }
}
