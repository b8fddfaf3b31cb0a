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

    /// By the place of the first subject of each time; null where nothing ended.
    private final @Nullable Exposure[] exposures;

    /// What all at risk were exposed to at one time, ties by Breslow.
    private static final class Exposure {
        final double hazard;
        final double[] mean;

        Exposure(int ended, Sums all) {
            hazard = ended / all.risk;
            mean = all.first.clone();
            for (int k = 0; k < mean.length; k++) {
                mean[k] /= all.risk;
            }
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
                exposures[first + 1] = new Exposure(ended, all);
                efron(all, tied, ended);
            }
            last = first;
        }
    }

    private void efron(Sums all, Sums tied, int ended) {
        double[] mean = new double[score.length];
        for (int l = 0; l < ended; l++) {
            double out = (double) l / ended;
            double risk = all.risk - out * tied.risk;
            logarithm -= Math.log(risk);
            for (int k = 0; k < mean.length; k++) {
                mean[k] = (all.first[k] - out * tied.first[k]) / risk;
                score[k] -= mean[k];
            }
            for (int k = 0; k < mean.length; k++) {
                for (int j = 0; j <= k; j++) {
                    information[k][j] += (all.second[k][j] - out * tied.second[k][j]) / risk - mean[k] * mean[j];
                }
            }
        }
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

    /// The score residuals of Lin & Wei (1989), by subject and covariate: what each subject adds to the
    /// score. They are those of Breslow's ties, as their authors wrote them; with Efron's they differ where
    /// many end together.
    double[][] scoreResiduals() {
        int p = score.length;
        double[][] residuals = new double[subjects.size()][p];
        double hazard = 0;
        double[] means = new double[p];
        for (int first = 0; first < subjects.size(); ) {
            Exposure now = exposures[first];
            if (now != null) {
                hazard += now.hazard;
                for (int k = 0; k < p; k++) {
                    means[k] += now.hazard * now.mean[k];
                }
            }
            double years = subjects.get(first).years();
            for (; first < subjects.size() && subjects.get(first).years() == years; first++) {
                for (int k = 0; k < p; k++) {
                    double x = rows[first][k];
                    residuals[first][k] = -risks[first] * (x * hazard - means[k]);
                    if (now != null && subjects.get(first).ended()) {
                        residuals[first][k] += x - now.mean[k];
                    }
                }
            }
        }
        return residuals;
    }
}
