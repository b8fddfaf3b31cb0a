package org.truce.reading.attribution;

import java.util.Set;

/// What may follow a word that makes an attribution.
///
/// @param word in its base form
/// @param attitude what the source does
/// @param clause whether a clause may follow: "said that it would", "asked whether"
/// @param bareClause whether a clause may follow without such a word: "said it would"
/// @param infinitive whether an infinitive may follow: "refused to sign"
/// @param noun whether a noun phrase may follow: "rejected the plan"
/// @param predicate whether only a noun phrase with a predicate may follow: "called the plan a trick"
/// @param addressee whether somebody may stand before the clause or infinitive: "told X that", "urged X to"
/// @param quotation whether a quotation may stand before or after
/// @param prepositions prepositions and particles that lead to the content: "called for"
record Frame(
        String word,
        Attitude attitude,
        boolean clause,
        boolean bareClause,
        boolean infinitive,
        boolean noun,
        boolean predicate,
        boolean addressee,
        boolean quotation,
        Set<String> prepositions) {
    /// What may follow a verb of speech such as "claim".
    static final Frame SPEECH =
            new Frame("claim", Attitude.CLAIM, true, true, false, false, false, false, true, Set.of());

    /// @param line a line of a lexicon: attitude, word, letters, prepositions
    static Frame of(String word, String[] line) {
        String letters = line[2];
        return new Frame(
                word,
                Attitude.valueOf(line[0]),
                letters.contains("c"),
                letters.contains("z"),
                letters.contains("t"),
                letters.contains("n") || letters.contains("p"),
                letters.contains("p"),
                letters.contains("a"),
                letters.contains("c") || letters.contains("q"),
                line.length > 3 ? Set.of(line[3].split(",")) : Set.of());
    }

    /// The same word in the passive, which an infinitive may follow: "is said to have left".
    Frame withInfinitive() {
        return new Frame(word, attitude, clause, bareClause, true, noun, predicate, addressee, quotation, prepositions);
    }
}
