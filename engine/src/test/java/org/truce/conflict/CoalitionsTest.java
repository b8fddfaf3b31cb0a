package org.truce.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: what decision makers can do together.
class CoalitionsTest {
    /// Kilgour, Hipel, Fang & Peng 2001: MoE and Uniroyal can go from s5 to s8 together, which is what
    /// happened in October 1991. The others from the moves and orders of Xu 2007 by an analysis that is not
    /// this one.
    @Test
    void elmira() {
        Published elmira = Published.elmira();
        Coalitions analysis =
                Coalitions.of(elmira.graph(), elmira.preferences()).orElseThrow();
        List<String> found = new ArrayList<>();
        for (int s = 0; s < 9; s++) {
            for (int c = 0; c < analysis.coalitions().size(); c++) {
                int[] to = analysis.improvements(c, s);
                if (analysis.coalitions().get(c).size() > 1 && to.length > 0) {
                    found.add("s%d %s %s"
                            .formatted(
                                    s + 1,
                                    analysis.coalitions().get(c).members(),
                                    IntStream.of(to).map(t -> t + 1).boxed().toList()));
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "s1 [0, 2] [5]",
                        "s2 [0, 1] [4]",
                        "s2 [1, 2] [4, 8]",
                        "s2 [0, 1, 2] [4, 8]",
                        "s3 [0, 2] [7]",
                        "s5 [0, 1] [8]",
                        "s6 [0, 1] [8]",
                        "s6 [1, 2] [8]",
                        "s6 [0, 1, 2] [8]");
        // s5 does not last against MoE and Uniroyal together; s8 and s9 last against everybody
        assertThat(analysis.equilibria(Concept.NASH, Reading.CERTAIN)).containsExactly(7, 8);
    }

    @Test
    void randomConflictsAsDefined() {
        int improvements = 0;
        for (int seed = 0; seed < 300; seed++) {
            RandomConflict c = RandomConflict.of(seed);
            Coalitions analysis = Coalitions.of(c.graph(), c.preferences()).orElseThrow();
            for (int k = 0; k < analysis.coalitions().size(); k++) {
                Set<Integer> members =
                        new TreeSet<>(analysis.coalitions().get(k).members());
                for (int s = 0; s < c.graph().states(); s++) {
                    assertThat(IntStream.of(analysis.improvements(k, s)).boxed())
                            .as("seed %d, %s, state %d", seed, members, s)
                            .containsExactlyElementsOf(c.definitions().improvements(members, s, false));
                    improvements += analysis.improvements(k, s).length;
                    for (Reading reading : Reading.values()) {
                        for (Concept concept : Concept.values()) {
                            assertThat(analysis.isStable(concept, k, s, reading))
                                    .as("seed %d, %s, %s, %s, state %d", seed, concept, reading, members, s)
                                    .isEqualTo(c.definitions().isStable(concept, members, s, reading));
                        }
                    }
                }
            }
        }
        assertThat(improvements).isGreaterThan(1_000);
    }

    @Test
    void largeModelsAreRefused() {
        int states = Coalitions.MOST_PAIRS / 3 + 1;
        GraphModel graph = GraphModel.ofMoves(states, List.of(new int[states][0], new int[states][0]));
        Preference preference = Preference.ofValues(new long[states]);
        assertThat(Coalitions.of(graph, List.of(preference, preference))).isEmpty();
    }
}
