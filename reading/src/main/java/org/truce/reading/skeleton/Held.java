package org.truce.reading.skeleton;

import org.truce.reading.what.Position;

/// The words on which a position of a party bears, in one of the texts.
///
/// @param position from which the words are
/// @param words as they stand there
/// @param isTarget whether they tell what a condition is set for, or what is liked less
/// @param paragraph its number, counted through all texts
record Held(Position position, String words, boolean isTarget, int paragraph) {
    /// Whether the words may name an option.
    boolean names() {
        return position.isSure();
    }
}
