package org.truce.solve;

import java.util.Arrays;

/// The sum of two fronts of two parties. A front is a staircase, first utility falling and second rising; so
/// is the front moved by one vector of the other, and two staircases merge in one sweep. The sum of fronts of
/// n and m vectors takes O(m · size of the result) steps and no sorting (Nemhauser & Ullmann 1969).
final class Staircase {
    private final Front left;
    private final Front right;
    private final long[] tolerance;

    private long[] values = new long[0];
    private int[] ofLeft = new int[0];
    private int[] ofRight = new int[0];
    private int size;

    Staircase(Front left, Front right, long[] tolerance) {
        this.left = left;
        this.right = right;
        this.tolerance = tolerance;
    }

    Front merged(Effort effort) {
        for (int r = 0; r < right.size(); r++) {
            effort.hold((long) size + left.size());
            sweep(r);
        }
        return new Front(
                2,
                Arrays.copyOf(values, 2 * size),
                null,
                new Front.Origin.Sums(left, right, Arrays.copyOf(ofLeft, size), Arrays.copyOf(ofRight, size)));
    }

    /// Merges the left front, moved by one vector of the right, into what there is.
    private void sweep(int r) {
        long dx = right.value(r, 0);
        long dy = right.value(r, 1);
        int most = size + left.size();
        long[] merged = new long[2 * most];
        int[] mergedLeft = new int[most];
        int[] mergedRight = new int[most];
        int n = 0;
        int i = 0;
        int l = 0;
        while (i < size || l < left.size()) {
            boolean old = l == left.size() || (i < size && isBefore(i, left.value(l, 0) + dx, left.value(l, 1) + dy));
            long x = old ? values[2 * i] : left.value(l, 0) + dx;
            long y = old ? values[2 * i + 1] : left.value(l, 1) + dy;
            if (n == 0 || y > merged[2 * n - 1] + tolerance[1]) {
                merged[2 * n] = x;
                merged[2 * n + 1] = y;
                mergedLeft[n] = old ? ofLeft[i] : l;
                mergedRight[n++] = old ? ofRight[i] : r;
            }
            if (old) {
                i++;
            } else {
                l++;
            }
        }
        values = merged;
        ofLeft = mergedLeft;
        ofRight = mergedRight;
        size = n;
    }

    private boolean isBefore(int i, long x, long y) {
        return values[2 * i] > x || (values[2 * i] == x && values[2 * i + 1] >= y);
    }
}
