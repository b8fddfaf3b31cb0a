package org.truce.reading.timeline;

/// How a position differs from the one before it: see [Stance#since(Stance)].
public enum Move {
    /// More would do than before.
    SOFTER,
    /// Less would do than before.
    HARDER,
    /// Something else is said: another option, the opposite of a like strength, or tied to other terms.
    CHANGED
}
