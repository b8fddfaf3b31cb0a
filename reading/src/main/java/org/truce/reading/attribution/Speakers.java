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

    private final Text text;
    private final List<Attribution> attributions = new ArrayList<>();
    /// Whether the paragraph before ended within a quotation.
    private boolean open;
    /// The subject of a sentence that ended the paragraph before with a colon.
    private Optional<Passage> announced = Optional.empty();

    Speakers(Text text) {
        this.text = text;
    }

    List<Attribution> attributions() {
        return List.copyOf(attributions);
    }

    /// Takes in a paragraph.
    ///
    /// @param found its attributions, in text order
    void read(Line line, List<Attribution> found) {
        List<Attribution> merged = new ArrayList<>(found);
        for (int q = 0; q < line.quotations().size(); q++) {
            Quotation quotation = line.quotations().get(q);
            if (Speech.isWhole(line, q) && !Speech.isTitle(line, quotation) && !isClaimed(line, quotation, merged)) {
                unclaimed(line, quotation, merged);
            }
        }
        merged.sort(Comparator.comparingInt(a -> a.content().start()));
        attributions.addAll(merged);
        open = !line.quotations().isEmpty() && !line.quotations().getLast().closed();
        announced = announced(line);
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
            attributions.add(extended(attributions.removeLast(), words));
            return;
        }
        if (line.sentence(quotation.from()).from() != quotation.from()) {
            return;
        }
        Optional<Attribution> before = first ? last(attributions) : last(found);
        if (!first && before.isPresent() && QUOTES.contains(before.get().rule())) {
            found.removeLast();
            found.add(extended(before.get(), words));
            return;
        }
        Optional<Passage> source = first ? announced : before.flatMap(Attribution::source);
        Rule rule = source.isEmpty() ? Rule.QUOTE_ALONE : first ? Rule.QUOTE_AFTER_COLON : Rule.QUOTE_CONTINUED;
        found.add(new Attribution(source, Optional.empty(), words, Kind.DIRECT, Attitude.SAY, rule, List.of()));
    }

    private static Optional<Attribution> last(List<Attribution> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }

    /// An attribution whose content goes on to the end of further words.
    private Attribution extended(Attribution attribution, Passage words) {
        int from = text.range(attribution.content()).from();
        int to = text.range(words).to();
        return new Attribution(
                attribution.source(),
                attribution.cue(),
                text.passage(from, to),
                attribution.kind(),
                attribution.attitude(),
                attribution.rule() == Rule.QUOTE_BEFORE_CUE ? Rule.QUOTE_AROUND_CUE : attribution.rule(),
                attribution.within());
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
                return sources.findLeft(VerbGroup.of(line, i)).map(r -> text.passage(line.chars(r)));
            }
        }
        return Optional.empty();
    }
}
