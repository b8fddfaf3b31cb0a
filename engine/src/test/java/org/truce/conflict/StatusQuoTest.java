package org.truce.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: what can come of a state.
class StatusQuoTest {
    /// Read off the published moves and orders: the local government's move from s1 to s5 improves things for
    /// it; s8 takes all three, and MoE has no move that it likes.
    @Test
    void elmira() {
        Published elmira = Published.elmira();
        StatusQuo statusQuo = StatusQuo.of(elmira.graph(), elmira.preferences(), 0);
        assertThat(statusQuo.findImprovingRoute(4)).contains(List.of(new Move(Coalition.of(2), 4)));
        assertThat(statusQuo.findRoute(7).orElseThrow())
                .hasSize(3)
                .last()
                .extracting(Move::to)
                .isEqualTo(7);
        assertThat(statusQuo.findImprovingRoute(7)).isEmpty();
        assertThat(statusQuo.findRoute(0)).contains(List.of());
        assertThat(StatusQuo.of(elmira.graph(), elmira.preferences(), 8).findRoute(0))
                .isEmpty();
    }

    @Test
    void randomConflictsAsDefined() {
        for (int seed = 0; seed < 300; seed++) {
            RandomConflict c = RandomConflict.of(seed);
            Set<Integer> everybody = c.definitions().everybody();
            for (int s = 0; s < c.graph().states(); s++) {
                StatusQuo statusQuo = StatusQuo.of(c.graph(), c.preferences(), s);
                Set<Integer> reached = new HashSet<>(c.definitions().reach(everybody, s));
                Set<Integer> improving = new HashSet<>(c.definitions().improvingReach(everybody, s, false));
                reached.add(s);
                improving.add(s);
                for (int t = 0; t < c.graph().states(); t++) {
                    assertThat(statusQuo.findRoute(t).isPresent()).isEqualTo(reached.contains(t));
                    assertThat(statusQuo.findImprovingRoute(t).isPresent()).isEqualTo(improving.contains(t));
                }
            }
        }
    }
}
