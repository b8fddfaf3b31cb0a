package org.truce.reading.text;

/// A part of a text as the program counts, in `char`s.
///
/// @param from index of its first `char`
/// @param to index after its last `char`, at least `from`
public record Range(int from, int to) {
    public Range {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a range cannot go from %d to %d".formatted(from, to));
        }
    }

    public int length() {
        return to - from;
    }
}
