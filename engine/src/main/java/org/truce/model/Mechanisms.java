package org.truce.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes parties keep a deal, or not (method.md, section 7b). Every number is an interval; what is not
/// known is drawn from it, world by world. The defaults are conventions, not measurements, and are printed
/// with every result that rests on them.
///
/// A unit of utility is what the best option of an issue of full weight is worth for a month; the status quo
/// is worth 0.
///
/// @param obligations in the order of the case
/// @param collapse months for which the deal is void after an alarm, at least 1; empty: for ever
/// @param patience by party: δ, what a month later counts for against now, in [0, 1)
public record Mechanisms(
        List<Obligation> obligations,
        List<Monitor> monitors,
        List<Guarantee> guarantees,
        Optional<Interval> collapse,
        Map<Integer, Interval> patience,
        List<PowerPath> power) {
    /// What breaking an obligation alone yields besides, where the case says nothing.
    public static final Interval GAIN = new Interval(0, .1);

    /// How a breach comes to light where the case says nothing: by the parties' own means.
    public static final Monitoring MONITORING = new Monitoring(new Interval(.3, .8), new Interval(.01, .1));

    /// The answer of a guarantor of whom the case says no more.
    public static final Interval COST = new Interval(.05, .3);

    /// How likely a guarantor of whom the case says no more is to answer.
    public static final Interval CREDIBILITY = new Interval(.2, .7);

    /// Half a year to three years.
    public static final Interval COLLAPSE = new Interval(6, 36);

    /// A half-life of the future from 14 months to 11 years and a half.
    public static final Interval PATIENCE = new Interval(.95, .995);

    /// A case that says nothing of mechanisms.
    public static final Mechanisms NONE =
            new Mechanisms(List.of(), List.of(), List.of(), Optional.of(COLLAPSE), Map.of(), List.of());

    public Mechanisms {
        obligations = List.copyOf(obligations);
        monitors = List.copyOf(monitors);
        guarantees = List.copyOf(guarantees);
        patience = Map.copyOf(patience);
        power = List.copyOf(power);
    }

    public Interval patienceOf(int party) {
        return patience.getOrDefault(party, PATIENCE);
    }

    public Mechanisms withCollapse(Optional<Interval> changed) {
        return new Mechanisms(obligations, monitors, guarantees, changed, patience, power);
    }
}
