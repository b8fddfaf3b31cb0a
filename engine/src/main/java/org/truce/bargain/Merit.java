package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A concave function of the margins that a search maximises. Every merit is bounded above by linear
/// functions `Σ a_p m_p` of the margins (where these are at least 0, for merits that ask it), which a
/// search tunes and prunes with: Lagrangian relaxation, with one multiplier per party.
sealed interface Merit {
    /// @param margins of all parties
    /// @param needed mask of the parties that the deal needs
    double of(double[] margins, int needed);

    /// Multipliers of a first bound, for a search among deals that need no more than the given parties.
    double[] firstMultipliers(int parties, int needed);

    /// Further linear bounds, cheap and without tuning.
    default List<double[]> units(int parties, int needed) {
        return List.of();
    }

    /// One subgradient step towards a tighter bound: a bound is loosest where the deal that attains it is
    /// not the one wanted, so weight moves from the parties that fare well there to those that do not.
    /// The length of the step is Polyak's (1969): the gap over the square of the subgradient.
    ///
    /// @param a multipliers, changed in place
    /// @param margins of the deal that attains the bound
    /// @param gap how far the bound is to fall
    /// @param step 0 for the first step
    void tighten(double[] a, double[] margins, int needed, double gap, int step);

    /// The sum of the k smallest margins among the parties needed, each scaled; k = 1 is the margin of
    /// the worst-off. Maximised for k = 1, 2, … in turn, ties only, this is the leximin order.
    ///
    /// @param scale by party, positive; parties with scale 0 do not count
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record SmallestSum(int k, double[] scale) implements Merit {
        private static final double SMALLEST_SQUARE = 1e-18;

        @Override
        public double of(double[] margins, int needed) {
            double[] sorted = new double[margins.length];
            int n = rank(margins, needed, sorted);
            double sum = 0;
            for (int i = 0; i < Math.min(k, n); i++) {
                sum += sorted[i];
            }
            return sum;
        }

        /// Writes the scaled margins of the parties that count, smallest first.
        ///
        /// @return how many there are
        int rank(double[] margins, int needed, double[] sorted) {
            int n = 0;
            for (int p = 0; p < margins.length; p++) {
                if (counts(p, needed)) {
                    double value = margins[p] * scale[p];
                    int at = n++;
                    while (at > 0 && sorted[at - 1] > value) {
                        sorted[at] = sorted[at - 1];
                        at--;
                    }
                    sorted[at] = value;
                }
            }
            return n;
        }

        /// Whether the margins come before the others in the leximin order (Sen 1970): at the first rank
        /// where they differ, they are higher.
        boolean isLeximinBetter(double[] margins, double[] others, int needed) {
            double[] one = new double[margins.length];
            double[] other = new double[margins.length];
            int n = rank(margins, needed, one);
            rank(others, needed, other);
            for (int i = 0; i < n; i++) {
                if (Math.abs(one[i] - other[i]) > Search.TOLERANCE) {
                    return one[i] > other[i];
                }
            }
            return false;
        }

        /// The smallest is at most any.
        @Override
        public List<double[]> units(int parties, int needed) {
            List<double[]> units = new ArrayList<>();
            for (int p = 0; k == 1 && p < parties; p++) {
                if (counts(p, needed)) {
                    double[] unit = new double[parties];
                    unit[p] = scale[p];
                    units.add(unit);
                }
            }
            return units;
        }

        private boolean counts(int party, int needed) {
            return (needed >>> party & 1) != 0 && scale[party] > 0;
        }

        @Override
        public double[] firstMultipliers(int parties, int needed) {
            double[] a = new double[parties];
            int counted = 0;
            for (int p = 0; p < parties; p++) {
                counted += counts(p, needed) ? 1 : 0;
            }
            for (int p = 0; p < parties; p++) {
                a[p] = counts(p, needed) ? scale[p] * Math.min(k, counted) / counted : 0;
            }
            return a;
        }

        @Override
        public void tighten(double[] a, double[] margins, int needed, double gap, int step) {
            int counted = 0;
            double mean = 0;
            double square = 0;
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    double slope = margins[p] * scale[p];
                    mean += slope;
                    square += slope * slope;
                    counted++;
                }
            }
            if (counted < 2) {
                return;
            }
            mean /= counted;
            // along the hyperplane on which the sum of the multipliers stays
            double across = square - counted * mean * mean;
            if (across <= SMALLEST_SQUARE) {
                return;
            }
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    a[p] = a[p] / scale[p] - gap / across * (margins[p] * scale[p] - mean);
                }
            }
            projectOntoHypersimplex(a, needed, Math.min(k, counted));
        }

        /// The nearest point with every entry in [0, 1] and the given sum: all moved by one shift and
        /// cut. The sum as a function of the shift is piecewise linear and rises, with corners where an
        /// entry meets 0 or 1; the shift lies between two of them. Then in units of the margins again. No
        /// other multipliers give a bound: margins may be negative.
        private void projectOntoHypersimplex(double[] a, int needed, int sum) {
            double[] corners = new double[2 * a.length];
            int n = 0;
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    corners[n++] = -a[p];
                    corners[n++] = 1 - a[p];
                }
            }
            Arrays.sort(corners, 0, n);
            int below = 0;
            int above = n - 1;
            while (above - below > 1) {
                int middle = (below + above) / 2;
                if (sumOfShifted(a, needed, corners[middle]) < sum) {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            double low = sumOfShifted(a, needed, corners[below]);
            double high = sumOfShifted(a, needed, corners[above]);
            double share = high > low ? (sum - low) / (high - low) : 1;
            double shift = corners[below] + share * (corners[above] - corners[below]);
            double total = 0;
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    a[p] = Math.clamp(a[p] + shift, 0, 1);
                    total += a[p];
                }
            }
            // what rounding left over
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    a[p] *= sum / total * scale[p];
                }
            }
        }

        private double sumOfShifted(double[] a, int needed, double shift) {
            double sum = 0;
            for (int p = 0; p < a.length; p++) {
                sum += counts(p, needed) ? Math.clamp(a[p] + shift, 0, 1) : 0;
            }
            return sum;
        }
    }

    /// `Σ weight_p · m_p` over all parties, needed or not. Asks that the margins of the parties needed
    /// are at least 0.
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record WeightedSum(double[] weights) implements Merit {
        @Override
        public double of(double[] margins, int needed) {
            double sum = 0;
            for (int p = 0; p < margins.length; p++) {
                sum += weights[p] * margins[p];
            }
            return sum;
        }

        @Override
        public double[] firstMultipliers(int parties, int needed) {
            return weights.clone();
        }

        @Override
        public void tighten(double[] a, double[] margins, int needed, double gap, int step) {
            double square = 0;
            for (int p = 0; p < a.length; p++) {
                square += (needed >>> p & 1) != 0 ? margins[p] * margins[p] : 0;
            }
            for (int p = 0; p < a.length; p++) {
                if ((needed >>> p & 1) != 0 && square > 0) {
                    a[p] = Math.max(weights[p], a[p] - gap / square * margins[p]);
                }
            }
        }
    }

    /// The geometric mean of the margins of the parties needed: the Nash product, made comparable between
    /// deals that need different numbers of parties. Asks that these margins are at least 0. Bounded by
    /// the inequality of the arithmetic and the geometric mean.
    record GeometricMean() implements Merit {
        private static final double SMALLEST = 1e-3;

        @Override
        public double of(double[] margins, int needed) {
            double product = 1;
            for (int p = 0; p < margins.length; p++) {
                if ((needed >>> p & 1) != 0) {
                    // the mean of rounding errors can be far larger than the errors
                    product *= margins[p] > Search.TOLERANCE ? margins[p] : 0;
                }
            }
            return Math.pow(product, 1.0 / Integer.bitCount(needed));
        }

        @Override
        public double[] firstMultipliers(int parties, int needed) {
            double[] a = new double[parties];
            for (int p = 0; p < parties; p++) {
                a[p] = (needed >>> p & 1) == 0 ? 0 : 1.0 / Integer.bitCount(needed);
            }
            return a;
        }

        /// At the optimum of the relaxation the multipliers are in inverse proportion to the margins.
        @Override
        public void tighten(double[] a, double[] margins, int needed, double gap, int step) {
            int n = Integer.bitCount(needed);
            double share = 1.0 / (1 + step);
            double logs = 0;
            for (int p = 0; p < a.length; p++) {
                if ((needed >>> p & 1) != 0) {
                    double wanted = 1 / Math.max(SMALLEST, margins[p]);
                    a[p] = Math.exp((1 - share) * Math.log(a[p]) + share * Math.log(wanted));
                    logs += Math.log(a[p]);
                }
            }
            double norm = n * Math.exp(logs / n);
            for (int p = 0; p < a.length; p++) {
                a[p] /= norm;
            }
        }
    }
}
