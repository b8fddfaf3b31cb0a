package org.truce.hold;

import java.util.OptionalDouble;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/// One party before one of its obligations: to keep it, or to break it for as long as the deal lasts. By the
/// one-shot deviation principle it is enough to look at one month.
///
/// Deals of this kind hold if the party is patient enough, unless false alarms alone make them worthless. In
/// terms of g = broken − kept, for a collapse for ever and with no other obligation: δ* = g / [(r₁ − r₀)(kept
/// − collapsed) + (1 − r₀) g], and none is enough unless r₀ g < (r₁ − r₀)(kept − collapsed).
///
/// @param kept R, what a month is worth in which all keep the deal
/// @param broken T, what a month is worth to the party in which it alone breaks the obligation, a
///     guarantor's answer taken off
/// @param collapsed P, what a month is worth while the deal is void
/// @param collapse months for which the deal is void after an alarm; [Automaton#FOR_EVER]
/// @param patience δ, in [0, 1)
/// @param detection r₁, the chance of an alarm in a month of breach
/// @param falseAlarm r₀, the chance of one in a month without
/// @param othersQuiet the chance that no alarm comes from other obligations, all of which are kept
public record Temptation(
        double kept,
        double broken,
        double collapsed,
        int collapse,
        double patience,
        double detection,
        double falseAlarm,
        double othersQuiet) {
    private static final double MOST_PATIENCE = 1 - 1e-12;
    private static final BrentSolver SOLVER = new BrentSolver(1e-14, 1e-14, 0);

    /// By how much keeping beats breaking: what the higher risk of an alarm costs, less what breaking yields,
    /// in units of utility for one month. The obligation is kept if it is not below 0.
    public double slack() {
        return slack(patience, falseAlarm);
    }

    private double slack(double delta, double r0) {
        Automaton automaton = new Automaton(delta, collapse, collapsed);
        double alarm = 1 - (1 - r0) * othersQuiet;
        double risk = (detection - r0) * othersQuiet;
        return delta * risk * automaton.lostByAlarm(automaton.value(kept, alarm)) - (broken - kept);
    }

    /// δ*, the least patience with which the obligation is kept: 0 if breaking it yields nothing; empty if no
    /// patience is enough.
    public OptionalDouble criticalPatience() {
        if (broken <= kept) {
            return OptionalDouble.of(0);
        }
        return isPossible()
                ? OptionalDouble.of(SOLVER.findRoot(delta -> slack(delta, falseAlarm), 0, MOST_PATIENCE))
                : OptionalDouble.empty();
    }

    /// Whether a party that is patient enough keeps the obligation: the limit of the slack as δ goes to 1.
    private boolean isPossible() {
        double alarm = 1 - (1 - falseAlarm) * othersQuiet;
        double risk = (detection - falseAlarm) * othersQuiet;
        double yield = broken - kept;
        double perMonth = collapse == Automaton.FOR_EVER ? 0 : 1.0 / collapse;
        return yield * (alarm + perMonth) < risk * (kept - collapsed);
    }

    /// Whether no patience is enough although a breach that came to light for certain, without any false
    /// alarm, would not pay.
    public boolean isSpoiledByFalseAlarms() {
        return broken > kept
                && !isPossible()
                && new Temptation(kept, broken, collapsed, collapse, patience, detection, 0, 1).isPossible();
    }

    /// The least detection with which the obligation is kept; empty if certainty is not enough.
    public OptionalDouble leastDetection() {
        if (broken <= kept) {
            return OptionalDouble.of(0);
        }
        Automaton automaton = new Automaton(patience, collapse, collapsed);
        double lost = patience
                * othersQuiet
                * automaton.lostByAlarm(automaton.value(kept, 1 - (1 - falseAlarm) * othersQuiet));
        double least = falseAlarm + (broken - kept) / lost;
        return lost > 0 && least <= 1 ? OptionalDouble.of(least) : OptionalDouble.empty();
    }

    /// The highest rate of false alarms with which the obligation is kept, at most the detection; empty if it
    /// is not kept without any.
    public OptionalDouble mostFalseAlarms() {
        if (broken <= kept) {
            return OptionalDouble.of(detection);
        }
        if (slack(patience, 0) < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(SOLVER.findRoot(r0 -> slack(patience, r0), 0, detection));
    }
}
