package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Solution;

/// FEATURE UNDER TEST: a solution searched for by itself is as good as the one found on the whole frontier.
class SingleSolutionsTest {
    @Test
    void agreeWithThoseOfTheFrontier() {
        int compared = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Domain domain = RandomDomains.of(seed);
            Instance instance = new Instance(domain, SolveOptions.STEPS);
            Measure measure = Measure.of(instance, SolveOptions.DEFAULT);
            SingleSolutions one = new SingleSolutions(instance, measure, SolveOptions.DEFAULT);
            if (one.isPossible()) {
                SolveResult whole = Solve.of(domain, SolveOptions.DEFAULT);
                for (Kind kind : Kind.values()) {
                    compare(one.of(kind), whole.solution(kind), kind + ", seed " + seed);
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static void compare(Solution one, Solution whole, String which) {
        if (whole instanceof Solution.Agreed expected) {
            assertThat(one).as(which).isInstanceOfSatisfying(Solution.Agreed.class, agreed -> {
                assertThat(agreed.value()).as(which).isCloseTo(expected.value(), within(1e-9));
                assertThat(agreed.certainty()).as(which).isEqualTo(new Certainty.Exact());
            });
        } else {
            assertThat(one).as(which).isEqualTo(whole);
        }
    }
}
