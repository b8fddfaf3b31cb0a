package org.truce.bargain;

/// Whether a figure is proven.
public sealed interface Status {
    /// Proven optimal.
    record Exact() implements Status {}

    /// The search was cut short: the optimum lies between the bounds.
    record Bounded(double lower, double upper, String reason) implements Status {}
}
