package org.truce.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Conventions, not measurements: how far statements are believed, and how losses weigh. Printed with every
/// result.
///
/// @param firmness by kind of statement, in [0, 1]
/// @param reliability by Admiralty grade of the source, in [0, 1]
/// @param credibility by Admiralty grade 1 to 6 of the statement, in [0, 1]
/// @param lossAversion λ ≥ 1, drawn uniformly; 1 switches it off (Tversky & Kahneman 1992)
/// @param walkAway by party: the utility b of no agreement, drawn uniformly, where it is not 0; the
///     status quo has utility 0 and the best that an issue of full weight can give is 1
public record Assumptions(
        Map<Statement.Kind, Double> firmness,
        Map<Source.Reliability, Double> reliability,
        List<Double> credibility,
        Interval lossAversion,
        Map<Integer, Interval> walkAway) {

    /// The defaults of method.md, section 1.
    public static final Assumptions DEFAULT = new Assumptions(
            Map.of(
                    Statement.Kind.OFFERS, .95,
                    Statement.Kind.ACCEPTS, .95,
                    Statement.Kind.WANTS, .85,
                    Statement.Kind.PREFERS, .85,
                    Statement.Kind.OPPOSES, .85,
                    Statement.Kind.REQUIRES, .70,
                    Statement.Kind.REJECTS, .70),
            Map.of(
                    Source.Reliability.A, .98,
                    Source.Reliability.B, .92,
                    Source.Reliability.C, .80,
                    Source.Reliability.D, .60,
                    Source.Reliability.E, .40,
                    Source.Reliability.F, .70),
            List.of(1.0, .95, .85, .65, .40, .80),
            new Interval(1.5, 2.5),
            Map.of());

    public Assumptions {
        firmness = new EnumMap<>(firmness);
        reliability = new EnumMap<>(reliability);
        credibility = List.copyOf(credibility);
        walkAway = Map.copyOf(walkAway);
        if (credibility.size() != 6) {
            throw new IllegalStateException("Credibility needs 6 values, not %d.".formatted(credibility.size()));
        }
        if (lossAversion.low() < 1) {
            throw new IllegalStateException("The loss aversion (%s) must be at least 1.".formatted(lossAversion.low()));
        }
    }

    /// The walk-away value b of a party.
    public Interval walkAwayOf(int party) {
        return walkAway.getOrDefault(party, Interval.of(0));
    }

    public Assumptions withLossAversion(Interval changed) {
        return new Assumptions(firmness, reliability, credibility, changed, walkAway);
    }

    /// Every firmness moved by the same amount and cut to [0, 1].
    public Assumptions withFirmnessShifted(double by) {
        Map<Statement.Kind, Double> shifted = new EnumMap<>(Statement.Kind.class);
        firmness.forEach((kind, value) -> shifted.put(kind, Math.clamp(value + by, 0, 1)));
        return new Assumptions(shifted, reliability, credibility, lossAversion, walkAway);
    }
}
