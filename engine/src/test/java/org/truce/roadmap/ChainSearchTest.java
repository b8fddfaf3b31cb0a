package org.truce.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.RandomCases;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

class ChainSearchTest {
    private static final int ANY = 1000;

    private static Worlds worlds(Case c, int count, long seed) {
        return Worlds.draw(c, c.decidingParties(), new Sampling(count, seed, 2), Progress.NONE);
    }

    private static ChainSearch.Found find(Case c, Worlds worlds, Deal target, int mostChanges, int mostStages) {
        Negotiation rules = Negotiation.of(c, null, c.decidingParties());
        Acceptances table = new Acceptances(rules, worlds, worlds.size());
        Lattice lattice = Lattice.between(c, Deal.statusQuo(target.issues()), target);
        return new ChainSearch(
                        new Steps(rules, table, lattice),
                        new Ceiling(rules, table, lattice, mostChanges).worlds(),
                        mostChanges,
                        mostStages,
                        true)
                .find();
    }

    /// Every issue of the case moved, to a random option.
    private static Deal target(Case c, SplittableRandom random) {
        Deal target = Deal.statusQuo(c.issues().size());
        for (int j = 0; j < target.issues(); j++) {
            target = target.with(
                    j, 1 + random.nextInt(c.issues().get(j).options().size() - 1));
        }
        return target;
    }

