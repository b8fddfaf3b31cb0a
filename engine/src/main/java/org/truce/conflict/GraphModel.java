package org.truce.conflict;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/// Who can move from which state to which: one directed graph for each decision maker on common states (Fang,
/// Hipel & Kilgour 1993). It knows no preferences, and any number of threads may read it.
public final class GraphModel {
    /// Decision makers that a model has at most.
    public static final int MOST_DECISION_MAKERS = 16;

    private final int states;
    private final List<Moves> moves;
    private final List<Moves> reversed;

    GraphModel(int states, List<Moves> moves) {
        if (states < 1 || moves.isEmpty() || moves.size() > MOST_DECISION_MAKERS) {
            throw new IllegalStateException("The states (%d) must be at least 1, the decision makers (%d) 1 to %d."
                    .formatted(states, moves.size(), MOST_DECISION_MAKERS));
        }
        this.states = states;
        this.moves = List.copyOf(moves);
        this.reversed = moves.stream().map(Moves::reversed).toList();
    }

    /// A model from lists of moves. Moves that stand twice count once.
    ///
    /// @param targets by decision maker and state, where it can move to in one step; never to where it is
    public static GraphModel ofMoves(int states, List<int[][]> targets) {
        return new GraphModel(
                states, targets.stream().map(own -> moves(states, own)).toList());
    }

    private static Moves moves(int states, int[][] targets) {
        Moves.Rows rows = new Moves.Rows(states);
        for (int s = 0; s < states; s++) {
            for (int t : Arrays.stream(targets[s]).sorted().distinct().toArray()) {
                if (t < 0 || t >= states || t == s) {
                    throw new IllegalStateException(
                            "The move from %d to %d must lead to another state below %d.".formatted(s, t, states));
                }
                rows.add(t);
            }
            rows.endRow();
        }
        return rows.moves();
    }

    public int states() {
        return states;
    }

    public int decisionMakers() {
        return moves.size();
    }

    /// Moves of all decision makers together.
    public long moves() {
        return moves.stream().mapToLong(Moves::count).sum();
    }

    /// Where the decision maker can move to in one step.
    public int[] moves(int decisionMaker, int state) {
        Moves own = moves.get(decisionMaker);
        return Arrays.copyOfRange(own.target(), own.start()[state], own.start()[state + 1]);
    }

    void forEachMove(int decisionMaker, int state, IntConsumer action) {
        moves.get(decisionMaker).forEach(state, action);
    }

    Moves forward(int decisionMaker) {
        return moves.get(decisionMaker);
    }

    Moves backward(int decisionMaker) {
        return reversed.get(decisionMaker);
    }

    /// @throws IllegalStateException if there is not one preference over these states for each decision maker
    void check(List<Preference> preferences) {
        if (preferences.size() != decisionMakers()
                || preferences.stream().anyMatch(preference -> preference.states() != states)) {
            throw new IllegalStateException("The preferences (%d) must be %d, each over %d states."
                    .formatted(preferences.size(), decisionMakers(), states));
        }
    }
}
