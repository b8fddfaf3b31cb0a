package org.truce.reading.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Attributions made by nouns: "X's claim that", "X's aim is to", "X made the point that".
final class Nominals {
    /// Verbs that give a noun to their subject.
    private static final Set<String> LIGHT = Set.of(
            "make",
            "makes",
            "made",
            "making",
            "take",
            "takes",
            "took",
            "taking",
            "express",
            "expresses",
            "expressed",
            "expressing",
            "voice",
            "voices",
            "voiced",
            "voicing",
            "give",
            "gives",
            "gave",
            "giving",
            "have",
            "has",
            "had",
            "having",
            "raise",
            "raises",
            "raised",
            "raising",
            "issue",
            "issues",
            "issued",
            "issuing",
            "offer",
            "offers",
            "offered",
            "offering",
            "reiterate",
            "reiterates",
            "reiterated",
            "reiterating",
            "repeat",
            "repeats",
            "repeated",
            "repeating",
            "renew",
            "renews",
            "renewed",
            "renewing",
            "reach",
            "reaches",
            "reached",
            "declare",
            "declares",
            "declared",
            "declaring",
            "state",
            "states",
            "stated",
            "stating",
            "signal",
            "signals",
            "signaled",
            "signalled",
            "signaling",
            "signalling",
            "see",
            "sees",
            "saw");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final List<Found> found;

    /// @param found what is found goes here
    Nominals(Line line, Sources sources, Complements complements, List<Found> found) {
        this.line = line;
        this.sources = sources;
        this.complements = complements;
        this.found = found;
    }

    void look(int i) {
        if (!line.tagged(i, "NN") || line.tagged(i, "NNP")) {
            return;
        }
        Optional<Frame> frame = Lexicon.findNoun(line.at(i).lower());
        if (frame.isEmpty()) {
            return;
        }
        Optional<VerbGroup> giver = giver(i);
        Optional<Range> source = giver.isPresent() ? giver.flatMap(sources::findLeft) : possessor(i);
        int cue = giver.map(VerbGroup::from).orElse(i);
        int head = isEquated(i) ? i + 1 : i;
        complements
                .find(
                        head == i ? frame.get() : frame.get().withInfinitive(),
                        head,
                        line.sentence(i).to())
                .filter(c -> isMarked(c) || c.rule() == Rule.PREPOSITION)
                .filter(c -> c.content().from() <= NounPhrases.afterTime(line, head + 1, line.size()) + 1
                        && (source.isPresent() || isThat(c)))
                .ifPresent(c -> found.add(new Found(
                        source,
                        Optional.of(new Range(cue, Math.max(head + 1, c.cueEnd()))),
                        content(i, giver.isPresent() || head > i, c),
                        frame.get().attitude(),
                        Rule.NOUN)));
    }

    /// Whether no finite verb stands before a noun in its clause.
    private boolean isSubject(int noun) {
        int floor = line.sentence(noun).from();
        int i = noun - 1;
        while (i >= floor && !line.is(i, ",") && !line.isOneOf(i, Verbs.FRONTED) && !line.is(i, "that")) {
            if (line.isFinite(i)) {
                return false;
            }
            i--;
        }
        return true;
    }

    private boolean isMarked(Complements.Complement complement) {
        return complement.rule() == Rule.INFINITIVE || isThat(complement);
    }

    private Range content(int noun, boolean whole, Complements.Complement complement) {
        if (whole || !isSubject(noun)) {
            return complement.content();
        }
        return isThat(complement) ? beforeSecondVerb(complement.content()) : beforeVerb(complement.content());
    }

    /// "made the point that", "expressed concern about": the verb that gives the noun to its subject.
    private Optional<VerbGroup> giver(int noun) {
        int floor = line.sentence(noun).from();
        int i = noun - 1;
        while (i > floor
                && (line.tagged(i, "JJ")
                        || line.tagged(i, "DT")
                        || line.tagged(i, "PRP$")
                        || line.tagged(i, "VBN")
                        || line.isAdverb(i))) {
            i--;
        }
        boolean light = i > floor && line.tagged(i, "VB") && !line.isQuoted(i) && line.isOneOf(i, LIGHT);
        return light
                ? Optional.of(VerbGroup.of(line, i))
                        .filter(g -> g.form() == VerbGroup.Form.FINITE || g.form() == VerbGroup.Form.PARTICIPLE)
                : Optional.empty();
    }

    /// "X's view is that", "their aim was to".
    private boolean isEquated(int noun) {
        boolean be = line.is(noun + 1, "is") || line.is(noun + 1, "was");
        boolean marked = line.is(noun + 2, "that") || (line.tagged(noun + 2, "TO") && line.tagged(noun + 3, "VB"));
        return be && marked;
    }

    /// "the belief that time is short is wrong": a clause after a noun that is a subject ends before the verb
    /// of that subject.
    private Range beforeSecondVerb(Range content) {
        int verbs = 0;
        for (int i = content.from(); i < content.to(); i++) {
            if (line.tagged(i, "CC") || line.is(i, ",") || line.isRelative(i) || line.isQuoted(i)) {
                break;
            }
            boolean starts = line.tagged(i, "VB") || line.tagged(i, "MD");
            boolean goesOn = line.tagged(i - 1, "VB")
                    || line.tagged(i - 1, "MD")
                    || line.tagged(i - 1, "TO")
                    || line.isAdverb(i - 1);
            if (starts && ((line.isFinite(i) && !line.isFinite(i - 1)) || !goesOn) && ++verbs == 2) {
                return new Range(content.from(), i);
            }
        }
        return content;
    }

    /// "his demand for talks was met": what a noun leads to ends before the verb that the noun is the subject
    /// of.
    private Range beforeVerb(Range content) {
        int to = content.from() + 1;
        while (to < content.to() && !line.isRelative(to) && (!line.isFinite(to) || line.tagged(to - 1, "PRP"))) {
            to++;
        }
        return new Range(content.from(), to);
    }

    /// "that" before a clause, not "the positions that are shared".
    private boolean isThat(Complements.Complement complement) {
        int that = complement.content().from();
        return complement.rule() == Rule.CLAUSE && line.is(that, "that") && !line.isFinite(that + 1);
    }

    /// "his", "X's" before a noun and its adjectives.
    private Optional<Range> possessor(int noun) {
        int floor = line.sentence(noun).from();
        int i = noun - 1;
        while (i >= floor && (line.tagged(i, "JJ") || line.tagged(i, "NN") || line.tagged(i, "CD"))) {
            i--;
        }
        if (i < floor || line.isQuoted(i)) {
            return Optional.empty();
        }
        if (line.tagged(i, "PRP$")) {
            return Optional.of(new Range(i, i + 1));
        }
        return line.tagged(i, "POS") && i > floor
                ? Optional.of(new Range(NounPhrases.core(line, i - 1, floor), i))
                : Optional.empty();
    }
}
