package org.truce.reading.language;

import java.util.Locale;

/// A word, a number or a mark.
///
/// @param text as it stands in the text
/// @param lower in lower case, with straight apostrophes
/// @param tag part of speech: a tag of the Penn Treebank (Marcus, Santorini & Marcinkiewicz 1993)
/// @param from index of its first `char` in the text
/// @param to index after its last `char`
public record Token(String text, String lower, String tag, int from, int to) {
    static Token of(String text, String tag, int from) {
        return new Token(text, text.toLowerCase(Locale.ROOT).replace('\u2019', '\''), tag, from, from + text.length());
    }

    public boolean is(String word) {
        return lower.equals(word);
    }

    /// Whether the tag starts like this: `VB` for every form of a verb, `NN` for every noun.
    public boolean tagged(String prefix) {
        return tag.startsWith(prefix);
    }
}
