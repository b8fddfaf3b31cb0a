package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truce.reading.language.English;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Finds who says, believes or wants what in an English text.
public final class Attributions {
    /// How deep attributions stand within each other at most; what stands deeper is left out, so that the
    /// result grows with the text and not with its square.
    static final int DEEPEST = 8;

    private final Text text;
    private final Speakers speakers;

    private Attributions(Text text) {
        this.text = text;
        this.speakers = new Speakers(text);
    }

    /// All attributions of a text, in the order of their first words. Linear in the length of the text.
    public static List<Attribution> find(Text text) {
        Attributions attributions = new Attributions(text);
        boolean single = !Quotations.hasDouble(text.string());
        English.paragraphs(text)
                .forEach(paragraph -> attributions.read(new Line(paragraph, single), paragraph.number() == 0));
        return attributions.speakers.attributions();
    }

    private void read(Line line, boolean headline) {
        List<Found> all = new ArrayList<>(Verbs.find(line));
        all.addAll(Phrases.find(line));
        Transcript.find(line, headline && line.sentences().size() == 1).ifPresent(all::add);
        all.sort(Comparator.comparingInt((Found f) -> f.content().from())
                .thenComparing(f -> f.content().to(), Comparator.reverseOrder()));
        all.removeIf(f -> all.stream().anyMatch(f::repeats));
        speakers.read(line, nested(line, all, 1));
    }

    /// The attributions that stand in no other's content, with those that do within them.
    ///
    /// @param sorted by where contents start, the longer before the shorter
    /// @param depth 1 for what stands in no other's content
    private List<Attribution> nested(Line line, List<Found> sorted, int depth) {
        List<Attribution> outermost = new ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            Found outer = sorted.get(i++);
            List<Found> inner = new ArrayList<>();
            List<Found> rest = new ArrayList<>();
            while (i < sorted.size()
                    && sorted.get(i).content().from() < outer.content().to()) {
                Found next = sorted.get(i++);
                (outer.holds(next) ? inner : rest).add(next);
            }
            List<Attribution> within = depth < DEEPEST ? nested(line, inner, depth + 1) : List.of();
            outermost.add(attribution(line, outer, within));
            outermost.addAll(nested(line, rest, depth));
        }
        return outermost;
    }

    private Attribution attribution(Line line, Found f, List<Attribution> within) {
        return new Attribution(
                f.source().map(r -> text.passage(line.chars(r))),
                f.cue().map(r -> text.passage(line.chars(r))),
                text.passage(line.chars(f.content())),
                kind(line, f.content()),
                f.attitude(),
                f.rule(),
                within);
    }

    private static Kind kind(Line line, Range content) {
        boolean any = false;
        boolean all = true;
        for (int i = content.from(); i < content.to(); i++) {
            boolean quoted =
                    line.isQuoted(i) && line.quotations().get(line.quotation(i)).from() >= content.from();
            any |= quoted;
            all &= quoted;
        }
        boolean ends = any && line.isQuoted(content.from()) && line.isQuoted(content.to() - 1);
        return all || ends ? Kind.DIRECT : any ? Kind.MIXED : Kind.INDIRECT;
    }
}
