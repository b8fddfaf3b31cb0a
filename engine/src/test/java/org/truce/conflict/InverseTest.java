package org.truce.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: what would have to be otherwise.
class InverseTest {
    /// s1 of Elmira: the local government prefers s5, which is next above it in its order; so one pair is
    /// enough for Nash.
    @Test
    void elmirasStatusQuo() {
        Published elmira = Published.elmira();
        assertThat(Inverse.of(elmira.graph(), elmira.preferences(), Concept.NASH, 0, Inverse.Goal.MAKE))
                .isInstanceOfSatisfying(Inverse.Change.class, change -> {
                    assertThat(change.isProven()).isTrue();
                    assertThat(change.changes()).singleElement().satisfies(own -> {
                        assertThat(own.decisionMaker()).isEqualTo(2);
                        assertThat(own.pairs()).containsExactly(new OrderChange.Pair(0, 4, -1, 0));
                    });
                });
        assertThat(Inverse.of(elmira.graph(), elmira.preferences(), Concept.NASH, 7, Inverse.Goal.MAKE))
                .isEqualTo(new Inverse.AsItIs());
        assertThat(Inverse.of(elmira.graph(), elmira.preferences(), Concept.SEQ, 8, Inverse.Goal.BREAK))
                .isEqualTo(new Inverse.Impossible());
    }

    @Test
    void unknownPreferencesHaveNoSmallestChange() {
        Published chicken = Published.chicken();
        List<Preference> preferences = List.of(
                chicken.preferences().getFirst().withUnknown(List.of(new int[] {0, 1})),
                chicken.preferences().getLast());
        assertThat(Inverse.of(chicken.graph(), preferences, Concept.NASH, 0, Inverse.Goal.MAKE))
                .isEqualTo(new Inverse.NotWithUnknown());
    }

    /// All profiles of weak orders over four states: 75² for two decision makers.
    @Test
    void smallestAmongAllProfiles() {
        List<int[]> orders = weakOrders(4);
        assertThat(orders).hasSize(75);
        int changed = 0;
        for (int seed = 0; seed < 20; seed++) {
            RandomConflict c = RandomConflict.of(new SplittableRandom(seed), 2, 4, false);
            for (Concept concept : Concept.values()) {
                int[] nearest = {Integer.MAX_VALUE, Integer.MAX_VALUE};
                boolean now = isEquilibrium(c, c.definitions().better(), concept);
                for (int[] first : orders) {
                    for (int[] second : orders) {
                        int which = isEquilibrium(c, List.of(better(first), better(second)), concept) ? 0 : 1;
                        int distance = distance(c.preferences().getFirst(), first)
                                + distance(c.preferences().getLast(), second);
                        nearest[which] = Math.min(nearest[which], distance);
                    }
                }
                for (Inverse.Goal goal : Inverse.Goal.values()) {
                    Inverse.Answer answer = Inverse.of(c.graph(), c.preferences(), concept, 0, goal);
                    int expected = nearest[goal == Inverse.Goal.MAKE ? 0 : 1];
                    switch (answer) {
                        case Inverse.AsItIs _ -> assertThat(now).isEqualTo(goal == Inverse.Goal.MAKE);
                        case Inverse.Impossible _ -> assertThat(expected).isEqualTo(Integer.MAX_VALUE);
                        case Inverse.NotWithUnknown _ -> throw new AssertionError("All preferences are known.");
                        case Inverse.Change change -> {
                            changed++;
                            assertThat(change.pairs())
                                    .as("seed %d, %s, %s", seed, concept, goal)
                                    .isEqualTo(expected);
                            assertThat(change.isProven()).isTrue();
                            List<Set<List<Integer>>> after =
                                    new ArrayList<>(c.definitions().better());
                            change.changes()
                                    .forEach(own -> after.set(own.decisionMaker(), better(levels(own.after()))));
                            assertThat(isEquilibrium(c, after, concept)).isEqualTo(goal == Inverse.Goal.MAKE);
                        }
                    }
                }
            }
        }
        assertThat(changed).isGreaterThan(50);
    }

    /// Three decision makers, where raising what one likes can undo what keeps another from leaving.
    @Test
    void changesDoWhatTheySay() {
        for (int seed = 0; seed < 100; seed++) {
            RandomConflict c = RandomConflict.of(new SplittableRandom(seed), 3, 6, false);
            for (Concept concept : Concept.values()) {
                for (Inverse.Goal goal : Inverse.Goal.values()) {
                    if (Inverse.of(c.graph(), c.preferences(), concept, 0, goal) instanceof Inverse.Change change) {
                        List<Set<List<Integer>>> after =
                                new ArrayList<>(c.definitions().better());
                        change.changes().forEach(own -> after.set(own.decisionMaker(), better(levels(own.after()))));
                        assertThat(isEquilibrium(c, after, concept)).isEqualTo(goal == Inverse.Goal.MAKE);
                        assertThat(change.atLeast()).isBetween(1, change.pairs());
                    }
                }
            }
        }
    }

    private static boolean isEquilibrium(RandomConflict c, List<Set<List<Integer>>> better, Concept concept) {
        Definitions turned = new Definitions(
                c.definitions().states(),
                c.definitions().moves(),
                better,
                c.definitions().unknown());
        return turned.everybody().stream().allMatch(i -> turned.isStable(concept, i, 0, Reading.CERTAIN));
    }

    private static int[] levels(Preference preference) {
        return IntStream.range(0, preference.states()).map(preference::level).toArray();
    }

    private static Set<List<Integer>> better(int[] levels) {
        Set<List<Integer>> better = new HashSet<>();
        for (int s = 0; s < levels.length; s++) {
            for (int t = 0; t < levels.length; t++) {
                if (levels[t] > levels[s]) {
                    better.add(List.of(s, t));
                }
            }
        }
        return better;
    }

    private static int distance(Preference before, int[] after) {
        int distance = 0;
        for (int s = 0; s < after.length; s++) {
            for (int t = 0; t < s; t++) {
                distance += Integer.compare(before.level(s), before.level(t)) == Integer.compare(after[s], after[t])
                        ? 0
                        : 1;
            }
        }
        return distance;
    }

    /// As levels without gaps.
    private static List<int[]> weakOrders(int states) {
        List<int[]> orders = new ArrayList<>();
        int count = (int) Math.pow(states, states);
        for (int code = 0; code < count; code++) {
            int[] levels = new int[states];
            int rest = code;
            for (int s = 0; s < states; s++) {
                levels[s] = rest % states;
                rest /= states;
            }
            int top = IntStream.of(levels).max().orElseThrow();
            if (IntStream.of(levels).distinct().count() == top + 1) {
                orders.add(levels);
            }
        }
        return orders;
    }
}
