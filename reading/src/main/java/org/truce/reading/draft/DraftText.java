package org.truce.reading.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.truce.formats.edit.Block;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Wording;

/// A draft as a fragment of a case file: what is sure as entries, what is not as comments, to be looked at
/// and put into the case by hand.
public final class DraftText {
    private static final String STEP = "  ";

    private DraftText() {}

    /// The draft of a single text.
    public static String of(Draft draft) {
        return of(Drafts.of(draft));
    }

    public static String of(Drafts drafts) {
        return of(drafts, List.of());
    }

    /// @param issues comments on issues, a line each
    public static String of(Drafts drafts, List<String> issues) {
        String texts = drafts.drafts().size() == 1
                ? "a text"
                : "%d texts".formatted(drafts.drafts().size());
        return of(
                drafts,
                List.of(
                        "# Drafted from %s, for a person to confirm: nothing here is confirmed.".formatted(texts),
                        "# %d held to be right, %d not sure."
                                .formatted(drafts.sure().size(), drafts.unsure().size())),
                drafts.people(),
                issues);
    }

    /// @param header comments, a line each
    /// @param people of the drafts who stand there as entries; the others are comments
    /// @param issues comments on issues, a line each
    public static String of(Drafts drafts, List<String> header, List<Draft.Suggested> people, List<String> issues) {
        List<String> lines = new ArrayList<>(header);
        lines.addAll(sources(drafts));
        if (!people.isEmpty()) {
            lines.addAll(people(people));
        }
        List<Draft.Suggested> others = drafts.people().stream()
                .filter(person -> !people.contains(person))
                .toList();
        if (!others.isEmpty()) {
            lines.add("# Not decided:");
            people(others).forEach(line -> lines.add("# " + line));
        }
        lines.addAll(issues);
        lines.addAll(statements(drafts));
        return String.join("\n", lines) + "\n";
    }

    /// `sources`, a line each.
    public static List<String> sources(Drafts drafts) {
        SequencedMap<String, YamlValue> sources = new LinkedHashMap<>();
        drafts.drafts().forEach(draft -> sources.put(draft.source(), draft.sourceEntry()));
        return Block.entry(0, "sources", new YamlValue.Mapping(sources));
    }

    private static List<String> people(List<Draft.Suggested> suggested) {
        SequencedMap<String, YamlValue> people = new LinkedHashMap<>();
        suggested.forEach(person -> people.put(person.id(), person.entry()));
        return Block.entry(0, "people", new YamlValue.Mapping(people));
    }

    /// `statements`, a line each, with what is in doubt below as comments, so that a reader of the file takes
    /// in nothing of it.
    public static List<String> statements(Drafts drafts) {
        List<String> lines = new ArrayList<>();
        if (!drafts.sure().isEmpty()) {
            lines.add("statements:");
        }
        for (DraftStatement statement : drafts.sure()) {
            lines.add(comment(STEP, statement.explanation()));
            lines.addAll(Block.item(STEP.length(), statement.entry()));
        }
        for (DraftStatement statement : drafts.unsure()) {
            lines.add("");
            lines.add(comment("", statement.explanation()));
            Block.item(STEP.length(), statement.entry()).forEach(line -> lines.add("# " + line));
        }
        return lines;
    }

    private static String comment(String indent, String words) {
        return indent + "# " + Wording.visible(words.replaceAll("[\\p{Cc}\u2028\u2029]", " "));
    }
}
