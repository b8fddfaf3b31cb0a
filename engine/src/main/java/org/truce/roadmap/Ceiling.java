package org.truce.roadmap;

import java.util.Arrays;
import java.util.BitSet;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;

/// The worlds outside of which a party goes along with no chain through a lattice, whatever the chain: it
/// accepts the last deal, and whatever it gives on one issue can be made good within the same step.
///
/// On an issue that needs its consent, a party takes part in every step that moves it. A step of at most K
/// changes that moves it by h places moves at most K − h other issues, none of which brings it more than the
/// largest rise between two places of that issue.
final class Ceiling {
    private final Negotiation rules;
    private final Acceptances table;
    private final Lattice lattice;
    private final int mostChanges;

    Ceiling(Negotiation rules, Acceptances table, Lattice lattice, int mostChanges) {
        this.rules = rules;
        this.table = table;
        this.lattice = lattice;
        this.mostChanges = mostChanges;
    }

    /// By party; all worlds for a party that the last deal does not need.
    WorldSet[] worlds() {
        WorldSet[] sets = new WorldSet[rules.parties()];
        int needed = rules.needed(lattice.to());
        for (int p = 0; p < sets.length; p++) {
            sets[p] =
                    (needed >>> p & 1) != 0 ? WorldSet.of(goesAlong(p), table.worlds()) : WorldSet.all(table.worlds());
        }
        return sets;
    }

    private BitSet goesAlong(int party) {
        BitSet worlds = table.acceptedBy(party, lattice.to());
        int width = lattice.width();
        boolean[] consents = new boolean[width];
        for (int i = 0; i < width; i++) {
            consents[i] = Gains.needsConsent(rules, party, lattice.issue(i));
        }
        double[] rise = new double[width];
        for (int w = worlds.nextSetBit(0); w >= 0; w = worlds.nextSetBit(w + 1)) {
            for (int i = 0; i < width; i++) {
                rise[i] = largestRise(party, i, w);
            }
            // Before the first stage there is nothing to stop at but no agreement, which may be worth less.
            double least = Math.min(0, table.walkAway(party)[w]) - Acceptances.ROUNDING;
            for (int i = 0; i < width; i++) {
                if (consents[i] && !canBeMadeGood(party, i, w, rise, least)) {
                    worlds.clear(w);
                    break;
                }
            }
        }
        return worlds;
    }

    private double utility(int party, int i, int place, int world) {
        return table.utilities(party, lattice.issue(i), lattice.option(i, place))[world];
    }

    private double largestRise(int party, int i, int world) {
        double lowest = utility(party, i, 0, world);
        double rise = 0;
        for (int place = 1; place <= lattice.end(i); place++) {
            double utility = utility(party, i, place, world);
            rise = Math.max(rise, utility - lowest);
            lowest = Math.min(lowest, utility);
        }
        return rise;
    }

    /// Whether some way along the issue loses nowhere more than other changes of the same step can bring.
    private boolean canBeMadeGood(int party, int issue, int world, double[] rise, double least) {
        double[] others = rise.clone();
        others[issue] = 0;
        Arrays.sort(others);
        boolean[] reached = new boolean[lattice.end(issue) + 1];
        reached[0] = true;
        for (int place = 1; place < reached.length; place++) {
            for (int places = Math.min(mostChanges, place); places >= 1; places--) {
                double help = sumOfLargest(others, mostChanges - places);
                reached[place] |= reached[place - places]
                        && utility(party, issue, place, world) - utility(party, issue, place - places, world) + help
                                >= least;
            }
        }
        return reached[lattice.end(issue)];
    }

    private static double sumOfLargest(double[] ascending, int count) {
        double sum = 0;
        for (int i = Math.max(0, ascending.length - count); i < ascending.length; i++) {
            sum += ascending[i];
        }
        return sum;
    }
}
