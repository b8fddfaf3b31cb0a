package org.truce.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.truce.bargain.Negotiation;
import org.truce.model.Obligation;
import org.truce.model.Term;
import org.truce.worlds.Worlds;

/// What a month is worth to the parties in one world at a time, and how likely it ends with an alarm, if some
/// duties are broken. Sets of duties are bit masks.
///
/// A party that breaks an obligation gets back what it costs it, keeps what the others' keeping of it is
/// worth, and gains what the case says of a breach. If another breaks it, what it was worth is lost; and who
/// is bound by it and keeps it nevertheless loses as much more as breaking it alone would yield it.
final class Month {
    private final Negotiation rules;
    private final InForce terms;
    private final Parameters parameters;
    private final Worlds worlds;
    private final List<Touched> touched = new ArrayList<>();
    private final long[] dutiesOf;
    private final long[] dutiesBy;
    private final int[] bound;

    private final double[] kept;
    private final double[] walkAway;
    private final double[] patience;
    private final double[][] gain;
    private final double[] detection;
    private final double[] falseAlarm;
    private final double[] answer;
    private int collapse;

    /// An issue that breaches undo.
    ///
    /// @param obligations in force that do
    /// @param delta by party and obligation of the list: what the undone issue is worth, less the agreed
    @SuppressWarnings("ArrayRecordComponent") // scratch, never compared
    private record Touched(int issue, int[] obligations, int[] options, double[][] delta) {
        private Touched(int issue, List<int[]> undone, int parties) {
            this(
                    issue,
                    undone.stream().mapToInt(u -> u[0]).toArray(),
                    undone.stream().mapToInt(u -> u[1]).toArray(),
                    new double[parties][undone.size()]);
        }
    }

    Month(Negotiation rules, InForce terms, Parameters parameters, Worlds worlds) {
        this.rules = rules;
        this.terms = terms;
        this.parameters = parameters;
        this.worlds = worlds;
        int parties = rules.parties();
        int obligations = terms.obligations().size();
        TreeSet<Integer> issues = new TreeSet<>();
        terms.obligations().forEach(o -> o.brokenInto().terms().forEach(t -> issues.add(t.issue())));
        for (int issue : issues) {
            List<int[]> undone = new ArrayList<>();
            for (int o = 0; o < obligations; o++) {
                for (Term term : terms.obligations().get(o).brokenInto().terms()) {
                    if (term.issue() == issue) {
                        undone.add(new int[] {o, rules.firstOption(issue) + term.first()});
                    }
                }
            }
            touched.add(new Touched(issue, undone, parties));
        }
        this.dutiesOf = new long[obligations];
        this.dutiesBy = new long[parties];
        for (int d = 0; d < terms.duties().size(); d++) {
            dutiesOf[terms.duties().get(d).obligation()] |= 1L << d;
            dutiesBy[terms.duties().get(d).party()] |= 1L << d;
        }
        this.bound = new int[obligations];
        for (int o = 0; o < obligations; o++) {
            bound[o] = terms.obligations().get(o).binds().size();
        }
        this.kept = new double[parties];
        this.walkAway = new double[parties];
        this.patience = new double[parties];
        this.gain = new double[parties][obligations];
        this.detection = new double[obligations];
        this.falseAlarm = new double[obligations];
        this.answer = new double[terms.guarantees().size()];
    }

    void load(int world) {
        for (int p = 0; p < kept.length; p++) {
            double[] utilities = worlds.utilities(p);
            int first = world * rules.options();
            kept[p] = 0;
            for (int j = 0; j < rules.issues(); j++) {
                kept[p] += utilities[first + rules.firstOption(j) + terms.deal().option(j)];
            }
            for (Touched issue : touched) {
                double agreed = utilities[
                        first + rules.firstOption(issue.issue()) + terms.deal().option(issue.issue())];
                for (int i = 0; i < issue.options().length; i++) {
                    issue.delta()[p][i] = utilities[first + issue.options()[i]] - agreed;
                }
            }
            walkAway[p] = worlds.walkAway(p, world);
            patience[p] = parameters.patience(rules.partyInCase(p), world);
        }
        for (Duty duty : terms.duties()) {
            Obligation obligation = terms.obligations().get(duty.obligation());
            gain[duty.party()][duty.obligation()] = parameters.gain(rules.partyInCase(duty.party()), obligation, world);
        }
        for (int o = 0; o < detection.length; o++) {
            Obligation obligation = terms.obligations().get(o);
            detection[o] = parameters.detection(obligation, terms.monitoring().get(o), world);
            falseAlarm[o] = Math.min(
                    detection[o],
                    parameters.falseAlarm(obligation, terms.monitoring().get(o), world));
        }
        for (int g = 0; g < answer.length; g++) {
            answer[g] = parameters.expectedCost(terms.guarantees().get(g).written(), world);
        }
        collapse = parameters.collapse(world);
    }

    Automaton automaton(int party) {
        return new Automaton(patience[party], collapse, walkAway[party]);
    }

    /// What no agreement is worth to a party.
    double walkAway(int party) {
        return walkAway[party];
    }

    /// One party before one of its obligations, all others being kept.
    Temptation temptation(int duty) {
        Duty own = terms.duties().get(duty);
        double quiet = 1;
        for (int o = 0; o < falseAlarm.length; o++) {
            quiet *= o == own.obligation() ? 1 : 1 - falseAlarm[o];
        }
        return new Temptation(
                kept[own.party()],
                worth(own.party(), 1L << duty),
                walkAway[own.party()],
                collapse,
                patience[own.party()],
                detection[own.obligation()],
                falseAlarm[own.obligation()],
                quiet);
    }

    /// The chance that a month ends with an alarm.
    double alarm(long broken) {
        double quiet = 1;
        for (int o = 0; o < dutiesOf.length; o++) {
            quiet *= 1 - ((broken & dutiesOf[o]) != 0 ? detection[o] : falseAlarm[o]);
        }
        return 1 - quiet;
    }

    /// What a month is worth to a party.
    double worth(int party, long broken) {
        double worth = kept[party];
        for (Touched issue : touched) {
            worth += undone(issue, party, broken);
        }
        long own = 0;
        for (int o = 0; o < dutiesOf.length; o++) {
            long breakers = broken & dutiesOf[o];
            if ((breakers & dutiesBy[party]) != 0) {
                own |= 1L << o;
                boolean byAll = bound[o] > 1 && Long.bitCount(breakers) == bound[o];
                worth += byAll ? 0 : gain[party][o];
            } else if (breakers != 0) {
                worth -= gain[party][o];
            }
        }
        for (int g = 0; g < answer.length; g++) {
            InForce.Cover cover = terms.guarantees().get(g);
            if ((cover.party() >>> party & 1) != 0 && (cover.obligation() & own) != 0) {
                worth -= answer[g];
            }
        }
        return worth;
    }

    /// What an issue loses or gives back to a party: the worst of what others' breaches make of it; if only
    /// the party itself breaks it, what it gets back.
    private double undone(Touched issue, int party, long broken) {
        double byOthers = Double.POSITIVE_INFINITY;
        double alone = 0;
        for (int i = 0; i < issue.obligations().length; i++) {
            int o = issue.obligations()[i];
            long breakers = broken & dutiesOf[o];
            double delta = issue.delta()[party][i];
            if ((breakers & ~dutiesBy[party]) != 0) {
                byOthers = Math.min(byOthers, delta);
            } else if (breakers != 0) {
                alone = bound[o] == 1 ? delta : Math.max(alone, delta);
            }
        }
        return byOthers < Double.POSITIVE_INFINITY ? byOthers : alone;
    }
}
