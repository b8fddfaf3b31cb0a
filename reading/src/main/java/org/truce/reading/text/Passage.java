package org.truce.reading.text;

/// Words of a text and where they stand.
///
/// @param start where it starts, in Unicode code points from the start of the text
/// @param end where it ends, exclusive, in Unicode code points
/// @param text the words, exactly as they stand there
public record Passage(int start, int end, String text) {
    public Passage {
        if (start < 0 || text.codePointCount(0, text.length()) != end - start) {
            throw new IllegalArgumentException("a passage from %d to %d cannot hold %d code points"
                    .formatted(start, end, text.codePointCount(0, text.length())));
        }
    }
}
