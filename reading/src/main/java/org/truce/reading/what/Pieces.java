package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Kind;
import org.truce.reading.attribution.Rule;
import org.truce.reading.language.English;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// What a content says, one thing at a time: the sentences of a speech, the clauses that "and" and "but"
/// join.
final class Pieces {
    private static final Pattern JOINT = Pattern.compile(
            "(?:; |, (?:and|but) |\\b(?:and|but) (?=that ))(?=(?:that |then )?(?:it|he|she|they|we|i|the"
                    + " \\w+|would|will|could|might|cannot|does|did|is|was|has|had|no|never)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST = 12;

    private Pieces() {}

    /// The attribution itself, or one for each thing that is said, with the attributions within it.
    static List<Attribution> of(Text text, Attribution attribution) {
        Range content = text.range(attribution.content());
        List<Range> pieces = new ArrayList<>();
        List<Range> sentences = attribution.kind() == Kind.INDIRECT && attribution.rule() != Rule.HEADING
                ? List.of(content)
                : English.listSentences(text.string(), content);
        for (Range sentence : sentences) {
            pieces.addAll(clauses(text.string(), sentence));
        }
        return pieces.size() < 2
                ? List.of(attribution)
                : pieces.stream().map(piece -> piece(text, attribution, piece)).toList();
    }

    private static List<Range> clauses(String text, Range sentence) {
        List<Range> clauses = new ArrayList<>();
        int from = sentence.from();
        Matcher matcher = JOINT.matcher(text).region(from, sentence.to());
        while (matcher.find()) {
            boolean long_ = matcher.start() - from >= SHORTEST && sentence.to() - matcher.end() >= SHORTEST;
            if (long_) {
                clauses.add(new Range(from, matcher.start()));
                from = matcher.end();
            }
        }
        clauses.add(new Range(from, sentence.to()));
        return clauses;
    }

    private static Attribution piece(Text text, Attribution whole, Range piece) {
        return new Attribution(
                whole.source(),
                whole.cue(),
                text.passage(piece),
                whole.kind(),
                whole.attitude(),
                whole.rule(),
                whole.within().stream()
                        .filter(a -> {
                            Range content = text.range(a.content());
                            return content.from() >= piece.from() && content.from() < piece.to();
                        })
                        .toList());
    }
}
