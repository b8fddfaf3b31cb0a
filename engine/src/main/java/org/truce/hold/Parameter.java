package org.truce.hold;

import java.util.OptionalInt;
import org.truce.model.Interval;

/// A number about a deal's mechanisms that is drawn for each world from an interval.
///
/// @param party position in the case, where it is a party's
/// @param subject position in the case of the obligation, guarantee or path of power that it belongs to
/// @param byDefault whether the case says nothing of it and a documented convention is used
public record Parameter(Kind kind, OptionalInt party, OptionalInt subject, Interval interval, boolean byDefault) {
    /// What the number is, and in what unit.
    public enum Kind {
        /// δ: what a month later counts for, against now.
        PATIENCE,
        /// Months for which a deal is void after an alarm.
        COLLAPSE,
        /// What breaking an obligation alone yields besides: units of utility a month.
        GAIN,
        /// r₁: chance of an alarm in a month of breach.
        DETECTION,
        /// r₀: chance of an alarm in a month without breach.
        FALSE_ALARM,
        /// F: what a guarantor's answer costs, units of utility a month.
        COST,
        /// q: chance that a guarantor answers.
        CREDIBILITY,
        /// p₁: chance that the first party would win a war now.
        POWER_NOW,
        /// p₂: the same once power has shifted.
        POWER_LATER,
        /// What a war costs a party, as a share of what is at stake.
        COST_OF_WAR
    }
}
