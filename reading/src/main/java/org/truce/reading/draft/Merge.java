package org.truce.reading.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.StatementEntries;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.model.Case;
import org.truce.model.Statement;

/// A case with accepted statements and people of a draft in it. Comments and order of the file stay; what the
/// case says already is not said twice; what contradicts an earlier statement is marked. Linear in the number
/// of statements, and of those of the same party where they contradict each other.
///
/// @param file the changed case
/// @param added ids of the statements that were added
/// @param people ids of the people who were added
/// @param notes what was left out and why, and what contradicts what, in words
public record Merge(YamlFile file, List<String> added, List<String> people, List<String> notes) {
    public Merge {
        added = List.copyOf(added);
        people = List.copyOf(people);
        notes = List.copyOf(notes);
    }

    /// Statements of a single text, and no people.
    ///
    /// @param accepted statements of the draft; each makes a sound statement of the case
    public static Merge of(Case theCase, YamlFile file, Draft draft, List<DraftStatement> accepted) {
        return of(theCase, file, Drafts.of(draft), accepted, List.of());
    }

    /// @param accepted statements of the drafts; each makes a sound statement of the case
    /// @param people suggestions of the drafts
    public static Merge of(
            Case theCase, YamlFile file, Drafts drafts, List<DraftStatement> accepted, List<Draft.Suggested> people) {
        Merging merging = new Merging(theCase, file, drafts);
        accepted.forEach(merging::add);
        return merging.finish(people);
    }

    /// A merge on its way.
    private static final class Merging {
        /// Lines and values that sources and their ids take beside the statements, with room to spare.
        private static final int MARGIN = 4_000;

        private final Case theCase;
        private final YamlFile file;
        private final Drafts drafts;
        private final StatementEntries format;
        private final Map<List<Object>, List<Statement>> same = new HashMap<>();
        private final Map<Integer, List<Statement>> ofParty = new HashMap<>();
        private final Map<String, String> sources = new HashMap<>();
        private final List<YamlFile.Item> items = new ArrayList<>();
        private final List<DraftStatement> added = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private long redLines;
        private long bytes;
        private long values;

        private Merging(Case theCase, YamlFile file, Drafts drafts) {
            this.theCase = theCase;
            this.file = file;
            this.drafts = drafts;
            this.format = StatementEntries.of(
                    theCase, drafts.drafts().stream().map(Draft::source).toList());
            this.bytes = size(file.text()) + MARGIN;
            this.values =
                    file.countValues() + MARGIN + 2L * theCase.statements().size();
            for (Statement statement : theCase.statements()) {
                sources.put(
                        statement.id(),
                        theCase.sources()
                                .get(statement.header().evidence().source())
                                .id());
                know(statement);
            }
        }

        private static long size(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        private void know(Statement statement) {
            same.computeIfAbsent(Agreement.meaning(statement), _ -> new ArrayList<>())
                    .add(statement);
            ofParty.computeIfAbsent(statement.party(), _ -> new ArrayList<>()).add(statement);
            redLines += statement.isRedLine() ? 1 : 0;
        }

        private void add(DraftStatement accepted) {
            StatementEntries.Outcome outcome = format.read(accepted.entry());
            Statement own = outcome.statement()
                    .orElseThrow(
                            () -> new IllegalStateException("An accepted statement is none: " + outcome.problems()));
            Optional<Statement> twin = same.getOrDefault(Agreement.meaning(own), List.of()).stream()
                    .filter(earlier -> isTwin(earlier, accepted))
                    .findFirst();
            List<String> comments = new ArrayList<>(List.of(accepted.explanation()));
            List<String> against = ofParty.getOrDefault(own.party(), List.of()).stream()
                    .filter(earlier -> Agreement.contradict(earlier, own))
                    .map(Statement::id)
                    .toList();
            if (!against.isEmpty()) {
                comments.add("Contradicts " + String.join(", ", against) + ".");
            }
            String lines = String.join("\n", Block.item(2, accepted.entry())) + String.join("\n", comments);
            if (twin.isPresent()) {
                notes.add("%s is in the case already, as %s: left out."
                        .formatted(accepted.id(), twin.get().id()));
            } else if (own.isRedLine() && redLines >= Case.MOST_RED_LINES) {
                notes.add("%s would be red line number %d, and a case holds at most %d: left out."
                        .formatted(accepted.id(), redLines + 1, Case.MOST_RED_LINES));
            } else if (isFull(lines, accepted)) {
                notes.add("%s finds no room, the case file would be too large: left out.".formatted(accepted.id()));
            } else {
                if (!against.isEmpty()) {
                    notes.add("%s contradicts %s.".formatted(accepted.id(), String.join(", ", against)));
                }
                sources.put(own.id(), accepted.source());
                know(own);
                items.add(new YamlFile.Item(accepted.entry(), comments));
                added.add(accepted);
            }
        }

        private boolean isFull(String lines, DraftStatement accepted) {
            bytes += size(lines) + 100;
            values += 4L * (1 + accepted.entry().entries().size());
            return bytes > CaseReader.KIND.mostBytes() || values > CaseReader.KIND.mostNodes();
        }

        /// From the same source, or of the same day.
        private boolean isTwin(Statement earlier, DraftStatement accepted) {
            String day = earlier.header().evidence().date() == null
                    ? ""
                    : earlier.header().evidence().date().toString();
            return accepted.source().equals(sources.get(earlier.id()))
                    || (!day.isEmpty() && day.equals(accepted.field("date")));
        }

        private Merge finish(List<Draft.Suggested> suggested) {
            List<String> needed = drafts.sourcesOf(added);
            SequencedMap<String, YamlValue> entries = drafts.newSources();
            entries.keySet().retainAll(needed);
            YamlFile changed = NewSource.in(file, theCase, entries).appendAll(List.of("statements"), items);
            Bearers bearers = Bearers.of(theCase);
            List<String> ids = new ArrayList<>();
            for (Draft.Suggested person : suggested) {
                Optional<String> bearer = bearers.take(person.person().name(), person.id());
                if (bearer.isEmpty()) {
                    changed = changed.has(List.of("people"))
                            ? changed.put(List.of("people"), person.id(), person.entry())
                            : changed.put(List.of(), "people", person(person));
                    ids.add(person.id());
                } else {
                    notes.add("%s (%s) bears a name of %s: left out."
                            .formatted(person.id(), person.person().name(), bearer.get()));
                }
            }
            return new Merge(changed, added.stream().map(DraftStatement::id).toList(), ids, notes);
        }

        private static YamlValue person(Draft.Suggested first) {
            SequencedMap<String, YamlValue> people = new LinkedHashMap<>();
            people.put(first.id(), first.entry());
            return new YamlValue.Mapping(people);
        }
    }
}
