package org.truce.reading.text;

import java.util.ArrayList;
import java.util.List;

/// Where paragraphs end: at an empty line; and at every other end of line too, unless the lines are wrapped
/// at a fixed width, as in mail and in text taken from PDF.
final class Paragraphs {
    private static final int NARROW = 40;
    private static final int WIDE = 132;

    private Paragraphs() {}

    static List<Range> of(String text) {
        List<Range> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<Range> paragraphs = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (Range line : lines) {
            Range stripped = strip(text, line);
            boolean empty = stripped.length() == 0;
            if (from >= 0 && (empty || !wrapped)) {
                paragraphs.add(new Range(from, to));
                from = -1;
            }
            if (!empty) {
                from = from < 0 ? stripped.from() : from;
                to = stripped.to();
            }
        }
        if (from >= 0) {
            paragraphs.add(new Range(from, to));
        }
        return List.copyOf(paragraphs);
    }

    private static List<Range> lines(String text) {
        List<Range> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i))) {
                lines.add(new Range(from, i));
                if (text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                from = i + 1;
            }
        }
        lines.add(new Range(from, text.length()));
        return lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    /// Lines followed by another line directly: wrapped, if most of them are about as long as a line of mail
    /// and end in the middle of a sentence.
    private static boolean isWrapped(String text, List<Range> lines) {
        int followed = 0;
        int cut = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Range line = strip(text, lines.get(i));
            if (line.length() > 0 && strip(text, lines.get(i + 1)).length() > 0) {
                followed++;
                char last = text.charAt(line.to() - 1);
                if (line.length() >= NARROW
                        && line.length() <= WIDE
                        && (Character.isLetterOrDigit(last) || last == ',' || last == '-')) {
                    cut++;
                }
            }
        }
        return 2 * cut > followed;
    }

    private static Range strip(String text, Range line) {
        int from = line.from();
        int to = line.to();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Range(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
