package org.truce.reading.dates;

import java.time.LocalDate;

/// When something was said.
///
/// @param first the first day it may have been
/// @param last the last day it may have been
/// @param basis what this rests on
public record When(LocalDate first, LocalDate last, Basis basis) {
    public enum Basis {
        /// The sentence says it.
        STATED,
        /// The sentence says nothing; the day of publication stands in.
        PUBLICATION
    }
}
