package org.truce.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.truce.model.Cases.deal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.model.Case;
import org.truce.model.Cases;

/// FEATURE UNDER TEST: same case and seed, same worlds; and a change leaves alone what it does not concern.
class WorldsTest {
    private static Cases talks() {
        return Cases.of(2)
                .issue(3)
                .ordered(4)
                .issue(2)
                .lossAversion(1.5, 2.5)
                .walkAway(1, -.1, .1)
                .sincere(.8)
                .wants(0, deal(0, 2))
                .sincere(.7)
                .accepts(0, deal(0, 1, 1, 2))
                .sincere(.7)
                .opposes(1, deal(1, 3, 2, 1))
                .sincere(.6)
                .accepts(1, deal(2, 1));
    }

    @ParameterizedTest(name = "{0} tries")
    @ValueSource(ints = {PartySampler.MOST_TRIES, 2})
    void theSameForAnyNumberOfThreads(int tries) {
        Case c = talks().build();
        Worlds one = draw(c, 2_000, 1, tries);
        for (int threads : new int[] {2, 8}) {
            assertSame(draw(c, 2_000, threads, tries), one);
        }
    }

    private static Worlds draw(Case c, int worlds, int threads, int tries) {
        return Worlds.draw(c, c.decidingParties(), new Sampling(worlds, 42, threads), Progress.NONE, tries);
    }

    private static void assertSame(Worlds drawn, Worlds expected) {
        for (int p = 0; p < expected.parties(); p++) {
            assertThat(drawn.utilities(p)).containsExactly(expected.utilities(p));
            for (int world = 0; world < expected.size(); world++) {
                assertThat(drawn.walkAway(p, world)).isEqualTo(expected.walkAway(p, world));
            }
        }
        for (int k = 0; k < 4; k++) {
            assertThat(drawn.worldsWithSincere(k)).isEqualTo(expected.worldsWithSincere(k));
        }
        assertThat(drawn.diagnostics()).isEqualTo(expected.diagnostics());
    }

    @Test
    void moreWorldsBeginWithTheSame() {
        Case c = talks().build();
        Worlds few = draw(c, 100, 1, PartySampler.MOST_TRIES);
        Worlds many = draw(c, 300, 1, PartySampler.MOST_TRIES);
        assertThat(many.utilities(1)).startsWith(few.utilities(1));
    }

    @Test
    void anotherSeedAnotherWorld() {
        Case c = talks().build();
        assertThat(draw(c, 1, 1, 10).utilities(0))
                .isNotEqualTo(Worlds.draw(c, c.decidingParties(), new Sampling(1, 43, 1), Progress.NONE)
                        .utilities(0));
    }

    @Test
    void aRedLineLeavesPreferencesAlone() {
        Worlds without = draw(talks().build(), 1_000, 1, PartySampler.MOST_TRIES);
        Worlds with = draw(
                talks().sincere(.7).id("line").rejects(0, deal(0, 1, 1, 3)).build(), 1_000, 1, PartySampler.MOST_TRIES);
        assertSame(with, without);
        // Binomial(1000, .7) within three standard errors.
        assertThat(with.worldsWithSincere(4).cardinality()).isBetween(657, 743);
    }

    /// p0 accepts {0: 1, 1: 2} where statement 1 is sincere; the red line against {1: 2} contradicts that.
    @Test
    void aRedLineThatContradictsAnAcceptanceChangesOnlyTheWorldsWhereBothWereSincere() {
        Worlds without = draw(talks().build(), 1_000, 1, PartySampler.MOST_TRIES);
        Worlds with =
                draw(talks().sincere(.5).id("line").rejects(0, deal(1, 2)).build(), 1_000, 1, PartySampler.MOST_TRIES);
        assertThat(with.utilities(1)).containsExactly(without.utilities(1));
        int changed = 0;
        for (int world = 0; world < 1_000; world++) {
            if (with.isSincere(1, world) != without.isSincere(1, world)) {
                changed++;
                assertThat(without.isSincere(1, world)).isTrue();
            }
        }
        assertThat(changed).isPositive();
        assertThat(with.worldsWithSincere(1).intersects(with.worldsWithSincere(4)))
                .isFalse();
    }

    @Test
    void whatAPartyWantsDoesNotDependOnWhoElseIsAsked() {
        Case c = talks().build();
        Worlds both = draw(c, 200, 1, PartySampler.MOST_TRIES);
        Worlds second = Worlds.draw(c, new TreeSet<>(List.of(1)), new Sampling(200, 42, 1), Progress.NONE);
        assertThat(second.parties()).isEqualTo(1);
        assertThat(second.utilities(0)).containsExactly(both.utilities(1));
        assertThat(second.worldsWithSincere(2)).isEqualTo(both.worldsWithSincere(2));
        assertThatThrownBy(() -> second.isSincere(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Statement 0 is about a party that is not in scope.");
    }

    @Test
    void setsOfWorldsAreCopies() {
        Worlds drawn = draw(talks().build(), 100, 1, PartySampler.MOST_TRIES);
        drawn.worldsWithSincere(0).clear();
        assertThat(drawn.worldsWithSincere(0).isEmpty()).isFalse();
        for (int world = 0; world < 100; world++) {
            assertThat(drawn.isSincere(0, world))
                    .isEqualTo(drawn.worldsWithSincere(0).get(world));
        }
    }

    @Test
    void theStatusQuoIsWorthNothing() {
        Worlds drawn = draw(talks().build(), 50, 1, PartySampler.MOST_TRIES);
        assertThat(drawn.options()).isEqualTo(9);
        for (int world = 0; world < 50; world++) {
            for (int option : new int[] {0, 3, 7}) {
                assertThat(drawn.utilities(0)[world * 9 + option]).isZero();
            }
        }
    }

    @Test
    void progressCountsTheWorlds() {
        List<Long> done = Collections.synchronizedList(new ArrayList<>());
        Case c = talks().build();
        Worlds.draw(c, c.decidingParties(), new Sampling(1_000, 1, 2), (phase, count, total) -> {
            assertThat(phase).isEqualTo("drawing worlds");
            assertThat(total).isEqualTo(1_000);
            done.add(count);
        });
        assertThat(done).contains(0L, 1_000L);
    }

    @Test
    void exactDrawsAndChainsAreToldApart() {
        Case c = talks().build();
        for (Diagnostics.OfParty party :
                draw(c, 4_000, 2, PartySampler.MOST_TRIES).diagnostics().parties()) {
            assertThat(party.exactShare()).isBetween(.95, 1.);
            assertThat(party.rHat()).isBetween(.99, 1.02);
            // Independent draws: nearly as many as there are worlds.
            assertThat(party.effectiveSampleSize()).isBetween(3_000., 4_000.);
        }
        Diagnostics chains = draw(c, 400, 2, 0).diagnostics();
        for (Diagnostics.OfParty party : chains.parties()) {
            assertThat(party.exactShare()).isZero();
        }
        assertThat(chains.warnings()).isEmpty();
    }
}
