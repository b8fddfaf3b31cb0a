package org.truce.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.truce.survival.CoxFit.Coefficient;
import org.truce.survival.CoxFit.Reason;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// Proportional-hazards regression (Cox 1972), ties by Efron (1977), by Newton's method with halved steps.
/// Standard errors twice: from the information matrix, and robust, from the sums of the score residuals over
/// clusters (Lin & Wei 1989; Therneau & Grambsch 2000, ch. 7).
///
/// It describes what goes with what. Where nobody assigned covariates by lot, a hazard ratio is not what
/// would happen if a covariate were changed.
public final class CoxRegression {
    private static final int MOST_ITERATIONS = 60;
    private static final int MOST_HALVINGS = 30;

    /// Newton's method has arrived once no step moves a subject's log hazard by more.
    private static final double CLOSE = 1e-9;

    /// A hazard ratio of more than three million between the extremes of a covariate is no estimate: the
    /// likelihood has no maximum there.
    private static final double BEYOND = 15;

    private final List<Subject> subjects;
    private final List<String> names;
    private final double[][] rows;

    /// @param subjects in ascending order of years
    /// @param rows their covariates, each with mean 0
    private CoxRegression(List<Subject> subjects, double[][] rows, List<String> names) {
        this.subjects = subjects;
        this.rows = rows;
        this.names = names;
    }

    /// The regression of n subjects on p covariates: O(n log n), and O(n p²) for each iteration.
    ///
    /// @param covariates finite, a row for each subject, in it a value for each name
    /// @param names at least one, distinct
    public static CoxFit of(List<Subject> subjects, double[][] covariates, List<String> names) {
        int n = subjects.size();
        int p = names.size();
        if (n != covariates.length || p == 0 || IntStream.range(0, n).anyMatch(i -> covariates[i].length != p)) {
            throw new IllegalStateException(
                    "%d subjects, %d rows of covariates, %d names.".formatted(n, covariates.length, p));
        }
        if (subjects.stream().noneMatch(Subject::ended)) {
            return new CoxFit.NotFitted(Reason.NOTHING_ENDED, List.of());
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> subjects.get(i).years()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] means = new double[p];
        for (double[] row : covariates) {
            for (int k = 0; k < p; k++) {
                means[k] += row[k] / n;
            }
        }
        double[][] rows = new double[n][p];
        List<Subject> sorted = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            sorted.add(subjects.get(order[i]));
            for (int k = 0; k < p; k++) {
                rows[i][k] = covariates[order[i]][k] - means[k];
            }
        }
        return new CoxRegression(sorted, rows, List.copyOf(names)).fit();
    }

    private CoxFit fit() {
        int p = names.size();
        double[] ranges = ranges();
        double[] beta = new double[p];
        PartialLikelihood likelihood = PartialLikelihood.of(subjects, rows, beta);
        double start = likelihood.logarithm();
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            Cholesky information = Cholesky.of(likelihood.information());
            if (information.findDependent().isPresent()) {
                int k = information.findDependent().getAsInt();
                return new CoxFit.NotFitted(
                        iteration == 0 ? Reason.DEPENDENT : Reason.WITHOUT_BOUND, List.of(names.get(k)));
            }
            double[] step = information.solve(likelihood.score());
            if (IntStream.range(0, p).allMatch(k -> Math.abs(step[k]) * ranges[k] <= CLOSE)) {
                return fitted(start, beta, likelihood, information.inverse());
            }
            double[] from = beta;
            double before = likelihood.logarithm();
            double length = 1;
            for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
                beta = along(from, step, length);
                likelihood = PartialLikelihood.of(subjects, rows, beta);
                if (likelihood.logarithm() >= before - 1e-12 * Math.abs(before)) {
                    break;
                }
            }
            double[] reached = beta;
            List<String> beyond = IntStream.range(0, p)
                    .filter(k -> Math.abs(reached[k]) * ranges[k] > BEYOND)
                    .mapToObj(names::get)
                    .toList();
            if (!beyond.isEmpty()) {
                return new CoxFit.NotFitted(Reason.WITHOUT_BOUND, beyond);
            }
        }
        throw new IllegalStateException(
                "The partial likelihood did not settle: %s, coefficients %s.".formatted(names, Arrays.toString(beta)));
    }

    private static double[] along(double[] from, double[] step, double length) {
        double[] to = from.clone();
        for (int k = 0; k < to.length; k++) {
            to[k] += length * step[k];
        }
        return to;
    }

    private double[] ranges() {
        double[] ranges = new double[names.size()];
        for (int k = 0; k < ranges.length; k++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] row : rows) {
                low = Math.min(low, row[k]);
                high = Math.max(high, row[k]);
            }
            ranges[k] = high - low;
        }
        return ranges;
    }

    private CoxFit fitted(double start, double[] beta, PartialLikelihood likelihood, double[][] inverse) {
        int p = beta.length;
        Map<Integer, double[]> scores = new LinkedHashMap<>();
        double[][] residuals = likelihood.scoreResiduals();
        for (int i = 0; i < subjects.size(); i++) {
            double[] sum = scores.computeIfAbsent(subjects.get(i).cluster(), _ -> new double[p]);
            for (int k = 0; k < p; k++) {
                sum[k] += residuals[i][k];
            }
        }
        List<Coefficient> coefficients = new ArrayList<>();
        for (int k = 0; k < p; k++) {
            double robust = 0;
            for (double[] score : scores.values()) {
                double influence = 0;
                for (int j = 0; j < p; j++) {
                    influence += inverse[k][j] * score[j];
                }
                robust += influence * influence;
            }
            double half = Proportion.Z * Math.sqrt(robust);
            coefficients.add(new Coefficient(
                    names.get(k),
                    beta[k],
                    Math.sqrt(inverse[k][k]),
                    Math.sqrt(robust),
                    new Estimate(Math.exp(beta[k]), Math.exp(beta[k] - half), Math.exp(beta[k] + half))));
        }
        double ratio = 2 * (likelihood.logarithm() - start);
        return new CoxFit.Fitted(
                subjects.size(),
                (int) subjects.stream().filter(Subject::ended).count(),
                scores.size(),
                likelihood.logarithm(),
                start,
                p,
                ChiSquaredDistribution.of(p).survivalProbability(Math.max(0, ratio)),
                coefficients);
    }
}
