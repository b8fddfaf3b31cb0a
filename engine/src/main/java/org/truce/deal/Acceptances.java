package org.truce.deal;

import java.util.BitSet;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.bargain.RedLine;
import org.truce.model.Deal;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Worlds;

/// Who accepts a deal, in how many worlds (method.md, section 2, "Acceptable").
///
/// Utilities are held by option and then by world, so that a deal is a sum of a few columns.
public final class Acceptances {
    private final Negotiation rules;
    private final int worlds;
    private final double[][][] columns;
    private final double[][] walkAway;
    private final BitSet[] sincere;
    private final long[] redLinesOf;

    /// @param first how many of the worlds to use
    public Acceptances(Negotiation rules, Worlds drawn, int first) {
        this.rules = rules;
        this.worlds = Math.min(first, drawn.size());
        int parties = rules.parties();
        this.columns = new double[parties][rules.options()][worlds];
        this.walkAway = new double[parties][worlds];
        for (int p = 0; p < parties; p++) {
            double[] utilities = drawn.utilities(p);
            for (int w = 0; w < worlds; w++) {
                for (int o = 0; o < rules.options(); o++) {
                    columns[p][o][w] = utilities[w * rules.options() + o];
                }
                walkAway[p][w] = drawn.walkAway(p, w);
            }
        }
        this.sincere = new BitSet[rules.redLines().size()];
        this.redLinesOf = new long[parties];
        for (int r = 0; r < sincere.length; r++) {
            RedLine line = rules.redLines().get(r);
            sincere[r] = drawn.worldsWithSincere(line.statement()).get(0, worlds);
            redLinesOf[line.party()] |= 1L << r;
        }
    }

    public int worlds() {
        return worlds;
    }

    /// The utility of an option by world; 0 for the status quo. The internal array, given out for speed: it
    /// must not be changed.
    public double[] utilities(int party, int issue, int option) {
        return columns[party][rules.firstOption(issue) + option];
    }

    /// The utility of no agreement by world. The internal array, given out for speed: it must not be changed.
    public double[] walkAway(int party) {
        return walkAway[party];
    }

    /// The worlds in which the party accepts the deal.
    public BitSet acceptedBy(int party, Deal deal) {
        return acceptedBy(party, deal, 0);
    }

    /// The worlds in which the party accepts the deal.
    ///
    /// @param setAside mask of red lines that do not count
    BitSet acceptedBy(int party, Deal deal, long setAside) {
        double[] utility = new double[worlds];
        for (int j = 0; j < rules.issues(); j++) {
            if (deal.option(j) != 0) {
                add(columns[party][rules.firstOption(j) + deal.option(j)], utility);
            }
        }
        return accepted(party, deal, utility, setAside);
    }

    /// The worlds in which one of the party's red lines is sincere, of those that a deal crosses.
    ///
    /// @param crossed mask of red lines, of whichever parties
    public BitSet refusedBy(int party, long crossed) {
        BitSet refused = new BitSet(worlds);
        for (long rest = crossed & redLinesOf[party]; rest != 0; rest &= rest - 1) {
            refused.or(sincere[Long.numberOfTrailingZeros(rest)]);
        }
        return refused;
    }

    private static void add(double[] column, double[] sum) {
        for (int w = 0; w < sum.length; w++) {
            sum[w] += column[w];
        }
    }

    /// @param utility of the deal by world
    private BitSet accepted(int party, Deal deal, double[] utility, long setAside) {
        BitSet accepted = new BitSet(worlds);
        double[] b = walkAway[party];
        for (int w = 0; w < worlds; w++) {
            if (utility[w] >= b[w] - ROUNDING) {
                accepted.set(w);
            }
        }
        long crossed = rules.crossed(deal, redLinesOf[party] & ~setAside);
        for (long rest = crossed; rest != 0; rest &= rest - 1) {
            accepted.andNot(sincere[Long.numberOfTrailingZeros(rest)]);
        }
        return accepted;
    }

    /// Sums of doubles that differ by less are equal.
    public static final double ROUNDING = 1e-12;

    public Proportion by(int party, Deal deal) {
        return Proportion.of(acceptedBy(party, deal).cardinality(), worlds);
    }

    /// The probability that all parties needed accept: the product of theirs, which are independent.
    public double joint(Deal deal) {
        int needed = rules.needed(deal);
        double joint = 1;
        for (int p = 0; p < rules.parties() && joint > 0; p++) {
            if ((needed >>> p & 1) != 0) {
                joint *= (double) acceptedBy(p, deal).cardinality() / worlds;
            }
        }
        return joint;
    }

    /// The worlds in which everyone needed accepts.
    public BitSet acceptedByAllNeeded(Deal deal) {
        int needed = rules.needed(deal);
        BitSet all = new BitSet(worlds);
        all.set(0, worlds);
        for (int p = 0; p < rules.parties(); p++) {
            if ((needed >>> p & 1) != 0) {
                all.and(acceptedBy(p, deal));
            }
        }
        return all;
    }

    /// A product of independent proportions with its interval, recovered from theirs (MOVER; Zou & Donner
    /// 2008).
    public static Estimate product(List<Proportion> factors) {
        double value = 1;
        for (Proportion factor : factors) {
            value *= factor.probability();
        }
        double below = 0;
        double above = 0;
        for (int i = 0; i < factors.size(); i++) {
            double others = 1;
            for (int k = 0; k < factors.size(); k++) {
                others *= k == i ? 1 : factors.get(k).probability();
            }
            Proportion one = factors.get(i);
            below += square(others * (one.probability() - one.low()));
            above += square(others * (one.high() - one.probability()));
        }
        return new Estimate(value, Math.max(0, value - Math.sqrt(below)), Math.min(1, value + Math.sqrt(above)));
    }

    private static double square(double x) {
        return x * x;
    }

    /// A walk over deals, one issue after the other, that keeps the utilities of what is settled so far.
    final class Walk {
        private final double[][][] sums = new double[rules.issues() + 1][rules.parties()][worlds];
        private final int[] deal = new int[rules.issues()];

        /// Settles the issues in their order.
        void settle(int issue, int option) {
            deal[issue] = option;
            for (int p = 0; p < rules.parties(); p++) {
                double[] before = sums[issue][p];
                double[] after = sums[issue + 1][p];
                if (option == 0) {
                    System.arraycopy(before, 0, after, 0, worlds);
                } else {
                    double[] column = columns[p][rules.firstOption(issue) + option];
                    for (int w = 0; w < worlds; w++) {
                        after[w] = before[w] + column[w];
                    }
                }
            }
        }

        Deal deal() {
            return Deal.of(deal);
        }

        /// The joint acceptance once all issues are settled; 0 if it is not above the given value.
        double joint(double above) {
            Deal settled = deal();
            int needed = rules.needed(settled);
            double joint = 1;
            for (int p = 0; p < rules.parties(); p++) {
                if ((needed >>> p & 1) != 0) {
                    joint *= (double) accepted(p, settled, sums[rules.issues()][p], 0)
                                    .cardinality()
                            / worlds;
                    if (joint <= above) {
                        return 0;
                    }
                }
            }
            return joint;
        }
    }
}
