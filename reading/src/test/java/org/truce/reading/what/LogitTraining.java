package org.truce.reading.what;

import java.util.List;
import java.util.Set;

/// Fits the weights of a conditional logit by Newton's method, with a penalty on their squares.
/// Deterministic.
final class LogitTraining {
    private static final int STEPS = 30;

    /// A choice that was made.
    ///
    /// @param features of the alternatives, a row each
    /// @param right those that are
    record Choice(List<double[]> features, Set<Integer> right) {}

    private LogitTraining() {}

    /// @param choices with one right alternative each; of the likelihood of several only the sum counts
    static Logit fit(List<Choice> choices, double penalty) {
        int n = choices.getFirst().features().getFirst().length;
        double[] weights = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            double[][] curvature = new double[n][n];
            for (int k = 0; k < n; k++) {
                gradient[k] = -penalty * weights[k];
                curvature[k][k] = penalty;
            }
            Logit logit = new Logit(weights);
            choices.forEach(choice -> add(choice, logit.probabilities(choice.features()), gradient, curvature));
            double[] move = solve(curvature, gradient);
            weights = weights.clone();
            for (int k = 0; k < n; k++) {
                weights[k] += move[k];
            }
        }
        return new Logit(weights);
    }

    private static void add(Choice choice, double[] p, double[] gradient, double[][] curvature) {
        int n = gradient.length;
        double[] mean = new double[n];
        double[] rightMean = new double[n];
        double right = 0;
        for (int a : choice.right()) {
            right += p[a];
        }
        for (int a = 0; a < p.length; a++) {
            for (int k = 0; k < n; k++) {
                double x = choice.features().get(a)[k];
                mean[k] += p[a] * x;
                rightMean[k] += choice.right().contains(a) ? p[a] / right * x : 0;
            }
        }
        for (int k = 0; k < n; k++) {
            gradient[k] += rightMean[k] - mean[k];
        }
        for (int a = 0; a < p.length; a++) {
            double[] x = choice.features().get(a);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    curvature[i][j] += p[a] * (x[i] - mean[i]) * (x[j] - mean[j]);
                }
            }
        }
    }

    /// Gaussian elimination of a positive definite matrix.
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int r = i + 1; r < n; r++) {
                double factor = matrix[r][i] / matrix[i][i];
                for (int c = i; c < n; c++) {
                    matrix[r][c] -= factor * matrix[i][c];
                }
                x[r] -= factor * x[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int c = i + 1; c < n; c++) {
                x[i] -= matrix[i][c] * x[c];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
