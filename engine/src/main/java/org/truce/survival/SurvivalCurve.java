package org.truce.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// The share still standing after so many years (Kaplan & Meier 1958), with Greenwood's variance (1926).
///
/// Intervals are at 95 % and pointwise, by the complementary log-log transform (Kalbfleisch & Prentice 2002,
/// sect. 1.4), which keeps them between 0 and 1. That transform has no value at the two ends. While nothing
/// has ended, the interval is Wilson's for those seen so long; once nothing stands, it reaches up to where it
/// reached just before.
///
/// Intervals come twice: as if all subjects were independent (Greenwood), and as if only clusters were. The
/// second takes the sum of squares of the clusters' influence on the logarithm of the curve (the
/// infinitesimal jackknife, Therneau & Grambsch 2000, sect. 7.2; compare Ying & Wei 1994). It needs
/// [#LEAST_CLUSTERS]; the squares of few clusters come out too small.
///
/// @param subjects at least 1, in ascending order of years
/// @param ended how many of them ended
/// @param clusters how many there are
/// @param steps one for each time at which something ended, in ascending order
public record SurvivalCurve(List<Subject> subjects, int ended, int clusters, List<Step> steps) {
    /// With fewer, nothing is said of what clusters do to intervals.
    public static final int LEAST_CLUSTERS = 10;

    public SurvivalCurve {
        subjects = List.copyOf(subjects);
        steps = List.copyOf(steps);
    }

    /// What happened at one time.
    ///
    /// @param atRisk subjects standing and seen just before
    /// @param ended how many of them ended at this time
    /// @param endedSoFar how many have ended up to and including this time
    /// @param greenwood the variance of the logarithm of the share, by Greenwood's formula
    /// @param standing the share that stands from now on, with its interval if subjects are independent
    /// @param clustered the same share with its interval if only clusters are
    public record Step(
            double years,
            int atRisk,
            int ended,
            int endedSoFar,
            double greenwood,
            Estimate standing,
            Optional<Estimate> clustered) {
        /// The standard error of the share, by Greenwood's formula.
        public double standardError() {
            return standing.value() * Math.sqrt(greenwood);
        }
    }

    /// How things stand after so many years.
    ///
    /// @param atRisk subjects that stood just before and were seen at least so long
    /// @param endedSoFar how many have ended by then
    /// @param share that stands, from 0 to 1, with its interval if subjects are independent
    /// @param clustered the same share with its interval if only clusters are; empty if there are too few
    public record Standing(double years, int atRisk, int endedSoFar, Estimate share, Optional<Estimate> clustered) {}

    /// The curve of these subjects: O(n log n + n · steps) for n of them.
    ///
    /// @param subjects at least one, in any order
    public static SurvivalCurve of(List<Subject> subjects) {
        if (subjects.isEmpty()) {
            throw new IllegalStateException("A curve of no subjects.");
        }
        List<Subject> order = new ArrayList<>(subjects);
        order.sort(Comparator.comparingDouble(Subject::years));
        int n = order.size();
        int[] cluster = clusters(order);
        int clusters = 1 + Arrays.stream(cluster).max().orElse(0);
        double[] influence = new double[clusters];
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double greenwood = 0;
        int endedSoFar = 0;
        double[] high = {1, 1};
        for (int first = 0; first < n; ) {
            int last = first;
            int ended = 0;
            while (last < n && order.get(last).years() == order.get(first).years()) {
                ended += order.get(last).ended() ? 1 : 0;
                last++;
            }
            if (ended > 0) {
                int atRisk = n - first;
                int left = atRisk - ended;
                endedSoFar += ended;
                share = share * left / atRisk;
                double squares = Double.POSITIVE_INFINITY;
                if (left > 0) {
                    greenwood += (double) ended / ((double) atRisk * left);
                    squares = influence(order, cluster, influence, first, last, (double) ended / atRisk, left);
                }
                Estimate standing = interval(share, greenwood, high[0]);
                Estimate clustered = interval(share, squares, high[1]);
                high[0] = standing.high();
                high[1] = clustered.high();
                steps.add(new Step(
                        order.get(first).years(),
                        atRisk,
                        ended,
                        endedSoFar,
                        greenwood,
                        standing,
                        enough(clusters, clustered)));
            }
            first = last;
        }
        return new SurvivalCurve(order, endedSoFar, clusters, steps);
    }

    private static Optional<Estimate> enough(int clusters, Estimate clustered) {
        return clusters < LEAST_CLUSTERS ? Optional.empty() : Optional.of(clustered);
    }

    /// Numbers the clusters from 0 in the order of their first subjects.
    private static int[] clusters(List<Subject> subjects) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return subjects.stream()
                .mapToInt(s -> {
                    int next = numbers.size();
                    return numbers.computeIfAbsent(s.cluster(), _ -> next);
                })
                .toArray();
    }

    /// Adds to the influence of each cluster what its subjects at risk do to log(1 − d/n) at this time.
    ///
    /// @return the sum of squares over clusters
    private static double influence(
            List<Subject> order, int[] cluster, double[] influence, int first, int last, double hazard, int left) {
        for (int i = first; i < order.size(); i++) {
            double ends = i < last && order.get(i).ended() ? 1 : 0;
            influence[cluster[i]] -= (ends - hazard) / left;
        }
        double squares = 0;
        for (double one : influence) {
            squares += one * one;
        }
        return squares;
    }

    /// @param variance of the logarithm of the share
    /// @param highest where the interval reached up to before
    private static Estimate interval(double share, double variance, double highest) {
        if (share == 0) {
            return new Estimate(0, 0, highest);
        }
        double factor = Math.exp(Proportion.Z * Math.sqrt(variance) / Math.abs(Math.log(share)));
        return new Estimate(share, Math.pow(share, factor), Math.pow(share, 1 / factor));
    }

    /// Years that any subject was seen; the curve says nothing beyond.
    public double longest() {
        return subjects.getLast().years();
    }

    /// How things stand after so many years; nothing if no subject was seen so long.
    ///
    /// @param years at least 0
    public Optional<Standing> findAt(double years) {
        List<Subject> atRisk = subjects.stream().filter(s -> s.years() >= years).toList();
        if (atRisk.isEmpty()) {
            return Optional.empty();
        }
        Optional<Step> last =
                steps.stream().filter(step -> step.years() <= years).reduce((_, later) -> later);
        return Optional.of(last.map(step ->
                        new Standing(years, atRisk.size(), step.endedSoFar(), step.standing(), step.clustered()))
                .orElseGet(() -> unbroken(years, atRisk)));
    }

    private Standing unbroken(double years, List<Subject> atRisk) {
        int independent =
                (int) atRisk.stream().mapToInt(Subject::cluster).distinct().count();
        return new Standing(years, atRisk.size(), 0, allOf(atRisk.size()), enough(clusters, allOf(independent)));
    }

    private static Estimate allOf(int seen) {
        return Estimate.of(Proportion.of(seen, seen));
    }
}
