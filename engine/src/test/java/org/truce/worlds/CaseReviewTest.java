package org.truce.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truce.model.Cases.anyOf;
import static org.truce.model.Cases.both;
import static org.truce.model.Cases.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.PartialDeal;
import org.truce.model.Stake;
import org.truce.model.Term;

/// FEATURE UNDER TEST: what a case comes to before any world is drawn.
class CaseReviewTest {
    /// What makes each a contradiction is worked out next to it. Statements that are not named are beside the
    /// point.
    static Stream<Arguments> contradictions() {
        return Stream.of(
                contradiction(
                        "two best options of one issue",
                        Cases.of(1).issue(3).wants(0, deal(0, 1)).remark(0).wants(0, deal(0, 2)),
                        0,
                        2),
                contradiction(
                        "a circle of three",
                        Cases.of(1)
                                .issue(4)
                                .prefers(0, deal(0, 1), deal(0, 2))
                                .accepts(0, deal(0, 3))
                                .prefers(0, deal(0, 2), deal(0, 3))
                                .prefers(0, deal(0, 3), deal(0, 1)),
                        0,
                        2,
                        3),
                contradiction(
                        "an acceptance across its own red line",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .rejects(0, deal(1, 1))
                                .accepts(0, deal(0, 1))
                                .offers(0, deal(0, 1, 1, 1)),
                        0,
                        2),
                contradiction(
                        "an offer without its own precondition",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .agreement(deal(0, 1))
                                .requires(0, deal(1, 1), null)
                                .offers(0, deal(0, 1)),
                        0,
                        1),
                contradiction(
                        "on a scale, the middle cannot be worse than both ends",
                        Cases.of(1).ordered(3).opposes(0, deal(0, 1)).accepts(0, deal(0, 2)),
                        0,
                        1),
                contradiction(
                        "two gains cannot add up to a loss",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .accepts(0, deal(0, 1))
                                .accepts(0, deal(1, 1))
                                .opposes(0, deal(0, 1, 1, 1)),
                        0,
                        1,
                        2),
                contradiction(
                        "a gain of 1/2 that a minor issue, whose weight is below 1/2, cannot make",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .stake(0, 1, Stake.Rank.MINOR)
                                .walkAway(0, .5, .5)
                                .accepts(0, deal(0, 1))
                                .accepts(0, deal(1, 1)),
                        1),
                contradiction(
                        "a package of four against each part",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .issue(2)
                                .opposes(0, deal(0, 1))
                                .opposes(0, deal(1, 1))
                                .opposes(0, deal(2, 1))
                                .accepts(0, deal(0, 1, 1, 1, 2, 1)),
                        0,
                        1,
                        2,
                        3));
    }

