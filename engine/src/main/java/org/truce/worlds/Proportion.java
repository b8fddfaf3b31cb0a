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
    public static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(.975);

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

    /// Where some outcomes are not known: the probability counts them as failures, the interval reaches from
    /// that to counting them as successes.
    public static Proportion withUnknown(long successes, long unknown, long trials) {
        Proportion least = of(successes, trials);
        return new Proportion(
                successes,
                trials,
                least.probability(),
                least.low(),
                of(successes + unknown, trials).high());
    }

    /// The difference of two independent proportions (Newcombe 1998, method 10).
    public static Estimate difference(Proportion one, Proportion other) {
        double value = one.probability() - other.probability();
        return new Estimate(
                value,
                value - Math.hypot(one.probability() - one.low(), other.high() - other.probability()),
                value + Math.hypot(one.high() - one.probability(), other.probability() - other.low()));
    }
}
