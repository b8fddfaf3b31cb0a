package org.truce.model;

/// A closed interval of numbers.
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalStateException("The interval [%s, %s] is empty or unbounded.".formatted(low, high));
        }
    }

    public static Interval of(double value) {
        return new Interval(value, value);
    }

    public boolean isPoint() {
        return low == high;
    }

    /// The number that lies the given share of the way from low to high.
    public double at(double share) {
        return low + share * (high - low);
    }
}
