package org.truce.model;

/// "The issue is settled by one of these options."
///
/// @param issue position of the issue in the case
/// @param options bit mask over the issue's options, never empty
public record Term(int issue, long options) {
    public Term {
        if (options == 0) {
            throw new IllegalStateException("A term on issue %d allows no option.".formatted(issue));
        }
    }

    public boolean allows(int option) {
        return (options >>> option & 1) != 0;
    }

    public boolean single() {
        return Long.bitCount(options) == 1;
    }

    /// The first allowed option; the only one when [#single()].
    public int first() {
        return Long.numberOfTrailingZeros(options);
    }
}
