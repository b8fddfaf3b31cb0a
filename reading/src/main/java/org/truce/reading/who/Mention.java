package org.truce.reading.who;

/// Words of a text that name a party, a state, or part of one.
///
/// @param from index of its first word
/// @param to index after its last word
/// @param party position in the case, or [#NONE], or [#DOUBTFUL]
record Mention(int from, int to, int party, Form form) implements Stretch {
    /// A state that is no party of the case.
    static final int NONE = -1;

    /// A name that several bear.
    static final int DOUBTFUL = -2;

    /// How the name names.
    enum Form {
        NAME,
        ADJECTIVE,
        CAPITAL,
        SEAT,
        /// Where the text says that it lies in the party's country: its officials are the party's, and no
        /// more.
        PLACE,
        /// The last or first word of a longer name, after "the".
        SHORT
    }
}
