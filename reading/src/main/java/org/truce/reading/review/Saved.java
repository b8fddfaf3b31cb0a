package org.truce.reading.review;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Reading;
import org.truce.formats.results.Json;
import org.truce.reading.draft.DraftStatement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The decisions of a review as a file, from which it can be taken up again: JSON, the steps in their order,
/// each with the entry that was drafted. What is found again by that entry counts, so that decisions survive
/// a new version of the program or changes elsewhere in the case, and none is applied to other words than
/// those that it was made about.
///
/// @param texts SHA-256 of the texts' files, in hexadecimal
/// @param caseFile the same of the case file
public record Saved(List<String> texts, String caseFile, List<Made> made) {
    public Saved {
        texts = List.copyOf(texts);
        made = List.copyOf(made);
    }

    /// A step.
    ///
    /// @param drafted the entry that it was about, see [#key]
    /// @param copy how many entries alike stand before it in the draft
    public record Made(String drafted, int copy, Decision decision) {
        Made with(Decision other) {
            return new Made(drafted, copy, other);
        }
    }

    /// A review that was taken up again.
    ///
    /// @param kept steps that hold
    /// @param lost steps about statements that are not in the draft any more, or that the case as it is now
    ///     does not allow
    public record Resumed(Review review, int kept, int lost) {}

    static final int VERSION = 1;

    /// What there is to save.
    public static Saved of(Review review, String caseFile) {
        List<Made> made = review.steps().stream()
                .map(step -> review.place(step.statement()).with(step.decision()))
                .toList();
        return new Saved(texts(review), caseFile, made);
    }

    /// Steps that leave everything open, one for each statement, by its id.
    static Map<String, Made> places(List<DraftStatement> statements) {
        Map<String, Made> places = new HashMap<>();
        Map<String, Integer> copies = new HashMap<>();
        for (DraftStatement statement : statements) {
            String key = key(statement);
            int copy = copies.merge(key, 1, Integer::sum) - 1;
            places.put(statement.id(), new Made(key, copy, new Decision.Open()));
        }
        return places;
    }

    private static List<String> texts(Review review) {
        return review.drafts().drafts().stream()
                .map(draft -> draft.article().sha256())
                .toList();
    }

    /// Whether it is about these texts, in this order.
    public boolean isOf(Review review) {
        return texts.equals(texts(review));
    }

    /// The entry in one line, without what hangs on the rest of the case: its id and that of the source.
    private static String key(DraftStatement statement) {
        SequencedMap<String, YamlValue> entry =
                new LinkedHashMap<>(statement.entry().entries());
        entry.remove("id");
        entry.remove("source");
        return new YamlValue.Mapping(entry).line();
    }

    /// The same steps in a review of the same text.
    public Resumed resume(Review begun) {
        Map<Made, String> ids = new HashMap<>();
        begun.statements().forEach(statement -> ids.put(begun.place(statement.id()), statement.id()));
        Review review = begun;
        int kept = 0;
        for (Made step : made) {
            String id = ids.get(step.with(new Decision.Open()));
            if (id != null && review.decide(id, step.decision()) instanceof Outcome.Done(Review next)) {
                review = next;
                kept++;
            }
        }
        return new Resumed(review, kept, made.size() - kept);
    }

    /// UTF-8, the same bytes for the same decisions.
    public byte[] bytes() {
        ObjectNode node = Json.object().put("truce-review", VERSION);
        ArrayNode hashes = node.putArray("texts");
        texts.forEach(hashes::add);
        node.put("case", caseFile);
        node.set("decisions", Json.array(made.stream().map(Saved::json).toList()));
        return Json.bytes(node);
    }

    private static ObjectNode json(Made made) {
        ObjectNode node = Json.object()
                .put("drafted", made.drafted())
                .put("copy", made.copy())
                .put("decision", made.decision().word());
        if (made.decision() instanceof Decision.Changed(Revision revision)) {
            node.set("revision", json(revision));
        }
        return node;
    }

    static ObjectNode json(Revision revision) {
        ObjectNode node = Json.object().put("party", revision.party()).put("kind", Nodes.word(revision.kind()));
        node.set("terms", terms(revision.terms()));
        node.set("target", terms(revision.target()));
        revision.date().ifPresent(day -> node.put("date", day.toString()));
        return revision.remark().isBlank() ? node : node.put("remark", revision.remark());
    }

    private static ObjectNode terms(SequencedMap<String, List<String>> terms) {
        ObjectNode node = Json.object();
        terms.forEach((issue, options) -> {
            ArrayNode array = node.putArray(issue);
            options.forEach(array::add);
        });
        return node;
    }

    /// Reads such a file; whatever is wrong with it is among the problems.
    public static Reading<Saved> read(Path file) {
        return SavedReader.read(file);
    }
}
