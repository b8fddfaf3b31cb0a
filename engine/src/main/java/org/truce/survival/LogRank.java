package org.truce.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-rank test (Mantel 1966; Peto & Peto 1972): whether groups could share one curve. Ties are taken by
/// the hypergeometric variance. It counts subjects as independent.
///
/// @param groups in the order given
/// @param statistic about chi-squared distributed if the groups share one curve; at least 0
/// @param degrees of freedom: the number of groups less 1
/// @param probability that the statistic would be as large or larger if the groups shared one curve
public record LogRank(List<Group> groups, double statistic, int degrees, double probability) {
    public LogRank {
        groups = List.copyOf(groups);
    }

    /// @param observed how many ended
    /// @param expected how many would have if all groups shared one curve
    public record Group(int subjects, int observed, double expected) {}

    /// What is at risk, and what ends, at one time, by group.
    private static final class Moment {
        final int[] gone;
        final int[] ended;

        Moment(int groups) {
            gone = new int[groups];
            ended = new int[groups];
        }
    }

    /// The test of two or more groups that have no subject in common: O(n log n + times · groups²).
    ///
    /// @return empty if a group is empty, or if the statistic has no value: nothing ended while several
    ///     groups were at risk
    public static Optional<LogRank> of(List<List<Subject>> groups) {
        int k = groups.size();
        if (k < 2 || groups.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        TreeMap<Double, Moment> moments = new TreeMap<>();
        for (int g = 0; g < k; g++) {
            for (Subject subject : groups.get(g)) {
                Moment moment = moments.computeIfAbsent(subject.years(), _ -> new Moment(k));
                moment.gone[g]++;
                moment.ended[g] += subject.ended() ? 1 : 0;
            }
        }
        int[] atRisk = groups.stream().mapToInt(List::size).toArray();
        int[] observed = new int[k];
        double[] expected = new double[k];
        double[][] variance = new double[k - 1][k - 1];
        for (Moment moment : moments.values()) {
            add(moment, atRisk, observed, expected, variance);
            for (int g = 0; g < k; g++) {
                atRisk[g] -= moment.gone[g];
            }
        }
        double[] excess = new double[k - 1];
        for (int g = 0; g < k - 1; g++) {
            excess[g] = observed[g] - expected[g];
        }
        Cholesky factor = Cholesky.of(variance);
        if (factor.findDependent().isPresent()) {
            return Optional.empty();
        }
        double[] solved = factor.solve(excess);
        double statistic = 0;
        for (int g = 0; g < k - 1; g++) {
            statistic += excess[g] * solved[g];
        }
        List<Group> results = new ArrayList<>();
        for (int g = 0; g < k; g++) {
            results.add(new Group(groups.get(g).size(), observed[g], expected[g]));
        }
        return Optional.of(new LogRank(
                results, statistic, k - 1, ChiSquaredDistribution.of(k - 1).survivalProbability(statistic)));
    }

    private static void add(Moment moment, int[] atRisk, int[] observed, double[] expected, double[][] variance) {
        double all = java.util.Arrays.stream(atRisk).sum();
        double ended = java.util.Arrays.stream(moment.ended).sum();
        if (ended == 0) {
            return;
        }
        double spread = all > 1 ? ended * (all - ended) / (all - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            observed[g] += moment.ended[g];
            expected[g] += ended * atRisk[g] / all;
            for (int h = 0; h < variance.length && g < variance.length; h++) {
                variance[g][h] += spread * atRisk[g] / all * ((g == h ? 1 : 0) - atRisk[h] / all);
            }
        }
    }
}