    /// 400 random cases, each with a random target, size of steps, number of stages: chance, chain and ties
    /// are those of going through all chains.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void likeliestOfAllChains(int block) {
        int withoutChain = 0;
        int many = 0;
        for (int i = 0; i < 100; i++) {
            long seed = 100L * block + i;
            SplittableRandom random = new SplittableRandom(seed);
            Case c = RandomCases.forRoads(seed);
            Worlds worlds = worlds(c, 40 + random.nextInt(60), seed);
            Deal target = target(c, random);
            int mostChanges = 1 + random.nextInt(3);
            int mostStages = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : ANY;
            EveryChain every = new EveryChain(c, worlds, target, mostChanges, mostStages);
            EveryChain.Judged best = every.best();
            ChainSearch.Found found = find(c, worlds, target, mostChanges, mostStages);
            assertThat(found.exact()).as("seed %s", seed).isTrue();
            if (best == null) {
                assertThat(found.stages()).as("seed %s", seed).isNull();
                withoutChain++;
            } else {
                assertThat(found.chance()).as("seed %s", seed).isCloseTo(best.chance(), within(1e-12));
                assertThat(found.stages()).as("seed %s", seed).isEqualTo(best.stages());
                many += every.judged().size() > 10 ? 1 : 0;
            }
        }
        assertThat(withoutChain).isBetween(1, 60);
        assertThat(many).isGreaterThan(20);
    }

    /// Every chain ends in the target, so that no chain has a greater chance than the target has of being
    /// accepted at once; and larger steps allow whatever smaller ones do.
    @Test
    void nothingIsLikelierThanAllAtOnceAndLargerStepsNeverHurt() {
        for (long seed = 0; seed < 60; seed++) {
            Case c = RandomCases.forRoads(seed);
            Worlds worlds = worlds(c, 200, seed);
            Deal target = target(c, new SplittableRandom(seed));
            Negotiation rules = Negotiation.of(c, null, c.decidingParties());
            if (!rules.isPossible(target)) {
                continue;
            }
            double before = 0;
            for (int mostChanges = 1; mostChanges <= 4; mostChanges++) {
                double chance = find(c, worlds, target, mostChanges, ANY).chance();
                assertThat(chance).isGreaterThanOrEqualTo(before);
                before = chance;
            }
            assertThat(before).isLessThanOrEqualTo(new Acceptances(rules, worlds, worlds.size()).joint(target) + 1e-12);
        }
    }

    /// Two parties, two issues {sq, a} of equal rank, nothing said, λ = 1. Step by step each party must gain
    /// on both issues: 1/4 each, 1/16 together. At once each must gain on balance: 1/2 each, by symmetry.
    @Test
    void stepByStepEachIssueMustPayAtOnceTheyMayBeTraded() {
        Case c = Cases.of(2).issue(2).issue(2).build();
        Worlds worlds = worlds(c, 40_000, 3);
        assertThat(find(c, worlds, Deal.of(1, 1), 1, ANY).chance()).isCloseTo(1 / 16.0, within(.005));
        assertThat(find(c, worlds, Deal.of(1, 1), 2, ANY).chance()).isCloseTo(1 / 4.0, within(.01));
    }

    /// Party 0 gives on issue 0 what party 1 wants, and the other way round on issues 1: one at a time nobody
    /// would begin, both in one step everybody takes.
    @Test
    void whatIsTradedMovesTogether() {
        Case c = Cases.of(2)
                .issue(2)
                .issue(2)
                .opposes(0, Cases.deal(0, 1))
                .opposes(1, Cases.deal(1, 1))
                .accepts(0, Cases.deal(0, 1, 1, 1))
                .accepts(1, Cases.deal(0, 1, 1, 1))
                .build();
        Worlds worlds = worlds(c, 2000, 3);
        assertThat(find(c, worlds, Deal.of(1, 1), 1, ANY).chance()).isZero();
        assertThat(find(c, worlds, Deal.of(1, 1), 2, ANY).stages()).containsExactly(Deal.of(1, 1));
        assertThat(find(c, worlds, Deal.of(1, 1), 2, ANY).chance()).isEqualTo(1);
    }

    /// Both issues please both parties for sure, so that every chain succeeds in every world, and puts
    /// nothing at risk: of all chains equally likely and equally safe, the shortest.
    @Test
    void stagesThatLessenNoRiskAreNotAdded() {
        Case c = Cases.of(1)
                .issue(2)
                .issue(2)
                .wants(0, Cases.deal(0, 1))
                .wants(0, Cases.deal(1, 1))
                .build();
        Worlds worlds = worlds(c, 500, 3);
        assertThat(find(c, worlds, Deal.of(1, 1), 2, ANY).stages()).containsExactly(Deal.of(1, 1));
        assertThat(find(c, worlds, Deal.of(1, 1), 1, ANY).stages()).containsExactly(Deal.of(0, 1), Deal.of(1, 1));
    }

    /// Each party gives once and receives once what is worth more. Two exchanges of two issues each spread
    /// the risk over two steps; both at once put twice as much at risk. All are sure to succeed.
    @Test
    void ofEquallyLikelyChainsTheOneWhoseRiskIsSpread() {
        Cases cases = Cases.of(2).issue(2).issue(2).issue(2).issue(2);
        for (int pair = 0; pair < 4; pair += 2) {
            cases.opposes(0, Cases.deal(pair, 1)).opposes(1, Cases.deal(pair + 1, 1));
            for (int p = 0; p < 2; p++) {
                cases.accepts(p, Cases.deal(pair, 1, pair + 1, 1));
            }
        }
        Case c = cases.build();
        Worlds worlds = worlds(c, 2000, 3);
        ChainSearch.Found found = find(c, worlds, Deal.of(1, 1, 1, 1), 4, ANY);
        assertThat(found.chance()).isEqualTo(1);
        assertThat(Objects.requireNonNull(found.stages())).hasSize(2).last().isEqualTo(Deal.of(1, 1, 1, 1));
        assertThat(found.stages().getFirst()).isIn(Deal.of(1, 1, 0, 0), Deal.of(0, 0, 1, 1));
    }

    /// A scale may be climbed place by place; a step of two places counts as two changes.
    @Test
    void placesOnAScaleAreChanges() {
        Case c = Cases.of(1)
                .ordered(4)
                .issue(3)
                .wants(0, Cases.deal(0, 3))
                .wants(0, Cases.deal(1, 2))
                .build();
        Lattice lattice = Lattice.between(c, Deal.of(0, 0), Deal.of(3, 2));
        assertThat(lattice.length()).isEqualTo(4);
        assertThat(lattice.size()).isEqualTo(BigInteger.valueOf(8));
        assertThat(lattice.listNext(new int[] {0, 0}, 2).stream().map(lattice::deal))
                .containsExactlyInAnyOrder(Deal.of(1, 0), Deal.of(2, 0), Deal.of(0, 2), Deal.of(1, 2));
        assertThat(lattice.countSteps(2, 100)).isEqualTo(4);
        assertThat(lattice.countSteps(4, 100)).isEqualTo(7);
        assertThat(find(c, worlds(c, 200, 1), Deal.of(3, 2), 1, ANY).stages()).hasSize(4);
        assertThat(find(c, worlds(c, 200, 1), Deal.of(3, 2), 1, 3).stages()).isNull();
        assertThat(Objects.requireNonNull(
                        find(c, worlds(c, 200, 1), Deal.of(3, 2), 2, 2).stages()))
                .hasSize(2);
    }

    /// Option 1 of issue 0 cannot be without option 1 of issue 1, which thus comes first or at the same time.
    @Test
    void whatIsImpossibleIsNoStage() {
        Case c =
                Cases.of(1).issue(2).issue(2).impossible(Cases.deal(0, 1, 1, 0)).build();
        assertThat(find(c, worlds(c, 200, 1), Deal.of(1, 1), 1, ANY).stages())
                .isEqualTo(List.of(Deal.of(0, 1), Deal.of(1, 1)));
    }

    /// A search that cannot keep every prefix says so, and its bound holds: no chain drawn at random, with
    /// steps of the same size, is likelier, nor is the chain found.
    @Test
    void whatIsGivenUpIsBounded() {
        Case c = RandomCases.ofManyIssues(14);
        Worlds worlds = worlds(c, 500, 5);
        Deal target = target(c, new SplittableRandom(1));
        Negotiation rules = Negotiation.of(c, null, c.decidingParties());
        Acceptances table = new Acceptances(rules, worlds, worlds.size());
        ChainSearch.Found found = find(c, worlds, target, 3, ANY);
        double bound =
                found.bound().stream().mapToDouble(Proportion::probability).reduce(1, (one, other) -> one * other);
        assertThat(found.exact()).isFalse();
        assertThat(found.chance()).isPositive().isLessThanOrEqualTo(bound);
        assertThat(bound).isLessThanOrEqualTo(table.joint(target));
        Lattice lattice = Lattice.between(c, Deal.statusQuo(14), target);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            List<Deal> stages = new ArrayList<>();
            int[] at = new int[14];
            while (stages.isEmpty() || !stages.getLast().equals(target)) {
                List<int[]> next = lattice.listNext(at, 3);
                at = next.get(random.nextInt(next.size()));
                stages.add(lattice.deal(at));
            }
            double chance = new ChainAssessment(rules, table, stages).chance().value();
            assertThat(chance).isLessThanOrEqualTo(bound).isLessThanOrEqualTo(found.chance());
        }
    }
}
