package org.truce.cli;

import java.util.List;
import org.jline.utils.AttributedString;
import org.truce.formats.input.Wording;

/// Styled text in lines of a terminal.
final class ReviewLine {
    private ReviewLine() {}

    /// Breaks text without line breaks into lines of at most `width` columns, between words where possible.
    static void wrap(AttributedString text, int width, List<AttributedString> lines) {
        int from = 0;
        int blank = -1;
        int columns = 0;
        for (int i = 0; i < text.length(); ) {
            int next = Math.min(text.length(), i + Character.charCount(codePoint(text, i)));
            int own = text.subSequence(i, next).columnLength();
            if (columns + own > width && text.charAt(i) != ' ' && i > from) {
                int end = blank > from ? blank : i;
                lines.add(text.subSequence(from, end));
                from = blank > from ? blank + 1 : i;
                blank = -1;
                columns = text.subSequence(from, i).columnLength();
            }
            if (text.charAt(i) == ' ') {
                blank = i;
            }
            columns += own;
            i = next;
        }
        lines.add(text.subSequence(from, text.length()));
    }

    private static int codePoint(AttributedString text, int at) {
        char first = text.charAt(at);
        return at + 1 < text.length() && Character.isSurrogatePair(first, text.charAt(at + 1))
                ? Character.toCodePoint(first, text.charAt(at + 1))
                : first;
    }

    /// Whether a character cannot steer the terminal: no control character, no half of a pair, and none that
    /// turns the direction in which what follows is read.
    static boolean isSafe(int c) {
        return !Wording.isUnseen(c) && !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
    }

    /// Words of a file on a line of a terminal.
    static String safe(String words) {
        StringBuilder safe = new StringBuilder();
        words.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : c == '\n' || c == '\t' ? ' ' : 0xFFFD));
        return safe.toString();
    }
}
