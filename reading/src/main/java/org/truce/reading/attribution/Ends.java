package org.truce.reading.attribution;

import java.util.Set;
import org.truce.reading.text.Range;

/// Where a content ends.
final class Ends {
    private enum Scope {
        CLAUSE,
        INFINITIVE,
        NOUN,
        TOPIC
    }

    private static final Set<String> SUBORDINATORS =
            Set.of("after", "before", "because", "while", "although", "though", "amid", "since");

    private static final Set<String> OCCASIONAL = Set.of("in", "on", "at", "after", "before");
    private static final Set<String> CONJUNCTIONS = Set.of("as", "but", "so", "if", "unless", "until", "when", "yet");
    private static final int LONGEST_INSERTION = 20;
    private static final Set<String> GOES_ON = Set.of("for", "of", "with", "as", "to");
    private static final Set<String> OCCASIONS = Set.of(
            "speech",
            "speeches",
            "statement",
            "statements",
            "interview",
            "interviews",
            "conference",
            "briefing",
            "letter",
            "article",
            "tweet",
            "tweets",
            "broadcast",
            "rally",
            "debate",
            "remarks");

    private final Line line;
    private final Circumstances circumstances;

    Ends(Line line) {
        this.line = line;
        this.circumstances = new Circumstances(line);
    }

    /// The end of the content that starts with a word: where the scope of its cue ends.
    ///
    /// @param last the end of the sentence, or of what the content may reach; a quotation that starts
    ///     before goes on beyond it
    int of(int from, int last) {
        return of(from, last, Scope.CLAUSE);
    }

    /// The end of a content that is an infinitive: before another predicate.
    int ofInfinitive(int from, int last) {
        return of(from, last, Scope.INFINITIVE);
    }

    /// The end of a content that is a noun phrase: before a relative clause or another clause.
    int ofNoun(int from, int last) {
        return of(from, last, Scope.NOUN);
    }

    /// The end of a content that is a noun phrase with all that is said of it: before another clause, but
    /// after a relative clause.
    int ofTopic(int from, int last) {
        return of(from, last, Scope.TOPIC);
    }

    private int of(int from, int last, Scope scope) {
        int i = from;
        int brackets = 0;
        while (i < last) {
            if (line.isQuoted(i)) {
                i = line.quotations().get(line.quotation(i)).to();
                if (i < last && isAfterComma(i) && leavesQuotation(i, last, scope)) {
                    break;
                }
                continue;
            }
            if (line.is(i, "(")) {
                brackets++;
            } else if (line.is(i, ")") && --brackets < 0) {
                break;
            }
            if (i > from && (leaves(i, last) || leaves(from, i, scope))) {
                break;
            }
            i++;
        }
        return trimmed(from, i);
    }

    /// Whether the quotation before a word ends with a comma within its marks.
    private boolean isAfterComma(int i) {
        int mark = i - 1;
        while (mark > 0 && Speech.isMark(line, mark)) {
            mark--;
        }
        return mark < i - 1 && line.is(mark, ",");
    }

    /// "…the list was “final,” but", "…is “partial,” meaning": what follows the comma is said of the whole.
    private boolean leavesQuotation(int next, int last, Scope scope) {
        boolean and = line.tagged(next, "CC");
        boolean quoted = line.hasQuoted(new Range(next, Math.min(last, next + 3)));
        boolean other = and && !quoted && (line.is(next, "but") || startsClause(next + 1));
        return other
                || line.tagged(next, "VBG")
                || leavesAfterComma(next, last)
                || ((scope == Scope.NOUN || scope == Scope.TOPIC) && !and && !quoted);
    }

    private boolean leaves(int i, int last) {
        if (line.is(i, ";") || (line.is(i, "according") && line.is(i + 1, "to"))) {
            return true;
        }
        if (line.is(i, ",") || (line.tagged(i, ":") && line.tagged(i + 1, "CC"))) {
            return leavesAfterComma(i + 1, last);
        }
        return line.tagged(i, "CC") && !line.isNominal(i + 1) && isCue(afterAdverbs(i + 1), true);
    }

    private boolean leaves(int from, int i, Scope scope) {
        return switch (scope) {
            case CLAUSE -> isContrast(i) && !line.tagged(i + 2, "PRP");
            case INFINITIVE -> startsPredicate(from, i);
            case NOUN, TOPIC -> startsPredicate(from, i) || leavesNoun(i, scope);
        };
    }

    /// "wants to stay, but was asked to go", "praised the work but had to go", "wants to stay, but its army
    /// would go": what no longer hangs on the infinitive or noun phrase.
    private boolean startsPredicate(int from, int i) {
        int and = line.is(i, ",") ? i + 1 : i;
        boolean predicate = line.tagged(and, "CC") && line.isFinite(afterAdverbs(and + 1));
        return isContrast(i) || (predicate && !line.hasFinite(from, i));
    }

    /// ", but X would": perhaps no longer what was said.
    private boolean isContrast(int comma) {
        int from = comma + 2;
        return line.is(comma, ",")
                && line.is(comma + 1, "but")
                && line.isFinite(NounPhrases.end(line, from, Math.min(line.size(), from + 12)));
    }

