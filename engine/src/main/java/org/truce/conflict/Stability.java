package org.truce.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Which states are stable, for every decision maker and concept (Fang, Hipel & Kilgour 1993;
/// for [Concept#SSEQ] Rêgo & Vieira 2017). Where preferences are unknown there are two answers, by [Reading].
///
/// The time grows with the number of moves times that of decision makers, whatever the number of sequences in
/// which others could answer. A state whose place in somebody's order is partly unknown is examined by
/// itself.
public final class Stability {
    private final int states;
    /// By decision maker and state: the bits of concepts for certain, `Concept.ALL` times them for possible.
    private final short[][] stable;

    private Stability(int states, short[][] stable) {
        this.states = states;
        this.stable = stable;
    }

    /// @param preferences one for each decision maker
    public static Stability of(GraphModel graph, List<Preference> preferences) {
        graph.check(preferences);
        boolean complete = preferences.stream().allMatch(Preference::isComplete);
        short[][] stable = new short[graph.decisionMakers()][];
        for (int i = 0; i < stable.length; i++) {
            stable[i] = concepts(graph, preferences, i, Reading.CERTAIN);
            short[] possible = complete ? stable[i] : concepts(graph, preferences, i, Reading.POSSIBLE);
            short[] both = new short[graph.states()];
            for (int s = 0; s < both.length; s++) {
                both[s] = (short) (stable[i][s] | possible[s] * Concept.ALL);
            }
            stable[i] = both;
        }
        return new Stability(graph.states(), stable);
    }

    private static short[] concepts(GraphModel graph, List<Preference> preferences, int focal, Reading reading) {
        Preference own = preferences.get(focal);
        int[] levels = own.levelsByState();
        int count = own.levels();
        Moves moves = graph.forward(focal);
        // the best that the decision maker can end up with, if it may move once more
        int[] best = levels.clone();
        for (int s = 0; s < best.length; s++) {
            for (int e = moves.start()[s]; e < moves.start()[s + 1]; e++) {
                best[s] = Math.max(best[s], levels[moves.target()[e]]);
            }
        }
        short[] stable = new short[best.length];
        for (Concept concept : Concept.values()) {
            int[] end = concept == Concept.NASH
                    ? levels
                    : Threats.least(
                            graph,
                            preferences,
                            focal,
                            concept.isSymmetric() ? best : levels,
                            count,
                            concept.isCredible(),
                            reading);
            for (int s = 0; s < stable.length; s++) {
                if (isStable(moves, levels, end, s)) {
                    stable[s] |= (short) concept.bit;
                }
            }
        }
        if (!own.isComplete()) {
            Verdicts verdicts = new Verdicts(graph, preferences, reading);
            for (int s = 0; s < stable.length; s++) {
                if (own.isUncertain(s)) {
                    stable[s] = concepts(verdicts, focal, s);
                }
            }
        }
        return stable;
    }

    /// @param end by state, the level at which a move there ends once the others have answered
    private static boolean isStable(Moves moves, int[] levels, int[] end, int state) {
        for (int e = moves.start()[state]; e < moves.start()[state + 1]; e++) {
            int to = moves.target()[e];
            if (levels[to] > levels[state] && end[to] > levels[state]) {
                return false;
            }
        }
        return true;
    }

    private static short concepts(Verdicts verdicts, int focal, int state) {
        int stable = 0;
        for (Concept concept : Concept.values()) {
            stable |= verdicts.of(concept, focal, state).isStable() ? concept.bit : 0;
        }
        return (short) stable;
    }

    /// Whether the state is stable for the decision maker, for certain.
    public boolean isStable(Concept concept, int decisionMaker, int state) {
        return isStable(concept, decisionMaker, state, Reading.CERTAIN);
    }

    public boolean isStable(Concept concept, int decisionMaker, int state, Reading reading) {
        int bit = reading == Reading.CERTAIN ? concept.bit : concept.bit * Concept.ALL;
        return (stable[decisionMaker][state] & bit) != 0;
    }

    /// Whether the state is stable for every decision maker, for certain.
    public boolean isEquilibrium(Concept concept, int state) {
        return isEquilibrium(concept, state, Reading.CERTAIN);
    }

    public boolean isEquilibrium(Concept concept, int state, Reading reading) {
        for (int i = 0; i < stable.length; i++) {
            if (!isStable(concept, i, state, reading)) {
                return false;
            }
        }
        return true;
    }

    /// Ascending.
    public List<Integer> equilibria(Concept concept, Reading reading) {
        return IntStream.range(0, states)
                .filter(s -> isEquilibrium(concept, s, reading))
                .boxed()
                .toList();
    }

    /// The concepts under which the state is an equilibrium.
    public List<Concept> concepts(int state, Reading reading) {
        List<Concept> concepts = new ArrayList<>();
        for (Concept concept : Concept.values()) {
            if (isEquilibrium(concept, state, reading)) {
                concepts.add(concept);
            }
        }
        return concepts;
    }
}
