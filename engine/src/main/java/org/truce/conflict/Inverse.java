package org.truce.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What would have to be otherwise: the smallest change of preferences that makes a state an equilibrium, or
/// breaks it (the question of Kinsara, Kilgour & Hipel 2015).
///
/// The size of a change is the number of pairs of states, over all decision makers, that stand otherwise to
/// each other (better, as good, worse) than before; without ties, Kendall's distance.
///
/// Under [Concept#NASH], [Concept#GMR] and [Concept#SMR] a decision maker's stability depends on its own
/// order only, and on which states are better than the one in question. To have a better state a not better
/// any more, each state x from the level of the one in question up to that of a must change its order to a or
/// to the one in question; raising the latter to the level of a changes just these pairs. So it is enough to
/// raise it, as little as will do, and in the same way to lower it. Under the credible concepts other
/// decision makers' orders count too; there all profiles of orders are searched that are nearer than what
/// raising or lowering gives, as far as [OrderSearch] goes.
public final class Inverse {
    private final GraphModel graph;
    private final List<Preference> preferences;
    private final Concept concept;
    private final int state;

    /// What is asked for.
    public enum Goal {
        MAKE,
        BREAK
    }

    public sealed interface Answer {}

    /// It is so already.
    public record AsItIs() implements Answer {}

    /// No preferences do it: whoever can leave the state can be led back to it.
    public record Impossible() implements Answer {}

    /// Not asked where preferences are unknown.
    public record NotWithUnknown() implements Answer {}

    /// A change that does it.
    ///
    /// @param changes of the decision makers concerned
    /// @param atLeast no change of fewer pairs does it; if it is their number, the change is proven smallest
    public record Change(List<OrderChange> changes, int atLeast) implements Answer {
        public Change {
            changes = List.copyOf(changes);
        }

        public int pairs() {
            return changes.stream().mapToInt(change -> change.pairs().size()).sum();
        }

        public boolean isProven() {
            return atLeast == pairs();
        }
    }

    private Inverse(GraphModel graph, List<Preference> preferences, Concept concept, int state) {
        this.graph = graph;
        this.preferences = preferences;
        this.concept = concept;
        this.state = state;
    }

    /// @param preferences one for each decision maker
    public static Answer of(GraphModel graph, List<Preference> preferences, Concept concept, int state, Goal goal) {
        graph.check(preferences);
        if (!preferences.stream().allMatch(Preference::isComplete)) {
            return new NotWithUnknown();
        }
        Inverse inverse = new Inverse(graph, preferences, concept, state);
        return inverse.isEquilibrium(preferences) == (goal == Goal.MAKE)
                ? new AsItIs()
                : goal == Goal.MAKE ? inverse.make() : inverse.breakUp();
    }

    private boolean isEquilibrium(List<Preference> profile) {
        Verdicts verdicts = new Verdicts(graph, profile, Reading.CERTAIN);
        return IntStream.range(0, graph.decisionMakers())
                .allMatch(i -> verdicts.of(concept, i, state).isStable());
    }

    private Answer make() {
        List<OrderChange> raised = raised(concept);
        if (!concept.isCredible()) {
            return new Change(raised, pairs(raised));
        }
        // raising makes moves to the state improvements, which may undo what keeps others from leaving it
        List<OrderChange> found = isEquilibrium(with(raised)) ? raised : raised(Concept.NASH);
        return nearer(found, this::isEquilibrium);
    }

    private Answer breakUp() {
        Optional<List<OrderChange>> lowered = IntStream.range(0, graph.decisionMakers())
                .mapToObj(this::findLowered)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(change -> change.pairs().size()))
                .map(List::of);
        if (!concept.isCredible()) {
            return lowered.<Answer>map(found -> new Change(found, pairs(found))).orElseGet(Impossible::new);
        }
        boolean somebodyMoves =
                IntStream.range(0, graph.decisionMakers()).anyMatch(i -> graph.moves(i, state).length > 0);
        // if it is the worst state for everybody, nobody improves anything by leading back to it
        return lowered.or(() -> somebodyMoves ? Optional.of(worstForAll()) : Optional.empty())
                .map(found -> nearer(found, profile -> !isEquilibrium(profile)))
                .orElseGet(Impossible::new);
    }

    private List<OrderChange> worstForAll() {
        List<OrderChange> changes = new ArrayList<>();
        for (int i = 0; i < graph.decisionMakers(); i++) {
            OrderChange change = OrderChange.ofState(i, preferences.get(i), moved(i, -1), state);
            if (!change.pairs().isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    private Answer nearer(List<OrderChange> found, Predicate<List<Preference>> goal) {
        OrderSearch search = new OrderSearch(preferences, pairs(found));
        return search.find(goal)
                .map(profile -> new Change(changes(profile), search.atLeast()))
                .orElseGet(() -> new Change(found, search.atLeast()));
    }

    private List<OrderChange> changes(List<Preference> profile) {
        List<OrderChange> changes = new ArrayList<>();
        for (int i = 0; i < profile.size(); i++) {
            OrderChange change = OrderChange.of(i, preferences.get(i), profile.get(i));
            if (!change.pairs().isEmpty()) {
                changes.add(change);
            }
        }
        return changes;
    }

    /// For each decision maker for which the state is not stable, the least rise that makes it so.
    private List<OrderChange> raised(Concept wanted) {
        List<OrderChange> changes = new ArrayList<>();
        for (int i = 0; i < graph.decisionMakers(); i++) {
            int own = i;
            Preference before = preferences.get(i);
            int level = least(before.level(state), before.levels() - 1, l -> isStable(wanted, own, 2L * l));
            if (level > before.level(state)) {
                changes.add(OrderChange.ofState(i, before, moved(i, 2L * level), state));
            }
        }
        return changes;
    }

    private Optional<OrderChange> findLowered(int decisionMaker) {
        Preference before = preferences.get(decisionMaker);
        if (isStable(concept, decisionMaker, -1)) {
            return Optional.empty();
        }
        int top = before.level(state);
        int down = least(0, top, d -> !isStable(concept, decisionMaker, 2L * (top - d) - 1));
        return Optional.of(
                OrderChange.ofState(decisionMaker, before, moved(decisionMaker, 2L * (top - down) - 1), state));
    }

    /// The least number from low to high of which it is true; it is of the highest, and of all above such
    /// one.
    private static int least(int low, int high, IntPredicate isEnough) {
        int from = low;
        int to = high;
        while (from < to) {
            int middle = (from + to) / 2;
            if (isEnough.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private boolean isStable(Concept wanted, int decisionMaker, long value) {
        List<Preference> profile = new ArrayList<>(preferences);
        profile.set(decisionMaker, moved(decisionMaker, value));
        return new Verdicts(graph, profile, Reading.CERTAIN)
                .of(wanted, decisionMaker, state)
                .isStable();
    }

    /// The order with the state moved to a value, where each level l has the value 2 l.
    private Preference moved(int decisionMaker, long value) {
        Preference before = preferences.get(decisionMaker);
        long[] values = IntStream.range(0, before.states())
                .mapToLong(s -> s == state ? value : 2L * before.level(s))
                .toArray();
        return Preference.ofValues(values);
    }

    private List<Preference> with(List<OrderChange> changes) {
        List<Preference> profile = new ArrayList<>(preferences);
        changes.forEach(change -> profile.set(change.decisionMaker(), change.after()));
        return profile;
    }

    private static int pairs(List<OrderChange> changes) {
        return changes.stream().mapToInt(change -> change.pairs().size()).sum();
    }
}
