package org.truce.reading.who;

import java.util.List;

/// Some words of a text, one after another.
interface Stretch {
    /// Index of the first word.
    int from();

    /// Index after the last word.
    int to();

    /// Those that stand wholly between two words. O(log n) beside the size of the answer.
    ///
    /// @param sorted in text order, none within another
    static <S extends Stretch> List<S> within(List<S> sorted, int from, int to) {
        int first = firstFrom(sorted, from);
        int last = firstFrom(sorted, to);
        while (last > first && sorted.get(last - 1).to() > to) {
            last--;
        }
        return sorted.subList(first, Math.max(first, last));
    }

    private static int firstFrom(List<? extends Stretch> sorted, int word) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).from() < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
