package org.truce.bargain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.bargain.BruteForce.Outcome;

/// FEATURE UNDER TEST: the efficient frontier is the one that looking at every deal gives, on 2,000
/// random instances: no point dominated, none missing, none twice.
class FrontierTest {
    private static final int INSTANCES = 500;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void isTheFrontierOfAllDeals(long batch) {
        int largest = 0;
        int empty = 0;
        for (long seed = batch * INSTANCES; seed < (batch + 1) * INSTANCES; seed++) {
            Instance instance = Instance.random(seed);
            BruteForce all = new BruteForce(instance);
            Frontier frontier = instance.solver(instance.rules()).frontier();
            List<List<Double>> expected = all.frontier();
            assertThat(frontier.status()).isEqualTo(new Status.Exact());
            assertThat(frontier.points()).as("seed %d", seed).hasSameSizeAs(expected);
            for (Frontier.Point point : frontier.points()) {
                Outcome outcome = all.outcome(point.deal());
                assertThat(all.agreements()).contains(outcome);
                assertThat(outcome.crossed()).isZero();
                assertThat(BruteForce.isSamePoint(outcome.margins(), point.margins()))
                        .as("seed %d: margins of %s", seed, point)
                        .isTrue();
                assertThat(expected)
                        .as("seed %d: %s", seed, point)
                        .anyMatch(e -> BruteForce.isSamePoint(e, point.margins()));
            }
            largest = Math.max(largest, expected.size());
            empty += expected.isEmpty() ? 1 : 0;
        }
        // the generator must reach both ends, or agreement would prove little
        assertThat(largest).isGreaterThan(100);
        assertThat(empty).isGreaterThan(5);
    }

    @Test
    void saysThatPointsMayBeMissingBeyondItsLimit() {
        int bounded = 0;
        for (long seed = 0; seed < 200; seed++) {
            Instance instance = Instance.random(seed);
            Solver solver = instance.solver(instance.rules());
            Frontier limited = solver.frontier(3);
            if (limited.status() instanceof Status.Bounded(double lower, double upper, String reason)) {
                bounded++;
                assertThat((double) solver.frontier().points().size()).isBetween(lower, upper);
                assertThat(reason).isEqualTo("the merging dropped partial deals at its limit");
            } else {
                assertThat(limited).isEqualTo(solver.frontier());
            }
        }
        assertThat(bounded).isGreaterThan(50);
    }
}
