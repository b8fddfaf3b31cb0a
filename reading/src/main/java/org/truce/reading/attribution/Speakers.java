package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Who speaks in quotations that no cue claims: those that go on from paragraph to paragraph, those after a
/// colon, those that stand alone after one whose speaker is known. Knows the text up to the paragraph it
/// reads.
final class Speakers {
    private static final Set<Rule> QUOTES = Set.of(
            Rule.QUOTE_BEFORE_CUE,
            Rule.QUOTE_AROUND_CUE,
            Rule.QUOTE_AFTER_CUE,
            Rule.QUOTE_AFTER_COLON,
            Rule.QUOTE_CONTINUED);

    private static final Set<String> DASHES = Set.of("—", "–", "―", "-", "--");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");
    private static final int LONGEST_SIGNATURE = 20;
    private static final int LONGEST_LEAD = 8;

    private final Text text;
    private final List<Attribution> attributions = new ArrayList<>();
    /// The `char` at which a quotation that has gone on from the last attribution's paragraph ends; -1 if
    /// none has.
    private int end = -1;
    /// Whether the paragraph before ended within a quotation.
    private boolean open;
    /// The subject of a sentence that ended the paragraph before with a colon.
    private Optional<Passage> announced = Optional.empty();
    /// Whether that sentence ended with a verb of speech: "X added:".
    private boolean isBlockAnnounced;

    Speakers(Text text) {
        this.text = text;
    }

    List<Attribution> attributions() {
        settle();
        return List.copyOf(attributions);
    }

    /// Takes in a paragraph.
    ///
    /// @param found its attributions, in text order
    void read(Line line, List<Attribution> found) {
        if (isDash(line, 0)) {
            last(attributions)
                    .filter(a -> a.rule() == Rule.QUOTE_ALONE)
                    .flatMap(a -> signed(line, 0, a.content()))
                    .ifPresent(a -> attributions.set(attributions.size() - 1, a));
        }
        List<Attribution> merged = new ArrayList<>(block(line, found));
        for (int q = 0; q < line.quotations().size(); q++) {
            Quotation quotation = line.quotations().get(q);
            if ((Speech.isWhole(line, q) || isDash(line, quotation.to()))
                    && !Speech.isTitle(line, quotation)
                    && !isClaimed(line, quotation, merged)) {
                unclaimed(line, quotation, merged);
            }
        }
        if (!merged.isEmpty()) {
            settle();
        }
        merged.sort(Comparator.comparingInt(a -> a.content().start()));
        attributions.addAll(merged);
        open = !line.quotations().isEmpty() && !line.quotations().getLast().closed();
        announced = announced(line);
        isBlockAnnounced = announced.isPresent()
                && Lexicon.findVerb(line.at(line.size() - 2).lower())
                        .filter(Frame::quotation)
                        .isPresent();
    }

    /// A paragraph without quotation marks after one that ends with "X added:" is X's.
    private List<Attribution> block(Line line, List<Attribution> found) {
        if (!isBlockAnnounced || announced.isEmpty() || !line.quotations().isEmpty()) {
            return found;
        }
        return List.of(new Attribution(
                announced,
                Optional.empty(),
                text.passage(line.chars(new Range(0, line.size()))),
                Kind.INDIRECT,
                Attitude.SAY,
                Rule.QUOTE_AFTER_COLON,
                found));
    }

    /// Gives the last attribution the end of a quotation that has gone on from paragraph to paragraph; once,
    /// so that the time stays linear.
    private void settle() {
        if (end >= 0) {
            attributions.set(attributions.size() - 1, extended(attributions.getLast(), end));
            end = -1;
        }
    }

    private boolean isClaimed(Line line, Quotation quotation, List<Attribution> found) {
        Passage words = words(line, quotation);
        return found.stream()
                .anyMatch(a -> a.content().start() < words.end()
                        && words.start() < a.content().end());
    }

    private Passage words(Line line, Quotation quotation) {
        return text.passage(line.chars(new Range(quotation.from(), quotation.to())));
    }

