package org.truce.conflict;

/// How a preference that is not known is read (compare Li, Hipel, Kilgour & Fang 2004).
public enum Reading {
    /// Against stability: what is unknown tempts the decision maker in question, does not deter it, and does
    /// not move others to answer. What is stable so is stable whatever the unknown preferences are.
    CERTAIN,
    /// In favour of stability: the other way round. What is not stable so is stable under none.
    POSSIBLE;

    boolean unknownTempts() {
        return this == CERTAIN;
    }

    boolean unknownMovesOthers() {
        return this == POSSIBLE;
    }
}
