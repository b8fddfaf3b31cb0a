package org.truce.bargain;

import java.util.List;

/// What one party will not have: a deal in which any of the nogoods holds crosses the red line.
public final class RedLine {
    private final int statement;
    private final int party;
    private final List<Nogood> nogoods;

    RedLine(int statement, int party, List<Nogood> nogoods) {
        this.statement = statement;
        this.party = party;
        this.nogoods = List.copyOf(nogoods);
    }

    /// The position of the statement in the case.
    public int statement() {
        return statement;
    }

    /// The position of the party among those of the negotiation.
    public int party() {
        return party;
    }

    List<Nogood> nogoods() {
        return nogoods;
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
