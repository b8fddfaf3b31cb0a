package org.truce.worlds;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A share of worlds, with the Wilson score interval at 95 % (Wilson 1927).
///
/// @param successes 0 to trials
/// @param trials at least 1
/// @param probability successes / trials
/// @param low lower end of the interval
/// @param high upper end of the interval
public record Proportion(long successes, long trials, double probability, double low, double high) {
    /// The standard normal quantile of a two-sided 95 % interval.
    static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(.975);

    public static Proportion of(long successes, long trials) {
        if (trials < 1 || successes < 0 || successes > trials) {
            throw new IllegalStateException("%d successes in %d trials.".formatted(successes, trials));
        }
        double p = (double) successes / trials;
        double z2 = Z * Z / trials;
        double centre = (p + z2 / 2) / (1 + z2);
        double half = Z / (1 + z2) * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials));
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == trials ? 1 : Math.min(1, centre + half);
        return new Proportion(successes, trials, p, low, high);
    }
}
