package org.truce.reading.attribution;

import java.util.Set;

/// What may stand between a cue and its content, or after a cue: an addressee, a time, a place, an adverb.
final class Circumstances {
    /// Words that a time or place starts with.
    static final Set<String> WORDS = Set.of(
            "on", "in", "at", "during", "after", "before", "from", "to", "via", "through", "by", "with", "for", "over",
            "late", "early", "earlier", "later", "this", "last", "next");

    private final Line line;

    Circumstances(Line line) {
        this.line = line;
    }

    /// After the addressee, times and places that may follow a cue at the end of what was said: "…, X told
    /// the council in Tal on Monday".
    int afterAll(Frame frame, int p, int last) {
        int i = p;
        while (i < last && !line.is(i, ",") && !line.isQuoted(i)) {
            int next = after(frame, i, i == p && frame.addressee() ? p : -1, last);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    /// The end of an addressee, an adverb, a time or place that starts here; the same place if none does.
    int after(Frame frame, int i, int p, int last) {
        if (line.isAdverb(i)) {
            return i + 1;
        }
        if (line.is(i, ",")) {
            return afterInsertion(i, last);
        }
        int time = NounPhrases.afterTime(line, i, last);
        if (time > i) {
            return time;
        }
        if (line.isOneOf(i, WORDS)) {
            int to = NounPhrases.end(line, i + 1, last);
            return to > i + 1 ? to : i;
        }
        int to = i == p && frame.addressee() ? NounPhrases.end(line, i, last) : i;
        return line.isFinite(to) ? i : to;
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
}
