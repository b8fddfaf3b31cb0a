package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The frontier of a component by branch and bound over its boxes: to lie in one, or not to count it.
///
/// Boxes have values above 0, so the best an outcome can get is bounded by the boxes that it may still lie
/// in. Of boxes that exclude each other it gets one at most: they are put into groups of such, and only the
/// best of each group counts (the colouring bound of clique search; Tomita & Seki 2003). For axis-parallel
/// boxes, any that meet in pairs meet in one point (Helly 1923), so the bound is close. With two parties a
/// node is also bounded along several weightings of the two, and dropped when no gap of the staircase found
/// so far lies below all bounds; with more parties, when one vector found reaches all bounds.
final class BoxSearch {
    /// Weightings of two parties besides those of one alone.
    private static final int WEIGHTINGS = 15;

    private static final int CHECK_EVERY = 256;

    /// Weighted worths are rounded up to integers of this part of a utility of 1.
    private static final double FINENESS = 1L << 40;

    /// Weighted sums that differ by less, in utility, are equal.
    private static final double ROUNDING = 1e-12;

    private final Instance instance;
    private final SolveOptions options;
    private final BoxModel model;
    private final Component component;
    private final int parties;
    private final List<BoxModel.Box> boxes;
    private final BitSet[] apart;
    private final double[] perUtility;
    private final double[][] weightings;
    private final long[][] weightsOf;
    private final long[][] worthTo;
    private final long[] remaining;
    private final Archive archive;
    private long nodes;
    private boolean stopped;
    private double missed;

    BoxSearch(Instance instance, Component component, SolveOptions options, long[] tolerance) {
        this.instance = instance;
        this.options = options;
        this.component = component;
        this.model = new BoxModel(instance, component);
        this.parties = instance.parties();
        this.perUtility = new double[parties];
        for (int p = 0; p < parties; p++) {
            perUtility[p] = instance.scale(p).perUtility().doubleValue();
        }
        this.boxes = new ArrayList<>(model.boxes());
        boxes.sort(Comparator.comparingDouble(b -> -b.worth() / perUtility[b.party()]));
        this.apart = new BitSet[boxes.size()];
        for (int b = 0; b < apart.length; b++) {
            apart[b] = new BitSet(apart.length);
            for (int c = 0; c < apart.length; c++) {
                apart[b].set(c, !model.meets(boxes.get(b).region(), boxes.get(c).region()));
            }
        }
        this.weightings = weightings();
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
        this.archive = new Archive(tolerance);
    }

