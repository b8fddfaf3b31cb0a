package org.truce.reading.text;

import java.util.Arrays;
import java.util.List;

/// A text as read. Immutable.
///
/// Converts between the two ways of counting: `char`s inside the program, Unicode code points outside. An
/// unpaired surrogate counts as one code point, as in [String#codePointCount].
public final class Text {
    private final String string;
    /// For every pair of surrogates the index of its second `char`, ascending.
    private final int[] seconds;
    private final List<Range> paragraphs;

    private Text(String string) {
        this.string = string;
        this.seconds = seconds(string);
        this.paragraphs = List.copyOf(Paragraphs.of(string));
    }

    private static int[] seconds(String string) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 1; i < string.length(); i++) {
            if (Character.isSurrogatePair(string.charAt(i - 1), string.charAt(i))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// The text of a string. O(n).
    public static Text of(String string) {
        return new Text(string);
    }

    public String string() {
        return string;
    }

    /// Its length in code points.
    public int codePoints() {
        return string.length() - seconds.length;
    }

    /// The passage from one `char` to another, exclusive. O(log n) beside copying the words.
    public Passage passage(int from, int to) {
        return new Passage(codePoint(from), codePoint(to), string.substring(from, to));
    }

    public Passage passage(Range range) {
        return passage(range.from(), range.to());
    }

    /// The place of a passage of this text as the program counts.
    ///
    /// @throws IllegalArgumentException if the passage is not one of this text
    public Range range(Passage passage) {
        if (passage.end() <= codePoints()) {
            Range range = new Range(index(passage.start()), index(passage.end()));
            if (string.startsWith(passage.text(), range.from())
                    && passage.text().length() == range.length()) {
                return range;
            }
        }
        throw new IllegalArgumentException("no such passage: " + passage);
    }

    /// Its paragraphs, in order, without the white space around them; see [Paragraphs] for where they end.
    public List<Range> paragraphs() {
        return paragraphs;
    }

    /// The number of code points before a `char`.
    private int codePoint(int index) {
        if (seconds.length == 0) {
            return index;
        }
        int before = Arrays.binarySearch(seconds, index);
        return index - (before < 0 ? -before - 1 : before);
    }

    private int index(int codePoint) {
        int low = 0;
        int high = seconds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] - middle <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return codePoint + low;
    }
}
