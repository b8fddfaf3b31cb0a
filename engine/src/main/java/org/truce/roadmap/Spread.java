package org.truce.roadmap;

import java.util.Arrays;
import org.truce.worlds.Quantiles;

/// The middle of a figure over worlds, and the limits of its middle 80 %.
///
/// @param q10 the 10th percentile
/// @param q50 the median
/// @param q90 the 90th percentile
public record Spread(double q10, double q50, double q90) {
    /// @param values not empty; finite
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(Quantiles.at(sorted, .1), Quantiles.at(sorted, .5), Quantiles.at(sorted, .9));
    }
}
