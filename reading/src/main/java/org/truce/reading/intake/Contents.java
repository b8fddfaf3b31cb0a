package org.truce.reading.intake;

import java.time.LocalDate;
import java.util.Optional;

/// What a reader takes out of a file.
///
/// @param text the article's words
/// @param title as the file states it, or empty
/// @param publisher as the file states it, or empty
/// @param published as the file states it beside the text
record Contents(String text, String title, String publisher, Optional<LocalDate> published) {
    /// At most as many `char`s as the largest plain text has bytes.
    static final int LONGEST = Intake.MOST_BYTES;

    static Contents of(String text, String title) {
        return new Contents(text, title, "", Optional.empty());
    }

    /// The title, or the first paragraph where it looks like one: short, and with no full stop at its end.
    String titleOrHeadline() {
        if (!title.isBlank()) {
            return title.strip();
        }
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        if (end < 0 || end - start > LONGEST_HEADLINE) {
            return "";
        }
        String first = text.substring(start, end).strip();
        boolean sentence = first.isEmpty() || ".:;,\"”".indexOf(first.charAt(first.length() - 1)) >= 0;
        return sentence || first.codePoints().noneMatch(Character::isLetter) ? "" : first;
    }

    private static final int LONGEST_HEADLINE = 160;
}
