package org.truce.bargain;

import java.util.Arrays;
import java.util.List;

/// Issues in an order in which nogoods close early: next comes the one of which most nogoods speak, those
/// already begun first.
///
/// @param issues in their order
/// @param rank by issue of the negotiation: its place in the order, or -1
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
record IssueOrder(int[] issues, int[] rank) {
    private static final int WORTH_OF_BEGUN = 4;

    /// @param members issues to order
    /// @param all number of issues of the negotiation
    static IssueOrder of(int[] members, int all, List<Nogood> nogoods) {
        int[] rank = new int[all];
        Arrays.fill(rank, -1);
        int[] order = new int[members.length];
        for (int d = 0; d < order.length; d++) {
            int next = -1;
            int most = -1;
            for (int j : members) {
                int ties = rank[j] < 0 ? ties(j, nogoods, rank) : -1;
                if (ties > most) {
                    most = ties;
                    next = j;
                }
            }
            rank[next] = d;
            order[d] = next;
        }
        return new IssueOrder(order, rank);
    }

    private static int ties(int issue, List<Nogood> nogoods, int[] rank) {
        int ties = 0;
        for (Nogood nogood : nogoods) {
            ties += nogood.speaksOf(issue) ? 1 + WORTH_OF_BEGUN * nogood.countRanked(rank) : 0;
        }
        return ties;
    }
}
