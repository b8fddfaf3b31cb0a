package org.truce.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// How a bid stands to the frontier and the solutions of its domain.
///
/// @param utilities by party, on the scale of the result
/// @param exact the same as fractions, if exact arithmetic was asked for
/// @param acceptable whether nobody is below its reservation value
/// @param toFrontier Euclidean distance to the nearest efficient point, in utilities; empty if there is none
/// @param toNash Euclidean distance to the Nash point, in utilities; empty if there is none
public record Appraisal(
        Outcome bid,
        List<Double> utilities,
        Optional<List<BigFraction>> exact,
        boolean acceptable,
        Standing standing,
        Optional<Double> toFrontier,
        Optional<Double> toNash) {
    private static final double TIE = 1e-12;

    public Appraisal {
        utilities = List.copyOf(utilities);
    }

    /// Whether something better could be agreed.
    public sealed interface Standing {
        /// No possible outcome is better for some party and worse for none.
        record Efficient() implements Standing {}

        /// An efficient outcome is better for some party and worse for none.
        ///
        /// @param by of all those, the one with the greatest sum of utilities
        record Dominated(Point by) implements Standing {}

        /// No listed point is better, and the frontier is not known exactly.
        record Undominated(String reason) implements Standing {}

        /// It cannot be agreed at all.
        record Impossible() implements Standing {}
    }

    /// @param options those that gave the result
    /// @param result of the domain
    public static Appraisal of(Domain domain, SolveOptions options, SolveResult result, Outcome bid) {
        Measure measure = Measure.of(new Instance(domain, options.steps()), options);
        List<BigFraction> exact = new ArrayList<>();
        for (int p = 0; p < domain.profiles().size(); p++) {
            exact.add(measure.utility(p, domain.utility(domain.profiles().get(p), bid)));
        }
        List<Double> utilities = exact.stream().map(BigFraction::doubleValue).toList();
        Point point = new Point(utilities, List.of(bid), Optional.empty(), Optional.of(exact));
        Optional<Double> toNash = result.solutions().get(Kind.NASH) instanceof Solution.Agreed nash
                ? Optional.of(distance(point, nash.point()))
                : Optional.empty();
        return new Appraisal(
                bid,
                utilities,
                options.exactArithmetic() ? Optional.of(List.copyOf(exact)) : Optional.empty(),
                measure.isAcceptable(point),
                domain.isPossible(bid) ? standing(point, result) : new Standing.Impossible(),
                result.frontier().points().stream().map(p -> distance(point, p)).min(Comparator.naturalOrder()),
                toNash);
    }

    private static Standing standing(Point point, SolveResult result) {
        Optional<Point> better = result.frontier().points().stream()
                .filter(p -> dominates(p, point))
                .max(Comparator.comparingDouble(
                        p -> p.utilities().stream().mapToDouble(u -> u).sum()));
        if (better.isPresent()) {
            return new Standing.Dominated(better.get());
        }
        return switch (result.frontier().certainty()) {
            case Certainty.Exact _ -> new Standing.Efficient();
            case Certainty.Bounded bounded -> new Standing.Undominated(bounded.reason());
        };
    }

    private static boolean dominates(Point one, Point other) {
        boolean better = false;
        for (int p = 0; p < one.utilities().size(); p++) {
            double more = one.utilities().get(p) - other.utilities().get(p);
            double tie = TIE * Math.max(1, Math.abs(other.utilities().get(p)));
            if (more < -tie) {
                return false;
            }
            better |= more > tie;
        }
        return better;
    }

    private static double distance(Point one, Point other) {
        double squares = 0;
        for (int p = 0; p < one.utilities().size(); p++) {
            double apart = one.utilities().get(p) - other.utilities().get(p);
            squares += apart * apart;
        }
        return Math.sqrt(squares);
    }
}
