package org.truce.reading.attribution;

import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Who says it: the subject of a verb, or what stands in its place.
final class Sources {
    private static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "because",
            "although",
            "though",
            "while",
            "if",
            "when",
            "whereas",
            "unless",
            "until",
            "whether",
            "how",
            "why",
            "where",
            "since",
            "as",
            "after",
            "before");

    private static final Set<String> RELATIVE = Set.of("whose", "where", "whom");
    /// Participles that taggers take for past tenses: "X, asked about it, said".
    private static final Set<String> ASKED = Set.of("asked", "questioned", "pressed", "quoted", "reached", "contacted");
    private static final Set<String> QUANTIFIERS = Set.of("all", "both", "each");
    private static final Set<String> DOCUMENTS = Set.of(
            "statement",
            "statements",
            "tweet",
            "tweets",
            "letter",
            "letters",
            "communiqué",
            "report",
            "ad",
            "video",
            "post",
            "memo",
            "papers",
            "message",
            "note",
            "release",
            "brief",
            "comments",
            "remarks",
            "conference",
            "speech",
            "interview",
            "briefing");

    private final Line line;

    Sources(Line line) {
        this.line = line;
    }

    /// The subject on the left of a verb group.
    Optional<Range> findLeft(VerbGroup group) {
        int floor = line.sentence(group.head()).from();
        return switch (group.form()) {
            case FINITE, PASSIVE -> subject(group.from() - 1, floor, 0);
            case PARTICIPLE -> participle(group, floor);
            case REDUCED, INFINITIVE -> governing(group.from() - 1, floor);
        };
    }

    /// The noun phrase on the right of a verb: "said X".
    Optional<Range> findRight(int head) {
        int end = line.sentence(head).to();
        int to = NounPhrases.end(line, head + 1, end);
        boolean name = to > head + 1 && !NounPhrases.isTime(line, head + 1);
        return name ? Optional.of(new Range(head + 1, afterName(to, end))) : Optional.empty();
    }

    /// The end of the name that follows an office after a comma: "said its envoy, X".
    private int afterName(int to, int end) {
        boolean office = line.is(to, ",") && line.tagged(to - 1, "NN") && !line.tagged(to - 1, "NNP");
        if (!office || !line.tagged(to + 1, "NNP") || NounPhrases.isTime(line, to + 1) || line.isQuoted(to + 1)) {
            return to;
        }
        int name = NounPhrases.end(line, to + 1, end);
        return name >= end || line.is(name, ",") || line.tagged(name, ".") || line.isQuoted(name) ? name : to;
    }

    /// The agent of a passive: "by X".
    Optional<Range> findAgent(int head) {
        int end = Math.min(line.sentence(head).to(), head + 8);
        for (int i = head + 1; i < end && !line.isFinite(i); i++) {
            if (line.is(i, "by")) {
                int to = NounPhrases.end(line, i + 1, line.sentence(head).to());
                return to > i + 1 && !line.tagged(i + 1, "VBG") ? Optional.of(new Range(i + 1, to)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Range> participle(VerbGroup group, int floor) {
        int before = NounPhrases.beforeTime(line, group.from() - 1, floor);
        if (line.is(before, "as") && line.isNominal(before - 1) && before - 1 > floor) {
            return Optional.of(phrase(before - 1, floor));
        }
        if (!line.isNominal(before) || line.isQuoted(before)) {
            return governing(before, floor);
        }
        // "X issued a statement saying that": X
        Range phrase = phrase(before, floor);
        boolean object = line.tagged(phrase.from() - 1, "VBD")
                || line.tagged(phrase.from() - 1, "VBZ")
                || line.tagged(phrase.from() - 1, "IN");
        Optional<Range> issuer =
                object && line.isOneOf(before, DOCUMENTS) ? governing(phrase.from() - 1, floor) : Optional.empty();
        return issuer.isPresent() ? issuer : Optional.of(phrase);
    }

    /// The subject of the clause before a place: of its last finite verb that stands in no relative or
    /// subordinate clause.
    private Optional<Range> governing(int from, int floor) {
        int nearest = -1;
        for (int i = from; i > floor; i--) {
            if (line.isFinite(i) && !line.isQuoted(i)) {
                int start = VerbGroup.of(line, i).from();
                nearest = nearest < 0 ? start : nearest;
                if (!isSubordinate(start, floor)) {
                    return subject(start - 1, floor, 0);
                }
                i = start;
            }
        }
        return nearest < 0 ? Optional.empty() : subject(nearest - 1, floor, 0);
    }

    /// Whether the clause of a verb is a relative or subordinate one.
    private boolean isSubordinate(int verb, int floor) {
        for (int i = verb - 1; i >= floor && i > verb - 12; i--) {
            boolean link = line.isRelative(i)
                    || (line.isOneOf(i, SUBORDINATORS) && (line.tagged(i, "IN") || line.tagged(i, "WRB")));
            if (link) {
                return true;
            }
            if (line.isFinite(i)) {
                return Lexicon.findVerb(line.at(i).lower())
                        .filter(Frame::clause)
                        .isPresent();
            }
            if (line.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private Optional<Range> subject(int at, int floor, int depth) {
        int i = NounPhrases.beforeTime(line, at, floor);
        boolean published = (line.tagged(i, "VBN") || line.tagged(i, "VBG")) && line.isNominal(at);
        if (published || (line.isOneOf(i, QUANTIFIERS) && line.isNominal(i - 1))) {
            i = published ? at : i - 1;
        }
        if (i < floor || line.isQuoted(i) || depth > 4) {
            return Optional.empty();
        }
        if (line.isRelative(i)) {
            return antecedent(i, i, floor);
        }
        boolean adjective = line.tagged(i, "JJ") && (i == floor || line.tagged(i - 1, "DT"));
        if (line.isNominal(i) || line.tagged(i, "DT") || adjective) {
            return Optional.of(withOthers(phrase(i, floor), floor));
        }
        if (line.is(i, ",")) {
            Optional<Range> whole = aroundInsertion(i, floor).map(r -> withOthers(r, floor));
            return whole.isPresent() ? whole : coordinated(i, floor, depth);
        }
        if (line.is(i, ")")) {
            int open = backTo(i, floor, "(");
            return open > floor ? subject(open - 1, floor, depth + 1) : Optional.empty();
        }
        if (line.tagged(i, ":") && line.at(i).to() > line.at(i).from()) {
            int dash = backTo(i - 1, floor, line.at(i).lower());
            return dash > floor && line.isNominal(dash - 1)
                    ? Optional.of(new Range(NounPhrases.start(line, dash - 1, floor), dash))
                    : Optional.empty();
        }
        return line.tagged(i, "CC") ? coordinated(i, floor, depth) : Optional.empty();
    }

    private int backTo(int from, int floor, String mark) {
        int i = from;
        while (i >= floor && !line.is(i, mark)) {
            i--;
        }
        return i;
    }

    /// A noun phrase that ends with a word; if that word stands in a relative clause, what the clause is
    /// about.
    private Range phrase(int last, int floor) {
        int start = NounPhrases.start(line, last, floor);
        int i = start - 1;
        while (i > floor && !isBoundary(i)) {
            if (line.isRelative(i) && line.isNominal(i - 1) && line.hasFinite(i, start)) {
                return new Range(NounPhrases.start(line, i - 1, floor), last + 1);
            }
            i--;
        }
        return new Range(start, last + 1);
    }

    private boolean isBoundary(int i) {
        return line.isQuoted(i)
                || line.tagged(i, ",")
                || line.tagged(i, ":")
                || (line.isOneOf(i, SUBORDINATORS) && line.tagged(i, "IN"))
                || (line.tagged(i, "CC") && !line.isNominal(i - 1));
    }

    private Optional<Range> antecedent(int relative, int last, int floor) {
        int i = relative - 1;
        if (line.is(i, ",")) {
            i--;
        }
        return i >= floor && line.isNominal(i) && !line.isQuoted(i)
                ? Optional.of(new Range(NounPhrases.start(line, i, floor), last + 1))
                : Optional.of(new Range(relative, relative + 1));
    }

    /// "X, the envoy of Y, said": from X to the comma.
    private Optional<Range> aroundInsertion(int comma, int floor) {
        for (int j = comma - 1; j > floor; j--) {
            if (line.isQuoted(j)) {
                return Optional.empty();
            }
            if (line.is(j, ",") && line.isNominal(j - 1) && !line.isQuoted(j - 1) && isInsertion(j + 1, comma)) {
                Range name = phrase(j - 1, floor);
                return Optional.of(new Range(outer(name.from(), floor), comma));
            }
        }
        return Optional.empty();
    }

    /// "X, the envoy of Y, and Z": from X, where X is no object of a verb or preposition.
    private Range withOthers(Range last, int floor) {
        int comma = last.from() - 2;
        if (!line.is(last.from() - 1, "and") || !line.is(comma, ",")) {
            return last;
        }
        return aroundInsertion(comma, floor)
                .filter(first -> !line.hasFinite(first.from(), comma))
                .filter(first -> first.from() == floor
                        || line.isOneOf(first.from() - 1, SUBORDINATORS)
                        || line.is(first.from() - 1, ","))
                .map(first -> new Range(first.from(), last.to()))
                .orElse(last);
    }

    /// Further to the left where what was found is itself an insertion: "X, envoy of Y, who had left, said".
    private int outer(int from, int floor) {
        if (line.is(from - 1, ",")
                && line.isNominal(from - 2)
                && from - 2 >= floor
                && (line.tagged(from, "DT") || line.tagged(from, "NN"))
                && line.tagged(from - 2, "NNP")) {
            return NounPhrases.start(line, from - 2, floor);
        }
        return from;
    }

    private boolean isInsertion(int from, int to) {
        if (to - from < 1 || to - from > 40) {
            return false;
        }
        if (line.isRelative(from) || line.isOneOf(from, RELATIVE)) {
            return true;
        }
        return !line.hasFinite(line.isOneOf(from, ASKED) ? from + 1 : from, to) && !line.tagged(from, "CC");
    }

    /// "X did this and said that": the subject of the verb before, past relative clauses that a comma has
    /// ended and past what X is said to say.
    private Optional<Range> coordinated(int at, int floor, int depth) {
        int nearest = -1;
        boolean ended = line.is(at - 1, ",") || line.is(at, ",");
        for (int i = at - 1; i > floor; i--) {
            if (line.isFinite(i) && !line.isQuoted(i)) {
                int start = VerbGroup.of(line, i).from();
                boolean inserted = line.isRelative(start - 1) && line.is(start - 2, ",") && ended;
                if (!inserted) {
                    nearest = nearest < 0 ? start : nearest;
                    if (line.isRelative(start - 1) || !isSubordinate(start, floor)) {
                        return subject(start - 1, floor, depth + 1);
                    }
                }
                i = start;
            }
        }
        return nearest < 0 ? Optional.empty() : subject(nearest - 1, floor, depth + 1);
    }
}
