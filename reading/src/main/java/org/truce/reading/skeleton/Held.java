package org.truce.reading.skeleton;

import org.truce.reading.what.Position;

/// What a position of a party says of one thing, in one of the texts.
///
/// @param position from which the words are
/// @param isTarget whether they tell what a condition is set for, or what is liked less
/// @param says of what, and what
/// @param paragraph its number, counted through all texts
record Held(Position position, boolean isTarget, Proposition says, int paragraph) {
    /// Whether it may name an option: somebody's.
    boolean names() {
        return position.party().isPresent();
    }

    /// Whether it is against what it says. The negation of a refusal is the refusal's own, and so is that of
    /// what hangs on a condition ("will not open before…"); "rejects X unless Y" rejects X together with no
    /// Y.
    boolean isAgainst() {
        return switch (position.kind()) {
            case REJECTS, OPPOSES ->
                says.link() == Proposition.Link.UNLESS || (says.link() == Proposition.Link.IF && says.negated());
            case WANTS, PREFERS, ACCEPTS, OFFERS, REQUIRES, REMARK -> !isTarget && says.negated();
        };
    }
}
