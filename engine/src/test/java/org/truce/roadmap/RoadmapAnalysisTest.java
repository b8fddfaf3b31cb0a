package org.truce.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.RandomCases;
import org.truce.model.Stake;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Worlds;

class RoadmapAnalysisTest {
    private static RoadmapQuestion to(Deal target) {
        return new RoadmapQuestion(target, null, null, null, false);
    }

    private static RoadmapResult answer(Case c, RoadmapQuestion question, int worlds) {
        return RoadmapAnalysis.of(c, Scope.ofDefault(c), question, new Sampling(worlds, 3, 2), Progress.NONE);
    }

    /// Two parties, two issues {sq, a} of equal rank, nothing said, λ = 1. One issue at a time: the first
    /// stage pleases a party with 1/2; the second, if the first did, with 1/2. Together 1/4 each, 1/16 for
    /// the road. At once 1/4.
    @Test
    void stagesOfTwoFreeIssues() {
        Case c = Cases.of(2).issue(2).issue(2).build();
        RoadmapResult result = answer(c, to(Deal.of(1, 1)).withMostChanges(1), 40_000);
        assertThat(result.tradeOffs()).hasSize(2);
        assertThat(result.road().chance().value()).isCloseTo(1 / 16.0, within(.004));
        assertThat(result.road().exact()).isTrue();
        assertThat(result.atOnce().chance().value()).isCloseTo(1 / 4.0, within(.01));
        assertThat(result.atOnce().stages()).containsExactly(Deal.of(1, 1));
        for (Stage stage : result.stages()) {
            assertThat(Objects.requireNonNull(stage.ifReached()).value()).isCloseTo(1 / 4.0, within(.012));
        }
        assertThat(result.stages().getFirst().reached().value()).isCloseTo(1 / 4.0, within(.01));
        // Both weigh 1/2 in the mean, so that the larger step is no smaller a share of what both may bring.
        assertThat(result.atOnce().exposure().stake().value())
                .isGreaterThan(result.road().exposure().stake().value());
    }

    /// With λ = 1 and one issue {sq, a}, U(a) is uniform on [−1, 1] and the range is |U(a)|: the share of the
    /// range is −1 or +1, each in half of the worlds. What is given up is 1 in one half, 0 in the other.
    @Test
    void gainsAndStakesOfOneIssue() {
        Case c = Cases.of(1).issue(2).build();
        OfParty only =
                answer(c, to(Deal.of(1)), 20_000).stages().getFirst().byParty().getFirst();
        assertThat(only.gain().q10()).isCloseTo(-1, within(1e-9));
        assertThat(only.gain().q90()).isCloseTo(1, within(1e-9));
        assertThat(only.total()).isEqualTo(only.gain());
        assertThat(only.stake().value()).isCloseTo(.5, within(.012));
        // It alone moves the issue, so that to be let down is to lose all where it loses, else nothing.
        assertThat(only.letDown().q10()).isCloseTo(-1, within(1e-9));
        assertThat(only.letDown().q90()).isZero();
        assertThat(only.goesOn()).isEqualTo(only.accepts());
        assertThat(only.accepts().probability()).isCloseTo(.5, within(.012));
    }

    /// Party 1 rejects issue 1 with π = .6 and otherwise wants both issues; party 0 wants both. The road
    /// fails at the stage that moves issue 1, and there with .6.
    @Test
    void theStageMostLikelyToFail() {
        Cases cases = Cases.of(2).issue(2).issue(2);
        for (int p = 0; p < 2; p++) {
            cases.wants(p, Cases.deal(0, 1)).wants(p, Cases.deal(1, 1));
        }
        Case c = cases.sincere(.6).rejects(1, Cases.deal(1, 1)).build();
        RoadmapResult result = answer(c, to(Deal.of(1, 1)).withMostChanges(1), 20_000);
        Stage weakest = result.stages().get(result.weakestStage());
        assertThat(weakest.before().option(1)).isZero();
        assertThat(weakest.deal().option(1)).isOne();
        assertThat(Objects.requireNonNull(weakest.ifReached()).value()).isCloseTo(.4, within(.012));
        assertThat(weakest.byParty().get(1).goesOn().probability()).isEqualTo(1);
        assertThat(Objects.requireNonNull(weakest.byParty().get(1).ifReached()).probability())
                .isCloseTo(.4, within(.012));
    }

