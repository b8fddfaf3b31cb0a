package org.truce.solve;

import java.util.Arrays;

/// Which vectors no other dominates. A vector falls to another that is at least as good for every party,
/// give or take a slack; of equals the first stays.
///
/// In falling lexicographic order whatever dominates a vector comes before it. With two parties one sweep is
/// enough; with three a staircase of the other two coordinates answers each question in logarithmic time
/// (Kung, Luccio & Preparata 1975); with more, every vector is compared with those kept, those that have
/// excluded many first.
final class Pareto {
    private static final int STRONGEST = 32;

    /// How often the effort is told what was spent.
    private static final int VECTORS_BETWEEN = 1024;

    private final int parties;
    private final long[] slack;
    private final Effort effort;
    private long comparisons;

    Pareto(long[] slack, Effort effort) {
        this.parties = slack.length;
        this.slack = slack;
        this.effort = effort;
    }

    /// @param values vector after vector
    /// @return the positions of those that stay, in falling lexicographic order
    int[] filter(long[] values) {
        int n = values.length / parties;
        int[] order = new VectorOrder(values, parties).sorted(n);
        int[] kept = switch (parties) {
            case 1 -> n == 0 ? order : new int[] {order[0]};
            case 2 -> sweep(values, order);
            case 3 -> staircase(values, order);
            default -> compare(values, order);
        };
        return Arrays.stream(slack).allMatch(s -> s == 0) ? kept : closeBy(values, kept);
    }

    private int[] sweep(long[] values, int[] order) {
        int[] kept = new int[order.length];
        int n = 0;
        for (int i : order) {
            if (n == 0 || values[2 * i + 1] > values[2 * kept[n - 1] + 1] + slack[1]) {
                kept[n++] = i;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private int[] staircase(long[] values, int[] order) {
        // steps by rising second and falling third coordinate
        long[] second = new long[order.length];
        long[] third = new long[order.length];
        int steps = 0;
        int[] kept = new int[order.length];
        int n = 0;
        for (int i : order) {
            long y = values[3 * i + 1];
            long z = values[3 * i + 2];
            int at = firstAtLeast(second, steps, y - slack[1]);
            if (at < steps && third[at] >= z - slack[2]) {
                continue;
            }
            kept[n++] = i;
            // the steps that this one hides: their second coordinate is not above y, their third not above z
            int end = firstAtLeast(second, steps, y);
            if (end < steps && second[end] == y) {
                end++;
            }
            int begin = end;
            while (begin > 0 && third[begin - 1] <= z) {
                begin--;
            }
            System.arraycopy(second, end, second, begin + 1, steps - end);
            System.arraycopy(third, end, third, begin + 1, steps - end);
            second[begin] = y;
            third[begin] = z;
            steps += 1 - (end - begin);
        }
        return Arrays.copyOf(kept, n);
    }

    private static int firstAtLeast(long[] rising, int n, long value) {
        int low = 0;
        int high = n;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] >= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int[] compare(long[] values, int[] order) {
        int[] kept = new int[order.length];
        // a copy of the vectors kept, moved forward as they exclude others
        long[] rivals = new long[order.length * parties];
        int n = 0;
        long[] vector = new long[parties];
        int looked = 0;
        for (int i : order) {
            if (++looked % VECTORS_BETWEEN == 0) {
                effort.spend(comparisons);
                comparisons = 0;
            }
            System.arraycopy(values, i * parties, vector, 0, parties);
            if (!falls(vector, rivals, n)) {
                System.arraycopy(vector, 0, rivals, n * parties, parties);
                kept[n++] = i;
            }
        }
        return Arrays.copyOf(kept, n);
    }

    private boolean falls(long[] vector, long[] rivals, int n) {
        for (int k = 0; k < n; k++) {
            int at = k * parties;
            // the first coordinate of rivals is no smaller: they came earlier
            int p = 1;
            while (p < parties && rivals[at + p] >= vector[p] - slack[p]) {
                p++;
            }
            if (p == parties) {
                promote(rivals, k);
                comparisons += k;
                return true;
            }
        }
        comparisons += n;
        return false;
    }

    private void promote(long[] rivals, int k) {
        int to = k < STRONGEST ? k / 2 : STRONGEST - 1;
        for (int p = 0; p < parties; p++) {
            long moved = rivals[k * parties + p];
            rivals[k * parties + p] = rivals[to * parties + p];
            rivals[to * parties + p] = moved;
        }
    }

    /// With a slack a vector may fall to one that comes later, if their first coordinates are close.
    private int[] closeBy(long[] values, int[] kept) {
        boolean[] fallen = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = i + 1;
                    j < kept.length && values[kept[i] * parties] - values[kept[j] * parties] <= slack[0];
                    j++) {
                fallen[i] |= !fallen[j] && dominates(values, kept[j], kept[i]);
            }
        }
        int n = 0;
        int[] left = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            if (!fallen[i]) {
                left[n++] = kept[i];
            }
        }
        return Arrays.copyOf(left, n);
    }

    private boolean dominates(long[] values, int one, int other) {
        for (int p = 0; p < parties; p++) {
            if (values[one * parties + p] < values[other * parties + p] - slack[p]) {
                return false;
            }
        }
        return true;
    }
}
