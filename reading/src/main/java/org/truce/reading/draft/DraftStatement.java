package org.truce.reading.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truce.formats.edit.YamlValue;
import org.truce.reading.what.Position;

/// A statement as it would stand in the case.
///
/// @param id unique in the case and in the draft
/// @param position what was read, with its place in the text
/// @param entry as the case format writes it
/// @param quote the words it rests on, at most a sentence
/// @param doubts why a reader should not rely on it, in words; empty if it is held to be right
public record DraftStatement(String id, Position position, YamlValue.Mapping entry, String quote, List<String> doubts) {
    public DraftStatement {
        doubts = List.copyOf(doubts);
    }

    public boolean isSure() {
        return doubts.isEmpty();
    }

    /// What stands beside it: doubts, confidence and reasons, each once.
    String explanation() {
        String words = Stream.of(
                        doubts.stream(), Stream.of(Confidence.text(position.confidence())), position.reasons().stream())
                .flatMap(part -> part)
                .distinct()
                .collect(Collectors.joining("; "));
        return isSure() ? words : "Not sure: " + words + ".";
    }

    /// The id of the text that it stands in.
    String source() {
        return field("source");
    }

    /// A field of the entry as text; empty if it has none.
    String field(String key) {
        return switch (entry.entries().get(key)) {
            case YamlValue.Text(String text) -> text;
            case YamlValue.Literal(String text) -> text;
            case null, default -> "";
        };
    }
}
