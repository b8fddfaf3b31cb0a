package org.truce.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.truce.model.Case;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;

/// Which of one party's statements change anything in any world: see [CaseReview#listIneffective].
final class Effectiveness {
    /// Direct draws that may show an effect before a linear programme is asked.
    private static final int DRAWS = 2_000;

    private final Case c;
    private final PartyModel model;
    private final PartySampler sampler;

    Effectiveness(Case c, PartyModel model) {
        this.c = c;
        this.model = model;
        this.sampler = new PartySampler(model, 0, 1);
    }

    /// Statements that turn out to have no effect no longer count as implying others; so of two that imply
    /// each other one is listed, the later.
    List<Integer> listIneffective() {
        BitSet claims = CaseReview.claims(model);
        BitSet certain = new BitSet();
        claims.stream().filter(s -> model.sincerity(s) == 1).forEach(certain::set);
        if (!new Contradiction(model).isConsistent(certain)) {
            return List.of();
        }
        BitSet clashing = listClashing(claims);
        List<Integer> ineffective = new ArrayList<>();
        for (int s = claims.length() - 1; s >= 0; s--) {
            if (claims.get(s) && !clashing.get(s)) {
                BitSet others = (BitSet) certain.clone();
                others.clear(s);
                if (!hasEffect(s, others)) {
                    certain.clear(s);
                    ineffective.add(model.position(s));
                }
            }
        }
        return ineffective;
    }

    /// Statements that contradict another's red line, or acceptance, and so change how often that is sincere.
    private BitSet listClashing(BitSet claims) {
        BitSet clashing = new BitSet();
        for (BitSet pair : model.clashes()) {
            if (pair.stream().allMatch(claims::get)) {
                clashing.or(pair);
            }
        }
        return clashing;
    }

    private boolean hasEffect(int s, BitSet others) {
        if (model.statement(s).isRedLine()) {
            List<PartialDeal> excluded = new ArrayList<>(CaseReview.impossible(c));
            others.stream().mapToObj(model::statement).forEach(other -> {
                if (other instanceof Statement.Rejects rejects) {
                    excluded.addAll(rejects.terms().alternatives());
                }
            });
            return CaseReview.Crossing.of(c, model.statement(s)).isPossible(c, excluded);
        }
        StatementEffect effect = model.effect(s);
        return !effect.isNone() && (isViolatedByChance(effect, others) || !isImplied(effect, others));
    }

    private boolean isViolatedByChance(StatementEffect effect, BitSet others) {
        return sampler.search(others, DRAWS, () -> {
            double[] values = sampler.values();
            for (Map.Entry<Integer, List<Relation>> entry : effect.relations().entrySet()) {
                int first = model.firstOption(entry.getKey());
                for (Relation relation : entry.getValue()) {
                    if (values[first + relation.higher()] < values[first + relation.lower()]) {
                        return true;
                    }
                }
            }
            return effect.inequalities().stream()
                    .anyMatch(i -> i.slack(sampler.weights(), values, sampler.walkAway()) < 0);
        });
    }

    private boolean isImplied(StatementEffect effect, BitSet others) {
        for (Map.Entry<Integer, List<Relation>> entry : effect.relations().entrySet()) {
            IssueOrders.Regions regions = model.order(entry.getKey()).regions(others, new BitSet());
            for (int peak : regions.peaks()) {
                if (!entry.getValue().stream().allMatch(regions.region(peak)::implies)) {
                    return false;
                }
            }
        }
        return effect.inequalities().stream().allMatch(i -> model.feasibility().isImplied(i, others));
    }
}
