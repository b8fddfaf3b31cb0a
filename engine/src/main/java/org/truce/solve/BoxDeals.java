package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The outcomes of a component whose units lie within bounds, as disjoint regions: regions are split by the
/// boxes, in or out, until all that is undecided leaves them within the bounds, and dropped as soon as some
/// party, or a weighting of all, cannot come within them any more. There may be exponentially many: they are
/// counted as far as a number of steps goes.
final class BoxDeals {
    private static final int MOST_STEPS = 20_000;

    private final Instance instance;
    private final Component component;
    private final BoxModel model;
    private final BoxBounds bounds;
    private final BooleanSupplier expired;
    private long left = MOST_STEPS;

    /// @param expired once it is true nothing more is counted
    BoxDeals(Instance instance, Component component, BooleanSupplier expired) {
        this.instance = instance;
        this.component = component;
        this.model = new BoxModel(instance, component);
        this.bounds = new BoxBounds(instance, model);
        this.expired = expired;
    }

    /// Empty where all counts together would take too long, or where an issue has values that are not known.
    ///
    /// @param low by party, the least units
    /// @param high by party, the most units
    Optional<BigInteger> count(long[] low, long[] high) {
        for (int issue : component.issues()) {
            if (!instance.values(issue).areKnown()) {
                return Optional.empty();
            }
        }
        Query query = new Query(low, high, left);
        query.run();
        left = Math.max(0, query.left);
        return query.left < 0
                ? Optional.empty()
                : Optional.of(query.regions.stream().map(this::outcomes).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private BigInteger outcomes(long[] region) {
        BigInteger outcomes = BigInteger.ONE;
        for (int i = 0; i < component.issues().length; i++) {
            IssueValues values = instance.values(component.issues()[i]);
            long ofIssue = 0;
            for (int x = 0; x < values.size(); x++) {
                ofIssue += model.has(region, i, x) ? values.count(x) : 0;
            }
            outcomes = outcomes.multiply(BigInteger.valueOf(ofIssue));
        }
        return outcomes;
    }

    /// Writes the choices of one outcome after the other, and runs what is to be done with each, until a
    /// listing is full. They can be counted.
    ///
    /// @param choices by issue of the domain
    void each(long[] low, long[] high, int[] choices, Listing listing, Runnable then) {
        Query query = new Query(low, high, MOST_STEPS);
        query.run();
        for (long[] region : query.regions) {
            each(region, 0, choices, listing, then);
        }
    }

    private void each(long[] region, int i, int[] choices, Listing listing, Runnable then) {
        if (listing.isFull()) {
            return;
        }
        if (i == component.issues().length) {
            then.run();
            return;
        }
        for (int x = 0; x < model.size(i); x++) {
            if (model.has(region, i, x)) {
                choices[component.issues()[i]] = x;
                each(region, i + 1, choices, listing, then);
            }
        }
    }

    /// What is asked, and what has been found.
    private final class Query {
        private final long[] low;
        private final long[] high;
        private final List<long[]> regions = new ArrayList<>();
        private long left;

        private Query(long[] low, long[] high, long steps) {
            this.low = low;
            this.high = high;
            this.left = steps;
        }

        private void run() {
            int[] all = new int[bounds.boxes().size()];
            Arrays.setAll(all, b -> b);
            descend(model.everything(), model.constants(), all);
        }

        private void descend(long[] region, long[] sums, int[] open) {
            left = expired.getAsBoolean() ? -1 : left - 1;
            if (left < 0) {
                return;
            }
            long[] reached = sums.clone();
            long[] most = sums.clone();
            int[] undecided = new int[open.length];
            int n = 0;
            for (int b : open) {
                BoxModel.Box box = bounds.boxes().get(b);
                if (model.meets(region, box.region())) {
                    most[box.party()] += box.worth();
                    if (BoxModel.isWithin(region, box.region())) {
                        reached[box.party()] += box.worth();
                    } else {
                        undecided[n++] = b;
                    }
                }
            }
            boolean inside = true;
            for (int p = 0; p < low.length; p++) {
                if (most[p] < low[p] || reached[p] > high[p]) {
                    return;
                }
                inside &= reached[p] >= low[p] && most[p] <= high[p];
            }
            if (inside) {
                addPossible(region, model.excluded());
                return;
            }
            undecided = Arrays.copyOf(undecided, n);
            if (bounds.allow(reached, undecided, low)) {
                for (long[] part :
                        model.split(region, bounds.boxes().get(undecided[0]).region())) {
                    descend(part, reached, undecided);
                }
            }
        }

        /// The parts of a region that no exclusion forbids.
        private void addPossible(long[] region, List<long[]> excluded) {
            for (int e = 0; e < excluded.size(); e++) {
                if (model.meets(region, excluded.get(e))) {
                    List<long[]> parts = model.split(region, excluded.get(e));
                    for (long[] outside : parts.subList(1, parts.size())) {
                        addPossible(outside, excluded.subList(e + 1, excluded.size()));
                    }
                    return;
                }
            }
            regions.add(region);
        }
    }
}
