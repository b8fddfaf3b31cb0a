package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truce.solve.SolveResult.Count;

/// Counts the outcomes that leave nobody below its reservation value: component after component, and no
/// further where the least that is left to come satisfies everybody, or the most does not.
final class Acceptable {
    private static final int MOST_COMBINATIONS = 200_000;
    private static final long MOST_STEPS = 20_000_000;

    private final Instance instance;
    private final SolveOptions options;
    private final long[] wanted;
    private final List<Map<List<Long>, BigInteger>> components = new ArrayList<>();
    private final long[][] least;
    private final long[][] most;
    private final BigInteger[] combinations;
    private BigInteger accepted = BigInteger.ZERO;
    private BigInteger refused = BigInteger.ZERO;
    private long steps;

    private Acceptable(Instance instance, Measure measure, SolveOptions options) {
        this.instance = instance;
        this.options = options;
        int parties = instance.parties();
        this.wanted = new long[parties];
        for (int p = 0; p < parties; p++) {
            wanted[p] = measure.leastAcceptable(p);
        }
        int n = instance.components().size();
        this.least = new long[n + 1][parties];
        this.most = new long[n + 1][parties];
        this.combinations = new BigInteger[n + 1];
    }

    /// Empty where an issue is real. Bounds where a component has too many combinations, or the steps or the
    /// time did not suffice.
    static Optional<Count> count(Instance instance, Measure measure, SolveOptions options) {
        return instance.domain().findSize().map(size -> new Acceptable(instance, measure, options).count(size));
    }

    private Count count(BigInteger size) {
        for (Component component : instance.components()) {
            if (!fill(component)) {
                return new Count(BigInteger.ZERO, size);
            }
        }
        combinations[components.size()] = BigInteger.ONE;
        for (int d = components.size() - 1; d >= 0; d--) {
            Map<List<Long>, BigInteger> vectors = components.get(d);
            for (int p = 0; p < wanted.length; p++) {
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
            combinations[d] =
                    combinations[d + 1].multiply(vectors.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        }
        descend(0, new long[wanted.length], BigInteger.ONE);
        return new Count(accepted, combinations[0].subtract(refused));
    }

    /// The vectors of a component with how many combinations have them.
    private boolean fill(Component component) {
        long size = 1;
        for (int issue : component.issues()) {
            IssueValues values = instance.values(issue);
            size *= values.size();
            if (size > MOST_COMBINATIONS || Arrays.stream(values.counts()).anyMatch(c -> c == 0)) {
                return false;
            }
        }
        Map<List<Long>, BigInteger> vectors = new HashMap<>();
        int[] at = new int[component.issues().length];
        boolean more = true;
        while (more) {
            Map<Integer, Integer> choices = new HashMap<>();
            BigInteger count = BigInteger.ONE;
            for (int i = 0; i < at.length; i++) {
                int issue = component.issues()[i];
                choices.put(issue, at[i]);
                count = count.multiply(BigInteger.valueOf(instance.values(issue).counts()[at[i]]));
            }
            if (!instance.isExcluded(component.excluded(), choices)) {
                List<Long> vector = new ArrayList<>();
                for (int p = 0; p < wanted.length; p++) {
                    vector.add(instance.units(p, component.terms().get(p), choices));
                }
                vectors.merge(vector, count, BigInteger::add);
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

    private void descend(int depth, long[] reached, BigInteger times) {
        boolean all = true;
        boolean none = false;
        for (int p = 0; p < wanted.length; p++) {
            all &= reached[p] + least[depth][p] >= wanted[p];
            none |= reached[p] + most[depth][p] < wanted[p];
        }
        BigInteger here = times.multiply(combinations[depth]);
        if (all) {
            accepted = accepted.add(here);
        } else if (none) {
            refused = refused.add(here);
        } else if (++steps < MOST_STEPS && !options.expired().getAsBoolean()) {
            long[] sum = new long[reached.length];
            components.get(depth).forEach((vector, count) -> {
                for (int p = 0; p < sum.length; p++) {
                    sum[p] = reached[p] + vector.get(p);
                }
                descend(depth + 1, sum, times.multiply(count));
            });
        }
    }
}
