package org.truce.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: solutions of negotiations of 8 parties, 30 issues and 5 options are proven within few
/// branches. The bounds and the order of the search are what makes that so; the limits here are about twice
/// what it takes.
class ProofTest {
    private static final int PARTIES = 8;
    private static final int ISSUES = 30;
    private static final int OPTIONS = 5;

    @Test
    void solutionsAreProvenWithinFewBranches() {
        assertThat(branches(Solver::nash)).isLessThan(500);
        assertThat(branches(Solver::utilitarian)).isLessThan(50);
        assertThat(branches(Solver::egalitarian)).isLessThan(600_000);
    }

    /// Over ten negotiations.
    private static long branches(Function<Solver, Solution> solve) {
        long branches = 0;
        for (int seed = 0; seed < 10; seed++) {
            Solver solver = random(seed);
            Solution solution = solve.apply(solver);
            branches += solver.branches();
            assertThat(solution)
                    .isInstanceOfSatisfying(
                            Solution.Agreed.class,
                            agreed -> assertThat(agreed.status()).isEqualTo(new Status.Exact()));
        }
        return branches;
    }

    private static Solver random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sizes = new int[ISSUES];
        Arrays.fill(sizes, OPTIONS);
        Negotiation rules = Negotiation.ofAnyOutcome(PARTIES, sizes);
        double[][] utilities = new double[PARTIES][rules.options()];
        for (double[] own : utilities) {
            double[] weights = random.doubles(ISSUES).toArray();
            double sum = Arrays.stream(weights).sum();
            for (int j = 0; j < ISSUES; j++) {
                for (int x = 0; x < OPTIONS; x++) {
                    own[rules.firstOption(j + 1) + x] = weights[j] / sum * random.nextDouble();
                }
            }
        }
        double[] ones = new double[PARTIES];
        Arrays.fill(ones, 1);
        Solver solver = new Solver(rules);
        solver.load(utilities, 0, new double[PARTIES], 0, ones);
        return solver;
    }
}
