package org.truce.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Outcome;

/// What was found. Utilities are those of the profiles, or rescaled ones if that was asked for; a list of
/// them is in the order of the parties.
///
/// @param outcomes how many there are, impossible ones included; empty where an issue is real
/// @param acceptable how many possible outcomes leave nobody below its reservation value; empty where an
///     issue is real
/// @param solutions every kind, in the order of the enum
/// @param opposition empty if no outcome is possible
/// @param notes what was done to the domain before it was analysed, in words
public record SolveResult(
        List<PartyRange> parties,
        Optional<BigInteger> outcomes,
        Optional<Count> acceptable,
        ParetoFrontier frontier,
        Map<Kind, Solution> solutions,
        Optional<Opposition> opposition,
        List<String> notes) {
    public SolveResult {
        parties = List.copyOf(parties);
        solutions = Collections.unmodifiableMap(new EnumMap<>(solutions));
        notes = List.copyOf(notes);
    }

    public Solution solution(Kind kind) {
        return Objects.requireNonNull(solutions.get(kind));
    }

    /// The solutions that a point is.
    public List<Kind> listKinds(Point point) {
        return Arrays.stream(Kind.values())
                .filter(kind -> solution(kind) instanceof Solution.Agreed agreed
                        && agreed.point().equals(point))
                .toList();
    }

    /// Whether a point leaves nobody below its reservation value, rounding apart.
    public boolean isAcceptable(Point point) {
        for (int p = 0; p < parties.size(); p++) {
            if (point.utilities().get(p) < parties.get(p).reservation() - 1e-12) {
                return false;
            }
        }
        return true;
    }

    /// A party's disagreement point, and the span of its utility over the efficient outcomes and its own
    /// best.
    ///
    /// @param reservation the utility of no agreement, as used
    /// @param best the greatest utility of a possible outcome
    public record PartyRange(String name, double reservation, double best) {}

    /// A number that is known, or lies within bounds.
    public record Count(BigInteger atLeast, BigInteger atMost) {
        public boolean isExact() {
            return atLeast.equals(atMost);
        }
    }

    /// What is proven of a result.
    public sealed interface Certainty {
        /// It is what was asked for.
        record Exact() implements Certainty {}

        /// The search was stopped, or numbers were cut into steps.
        ///
        /// @param lower a value that is reached
        /// @param upper none is better
        record Bounded(double lower, double upper, String reason) implements Certainty {}
    }

    /// The outcomes that no possible outcome dominates.
    ///
    /// @param points distinct, by falling utility of the first party
    /// @param rationalSize how many of them leave nobody below its reservation value
    /// @param certainty if bounded: every efficient outcome is within `upper` of a listed one for every
    ///     party (`lower` is 0)
    public record ParetoFrontier(List<Point> points, int rationalSize, Certainty certainty) {
        public ParetoFrontier {
            points = List.copyOf(points);
        }
    }

    /// @param deals that have these utilities: one at least, at most as many as were asked for
    /// @param equals how many deals have them; empty if that was not counted, and then one is listed
    /// @param exact the utilities as fractions, if exact arithmetic was asked for
    public record Point(
            List<Double> utilities,
            List<Outcome> deals,
            Optional<BigInteger> equals,
            Optional<List<BigFraction>> exact) {
        public Point {
            utilities = List.copyOf(utilities);
            deals = List.copyOf(deals);
        }

        /// One that has these utilities.
        public Outcome deal() {
            return deals.getFirst();
        }
    }

    /// The solutions, over the deals that leave nobody below its reservation value r.
    public enum Kind {
        /// Largest product of u_p − r_p (Nash 1950).
        NASH,
        /// Largest smallest share of what is attainable, (u_p − r_p) / (best_p − r_p), best among
        /// acceptable deals (Kalai & Smorodinsky 1975); the next smallest decide ties.
        KALAI_SMORODINSKY,
        /// Largest smallest u_p − r_p, the next smallest decide ties: leximin (Sen 1970). Its value is that
        /// of Kalai's proportional solution with equal proportions (Kalai 1977).
        EGALITARIAN,
        /// Largest sum of u_p (Harsanyi 1955).
        UTILITARIAN
    }

    /// A solution, or that there is none.
    public sealed interface Solution {
        /// @param value what is maximised
        record Agreed(Point point, double value, Certainty certainty) implements Solution {
            Agreed within(Certainty changed) {
                return new Agreed(point, value, changed);
            }
        }

        /// No possible outcome leaves nobody below its reservation value.
        record NoAgreement() implements Solution {}

        /// No acceptable outcome was found before the search was stopped.
        record Undecided(String reason) implements Solution {}
    }

    /// How much the parties' interests are opposed, by two conventions of the field.
    ///
    /// @param nearestToIdeal distance of the efficient point nearest to the one where all have their best
    ///     (GENIUS)
    /// @param equalToIdeal the same of the egalitarian point (GeniusWeb)
    public record Opposition(double nearestToIdeal, Optional<Double> equalToIdeal) {}
}
