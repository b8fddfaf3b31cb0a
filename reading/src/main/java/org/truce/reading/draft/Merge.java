package org.truce.reading.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.model.Case;
import org.truce.model.Statement;

/// A case with accepted statements of a draft in it. Comments and order of the file stay; what the case says
/// already is not said twice; what contradicts an earlier statement is marked.
///
/// @param file the changed case
/// @param added ids of the statements that were added
/// @param notes what was left out and why, and what contradicts what, in words
public record Merge(YamlFile file, List<String> added, List<String> notes) {
    public Merge {
        added = List.copyOf(added);
        notes = List.copyOf(notes);
    }

    /// @param accepted statements of the draft; each makes a sound statement of the case
    public static Merge of(Case theCase, YamlFile file, Draft draft, List<DraftStatement> accepted) {
        YamlFile changed = draft.isKnown() || accepted.isEmpty()
                ? file
                : NewSource.in(file, theCase, draft.source(), draft.sourceEntry());
        List<String> added = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (DraftStatement statement : accepted) {
            YamlFile with = changed.append(List.of("statements"), statement.entry());
            Statement own = read(with).statements().getLast();
            Optional<Statement> twin = theCase.statements().stream()
                    .filter(earlier -> Agreement.isSame(earlier, own) && isSameSource(theCase, earlier, draft))
                    .findFirst();
            if (twin.isPresent()) {
                notes.add("%s is in the case already, as %s: left out."
                        .formatted(statement.id(), twin.get().id()));
                continue;
            }
            List<String> against = theCase.statements().stream()
                    .filter(earlier -> Agreement.contradict(earlier, own))
                    .map(Statement::id)
                    .toList();
            List<String> comments = new ArrayList<>(List.of(statement.explanation()));
            if (!against.isEmpty()) {
                comments.add("Contradicts " + String.join(", ", against) + ".");
                notes.add("%s contradicts %s.".formatted(statement.id(), String.join(", ", against)));
            }
            changed = changed.append(List.of("statements"), statement.entry(), comments);
            added.add(statement.id());
        }
        return new Merge(changed, added, notes);
    }

    private static boolean isSameSource(Case theCase, Statement earlier, Draft draft) {
        int source = earlier.header().evidence().source();
        return theCase.sources().get(source).id().equals(draft.source());
    }

    private static Case read(YamlFile file) {
        return switch (CaseReader.read(
                Path.of(CaseReader.FILE_NAME), file.text().getBytes(StandardCharsets.UTF_8))) {
            case CaseReading.Success success -> success.value();
            case CaseReading.Failure failure ->
                throw new IllegalStateException("An accepted statement is none: " + failure.problems());
        };
    }
}
