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

    private static final Set<String> PARTICLES = Set.of("out", "down", "off", "aside", "forward");
    private static final Set<Attitude> TOPICAL = Set.of(Attitude.SAY, Attitude.DEMAND, Attitude.PROPOSE);

    private final Line line;
    private final Ends ends;
    private final Circumstances circumstances;

    Complements(Line line) {
        this.line = line;
        this.ends = new Ends(line);
        this.circumstances = new Circumstances(line);
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
                && NounPhrases.afterTime(line, p + 1, last) == p + 1
                && frame.prepositions().contains(line.at(p).lower())) {
            return noun(Rule.PREPOSITION, frame, p + 1, p + 1, last);
        }
        int particle = NounPhrases.end(line, p, last);
        if (!line.isQuoted(p)
                && line.isOneOf(particle, PARTICLES)
                && frame.prepositions().contains(line.at(particle).lower())
                && particle > p) {
            return Optional.of(new Complement(Rule.PREPOSITION, head + 1, new Range(p, particle)));
        }
        Optional<Complement> marked = marked(frame, p, last);
        if (marked.isPresent()) {
            return marked;
        }
        if (frame.bareClause() && startsClause(p, last)) {
            return content(Rule.BARE_CLAUSE, head + 1, p, last);
        }
        int object = NounPhrases.afterTime(line, p, last);
        if (frame.noun() && object < last && startsNoun(object) && (!frame.predicate() || hasPredicate(object, last))) {
            return noun(Rule.OBJECT, frame, head + 1, object, last);
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
                return frame.quotation() && isSpeech(i) ? quotation(i, last) : Optional.empty();
            }
            if (frame.clause() && isComplementizer(i, p) && !isCircumstance(frame, p, i)) {
                return content(Rule.CLAUSE, i, i, last);
            }
            if (line.tagged(i, "TO") && isInfinitive(i + 1)) {
                boolean fits = frame.infinitive() || (i > p && frame.addressee());
                boolean circumstance =
                        i > p && (line.isOneOf(p, Circumstances.WORDS) || NounPhrases.afterTime(line, p, last) > p);
                int from = circumstance ? i : p;
                return fits ? content(Rule.INFINITIVE, from, from, last) : Optional.empty();
            }
            if (line.is(i, ":")) {
                boolean said = line.isQuoted(i + 1) || (frame.clause() && (i == p || frame.addressee()));
                return frame.quotation() && said ? content(Rule.QUOTE_AFTER_COLON, i, i + 1, last) : Optional.empty();
            }
            int next = circumstances.after(frame, i, p, last);
            boolean settled =
                    i > p || frame.addressee() || line.tagged(p, "IN") || NounPhrases.afterTime(line, p, last) > p;
            boolean time = NounPhrases.afterTime(line, next, last) > next;
            if (next > i
                    && settled
                    && !time
                    && frame.bareClause()
                    && !line.tagged(next, "IN")
                    && startsClause(next, last)) {
                return content(Rule.BARE_CLAUSE, next, next, last);
            }
            if (next == i) {
                return Optional.empty();
            }
            i = next;
        }
        return Optional.empty();
    }

    /// A quotation with what follows it in its clause; alone if it ends a sentence or clause within its
    /// marks.
    private Optional<Complement> quotation(int from, int last) {
        int to = line.endOfQuotations(from);
        int mark = to - 1;
        while (mark > from && Speech.isMark(line, mark)) {
            mark--;
        }
        boolean ended = mark < to - 1 && (line.tagged(mark, ".") || line.is(mark, ","));
        boolean alone = ended && to < last && !line.hasQuoted(new Range(to, last));
        return alone
                ? complement(Rule.QUOTE_AFTER_CUE, from, from, to)
                : content(Rule.QUOTE_AFTER_CUE, from, from, last);
    }

    private boolean isInfinitive(int i) {
        return line.tagged(i, "VB") || line.isQuoted(i) || (line.isAdverb(i) && line.tagged(i + 1, "VB"));
    }

    private boolean isSpeech(int i) {
        Quotation quotation = line.quotations().get(line.quotation(i));
        return quotation.from() == i;
    }

    /// "said when he left": when it was said, not what.
    private boolean isCircumstance(Frame frame, int p, int i) {
        boolean told = line.tagged(p - 1, "VBD") || line.tagged(p - 1, "VBZ");
        return told
                && frame.bareClause()
                && frame.attitude() == Attitude.SAY
                && (line.is(i, "when") || line.is(i, "where"));
    }

    private boolean isComplementizer(int i, int p) {
        if (line.is(i, "that")) {
            return line.tagged(i, "IN")
                    || line.tagged(i, "WDT")
                    || (i == p && !line.isFinite(i + 1) && isBeforeFinite(i + 1));
        }
        return line.isOneOf(i, WH) && i == p;
    }

    /// Whether a finite verb comes before the next comma or conjunction.
    private boolean isBeforeFinite(int from) {
        int i = from;
        while (i < line.size() && !line.is(i, ",") && !line.tagged(i, "CC") && !line.isFinite(i)) {
            i++;
        }
        return line.isFinite(i);
    }

    /// "called the offer an insult", "described it as final": whether a predicate follows the noun phrase.
    private boolean hasPredicate(int p, int last) {
        int to = NounPhrases.end(line, p, last);
        for (int i = p; i < Math.min(last, Math.max(to, p) + 4); i++) {
            if (line.isQuoted(i) || line.is(i, "as")) {
                return true;
            }
        }
        return to > p
                && to < last
                && !NounPhrases.isTime(line, to)
                && (startsNoun(to) || (line.isAdverb(to) && line.tagged(to + 1, "JJ")));
    }

    private boolean startsNoun(int p) {
        if (p >= line.size() || line.isQuoted(p)) {
            return p < line.size();
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
            int after = line.tagged(p, "IN") ? NounPhrases.end(line, p + 1, last) : p + 1;
            boolean circumstance = after > p + 1 && line.is(after, ",") && !startsNoun(after + 1);
            return !circumstance
                    && (line.tagged(p, "RB") || line.isOneOf(p, BEFORE_CLAUSE))
                    && line.hasFinite(p + 1, last);
        }
        boolean described = (line.tagged(p, "JJ") || line.tagged(p, "VBN")) && !NounPhrases.isQuantity(line, p);
        boolean itself = line.tagged(p, "PRP") && line.at(p).lower().matches(".*sel(f|ves)");
        if (!startsNoun(p) || itself || (described && NounPhrases.end(line, p, last) == p)) {
            return false;
        }
        int i = Math.max(p + 1, NounPhrases.end(line, p, last));
        int limit = Math.min(last, p + 25);
        while (i < limit && !line.isFinite(i)) {
            if (line.is(i, ",") && line.isRelative(i + 1)) {
                i = nextComma(i + 1, last) + 1;
                continue;
            }
            int after = afterPair(i, limit);
            if (after > i && line.isFinite(afterAdverbs(after))) {
                i = after;
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
                return line.countFinite(i, last) > 1;
            }
            i++;
        }
        return i < limit;
    }

    /// After an insertion between commas, dashes or brackets without a finite verb; the same place if none
    /// starts here.
    private int afterPair(int from, int limit) {
        String close = line.is(from, "(") ? ")" : line.at(from).lower();
        if (!line.is(from, ",") && !line.is(from, "(") && !line.tagged(from, ":")) {
            return from;
        }
        int i = line.tagged(from + 1, "VBD") ? from + 2 : from + 1;
        while (i < limit && !line.is(i, close) && !line.isFinite(i)) {
            i++;
        }
        return line.is(i, close) && i < limit ? i + 1 : from;
    }

    private int afterAdverbs(int i) {
        int j = i;
        while (line.isAdverb(j)) {
            j++;
        }
        return j;
    }

    private int nextComma(int from, int last) {
        int i = from;
        while (i < last && !line.is(i, ",")) {
            i++;
        }
        return i;
    }

    private Optional<Complement> content(Rule rule, int cueEnd, int from, int last) {
        int to = rule == Rule.INFINITIVE ? ends.ofInfinitive(from, last) : ends.of(from, last);
        return complement(rule, cueEnd, from, to);
    }

    /// A noun phrase, with the relative clauses after it where the source speaks of it at length.
    private Optional<Complement> noun(Rule rule, Frame frame, int cueEnd, int from, int last) {
        if (line.tagged(from, "WRB") || isComplementizer(from, from)) {
            return content(rule, cueEnd, from, last);
        }
        boolean topic = TOPICAL.contains(frame.attitude());
        return complement(rule, cueEnd, from, topic ? ends.ofTopic(from, last) : ends.ofNoun(from, last));
    }

    private Optional<Complement> complement(Rule rule, int cueEnd, int from, int to) {
        boolean something = to > from + 1 || (to > from && !line.is(from, "that"));
        return something ? Optional.of(new Complement(rule, cueEnd, new Range(from, to))) : Optional.empty();
    }
}
