package org.truce.worlds;

import java.util.Arrays;

/// The 5th, 25th, 50th, 75th and 95th percentile of a figure over worlds (Hyndman & Fan 1996, definition 7).
public record Quantiles(double q05, double q25, double q50, double q75, double q95) {
    /// @param values not empty; finite
    public static Quantiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(at(sorted, .05), at(sorted, .25), at(sorted, .5), at(sorted, .75), at(sorted, .95));
    }

    /// @param sorted ascending, not empty
    /// @param share in [0, 1]
    public static double at(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
