package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.truce.solve.SolveResult.Count;

/// The outcomes whose utilities lie within bounds, in units: component after component, and no further where
/// all that is left to come lies within the bounds, or nothing does.
final class Within {
    private static final int MOST_COMBINATIONS = 200_000;

    private final Instance instance;
    private final List<Map<List<Long>, Choices>> components = new ArrayList<>();
    private final long[][] least;
    private final long[][] most;
    private final BigInteger[] combinations;

    /// The choices within a component that give the same units.
    private static final class Choices {
        private final List<Map<Integer, Integer>> of = new ArrayList<>();
        private BigInteger outcomes = BigInteger.ZERO;
    }

    private Within(Instance instance) {
        this.instance = instance;
        int n = instance.components().size();
        this.least = new long[n + 1][instance.parties()];
        this.most = new long[n + 1][instance.parties()];
        this.combinations = new BigInteger[n + 1];
    }

    /// Empty where a component has too many combinations, or values that are not known.
    static Optional<Within> of(Instance instance) {
        Within within = new Within(instance);
        for (Component component : instance.components()) {
            if (!within.fill(component)) {
                return Optional.empty();
            }
        }
        within.bound();
        return Optional.of(within);
    }

    /// @param low by party, the least units
    /// @param high by party, the most units
    /// @param steps the search may take; what it has not decided by then lies between the bounds
    /// @param expired once it is true the search ends
    Count count(long[] low, long[] high, long steps, BooleanSupplier expired) {
        Query query = new Query(low, high, steps, expired);
        query.descend(0, new long[low.length], BigInteger.ONE);
        return new Count(query.inside, combinations[0].subtract(query.outside));
    }

    /// Adds the outcomes within the bounds to a listing, until it is full.
    void list(long[] low, long[] high, Listing listing) {
        new Query(low, high, Long.MAX_VALUE, () -> false)
                .each(
                        0,
                        new long[low.length],
                        new int[instance.domain().issues().size()],
                        listing);
    }

    /// The choices of a component by what they give.
    private boolean fill(Component component) {
        long size = 1;
        for (int issue : component.issues()) {
            IssueValues values = instance.values(issue);
            size *= values.size();
            if (size > MOST_COMBINATIONS || !values.areKnown()) {
                return false;
            }
        }
        Map<List<Long>, Choices> vectors = new HashMap<>();
        int[] at = new int[component.issues().length];
        boolean more = true;
        while (more) {
            Map<Integer, Integer> choices = new HashMap<>();
            BigInteger outcomes = BigInteger.ONE;
            for (int i = 0; i < at.length; i++) {
                int issue = component.issues()[i];
                choices.put(issue, at[i]);
                outcomes = outcomes.multiply(
                        BigInteger.valueOf(instance.values(issue).count(at[i])));
            }
            if (!instance.isExcluded(component.excluded(), choices)) {
                List<Long> vector = new ArrayList<>();
                for (int p = 0; p < instance.parties(); p++) {
                    vector.add(instance.units(p, component.terms().get(p), choices));
                }
                Choices equal = vectors.computeIfAbsent(vector, _ -> new Choices());
                equal.of.add(choices);
                equal.outcomes = equal.outcomes.add(outcomes);
            }
            int i = 0;
            while (i < at.length
                    && ++at[i] == instance.values(component.issues()[i]).size()) {
                at[i++] = 0;
            }
            more = i < at.length;
        }
        components.add(vectors);
        return true;
    }

    /// What the components from one on can add together, at least and at most.
    private void bound() {
        combinations[components.size()] = BigInteger.ONE;
        for (int d = components.size() - 1; d >= 0; d--) {
            Map<List<Long>, Choices> vectors = components.get(d);
            for (int p = 0; p < instance.parties(); p++) {
                int party = p;
                least[d][p] = least[d + 1][p]
                        + vectors.keySet().stream()
                                .mapToLong(v -> v.get(party))
                                .min()
                                .orElse(0);
                most[d][p] = most[d + 1][p]
                        + vectors.keySet().stream()
                                .mapToLong(v -> v.get(party))
                                .max()
                                .orElse(0);
            }
            combinations[d] = combinations[d + 1].multiply(
                    vectors.values().stream().map(c -> c.outcomes).reduce(BigInteger.ZERO, BigInteger::add));
        }
    }

    /// What is asked, and what has been found.
    private final class Query {
        private final long[] low;
        private final long[] high;
        private final BooleanSupplier expired;
        private long steps;
        private BigInteger inside = BigInteger.ZERO;
        private BigInteger outside = BigInteger.ZERO;

        private Query(long[] low, long[] high, long steps, BooleanSupplier expired) {
            this.low = low;
            this.high = high;
            this.steps = steps;
            this.expired = expired;
        }

        private boolean isInside(int depth, long[] reached) {
            for (int p = 0; p < low.length; p++) {
                if (reached[p] + least[depth][p] < low[p] || reached[p] + most[depth][p] > high[p]) {
                    return false;
                }
            }
            return true;
        }

        private boolean isOutside(int depth, long[] reached) {
            for (int p = 0; p < low.length; p++) {
                if (reached[p] + most[depth][p] < low[p] || reached[p] + least[depth][p] > high[p]) {
                    return true;
                }
            }
            return false;
        }

        private void descend(int depth, long[] reached, BigInteger times) {
            BigInteger here = times.multiply(combinations[depth]);
            if (isInside(depth, reached)) {
                inside = inside.add(here);
            } else if (isOutside(depth, reached)) {
                outside = outside.add(here);
            } else if (--steps > 0 && !expired.getAsBoolean()) {
                components
                        .get(depth)
                        .forEach((vector, choices) ->
                                descend(depth + 1, sum(reached, vector), times.multiply(choices.outcomes)));
            }
        }

        private void each(int depth, long[] reached, int[] choices, Listing listing) {
            if (listing.isFull() || isOutside(depth, reached)) {
                return;
            }
            if (depth == components.size()) {
                listing.add(choices);
                return;
            }
            components.get(depth).forEach((vector, equal) -> {
                long[] sum = sum(reached, vector);
                for (Map<Integer, Integer> own : equal.of) {
                    own.forEach((issue, choice) -> choices[issue] = choice);
                    each(depth + 1, sum, choices, listing);
                }
            });
        }

        private static long[] sum(long[] reached, List<Long> vector) {
            long[] sum = reached.clone();
            for (int p = 0; p < sum.length; p++) {
                sum[p] += vector.get(p);
            }
            return sum;
        }
    }
}
