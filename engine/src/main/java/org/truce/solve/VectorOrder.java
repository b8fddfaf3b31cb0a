package org.truce.solve;

/// Sorts positions of vectors in falling lexicographic order: merge sort, since no sort of the library takes
/// positions without boxing them.
final class VectorOrder {
    private final long[] values;
    private final int parties;

    VectorOrder(long[] values, int parties) {
        this.values = values;
        this.parties = parties;
    }

    int[] sorted(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] other = new int[n];
        for (int width = 1; width < n; width *= 2) {
            for (int low = 0; low < n; low += 2 * width) {
                merge(order, other, low, Math.min(low + width, n), Math.min(low + 2 * width, n));
            }
            int[] swapped = order;
            order = other;
            other = swapped;
        }
        return order;
    }

    private void merge(int[] from, int[] to, int low, int middle, int high) {
        if (middle >= high || !isBefore(from[middle], from[middle - 1])) {
            System.arraycopy(from, low, to, low, high - low);
            return;
        }
        int i = low;
        int j = middle;
        for (int k = low; k < high; k++) {
            to[k] = i < middle && (j >= high || !isBefore(from[j], from[i])) ? from[i++] : from[j++];
        }
    }

    private boolean isBefore(int one, int other) {
        for (int p = 0; p < parties; p++) {
            long a = values[one * parties + p];
            long b = values[other * parties + p];
            if (a != b) {
                return a > b;
            }
        }
        return false;
    }
}
