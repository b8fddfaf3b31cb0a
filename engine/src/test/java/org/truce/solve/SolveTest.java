package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// FEATURE UNDER TEST: on 3,000 random domains the analysis finds what looking at every outcome finds.
class SolveTest {
    private static final int INSTANCES = 500;
    private static final SolveOptions EXACTLY = new SolveOptions(
            false, false, true, SolveOptions.STEPS, SolveOptions.MOST_POINTS, Integer.MAX_VALUE, true, () -> false);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void findsWhatLookingAtEveryOutcomeFinds(int batch) {
        for (int i = 0; i < INSTANCES; i++) {
            int seed = batch * INSTANCES + i;
            check(RandomDomains.of(seed), seed);
        }
    }

    private static void check(Domain domain, long seed) {
        EveryOutcome every = new EveryOutcome(domain);
        SolveResult found = Solve.of(domain, EXACTLY);
        String which = "seed " + seed;
        assertThat(found.frontier().certainty()).as(which).isEqualTo(new SolveResult.Certainty.Exact());
        assertThat(found.frontier().points().stream()
                        .map(p -> p.exact().orElseThrow())
                        .toList())
                .as(which)
                .containsExactlyInAnyOrderElementsOf(every.frontier());
        for (Point point : found.frontier().points()) {
            List<Outcome> equal = every.deals(point.exact().orElseThrow());
            assertThat(point.equals()).as(which).contains(BigInteger.valueOf(equal.size()));
            assertThat(point.deals()).as(which).containsExactlyInAnyOrderElementsOf(equal);
        }
        assertThat(found.acceptable().orElseThrow())
                .as(which)
                .isEqualTo(new SolveResult.Count(
                        BigInteger.valueOf(every.acceptable()), BigInteger.valueOf(every.acceptable())));
        value(found, Kind.NASH, every.nash(), which);
        value(found, Kind.UTILITARIAN, every.utilitarian(), which);
        value(found, Kind.EGALITARIAN, every.egalitarian().map(List::getFirst), which);
        value(
                found,
                Kind.KALAI_SMORODINSKY,
                every.kalaiSmorodinsky().map(shares -> shares.isEmpty() ? BigFraction.ZERO : shares.getFirst()),
                which);
        every.egalitarian()
                .ifPresent(gains ->
                        assertThat(sortedGains(found, domain)).as(which).isEqualTo(gains));
    }

    private static void value(SolveResult found, Kind kind, Optional<BigFraction> expected, String which) {
        Solution solution = found.solution(kind);
        if (expected.isEmpty()) {
            assertThat(solution).as("%s %s", kind, which).isEqualTo(new Solution.NoAgreement());
        } else {
            assertThat(solution)
                    .as("%s %s", kind, which)
                    .isInstanceOfSatisfying(
                            Solution.Agreed.class,
                            agreed -> assertThat(agreed.value())
                                    .as("%s %s", kind, which)
                                    .isCloseTo(expected.get().doubleValue(), within(1e-12)));
        }
    }

    private static List<BigFraction> sortedGains(SolveResult found, Domain domain) {
        Solution.Agreed agreed = (Solution.Agreed) found.solution(Kind.EGALITARIAN);
        List<BigFraction> gains = new ArrayList<>();
        for (int p = 0; p < domain.profiles().size(); p++) {
            gains.add(agreed.point()
                    .exact()
                    .orElseThrow()
                    .get(p)
                    .subtract(domain.profiles().get(p).reservation().value()));
        }
        Collections.sort(gains);
        return gains;
    }
}
