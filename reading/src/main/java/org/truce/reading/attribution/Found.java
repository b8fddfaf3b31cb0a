package org.truce.reading.attribution;

import java.util.Optional;
import org.truce.reading.text.Range;

/// An attribution in a line, before it is known what becomes of it. Ranges are of words.
record Found(Optional<Range> source, Optional<Range> cue, Range content, Attitude attitude, Rule rule) {
    /// Whether another one is part of what is said here: its content, and its cue if it has one, stand in the
    /// content.
    boolean holds(Found other) {
        return holds(other.content()) && other.cue().filter(c -> !holds(c)).isEmpty();
    }

    private boolean holds(Range part) {
        return content.from() <= part.from() && part.to() <= content.to();
    }

    /// Whether this says less of what another says: "a statement that" in "said in a statement that",
    /// "voiced concern about it" as the object of "voiced".
    boolean repeats(Found other) {
        boolean given = rule == Rule.OBJECT
                && other.rule == Rule.NOUN
                && cue.isPresent()
                && other.cue.filter(c -> c.from() == cue.get().from()).isPresent();
        return given
                || (rule == Rule.NOUN
                        && other.rule != Rule.NOUN
                        && other.content.from() <= content.from()
                        && content.to() <= other.content.to()
                        && cue.isPresent()
                        && other.cue
                                .filter(c -> c.from() <= cue.get().from()
                                        && cue.get().to() <= c.to())
                                .isPresent());
    }
}
