package org.truce.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.gap.GapResult.BlockingRedLine;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.RandomCases;
import org.truce.model.Stake;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

class GapAnalysisTest {
    private static final Sampling SAMPLING = new Sampling(600, 7, 2);

    private static GapResult gap(Case c, Sampling sampling) {
        return GapAnalysis.of(c, Scope.ofDefault(c), sampling, List.of(), .5, Progress.NONE);
    }

    /// Two parties, one issue {sq, a}, nothing said, λ = 1: each accepts `a` in half of the worlds,
    /// independently, and `a` is the only deal: P(agreement exists) = P(both accept) = 1/4. There is nothing
    /// not known but what is not agreed: the information gap is 0.
    @Test
    void oneDealExistsAsOftenAsItIsAcceptable() {
        Case c = Cases.of(2).issue(2).build();
        GapResult gap = gap(c, new Sampling(40_000, 3, 2));
        double standardError = Math.sqrt(.25 * .75 / 40_000);
        assertThat(gap.agreementExists().probability()).isCloseTo(.25, within(4 * standardError));
        assertThat(gap.informationGap().joint().value()).isCloseTo(.25, within(4 * standardError));
        assertThat(gap.informationGap().value().value()).isLessThan(.02);
        // no red lines: every world is in some bin, and none crosses one
        assertThat(gap.margin().histogram().stream()
                        .mapToLong(GapResult.Bin::clear)
                        .sum())
                .isEqualTo(40_000);
        assertThat(gap.margin().histogram())
                .allSatisfy(bin -> assertThat(bin.blocked()).isZero());
    }

    /// Two parties, issue {sq, a, b}, nothing said, λ = 1. Each deal is accepted by both with probability
    /// 1/4. The four values are independent and each party likes `a` with 1/2, so neither deal works with
    /// probability (3/4)² and P(agreement exists) = 7/16. The information gap is 7/16 − 1/4 = 3/16.
    @Test
    void twoDealsLeaveAnInformationGap() {
        Case c = Cases.of(2).issue(3).build();
        GapResult gap = gap(c, new Sampling(40_000, 3, 2));
        assertThat(gap.agreementExists().probability())
                .isCloseTo(7.0 / 16, within(4 * Math.sqrt(7.0 / 16 * 9 / 16 / 40_000)));
        assertThat(gap.informationGap().value().value()).isCloseTo(3.0 / 16, within(.02));
        assertThat(gap.informationGap().value().low()).isLessThan(3.0 / 16);
        assertThat(gap.informationGap().value().high()).isGreaterThan(3.0 / 16);
    }

    /// Issue {sq, a}, agreement `a`, party 0 rejects `a` with π = .7, party 1 accepts it for sure. Every
    /// agreement crosses the red line where it is sincere: r = 1 in .7 of the worlds. P(agreement exists) =
    /// .3 · 1/2; were the red line soft, 1/2. Key statement: 0 if sincere, 1/2 if not, so Δ = −1/2 and the
    /// variance explained is .7 · .3 · .25 / (.15 · .85) = .4118.
    @Test
    void aRedLineBlocksAndSoftens() {
        Case c = Cases.of(2)
                .issue(2)
                .agreement(Cases.deal(0, 1))
                .sincere(.7)
                .rejects(0, Cases.deal(0, 1))
                .accepts(1, Cases.deal(0, 1))
                .build();
        GapResult gap = GapAnalysis.of(c, Scope.ofDefault(c), new Sampling(40_000, 5, 2), List.of(), .4, Progress.NONE);
        assertThat(gap.agreementExists().probability()).isCloseTo(.15, within(4 * Math.sqrt(.15 * .85 / 40_000)));
        assertThat(gap.redLinesCrossed()).hasSize(2);
        assertThat(gap.redLinesCrossed().get(1).probability()).isCloseTo(.7, within(4 * Math.sqrt(.21 / 40_000)));
        BlockingRedLine only = gap.blockingRedLines().getFirst();
        assertThat(only.crossed()).isEqualTo(gap.redLinesCrossed().get(1));
        assertThat(only.ifSoft().probability()).isCloseTo(.5, within(4 * Math.sqrt(.25 / 40_000)));
        assertThat(gap.unblocking().sets()).singleElement().satisfies(set -> {
            assertThat(set.statements()).containsExactly(0);
            assertThat(set.agreementExists()).isEqualTo(only.ifSoft());
        });
        KeyStatement first = gap.keyStatements().getFirst();
        assertThat(first.statement()).isZero();
        assertThat(first.ifSincere().probability()).isZero();
        assertThat(first.varianceReduction()).isCloseTo(.4118, within(.02));
        assertThat(first.difference().low()).isLessThan(-.5).isGreaterThan(-.53);
    }

