package org.truce.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// What several movers can reach from a state when none of them moves twice in succession (Fang, Hipel &
/// Kilgour 1993). Searches by breadth: what it finds is reached by as few moves as possible.
///
/// It holds the last search; one thread at a time.
final class LegalSequences {
    /// The steps that a mover, meant by its position, can take.
    interface Steps {
        void from(int mover, int state, IntConsumer to);
    }

    private final List<Coalition> movers;
    private final Steps steps;
    /// Node `state * movers + last mover`: where it was reached from, −1 from the start, −2 not at all.
    private final int[] parent;

    private final int[] queue;
    private int filled;

    LegalSequences(int states, List<Coalition> movers, Steps steps) {
        this.movers = movers;
        this.steps = steps;
        this.parent = new int[states * movers.size()];
        this.queue = new int[parent.length];
        Arrays.fill(parent, -2);
    }

    /// Explores all that can be reached from the start.
    void explore(int start) {
        search(start, _ -> false);
    }

    /// @return the first node whose state is such a one, or −1
    int search(int start, IntPredicate goal) {
        for (int k = 0; k < filled; k++) {
            parent[queue[k]] = -2;
        }
        filled = 0;
        for (int m = 0; m < movers.size(); m++) {
            reach(m, start, -1);
        }
        for (int done = 0; done < filled; done++) {
            int node = queue[done];
            int state = node / movers.size();
            if (goal.test(state)) {
                return node;
            }
            for (int m = 0; m < movers.size(); m++) {
                if (m != node % movers.size()) {
                    reach(m, state, node);
                }
            }
        }
        return -1;
    }

    private void reach(int mover, int state, int from) {
        steps.from(mover, state, to -> {
            int node = to * movers.size() + mover;
            if (parent[node] == -2) {
                parent[node] = from;
                queue[filled++] = node;
            }
        });
    }

    /// The states that the last search reached, by number of moves; without those reached twice.
    int[] reached() {
        return Arrays.stream(queue, 0, filled)
                .map(node -> node / movers.size())
                .distinct()
                .toArray();
    }

    boolean reaches(int state) {
        return first(state) >= 0;
    }

    /// @param state one that the last search reached
    List<Move> path(int state) {
        return pathTo(first(state));
    }

    private int first(int state) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int m = 0; m < movers.size(); m++) {
            int node = state * movers.size() + m;
            int length = parent[node] == -2 ? Integer.MAX_VALUE : length(node);
            if (length < fewest) {
                best = node;
                fewest = length;
            }
        }
        return best;
    }

    private int length(int node) {
        int length = 0;
        for (int n = node; n >= 0; n = parent[n]) {
            length++;
        }
        return length;
    }

    /// @param node one that the last search reached
    List<Move> pathTo(int node) {
        List<Move> path = new ArrayList<>();
        for (int n = node; n >= 0; n = parent[n]) {
            path.add(new Move(movers.get(n % movers.size()), n / movers.size()));
        }
        return path.reversed();
    }
}
