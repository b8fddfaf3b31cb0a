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

    private static final Set<String> VIEWS = Set.of(
            "view", "opinion", "words", "account", "estimate", "admission", "telling", "judgment", "judgement", "eyes");
    private static final Set<String> HAVE = Set.of("has", "have", "had", "'ve", "'s");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final Ends ends;
    private final Circumstances circumstances;
    private final List<Found> found = new ArrayList<>();

    private Phrases(Line line) {
        this.line = line;
        this.sources = new Sources(line);
        this.complements = new Complements(line);
        this.ends = new Ends(line);
        this.circumstances = new Circumstances(line);
    }

    static List<Found> find(Line line) {
        Phrases phrases = new Phrases(line);
        Nominals nominals = new Nominals(line, phrases.sources, phrases.complements, phrases.found);
        for (int i = 0; i < line.size(); i++) {
            if (!line.isQuoted(i)) {
                phrases.accordingTo(i);
                nominals.look(i);
                phrases.adjective(i);
                phrases.view(i);
                phrases.asSaid(i);
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

    /// "In X's view, …", "…, in the words of X".
    private void view(int i) {
        Range sentence = line.sentence(i);
        Optional<Range> holder =
                line.isOneOf(i, VIEWS) && !line.tagged(i, "NNP") ? holder(i, sentence) : Optional.empty();
        if (holder.isEmpty()) {
            return;
        }
        Range source = holder.get();
        boolean behind = source.from() > i;
        int from = (behind ? i - 1 : source.from()) - 1;
        int to = Math.max(i + 1, source.to());
        if (from < sentence.from() || !(line.is(from, "in") || line.is(from, "by"))) {
            return;
        }
        boolean first = from == sentence.from() || line.tagged(from - 1, ":") || line.tagged(from - 1, "CC");
        boolean last = line.is(from - 1, ",") && to >= sentence.to() - 1;
        int start = first ? (line.is(to, ",") ? to + 1 : to) : sentence.from();
        int end = first ? ends.of(start, sentence.to()) : before(from);
        if ((first || last) && line.hasFinite(start, end)) {
            found.add(new Found(
                    holder,
                    Optional.of(
                            behind
                                    ? new Range(from, i + 2)
                                    : new Range(
                                            line.tagged(source.to(), "POS") ? source.to() + 1 : source.to(), i + 1)),
                    new Range(start, end),
                    Attitude.BELIEVE,
                    Rule.ACCORDING_TO));
        }
    }

    /// Whose view: "his own view", "X's view", "the view of X".
    private Optional<Range> holder(int view, Range sentence) {
        if (line.is(view + 1, "of") && line.is(view - 1, "the")) {
            int to = NounPhrases.end(line, view + 2, sentence.to());
            return to > view + 2 ? Optional.of(new Range(view + 2, to)) : Optional.empty();
        }
        int owner = line.is(view - 1, "own") ? view - 2 : view - 1;
        if (owner <= sentence.from()) {
            return Optional.empty();
        }
        if (line.tagged(owner, "PRP$")) {
            return Optional.of(new Range(owner, owner + 1));
        }
        return line.tagged(owner, "POS")
                ? Optional.of(new Range(NounPhrases.core(line, owner - 1, sentence.from()), owner))
                : Optional.empty();
    }

    /// "As X has said, …", "…, as X put it".
    private void asSaid(int i) {
        Range sentence = line.sentence(i);
        boolean first = i == sentence.from() || (i == sentence.from() + 1 && line.tagged(i - 1, "CC"));
        if (!line.is(i, "as") || line.tagged(i + 1, "IN") || !(first || line.is(i - 1, ","))) {
            return;
        }
        int verb = NounPhrases.end(line, i + 1, sentence.to());
        while (verb < sentence.to() && !line.isFinite(verb) && !line.isQuoted(verb)) {
            verb++;
        }
        while (verb + 1 < sentence.to() && (line.isOneOf(verb, HAVE) || line.isAdverb(verb))) {
            verb++;
        }
        if (verb >= sentence.to() || line.isQuoted(verb)) {
            return;
        }
        VerbGroup group = VerbGroup.of(line, verb);
        int to = group.from() - (line.is(group.from() - 1, ",") ? 1 : 0);
        int after = afterSaying(verb);
        int comma = circumstances.afterAll(Frame.SPEECH, after, sentence.to());
        boolean ends = line.is(comma, ",") || (!first && comma >= sentence.to() - 1);
        if (to <= i + 1 || after == verb || !ends) {
            return;
        }
        Range content = first
                ? new Range(comma + 1, this.ends.of(comma + 1, sentence.to()))
                : new Range(sentence.from(), before(i));
        boolean sure = first || !isNegated(content);
        if (sure && content.from() < content.to() && line.hasFinite(content.from(), content.to())) {
            found.add(new Found(
                    Optional.of(new Range(i + 1, to)),
                    Optional.of(new Range(group.from(), after)),
                    content,
                    Attitude.SAY,
                    Rule.ACCORDING_TO));
        }
    }

    /// After "said", "put it", "pointed out"; the same place if nothing of the kind starts there.
    private int afterSaying(int verb) {
        boolean put = line.is(verb, "put") && line.is(verb + 1, "it");
        if (put || (line.at(verb).lower().startsWith("point") && line.is(verb + 1, "out"))) {
            return verb + 2;
        }
        boolean says = line.tagged(verb, "VB")
                && Lexicon.findVerb(line.at(verb).lower())
                        .filter(f -> f.quotation() && f.attitude() == Attitude.SAY)
                        .isPresent();
        return says ? verb + 1 : verb;
    }

    /// "The road is not open, as X said": X may have said either.
    private boolean isNegated(Range content) {
        for (int i = content.from(); i < content.to(); i++) {
            if (line.is(i, "not") || line.is(i, "n't") || line.is(i, "no") || line.is(i, "never")) {
                return true;
            }
        }
        return false;
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
        while (j >= 0 && (line.isAdverb(j) || (line.is(j, "in") && j == i - 1))) {
            j--;
        }
        return j;
    }

    private boolean afterBe(int i) {
        int j = be(i);
        return j >= line.sentence(i).from() && line.tagged(j, "VB") && line.isOneOf(j, BE);
    }
}
