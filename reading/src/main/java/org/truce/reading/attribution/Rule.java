package org.truce.reading.attribution;

import java.util.Locale;

/// Why words were taken for an attribution.
public enum Rule {
    CLAUSE("a verb of speech or thought, and the clause after it"),
    BARE_CLAUSE("a verb of speech or thought, and the clause after it without \"that\""),
    INFINITIVE("a verb of wanting, promising or refusing, and the infinitive after it"),
    OBJECT("a verb that takes a position, and what it is taken on"),
    PREPOSITION("a verb that takes a position, and what its preposition leads to"),
    QUOTE_AFTER_CUE("a verb of speech, and the quotation after it"),
    QUOTE_BEFORE_CUE("a quotation, and who said it after it"),
    QUOTE_AROUND_CUE("a quotation, interrupted by who said it"),
    QUOTE_AFTER_COLON("a quotation after a colon"),
    QUOTE_CONTINUED(
            "a quotation on its own, after another attribution; its speaker is probably the same, but not named again"),
    QUOTE_ALONE("a quotation on its own; who speaks is not said"),
    QUOTE_SIGNED("a quotation, and a dash and a name after it"),
    CLAUSE_BEFORE_CUE("a clause, and who said it after it"),
    CLAUSE_AROUND_CUE("a clause, interrupted by who said it"),
    CLAUSE_CONTINUED(
            "a clause after another that somebody said; its speaker is probably the same, but not named again"),
    ACCORDING_TO("\"according to\" and its like"),
    NOUN("a noun of speech or position, and what follows it"),
    ADJECTIVE("an adjective of belief or position, and what follows it"),
    PASSIVE("a passive: what is said or believed of somebody"),
    HEADING("a name and a colon");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /// A short name that stays: `quote-before-cue`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The reason in words, to show to people.
    public String reason() {
        return reason;
    }
}
