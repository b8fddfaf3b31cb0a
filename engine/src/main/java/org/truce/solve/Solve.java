package org.truce.solve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.ParetoFrontier;
import org.truce.solve.SolveResult.Solution;

/// The exact analysis of a negotiation whose preferences are known (method.md, section 3).
public final class Solve {
    /// By how much utility a vector may fall short of what it stands in for, when a frontier has grown beyond
    /// the limit and is searched again.
    private static final double[] COARSER = {1e-3, 1e-2, 5e-2};

    /// A coarse frontier is worth this part of the effort that an exact one is.
    private static final int COARSE_EFFORT = 8;

    private final Domain domain;
    private final SolveOptions options;
    private final Instance instance;
    private final Measure measure;
    private final List<String> notes = new ArrayList<>();
    private double missed;
    private String reason = "";

    private Solve(Domain domain, SolveOptions options) {
        this.domain = domain;
        this.options = options;
        this.instance = new Instance(domain, options.steps());
        this.measure = Measure.of(instance, options);
    }

    /// @param domain with at least two profiles
    public static SolveResult of(Domain domain, SolveOptions options) {
        return new Solve(domain, options).run();
    }

    private SolveResult run() {
        noteSteps();
        Optional<Front> front = front();
        List<SolveResult.Point> points =
                front.isPresent() ? Points.of(front.get(), instance, measure, options) : List.of();
        Certainty certainty = missed > 0
                ? new Certainty.Bounded(0, measure.greatestFactor() * missed, reason)
                : new Certainty.Exact();
        Map<Kind, Solution> solutions = new EnumMap<>(Kind.class);
        SingleSolutions one = new SingleSolutions(instance, measure, options);
        boolean searchEach = certainty instanceof Certainty.Bounded && one.isPossible();
        if (searchEach) {
            for (Kind kind : Kind.values()) {
                solutions.put(kind, one.of(kind));
            }
        }
        if (front.isEmpty()) {
            points = one.points(solutions.values());
            certainty = new Certainty.Bounded(0, one.farthest(points), reason);
        }
        List<SolveResult.Point> rational =
                points.stream().filter(measure::isAcceptable).toList();
        ParetoFrontier frontier = new ParetoFrontier(points, rational.size(), certainty);
        FrontierSolutions found = new FrontierSolutions(rational, points, measure, certainty);
        for (Kind kind : Kind.values()) {
            solutions.putIfAbsent(kind, found.of(kind));
        }
        return new SolveResult(
                measure.parties(points),
                domain.findSize(),
                Acceptable.count(instance, measure, options),
                frontier,
                solutions,
                found.opposition(),
                notes);
    }

    /// What was cut into steps, in words, and what that may cost.
    private void noteSteps() {
        missed = instance.error();
        for (int j = 0; j < domain.issues().size(); j++) {
            if (instance.values(j).isCut()) {
                notes.add("Issue %s was cut into %,d values."
                        .formatted(
                                domain.issues().get(j).name(),
                                instance.values(j).size()));
                reason = "values were cut into steps";
            }
        }
    }

    /// Empty if not even a coarse frontier could be made.
    private Optional<Front> front() {
        try {
            return Optional.of(front(instance.slack(), Effort.MOST_COMPARISONS));
        } catch (Effort.Exhausted exhausted) {
            reason = exhausted.reason();
        }
        // what a coarser front leaves out is known: a tolerance for each time that a front is made
        int times = domain.issues().size() * 2;
        for (double coarser : COARSER) {
            long[] tolerance = new long[instance.parties()];
            for (int p = 0; p < tolerance.length; p++) {
                tolerance[p] =
                        Math.max(instance.slack()[p], instance.scale(p).units(BigFraction.from(coarser / times)));
            }
            try {
                Front front = front(tolerance, Effort.MOST_COMPARISONS / COARSE_EFFORT);
                missed += coarser;
                return Optional.of(front);
            } catch (Effort.Exhausted _) {
                // the next is coarser still
            }
        }
        missed = Math.max(missed, Double.MIN_VALUE);
        return Optional.empty();
    }

    private Front front(long[] tolerance, long most) {
        ComponentFronts found = ComponentFronts.front(instance, options, tolerance, most);
        if (found.missed() > 0) {
            missed += found.missed();
            reason = "the time was up";
        }
        return found.front();
    }
}
