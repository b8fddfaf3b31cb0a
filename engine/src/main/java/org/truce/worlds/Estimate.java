package org.truce.worlds;

/// A figure with its 95 % interval.
public record Estimate(double value, double low, double high) {
    public static Estimate of(Proportion proportion) {
        return new Estimate(proportion.probability(), proportion.low(), proportion.high());
    }

    /// The mean of n independent values, with the normal interval.
    ///
    /// @param sum of the values
    /// @param squares sum of their squares
    public static Estimate ofMean(double sum, double squares, int n) {
        double mean = sum / n;
        double variance = Math.max(0, squares / n - mean * mean);
        double half = Proportion.Z * Math.sqrt(variance / n);
        return new Estimate(mean, mean - half, mean + half);
    }
}
