package org.truce.acceptance;

import java.util.Locale;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// Where a figure must lie.
sealed interface Bound {
    /// The standard normal quantile of a two-sided 95 % interval: half of such an interval, in standard
    /// errors.
    double HALF_INTERVAL = 1.959963984540054;

    /// Whether a share of worlds is within the bound. Its standard error, where a value is expected, is that
    /// of a share whose true value is the one expected.
    default boolean holds(Proportion share) {
        return switch (this) {
            case AtLeast(double p) -> share.low() >= p;
            case AtMost(double p) -> share.high() <= p;
            case Equals(double p, double errors) ->
                Math.abs(share.probability() - p) <= errors * Math.sqrt(p * (1 - p) / share.trials());
        };
    }

    /// Whether a product or a difference of shares is within the bound. Its standard error is that of its
    /// interval.
    default boolean holds(Estimate figure) {
        return switch (this) {
            case AtLeast(double p) -> figure.low() >= p;
            case AtMost(double p) -> figure.high() <= p;
            case Equals(double p, double errors) ->
                Math.abs(figure.value() - p) <= errors * (figure.high() - figure.low()) / (2 * HALF_INTERVAL);
        };
    }

    /// The whole of the interval is at this value or above it.
    record AtLeast(double probability) implements Bound {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "at least %s", probability);
        }
    }

    /// The whole of the interval is at this value or below it.
    record AtMost(double probability) implements Bound {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "at most %s", probability);
        }
    }

    /// The figure differs from the value by at most so many standard errors.
    record Equals(double probability, double standardErrors) implements Bound {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s within %s standard errors", probability, standardErrors);
        }
    }
}
