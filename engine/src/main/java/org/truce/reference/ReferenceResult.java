package org.truce.reference;

import java.util.List;
import java.util.Optional;
import org.truce.survival.CoxFit;
import org.truce.survival.LogRank;
import org.truce.survival.SurvivalCurve;

/// What became of comparable agreements.
///
/// @param chosen the comparable ones
/// @param contrast empty if all agreements were chosen and nothing to hold them against was named
/// @param years that were asked about
public record ReferenceResult(
        Line chosen, Optional<Contrast> contrast, List<Double> years, Optional<CoxDescription> cox) {
    public ReferenceResult {
        years = List.copyOf(years);
    }

    /// A class with its curve.
    ///
    /// @param curve empty if no member has known years
    public record Line(ReferenceClass members, Optional<SurvivalCurve> curve) {
        static Line of(ReferenceClass members) {
            return new Line(members, members.curve());
        }
    }

    /// @param other what the chosen are held against
    /// @param complement whether these are simply all that do not belong to the chosen
    public record Contrast(Line other, boolean complement, Comparison comparison) {}

    /// Whether both classes could share one curve.
    public sealed interface Comparison {
        record Tested(LogRank test) implements Comparison {}

        /// @param shared agreements that belong to both, so that no test of two groups applies
        record Overlapping(int shared) implements Comparison {}

        /// One of the classes has no agreement with known years.
        record Empty() implements Comparison {}

        /// Nothing ended while agreements of both classes were at risk.
        record NothingEnded() implements Comparison {}
    }

    /// A Cox regression of the chosen agreements on attributes, as description.
    ///
    /// @param incomplete agreements left out because a value is missing
    /// @param bases what each text attribute is held against: its most frequent value
    public record CoxDescription(CoxFit fit, int incomplete, List<Base> bases) {
        public CoxDescription {
            bases = List.copyOf(bases);
        }
    }

    public record Base(String attribute, String value) {}
}
