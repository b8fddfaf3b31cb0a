package org.truce.reading.attribution;

import java.util.Optional;
import org.truce.reading.text.Range;

/// An attribution in a line, before it is known what becomes of it. Ranges are of words.
record Found(Optional<Range> source, Optional<Range> cue, Range content, Attitude attitude, Rule rule) {
    /// Whether another one is part of what is said here: its cue, or without a cue its content, stands in the
    /// content.
    boolean holds(Found other) {
        Range part = other.cue().orElse(other.content());
        return content.from() <= part.from() && part.to() <= content.to();
    }
}
