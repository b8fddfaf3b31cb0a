package org.truce.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The log-rank test (Mantel 1966; Peto & Peto 1972): whether groups could share one curve. Ties are taken by
/// the hypergeometric variance. It counts subjects as independent; for two groups there is also the test that
/// counts clusters only: observed less expected, against the squares of its sums over clusters (Lin & Wei
/// 1989).
///
/// @param groups in the order given
/// @param statistic about chi-squared distributed if the groups share one curve; at least 0
/// @param degrees of freedom: the number of groups less 1
/// @param probability that the statistic would be as large or larger if the groups shared one curve
/// @param clustered the same probability if only clusters are independent; empty for more than two
///     groups, and for fewer than [SurvivalCurve#LEAST_CLUSTERS] clusters
public record LogRank(List<Group> groups, double statistic, int degrees, double probability, OptionalDouble clustered) {
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
                results,
                statistic,
                k - 1,
                ChiSquaredDistribution.of(k - 1).survivalProbability(statistic),
                k == 2 ? clustered(groups.getFirst(), groups.getLast()) : OptionalDouble.empty()));
    }

    private static OptionalDouble clustered(List<Subject> one, List<Subject> other) {
        record Marked(Subject subject, double mark) {}
        List<Marked> all = new ArrayList<>();
        one.forEach(subject -> all.add(new Marked(subject, 1)));
        other.forEach(subject -> all.add(new Marked(subject, 0)));
        all.sort(Comparator.comparingDouble(marked -> marked.subject().years()));
        double[][] rows =
                all.stream().map(marked -> new double[] {marked.mark()}).toArray(double[][]::new);
        List<Subject> subjects = all.stream().map(Marked::subject).toList();
        double[][] residuals =
                PartialLikelihood.of(subjects, rows, new double[1]).scoreResiduals();
        Map<Integer, Double> sums = new TreeMap<>();
        double score = 0;
        for (int i = 0; i < residuals.length; i++) {
            score += residuals[i][0];
            sums.merge(subjects.get(i).cluster(), residuals[i][0], Double::sum);
        }
        double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
        return sums.size() < SurvivalCurve.LEAST_CLUSTERS || squares == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquaredDistribution.of(1).survivalProbability(score * score / squares));
    }

    private static void add(Moment moment, int[] atRisk, int[] observed, double[] expected, double[][] variance) {
        double all = Arrays.stream(atRisk).sum();
        double ended = Arrays.stream(moment.ended).sum();
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
