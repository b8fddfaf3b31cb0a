package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;

/// FEATURE UNDER TEST: branch and bound over boxes finds the frontier that variable elimination finds, and
/// says what it may have missed when it is stopped.
class BoxSearchTest {
    private static final int INSTANCES = 1000;

    @Test
    void findsWhatEliminationFinds() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            Domain domain = RandomDomains.of(seed);
            Instance instance = new Instance(domain, SolveOptions.STEPS);
            Fronts fronts = new Fronts(new Effort(SolveOptions.DEFAULT, Long.MAX_VALUE), instance.slack(), true);
            for (Component component : instance.components()) {
                Front expected = new Elimination(instance, component, fronts).frontier();
                BoxSearch search = new BoxSearch(instance, component, SolveOptions.DEFAULT, instance.slack());
                Front found = search.frontier(fronts);
                assertThat(search.missed()).isZero();
                assertThat(vectors(found)).as("seed %d", seed).isEqualTo(vectors(expected));
                Equals ofBoxes = new Equals(instance, () -> false);
                for (int i = 0; i < found.size(); i++) {
                    assertThat(ofBoxes.count(found, i)).isEqualTo(new Equals(instance, () -> false).count(expected, i));
                }
            }
        }
    }

    private static List<List<BigInteger>> vectors(Front front) {
        BigInteger[] parts = front.parts();
        assertThat(parts).isNotNull();
        return IntStream.range(0, front.size())
                .mapToObj(i -> Arrays.asList(parts).subList(i * front.parties(), (i + 1) * front.parties()))
                .toList();
    }

    /// Whatever is found, no efficient vector is further from it than is said.
    @Test
    void whatMayBeMissedIsKnown() {
        int stopped = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            Domain domain = RandomDomains.of(seed);
            Instance instance = new Instance(domain, SolveOptions.STEPS);
            Fronts fronts = new Fronts(new Effort(SolveOptions.DEFAULT, Long.MAX_VALUE), instance.slack(), false);
            for (Component component : instance.components()) {
                Front expected = new Elimination(instance, component, fronts).frontier();
                SolveOptions atOnce = new SolveOptions(
                        false, false, false, SolveOptions.STEPS, SolveOptions.MOST_POINTS, 1, true, () -> true);
                BoxSearch search = new BoxSearch(instance, component, atOnce, instance.slack());
                Front found = search.frontier(fronts);
                stopped += search.missed() > 0 ? 1 : 0;
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(shortfall(expected, i, found, instance))
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(search.missed() + 1e-12);
                }
            }
        }
        assertThat(stopped).isPositive();
    }

    /// The utility by which the nearest vector found falls short of one, for the party worst served.
    private static double shortfall(Front expected, int vector, Front found, Instance instance) {
        List<Double> shortfalls = new ArrayList<>();
        for (int k = 0; k < found.size(); k++) {
            double worst = 0;
            for (int p = 0; p < instance.parties(); p++) {
                long apart = expected.value(vector, p) - found.value(k, p);
                worst = Math.max(worst, instance.scale(p).doubleUtility(apart));
            }
            shortfalls.add(worst);
        }
        return shortfalls.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }
}
