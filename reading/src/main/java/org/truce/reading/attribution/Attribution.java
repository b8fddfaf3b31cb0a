package org.truce.reading.attribution;

import java.util.List;
import java.util.Optional;
import org.truce.reading.text.Passage;

/// What somebody says, believes or wants, according to a text.
///
/// @param source the words that name who does; empty where the grammar cannot tell
/// @param cue the words that make the tie (`said`, `according to`); empty for a quotation that goes on
///     without any
/// @param content what is said, believed or wanted; the words of a source that the cue interrupts are one
///     content, from its first word to its last
/// @param kind how the words are given
/// @param attitude what the source does, as far as the cue tells
/// @param rule why this was taken for an attribution
/// @param within the attributions that the content holds in turn, in text order: "analysts believe that R
///     will demand…" is the analysts' belief, with R's demand within
public record Attribution(
        Optional<Passage> source,
        Optional<Passage> cue,
        Passage content,
        Kind kind,
        Attitude attitude,
        Rule rule,
        List<Attribution> within) {
    public Attribution {
        within = List.copyOf(within);
    }
}
