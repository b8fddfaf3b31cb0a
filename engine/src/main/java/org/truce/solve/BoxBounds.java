package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// How good for all parties an outcome can still be that lies in some boxes of a component and may lie in
/// others.
///
/// Boxes have values above 0, so what an outcome can get is bounded by the boxes that it may still lie in. Of
/// boxes that exclude each other it gets one at most: they are put into groups of such, and only the best of
/// each group counts (weighted colouring; Babel 1994). For axis-parallel boxes, any that meet in pairs meet
/// in one point (Helly 1923), so the bound is close. With two parties an outcome is also bounded along
/// several weightings of the two (bound sets; Ehrgott & Gandibleux 2007).
final class BoxBounds {
    /// Weightings of two parties besides those of one alone.
    private static final int WEIGHTINGS = 15;

    /// Weighted worths are rounded up to integers of this part of a utility of 1.
    private static final double FINENESS = 1L << 40;

    /// Weighted sums that differ by less, in utility, are equal.
    private static final double ROUNDING = 1e-12;

    private final int parties;
    private final double[] perUtility;
    private final List<BoxModel.Box> boxes;
    private final BitSet[] apart;
    private final double[][] weightings;
    private final long[][] weightsOf;
    private final long[][] worthTo;
    private final long[] remaining;

    BoxBounds(Instance instance, BoxModel model) {
        this.parties = instance.parties();
        this.perUtility = new double[parties];
        Arrays.setAll(perUtility, p -> instance.scale(p).perUtility().doubleValue());
        this.boxes = new ArrayList<>(model.boxes());
        boxes.sort(Comparator.comparingDouble(b -> -b.worth() / perUtility[b.party()]));
        this.apart = new BitSet[boxes.size()];
        for (int b = 0; b < apart.length; b++) {
            apart[b] = new BitSet(apart.length);
            for (int c = 0; c < apart.length; c++) {
                apart[b].set(c, !model.meets(boxes.get(b).region(), boxes.get(c).region()));
            }
        }
        this.weightings = weightings(parties);
        this.weightsOf = new long[weightings.length][boxes.size()];
        this.worthTo = new long[parties][boxes.size()];
        for (int b = 0; b < boxes.size(); b++) {
            BoxModel.Box box = boxes.get(b);
            worthTo[box.party()][b] = box.worth();
            for (int w = 0; w < weightings.length; w++) {
                weightsOf[w][b] =
                        (long) Math.ceil(weightings[w][box.party()] * box.worth() / perUtility[box.party()] * FINENESS);
            }
        }
        this.remaining = new long[boxes.size()];
    }

    private static double[][] weightings(int parties) {
        if (parties != 2) {
            double[] equal = new double[parties];
            Arrays.fill(equal, 1);
            return new double[][] {equal};
        }
        double[][] rows = new double[WEIGHTINGS][];
        for (int i = 0; i < WEIGHTINGS; i++) {
            double angle = Math.PI / 2 * (i + 1) / (WEIGHTINGS + 1);
            rows[i] = new double[] {Math.cos(angle), Math.sin(angle)};
        }
        return rows;
    }

    /// The boxes, the most valuable first.
    List<BoxModel.Box> boxes() {
        return boxes;
    }

    /// Weightings of the parties that lie well apart.
    double[][] weightings() {
        return weightings;
    }

    /// Whether the bounds allow every party so many units.
    ///
    /// @param reached by party, units that are certain
    /// @param undecided boxes that may count besides
    boolean allow(long[] reached, int[] undecided, long[] low) {
        for (int p = 0; p < parties; p++) {
            if (reached[p] + mostOf(undecided, worthTo[p]) < low[p]) {
                return false;
            }
        }
        for (int w = 0; w < weightings.length; w++) {
            if (reach(w, reached, undecided) < weighted(w, low)) {
                return false;
            }
        }
        return true;
    }

    /// A bound on the weighted sum of utilities.
    private double reach(int weighting, long[] reached, int[] undecided) {
        double most = mostOf(undecided, weightsOf[weighting]) / FINENESS + weighted(weighting, reached);
        return most + ROUNDING * (1 + Math.abs(most));
    }

    private double weighted(int weighting, long[] units) {
        double sum = 0;
        for (int p = 0; p < parties; p++) {
            sum += weightings[weighting][p] * units[p] / perUtility[p];
        }
        return sum;
    }