    private boolean leavesNoun(int i, Scope scope) {
        if (line.is(i, ",")) {
            boolean goesOn = scope == Scope.TOPIC ? describes(i + 1) : resumes(i + 1);
            return !goesOn && !lists(i + 1);
        }
        if (isOccasion(i)) {
            return true;
        }
        return (line.tagged(i, ":") && scope == Scope.NOUN)
                || (line.isOneOf(i, SUBORDINATORS) && line.tagged(i, "IN") && !line.tagged(i + 1, "VBG"))
                || (line.is(i, "when") && line.tagged(i, "WRB"));
    }

    private boolean lists(int i) {
        boolean and = line.tagged(i, "CC");
        return (and || line.tagged(i, "NN") || line.tagged(i, "JJ")) && !startsClause(and ? i + 1 : i);
    }

    /// "the dam, which feeds the valley", "the law, passed in May", "three towns, including Tal": what
    /// describes the noun phrase before.
    private boolean describes(int i) {
        boolean clause = line.isOneOf(i, SUBORDINATORS)
                || line.isOneOf(i, CONJUNCTIONS)
                || startsClause(line.tagged(i, "CC") ? i + 1 : i);
        return line.isRelative(i) || line.is(i, "including") || !(clause || line.tagged(afterAdverbs(i), "VBG"));
    }

    /// "accused the envoy, who had left, of lying": whether an insertion ends with a comma and a preposition.
    private boolean resumes(int from) {
        if (line.is(from, "of")) {
            return true;
        }
        boolean inserted = line.isRelative(from) || line.tagged(from, "DT");
        int end = Math.min(line.size() - 1, from + LONGEST_INSERTION);
        int i = from;
        while (inserted && i < end && !line.is(i, ",") && !line.isQuoted(i)) {
            i++;
        }
        return inserted && line.is(i, ",") && line.isOneOf(i + 1, GOES_ON);
    }

    /// "criticized the plan during a visit", "rejected the list in a speech": when and where it was said.
    private boolean isOccasion(int i) {
        boolean during = line.is(i, "during") || line.is(i, "throughout");
        if (!during && !line.isOneOf(i, OCCASIONAL)) {
            return false;
        }
        int to = NounPhrases.end(line, i + 1, Math.min(line.size(), i + 12));
        if (during || line.isOneOf(to, GOES_ON)) {
            return during;
        }
        for (int j = i + 1; j < to; j++) {
            if (line.isOneOf(j, OCCASIONS) || NounPhrases.isTime(line, j)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsClause(int i) {
        int last = Math.min(line.size(), i + 12);
        int to = afterBrackets(NounPhrases.end(line, i, last), last);
        return line.tagged(to, "VB") || line.tagged(to, "MD");
    }

    private boolean leavesAfterComma(int next, int last) {
        if (next >= last) {
            return true;
        }
        if (line.tagged(next, "CC")) {
            int verb = afterAdverbs(NounPhrases.end(line, next + 1, last));
            boolean another = verb > next + 1
                    && isCue(verb, true)
                    && Lexicon.findVerb(line.at(verb).lower())
                            .filter(Frame::clause)
                            .isPresent();
            return another || isCue(afterAdverbs(next + 1), true) || isCue(afterAdverbs(next + 1), false);
        }
        if (isCue(afterAdverbs(next), false) || (line.is(next, "according") && line.is(next + 1, "to"))) {
            return true;
        }
        return isTrailingCue(next, last);
    }

    private int afterAdverbs(int i) {
        int j = i;
        while (line.isAdverb(j)) {
            j++;
        }
        return j;
    }

    /// Whether a word is a finite verb, or a participle, that makes an attribution.
    private boolean isCue(int i, boolean finite) {
        if (i >= line.size() || line.isQuoted(i)) {
            return false;
        }
        boolean form = finite ? line.isFinite(i) : line.tagged(i, "VBG");
        return form && Lexicon.findVerb(line.at(i).lower()).isPresent();
    }

    private int afterBrackets(int i, int last) {
        int j = i;
        while (line.is(i, "(") && j < last && !line.is(j, ")")) {
            j++;
        }
        return line.is(j, ")") ? j + 1 : i;
    }

    /// "…, X said" at the end, or "…, said X".
    private boolean isTrailingCue(int next, int last) {
        int verb = line.isFinite(next) ? next : afterBrackets(NounPhrases.end(line, next, last), last);
        boolean speech = verb < last
                && line.isFinite(verb)
                && Lexicon.findVerb(line.at(verb).lower())
                        .filter(Frame::quotation)
                        .isPresent();
        if (!speech) {
            return false;
        }
        int after = verb == next ? NounPhrases.end(line, verb + 1, last) : verb + 1;
        Frame frame = Lexicon.findVerb(line.at(verb).lower()).orElseThrow();
        after = circumstances.afterAll(frame, after, last);
        return after >= last - 1 || line.is(after, ",") || line.is(after, ".");
    }

    /// Without the marks at the end, unless they stand within quotation marks.
    private int trimmed(int from, int to) {
        int i = to;
        while (i > from
                && !line.isQuoted(i - 1)
                && (line.tagged(i - 1, ",")
                        || line.tagged(i - 1, ":")
                        || line.tagged(i - 1, ".")
                        || line.tagged(i - 1, "CC"))) {
            i--;
        }
        return i;
    }
}