    /// What a party gives at the only agreement {a}: its best is the status quo where v(a) < 0, so it gives
    /// everything there and nothing where v(a) > 0: 1/2 on average.
    @Test
    void concessionsAreSharesOfTheRange() {
        Case c = Cases.of(1).issue(2).agreement(Cases.deal(0, 1)).build();
        GapResult gap = gap(c, new Sampling(20_000, 3, 2));
        assertThat(gap.concessions().getFirst().getFirst().share().value()).isCloseTo(.5, within(.015));
        assertThat(gap.concessions().getFirst().getFirst().unspoken()).isTrue();
        assertThat(gap.margin().quantiles().q05()).isEqualTo(-1);
        assertThat(gap.margin().quantiles().q95()).isEqualTo(1);
    }

    /// Of the parties {0, 1}, only 0 must consent: between them the deal needs 0 alone, and 1 alone has no
    /// gap.
    @Test
    void subsetsAskOnlyTheirOwn() {
        Case c = Cases.of(2).issue(2).consent(0, 0).build();
        GapResult gap = GapAnalysis.of(
                c,
                Scope.ofDefault(c),
                SAMPLING,
                List.of(new TreeSet<>(Set.of(0)), new TreeSet<>(Set.of(1))),
                .5,
                Progress.NONE);
        assertThat(gap.between()).singleElement().satisfies(one -> {
            assertThat(one.parties()).containsExactly(0);
            assertThat(one.agreementExists()).isEqualTo(gap.agreementExists());
        });
        assertThat(gap.diagnostics().warnings())
                .containsExactly(
                        "No such agreement needs the consent of Party 1: there is no gap between them to measure.");
    }

    /// The effect of softening, counted from minimal sets, is what the analysis of the case without the red
    /// line gives: the same seed draws the same preferences, since nothing here contradicts itself.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void softeningIsTheCaseWithoutTheRedLineAndNeverLowersTheChance(long seed) {
        Case c = RandomCases.of(seed);
        GapResult gap = gap(c, SAMPLING);
        for (BlockingRedLine line : gap.blockingRedLines()) {
            GapResult without = gap(RandomCases.without(c, line.statement()), SAMPLING);
            assertThat(without.agreementExists()).isEqualTo(line.ifSoft());
            assertThat(without.agreementExists().successes())
                    .isGreaterThanOrEqualTo(gap.agreementExists().successes());
        }
    }

    /// Every listed set is minimal: it reaches the level and none of its members can be left out.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void unblockingSetsAreMinimal(long seed) {
        Case c = RandomCases.of(seed);
        GapResult first = gap(c, SAMPLING);
        double level = (first.agreementExists().probability()
                        + first.unblocking().ifAllSoft().probability())
                / 2;
        GapResult gap = GapAnalysis.of(c, Scope.ofDefault(c), SAMPLING, List.of(), level, Progress.NONE);
        gap.unblocking().sets().forEach(set -> {
            assertThat(set.agreementExists().probability()).isGreaterThan(level);
            for (int left : set.statements()) {
                Case others = c;
                for (int k : set.statements().reversed()) {
                    others = k == left ? others : RandomCases.without(others, k);
                }
                assertThat(gap(others, SAMPLING).agreementExists().probability())
                        .isLessThanOrEqualTo(level);
            }
        });
        assertThat(gap.unblocking().complete()).isTrue();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Case c = RandomCases.of(11);
        GapResult one = gap(c, new Sampling(500, 2, 1));
        for (int threads : new int[] {2, 8}) {
            GapResult many = gap(c, new Sampling(500, 2, threads));
            assertThat(many.toString().replace("threads=" + threads, "threads=1"))
                    .isEqualTo(one.toString());
        }
    }

    /// An issue that means nothing to anybody costs nobody anything.
    @Test
    void issuesOfNoStakeAreNoConcession() {
        Case c = Cases.of(2)
                .issue(2)
                .issue(2)
                .stake(0, 1, Stake.Rank.NONE)
                .stake(1, 1, Stake.Rank.NONE)
                .build();
        GapResult gap = gap(c, SAMPLING);
        assertThat(gap.concessions().get(0).get(1).share().value()).isZero();
        assertThat(gap.concessions().get(1).get(1).share().value()).isZero();
    }
}