    private void unclaimed(Line line, Quotation quotation, List<Attribution> found) {
        Passage words = words(line, quotation);
        boolean first = quotation.from() == 0;
        if (first && open && !attributions.isEmpty()) {
            end = text.range(words).to();
            return;
        }
        if (line.is(quotation.from() - 1, ":")) {
            Optional<Passage> speaker = introduced(line, quotation.from() - 1);
            found.add(new Attribution(
                    speaker, Optional.empty(), words, Kind.DIRECT, Attitude.SAY, Rule.QUOTE_AFTER_COLON, List.of()));
            return;
        }
        if (line.sentence(quotation.from()).from() != quotation.from()) {
            return;
        }
        Optional<Attribution> signed = signed(line, quotation.to(), words);
        if (signed.isPresent()) {
            found.add(signed.get());
            return;
        }
        Optional<Attribution> before = before(found, words);
        if (before.filter(a -> QUOTES.contains(a.rule())).isPresent()) {
            found.set(
                    found.indexOf(before.get()),
                    extended(before.get(), text.range(words).to()));
            return;
        }
        Optional<Passage> source = first ? announced : Optional.empty();
        Rule rule = source.isPresent()
                ? Rule.QUOTE_AFTER_COLON
                : before.isPresent() ? Rule.QUOTE_CONTINUED : Rule.QUOTE_ALONE;
        found.add(new Attribution(source, Optional.empty(), words, Kind.DIRECT, Attitude.SAY, rule, List.of()));
    }

    /// The last attribution of this paragraph that ends before further words.
    private static Optional<Attribution> before(List<Attribution> found, Passage words) {
        return found.stream()
                .filter(a -> a.content().end() <= words.start())
                .reduce((a, b) -> a.content().end() > b.content().end() ? a : b);
    }

    private static boolean isDash(Line line, int i) {
        return line.isOneOf(i, DASHES)
                && i + 1 < line.size()
                && Character.isUpperCase(line.at(i + 1).text().charAt(0));
    }

    /// "…" — X, where X ends the paragraph.
    private Optional<Attribution> signed(Line line, int dash, Passage words) {
        int to = isDash(line, dash) ? NounPhrases.end(line, dash + 1, line.size()) : dash;
        boolean signature = to > dash + 1 && line.size() - to < LONGEST_SIGNATURE && !line.hasFinite(to, line.size());
        return signature
                ? Optional.of(new Attribution(
                        Optional.of(text.passage(line.chars(new Range(dash + 1, to)))),
                        Optional.empty(),
                        words,
                        Kind.DIRECT,
                        Attitude.SAY,
                        Rule.QUOTE_SIGNED,
                        List.of()))
                : Optional.empty();
    }

    private static Optional<Attribution> last(List<Attribution> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }

    /// An attribution whose content goes on up to a `char`.
    private Attribution extended(Attribution attribution, int to) {
        int from = text.range(attribution.content()).from();
        return new Attribution(
                attribution.source(),
                attribution.cue(),
                text.passage(from, to),
                attribution.kind(),
                attribution.attitude(),
                attribution.rule() == Rule.QUOTE_BEFORE_CUE ? Rule.QUOTE_AROUND_CUE : attribution.rule(),
                attribution.within());
    }

    /// "X goes further: “…”", "X on arrival: “…”": a name or pronoun that leads a sentence up to a colon.
    private Optional<Passage> introduced(Line line, int colon) {
        int from = line.sentence(colon).from();
        int verb = from;
        while (verb < colon && !line.isFinite(verb)) {
            verb++;
        }
        if (line.hasFinite(verb + 1, colon)) {
            return Optional.empty();
        }
        while (verb == colon && from < colon && !line.isNominal(from) && !line.tagged(from, "DT")) {
            from++;
        }
        int to = NounPhrases.end(line, from, colon);
        Optional<Range> subject = verb < colon
                ? new Sources(line).findLeft(VerbGroup.of(line, verb))
                : colon - to < LONGEST_LEAD && to > from ? Optional.of(new Range(from, to)) : Optional.empty();
        return subject.filter(s -> isPerson(line, s)).map(s -> text.passage(line.chars(s)));
    }

    private static boolean isPerson(Line line, Range subject) {
        return line.tagged(subject.from(), "NNP")
                || line.tagged(subject.to() - 1, "NNP")
                || line.isOneOf(subject.from(), PRONOUNS);
    }

    private Optional<Passage> announced(Line line) {
        int last = line.size() - 1;
        Range sentence = line.sentence(last);
        if (!line.is(last, ":")) {
            return Optional.empty();
        }
        Sources sources = new Sources(line);
        for (int i = sentence.from(); i < last; i++) {
            if (line.isFinite(i) && !line.isQuoted(i)) {
                boolean said = Lexicon.findVerb(line.at(last - 1).lower())
                        .filter(Frame::quotation)
                        .isPresent();
                return sources.findLeft(VerbGroup.of(line, i))
                        .filter(s -> said || isPerson(line, s))
                        .map(r -> text.passage(line.chars(r)));
            }
        }
        return Optional.empty();
    }
}
