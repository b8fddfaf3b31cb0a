package org.truce.solve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Opposition;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The solutions by looking at the efficient points: every one of them is efficient, for it rises with each
/// party's utility.
///
/// Where the frontier is known only up to ε, an efficient outcome is at most ε better for anybody than a
/// listed point: what a solution would be worth at the listed points moved up by ε bounds it from above.
final class FrontierSolutions {
    private static final double TIE = 1e-12;

    private final List<Point> rational;
    private final List<Point> all;
    private final Measure measure;
    private final Certainty certainty;
    private final int parties;
    private final double[] best;

    FrontierSolutions(List<Point> rational, List<Point> all, Measure measure, Certainty certainty) {
        this.rational = rational;
        this.all = all;
        this.measure = measure;
        this.certainty = certainty;
        this.parties = measure.size();
        this.best = new double[parties];
        for (int p = 0; p < parties; p++) {
            int party = p;
            best[p] = rational.stream()
                    .mapToDouble(point -> point.utilities().get(party))
                    .max()
                    .orElse(Double.NaN);
        }
    }

    Solution of(Kind kind) {
        if (rational.isEmpty()) {
            return switch (certainty) {
                case Certainty.Bounded bounded
                when all.isEmpty() || all.stream().anyMatch(point -> isAcceptable(point, bounded.upper())) ->
                    new Solution.Undecided(bounded.reason());
                case Certainty.Exact _, Certainty.Bounded _ -> new Solution.NoAgreement();
            };
        }
        Point found = rational.getFirst();
        for (Point point : rational) {
            found = isBetter(point, found, kind) ? point : found;
        }
        double value = value(gains(found, 0), kind);
        return new Solution.Agreed(found, value, certainty(value, kind));
    }

    private Certainty certainty(double value, Kind kind) {
        return switch (certainty) {
            case Certainty.Exact exact -> exact;
            case Certainty.Bounded bounded -> {
                double within = bounded.upper();
                double upper = value;
                for (Point point : all) {
                    upper = isAcceptable(point, within) ? Math.max(upper, value(gains(point, within), kind)) : upper;
                }
                yield new Certainty.Bounded(value, upper, bounded.reason());
            }
        };
    }

    private boolean isAcceptable(Point point, double within) {
        return Arrays.stream(gains(point, within)).allMatch(gain -> gain >= 0);
    }

    private boolean isBetter(Point one, Point other, Kind kind) {
        double[] gains = gains(one, 0);
        double[] others = gains(other, 0);
        return switch (kind) {
            case NASH, UTILITARIAN -> value(gains, kind) > value(others, kind) + TIE * Math.abs(value(others, kind));
            case EGALITARIAN, KALAI_SMORODINSKY -> isLeximinBetter(scaled(gains, kind), scaled(others, kind));
        };
    }

    private static boolean isLeximinBetter(double[] one, double[] other) {
        Arrays.sort(one);
        Arrays.sort(other);
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > TIE) {
                return one[i] > other[i];
            }
        }
        return false;
    }

    /// u_p − r_p.
    private double[] gains(Point point, double more) {
        double[] gains = new double[parties];
        for (int p = 0; p < parties; p++) {
            gains[p] = point.utilities().get(p) + more - measure.reservation(p);
        }
        return gains;
    }

    /// By what is attainable, for parties that can gain anything; the others do not count.
    private double[] scaled(double[] gains, Kind kind) {
        if (kind == Kind.EGALITARIAN) {
            return gains;
        }
        double[] scaled = new double[parties];
        int n = 0;
        for (int p = 0; p < parties; p++) {
            double attainable = best[p] - measure.reservation(p);
            if (attainable > TIE) {
                scaled[n++] = gains[p] / attainable;
            }
        }
        return Arrays.copyOf(scaled, n);
    }

    private double value(double[] gains, Kind kind) {
        return switch (kind) {
            case NASH -> Arrays.stream(gains).map(gain -> Math.max(0, gain)).reduce(1, (a, b) -> a * b);
            case KALAI_SMORODINSKY -> Arrays.stream(scaled(gains, kind)).min().orElse(0);
            case EGALITARIAN -> Arrays.stream(gains).min().orElse(0);
            case UTILITARIAN -> {
                double sum = 0;
                for (int p = 0; p < parties; p++) {
                    sum += gains[p] + measure.reservation(p);
                }
                yield sum;
            }
        };
    }

    /// Distances to the point where every party has its best of all possible outcomes.
    ///
    /// @param ideal that point
    Optional<Opposition> opposition(double[] ideal, Solution egalitarian) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> equal = egalitarian instanceof Solution.Agreed agreed
                ? Optional.of(distance(agreed.point(), ideal))
                : Optional.empty();
        return Optional.of(new Opposition(
                all.stream().mapToDouble(point -> distance(point, ideal)).min().orElse(0), equal));
    }

    private static double distance(Point point, double[] ideal) {
        double squares = 0;
        for (int p = 0; p < ideal.length; p++) {
            double apart = ideal[p] - point.utilities().get(p);
            squares += apart * apart;
        }
        return Math.sqrt(squares);
    }
}
