package org.truce.conflict;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// The moves of one decision maker, as compressed rows: those from state s stand at `start[s]` to
/// `start[s + 1]`.
final class Moves {
    private final int[] start;
    private final int[] target;

    private Moves(int[] start, int[] target) {
        this.start = start;
        this.target = target;
    }

    /// Not to be written to.
    int[] start() {
        return start;
    }

    /// Not to be written to.
    int[] target() {
        return target;
    }

    int count() {
        return target.length;
    }

    void forEach(int state, IntConsumer action) {
        for (int e = start[state]; e < start[state + 1]; e++) {
            action.accept(target[e]);
        }
    }

    /// By target, where one can have come from.
    Moves reversed() {
        int states = start.length - 1;
        int[] begin = new int[states + 1];
        for (int t : target) {
            begin[t + 1]++;
        }
        for (int s = 0; s < states; s++) {
            begin[s + 1] += begin[s];
        }
        int[] next = Arrays.copyOf(begin, states);
        int[] origin = new int[target.length];
        for (int s = 0; s < states; s++) {
            for (int e = start[s]; e < start[s + 1]; e++) {
                origin[next[target[e]]++] = s;
            }
        }
        return new Moves(begin, origin);
    }

    /// Takes rows in the order of the states.
    static final class Rows {
        private final int[] start;
        private int[] target = new int[16];
        private int states;
        private int size;

        Rows(int states) {
            this.start = new int[states + 1];
        }

        void add(int to) {
            if (size == target.length) {
                target = Arrays.copyOf(target, 2 * size);
            }
            target[size++] = to;
        }

        void endRow() {
            start[++states] = size;
        }

        Moves moves() {
            return new Moves(start, Arrays.copyOf(target, size));
        }
    }
}
