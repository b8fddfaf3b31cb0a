package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Attributions made by other words than verbs: "according to X", "X's claim that", "X is confident that",
/// "X: …".
final class Phrases {
    private static final Set<String> BE = Set.of(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "am",
            "'s",
            "'re",
            "'m",
            "remains",
            "remained",
            "remain",
            "seems",
            "seemed");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final Ends ends;
    private final List<Found> found = new ArrayList<>();

    private Phrases(Line line) {
        this.line = line;
        this.sources = new Sources(line);
        this.complements = new Complements(line);
        this.ends = new Ends(line);
    }

    static List<Found> find(Line line) {
        Phrases phrases = new Phrases(line);
        for (int i = 0; i < line.size(); i++) {
            if (!line.isQuoted(i)) {
                phrases.accordingTo(i);
                phrases.noun(i);
                phrases.adjective(i);
            }
        }
        return phrases.found;
    }

    private void accordingTo(int i) {
        if (!line.is(i, "according") || !line.is(i + 1, "to")) {
            return;
        }
        Range sentence = line.sentence(i);
        int to = NounPhrases.end(line, i + 2, sentence.to());
        if (to == i + 2) {
            return;
        }
        boolean first = i - sentence.from() < 2 || (line.is(i - 1, ",") && line.is(i - 2, "that"));
        int from = first ? to : sentence.from();
        if (first && line.is(from, ",")) {
            from++;
        } else if (first) {
            from = commaAfter(to, sentence.to()) + 1;
        }
        boolean around = !first && line.is(to, ",") && !line.hasFinite(from, i) && line.hasFinite(to, sentence.to());
        int end = first || around ? ends.of(around ? to : from, sentence.to()) : before(i);
        if (end > from) {
            found.add(new Found(
                    Optional.of(new Range(i + 2, to)),
                    Optional.of(new Range(i, i + 2)),
                    new Range(from, end),
                    Attitude.SAY,
                    Rule.ACCORDING_TO));
        }
    }

    private int commaAfter(int from, int end) {
        int i = from;
        while (i < end - 1 && !line.is(i, ",")) {
            i++;
        }
        return i;
    }

    private int before(int i) {
        return line.is(i - 1, ",") ? i - 1 : i;
    }

    private void noun(int i) {
        if (!line.tagged(i, "NN") || line.tagged(i, "NNP")) {
            return;
        }
        Optional<Frame> frame = Lexicon.findNoun(line.at(i).lower());
        if (frame.isEmpty()) {
            return;
        }
        Optional<Range> source = possessor(i);
        complements
                .find(frame.get(), i, line.sentence(i).to())
                .filter(c -> c.rule() == Rule.INFINITIVE || c.rule() == Rule.PREPOSITION || isThat(c))
                .filter(c -> c.content().from() <= i + 2 && (source.isPresent() || isThat(c)))
                .ifPresent(c -> found.add(new Found(
                        source,
                        Optional.of(new Range(i, Math.max(i + 1, c.cueEnd()))),
                        isThat(c) ? beforeSecondVerb(i, c.content()) : beforeVerb(c.content()),
                        frame.get().attitude(),
                        Rule.NOUN)));
    }

    /// "the belief that time is short is wrong": a clause after a noun that is a subject ends before the verb
    /// of that subject.
    private Range beforeSecondVerb(int noun, Range content) {
        boolean subject = !line.hasFinite(line.sentence(noun).from(), noun);
        int verbs = 0;
        for (int i = content.from(); subject && i < content.to(); i++) {
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
        while (to < content.to() && !line.isFinite(to) && !line.isRelative(to)) {
            to++;
        }
        return new Range(content.from(), to);
    }

    private boolean isThat(Complements.Complement complement) {
        return complement.rule() == Rule.CLAUSE && line.is(complement.content().from(), "that");
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
                ? Optional.of(new Range(NounPhrases.start(line, i - 1, floor), i))
                : Optional.empty();
    }

    private void adjective(int i) {
        Optional<Frame> frame = Lexicon.findAdjective(line.at(i).lower());
        if (frame.isEmpty() || !afterBe(i)) {
            return;
        }
        VerbGroup group = VerbGroup.of(line, be(i));
        Optional<Range> source = sources.findLeft(group);
        complements
                .find(frame.get(), i, line.sentence(i).to())
                .filter(c -> source.map(s -> !line.is(s.from(), "it") && !line.is(s.from(), "there"))
                        .orElse(false))
                .ifPresent(c -> found.add(new Found(
                        source,
                        Optional.of(new Range(group.from(), Math.max(i + 1, c.cueEnd()))),
                        c.content(),
                        frame.get().attitude(),
                        Rule.ADJECTIVE)));
    }

    private int be(int i) {
        int j = i - 1;
        while (j >= 0 && line.isAdverb(j)) {
            j--;
        }
        return j;
    }

    private boolean afterBe(int i) {
        int j = be(i);
        return j >= line.sentence(i).from() && line.tagged(j, "VB") && line.isOneOf(j, BE);
    }
}
