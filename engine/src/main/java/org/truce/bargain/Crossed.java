package org.truce.bargain;

import java.util.ArrayList;
import java.util.List;

/// The nogoods of a task, each filed under the depth of the search at which its last issue is settled, and
/// the red lines crossed so far.
final class Crossed {
    static final Crossed NONE = new Crossed(List.of(), 0);

    /// The red line of an impossible combination.
    private static final int IMPOSSIBLE = -1;

    private final Closing[][] closing;
    private final long[] redLines;
    private final int budget;

    /// @param redLine its position, or [#IMPOSSIBLE]
    private record Closing(Nogood nogood, int redLine) {}

    private Crossed(List<List<Closing>> byDepth, int budget) {
        this.closing = byDepth.stream().map(c -> c.toArray(Closing[]::new)).toArray(Closing[][]::new);
        this.redLines = new long[byDepth.size() + 1];
        this.budget = budget;
    }

    /// @param rank by issue, the depth at which it is settled
    static Crossed of(Task task, long[] domains, int[] rank, Negotiation rules) {
        List<List<Closing>> byDepth = new ArrayList<>();
        for (int d = 0; d < rank.length; d++) {
            byDepth.add(new ArrayList<>());
        }
        file(rules.impossible(), IMPOSSIBLE, domains, rank, byDepth);
        for (int r = 0; r < rules.redLines().size(); r++) {
            if ((task.redLines() >>> r & 1) != 0) {
                file(rules.redLines().get(r).nogoods(), r, domains, rank, byDepth);
            }
        }
        return new Crossed(byDepth, task.budget());
    }

    private static void file(
            List<Nogood> nogoods, int redLine, long[] domains, int[] rank, List<List<Closing>> byDepth) {
        for (Nogood nogood : nogoods) {
            if (nogood.canHold(domains)) {
                byDepth.get(nogood.lastRank(rank)).add(new Closing(nogood, redLine));
            }
        }
    }

    /// Notes the red lines crossed once the issue at this depth is settled; those of the depths before
    /// must have been noted.
    ///
    /// @return whether that is allowed
    boolean allows(int[] deal, int depth) {
        long now = redLines[depth];
        for (Closing closed : closing[depth]) {
            if (closed.nogood.holdsIn(deal)) {
                if (closed.redLine == IMPOSSIBLE) {
                    return false;
                }
                now |= 1L << closed.redLine;
                if (Long.bitCount(now) > budget) {
                    return false;
                }
            }
        }
        redLines[depth + 1] = now;
        return true;
    }

    /// Whether a whole deal is possible and crosses no more red lines than the task allows.
    static boolean isAllowed(int[] deal, Task task, Negotiation rules) {
        for (Nogood nogood : rules.impossible()) {
            if (nogood.holdsIn(deal)) {
                return false;
            }
        }
        int count = 0;
        for (int r = 0; r < rules.redLines().size(); r++) {
            if ((task.redLines() >>> r & 1) != 0 && rules.redLines().get(r).isCrossedBy(deal)) {
                count++;
            }
        }
        return count <= task.budget();
    }
}
