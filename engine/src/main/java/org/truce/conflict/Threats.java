package org.truce.conflict;

import java.util.Arrays;
import java.util.List;

/// For every state at once, the least value that the others can lead to from it by a legal sequence.
///
/// The values are taken up from the least; each marks, backwards along the moves, every pair of state and
/// next mover that can lead to it and was not marked before. So every move is looked at once at most for each
/// of the others, and the time grows with the number of moves and not with that of sequences.
final class Threats {
    /// There is no sequence.
    static final int NONE = Integer.MAX_VALUE;

    private final GraphModel graph;
    private final List<Preference> preferences;
    private final int others;
    private final boolean credible;
    private final Reading reading;

    /// By state, bit k: the value counts if decision maker k came there.
    private final int[] arrived;
    /// By state, bit k: a value was found for when decision maker k moves on.
    private final int[] left;

    private final int[] least;
    private int[] stack = new int[64];
    private int size;

    private Threats(GraphModel graph, List<Preference> preferences, int focal, boolean credible, Reading reading) {
        this.graph = graph;
        this.preferences = preferences;
        this.others = (1 << graph.decisionMakers()) - 1 & ~(1 << focal);
        this.credible = credible;
        this.reading = reading;
        this.arrived = new int[graph.states()];
        this.left = new int[graph.states()];
        this.least = new int[graph.states()];
        Arrays.fill(least, NONE);
    }

    /// @param values by state, from 0 to `levels` − 1
    /// @param credible whether whoever moves must improve things for itself
    static int[] least(
            GraphModel graph,
            List<Preference> preferences,
            int focal,
            int[] values,
            int levels,
            boolean credible,
            Reading reading) {
        Threats threats = new Threats(graph, preferences, focal, credible, reading);
        threats.spread(ascending(values, levels), values);
        return threats.least;
    }

    private static int[] ascending(int[] values, int levels) {
        int[] next = new int[levels + 1];
        for (int value : values) {
            next[value + 1]++;
        }
        for (int k = 0; k < levels; k++) {
            next[k + 1] += next[k];
        }
        int[] order = new int[values.length];
        for (int s = 0; s < values.length; s++) {
            order[next[values[s]]++] = s;
        }
        return order;
    }

    private void spread(int[] order, int[] values) {
        for (int state : order) {
            arrive(state, others);
            while (size > 0) {
                int mover = stack[--size];
                int at = stack[--size];
                goBack(at, mover, values[state]);
            }
        }
    }

    private void arrive(int state, int by) {
        int fresh = by & ~arrived[state];
        arrived[state] |= fresh;
        for (int rest = fresh; rest != 0; rest &= rest - 1) {
            if (size + 2 > stack.length) {
                stack = Arrays.copyOf(stack, 2 * stack.length);
            }
            stack[size++] = state;
            stack[size++] = Integer.numberOfTrailingZeros(rest);
        }
    }

    private void goBack(int state, int mover, int value) {
        Moves back = graph.backward(mover);
        Preference own = preferences.get(mover);
        int bit = 1 << mover;
        for (int e = back.start()[state]; e < back.start()[state + 1]; e++) {
            int from = back.target()[e];
            if ((left[from] & bit) == 0 && (!credible || own.prefers(from, state, reading.unknownMovesOthers()))) {
                left[from] |= bit;
                least[from] = Math.min(least[from], value);
                arrive(from, others & ~bit);
            }
        }
    }
}
