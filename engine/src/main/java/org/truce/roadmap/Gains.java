package org.truce.roadmap;

import java.util.Arrays;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Deal;

/// What a party wins and gives by going from one deal to another, by world.
final class Gains {
    private Gains() {}

    /// U(to) − U(from).
    static double[] of(Acceptances table, int party, Deal from, Deal to) {
        double[] gain = new double[table.worlds()];
        for (int j = 0; j < from.issues(); j++) {
            if (from.option(j) != to.option(j)) {
                double[] before = table.utilities(party, j, from.option(j));
                double[] after = table.utilities(party, j, to.option(j));
                for (int w = 0; w < gain.length; w++) {
                    gain[w] += after[w] - before[w];
                }
            }
        }
        return gain;
    }

    /// What the party would lose if it did what it consents to and nobody else did: the fall of its utility
    /// on the changed issues that need its consent, where it falls, as a share of its range.
    static double[] stake(Negotiation rules, Acceptances table, int party, Deal from, Deal to, double[] range) {
        double[] stake = new double[table.worlds()];
        for (int j = 0; j < from.issues(); j++) {
            if (from.option(j) != to.option(j) && needsConsent(rules, party, j)) {
                double[] before = table.utilities(party, j, from.option(j));
                double[] after = table.utilities(party, j, to.option(j));
                for (int w = 0; w < stake.length; w++) {
                    stake[w] += Math.max(0, before[w] - after[w]) / range[w];
                }
            }
        }
        return stake;
    }

    static boolean needsConsent(Negotiation rules, int party, int issue) {
        Deal moved = Deal.statusQuo(rules.issues()).with(issue, 1);
        return (rules.needed(moved) >>> party & 1) != 0;
    }

    /// Σ_j (max − min) over the issues (method.md, section 3); 1 where nothing matters to the party.
    static double[] range(Negotiation rules, Acceptances table, int party) {
        double[] range = new double[table.worlds()];
        double[] low = new double[range.length];
        double[] high = new double[range.length];
        for (int j = 0; j < rules.issues(); j++) {
            Arrays.fill(low, 0);
            Arrays.fill(high, 0);
            for (int x = 1; x < rules.firstOption(j + 1) - rules.firstOption(j); x++) {
                double[] utilities = table.utilities(party, j, x);
                for (int w = 0; w < range.length; w++) {
                    low[w] = Math.min(low[w], utilities[w]);
                    high[w] = Math.max(high[w], utilities[w]);
                }
            }
            for (int w = 0; w < range.length; w++) {
                range[w] += high[w] - low[w];
            }
        }
        for (int w = 0; w < range.length; w++) {
            range[w] = range[w] > 0 ? range[w] : 1;
        }
        return range;
    }
}
