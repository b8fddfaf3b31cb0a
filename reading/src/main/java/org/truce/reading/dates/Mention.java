package org.truce.reading.dates;

import java.time.LocalDate;
import org.truce.reading.text.Range;

/// An expression of time in a text.
public sealed interface Mention {
    /// Where it stands; with the preposition where that is more than "on" or "in".
    Range place();

    /// @param first the first day meant
    /// @param last the last day meant, not before the first
    record Dated(Range place, LocalDate first, LocalDate last, Bearing bearing) implements Mention {
        public Dated {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("the days cannot go from %s to %s".formatted(first, last));
            }
        }
    }

    /// @param reason why the day of publication does not tell which days are meant
    record Undated(Range place, String reason) implements Mention {}
}
