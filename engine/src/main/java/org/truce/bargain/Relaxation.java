package org.truce.bargain;

/// A world, and the linear bounds that its additive utilities give: with nogoods left out and weights `a`
/// on the margins, the best option of every issue is found issue by issue. Issues stand in one order for
/// a whole part of the search: those on which most is at stake come first.
final class Relaxation {
    private final Negotiation rules;
    private final int issues;
    private final int parties;
    private final double[] gains;
    private final double[] bases;
    private final int[] order;
    private final int[] rank;
    private final int[][] options;
    private final double[][] slopes;
    private final double[][] ahead;
    private final double[] attained;

    Relaxation(Negotiation rules) {
        this.rules = rules;
        this.issues = rules.issues();
        this.parties = rules.parties();
        this.gains = new double[rules.options() * parties];
        this.bases = new double[parties];
        this.order = new int[issues];
        this.rank = new int[issues];
        this.options = new int[issues][];
        this.slopes = new double[issues + 1][rules.options()];
        this.ahead = new double[issues + 1][issues + 1];
        this.attained = new double[parties];
    }

    void load(double[][] newGains, double[] newBases) {
        for (int p = 0; p < parties; p++) {
            for (int o = 0; o < rules.options(); o++) {
                gains[o * parties + p] = newGains[p][o];
            }
        }
        System.arraycopy(newBases, 0, bases, 0, parties);
    }

    double[] bases() {
        return bases;
    }

    double gain(int issue, int option, int party) {
        return gains[(rules.firstOption(issue) + option) * parties + party];
    }

    double[] marginsOf(int[] deal) {
        double[] margins = bases.clone();
        for (int j = 0; j < issues; j++) {
            add(margins, j, deal[j], margins);
        }
        return margins;
    }

    /// Adds what the option gives to the parties.
    void add(double[] margins, int issue, int option, double[] sum) {
        int at = (rules.firstOption(issue) + option) * parties;
        for (int p = 0; p < parties; p++) {
            sum[p] = margins[p] + gains[at + p];
        }
    }

    double worth(double[] a, double[] margins) {
        double worth = 0;
        for (int p = 0; p < parties; p++) {
            worth += a[p] * margins[p];
        }
        return worth;
    }

    /// Fixes the options allowed and the order of the issues.
    void enter(long[] domains, int needed) {
        double[] spread = new double[issues];
        for (int j = 0; j < issues; j++) {
            for (int p = 0; p < parties; p++) {
                if ((needed >>> p & 1) != 0) {
                    double low = Double.POSITIVE_INFINITY;
                    double high = Double.NEGATIVE_INFINITY;
                    for (long rest = domains[j]; rest != 0; rest &= rest - 1) {
                        double gain = gain(j, Long.numberOfTrailingZeros(rest), p);
                        low = Math.min(low, gain);
                        high = Math.max(high, gain);
                    }
                    spread[j] += high - low;
                }
            }
            int at = j;
            while (at > 0 && spread[order[at - 1]] < spread[j]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = j;
        }
        for (int d = 0; d < issues; d++) {
            rank[order[d]] = d;
            int[] allowed = new int[Long.bitCount(domains[order[d]])];
            int n = 0;
            for (long rest = domains[order[d]]; rest != 0; rest &= rest - 1) {
                allowed[n++] = Long.numberOfTrailingZeros(rest);
            }
            options[d] = allowed;
        }
    }

    int issueAt(int depth) {
        return order[depth];
    }

    int[] rank() {
        return rank;
    }

    int[] options(int depth) {
        return options[depth];
    }

    /// The bound: the highest `Σ a_p m_p` from a depth on.
    ///
    /// @param margins of what is settled before
    /// @param deal filled, from the depth on, with what attains the bound; its margins are [#attained()]
    double attain(int depth, double[] margins, double[] a, int[] deal) {
        double bound = worth(a, margins);
        System.arraycopy(margins, 0, attained, 0, parties);
        for (int d = depth; d < issues; d++) {
            int first = rules.firstOption(order[d]);
            double highest = Double.NEGATIVE_INFINITY;
            int best = 0;
            for (int x : options[d]) {
                double worth = slope(a, first + x);
                if (worth > highest) {
                    highest = worth;
                    best = x;
                }
            }
            bound += highest;
            deal[order[d]] = best;
            add(attained, order[d], best, attained);
        }
        return bound;
    }

    double[] attained() {
        return attained;
    }

    private double slope(double[] a, int option) {
        int at = option * parties;
        double worth = 0;
        for (int p = 0; p < parties; p++) {
            worth += a[p] * gains[at + p];
        }
        return worth;
    }

    /// Keeps what every option from a depth on is worth with these multipliers, and what is at most to be
    /// had from every depth on.
    void tabulate(int level, int depth, double[] a) {
        ahead[level][issues] = 0;
        for (int d = issues - 1; d >= depth; d--) {
            int first = rules.firstOption(order[d]);
            double highest = Double.NEGATIVE_INFINITY;
            for (int x : options[d]) {
                double worth = slope(a, first + x);
                slopes[level][first + x] = worth;
                highest = Math.max(highest, worth);
            }
            ahead[level][d] = ahead[level][d + 1] + highest;
        }
    }

    double slope(int level, int issue, int option) {
        return slopes[level][rules.firstOption(issue) + option];
    }

    double ahead(int level, int depth) {
        return ahead[level][depth];
    }

    /// The options of the issue at a depth, those that the bound likes best first, the status quo before
    /// its equals.
    int[] optionsInOrder(int level, int depth) {
        int[] sorted = options[depth].clone();
        for (int i = 1; i < sorted.length; i++) {
            int x = sorted[i];
            int at = i;
            while (at > 0 && slope(level, order[depth], sorted[at - 1]) < slope(level, order[depth], x)) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = x;
        }
        return sorted;
    }
}
