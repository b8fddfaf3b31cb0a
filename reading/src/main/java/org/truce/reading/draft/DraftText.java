package org.truce.reading.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;

/// A draft as a fragment of a case file: what is sure as entries, what is not as comments, to be looked at
/// and put into the case by hand.
public final class DraftText {
    private DraftText() {}

    public static String of(Draft draft) {
        YamlFile file = YamlFile.of("sources: {}\n", CaseReader.KIND).orElseThrow();
        file = file.put(List.of(), "sources", sources(draft));
        if (!draft.people().isEmpty()) {
            SequencedMap<String, YamlValue> people = new LinkedHashMap<>();
            draft.people().forEach(person -> people.put(person.id(), person.entry()));
            file = file.put(List.of(), "people", new YamlValue.Mapping(people));
        }
        for (DraftStatement statement : draft.sure()) {
            file = file.append(List.of("statements"), statement.entry(), List.of(statement.explanation()));
        }
        return header(draft) + file.text() + unsure(draft);
    }

    private static YamlValue.Mapping sources(Draft draft) {
        SequencedMap<String, YamlValue> sources = new LinkedHashMap<>();
        sources.put(draft.source(), draft.sourceEntry());
        return new YamlValue.Mapping(sources);
    }

    private static String header(Draft draft) {
        return "# Drafted from a text, for a person to confirm: nothing here is confirmed.%n# %s held to be right, %s not sure.%n"
                .formatted(draft.sure().size(), draft.unsure().size())
                .replace(System.lineSeparator(), "\n");
    }

    /// As comments, so that a reader of the file takes nothing in that is in doubt.
    private static String unsure(Draft draft) {
        List<String> lines = new ArrayList<>();
        for (DraftStatement statement : draft.unsure()) {
            lines.add("");
            lines.add("# Not sure: " + String.join("; ", statement.doubts()) + ". " + statement.explanation() + ".");
            YamlFile alone = YamlFile.of("statements:\n", CaseReader.KIND)
                    .orElseThrow()
                    .append(List.of("statements"), statement.entry());
            alone.text().lines().skip(1).forEach(line -> lines.add("# " + line));
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
