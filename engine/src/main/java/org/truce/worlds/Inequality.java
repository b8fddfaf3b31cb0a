package org.truce.worlds;

import java.util.Arrays;

/// A sincere statement that ties several issues together, or one issue to the walk-away value:
/// Σ sign · w(issue) · v(option) ≥ b, or ≥ 0.
final class Inequality {
    private final int[] issues;
    private final int[] options;
    private final double[] signs;
    private final boolean overWalkAway;

    /// @param issues one per term
    /// @param options one per term, numbered through all issues; never a status quo
    /// @param signs +1 or −1
    /// @param overWalkAway whether the right-hand side is the walk-away value b, and not 0
    Inequality(int[] issues, int[] options, double[] signs, boolean overWalkAway) {
        this.issues = issues;
        this.options = options;
        this.signs = signs;
        this.overWalkAway = overWalkAway;
    }

    /// The inequality that is violated where this holds strictly; not for one over the walk-away value.
    Inequality reversed() {
        return new Inequality(
                issues, options, Arrays.stream(signs).map(sign -> -sign).toArray(), overWalkAway);
    }

    int[] issues() {
        return issues;
    }

    int[] options() {
        return options;
    }

    double[] signs() {
        return signs;
    }

    boolean overWalkAway() {
        return overWalkAway;
    }

    /// The left-hand side minus the right-hand side: not negative where the inequality holds.
    double slack(double[] weights, double[] values, double walkAway) {
        double sum = overWalkAway ? -walkAway : 0;
        for (int t = 0; t < issues.length; t++) {
            sum += signs[t] * weights[issues[t]] * values[options[t]];
        }
        return sum;
    }
}
