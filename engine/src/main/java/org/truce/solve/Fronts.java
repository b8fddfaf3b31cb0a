package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Builds fronts: unions, sums, and the efficient of given vectors.
final class Fronts {
    /// Sums made at a time before they are filtered.
    private static final int CHUNK = 1 << 18;

    private static final int[] FIRST = {0};

    private final Effort effort;
    private final int parties;
    private final boolean exactly;
    private final long[] tolerance;
    private final Pareto pareto;

    /// @param tolerance by party, units by which a vector may fall short of what it stands in for, each time
    ///     a front is made; at least the slack of rounding
    /// @param exactly near ties are decided by exact parts
    Fronts(Effort effort, long[] tolerance, boolean exactly) {
        this.effort = effort;
        this.parties = tolerance.length;
        this.exactly = exactly;
        this.tolerance = tolerance;
        this.pareto = new Pareto(exactly ? new long[parties] : tolerance, effort);
    }

    /// Room for vectors.
    Vectors vectors(int size) {
        return new Vectors(parties, size, exactly);
    }

    /// The sum of fronts, the largest first, so that many vectors meet few.
    Front merge(List<Front> fronts) {
        List<Front> order = new ArrayList<>(fronts);
        order.sort(Comparator.comparingInt(Front::size).reversed());
        Front all = order.getFirst();
        for (Front next : order.subList(1, order.size())) {
            all = sum(all, next);
        }
        return all;
    }

    private Front sum(Front left, Front right) {
        if (left.size() == 1 && right.size() == 1) {
            Vectors one = vectors(1);
            one.putSum(0, left, 0, right, 0);
            return one.front(new Front.Origin.Sums(left, right, FIRST, FIRST));
        }
        return parties == 2 && !exactly
                ? new Staircase(left, right, tolerance).merged(effort)
                : filteredSum(left, right);
    }

    private Front filteredSum(Front left, Front right) {
        int rows = Math.max(1, CHUNK / Math.max(1, left.size()));
        Vectors sums = vectors(0);
        int[] ofLeft = new int[0];
        int[] ofRight = new int[0];
        for (int from = 0; from < right.size(); from += rows) {
            int to = Math.min(from + rows, right.size());
            int kept = ofLeft.length;
            int n = kept + (to - from) * left.size();
            effort.hold(n);
            Vectors more = vectors(n);
            int[] moreLeft = Arrays.copyOf(ofLeft, n);
            int[] moreRight = Arrays.copyOf(ofRight, n);
            for (int i = 0; i < kept; i++) {
                more.put(i, sums, i);
            }
            int at = kept;
            for (int r = from; r < to; r++) {
                for (int l = 0; l < left.size(); l++) {
                    more.putSum(at, left, l, right, r);
                    moreLeft[at] = l;
                    moreRight[at++] = r;
                }
            }
            int[] stay = pareto.filter(more.comparable());
            sums = more.pick(stay);
            ofLeft = pick(moreLeft, stay);
            ofRight = pick(moreRight, stay);
        }
        return sums.front(new Front.Origin.Sums(left, right, ofLeft, ofRight));
    }

    private static int[] pick(int[] values, int[] positions) {
        return Arrays.stream(positions).map(i -> values[i]).toArray();
    }

    /// The efficient of the vectors of several fronts, each of which goes with a value of an issue.
    ///
    /// @param issue its position in the domain
    Front union(int issue, Front[] rests) {
        int n = Arrays.stream(rests).mapToInt(Front::size).sum();
        Vectors all = vectors(n);
        int[] ofValue = new int[n];
        int[] ofRest = new int[n];
        int at = 0;
        for (int x = 0; x < rests.length; x++) {
            all.put(at, rests[x]);
            for (int i = 0; i < rests[x].size(); i++) {
                ofValue[at] = x;
                ofRest[at++] = i;
            }
        }
        int[] stay = pareto.filter(all.comparable());
        return all.pick(stay).front(new Front.Origin.Picks(issue, rests, pick(ofValue, stay), pick(ofRest, stay)));
    }

    /// The efficient of vectors that go with choices.
    Front ofChoices(Component component, Vectors vectors, List<int[]> choices) {
        int[] stay = pareto.filter(vectors.comparable());
        int[][] kept = Arrays.stream(stay).mapToObj(choices::get).toArray(int[][]::new);
        return vectors.pick(stay).front(new Front.Origin.Choices(component, kept));
    }
}
