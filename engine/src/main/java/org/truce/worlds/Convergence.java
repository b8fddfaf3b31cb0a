package org.truce.worlds;

import java.util.Arrays;

/// Split-R̂ and effective sample size of one quantity (Gelman et al. 2013, Bayesian Data Analysis, 11.4 and
/// 11.5).
///
/// @param rHat potential scale reduction: near 1 if the chains tell the same
/// @param effectiveSampleSize number of independent draws that would serve as well, at most the number of
///     draws
record Convergence(double rHat, double effectiveSampleSize) {
    /// Of a quantity that does not vary, or of too few draws to tell.
    private static Convergence ofConstant(double draws) {
        return new Convergence(1, draws);
    }

    /// @param chains of equal length; each is split in half
    static Convergence of(double[][] chains) {
        int n = chains[0].length / 2;
        double[][] halves = new double[2 * chains.length][];
        for (int c = 0; c < chains.length; c++) {
            halves[2 * c] = Arrays.copyOfRange(chains[c], 0, n);
            halves[2 * c + 1] = Arrays.copyOfRange(chains[c], chains[c].length - n, chains[c].length);
        }
        int m = halves.length;
        double draws = (double) m * n;
        if (n < 2) {
            return ofConstant(draws);
        }
        double[] means = new double[m];
        double within = 0;
        double mean = 0;
        for (int c = 0; c < m; c++) {
            means[c] = Arrays.stream(halves[c]).sum() / n;
            mean += means[c] / m;
            double sum = 0;
            for (double x : halves[c]) {
                sum += (x - means[c]) * (x - means[c]);
            }
            within += sum / (n - 1) / m;
        }
        double between = 0;
        for (double of : means) {
            between += (of - mean) * (of - mean) * n / (m - 1);
        }
        double variance = (n - 1.0) / n * within + between / n;
        if (!(within > 1e-24 * Math.max(1, mean * mean))) {
            return ofConstant(draws);
        }
        return new Convergence(Math.sqrt(variance / within), effectiveSampleSize(halves, variance));
    }

    /// Autocorrelations from the variogram, summed in pairs that do not rise again, until one is negative
    /// (Geyer 1992, initial monotone sequence).
    private static double effectiveSampleSize(double[][] chains, double variance) {
        int n = chains[0].length;
        double draws = (double) chains.length * n;
        double sum = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int lag = 1; lag + 1 < n && smallest >= 0; lag += 2) {
            smallest = Math.min(smallest, correlation(chains, lag, variance) + correlation(chains, lag + 1, variance));
            sum += Math.max(smallest, 0);
        }
        return Math.min(draws, draws / (1 + 2 * sum));
    }

    private static double correlation(double[][] chains, int lag, double variance) {
        double sum = 0;
        int n = chains[0].length;
        for (double[] chain : chains) {
            for (int i = lag; i < n; i++) {
                sum += (chain[i] - chain[i - lag]) * (chain[i] - chain[i - lag]);
            }
        }
        return 1 - sum / ((double) chains.length * (n - lag)) / (2 * variance);
    }
}