    /// A stage after one that nobody takes has no conditional chance, rather than a number of nothing.
    @Test
    void aStageThatIsNeverReachedIsNotJudged() {
        Case c = Cases.of(1)
                .issue(2)
                .issue(2)
                .opposes(0, Cases.deal(0, 1))
                .opposes(0, Cases.deal(1, 1))
                .build();
        RoadmapResult result = answer(c, to(Deal.of(1, 1)).withMostChanges(1), 500);
        assertThat(result.road().chance().value()).isZero();
        assertThat(result.stages().getLast().ifReached()).isNull();
        assertThat(result.weakestStage()).isZero();
    }

    /// Issue 1 is wanted by both for sure, issue 0 is not spoken of. The exchange of issue 1 is offered as a
    /// measure, sure to be accepted; with it first, the road begins with it and ends in both.
    @Test
    void measuresBuildConfidence() {
        Case c = Cases.of(2)
                .issue(2)
                .issue(2)
                .wants(0, Cases.deal(1, 1))
                .wants(1, Cases.deal(1, 1))
                .build();
        RoadmapResult offered = answer(c, to(Deal.of(1, 0)), 4000);
        assertThat(offered.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.issue()).isOne();
            assertThat(measure.alone().value()).isEqualTo(1);
            assertThat(measure.added()).isFalse();
            // Step by step the exchange brings nothing towards issue 0: each must like that for itself.
            assertThat(measure.chanceOfRoad().value())
                    .isEqualTo(offered.road().chance().value());
        });
        RoadmapResult forced = answer(c, new RoadmapQuestion(Deal.of(1, 0), Deal.of(0, 1), 1, null, false), 4000);
        assertThat(forced.end()).isEqualTo(Deal.of(1, 1));
        assertThat(forced.road().stages()).containsExactly(Deal.of(0, 1), Deal.of(1, 1));
        assertThat(forced.measures()).isEmpty();
    }

    /// Party 0 wants both issues for sure, but requires issue 1 for issue 0 with π = .7. To go to issue 0
    /// alone succeeds with .3. With issue 1 first, which meets the precondition, the road is sure.
    @Test
    void aMeasureThatMeetsAPreconditionRaisesTheChance() {
        Case c = Cases.of(1)
                .issue(2)
                .issue(2)
                .wants(0, Cases.deal(0, 1))
                .wants(0, Cases.deal(1, 1))
                .sincere(.7)
                .requires(0, Cases.deal(1, 1), Cases.deal(0, 1))
                .build();
        RoadmapResult without = answer(c, to(Deal.of(1, 0)), 20_000);
        assertThat(without.first()).isNull();
        assertThat(without.road().chance().value()).isCloseTo(.3, within(.01));
        assertThat(without.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.chanceOfRoad().value()).isEqualTo(1));
        RoadmapResult with = answer(c, new RoadmapQuestion(Deal.of(1, 0), null, null, null, true), 20_000);
        assertThat(with.first()).isEqualTo(Deal.of(0, 1));
        assertThat(with.road().stages()).containsExactly(Deal.of(0, 1), Deal.of(1, 1));
        assertThat(with.road().chance().value()).isEqualTo(1);
        assertThat(with.measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.added()).isTrue());
    }

    /// Issue 1 needs one party only, which wants it with .2 and else likes it with 1/2: a road that begins
    /// with it keeps .2 + .8 · 1/2 = .6 of its chance, and that is said before and after it is put first.
    @Test
    void measuresCostWhatTheyCost() {
        Case c = Cases.of(2)
                .issue(2)
                .issue(2)
                .consent(1, 0)
                .stake(1, 1, Stake.Rank.NONE)
                .wants(0, Cases.deal(0, 1))
                .wants(1, Cases.deal(0, 1))
                .sincere(.2)
                .wants(0, Cases.deal(1, 1))
                .build();
        RoadmapResult offered = answer(c, to(Deal.of(1, 0)), 20_000);
        assertThat(offered.first()).isNull();
        assertThat(offered.measures()).singleElement().satisfies(measure -> {
            assertThat(measure.alone().value()).isCloseTo(.6, within(.012));
            assertThat(measure.chanceOfRoad().value()).isCloseTo(.6, within(.012));
        });
        RoadmapResult taken = answer(c, new RoadmapQuestion(Deal.of(1, 0), null, null, null, true), 20_000);
        assertThat(taken.first()).isEqualTo(Deal.of(0, 1));
        assertThat(taken.road().chance().value()).isCloseTo(.6, within(.012));
    }

    /// Four issues of which any two make a step: what is told by default is a road, not the single step that
    /// is always likelier; and where smaller steps keep half of the chance, the smallest of them.
    @Test
    void theRoadToldByDefault() {
        Cases sure = Cases.of(1).issue(2).issue(2).issue(2).issue(2);
        for (int j = 0; j < 4; j++) {
            sure.wants(0, Cases.deal(j, 1));
        }
        RoadmapResult smallest = answer(sure.build(), to(Deal.of(1, 1, 1, 1)), 200);
        assertThat(smallest.tradeOffs().stream().map(TradeOff::mostChanges)).containsExactly(1, 2, 4);
        assertThat(smallest.road().stages()).hasSize(4);
        Case free = Cases.of(3).issue(2).issue(2).issue(2).issue(2).build();
        RoadmapResult likeliest = answer(free, to(Deal.of(1, 1, 1, 1)), 20_000);
        assertThat(likeliest.road().mostChanges()).isEqualTo(2);
        assertThat(likeliest.road().chance().value())
                .isLessThan(likeliest.atOnce().chance().value() / 2);
    }

    /// The chance of the road told is that of going through the chain world by world, party by party.
    @Test
    void estimatesAreThoseOfTheDefinition() {
        for (long seed = 0; seed < 20; seed++) {
            Case c = RandomCases.forRoads(seed);
            Deal target = Deal.statusQuo(c.issues().size());
            for (int j = 0; j < target.issues(); j++) {
                target = target.with(j, 1);
            }
            Sampling sampling = new Sampling(300, 3, 2);
            RoadmapResult result = answer(c, to(target), 300);
            Worlds fresh = Worlds.draw(c, c.decidingParties(), sampling.fresh(), Progress.NONE);
            List<EveryChain.Judged> judged = new EveryChain(c, fresh, target, 100, 100).judged();
            for (TradeOff tradeOff : result.tradeOffs()) {
                EveryChain.Judged same = find(judged, tradeOff.stages());
                if (same != null) {
                    assertThat(tradeOff.chance().value()).isCloseTo(same.chance(), within(1e-12));
                    assertThat(tradeOff.exposure().stake().value())
                            .isCloseTo(same.stakes().getFirst(), within(1e-9));
                }
            }
            assertThat(find(judged, result.road().stages())).as("seed %s", seed).isNotNull();
        }
    }

    private static EveryChain.@Nullable Judged find(List<EveryChain.Judged> judged, List<Deal> stages) {
        return judged.stream()
                .filter(j -> j.stages().equals(stages))
                .findFirst()
                .orElse(null);
    }

    /// The same question, the same answer, whatever the number of threads.
    @Test
    void threadsChangeNothing() {
        Case c = RandomCases.ofManyIssues(6);
        Deal target = Deal.of(1, 1, 1, 1, 1, 1);
        RoadmapResult one =
                RoadmapAnalysis.of(c, Scope.ofDefault(c), to(target), new Sampling(500, 3, 1), Progress.NONE);
        RoadmapResult four =
                RoadmapAnalysis.of(c, Scope.ofDefault(c), to(target), new Sampling(500, 3, 4), Progress.NONE);
        assertThat(one.tradeOffs()).isEqualTo(four.tradeOffs());
        assertThat(one.stages()).isEqualTo(four.stages());
        assertThat(one.measures()).isEqualTo(four.measures());
        assertThat(one.sensitivity()).isEqualTo(four.sensitivity());
    }
}
