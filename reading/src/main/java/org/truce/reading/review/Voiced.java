package org.truce.reading.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.truce.formats.edit.YamlValue;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.text.Passage;

/// A statement, and the suggested person who is said to have made it.
record Voiced(Draft draft, DraftStatement drafted, Draft.Suggested person) {
    /// What is left of the statement after a decision about the person.
    DraftStatement after(Decision decision) {
        return switch (decision) {
            case Decision.Open _, Decision.Accepted _ -> drafted;
            case Decision.Rejected _ -> withoutSpeaker();
            case Decision.Changed(PersonRevision revision) -> with(revision);
            case Decision.Changed(Revision _) -> throw new IllegalStateException("A person changed to a statement.");
        };
    }

    /// The party itself, where the words for the speaker name it. Else whose words these are cannot be told:
    /// they are given as the text gives them.
    private DraftStatement withoutSpeaker() {
        OptionalInt party = drafted.position().party();
        List<Integer> named = drafted.position()
                .attribution()
                .source()
                .map(source -> draft.voices().listParties(draft.article().text().range(source)))
                .orElse(List.of());
        if (party.isPresent() && named.contains(party.getAsInt())) {
            return with("speaker", "");
        }
        String words =
                drafted.position().attribution().source().map(Passage::text).orElse("");
        return doubtful(with("speaker", words.replaceAll("\\s+", " ").strip()), "was rejected");
    }

    private DraftStatement with(PersonRevision revision) {
        DraftStatement renamed = with("speaker", revision.name());
        PersonRevision before = PersonRevision.of(person);
        boolean speaksForParty = !before.party().isBlank()
                && Revision.of(drafted).party().equals(before.party())
                && !revision.party().equals(before.party());
        if (!speaksForParty) {
            return renamed;
        }
        return revision.party().isBlank()
                ? doubtful(with(renamed, "party", Revision.UNKNOWN), "speaks for no party")
                : doubtful(
                        with(renamed, "party", revision.party()),
                        "speaks for %s, not for %s".formatted(revision.party(), before.party()));
    }

    private DraftStatement doubtful(DraftStatement statement, String what) {
        List<String> doubts = new ArrayList<>(statement.doubts());
        doubts.add("its speaker, %s, %s".formatted(person.person().name(), what));
        return new DraftStatement(statement.id(), statement.position(), statement.entry(), statement.quote(), doubts);
    }

    private DraftStatement with(String key, String words) {
        return with(drafted, key, words);
    }

    /// @param words in place of those that stand there; empty for none
    private static DraftStatement with(DraftStatement statement, String key, String words) {
        SequencedMap<String, YamlValue> entry =
                new LinkedHashMap<>(statement.entry().entries());
        if (words.isEmpty()) {
            entry.remove(key);
        } else {
            entry.put(key, new YamlValue.Text(words));
        }
        return new DraftStatement(
                statement.id(),
                statement.position(),
                new YamlValue.Mapping(entry),
                statement.quote(),
                statement.doubts());
    }
}