    private double[][] weightings() {
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

    /// By how much utility, at most, an efficient vector may be better than one found: 0 unless the search
    /// was stopped.
    double missed() {
        return missed;
    }

    boolean wasStopped() {
        return stopped;
    }

    Front frontier(Fronts fronts) {
        int[] all = new int[boxes.size()];
        for (int b = 0; b < all.length; b++) {
            all[b] = b;
        }
        for (double[] weights : weightings) {
            dive(weights);
        }
        for (int p = 0; p < parties; p++) {
            double[] alone = new double[parties];
            alone[p] = 1;
            dive(alone);
        }
        descend(model.everything(), model.constants(), all);
        Vectors found = fronts.vectors(archive.size());
        for (int i = 0; i < archive.size(); i++) {
            Map<Integer, Integer> choices = new HashMap<>();
            for (int j = 0; j < component.issues().length; j++) {
                choices.put(component.issues()[j], archive.choices().get(i)[j]);
            }
            instance.put(found, i, component.terms(), choices);
        }
        return fronts.ofChoices(component, found, archive.choices());
    }

    /// A first outcome for a weighting: boxes are taken as they fit, the most valuable first.
    private void dive(double[] weights) {
        List<BoxModel.Box> order = new ArrayList<>(boxes);
        order.sort(Comparator.comparingDouble(b -> -weights[b.party()] * b.worth() / perUtility[b.party()]));
        long[] region = model.everything();
        for (BoxModel.Box box : order) {
            if (weights[box.party()] > 0 && model.meets(region, box.region())) {
                long[] narrower = and(region, box.region());
                if (model.excluded().stream().noneMatch(e -> BoxModel.isWithin(narrower, e))) {
                    region = narrower;
                }
            }
        }
        settle(region);
    }

    /// @param sums of the constants and of the boxes that hold everywhere in the region
    /// @param open boxes that may still count
    private void descend(long[] region, long[] sums, int[] open) {
        if (model.excluded().stream().anyMatch(e -> BoxModel.isWithin(region, e))) {
            return;
        }
        long[] reached = sums.clone();
        int[] undecided = new int[open.length];
        int n = 0;
        for (int b : open) {
            BoxModel.Box box = boxes.get(b);
            if (model.meets(region, box.region())) {
                if (BoxModel.isWithin(region, box.region())) {
                    reached[box.party()] += box.worth();
                } else {
                    undecided[n++] = b;
                }
            }
        }
        long[] bound = reached.clone();
        for (int p = 0; p < parties; p++) {
            bound[p] += mostOf(undecided, n, worthTo[p]);
        }
        if (archive.covers(bound) || (parties == 2 && isBelowStaircase(bound, reached, undecided, n))) {
            return;
        }
        if (stopped || (nodes++ % CHECK_EVERY == 0 && options.expired().getAsBoolean())) {
            stopped = true;
            missed = Math.max(missed, archive.excess(bound, perUtility));
            return;
        }
        if (n == 0) {
            settle(region);
            return;
        }
        int first = undecided[0];
        BoxModel.Box box = boxes.get(first);
        int[] rest = Arrays.copyOfRange(undecided, 1, n);
        long[] inside = reached.clone();
        inside[box.party()] += box.worth();
        descend(and(region, box.region()), inside, rest);
        int only = model.onlyBeyond(region, box.region());
        descend(only < 0 ? region : without(region, box.region(), only), reached, rest);
    }

    /// The most that undecided boxes can add to a sum in which each has a weight. Boxes that exclude each
    /// other share: a group of them takes from each the least weight of the group, once, and what is left of
    /// the others goes on to the next group.
    ///
    /// @param weights by box, at least 0
    private long mostOf(int[] undecided, int n, long[] weights) {
        BitSet left = new BitSet(boxes.size());
        for (int i = 0; i < n; i++) {
            int b = undecided[i];
            remaining[b] = weights[b];
            left.set(b, weights[b] > 0);
        }
        long most = 0;
        int[] group = new int[n];
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

    /// Whether every gap of the staircase found so far is out of reach: a new efficient vector would have to
    /// beat both coordinates of the corner of a gap.
    private boolean isBelowStaircase(long[] bound, long[] reached, int[] undecided, int n) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i <= archive.size(); i++) {
            double x = i < archive.size() ? archive.vector(i)[0] : Double.NEGATIVE_INFINITY;
            double y = i > 0 ? archive.vector(i - 1)[1] : Double.NEGATIVE_INFINITY;
            if (bound[0] > x && bound[1] > y) {
                corners.add(new double[] {Math.max(x, (double) reached[0]), Math.max(y, (double) reached[1])});
            }
        }
        for (int w = 0; w < weightings.length; w++) {
            double[] weights = weightings[w];
            if (corners.isEmpty()) {
                return true;
            }
            double most = mostOf(undecided, n, weightsOf[w]) / FINENESS;
            for (int p = 0; p < parties; p++) {
                most += weights[p] * reached[p] / perUtility[p];
            }
            double reach = most + ROUNDING * (1 + Math.abs(most));
            corners.removeIf(c -> weights[0] * c[0] / perUtility[0] + weights[1] * c[1] / perUtility[1] > reach);
        }
        return corners.isEmpty();
    }

    /// An outcome of the region that no exclusion forbids, with all that it gets.
    private void settle(long[] region) {
        int[] choice = new int[model.issues()];
        if (choose(region, choice)) {
            long[] vector = model.constants();
            long[] point = model.everything();
            for (int i = 0; i < choice.length; i++) {
                model.keep(point, i, choice[i]);
            }
            for (BoxModel.Box box : boxes) {
                vector[box.party()] += BoxModel.isWithin(point, box.region()) ? box.worth() : 0;
            }
            archive.add(vector, choice);
        }
    }

    private boolean choose(long[] region, int[] choice) {
        long[] excluding = model.excluded().stream()
                .filter(e -> model.meets(region, e))
                .findFirst()
                .orElse(null);
        if (excluding == null) {
            for (int i = 0; i < choice.length; i++) {
                int x = 0;
                while (!model.has(region, i, x)) {
                    x++;
                }
                choice[i] = x;
            }
            return true;
        }
        for (int i = 0; i < choice.length; i++) {
            long[] outside = without(region, excluding, i);
            if (model.meets(outside, outside) && choose(outside, choice)) {
                return true;
            }
        }
        return false;
    }

    private static long[] and(long[] one, long[] other) {
        long[] both = one.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= other[w];
        }
        return both;
    }

    private long[] without(long[] region, long[] box, int i) {
        long[] outside = region.clone();
        for (int w = model.firstWord(i); w < model.firstWord(i + 1); w++) {
            outside[w] &= ~box[w];
        }
        return outside;
    }
}
