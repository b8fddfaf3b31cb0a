package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Solution;

/// A pie of which any share can go to Ana, the rest to Bo. Shared by halves the product of gains is 1/4; cut
/// into three steps the best that is looked at is 1/3 · 2/3 = 2/9.
class StepsTest {
    private static Domain pie(BigFraction reservation) {
        return new Domain(
                "The pie",
                List.of(new DomainIssue.Real("share", BigFraction.ZERO, BigFraction.ONE)),
                List.of(
                        eater("Ana", BigFraction.ONE, BigFraction.ZERO, reservation),
                        eater("Bo", BigFraction.of(-1), BigFraction.ONE, reservation)),
                List.of());
    }

    private static Profile eater(String name, BigFraction slope, BigFraction intercept, BigFraction reservation) {
        return new Profile(
                name,
                List.of(new Term.Linear(0, slope, intercept)),
                Optional.empty(),
                new Reservation.Given(reservation),
                Optional.empty());
    }

    private static SolveOptions steps(int steps) {
        return new SolveOptions(false, false, false, steps, 1000, 1, true, () -> false);
    }

    @Test
    void whatLiesBetweenStepsIsBounded() {
        SolveResult result = Solve.of(pie(BigFraction.ZERO), steps(3));
        // half a step of 1/3
        assertThat(result.frontier().certainty())
                .isInstanceOfSatisfying(
                        Certainty.Bounded.class, b -> assertThat(b.upper()).isEqualTo(1 / 6.0, within(1e-12)));
        assertThat(result.solution(Kind.NASH)).isInstanceOfSatisfying(Solution.Agreed.class, nash -> {
            assertThat(nash.value()).isEqualTo(2 / 9.0, within(1e-12));
            assertThat(nash.certainty())
                    .isInstanceOfSatisfying(
                            Certainty.Bounded.class, b -> assertThat(b.upper()).isGreaterThanOrEqualTo(.25));
        });
    }

    /// Only halves are acceptable, and three steps pass them by; 3/5 each cannot be had at all.
    @Test
    void noAgreementIsClaimedOnlyWhereItIsProven() {
        BigFraction half = BigFraction.of(1, 2);
        assertThat(Solve.of(pie(half), steps(3)).solution(Kind.NASH)).isInstanceOf(Solution.Undecided.class);
        assertThat(Solve.of(pie(half), steps(4)).solution(Kind.NASH)).isInstanceOf(Solution.Agreed.class);
        assertThat(Solve.of(pie(BigFraction.of(3, 5)), steps(100)).solution(Kind.NASH))
                .isInstanceOf(Solution.NoAgreement.class);
    }
}
