package org.truce.reading.attribution;

import java.util.Locale;
import java.util.Optional;
import org.truce.reading.text.Range;

/// Who speaks in a transcript.
final class Transcript {
    private static final int LONGEST_NAME = 6;

    private Transcript() {}

    /// A name in capitals and a colon: a turn in a transcript; at the head of a text any name and a colon. It
    /// may start with a quotation mark.
    static Optional<Found> find(Line line, boolean headline) {
        int from = line.isQuoted(0)
                        && line.at(0).text().length() <= 2
                        && !Character.isLetter(line.at(0).text().charAt(0))
                ? 1
                : 0;
        int colon = from;
        while (colon < Math.min(line.size(), from + LONGEST_NAME) && !line.is(colon, ":")) {
            String text = line.at(colon).text();
            if (!Character.isLetter(text.codePointAt(0)) && !text.equals(".") && !text.equals(",")) {
                return Optional.empty();
            }
            if (headline ? !Character.isUpperCase(text.codePointAt(0)) : !text.equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.empty();
            }
            colon++;
        }
        if (colon > from && colon + 1 < line.size() && line.is(colon, ":")) {
            return Optional.of(new Found(
                    Optional.of(new Range(from, colon)),
                    Optional.of(new Range(colon, colon + 1)),
                    new Range(colon + 1, line.size()),
                    Attitude.SAY,
                    Rule.HEADING));
        }
        return Optional.empty();
    }
}
