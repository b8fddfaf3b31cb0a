package org.truce.bargain;

import java.util.List;

/// What one party will not have: a deal in which any of the nogoods holds crosses the red line.
///
/// @param statement position of the statement in the case
/// @param party position among the parties of the negotiation
public record RedLine(int statement, int party, List<Nogood> nogoods) {
    public RedLine {
        nogoods = List.copyOf(nogoods);
    }

    boolean isCrossedBy(int[] deal) {
        for (Nogood nogood : nogoods) {
            if (nogood.holdsIn(deal)) {
                return true;
            }
        }
        return false;
    }
}
