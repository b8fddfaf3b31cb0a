package org.truce.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.RandomCases;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

class UnorderedBoundTest {
    private static final long WITHOUT_LIMIT = Long.MAX_VALUE;

    private static Worlds worlds(Case c, int count, long seed) {
        return Worlds.draw(c, c.decidingParties(), new Sampling(count, seed, 2), Progress.NONE);
    }

    private static double bound(Case c, Worlds worlds, Deal target, int mostChanges, long effort) {
        Negotiation rules = Negotiation.of(c, null, c.decidingParties());
        Acceptances table = new Acceptances(rules, worlds, worlds.size());
        Lattice lattice = Lattice.between(c, Deal.statusQuo(target.issues()), target);
        Bundles bundles = Objects.requireNonNull(Bundles.of(rules, table, lattice, mostChanges, true));
        WorldSet[] ceiling = new Ceiling(rules, table, lattice, mostChanges).worlds();
        WorldSet[] found = new UnorderedBound(bundles, effort).find(ceiling, 0);
        return Prefix.chanceOf(found, worlds.size());
    }

    private static double ceiling(Case c, Worlds worlds, Deal target, int mostChanges) {
        Negotiation rules = Negotiation.of(c, null, c.decidingParties());
        Acceptances table = new Acceptances(rules, worlds, worlds.size());
        Lattice lattice = Lattice.between(c, Deal.statusQuo(target.issues()), target);
        return Prefix.chanceOf(new Ceiling(rules, table, lattice, mostChanges).worlds(), worlds.size());
    }

    private static Deal target(Case c, SplittableRandom random) {
        Deal target = Deal.statusQuo(c.issues().size());
        for (int j = 0; j < target.issues(); j++) {
            target = target.with(
                    j, 1 + random.nextInt(c.issues().get(j).options().size() - 1));
        }
        return target;
    }

    /// 200 random cases with red lines, impossible combinations and issues that only some consent to, each
    /// with a random target and size of steps, against going through all chains: no chain is above the bound,
    /// with much effort or little; more effort never loosens it; it is never above the ceiling it starts
    /// from.
    @Test
    void noChainIsAboveIt() {
        int tighter = 0;
        int reached = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Case c = RandomCases.forRoads(seed);
            Worlds worlds = worlds(c, 40 + random.nextInt(60), seed);
            Deal target = target(c, random);
            int mostChanges = 1 + random.nextInt(3);
            EveryChain.Judged best = new EveryChain(c, worlds, target, mostChanges, 1000).best();
            double optimum = best == null ? 0 : best.chance();
            double ceiling = ceiling(c, worlds, target, mostChanges);
            double before = ceiling;
            for (long effort : new long[] {0, 20, 100, WITHOUT_LIMIT}) {
                double bound = bound(c, worlds, target, mostChanges, effort);
                assertThat(bound).as("seed %s, effort %s", seed, effort).isBetween(optimum - 1e-12, before + 1e-12);
                before = bound;
            }
            tighter += before < ceiling - 1e-12 ? 1 : 0;
            reached += before <= optimum + 1e-12 ? 1 : 0;
        }
        // 107 and 71 when this was written.
        assertThat(tighter).isGreaterThan(90);
        assertThat(reached).isGreaterThan(60);
    }

    /// Where everyone consents to every issue, nothing is impossible, there are no red lines and one scale at
    /// most, steps can be taken in some order, and which makes no difference: the bound is the chance of the
    /// likeliest chain.
    @Test
    void withoutAnOrderToMindItIsTheOptimum() {
        int belowCeiling = 0;
        for (long seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Cases cases = Cases.of(2 + random.nextInt(2));
            int issues = 3 + random.nextInt(2);
            for (int j = 0; j < issues; j++) {
                cases = j == 0 ? cases.ordered(3) : cases.issue(2);
            }
            Case c = cases.opposes(0, Cases.deal(random.nextInt(issues), 1))
                    .wants(1, Cases.deal(random.nextInt(issues), 1))
                    .build();
            Worlds worlds = worlds(c, 200, seed);
            Deal target = target(c, random);
            int mostChanges = 1 + random.nextInt(3);
            EveryChain.Judged best = new EveryChain(c, worlds, target, mostChanges, 1000).best();
            double bound = bound(c, worlds, target, mostChanges, WITHOUT_LIMIT);
            assertThat(bound)
                    .as("seed %s", seed)
                    .isCloseTo(Objects.requireNonNull(best).chance(), within(1e-12));
            belowCeiling += bound < ceiling(c, worlds, target, mostChanges) - 1e-12 ? 1 : 0;
        }
        assertThat(belowCeiling).isGreaterThan(20);
    }

    /// More changes than are told apart: there is no bound of this kind.
    @Test
    void notOfTooManyChanges() {
        Cases cases = Cases.of(1);
        for (int j = 0; j < 64; j++) {
            cases = cases.issue(2);
        }
        Case c = cases.build();
        Negotiation rules = Negotiation.of(c, null, c.decidingParties());
        Acceptances table = new Acceptances(rules, worlds(c, 10, 1), 10);
        int[] moved = new int[64];
        Arrays.fill(moved, 1);
        Lattice longest = Lattice.between(c, Deal.statusQuo(64), Deal.of(moved));
        assertThat(Bundles.of(rules, table, longest, 1, true)).isNull();
        Lattice shorter = Lattice.between(c, Deal.of(moved).with(0, 0), Deal.of(moved));
        assertThat(Objects.requireNonNull(Bundles.of(rules, table, shorter, 1, false))
                        .size())
                .isEqualTo(1);
    }
}
