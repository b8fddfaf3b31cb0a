package org.truce.reading.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.truce.formats.edit.YamlValue;

/// What one or several texts add to a case, for a person to confirm. What several texts say is a statement of
/// the first of them only, with the other places in its note; so is whoever several texts introduce.
///
/// @param drafts one for each text, in the order in which they were given; ids are unique among all
/// @param repeats where statements stand once more, in text order
public record Drafts(List<Draft> drafts, List<Repeat> repeats) {
    public Drafts {
        drafts = List.copyOf(drafts);
        repeats = List.copyOf(repeats);
    }

    /// Another place at which a statement is made.
    ///
    /// @param statement its id
    /// @param source the id of the other text
    /// @param place in that text
    public record Repeat(String statement, String source, String place, String quote) {}

    /// A single text.
    public static Drafts of(Draft draft) {
        return new Drafts(List.of(draft), List.of());
    }

    /// The statements that are held to be right.
    public List<DraftStatement> sure() {
        return drafts.stream().flatMap(draft -> draft.sure().stream()).toList();
    }

    /// The statements in doubt.
    public List<DraftStatement> unsure() {
        return drafts.stream().flatMap(draft -> draft.unsure().stream()).toList();
    }

    /// Whom the texts introduce and the case does not know.
    public List<Draft.Suggested> people() {
        return drafts.stream().flatMap(draft -> draft.people().stream()).toList();
    }

    /// The sources that the case does not name yet.
    SequencedMap<String, YamlValue> newSources() {
        SequencedMap<String, YamlValue> sources = new LinkedHashMap<>();
        drafts.stream()
                .filter(draft -> !draft.isKnown())
                .forEach(draft -> sources.put(draft.source(), draft.sourceEntry()));
        return sources;
    }

    /// The sources on which statements rest, those of their repetitions included.
    List<String> sourcesOf(List<DraftStatement> statements) {
        List<String> ids = statements.stream().map(DraftStatement::id).toList();
        Stream<String> own = statements.stream().map(DraftStatement::source);
        Stream<String> other =
                repeats.stream().filter(r -> ids.contains(r.statement())).map(Repeat::source);
        return new ArrayList<>(Stream.concat(own, other).distinct().toList());
    }
}
