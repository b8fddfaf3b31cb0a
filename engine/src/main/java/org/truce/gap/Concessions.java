package org.truce.gap;

import java.util.ArrayList;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.gap.GapResult.Concession;
import org.truce.model.Case;
import org.truce.worlds.Estimate;
import org.truce.worlds.Worlds;

/// Who would have to give what: the mean of `(best − value)/range` at the closest agreements.
final class Concessions {
    private Concessions() {}

    static List<List<Concession>> of(Case c, Negotiation rules, Worlds worlds, ClosestAgreements closest) {
        List<List<Concession>> table = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            List<Concession> row = new ArrayList<>();
            for (int j = 0; j < rules.issues(); j++) {
                row.add(new Concession(
                        mean(rules, worlds.utilities(p), j, closest), !c.isSpokenOf(rules.partyInCase(p), j)));
            }
            table.add(row);
        }
        return table;
    }

    private static Estimate mean(Negotiation rules, double[] utilities, int issue, ClosestAgreements closest) {
        double sum = 0;
        double squares = 0;
        for (int w = 0; w < closest.worlds(); w++) {
            int base = w * rules.options();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int o = rules.firstOption(issue); o < rules.firstOption(issue + 1); o++) {
                low = Math.min(low, utilities[base + o]);
                high = Math.max(high, utilities[base + o]);
            }
            int chosen = rules.firstOption(issue) + closest.in(w).deal().option(issue);
            double given = high > low ? (high - utilities[base + chosen]) / (high - low) : 0;
            sum += given;
            squares += given * given;
        }
        return Estimate.ofMean(sum, squares, closest.worlds());
    }
}
