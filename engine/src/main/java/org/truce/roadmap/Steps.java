package org.truce.roadmap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Deal;

/// In which worlds each party takes a step, and what the step puts at risk. What was worked out once is kept:
/// whether a party prefers a step to stopping depends on what changes, not on what has been agreed before.
///
/// Not for several threads.
final class Steps {
    private final Negotiation rules;
    private final Acceptances table;
    private final Lattice lattice;
    private final double[][] range;
    private final double[] least;
    private final Map<Moves, Step> known = new HashMap<>();
    private final Map<Long, WorldSet[]> refused = new HashMap<>();

    /// A step, whatever the deal it is taken from.
    private static final class Step {
        final WorldSet[] goesOn;
        final double stake;

        /// @param goesOn by party, the worlds in which it does not lose by the step
        Step(WorldSet[] goesOn, double stake) {
            this.goesOn = goesOn;
            this.stake = stake;
        }
    }

    /// A deal of the lattice, from which steps lead on.
    final class Stage {
        private final int[] places;
        private final Deal deal;
        private final int needed;
        private final Map<Integer, double[]> standing = new HashMap<>();

        private Stage(int[] places) {
            this.places = places;
            this.deal = lattice.deal(places);
            this.needed = rules.needed(deal);
        }

        /// The largest stake of any party in a step: the mean over worlds of what it gives up by the step on
        /// the issues that need its consent, as a share of its range. Rounded, so that sums of the same terms
        /// are equal.
        double stake(int[] to) {
            return step(places, to).stake;
        }

        /// Of the given worlds, by party, those in which it goes on to another deal: it accepts it and does
        /// not lose by the step. All of them for a party that the deal does not need.
        ///
        /// Who accepts this deal and does not lose by the step has only red lines left to refuse for.
        ///
        /// @param among for a party that this deal needs, worlds in which it accepts this deal
        /// @param next the deal at those places
        /// @param isFirst whether there is no agreement to stop at yet
        WorldSet[] goOn(WorldSet[] among, Deal next, int[] to, boolean isFirst) {
            WorldSet[] goOn = among.clone();
            WorldSet[] willing = step(places, to).goesOn;
            WorldSet[] refusing = refusing(rules.crossed(next, -1));
            int nowNeeded = rules.needed(next);
            for (int p = 0; p < goOn.length; p++) {
                if ((nowNeeded >>> p & 1) != 0) {
                    if (!isFirst) {
                        goOn[p] = goOn[p].and(willing[p]);
                    }
                    if ((needed >>> p & 1) == 0) {
                        goOn[p] = goOn[p].and(gainers(p, next));
                    }
                    goOn[p] = goOn[p].without(refusing[p]);
                }
            }
            return goOn;
        }

        /// The worlds in which the other deal is worth as much to the party as no agreement.
        private WorldSet gainers(int party, Deal next) {
            double[] own = standing.computeIfAbsent(
                    party, p -> less(Gains.of(table, p, Deal.statusQuo(rules.issues()), deal), table.walkAway(p)));
            double[] gain = Gains.of(table, party, deal, next);
            for (int w = 0; w < gain.length; w++) {
                gain[w] += own[w];
            }
            return WorldSet.notBelow(gain, least);
        }
    }

    private static double[] less(double[] values, double[] others) {
        for (int w = 0; w < values.length; w++) {
            values[w] -= others[w];
        }
        return values;
    }

    Steps(Negotiation rules, Acceptances table, Lattice lattice) {
        this.rules = rules;
        this.table = table;
        this.lattice = lattice;
        this.least = new double[table.worlds()];
        Arrays.fill(least, -Acceptances.ROUNDING);
        this.range = new double[rules.parties()][];
        for (int p = 0; p < range.length; p++) {
            range[p] = Gains.range(rules, table, p);
        }
    }

    Lattice lattice() {
        return lattice;
    }

    int worlds() {
        return table.worlds();
    }

    int parties() {
        return rules.parties();
    }

    boolean isPossible(Deal deal) {
        return rules.isPossible(deal);
    }

    /// @return null if there are too many
    @Nullable
    Bundles bundles(int mostChanges, boolean fromNoAgreement) {
        return Bundles.of(rules, table, lattice, mostChanges, fromNoAgreement);
    }

    Stage at(int[] places) {
        return new Stage(places);
    }

    /// By party, the worlds in which it refuses a deal for its red lines.
    private WorldSet[] refusing(long crossed) {
        return refused.computeIfAbsent(crossed, lines -> {
            WorldSet[] sets = new WorldSet[parties()];
            Arrays.setAll(sets, p -> WorldSet.of(table.refusedBy(p, lines), worlds()));
            return sets;
        });
    }

    private Step step(int[] from, int[] to) {
        return known.computeIfAbsent(key(from, to), _ -> {
            Deal before = lattice.deal(from);
            Deal after = lattice.deal(to);
            WorldSet[] goesOn = new WorldSet[parties()];
            Arrays.setAll(goesOn, p -> WorldSet.notBelow(Gains.of(table, p, before, after), least));
            return new Step(goesOn, stake(before, after));
        });
    }

    private double stake(Deal from, Deal to) {
        double largest = 0;
        for (int p = 0; p < parties(); p++) {
            double[] given = Gains.stake(rules, table, p, from, to, range[p]);
            largest = Math.max(largest, Arrays.stream(given).sum() / given.length);
        }
        return Math.rint(largest * ROUNDING) / ROUNDING;
    }

    private static final double ROUNDING = 1e9;

    /// Issue, place before and place after, of every issue that a step moves.
    @SuppressWarnings("ArrayRecordComponent") // compared by what it holds
    private record Moves(int[] places) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Moves moves && Arrays.equals(places, moves.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }

    private static Moves key(int[] from, int[] to) {
        int[] key = new int[3 * from.length];
        int size = 0;
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                key[size++] = i;
                key[size++] = from[i];
                key[size++] = to[i];
            }
        }
        return new Moves(Arrays.copyOf(key, size));
    }
}
