package org.truce.survival;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cox's partial likelihood at given coefficients, ties by Efron (1977), with its derivatives.
///
/// Of d subjects that end together, Efron takes the l-th (from 0) out of a risk set in which all d count with
/// weight 1 − l/d.
final class PartialLikelihood {
    private final List<Subject> subjects;
    private final double[][] rows;
    private final double[] risks;
    private final double[] score;
    private final double[][] information;
    private double logarithm;

    /// Sums of the hazard, and of the hazard times the mean covariates, over the risk sets of each time: what
    /// all at risk were exposed to, and what those that end then were. By the place of the first subject of
    /// that time; null where nothing ended.
    private final @Nullable Exposure[] exposures;

    private static final class Exposure {
        final int ended;
        final double[] meanSum;
        final double[] means;
        final double[] meansOfEnded;
        double hazard;
        double hazardOfEnded;

        Exposure(int ended, int p) {
            this.ended = ended;
            meanSum = new double[p];
            means = new double[p];
            meansOfEnded = new double[p];
        }
    }

    private PartialLikelihood(List<Subject> subjects, double[][] rows, double[] beta) {
        int p = beta.length;
        this.subjects = subjects;
        this.rows = rows;
        this.risks = new double[subjects.size()];
        this.score = new double[p];
        this.information = new double[p][p];
        this.exposures = new Exposure[subjects.size()];
        for (int i = 0; i < risks.length; i++) {
            double log = 0;
            for (int k = 0; k < p; k++) {
                log += beta[k] * rows[i][k];
            }
            risks[i] = Math.exp(log);
            if (subjects.get(i).ended()) {
                logarithm += log;
                for (int k = 0; k < p; k++) {
                    score[k] += rows[i][k];
                }
            }
        }
        gather(p);
    }

    /// @param subjects in ascending order of years
    static PartialLikelihood of(List<Subject> subjects, double[][] rows, double[] beta) {
        return new PartialLikelihood(subjects, rows, beta);
    }

    /// Sums over a set of subjects: risks, risks times covariates, risks times their products.
    private static final class Sums {
        double risk;
        final double[] first;
        final double[][] second;

        Sums(int p) {
            first = new double[p];
            second = new double[p][p];
        }

        void add(double one, double[] row) {
            risk += one;
            for (int k = 0; k < row.length; k++) {
                first[k] += one * row[k];
                for (int j = 0; j <= k; j++) {
                    second[k][j] += one * row[k] * row[j];
                }
            }
        }
    }

    /// From the longest-lived down, so that each risk set grows out of the one before.
    private void gather(int p) {
        Sums all = new Sums(p);
        for (int last = subjects.size() - 1; last >= 0; ) {
            int first = last;
            Sums tied = new Sums(p);
            int ended = 0;
            while (first >= 0
                    && subjects.get(first).years() == subjects.get(last).years()) {
                all.add(risks[first], rows[first]);
                if (subjects.get(first).ended()) {
                    tied.add(risks[first], rows[first]);
                    ended++;
                }
                first--;
            }
            if (ended > 0) {
                exposures[first + 1] = efron(all, tied, ended, p);
            }
            last = first;
        }
    }

    private Exposure efron(Sums all, Sums tied, int ended, int p) {
        Exposure exposure = new Exposure(ended, p);
        double[] mean = new double[p];
        for (int l = 0; l < ended; l++) {
            double out = (double) l / ended;
            double risk = all.risk - out * tied.risk;
            logarithm -= Math.log(risk);
            exposure.hazard += 1 / risk;
            exposure.hazardOfEnded += (1 - out) / risk;
            for (int k = 0; k < p; k++) {
                mean[k] = (all.first[k] - out * tied.first[k]) / risk;
                score[k] -= mean[k];
                exposure.meanSum[k] += mean[k];
                exposure.means[k] += mean[k] / risk;
                exposure.meansOfEnded[k] += (1 - out) * mean[k] / risk;
            }
            for (int k = 0; k < p; k++) {
                for (int j = 0; j <= k; j++) {
                    information[k][j] += (all.second[k][j] - out * tied.second[k][j]) / risk - mean[k] * mean[j];
                }
            }
        }
        return exposure;
    }

    double logarithm() {
        return logarithm;
    }

    double[] score() {
        return score;
    }

    /// Minus the second derivatives; the lower triangle.
    double[][] information() {
        return information;
    }

    /// What each subject adds to the score, by subject and covariate; they add up to it.
    double[][] scoreResiduals() {
        int p = score.length;
        double[][] residuals = new double[subjects.size()][p];
        double hazard = 0;
        double[] means = new double[p];
        for (int first = 0; first < subjects.size(); ) {
            int last = first;
            while (last < subjects.size()
                    && subjects.get(last).years() == subjects.get(first).years()) {
                last++;
            }
            Exposure now = exposures[first];
            for (int i = first; i < last; i++) {
                for (int k = 0; k < p; k++) {
                    double residual = -risks[i] * (rows[i][k] * hazard - means[k]);
                    residuals[i][k] = now == null ? residual : residual + now(i, k, now);
                }
            }
            if (now != null) {
                hazard += now.hazard;
                for (int k = 0; k < p; k++) {
                    means[k] += now.means[k];
                }
            }
            first = last;
        }
        return residuals;
    }

    /// What a subject adds to the score at the time that it was last seen.
    private double now(int i, int k, Exposure now) {
        double x = rows[i][k];
        return subjects.get(i).ended()
                ? x - now.meanSum[k] / now.ended - risks[i] * (x * now.hazardOfEnded - now.meansOfEnded[k])
                : -risks[i] * (x * now.hazard - now.means[k]);
    }
}
