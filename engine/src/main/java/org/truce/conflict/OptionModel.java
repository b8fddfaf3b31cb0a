package org.truce.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A conflict in option form (Howard 1971; Fang, Hipel & Kilgour 1993): a state is a choice of yes or
/// no for every option, and a decision maker moves by changing any number of its own options at once.
///
/// @param decisionMakers how many there are
/// @param options at most [#MOST_OPTIONS]
/// @param infeasible choices that cannot be
/// @param groups in this order, the first states: all feasible choices that match one are one and the same
///     state. No choice may match two. Every feasible choice that matches none is a state of its own; these
///     follow, the first option changing fastest.
/// @param barriers moves that cannot be, beyond those that the options rule out
public record OptionModel(
        int decisionMakers,
        List<Option> options,
        List<Pattern> infeasible,
        List<Pattern> groups,
        List<Barrier> barriers) {
    public static final int MOST_OPTIONS = 20;

    public OptionModel {
        options = List.copyOf(options);
        infeasible = List.copyOf(infeasible);
        groups = List.copyOf(groups);
        barriers = List.copyOf(barriers);
        if (options.size() > MOST_OPTIONS) {
            throw new IllegalStateException(
                    "The options (%d) must be at most %d.".formatted(options.size(), MOST_OPTIONS));
        }
    }

    /// How an option may change.
    public enum Change {
        FREE,
        /// From no to yes only: once taken, it cannot be undone.
        ONLY_TO_YES,
        /// From yes to no only: once left, it cannot be taken again.
        ONLY_TO_NO
    }

    public record Option(int owner, Change change) {}

    /// A decision maker cannot move from a choice of the one pattern to a choice of the other.
    public record Barrier(int decisionMaker, Pattern from, Pattern to) {}

    /// What the model comes to.
    public static final class States {
        private final int[] stateOf;
        private final int[] choices;
        private final GraphModel graph;

        private States(int[] stateOf, int[] choices, GraphModel graph) {
            this.stateOf = stateOf;
            this.choices = choices;
            this.graph = graph;
        }

        public GraphModel graph() {
            return graph;
        }

        /// The choice that stands for a state. Of a group it is the one that has no other option than the
        /// pattern asks for, or else the least feasible one.
        public int choice(int state) {
            return choices[state];
        }

        /// Empty if the choice is infeasible.
        public OptionalInt findState(int choice) {
            return stateOf[choice] < 0 ? OptionalInt.empty() : OptionalInt.of(stateOf[choice]);
        }
    }

    public int owned(int decisionMaker) {
        int mask = 0;
        for (int k = 0; k < options.size(); k++) {
            mask |= options.get(k).owner() == decisionMaker ? 1 << k : 0;
        }
        return mask;
    }

    public boolean isFeasible(int choice) {
        for (int k = 0; k < infeasible.size(); k++) {
            if (infeasible.get(k).matches(choice)) {
                return false;
            }
        }
        return true;
    }

    /// An upper bound of the number of moves, found in time that does not depend on it.
    public long mostMoves() {
        long each = 0;
        for (int i = 0; i < decisionMakers; i++) {
            each += (1L << Integer.bitCount(owned(i))) - 1;
        }
        return each << options.size();
    }

    /// Finds the states and moves; empty if no choice is feasible. It takes time in proportion to
    /// [#mostMoves].
    public Optional<States> build() {
        int[] stateOf = new int[1 << options.size()];
        Arrays.fill(stateOf, -1);
        List<List<Integer>> grouped = new ArrayList<>();
        groups.forEach(_ -> grouped.add(new ArrayList<>()));
        int[] single = new int[stateOf.length];
        int singles = 0;
        for (int choice = 0; choice < stateOf.length; choice++) {
            if (isFeasible(choice)) {
                int group = group(choice);
                if (group >= 0) {
                    grouped.get(group).add(choice);
                } else {
                    single[singles++] = choice;
                }
            }
        }
        List<int[]> members = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int least = groups.get(g).yes();
            if (!grouped.get(g).isEmpty()) {
                members.add(grouped.get(g).stream()
                        .sorted((a, b) -> a == least ? (b == least ? 0 : -1) : b == least ? 1 : Integer.compare(a, b))
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        int states = members.size() + singles;
        if (states == 0) {
            return Optional.empty();
        }
        int[] choices = new int[states];
        for (int s = 0; s < members.size(); s++) {
            choices[s] = members.get(s)[0];
            for (int choice : members.get(s)) {
                stateOf[choice] = s;
            }
        }
        for (int k = 0; k < singles; k++) {
            choices[members.size() + k] = single[k];
            stateOf[single[k]] = members.size() + k;
        }
        List<Moves> moves = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            moves.add(moves(i, stateOf, choices, members));
        }
        return Optional.of(new States(stateOf, choices, new GraphModel(states, moves)));
    }

    private int group(int choice) {
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).matches(choice)) {
                return g;
            }
        }
        return -1;
    }

    private Moves moves(int decisionMaker, int[] stateOf, int[] choices, List<int[]> members) {
        Moves.Rows rows = new Moves.Rows(choices.length);
        int own = owned(decisionMaker);
        int kept = own & changing(Change.ONLY_TO_YES);
        int closed = own & changing(Change.ONLY_TO_NO);
        List<Barrier> against = barriers.stream()
                .filter(barrier -> barrier.decisionMaker() == decisionMaker)
                .toList();
        int[] seen = new int[choices.length];
        Arrays.fill(seen, -1);
        int[] one = new int[1];
        for (int s = 0; s < choices.length; s++) {
            seen[s] = s;
            one[0] = choices[s];
            for (int from : s < members.size() ? members.get(s) : one) {
                // the choices of the decision maker's own options, in ascending order
                int part = 0;
                do {
                    int to = (from & ~own) | part;
                    int t = stateOf[to];
                    boolean allowed = (from & kept & ~to) == 0 && (to & closed & ~from) == 0;
                    if (t >= 0 && seen[t] != s && allowed && isOpen(against, from, to)) {
                        seen[t] = s;
                        rows.add(t);
                    }
                    part = (part - own) & own;
                } while (part != 0);
            }
            rows.endRow();
        }
        return rows.moves();
    }

    private int changing(Change change) {
        int mask = 0;
        for (int k = 0; k < options.size(); k++) {
            mask |= options.get(k).change() == change ? 1 << k : 0;
        }
        return mask;
    }

    private static boolean isOpen(List<Barrier> against, int from, int to) {
        for (int b = 0; b < against.size(); b++) {
            if (against.get(b).from().matches(from) && against.get(b).to().matches(to)) {
                return false;
            }
        }
        return true;
    }
}
