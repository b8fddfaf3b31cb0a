package org.truce.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where statements come from.
///
/// @param date of publication, if known
/// @param reliability of the source by the Admiralty code
public record Source(
        String id, String title, String publisher, @Nullable LocalDate date, Reliability reliability, String note) {
    /// Admiralty code for sources: A completely reliable … E unreliable, F cannot be judged.
    public enum Reliability {
        A,
        B,
        C,
        D,
        E,
        F
    }
}
