package org.truce.bargain;

/// A concave function of the margins that a search maximises. Every merit is bounded above by linear
/// functions `Σ a_p m_p` of the margins (where these are at least 0, for merits that ask it), which a search
/// tunes and prunes with: Lagrangian relaxation, with one multiplier per party.
sealed interface Merit {
    /// @param margins of all parties
    /// @param needed mask of the parties that the deal needs
    double of(double[] margins, int needed);

    /// Multipliers of a first bound, for a search among deals that need no more than the given parties.
    double[] firstMultipliers(int parties, int needed);

    /// One subgradient step towards a tighter bound: a bound is loosest where the deal that attains it is not
    /// the one wanted, so weight moves from the parties that fare well there to those that do not.
    ///
    /// @param a multipliers, changed in place
    /// @param margins of the deal that attains the bound
    void tighten(double[] a, double[] margins, int needed, double step);

    /// The sum of the k smallest margins among the parties needed, each scaled; k = 1 is the margin of the
    /// worst-off. Maximised for k = 1, 2, … in turn, ties only, this is the leximin order.
    ///
    /// @param scale by party, positive; parties with scale 0 do not count
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record SmallestSum(int k, double[] scale) implements Merit {
        private static final int MOST_STEPS = 60;
        private static final double PRECISION = 1e-14;

        @Override
        public double of(double[] margins, int needed) {
            double[] sorted = new double[margins.length];
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
            double sum = 0;
            for (int i = 0; i < Math.min(k, n); i++) {
                sum += sorted[i];
            }
            return sum;
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
        public void tighten(double[] a, double[] margins, int needed, double step) {
            int counted = 0;
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    a[p] = a[p] / scale[p] - step * margins[p] * scale[p];
                    counted++;
                }
            }
            if (counted > 0) {
                projectOntoHypersimplex(a, needed, Math.min(k, counted));
            }
        }

        /// The nearest point with every entry in [0, 1] and the given sum: all moved by one shift and cut,
        /// the shift by Newton steps kept between the one that cuts all to 0 and the one that cuts all to 1.
        /// Then in units of the margins again. No other multipliers give a bound: margins may be negative.
        private void projectOntoHypersimplex(double[] a, int needed, int sum) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    low = Math.min(low, -a[p]);
                    high = Math.max(high, 1 - a[p]);
                }
            }
            double shift = (low + high) / 2;
            for (int i = 0; i < MOST_STEPS; i++) {
                double reached = 0;
                int free = 0;
                for (int p = 0; p < a.length; p++) {
                    double moved = a[p] + shift;
                    if (moved > 0 && counts(p, needed)) {
                        reached += Math.min(moved, 1);
                        free += moved < 1 ? 1 : 0;
                    }
                }
                double missing = sum - reached;
                if (Math.abs(missing) < PRECISION) {
                    break;
                }
                if (missing > 0) {
                    low = shift;
                } else {
                    high = shift;
                }
                double next = free > 0 ? shift + missing / free : low;
                shift = next > low && next < high ? next : (low + high) / 2;
            }
            for (int p = 0; p < a.length; p++) {
                if (counts(p, needed)) {
                    a[p] = Math.clamp(a[p] + shift, 0, 1) * scale[p];
                }
            }
        }
    }

    /// `Σ weight_p · m_p` over all parties, needed or not. Asks that the margins of the parties needed are at
    /// least 0.
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
        public void tighten(double[] a, double[] margins, int needed, double step) {
            for (int p = 0; p < a.length; p++) {
                if ((needed >>> p & 1) != 0) {
                    a[p] = Math.max(weights[p], a[p] - step * margins[p]);
                }
            }
        }
    }

    /// The geometric mean of the margins of the parties needed: the Nash product, made comparable between
    /// deals that need different numbers of parties. Asks that these margins are at least 0. Bounded by the
    /// inequality of the arithmetic and the geometric mean.
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
        public void tighten(double[] a, double[] margins, int needed, double step) {
            int n = Integer.bitCount(needed);
            double logs = 0;
            for (int p = 0; p < a.length; p++) {
                if ((needed >>> p & 1) != 0) {
                    double wanted = 1 / Math.max(SMALLEST, margins[p]);
                    a[p] = Math.exp((1 - step) * Math.log(a[p]) + step * Math.log(wanted));
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
