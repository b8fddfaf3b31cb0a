package org.truce.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Deal, WorldSet[]> accepted = new HashMap<>();
    private final Map<List<Integer>, WorldSet[]> goesOn = new HashMap<>();
    private final Map<List<Integer>, Double> stakes = new HashMap<>();

    Steps(Negotiation rules, Acceptances table, Lattice lattice) {
        this.rules = rules;
        this.table = table;
        this.lattice = lattice;
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

    boolean isNeeded(int party, Deal deal) {
        return (rules.needed(deal) >>> party & 1) != 0;
    }

    /// By party, the worlds in which it accepts the deal; all of them for a party that is not needed.
    WorldSet[] accepted(Deal deal) {
        return accepted.computeIfAbsent(deal, this::findAccepted);
    }

    private WorldSet[] findAccepted(Deal deal) {
        WorldSet[] sets = new WorldSet[parties()];
        for (int p = 0; p < sets.length; p++) {
            sets[p] = isNeeded(p, deal) ? WorldSet.of(table.acceptedBy(p, deal), worlds()) : WorldSet.all(worlds());
        }
        return sets;
    }

    /// By party, the worlds in which it does not lose by the step.
    WorldSet[] goesOn(int[] from, int[] to) {
        return goesOn.computeIfAbsent(key(from, to), _ -> findGoesOn(from, to));
    }

    private WorldSet[] findGoesOn(int[] from, int[] to) {
        WorldSet[] sets = new WorldSet[parties()];
        for (int p = 0; p < sets.length; p++) {
            BitSet set = new BitSet(worlds());
            double[] gain = gain(p, from, to);
            for (int w = 0; w < gain.length; w++) {
                set.set(w, gain[w] >= -Acceptances.ROUNDING);
            }
            sets[p] = WorldSet.of(set, worlds());
        }
        return sets;
    }

    /// Of the given worlds, by party, those in which it goes on to the deal: it accepts it and does not lose
    /// by the step. All of them for a party that the deal does not need.
    ///
    /// @param isFirst whether there is no agreement to stop at yet
    WorldSet[] goOn(WorldSet[] among, Deal deal, int[] from, int[] to, boolean isFirst) {
        WorldSet[] goOn = among.clone();
        WorldSet[] accepting = accepted(deal);
        WorldSet[] willing = goesOn(from, to);
        for (int p = 0; p < goOn.length; p++) {
            if (isNeeded(p, deal)) {
                goOn[p] = goOn[p].and(accepting[p]);
                if (!isFirst) {
                    goOn[p] = goOn[p].and(willing[p]);
                }
            }
        }
        return goOn;
    }

    private double[] gain(int party, int[] from, int[] to) {
        return Gains.of(table, party, lattice.deal(from), lattice.deal(to));
    }

    /// The largest stake of any party: the mean over worlds of what it gives up by the step on the issues
    /// that need its consent, as a share of its range. Rounded, so that sums of the same terms are equal.
    double stake(int[] from, int[] to) {
        return stakes.computeIfAbsent(key(from, to), _ -> stake(lattice.deal(from), lattice.deal(to)));
    }

    /// The same of a step that need not be within the lattice.
    double stake(Deal from, Deal to) {
        double largest = 0;
        for (int p = 0; p < parties(); p++) {
            double[] given = Gains.stake(rules, table, p, from, to, range[p]);
            largest = Math.max(largest, Arrays.stream(given).sum() / given.length);
        }
        return Math.rint(largest * ROUNDING) / ROUNDING;
    }

    private static final double ROUNDING = 1e9;

    /// What changes, and from where to where.
    private static List<Integer> key(int[] from, int[] to) {
        List<Integer> key = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i]) {
                key.addAll(List.of(i, from[i], to[i]));
            }
        }
        return key;
    }
}
