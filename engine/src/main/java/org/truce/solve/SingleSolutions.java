package org.truce.solve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.Status;
import org.truce.domain.Profile;
import org.truce.domain.UtilityRange;
import org.truce.model.Deal;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// Each solution for itself, where the whole frontier is beyond reach: branch and bound with Lagrangian
/// bounds ([Solver]), for additive utilities without exclusions. What is not proven within the effort has
/// bounds.
final class SingleSolutions {
    private static final int MOST_VALUES = 64;
    private static final int MOST_PARTIES = 8;

    /// Branches of one attempt after the other, as long as there is time.
    private static final long[] BRANCHES = {10_000, 100_000, 1_000_000};

    private final Instance instance;
    private final Measure measure;
    private final SolveOptions options;
    private final List<Front> values = new ArrayList<>();

    SingleSolutions(Instance instance, Measure measure, SolveOptions options) {
        this.instance = instance;
        this.measure = measure;
        this.options = options;
        if (isAdditive()) {
            Fronts fronts = new Fronts(new Effort(SolveOptions.DEFAULT, Long.MAX_VALUE), instance.slack(), false);
            for (Component component : instance.components()) {
                values.add(new Elimination(instance, component, fronts).frontier());
            }
        }
    }

    private boolean isAdditive() {
        return instance.error() == 0
                && instance.parties() <= MOST_PARTIES
                && instance.components().stream().allMatch(c -> c.issues().length == 1)
                && instance.domain().profiles().stream().allMatch(this::isBelowCeiling);
    }

    private boolean isBelowCeiling(Profile profile) {
        Optional<BigFraction> ceiling = profile.ceiling();
        return ceiling.isEmpty()
                || UtilityRange.of(profile.terms(), instance.domain().issues())
                                .greatest()
                                .compareTo(ceiling.get())
                        <= 0;
    }

    /// Whether the domain is of a kind that can be searched. Where values were cut into steps, the best of
    /// them would not be the best of all.
    boolean isPossible() {
        return instance.error() == 0
                && !values.isEmpty()
                && values.stream().allMatch(v -> v.size() > 0 && v.size() <= MOST_VALUES);
    }

    /// A solution of every kind.
    Map<Kind, Solution> all() {
        Map<Kind, Solution> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, of(kind));
        }
        return all;
    }

    Solution of(Kind kind) {
        Solution best = new Solution.Undecided("there was no time to search");
        for (long branches : BRANCHES) {
            if (options.expired().getAsBoolean() && !(best instanceof Solution.Undecided)) {
                return best;
            }
            best = search(kind, branches);
            if (!(best instanceof Solution.Undecided)
                    && !(best instanceof Solution.Agreed agreed && agreed.certainty() instanceof Certainty.Bounded)) {
                return best;
            }
        }
        return best;
    }

    private Solution search(Kind kind, long branches) {
        Solver solver = solver();
        solver.limitNodes(branches);
        org.truce.bargain.Solution found = switch (kind) {
            case NASH -> solver.nash();
            case KALAI_SMORODINSKY -> solver.kalaiSmorodinsky();
            case EGALITARIAN -> solver.egalitarian();
            case UTILITARIAN -> solver.utilitarian();
        };
        return switch (found) {
            case org.truce.bargain.Solution.NoAgreement _ -> new Solution.NoAgreement();
            case org.truce.bargain.Solution.Undecided undecided -> new Solution.Undecided(undecided.reason());
            case org.truce.bargain.Solution.Agreed agreed ->
                new Solution.Agreed(
                        point(agreed.deal()),
                        value(agreed.value(), kind),
                        switch (agreed.status()) {
                            case Status.Exact() -> new Certainty.Exact();
                            case Status.Bounded bounded ->
                                new Certainty.Bounded(
                                        value(bounded.lower(), kind), value(bounded.upper(), kind), bounded.reason());
                        });
        };
    }

    private Solver solver() {
        int parties = instance.parties();
        int[] sizes = values.stream().mapToInt(Front::size).toArray();
        Negotiation rules = Negotiation.ofAnyOutcome(parties, sizes);
        double[][] utilities = new double[parties][rules.options()];
        double[] walkAway = new double[parties];
        double[] units = new double[parties];
        for (int p = 0; p < parties; p++) {
            for (int j = 0; j < sizes.length; j++) {
                for (int x = 0; x < sizes[j]; x++) {
                    utilities[p][rules.firstOption(j + 1) + x] =
                            instance.scale(p).doubleUtility(values.get(j).value(x, p));
                }
            }
            walkAway[p] = measure.unscaledReservation(p);
            units[p] = measure.unit(p);
        }
        Solver solver = new Solver(rules);
        solver.load(utilities, 0, walkAway, 0, units);
        return solver;
    }

    /// From the merit of the search: the geometric mean of gains, or the sum of gains.
    private double value(double merit, Kind kind) {
        return switch (kind) {
            case NASH -> Math.pow(merit, instance.parties());
            case KALAI_SMORODINSKY, EGALITARIAN -> merit;
            case UTILITARIAN -> {
                double sum = merit;
                for (int p = 0; p < instance.parties(); p++) {
                    sum += measure.reservation(p);
                }
                yield sum;
            }
        };
    }

    private Point point(Deal deal) {
        int[] choices = new int[instance.domain().issues().size()];
        long[] units = new long[instance.parties()];
        for (int j = 0; j < values.size(); j++) {
            Front front = values.get(j);
            int x = deal.option(j + 1);
            front.trace(x, choices);
            for (int p = 0; p < units.length; p++) {
                units[p] += front.value(x, p);
            }
        }
        return Points.point(instance, measure, options, List.of(instance.outcome(choices)), units, Optional.empty());
    }

    /// The points of solutions found, each once.
    List<Point> points(Collection<Solution> solutions) {
        List<Point> points = new ArrayList<>();
        for (Solution solution : solutions) {
            if (solution instanceof Solution.Agreed agreed
                    && points.stream()
                            .noneMatch(p -> p.utilities().equals(agreed.point().utilities()))) {
                points.add(agreed.point());
            }
        }
        points.sort((one, other) ->
                Double.compare(other.utilities().getFirst(), one.utilities().getFirst()));
        return points;
    }

    /// The greatest utility of each party.
    double[] best() {
        double[] best = new double[instance.parties()];
        for (int p = 0; p < best.length; p++) {
            Profile profile = instance.domain().profiles().get(p);
            UtilityRange range =
                    UtilityRange.of(profile.terms(), instance.domain().issues());
            best[p] = measure.utility(p, range.greatest()).doubleValue();
        }
        return best;
    }

    /// By how much, at most, an outcome can be better for somebody than the nearest of the points.
    double farthest(List<Point> points) {
        double[] best = best();
        double farthest = Double.POSITIVE_INFINITY;
        for (Point point : points) {
            double most = 0;
            for (int p = 0; p < best.length; p++) {
                most = Math.max(most, best[p] - point.utilities().get(p));
            }
            farthest = Math.min(farthest, most);
        }
        return farthest;
    }
}
