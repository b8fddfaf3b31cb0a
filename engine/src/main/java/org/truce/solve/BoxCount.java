package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many outcomes of a component have the units of an efficient vector: regions are split by the boxes, in
/// or out, until all boxes are decided, and dropped as soon as some party can no longer reach its units.
final class BoxCount {
    private static final int MOST_STEPS = 200_000;

    private final Instance instance;
    private final Component component;
    private final BoxModel model;
    private final long[] wanted;
    private int steps;

    private BoxCount(Instance instance, Component component, BoxModel model, long[] wanted) {
        this.instance = instance;
        this.component = component;
        this.model = model;
        this.wanted = wanted;
    }

    /// Empty where it would take too long, or where an issue has values beyond counting.
    static Optional<BigInteger> of(Instance instance, Component component, BoxModel model, long[] wanted) {
        for (int issue : component.issues()) {
            if (Arrays.stream(instance.values(issue).counts()).anyMatch(c -> c == 0)) {
                return Optional.empty();
            }
        }
        BoxCount count = new BoxCount(instance, component, model, wanted);
        BigInteger found = count.count(model.everything(), model.constants(), model.boxes());
        return count.steps > MOST_STEPS ? Optional.empty() : Optional.of(found);
    }

    private BigInteger count(long[] region, long[] sums, List<BoxModel.Box> open) {
        if (++steps > MOST_STEPS) {
            return BigInteger.ZERO;
        }
        long[] reached = sums.clone();
        long[] most = sums.clone();
        List<BoxModel.Box> undecided = new ArrayList<>();
        for (BoxModel.Box box : open) {
            if (model.meets(region, box.region())) {
                most[box.party()] += box.worth();
                if (BoxModel.isWithin(region, box.region())) {
                    reached[box.party()] += box.worth();
                } else {
                    undecided.add(box);
                }
            }
        }
        for (int p = 0; p < wanted.length; p++) {
            long slack = instance.slack()[p];
            if (most[p] < wanted[p] - slack || reached[p] > wanted[p] + slack) {
                return BigInteger.ZERO;
            }
        }
        if (undecided.isEmpty()) {
            return possible(region, model.excluded());
        }
        BoxModel.Box box = undecided.getFirst();
        BigInteger total = BigInteger.ZERO;
        for (long[] part : model.split(region, box.region())) {
            total = total.add(count(part, reached, undecided));
        }
        return total;
    }

    /// The outcomes of a region that no exclusion forbids.
    private BigInteger possible(long[] region, List<long[]> excluded) {
        for (int e = 0; e < excluded.size(); e++) {
            if (model.meets(region, excluded.get(e))) {
                BigInteger total = BigInteger.ZERO;
                List<long[]> parts = model.split(region, excluded.get(e));
                for (long[] outside : parts.subList(1, parts.size())) {
                    total = total.add(possible(outside, excluded.subList(e + 1, excluded.size())));
                }
                return total;
            }
        }
        BigInteger outcomes = BigInteger.ONE;
        for (int i = 0; i < component.issues().length; i++) {
            long[] counts = instance.values(component.issues()[i]).counts();
            long ofIssue = 0;
            for (int x = 0; x < counts.length; x++) {
                ofIssue += model.has(region, i, x) ? counts[x] : 0;
            }
            outcomes = outcomes.multiply(BigInteger.valueOf(ofIssue));
        }
        return outcomes;
    }
}
