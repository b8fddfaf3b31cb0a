package org.truce.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.deal.DealResult.Unsupported;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.RandomCases;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

class DealAnalysisTest {
    private static DealResult deals(Case c, int worlds, double level) {
        return DealAnalysis.of(c, Scope.ofDefault(c), new Sampling(worlds, 3, 2), 5, level, Progress.NONE);
    }

    /// Two parties, one issue {sq, a}, nothing said, λ = 1: each accepts with 1/2, both with 1/4. The deal is
    /// efficient unless both are worse off than by the status quo, which dominates it then: 3/4.
    @Test
    void theOnlyDeal() {
        DealResult result = deals(Cases.of(2).issue(2).build(), 40_000, .5);
        assertThat(result.search().space()).isEqualTo(BigInteger.ONE);
        assertThat(result.search().exhaustive()).isTrue();
        assertThat(result.deals()).singleElement().satisfies(only -> {
            assertThat(only.deal()).isEqualTo(Deal.of(1));
            assertThat(only.joint().value()).isCloseTo(.25, within(.01));
            assertThat(only.efficientShare().probability()).isCloseTo(.75, within(.09));
            assertThat(only.unsupported()).containsExactly(new Unsupported(0, 0), new Unsupported(1, 0));
        });
    }

    /// Party 0 rejects the deal with π = .7 and otherwise likes it with 1/2: it accepts with .15. Without the
    /// red line it accepts with .5, so .35/.85 = .4118 of its refusals rest on the red line, and it is
    /// crossed in .7/.85 = .8235 of them.
    @Test
    void whatBreaksADeal() {
        Case c = Cases.of(2)
                .issue(2)
                .sincere(.7)
                .rejects(0, Cases.deal(0, 1))
                .accepts(1, Cases.deal(0, 1))
                .build();
        AssessedDeal only = deals(c, 40_000, .5).deals().getFirst();
        assertThat(only.joint().value()).isCloseTo(.15, within(.008));
        assertThat(only.brokenBy()).singleElement().satisfies(breaker -> {
            assertThat(breaker.statement()).isZero();
            assertThat(breaker.party()).isZero();
            assertThat(breaker.refusalShare()).isCloseTo(.4118, within(.02));
            assertThat(Objects.requireNonNull(breaker.crossed()).probability()).isCloseTo(.8235, within(.01));
            assertThat(breaker.jointIfSetAside().value()).isCloseTo(.5, within(.02));
        });
        assertThat(only.unsupported()).isEmpty();
    }

    /// Two red lines bar the deal, one with π = .9, one for sure. Neither explains the refusals alone: set
    /// aside the sure one, and the other still bars .9 of the half that would accept; set aside the other,
    /// and nothing changes. Both are named, with the share of refusals in which they hold: all, and .9.
    @Test
    void redLinesThatBarADealTogetherAreBothNamed() {
        Case c = Cases.of(2)
                .issue(2)
                .sincere(1)
                .rejects(0, Cases.deal(0, 1))
                .sincere(.9)
                .rejects(0, Cases.deal(0, 1))
                .sincere(1)
                .accepts(1, Cases.deal(0, 1))
                .build();
        AssessedDeal only = deals(c, 20_000, .5).deals().getFirst();
        assertThat(only.joint().value()).isZero();
        assertThat(only.brokenBy()).hasSize(2);
        assertThat(only.brokenBy().getFirst()).satisfies(sure -> {
            assertThat(sure.statement()).isZero();
            assertThat(sure.crossed()).isEqualTo(Proportion.of(20_000, 20_000));
            assertThat(sure.jointIfSetAside().value()).isCloseTo(.05, within(.007));
        });
        assertThat(only.brokenBy().getLast()).satisfies(other -> {
            assertThat(other.statement()).isEqualTo(1);
            assertThat(Objects.requireNonNull(other.crossed()).probability()).isCloseTo(.9, within(.009));
            assertThat(other.refusalShare()).isZero();
            assertThat(other.jointIfSetAside().value()).isZero();
        });
    }

