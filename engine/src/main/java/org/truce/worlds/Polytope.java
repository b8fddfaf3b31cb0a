package org.truce.worlds;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A point that walks within linear inequalities Σ a·x ≥ c, each of which it meets.
final class Polytope {
    private final double[] point;
    private final double[] slacks;
    private final double[] bounds;
    private final int[][] rowsOf;
    private final double[][] coefficientsOf;
    private final double[] rates;

    /// @param rowsOf by variable: the inequalities it occurs in
    /// @param coefficientsOf by variable: its coefficients there; may be changed between walks
    /// @param bounds by inequality: c
    Polytope(double[] point, int[][] rowsOf, double[][] coefficientsOf, double[] bounds) {
        this.point = point;
        this.rowsOf = rowsOf;
        this.coefficientsOf = coefficientsOf;
        this.bounds = bounds;
        this.slacks = new double[bounds.length];
        this.rates = new double[bounds.length];
    }

    double[] point() {
        return point;
    }

    double[][] coefficientsOf() {
        return coefficientsOf;
    }

    /// To be called when coefficients or bounds have changed, and now and then against rounding errors.
    void refresh() {
        for (int r = 0; r < slacks.length; r++) {
            slacks[r] = -bounds[r];
        }
        for (int i = 0; i < point.length; i++) {
            for (int k = 0; k < rowsOf[i].length; k++) {
                slacks[rowsOf[i][k]] += coefficientsOf[i][k] * point[i];
            }
        }
    }

    /// To a uniformly drawn point of the segment in which the line through the point meets the polytope.
    ///
    /// @param direction by variable
    void moveAlong(double[] direction, SplittableRandom random) {
        rate(direction);
        double step = draw(lowest(rates.length), highest(rates.length), random);
        shift(direction, step);
        settle(step);
    }

    /// As [#moveAlong], with the direction of one variable, or of one up and another down if `down` is not
    /// negative.
    void moveAxis(int up, int down, SplittableRandom random) {
        clearRates(up);
        if (down >= 0) {
            clearRates(down);
        }
        addRates(up, 1);
        if (down >= 0) {
            addRates(down, -1);
        }
        double low = lowest(up, Double.NEGATIVE_INFINITY);
        double high = highest(up, Double.POSITIVE_INFINITY);
        if (down >= 0) {
            low = lowest(down, low);
            high = highest(down, high);
        }
        double step = draw(low, high, random);
        point[up] += step;
        addSlacks(up, step);
        if (down >= 0) {
            point[down] -= step;
            addSlacks(down, -step);
        }
    }

    /// The steps along a direction that stay within the first `rows` inequalities: low and high.
    double[] range(double[] direction, int rows) {
        rate(direction);
        return new double[] {lowest(rows), highest(rows)};
    }

    /// A trial: slacks stay as they were.
    void shift(double[] direction, double step) {
        for (int i = 0; i < point.length; i++) {
            point[i] += step * direction[i];
        }
    }

    /// Slacks follow a shift along the direction whose range was asked for.
    void settle(double step) {
        for (int r = 0; r < rates.length; r++) {
            slacks[r] += step * rates[r];
        }
    }

    private void rate(double[] direction) {
        Arrays.fill(rates, 0);
        for (int i = 0; i < point.length; i++) {
            if (direction[i] != 0) {
                addRates(i, direction[i]);
            }
        }
    }

    private double lowest(int rows) {
        double low = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (rates[r] > 0) {
                low = Math.max(low, -slacks[r] / rates[r]);
            }
        }
        return low;
    }

    private double highest(int rows) {
        double high = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            if (rates[r] < 0) {
                high = Math.min(high, -slacks[r] / rates[r]);
            }
        }
        return high;
    }

    private static double draw(double low, double high, SplittableRandom random) {
        double share = random.nextDouble();
        return low < high && high - low < Double.POSITIVE_INFINITY ? low + share * (high - low) : 0;
    }

    private void clearRates(int variable) {
        for (int r : rowsOf[variable]) {
            rates[r] = 0;
        }
    }

    private void addRates(int variable, double by) {
        for (int k = 0; k < rowsOf[variable].length; k++) {
            rates[rowsOf[variable][k]] += by * coefficientsOf[variable][k];
        }
    }

    private void addSlacks(int variable, double step) {
        for (int k = 0; k < rowsOf[variable].length; k++) {
            slacks[rowsOf[variable][k]] += step * coefficientsOf[variable][k];
        }
    }

    private double lowest(int variable, double low) {
        double lowest = low;
        for (int r : rowsOf[variable]) {
            if (rates[r] > 0) {
                lowest = Math.max(lowest, -slacks[r] / rates[r]);
            }
        }
        return lowest;
    }

    private double highest(int variable, double high) {
        double highest = high;
        for (int r : rowsOf[variable]) {
            if (rates[r] < 0) {
                highest = Math.min(highest, -slacks[r] / rates[r]);
            }
        }
        return highest;
    }
}
