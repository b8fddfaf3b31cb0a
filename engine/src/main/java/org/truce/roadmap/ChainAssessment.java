package org.truce.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapResult.Exposure;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// A chain on given worlds: who goes on where, and what each party wins and risks.
final class ChainAssessment {
    private final Negotiation rules;
    private final Acceptances table;
    private final List<Deal> stages;
    private final BitSet[][] goneOn;

    /// @param stages the first is agreed from the status quo
    ChainAssessment(Negotiation rules, Acceptances table, List<Deal> stages) {
        this.rules = rules;
        this.table = table;
        this.stages = stages;
        this.goneOn = new BitSet[stages.size() + 1][rules.parties()];
        for (int p = 0; p < rules.parties(); p++) {
            goneOn[0][p] = new BitSet();
            goneOn[0][p].set(0, table.worlds());
            for (int k = 0; k < stages.size(); k++) {
                goneOn[k + 1][p] = (BitSet) goneOn[k][p].clone();
                if (isNeeded(p, stages.get(k))) {
                    goneOn[k + 1][p].and(table.acceptedBy(p, stages.get(k)));
                    goneOn[k + 1][p].and(goesOn(p, k));
                }
            }
        }
    }

    private boolean isNeeded(int party, Deal deal) {
        return (rules.needed(deal) >>> party & 1) != 0;
    }

    private Deal before(int stage) {
        return stage == 0 ? Deal.statusQuo(stages.getFirst().issues()) : stages.get(stage - 1);
    }

    /// Where the stage leaves the party against stopping before it; before the first there is no agreement.
    private double[] gain(int party, int stage) {
        double[] gain = Gains.of(table, party, before(stage), stages.get(stage));
        return stage == 0 ? less(gain, table.walkAway(party)) : gain;
    }

    /// Where a deal leaves the party against no agreement.
    private double[] total(int party, Deal deal) {
        return less(Gains.of(table, party, before(0), deal), table.walkAway(party));
    }

    private static double[] less(double[] values, double[] others) {
        double[] differences = values.clone();
        for (int w = 0; w < differences.length; w++) {
            differences[w] -= others[w];
        }
        return differences;
    }

    private BitSet goesOn(int party, int stage) {
        BitSet set = new BitSet();
        double[] gain = gain(party, stage);
        for (int w = 0; w < gain.length; w++) {
            set.set(w, gain[w] >= -Acceptances.ROUNDING);
        }
        return set;
    }

    /// The chance that everyone needed goes on at every stage.
    Estimate chance() {
        return reached(stages.size() - 1);
    }

    private Estimate reached(int stage) {
        List<Proportion> factors = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            if (isNeeded(p, stages.get(stage))) {
                factors.add(Proportion.of(goneOn[stage + 1][p].cardinality(), table.worlds()));
            }
        }
        return Acceptances.product(factors);
    }

    /// The share of worlds, each with the preferences of all, in which everyone needed goes on at every
    /// stage.
    Proportion share() {
        BitSet all = (BitSet) goneOn[stages.size()][0].clone();
        for (BitSet set : goneOn[stages.size()]) {
            all.and(set);
        }
        return Proportion.of(all.cardinality(), table.worlds());
    }

    List<Stage> listStages() {
        List<Stage> told = new ArrayList<>();
        double[][] ranges = ranges();
        for (int k = 0; k < stages.size(); k++) {
            List<OfParty> byParty = new ArrayList<>();
            List<Proportion> factors = new ArrayList<>();
            boolean isReached = true;
            for (int p = 0; p < ranges.length; p++) {
                OfParty own = ofParty(p, k, ranges[p]);
                byParty.add(own);
                isReached &= own.ifReached() != null;
                if (own.needed() && own.ifReached() != null) {
                    factors.add(own.ifReached());
                }
            }
            told.add(new Stage(
                    before(k), stages.get(k), reached(k), isReached ? Acceptances.product(factors) : null, byParty));
        }
        return told;
    }

    private double[][] ranges() {
        double[][] ranges = new double[rules.parties()][];
        Arrays.setAll(ranges, p -> Gains.range(rules, table, p));
        return ranges;
    }

    private OfParty ofParty(int party, int stage, double[] range) {
        int before = goneOn[stage][party].cardinality();
        return new OfParty(
                rules.partyInCase(party),
                isNeeded(party, stages.get(stage)),
                Spread.of(shares(gain(party, stage), range)),
                Spread.of(shares(total(party, stages.get(stage)), range)),
                Spread.of(less(
                        shares(total(party, before(stage)), range),
                        Gains.stake(rules, table, party, before(stage), stages.get(stage), range))),
                Proportion.of(goesOn(party, stage).cardinality(), table.worlds()),
                table.by(party, stages.get(stage)),
                before == 0 ? null : Proportion.of(goneOn[stage + 1][party].cardinality(), before),
                stake(party, stage, range));
    }

    private static double[] shares(double[] values, double[] range) {
        double[] shares = values.clone();
        for (int w = 0; w < shares.length; w++) {
            shares[w] /= range[w];
        }
        return shares;
    }

    private Estimate stake(int party, int stage, double[] range) {
        double sum = 0;
        double squares = 0;
        for (double one : Gains.stake(rules, table, party, before(stage), stages.get(stage), range)) {
            sum += one;
            squares += one * one;
        }
        return Estimate.ofMean(sum, squares, table.worlds());
    }

    /// The largest stake of any step; the first of several alike.
    Exposure exposure() {
        Exposure largest = null;
        double[][] ranges = ranges();
        for (int k = 0; k < stages.size(); k++) {
            for (int p = 0; p < rules.parties(); p++) {
                Estimate stake = stake(p, k, ranges[p]);
                if (largest == null || stake.value() > largest.stake().value()) {
                    largest = new Exposure(k, rules.partyInCase(p), stake);
                }
            }
        }
        if (largest == null) {
            throw new IllegalStateException(
                    "A chain of %d stages, %d parties.".formatted(stages.size(), rules.parties()));
        }
        return largest;
    }
}
