package org.truce.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.truce.model.Stake;

/// The weights that a party may give to the issues: the simplex, subject to the order of the stakes. No issue
/// of a lower rank outweighs one of a higher rank; issues without stake weigh nothing.
final class WeightSimplex {
    private final int[] issues;
    private final int[] groupEnds;

    /// @param stakes by issue
    WeightSimplex(List<Stake> stakes) {
        List<Integer> ascending = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Stake.Rank rank : List.of(Stake.Rank.MINOR, Stake.Rank.MAJOR, Stake.Rank.VITAL)) {
            for (int j = 0; j < stakes.size(); j++) {
                if (stakes.get(j).rank() == rank) {
                    ascending.add(j);
                }
            }
            if (!ascending.isEmpty() && !ends.contains(ascending.size())) {
                ends.add(ascending.size());
            }
        }
        issues = ascending.stream().mapToInt(Integer::intValue).toArray();
        groupEnds = ends.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The issues that weigh anything, the least important rank first.
    int[] issues() {
        return issues;
    }

    /// How many of the issues have been passed at the end of each rank, in ascending order of the ranks.
    int[] groupEnds() {
        return groupEnds;
    }

    /// Uniform: a Dirichlet(1, …, 1) draw (normalised exponentials) has exchangeable entries, so given how
    /// the entries are sorted into ranks, each rank gets its share of the sorted entries in random order.
    ///
    /// @param weights by issue; entries of weightless issues are not touched
    void draw(SplittableRandom random, double[] weights, double[] scratch) {
        int n = issues.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            scratch[i] = -Math.log(1 - random.nextDouble());
            sum += scratch[i];
        }
        if (groupEnds.length > 1) {
            Arrays.sort(scratch, 0, n);
            int start = 0;
            for (int end : groupEnds) {
                for (int i = end - 1; i > start; i--) {
                    int other = start + random.nextInt(i - start + 1);
                    double swapped = scratch[i];
                    scratch[i] = scratch[other];
                    scratch[other] = swapped;
                }
                start = end;
            }
        }
        for (int i = 0; i < n; i++) {
            weights[issues[i]] = scratch[i] / sum;
        }
    }
}
