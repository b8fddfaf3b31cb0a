package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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

    /// Steps in which the acceptable outcomes are counted.
    private static final long MOST_STEPS = 20_000_000;

    private final Domain domain;
    private final SolveOptions options;
    private final Instance instance;
    private final Measure measure;
    private final Optional<Within> within;
    private final List<String> notes = new ArrayList<>();
    private double missed;
    private String reason = "";

    private Solve(Domain domain, SolveOptions options) {
        this.domain = domain;
        this.options = options;
        this.instance = new Instance(domain, options.steps());
        this.measure = Measure.of(instance, options);
        this.within = Within.of(instance);
    }

    /// @param domain with at least two profiles
    public static SolveResult of(Domain domain, SolveOptions options) {
        return new Solve(domain, options).run();
    }

    private SolveResult run() {
        noteSteps();
        if (!options.wholeFrontier()) {
            SingleSolutions each = new SingleSolutions(instance, measure, options);
            if (each.isPossible()) {
                return ofEach(each, "only the solutions were asked for");
            }
        }
        Optional<Front> front = front();
        if (missed == 0 && front.isPresent()) {
            return ofFrontier(points(front.get()), Map.of(), new Certainty.Exact());
        }
        SingleSolutions each = new SingleSolutions(instance, measure, options);
        if (front.isEmpty()) {
            return each.isPossible()
                    ? ofEach(each, reason)
                    : ofFrontier(List.of(), Map.of(), new Certainty.Bounded(0, measure.widestRange(), reason));
        }
        return ofFrontier(
                points(front.get()),
                each.isPossible() ? each.all() : Map.of(),
                new Certainty.Bounded(0, measure.greatestFactor() * missed, reason));
    }

    private List<SolveResult.Point> points(Front front) {
        return new Points(front, instance, measure, options, within).all(missed == 0);
    }

    private SolveResult ofEach(SingleSolutions each, String why) {
        Map<Kind, Solution> solutions = each.all();
        List<SolveResult.Point> points = each.points(solutions.values());
        return result(points, solutions, each.best(), new Certainty.Bounded(0, each.farthest(points), why));
    }

    private SolveResult ofFrontier(List<SolveResult.Point> points, Map<Kind, Solution> known, Certainty certainty) {
        double[] best = new double[instance.parties()];
        for (int p = 0; p < best.length; p++) {
            int party = p;
            best[p] = points.stream()
                    .mapToDouble(point -> point.utilities().get(party))
                    .max()
                    .orElse(measure.reservation(p));
        }
        return result(points, known, best, certainty);
    }

    /// @param known solutions that were searched for by themselves
    /// @param best the greatest utility of each party
    private SolveResult result(
            List<SolveResult.Point> points, Map<Kind, Solution> known, double[] best, Certainty certainty) {
        List<SolveResult.Point> rational =
                points.stream().filter(measure::isAcceptable).toList();
        FrontierSolutions found = new FrontierSolutions(rational, points, measure, certainty);
        Map<Kind, Solution> solutions = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            solutions.put(kind, known.getOrDefault(kind, found.of(kind)));
        }
        return new SolveResult(
                measure.parties(best),
                domain.findSize(),
                acceptable(),
                new ParetoFrontier(points, rational.size(), certainty),
                solutions,
                found.opposition(best, solutions.getOrDefault(Kind.EGALITARIAN, new Solution.NoAgreement())),
                notes);
    }

    /// How many outcomes leave nobody below its reservation value; empty where an issue is real.
    private Optional<SolveResult.Count> acceptable() {
        return domain.findSize().map(size -> {
            long[] low = new long[instance.parties()];
            long[] high = new long[instance.parties()];
            Arrays.setAll(low, measure::leastAcceptable);
            Arrays.fill(high, Long.MAX_VALUE);
            return within.map(all -> all.count(low, high, MOST_STEPS, options.expired()))
                    .orElse(new SolveResult.Count(BigInteger.ZERO, size));
        });
    }

    /// What was cut into steps, in words, and what that may cost.
    private void noteSteps() {
        missed = instance.error();
        for (int j = 0; j < domain.issues().size(); j++) {
            if (instance.values(j).isCut()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "Issue %s was cut into %,d values.",
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
