package org.truce.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.bargain.BruteForce.Outcome;
import org.truce.model.Deal;

/// FEATURE UNDER TEST: what the search finds is what looking at every deal finds, on 4,000 random
/// instances. Each test names the instance by its seed, from which [Instance#random(long)] makes it
/// again.
class SolverTest {
    private static final int INSTANCES = 500;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void findsWhatLookingAtEveryDealFinds(long batch) {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = batch * INSTANCES; seed < (batch + 1) * INSTANCES; seed++) {
            Instance instance = Instance.random(seed);
            Negotiation rules = instance.rules();
            new Comparison(seed, instance, rules, new BruteForce(instance), instance.solver(rules)).compareAll(seen);
        }
        // the generator must reach every kind of answer, or agreement would prove little
        assertThat(seen.keySet()).containsExactly("agreed", "crossed", "no agreement", "no deal", "worse off");
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(INSTANCES / 50));
    }

    /// Whatever the limit of branches, what is said stays true: the bounds hold the optimum, deals are
    /// acceptable, and "no agreement" is claimed only where there is none.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 5, 20})
    void saysNothingFalseWhenStopped(long limit) {
        int bounded = 0;
        for (long seed = 10_000; seed < 10_400; seed++) {
            Instance instance = Instance.random(seed);
            Negotiation rules = instance.rules();
            Solver solver = instance.solver(rules);
            Solver exact = instance.solver(rules);
            solver.limitNodes(limit);
            if (solver.closest() instanceof Closest.Found found
                    && exact.closest() instanceof Closest.Found best
                    && found.status() instanceof Status.Bounded(double lower, double upper, String reason)) {
                bounded++;
                assertThat(found.redLines()).isEqualTo(best.redLines());
                assertThat(best.margin()).as("seed %d", seed).isBetween(lower - 1e-9, upper + 1e-9);
                assertThat(found.margin()).isEqualTo(lower);
                assertThat(reason).isEqualTo("the search was stopped at its limit of branches");
            }
            for (Function<Solver, Solution> solve : List.<Function<Solver, Solution>>of(
                    Solver::nash, Solver::utilitarian, Solver::egalitarian, Solver::kalaiSmorodinsky)) {
                Solution solution = solve.apply(solver);
                Solution best = solve.apply(exact);
                assertThat(best).isNotInstanceOf(Solution.Undecided.class);
                if (solution instanceof Solution.Agreed agreed && best instanceof Solution.Agreed truly) {
                    assertThat(solver.isAcceptable(agreed.deal())).isTrue();
                    double lower = agreed.status() instanceof Status.Bounded b ? b.lower() : agreed.value();
                    double upper = agreed.status() instanceof Status.Bounded b ? b.upper() : agreed.value();
                    assertThat(truly.value()).as("seed %d", seed).isBetween(lower - 1e-6, upper + 1e-6);
                } else if (!(solution instanceof Solution.Undecided)) {
                    assertThat(solution).as("seed %d", seed).isEqualTo(best);
                }
            }
        }
        assertThat(bounded).isGreaterThan(limit == 0 ? 40 : 0);
    }

    private record Comparison(long seed, Instance instance, Negotiation rules, BruteForce all, Solver solver) {
        void compareAll(Map<String, Integer> seen) {
            seen.merge(compareClosest(), 1, Integer::sum);
            seen.merge(all.acceptable().isEmpty() ? "no agreement" : "agreed", 1, Integer::sum);
            assertThat(solver.agreementExists(instance.sincereMask(rules)))
                    .as("seed %d: an agreement exists", seed)
                    .isEqualTo(!all.acceptable().isEmpty());
            compareBest(Solver::nash, Outcome::geometricMean, "Nash");
            compareBest(Solver::utilitarian, Outcome::sum, "utilitarian");
            compareLeximin(Solver::egalitarian, all.ones(), "egalitarian");
            compareLeximin(Solver::kalaiSmorodinsky, all.bestAcceptable(), "Kalai-Smorodinsky");
            compareDeals();
        }

        private String compareClosest() {
            Closest closest = solver.closest();
            assertThat(rules.hasAgreement()).isEqualTo(!all.agreements().isEmpty());
            if (all.leastCrossed().isEmpty()) {
                assertThat(closest).as("seed %d", seed).isEqualTo(new Closest.NoDeal());
                return "no deal";
            }
            int least = all.leastCrossed().get();
            Predicate<Outcome> nearest = o -> o.crossed() == least;
            double margin = all.agreements().stream()
                    .filter(nearest)
                    .mapToDouble(Outcome::smallest)
                    .max()
                    .orElseThrow();
            assertThat(closest).as("seed %d", seed).isInstanceOfSatisfying(Closest.Found.class, found -> {
                assertThat(found.redLines()).as("seed %d: red lines", seed).isEqualTo(least);
                assertThat(found.margin()).as("seed %d: margin", seed).isCloseTo(margin, within(BruteForce.ROUNDING));
                assertThat(found.status()).isEqualTo(new Status.Exact());
                Outcome outcome = all.outcome(found.deal());
                assertThat(all.agreements()).as("seed %d", seed).contains(outcome);
                assertThat(outcome.crossed()).as("seed %d: crossed", seed).isEqualTo(least);
                assertThat(Long.bitCount(found.crossed())).isEqualTo(least);
                assertThat(outcome.smallest())
                        .as("seed %d: margin of the deal", seed)
                        .isCloseTo(margin, within(BruteForce.ROUNDING));
                assertThat(all.isFirstInLeximin(outcome, nearest, all.ones()))
                        .as("seed %d: leximin of the closest", seed)
                        .isTrue();
                assertThat(found.isAgreement())
                        .as("seed %d: closest is an agreement", seed)
                        .isEqualTo(!all.acceptable().isEmpty());
            });
            return least > 0 ? "crossed" : margin < -BruteForce.ROUNDING ? "worse off" : "agreed";
        }

        private void compareBest(Function<Solver, Solution> solve, ToDoubleFunction<Outcome> merit, String name) {
            Solution solution = solve.apply(solver);
            List<Outcome> acceptable = all.acceptable();
            if (acceptable.isEmpty()) {
                assertThat(solution).as("seed %d: %s", seed, name).isEqualTo(new Solution.NoAgreement());
                return;
            }
            double best = acceptable.stream().mapToDouble(merit).max().orElseThrow();
            assertThat(solution).as("seed %d: %s", seed, name).isInstanceOfSatisfying(Solution.Agreed.class, agreed -> {
                Outcome outcome = all.outcome(agreed.deal());
                assertThat(acceptable).contains(outcome);
                // a geometric mean is far more sensitive near 0 than the margins it is made of
                assertThat(agreed.value()).isCloseTo(best, within(1e-6));
                assertThat(merit.applyAsDouble(outcome)).isCloseTo(best, within(1e-6));
                assertThat(BruteForce.isSamePoint(agreed.margins(), outcome.margins()))
                        .isTrue();
                assertThat(agreed.status()).isEqualTo(new Status.Exact());
            });
        }

        private void compareLeximin(Function<Solver, Solution> solve, Map<Integer, Double> units, String name) {
            compareBest(solve, o -> o.ranked(units).stream().findFirst().orElse(0.0), name);
            if (solve.apply(solver) instanceof Solution.Agreed agreed) {
                assertThat(all.isFirstInLeximin(all.outcome(agreed.deal()), Outcome::isAcceptable, units))
                        .as("seed %d: leximin of %s", seed, name)
                        .isTrue();
            }
        }

        private void compareDeals() {
            SplittableRandom random = new SplittableRandom(seed);
            List<Deal> deals = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                deals.add(all.deal(random.nextLong()));
            }
            all.acceptable().stream().limit(4).forEach(o -> deals.add(o.deal()));
            if (solver.utilitarian() instanceof Solution.Agreed agreed) {
                deals.add(agreed.deal());
            }
            for (Deal deal : deals) {
                Outcome outcome = all.outcome(deal);
                assertThat(solver.isAcceptable(deal))
                        .as("seed %d: %s is acceptable", seed, deal)
                        .isEqualTo(outcome.isAcceptable());
                assertThat(Long.bitCount(solver.crossedBy(deal)))
                        .as("seed %d: crossed by %s", seed, deal)
                        .isEqualTo(outcome.crossed());
                assertThat(rules.isAgreement(deal))
                        .as("seed %d: %s is an agreement", seed, deal)
                        .isEqualTo(all.agreements().contains(outcome));
                assertThat(solver.isEfficient(deal))
                        .as("seed %d: %s is efficient", seed, deal)
                        .isEqualTo(all.isEfficient(outcome));
            }
        }
    }
}
