package org.truce.reading.what;

import java.util.List;
import java.util.Optional;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// The words on which a position bears, for whoever groups positions without a case.
///
/// @param terms what is wanted, refused, required
/// @param target what a condition is set for; what is liked less
public record Clauses(String terms, Optional<String> target) {
    public static Clauses of(Text text, Position position) {
        String content = content(text, position.attribution());
        Wording.Parts parts = Wording.of(content).parts(position.kind(), content);
        return new Clauses(asWritten(content, parts.first()), parts.second().map(words -> asWritten(content, words)));
    }

    /// Without the cue that interrupts it.
    private static String content(Text text, Attribution attribution) {
        Range content = text.range(attribution.content());
        List<Range> others = List.of(attribution.source(), attribution.cue()).stream()
                .flatMap(Optional::stream)
                .map(text::range)
                .filter(r -> r.from() > content.from() && r.to() < content.to())
                .toList();
        String words = attribution.content().text();
        if (!others.isEmpty()) {
            int from = others.stream().mapToInt(Range::from).min().orElseThrow() - content.from();
            int to = others.stream().mapToInt(Range::to).max().orElseThrow() - content.from();
            words = words.substring(0, from).replaceAll("[\\s,]+$", "")
                    + " "
                    + words.substring(to).replaceAll("^[\\s,]+", "");
        }
        return words.replaceAll("\\s+", " ").strip();
    }

    /// Parts are found in plain letters.
    private static String asWritten(String content, String part) {
        String plain = Patterns.plain(content);
        int at = plain.indexOf(part);
        return at >= 0 && plain.length() == content.length() ? content.substring(at, at + part.length()) : part;
    }
}
