package org.truce.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.model.Cases.anyOf;
import static org.truce.model.Cases.deal;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.Stake;

/// FEATURE UNDER TEST: how likely a party is to accept a deal, where that can be worked out by hand.
///
/// Each share must lie within three standard errors of its exact value: by chance alone, that fails for one
/// value in
/// 370. The seed is fixed.
class ExactChecksTest {
    private static final int WORLDS = 100_000;

    /// Markov chains are slower, so fewer worlds come from them.
    private static final int WORLDS_OF_CHAINS = 3_000;

    private static final double LN2 = Math.log(2);

    /// Name, case, deal, exact probability that party 0 accepts it.
    static Stream<Arguments> checks() {
        return Stream.of(
                // v is symmetric about 0.
                check("nothing said", Cases.of(1).issue(2), 1. / 2, 1),
                // v is uniform on [−λ, 1].
                check("loss aversion 2", Cases.of(1).issue(2).lossAversion(2, 2), 1. / 3, 1),
                // The mean of 1/(1+λ) over λ in [1.5, 2.5] is ln(3.5/2.5).
                check(
                        "loss aversion between 1.5 and 2.5",
                        Cases.of(1).issue(2).lossAversion(1.5, 2.5),
                        Math.log(3.5 / 2.5),
                        1),
                // a ≥ 0 is needed for a to beat the status quo. With a the greater of the two and positive, b is
                // uniform on [−1, a]: P(b ≥ 0) = ∫ a da / ∫ (a + 1) da = (1/2) / (3/2).
                check("wants another option", Cases.of(1).issue(3).wants(0, deal(0, 1)), 1. / 3, 2),
                // ∫ a da / ∫ (a + 2) da = (1/2) / (5/2).
                check(
                        "wants another option, loss aversion 2",
                        Cases.of(1).issue(3).lossAversion(2, 2).wants(0, deal(0, 1)),
                        1. / 5,
                        2),
                // .7 · 0 + .3 · 1/2.
                check("red line", Cases.of(1).issue(2).sincere(.7).rejects(0, deal(0, 1)), .15, 1),
                // x ≤ 0, y on either side, and w·|x| against (1 − w)·y exchangeable: 1/2 · 1/2.
                check("opposes one of two", Cases.of(1).issue(2).issue(2).opposes(0, deal(0, 1)), 1. / 4, 1, 1),
                // With w uniform on [1/2, 1] and r = w / (1 − w): y ≥ r·|x| has probability 1/2 · 1/(2r), and the mean
                // of 1/r = (1 − w)/w over w is 2 (ln 2 − 1/2). So (2 ln 2 − 1)/4 = .0966.
                check(
                        "opposes the vital one of two",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .stake(0, 1, Stake.Rank.MINOR)
                                .opposes(0, deal(0, 1)),
                        (2 * LN2 - 1) / 4,
                        1,
                        1),
                // U(x, y) ≥ 0 has probability 1/2 at every w; P(x ≥ 0 and U ≥ 0) = 1/4 + 1/4 · 1/2 = 3/8.
                check("accepts two together", Cases.of(1).issue(2).issue(2).accepts(0, deal(0, 1, 1, 1)), 3. / 4, 1, 0),
                // P(a ≥ b | order) with nothing else: a is the greater of two uniforms on [−1, 1], 1 − (1/2)².
                check("prefers, within an issue", Cases.of(1).issue(3).prefers(0, deal(0, 1), deal(0, 2)), 3. / 4, 1),
                // Of w·x and (1 − w)·y, which are exchangeable and symmetric, the first is the greater:
                // P(x ≥ 0) = 1 − (1/2)² again.
                check(
                        "prefers, across issues",
                        Cases.of(1).issue(2).issue(2).prefers(0, deal(0, 1), deal(1, 1)),
                        3. / 4,
                        1,
                        0),
                // The peak is 0, a or b. At 0: 0 ≥ a ≥ b, never. At a: a ≥ b, a ≥ 0: ∫ a da / ∫ (a + 1) da = 1/3.
                // At b: always.
                check("scale", Cases.of(1).ordered(3), 4. / 9, 2),
                // As before; a is accepted at the peaks a and b.
                check("scale, nearer option", Cases.of(1).ordered(3), 2. / 3, 1),
                // Only the peak 0 allows that the nearer option is worse than the status quo.
                check("scale, opposed", Cases.of(1).ordered(3).opposes(0, deal(0, 1)), 0, 2),
                // The peaks that remain are a and b: (1/3 + 1)/2.
                check("scale, accepted", Cases.of(1).ordered(3).accepts(0, deal(0, 1)), 2. / 3, 2),
                // P(v ≥ 1/2), v uniform on [−1, 1].
                check("walk-away 1/2", Cases.of(1).issue(2).walkAway(0, .5, .5), 1. / 4, 1),
                // The mean of (1 − b)/2 over b in [0, 1/2].
                check("walk-away between 0 and 1/2", Cases.of(1).issue(2).walkAway(0, 0, .5), 3. / 8, 1),
                // v ≥ −1/2 is said; v ≥ 0 of a uniform on [−1/2, 1].
                check(
                        "a sincere wish to join, walk-away −1/2",
                        Cases.of(1)
                                .issue(3)
                                .walkAway(0, -.5, -.5)
                                .accepts(0, deal(0, 1))
                                .prefers(0, deal(0, 2), deal(0, 1)),
                        1,
                        2),
                // An issue without stake weighs nothing, so everything is as good as the status quo.
                check(
                        "no stake",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .stake(0, 1, Stake.Rank.NONE)
                                .opposes(0, deal(1, 1)),
                        1,
                        0,
                        1),
                // Each of three options is below 0 in half of the cases, whatever the others.
                check("opposes alternatives", Cases.of(1).issue(4).opposes(0, anyOf(0, 1, 2)), 1. / 2, 3),
                // The precondition is missing from {1, 0} and met in {1, 1}.
                check(
                        "precondition missing",
                        Cases.of(1).issue(2).issue(2).requires(0, deal(1, 1), deal(0, 1)),
                        0,
                        1,
                        0),
                check("precondition met", Cases.of(1).issue(2).issue(2).requires(0, deal(1, 1), null), 1. / 2, 1, 1));
    }

    private static Arguments check(String name, Cases c, double exact, int... options) {
        return Arguments.of(name, c.build(), Deal.of(options), exact);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("checks")
    void directDraws(String name, Case c, Deal deal, double exact) {
        assertShare(name, c, deal, exact, WORLDS, PartySampler.MOST_TRIES);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("checks")
    void markovChains(String name, Case c, Deal deal, double exact) {
        assertShare(name, c, deal, exact, WORLDS_OF_CHAINS, 0);
    }

    private static void assertShare(String name, Case c, Deal deal, double exact, int worlds, int tries) {
        Worlds drawn = Worlds.draw(c, c.decidingParties(), new Sampling(worlds, 20250311, 2), Progress.NONE, tries);
        long accepted = 0;
        for (int world = 0; world < worlds; world++) {
            accepted += Acceptance.accepts(c, drawn, 0, world, deal) ? 1 : 0;
        }
        double share = (double) accepted / worlds;
        assertThat(Math.abs(share - exact))
                .as("%s: share %.4f, exact %.4f", name, share, exact)
                .isLessThanOrEqualTo(3 * Math.sqrt(exact * (1 - exact) / worlds));
    }
}
