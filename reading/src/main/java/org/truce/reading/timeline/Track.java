package org.truce.reading.timeline;

import java.util.List;
import java.util.Optional;

/// What a party says on an issue, in the course of time.
///
/// @param issue its place in the case
/// @param party its place in the case
/// @param dated by the day they were said; those of the same day in the order of case and texts
/// @param undated of which no day is known, in the order of case and texts
public record Track(int issue, int party, List<Entry> dated, List<Said> undated) {
    public Track {
        dated = List.copyOf(dated);
        undated = List.copyOf(undated);
    }

    /// A statement with what it changes.
    ///
    /// @param move empty if it repeats what was said, is the first, or is in doubt
    /// @param since the earlier statement that it differs from; empty without a move
    public record Entry(Said said, Optional<Move> move, Optional<Said> since) {}
}
