package org.truce.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who said it, in what capacity, when, and where it can be read.
///
/// @param speaker the person or body the statement comes from, who may speak about another party's position
/// @param date when it was said, if known
/// @param source position of the source in the case
/// @param place in the source (page, paragraph), or empty
/// @param credibility of the information by the Admiralty code: 1 confirmed … 5 improbable, 6 cannot be
///     judged
public record Evidence(
        String speaker,
        Capacity capacity,
        @Nullable LocalDate date,
        int source,
        String place,
        int credibility,
        String note) {
    /// The standing in which somebody speaks.
    public enum Capacity {
        ON_THE_RECORD,
        OFFICIAL_UNNAMED,
        ANALYST,
        JOURNALIST,
        DOCUMENT
    }

    public Evidence {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalStateException(
                    "The credibility (%d) of a statement must be 1 to 6.".formatted(credibility));
        }
    }
}