    /// The proposal {a, b} asks party 0, which opposes b for sure, and party 1, which accepts a for sure.
    /// Without b both accept it for sure (party 0 wants a, so v(a) > 0): one change, the b, mends it.
    @Test
    void aProposalIsMendedByLeavingOutWhatBreaksIt() {
        Case c = Cases.of(2)
                .issue(2)
                .issue(2)
                .wants(0, Cases.deal(0, 1))
                .opposes(0, Cases.deal(1, 1))
                .accepts(1, Cases.deal(0, 1))
                .proposal(1, Cases.deal(0, 1, 1, 1))
                .build();
        AssessedProposal proposal = deals(c, 4000, .9).proposals().getFirst();
        assertThat(proposal.assessment().joint().value()).isLessThan(.5);
        assertThat(proposal.nearest()).singleElement().satisfies(near -> {
            assertThat(near.assessment().deal()).isEqualTo(Deal.of(1, 0));
            assertThat(near.changes()).isOne();
            assertThat(near.assessment().joint().value()).isEqualTo(1);
        });
        assertThat(proposal.exhaustive()).isTrue();
        assertThat(proposal.farthestSearched()).isOne();
    }

    /// Nothing near is acceptable for sure: all distances are searched, nothing is listed, and that is said.
    @Test
    void noNearbyDealIsAnAnswer() {
        Case c = Cases.of(2).issue(2).issue(2).proposal(0, Cases.deal(0, 1)).build();
        AssessedProposal proposal = deals(c, 1000, .99).proposals().getFirst();
        assertThat(proposal.nearest()).isEmpty();
        assertThat(proposal.farthestSearched()).isEqualTo(2);
        assertThat(proposal.exhaustive()).isTrue();
    }

    /// Every deal is visited, so no other deal can have a clearly higher joint acceptance than the first
    /// listed one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theShortlistLeadsWithTheBestAndIsDiverse(long seed) {
        Case c = RandomCases.of(seed);
        DealResult result = deals(c, 3000, .5);
        assertThat(result.search().exhaustive()).isTrue();
        Set<Deal> distinct = new HashSet<>();
        for (int i = 0; i < result.deals().size(); i++) {
            AssessedDeal deal = result.deals().get(i);
            assertThat(deal.agreement()).isTrue();
            assertThat(deal.possible()).isTrue();
            assertThat(distinct.add(deal.deal())).isTrue();
            assertThat(deal.joint().value())
                    .isLessThanOrEqualTo(result.deals().getFirst().joint().value());
        }
        AssessedDeal proposed = result.proposals().getFirst().assessment();
        if (proposed.agreement()) {
            assertThat(proposed.joint().low())
                    .isLessThanOrEqualTo(result.deals().getFirst().joint().high());
        }
    }

    /// Statements of parties whose acceptance is not asked for explain nothing and are left alone.
    @Test
    void someOfTheParties() {
        Case c = Cases.of(2)
                .issue(2)
                .sincere(.5)
                .rejects(1, Cases.deal(0, 1))
                .accepts(0, Cases.deal(0, 1))
                .build();
        DealResult result = DealAnalysis.of(
                c, new Scope(null, new TreeSet<>(Set.of(0))), new Sampling(500, 3, 2), 5, .5, Progress.NONE);
        assertThat(result.deals().getFirst().joint().value()).isEqualTo(1);
        assertThat(result.deals().getFirst().brokenBy()).isEmpty();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        Case c = RandomCases.of(4);
        DealResult one = DealAnalysis.of(c, Scope.ofDefault(c), new Sampling(700, 3, 1), 5, .5, Progress.NONE);
        for (int threads : new int[] {2, 8}) {
            DealResult many =
                    DealAnalysis.of(c, Scope.ofDefault(c), new Sampling(700, 3, threads), 5, .5, Progress.NONE);
            assertThat(many.toString().replace("threads=" + threads, "threads=1"))
                    .isEqualTo(one.toString());
        }
    }

    /// (1/2)(1/2) with 100 worlds each. Each Wilson interval is .5 ± .0962, so the product reaches .25 ± √2 ·
    /// .5 · .0962.
    @Test
    void theIntervalOfAProduct() {
        Proportion half = Proportion.of(50, 100);
        assertThat(half.high() - .5).isCloseTo(.0962, within(.0001));
        assertThat(Acceptances.product(List.of(half, half)).value()).isEqualTo(.25);
        assertThat(Acceptances.product(List.of(half, half)).high()).isCloseTo(.25 + .0680, within(.0001));
        assertThat(Acceptances.product(List.of()).value()).isEqualTo(1);
    }
}
