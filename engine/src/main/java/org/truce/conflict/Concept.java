package org.truce.conflict;

/// What keeps a decision maker from moving to a state that it prefers (Fang, Hipel & Kilgour 1993).
public enum Concept {
    /// Nothing has to: there is no such state in reach.
    NASH(1),
    /// General metarationality (Howard 1971): the others can answer so that it is not better off in the end.
    GMR(2),
    /// Symmetric metarationality (Howard 1971): as [#GMR], and after the answer it has no move that helps.
    SMR(4),
    /// Sequential stability (Fraser & Hipel 1979): as [#GMR], and each step of the answer is an improvement
    /// for whoever takes it.
    SEQ(8),
    /// Symmetric sequential stability (Rêgo & Vieira 2017): as [#SEQ], and after the answer it has no move
    /// that helps.
    SSEQ(16);

    /// Stands for the concept in a set of them; below [#ALL].
    final int bit;

    static final int ALL = 1 << 5;

    Concept(int bit) {
        this.bit = bit;
    }

    /// Whether those who answer are taken to do so only where it improves things for them.
    public boolean isCredible() {
        return this == SEQ || this == SSEQ;
    }

    /// Whether the decision maker looks at its own move after the answer.
    public boolean isSymmetric() {
        return this == SMR || this == SSEQ;
    }
}
