package org.truce.reading.attribution;

import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// What follows a verb, noun or adjective that makes an attribution: where its content starts and ends.
final class Complements {
    /// @param rule what was found
    /// @param cueEnd after the last word of the cue
    /// @param content its words
    record Complement(Rule rule, int cueEnd, Range content) {}

    private static final Set<String> WH =
            Set.of("what", "how", "why", "whether", "if", "when", "where", "who", "which", "whom", "whose");
    private static final Set<String> ADJUNCT = Set.of(
            "on", "in", "at", "during", "after", "before", "from", "to", "via", "through", "by", "with", "for", "over",
            "late", "early", "earlier", "later", "this", "last", "next");

    /// Prepositions and conjunctions that may stand before the subject of a clause.
    private static final Set<String> BEFORE_CLAUSE = Set.of(
            "if",
            "in",
            "after",
            "before",
            "under",
            "at",
            "during",
            "despite",
            "since",
            "because",
            "although",
            "while",
            "unless",
            "once",
            "until",
            "without",
            "given",
            "on",
            "of");

    private final Line line;
    private final Ends ends;

    Complements(Line line) {
        this.line = line;
        this.ends = new Ends(line);
    }

    /// What follows a word.
    ///
    /// @param head the last word of the cue so far
    /// @param last no content goes beyond this word unless within quotation marks
    Optional<Complement> find(Frame frame, int head, int last) {
        int p = head + 1;
        while (p < last && line.isAdverb(p) && !line.isQuoted(p) && !line.is(p, "there")) {
            p++;
        }
        if (p >= last) {
            return Optional.empty();
        }
        boolean infinitive = line.tagged(p, "TO") && isInfinitive(p + 1);
        if (!line.isQuoted(p)
                && !infinitive
                && frame.prepositions().contains(line.at(p).lower())) {
            return content(Rule.PREPOSITION, p + 1, p + 1, last);
        }
        Optional<Complement> marked = marked(frame, p, last);
        if (marked.isPresent()) {
            return marked;
        }
        if (frame.bareClause() && startsClause(p, last)) {
            return content(Rule.BARE_CLAUSE, head + 1, p, last);
        }
        if (frame.noun() && startsNoun(p)) {
            return content(Rule.OBJECT, head + 1, p, last);
        }
        return Optional.empty();
    }

    /// What is marked as content: a quotation, "that", "whether", "to", a colon; at once or after an
    /// addressee, a time or a place.
    private Optional<Complement> marked(Frame frame, int p, int last) {
        int i = p;
        int limit = Math.min(last, p + 30);
        while (i < limit) {
            if (line.isQuoted(i)) {
                return frame.quotation() && isSpeech(i) ? content(Rule.QUOTE_AFTER_CUE, i, i, last) : Optional.empty();
            }
            if (frame.clause() && isComplementizer(i, p)) {
                return content(Rule.CLAUSE, i, i, last);
            }
            if (line.tagged(i, "TO") && isInfinitive(i + 1)) {
                boolean fits = i == p ? frame.infinitive() : frame.addressee();
                return fits ? content(Rule.INFINITIVE, p, p, last) : Optional.empty();
            }
            if (line.is(i, ":")) {
                return frame.quotation() ? content(Rule.QUOTE_AFTER_COLON, i, i + 1, last) : Optional.empty();
            }
            int next = adjunct(frame, i, p, last);
            boolean settled = i > p || frame.addressee() || line.tagged(p, "IN") || NounPhrases.isTime(line, p);
            if (next > i && settled && frame.bareClause() && !line.tagged(next, "IN") && startsClause(next, last)) {
                return content(Rule.BARE_CLAUSE, next, next, last);
            }
            if (next == i) {
                return Optional.empty();
            }
            i = next;
        }
        return Optional.empty();
    }

    private boolean isInfinitive(int i) {
        return line.tagged(i, "VB") || line.isQuoted(i) || (line.isAdverb(i) && line.tagged(i + 1, "VB"));
    }

    private boolean isSpeech(int i) {
        Quotation quotation = line.quotations().get(line.quotation(i));
        return quotation.from() == i;
    }

    private boolean isComplementizer(int i, int p) {
        if (line.is(i, "that")) {
            return line.tagged(i, "IN") || line.tagged(i, "WDT") || (i == p && !line.isFinite(i + 1));
        }
        return line.isOneOf(i, WH) && i == p;
    }