    /// A utility: no outcome is better, by more, for every party, than each vector found. 0 if nothing new
    /// can be efficient.
    ///
    /// @param reached by party, units that are certain
    /// @param undecided boxes that may count besides
    double excess(long[] reached, int[] undecided, Archive found) {
        long[] bound = reached.clone();
        for (int p = 0; p < parties; p++) {
            bound[p] += mostOf(undecided, worthTo[p]);
        }
        double excess = found.excess(bound, perUtility);
        return parties == 2 && excess > 0 ? overStaircase(bound, reached, undecided, found) : excess;
    }

    /// The same for two parties: by how much the bounds let an outcome go beyond the corner of some gap of
    /// the staircase found so far.
    private double overStaircase(long[] bound, long[] reached, int[] undecided, Archive found) {
        int n = 0;
        double[] x = new double[found.size() + 1];
        double[] y = new double[found.size() + 1];
        double[] beyond = new double[found.size() + 1];
        for (int i = 0; i <= found.size(); i++) {
            boolean isOpen = (i == found.size() || bound[0] > found.vector(i)[0])
                    && (i == 0 || bound[1] > found.vector(i - 1)[1]);
            if (isOpen) {
                x[n] = i < found.size() ? found.vector(i)[0] / perUtility[0] : Double.NEGATIVE_INFINITY;
                y[n] = i > 0 ? found.vector(i - 1)[1] / perUtility[1] : Double.NEGATIVE_INFINITY;
                beyond[n] = Math.min(bound[0] / perUtility[0] - x[n], bound[1] / perUtility[1] - y[n]);
                n++;
            }
        }
        double ofOne = reached[0] / perUtility[0];
        double ofOther = reached[1] / perUtility[1];
        for (int w = 0; w < weightings.length && n > 0; w++) {
            double reach = reach(w, reached, undecided);
            int kept = 0;
            for (int i = 0; i < n; i++) {
                double least = weightings[w][0] * Math.max(x[i], ofOne) + weightings[w][1] * Math.max(y[i], ofOther);
                if (least <= reach) {
                    x[kept] = x[i];
                    y[kept] = y[i];
                    beyond[kept++] = Math.min(beyond[i], beyond(reach, weightings[w], x[i], y[i], ofOne, ofOther));
                }
            }
            n = kept;
        }
        return n == 0
                ? 0
                : Math.max(Double.MIN_VALUE, Arrays.stream(beyond, 0, n).max().orElse(0));
    }

    /// The most by which an outcome can go beyond a corner in both utilities, if it has at least what is
    /// reached and a weighted sum of the two is bounded.
    private static double beyond(double reach, double[] weights, double x, double y, double ofOne, double ofOther) {
        double certainOfOne = ofOne - x;
        double certainOfOther = ofOther - y;
        double both = (reach - weights[0] * x - weights[1] * y) / (weights[0] + weights[1]);
        double most = Math.max(certainOfOne, certainOfOther);
        if (both >= most && most < Double.POSITIVE_INFINITY) {
            return both;
        }
        return certainOfOne > certainOfOther
                ? Math.max(certainOfOther, (reach - weights[0] * ofOne) / weights[1] - y)
                : Math.max(certainOfOne, (reach - weights[1] * ofOther) / weights[0] - x);
    }

    /// The most that undecided boxes can add to a sum in which each has a weight. Boxes that exclude each
    /// other share: a group of them takes from each the least weight of the group, once, and what is left of
    /// the others goes on to the next group.
    ///
    /// @param weights by box, at least 0
    private long mostOf(int[] undecided, long[] weights) {
        BitSet left = new BitSet(boxes.size());
        for (int b : undecided) {
            remaining[b] = weights[b];
            left.set(b, weights[b] > 0);
        }
        long most = 0;
        int[] group = new int[undecided.length];
        for (int first = left.nextSetBit(0); first >= 0; first = left.nextSetBit(first)) {
            int size = 0;
            long least = Long.MAX_VALUE;
            BitSet candidates = (BitSet) apart[first].clone();
            candidates.and(left);
            for (int b = first; b >= 0; b = candidates.nextSetBit(b + 1)) {
                group[size++] = b;
                least = Math.min(least, remaining[b]);
                candidates.and(apart[b]);
            }
            most += least;
            for (int i = 0; i < size; i++) {
                remaining[group[i]] -= least;
                left.set(group[i], remaining[group[i]] > 0);
            }
        }
        return most;
    }
}
