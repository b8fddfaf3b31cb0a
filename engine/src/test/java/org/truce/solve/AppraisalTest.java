package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// Two issues of two values; Ana has 1 and 2 points for the second values, Bo 2 and 1 for the first. Of the
/// four outcomes (0, 3), (2, 2), (1, 1) and (3, 0), the third is dominated by the second and no other.
class AppraisalTest {
    private static final BigFraction ZERO = BigFraction.ZERO;
    private static final BigFraction ONE = BigFraction.ONE;
    private static final BigFraction TWO = BigFraction.of(2);

    private static Domain domain(List<Exclusion> excluded) {
        return new Domain(
                "a domain",
                List.of(
                        new DomainIssue.Discrete("first", List.of("a", "b")),
                        new DomainIssue.Discrete("second", List.of("a", "b"))),
                List.of(
                        profile("Ana", List.of(ZERO, ONE), List.of(ZERO, TWO), ONE),
                        profile("Bo", List.of(TWO, ZERO), List.of(ONE, ZERO), ZERO)),
                excluded);
    }

    private static Profile profile(String name, List<BigFraction> first, List<BigFraction> second, BigFraction r) {
        return new Profile(
                name,
                List.of(new Term.Table(0, first), new Term.Table(1, second)),
                Optional.empty(),
                new Reservation.Given(r),
                Optional.empty());
    }

    private static Appraisal of(Domain domain, Outcome bid) {
        return Appraisal.of(domain, SolveOptions.DEFAULT, Solve.of(domain, SolveOptions.DEFAULT), bid);
    }

    @Test
    void whatIsDominatedNamesWhatDominatesIt() {
        Appraisal appraisal = of(domain(List.of()), Outcome.of(1, 0));
        assertThat(appraisal.utilities()).containsExactly(1.0, 1.0);
        assertThat(appraisal.acceptable()).isTrue();
        assertThat(appraisal.standing())
                .isInstanceOfSatisfying(
                        Appraisal.Standing.Dominated.class,
                        d -> assertThat(d.by().utilities()).containsExactly(2.0, 2.0));
        // (2, 2) is also the Nash point: gains 1 and 2
        assertThat(appraisal.toFrontier())
                .hasValueSatisfying(d -> assertThat(d).isEqualTo(Math.sqrt(2), within(1e-12)));
        assertThat(appraisal.toNash()).isEqualTo(appraisal.toFrontier());
    }

    @Test
    void whatIsEfficientNeedNotBeAcceptable() {
        Appraisal appraisal = of(domain(List.of()), Outcome.of(0, 0));
        assertThat(appraisal.standing()).isEqualTo(new Appraisal.Standing.Efficient());
        assertThat(appraisal.acceptable()).isFalse();
        assertThat(appraisal.toFrontier()).hasValueSatisfying(d -> assertThat(d).isZero());
        assertThat(appraisal.toNash()).hasValueSatisfying(d -> assertThat(d).isEqualTo(Math.sqrt(5), within(1e-12)));
    }

    /// Without (2, 2) the bid (1, 1) is efficient.
    @Test
    void whatIsImpossibleDominatesNothing() {
        TreeMap<Integer, java.util.NavigableSet<Long>> positions = new TreeMap<>();
        positions.put(0, new TreeSet<>(List.of(0L)));
        positions.put(1, new TreeSet<>(List.of(1L)));
        Domain domain = domain(List.of(new Exclusion(positions)));
        assertThat(of(domain, Outcome.of(0, 1)).standing()).isEqualTo(new Appraisal.Standing.Impossible());
        assertThat(of(domain, Outcome.of(1, 0)).standing()).isEqualTo(new Appraisal.Standing.Efficient());
    }

    /// Rescaled, Ana's 0 to 3 becomes 0 to 1.
    @Test
    void utilitiesAreOnTheScaleOfTheResult() {
        SolveOptions options = new SolveOptions(false, true, true, 1, 1000, 1, true, () -> false);
        Domain domain = domain(List.of());
        Appraisal appraisal = Appraisal.of(domain, options, Solve.of(domain, options), Outcome.of(1, 0));
        assertThat(appraisal.exact()).contains(List.of(BigFraction.of(1, 3), BigFraction.of(1, 3)));
    }

    /// An outcome is efficient if no other is at least as good for all and better for one.
    @Test
    void standingsAreThoseOfComparingWithEveryOutcome() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            List<BigFraction> values =
                    random.ints(8, 0, 4).mapToObj(BigFraction::of).toList();
            Domain domain = new Domain(
                    "a domain",
                    domain(List.of()).issues(),
                    List.of(
                            profile("Ana", values.subList(0, 2), values.subList(2, 4), ZERO),
                            profile("Bo", values.subList(4, 6), values.subList(6, 8), ZERO)),
                    List.of());
            for (int i = 0; i < 4; i++) {
                Outcome bid = Outcome.of(i / 2, i % 2);
                boolean dominated = false;
                for (int k = 0; k < 4; k++) {
                    int sign0 = compare(domain, 0, k, bid);
                    int sign1 = compare(domain, 1, k, bid);
                    dominated |= sign0 >= 0 && sign1 >= 0 && sign0 + sign1 > 0;
                }
                assertThat(of(domain, bid).standing() instanceof Appraisal.Standing.Dominated)
                        .as("run %d, bid %d of %s", run, i, values)
                        .isEqualTo(dominated);
            }
        }
    }

    private static int compare(Domain domain, int party, int other, Outcome bid) {
        Profile profile = domain.profiles().get(party);
        return domain.utility(profile, Outcome.of(other / 2, other % 2)).compareTo(domain.utility(profile, bid));
    }
}
