package org.truce.survival;

import java.util.OptionalInt;

/// The Cholesky factor of a small symmetric matrix that is positive definite or nearly so. It is written out
/// here because a caller must learn which column depends on those before it, which libraries do not tell.
final class Cholesky {
    /// A column counts as dependent if this share of its own square or less is left after those before it.
    private static final double TOLERANCE = 1e-9;

    private final double[][] factor;
    private final int dependent;

    private Cholesky(double[][] factor, int dependent) {
        this.factor = factor;
        this.dependent = dependent;
    }

    /// @param matrix square and symmetric; only its lower triangle is read
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                if (i > j) {
                    factor[i][j] = sum / factor[j][j];
                } else if (sum > TOLERANCE * matrix[i][i]) {
                    factor[i][i] = Math.sqrt(sum);
                } else {
                    return new Cholesky(factor, i);
                }
            }
        }
        return new Cholesky(factor, -1);
    }

    /// The first column that depends on those before it, if the matrix is not positive definite.
    OptionalInt findDependent() {
        return dependent < 0 ? OptionalInt.empty() : OptionalInt.of(dependent);
    }

    /// The x for which matrix · x = right.
    double[] solve(double[] right) {
        int n = factor.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= factor[i][k] * x[k];
            }
            x[i] /= factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= factor[k][i] * x[k];
            }
            x[i] /= factor[i][i];
        }
        return x;
    }

    double[][] inverse() {
        int n = factor.length;
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] unit = new double[n];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
