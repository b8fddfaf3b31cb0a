package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Builds the efficient frontier: that of each component, and the sums of them.
final class Fronts {
    /// Sums made at a time before they are filtered.
    private static final int CHUNK = 1 << 18;

    private final SolveOptions options;
    private final int parties;

    private final long[] tolerance;
    private final Pareto pareto;

    /// @param tolerance by party, units by which a vector may fall short of what it stands in for, each time
    ///     a front is made; at least the slack of rounding
    Fronts(SolveOptions options, long[] tolerance) {
        this.options = options;
        this.parties = tolerance.length;
        this.tolerance = tolerance;
        this.pareto = new Pareto(tolerance);
    }

    /// Thrown away work: a limit was met.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        Stopped(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// The frontier of the sum of fronts, the largest first, so that many vectors meet few.
    Front merge(List<Front> fronts) throws Stopped {
        List<Front> order = new ArrayList<>(fronts);
        order.sort(Comparator.comparingInt(Front::size).reversed());
        Front all = order.getFirst();
        for (Front next : order.subList(1, order.size())) {
            all = all.size() == 1 && next.size() == 1
                    ? sumOfSingles(all, next)
                    : parties == 2 ? new Staircase(all, next, tolerance).merged(this::check) : sum(all, next);
        }
        return all;
    }

    /// The frontier of the vectors of several fronts, each of which goes with a value of an issue.
    ///
    /// @param issue its position in the domain
    Front pick(int issue, Front[] rests) {
        int n = Arrays.stream(rests).mapToInt(Front::size).sum();
        long[] values = new long[n * parties];
        int[] ofValue = new int[n];
        int[] ofRest = new int[n];
        int at = 0;
        for (int x = 0; x < rests.length; x++) {
            System.arraycopy(rests[x].values(), 0, values, at * parties, rests[x].values().length);
            for (int i = 0; i < rests[x].size(); i++) {
                ofValue[at] = x;
                ofRest[at++] = i;
            }
        }
        int[] stay = pareto.filter(values);
        return new Front(
                parties,
                pick(values, stay),
                new Front.Origin.Picks(
                        issue,
                        rests,
                        Arrays.stream(stay).map(i -> ofValue[i]).toArray(),
                        Arrays.stream(stay).map(i -> ofRest[i]).toArray()));
    }

    private void check(long held) throws Stopped {
        if (held > options.mostPoints()) {
            throw new Stopped("more than %,d partial deals would have to be held".formatted(options.mostPoints()));
        }
        if (options.expired().getAsBoolean()) {
            throw new Stopped("the time was up");
        }
    }

    private static final int[] FIRST = {0};

    private Front sumOfSingles(Front left, Front right) {
        long[] values = new long[parties];
        for (int p = 0; p < parties; p++) {
            values[p] = left.value(0, p) + right.value(0, p);
        }
        return new Front(parties, values, new Front.Origin.Sums(left, right, FIRST, FIRST));
    }

    private Front sum(Front left, Front right) throws Stopped {
        int rows = Math.max(1, CHUNK / Math.max(1, left.size()));
        long[] values = new long[0];
        int[] ofLeft = new int[0];
        int[] ofRight = new int[0];
        for (int from = 0; from < right.size(); from += rows) {
            int to = Math.min(from + rows, right.size());
            int kept = ofLeft.length;
            int n = kept + (to - from) * left.size();
            check(n);
            long[] more = Arrays.copyOf(values, n * parties);
            int[] moreLeft = Arrays.copyOf(ofLeft, n);
            int[] moreRight = Arrays.copyOf(ofRight, n);
            int at = kept;
            for (int r = from; r < to; r++) {
                for (int l = 0; l < left.size(); l++) {
                    for (int p = 0; p < parties; p++) {
                        more[at * parties + p] = left.value(l, p) + right.value(r, p);
                    }
                    moreLeft[at] = l;
                    moreRight[at++] = r;
                }
            }
            int[] stay = pareto.filter(more);
            values = pick(more, stay);
            ofLeft = Arrays.stream(stay).map(i -> moreLeft[i]).toArray();
            ofRight = Arrays.stream(stay).map(i -> moreRight[i]).toArray();
        }
        return new Front(parties, values, new Front.Origin.Sums(left, right, ofLeft, ofRight));
    }

    private long[] pick(long[] values, int[] stay) {
        long[] picked = new long[stay.length * parties];
        for (int i = 0; i < stay.length; i++) {
            System.arraycopy(values, stay[i] * parties, picked, i * parties, parties);
        }
        return picked;
    }

    /// The frontier of vectors with their choices.
    Front ofChoices(Component component, long[] values, int[][] choices) {
        int[] stay = pareto.filter(values);
        int[][] kept = Arrays.stream(stay).mapToObj(i -> choices[i]).toArray(int[][]::new);
        return new Front(parties, pick(values, stay), new Front.Origin.Choices(component, kept));
    }
}
