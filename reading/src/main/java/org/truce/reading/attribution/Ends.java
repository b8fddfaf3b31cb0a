package org.truce.reading.attribution;

import java.util.Set;

/// Where a content ends.
final class Ends {
    private static final Set<String> SUBORDINATORS =
            Set.of("after", "before", "because", "while", "although", "though", "amid", "since");

    private final Line line;

    Ends(Line line) {
        this.line = line;
    }

    /// The end of the content that starts with a word: where the scope of its cue ends.
    ///
    /// @param last the end of the sentence, or of what the content may reach; a quotation that starts
    ///     before goes on beyond it
    int of(int from, int last) {
        return of(from, last, false);
    }

    /// The end of a content that is a noun phrase: before a relative clause or another clause.
    int ofNoun(int from, int last) {
        return of(from, last, true);
    }

    private int of(int from, int last, boolean noun) {
        int i = from;
        int brackets = 0;
        while (i < last) {
            if (line.isQuoted(i)) {
                i = line.quotations().get(line.quotation(i)).to();
                continue;
            }
            if (line.is(i, "(")) {
                brackets++;
            } else if (line.is(i, ")") && --brackets < 0) {
                break;
            }
            if (i > from && (leaves(i, last) || (noun && leavesNoun(i)))) {
                break;
            }
            i++;
        }
        return trimmed(from, i);
    }

    private boolean leaves(int i, int last) {
        if (line.is(i, ";") || (line.is(i, "according") && line.is(i + 1, "to"))) {
            return true;
        }
        if (line.is(i, ",")) {
            return leavesAfterComma(i + 1, last);
        }
        return line.tagged(i, "CC") && !line.isNominal(i + 1) && isCue(afterAdverbs(i + 1), true);
    }

    private boolean leavesNoun(int i) {
        if (line.is(i, ",")) {
            boolean listed = line.tagged(i + 1, "NN") || line.tagged(i + 1, "JJ") || line.tagged(i + 1, "CC");
            return !listed || startsClause(line.tagged(i + 1, "CC") ? i + 2 : i + 1);
        }
        return line.tagged(i, ":")
                || (line.isOneOf(i, SUBORDINATORS) && line.tagged(i, "IN") && !line.tagged(i + 1, "VBG"))
                || (line.is(i, "when") && line.tagged(i, "WRB"));
    }

    private boolean startsClause(int i) {
        return line.tagged(NounPhrases.end(line, i, Math.min(line.size(), i + 12)), "VB")
                || line.tagged(NounPhrases.end(line, i, Math.min(line.size(), i + 12)), "MD");
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

    /// "…, X said" at the end, or "…, said X".
    private boolean isTrailingCue(int next, int last) {
        int verb = line.isFinite(next) ? next : NounPhrases.end(line, next, last);
        boolean speech = verb < last
                && line.isFinite(verb)
                && Lexicon.findVerb(line.at(verb).lower())
                        .filter(Frame::quotation)
                        .isPresent();
        if (!speech) {
            return false;
        }
        int after = verb == next ? NounPhrases.end(line, verb + 1, last) : verb + 1;
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