    /// The end of an addressee, an adverb, a time or place that starts here; the same place if none does.
    private int adjunct(Frame frame, int i, int p, int last) {
        if (line.isAdverb(i)) {
            return i + 1;
        }
        if (line.is(i, ",")) {
            return afterInsertion(i, last);
        }
        if (NounPhrases.isTime(line, i)) {
            int to = NounPhrases.end(line, i, last);
            return Math.max(i + 1, to);
        }
        if (line.isOneOf(i, ADJUNCT)) {
            int to = NounPhrases.end(line, i + 1, last);
            return to > i + 1 ? to : i;
        }
        if (i == p && (frame.addressee() || (frame.bareClause() && !frame.noun()))) {
            int to = NounPhrases.end(line, i, last);
            boolean marked = to > i && !line.isFinite(to) && (frame.addressee() || line.is(to, "that"));
            return marked ? to : i;
        }
        return i;
    }

    /// After a comma a quotation may follow, or an insertion up to the next comma and then "that" or a
    /// quotation.
    private int afterInsertion(int comma, int last) {
        if (line.isQuoted(comma + 1)) {
            return comma + 1;
        }
        for (int j = comma + 1; j < Math.min(last, comma + 14); j++) {
            if (line.isQuoted(j)) {
                return comma;
            }
            if (line.is(j, ",") || line.is(j, ":")) {
                boolean marked = line.is(j, ":") || line.is(j + 1, "that") || line.isQuoted(j + 1);
                return marked ? (line.is(j, ":") ? j : j + 1) : comma;
            }
            if (line.isFinite(j) && !line.is(comma + 1, "as")) {
                return comma;
            }
        }
        return comma;
    }

    private boolean startsNoun(int p) {
        if (line.isQuoted(p)) {
            return true;
        }
        return switch (line.at(p).tag()) {
            case "DT",
                    "PDT",
                    "PRP",
                    "PRP$",
                    "NN",
                    "NNS",
                    "NNP",
                    "NNPS",
                    "CD",
                    "JJ",
                    "JJR",
                    "JJS",
                    "$",
                    "VBG",
                    "WP",
                    "EX",
                    "POS",
                    "VBN" -> true;
            default -> false;
        };
    }

    /// Whether a clause starts here without "that": a noun phrase and a finite verb, with what may stand
    /// before and between.
    private boolean startsClause(int p, int last) {
        if (line.tagged(p, "IN") || line.tagged(p, "RB")) {
            return (line.tagged(p, "RB") || line.isOneOf(p, BEFORE_CLAUSE)) && line.hasFinite(p + 1, last);
        }
        if (!startsNoun(p)) {
            return false;
        }
        int i = Math.max(p + 1, NounPhrases.end(line, p, last));
        int limit = Math.min(last, p + 25);
        while (i < limit && !line.isFinite(i)) {
            if (line.is(i, ",") && line.isRelative(i + 1)) {
                i = nextComma(i + 1, last) + 1;
                continue;
            }
            boolean other = line.tagged(i, "CC") && (line.is(i, "but") || line.isFinite(i + 1));
            if (other || line.is(i, ",") || line.is(i, ";") || line.is(i, ":")) {
                return false;
            }
            if (line.isQuoted(i)) {
                Quotation quotation = line.quotations().get(line.quotation(i));
                if (line.hasFinite(i, quotation.to())) {
                    return true;
                }
                i = quotation.to();
                continue;
            }
            if (line.isRelative(i) || (line.is(i, "that") && line.tagged(i, "IN"))) {
                return countFinite(i, last) > 1;
            }
            i++;
        }
        return i < limit;
    }

    private int nextComma(int from, int last) {
        int i = from;
        while (i < last && !line.is(i, ",")) {
            i++;
        }
        return i;
    }

    private int countFinite(int from, int last) {
        int count = 0;
        for (int i = from; i < last; i++) {
            count += line.isFinite(i) ? 1 : 0;
        }
        return count;
    }

    private Optional<Complement> content(Rule rule, int cueEnd, int from, int last) {
        boolean noun = rule == Rule.OBJECT || (rule == Rule.PREPOSITION && !line.tagged(from, "WRB"));
        int to = noun ? ends.ofNoun(from, last) : ends.of(from, last);
        boolean something = to > from + 1 || (to > from && !line.is(from, "that"));
        return something ? Optional.of(new Complement(rule, cueEnd, new Range(from, to))) : Optional.empty();
    }
}