    private static Arguments contradiction(String name, Cases c, Integer... smallest) {
        return Arguments.of(name, c.build(), List.of(smallest));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void namesASmallestSetOfStatementsThatContradictEachOther(String name, Case c, List<Integer> smallest) {
        assertThat(CaseReview.listContradictions(c)).as(name).containsExactly(smallest);
    }

    @Test
    void whatCanAllBeSincereIsNoContradiction() {
        Case c = Cases.of(2)
                .issue(3)
                .ordered(4)
                .wants(0, deal(0, 1))
                .wants(1, deal(0, 2))
                .opposes(0, deal(1, 3))
                .accepts(0, deal(0, 1, 1, 3))
                .prefers(0, deal(1, 1), deal(0, 1))
                .rejects(0, deal(0, 2))
                .build();
        assertThat(CaseReview.listContradictions(c)).isEmpty();
        assertThat(CaseReview.listIneffective(c)).isEmpty();
    }

    @Test
    void statementsThatAreNeverSincereContradictNothing() {
        Case c = Cases.of(1)
                .issue(3)
                .wants(0, deal(0, 1))
                .sincere(0)
                .wants(0, deal(0, 2))
                .build();
        assertThat(CaseReview.listContradictions(c)).isEmpty();
    }

    @Test
    void eachPartyForItself() {
        Case c = Cases.of(2)
                .issue(3)
                .wants(1, deal(0, 1))
                .wants(1, deal(0, 2))
                .wants(0, deal(0, 1))
                .opposes(0, deal(0, 1))
                .build();
        assertThat(CaseReview.listContradictions(c)).containsExactly(List.of(2, 3), List.of(0, 1));
    }

    static Stream<Arguments> ineffective() {
        return Stream.of(
                ineffective(
                        "about an issue that weighs nothing",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .stake(0, 0, Stake.Rank.NONE)
                                .wants(0, deal(0, 1)),
                        true),
                ineffective(
                        "in part about an issue that weighs nothing",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .stake(0, 0, Stake.Rank.NONE)
                                .wants(0, deal(0, 1, 1, 1)),
                        false),
                ineffective(
                        "the status quo is no worse than the status quo",
                        Cases.of(1).issue(2).opposes(0, deal(0, 0)),
                        true),
                ineffective(
                        "implied for certain, within an issue",
                        Cases.of(1).issue(3).wants(0, deal(0, 1)).sincere(.5).prefers(0, deal(0, 1), deal(0, 2)),
                        true),
                ineffective(
                        "implied only if another is sincere",
                        Cases.of(1)
                                .issue(3)
                                .sincere(.9)
                                .wants(0, deal(0, 1))
                                .sincere(.5)
                                .prefers(0, deal(0, 1), deal(0, 2)),
                        false),
                ineffective(
                        "implied for certain, across issues",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .accepts(0, deal(0, 1))
                                .accepts(0, deal(1, 1))
                                .sincere(.5)
                                .accepts(0, deal(0, 1, 1, 1)),
                        true),
                ineffective(
                        "on a scale, the middle is no worse than the worse end",
                        Cases.of(1)
                                .ordered(3)
                                .accepts(0, deal(0, 2))
                                .sincere(.5)
                                .accepts(0, deal(0, 1)),
                        true),
                ineffective(
                        "a red line that only impossible deals cross",
                        Cases.of(1)
                                .issue(3)
                                .issue(2)
                                .impossible(both(anyOf(0, 0, 1), deal(1, 1)))
                                .sincere(.5)
                                .rejects(0, deal(0, 1, 1, 1)),
                        true),
                ineffective(
                        "a red line that possible deals cross too",
                        Cases.of(1)
                                .issue(3)
                                .issue(2)
                                .impossible(deal(0, 1, 1, 1))
                                .sincere(.5)
                                .rejects(0, both(anyOf(0, 1, 2), deal(1, 1))),
                        false),
                ineffective(
                        "a red line behind a certain one",
                        Cases.of(1)
                                .issue(2)
                                .issue(2)
                                .rejects(0, deal(0, 1))
                                .sincere(.5)
                                .rejects(0, deal(0, 1, 1, 1)),
                        true),
                ineffective(
                        "a precondition that its own terms meet",
                        Cases.of(1).issue(3).sincere(.5).requires(0, anyOf(0, 1, 2), deal(0, 2)),
                        true),
                ineffective(
                        "a precondition of any agreement, of which there is one",
                        Cases.of(1).issue(2).sincere(.5).requires(0, deal(0, 1), null),
                        true),
                ineffective(
                        "a precondition that may be missing",
                        Cases.of(1).issue(3).sincere(.5).requires(0, deal(0, 1), null),
                        false));
    }

    private static Arguments ineffective(String name, Cases c, boolean expected) {
        return Arguments.of(name, c.build(), expected);
    }

    /// The last statement of each case is asked about; the others have an effect.
    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("ineffective")
    void statementsThatChangeNothing(String name, Case c, boolean expected) {
        List<Integer> last = List.of(c.statements().size() - 1);
        assertThat(CaseReview.listIneffective(c)).as(name).isEqualTo(expected ? last : List.of());
    }

    @Test
    void ofTwoThatSayTheSameTheLaterIsListed() {
        Case c = Cases.of(1)
                .issue(2)
                .accepts(0, deal(0, 1))
                .accepts(0, deal(0, 1))
                .build();
        assertThat(CaseReview.listIneffective(c)).containsExactly(1);
    }

    /// Against brute force over all deals, on 2,000 random sets of impossible combinations of four issues.
    @Test
    void agreementsThatCanBeReached() {
        SplittableRandom random = new SplittableRandom(5);
        int reached = 0;
        for (int i = 0; i < 2_000; i++) {
            Cases cases = Cases.of(1).issue(2).issue(3).issue(2).issue(3);
            int[] options = {2, 3, 2, 3};
            int combinations = 2 + random.nextInt(12);
            for (int k = 0; k < combinations; k++) {
                cases.impossible(combination(random, options));
            }
            Case c = cases.build();
            Agreement agreement =
                    new Agreement("a", "A", new Condition(List.of(combination(random, options), deal(0, 1, 1, 2))));
            List<Deal> possible = listDeals(options)
                    .filter(d -> c.impossible().stream()
                            .noneMatch(x -> x.combination().isContainedIn(d)))
                    .toList();
            boolean expected = possible.stream().anyMatch(d -> c.isAgreement(d, agreement));
            reached += expected ? 1 : 0;
            assertThat(CaseReview.canBeReached(c, agreement)).isEqualTo(expected);
            PartialDeal terms = agreement.condition().alternatives().getFirst();
            assertThat(CaseReview.isPossible(c, terms))
                    .isEqualTo(possible.stream().anyMatch(terms::isContainedIn));
            assertThat(CaseReview.canBeReached(c, null))
                    .isEqualTo(possible.stream().anyMatch(d -> !d.isStatusQuo()));
        }
        assertThat(reached).as("of both kinds").isBetween(200, 1_800);
    }

    private static PartialDeal combination(SplittableRandom random, int[] options) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < options.length; j++) {
            if (random.nextInt(3) == 0) {
                terms.add(new Term(j, 1 + random.nextInt((1 << options[j]) - 1)));
            }
        }
        return terms.isEmpty() ? deal(0, 1) : new PartialDeal(terms);
    }

    private static Stream<Deal> listDeals(int[] options) {
        return IntStream.range(0, 36).mapToObj(number -> {
            Deal deal = Deal.statusQuo(options.length);
            int rest = number;
            for (int j = 0; j < options.length; j++) {
                deal = deal.with(j, rest % options[j]);
                rest /= options[j];
            }
            return deal;
        });
    }
}
