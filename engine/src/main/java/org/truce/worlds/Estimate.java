package org.truce.worlds;

/// A figure with its 95 % interval.
public record Estimate(double value, double low, double high) {
    public static Estimate of(Proportion proportion) {
        return new Estimate(proportion.probability(), proportion.low(), proportion.high());
    }
}
