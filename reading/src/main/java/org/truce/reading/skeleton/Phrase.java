package org.truce.reading.skeleton;

import java.util.List;
import java.util.Set;

/// A noun phrase: a thing that may be at stake.
///
/// @param determiner "the", "a", "all", "forty", "no"; empty for none; owners are left out
/// @param words what stands between it and the head, and the head, as they are written
/// @param head the last noun, in lower case
/// @param modifiers the words before the head, in lower case
/// @param plural whether the head is
record Phrase(String determiner, String words, String head, List<String> modifiers, boolean plural) {
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "another");

    Phrase {
        modifiers = List.copyOf(modifiers);
    }

    /// "all prisoners", "the fee": what is spoken of is that thing.
    String asSubject() {
        String article = INDEFINITE.contains(determiner) ? "the" : determiner;
        return article.isEmpty() ? words : article + " " + words;
    }

    /// With what belongs to it: "on timber".
    Phrase with(String tail) {
        return new Phrase(determiner, words + " " + tail, head, modifiers, plural);
    }

    /// With another word for the head, which is written as before.
    Phrase withHead(String other) {
        return new Phrase(determiner, words, other, modifiers, plural);
    }

    Phrase withDeterminer(String other) {
        return new Phrase(other, words, head, modifiers, plural);
    }
}
