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
/// those that it was made about. `docs/schema/review.schema.json` describes it.
///
/// @param theCase for which the texts are reviewed
/// @param texts in their order
public record Saved(About theCase, List<About> texts, List<Made> made) {
    public Saved {
        texts = List.copyOf(texts);
        made = List.copyOf(made);
    }

    /// The case or a text.
    ///
    /// @param title empty if it has none
    /// @param sha256 of its file, in hexadecimal
    public record About(String title, String sha256) {}

    /// What is decided about.
    public enum Matter {
        STATEMENT,
        PERSON
    }

    /// A step.
    ///
    /// @param drafted the entry that it was about, see [#key]
    /// @param copy how many entries alike stand before it in the draft
    public record Made(Matter matter, String drafted, int copy, Decision decision) {
        Made with(Decision other) {
            return new Made(matter, drafted, copy, other);
        }
    }

    /// A review that was taken up again.
    ///
    /// @param kept steps that hold
    /// @param lost steps about what is not in the draft any more, or what the case as it is now does not
    ///     allow
    public record Resumed(Review review, int kept, int lost) {}

    static final int VERSION = 1;

    /// What there is to save.
    ///
    /// @param caseFile SHA-256 of the case file
    public static Saved of(Review review, String caseFile) {
        List<Made> made = review.steps().stream()
                .map(step -> review.drafted().getPlace(step.id()).with(step.decision()))
                .toList();
        return new Saved(new About(clean(review.theCase().title()), caseFile), texts(review), made);
    }

    static List<About> texts(Review review) {
        return review.drafts().drafts().stream()
                .map(draft -> new About(
                        clean(draft.article().title()), draft.article().sha256()))
                .toList();
    }

    /// Steps that leave everything open, one for each statement and person, by its id.
    static Map<String, Made> places(Drafted drafted) {
        Map<String, Made> places = new HashMap<>();
        Map<Made, Integer> copies = new HashMap<>();
        drafted.people()
                .forEach((id, person) ->
                        places.put(id, place(Matter.PERSON, person.entry().line(), copies)));
        drafted.statements()
                .forEach((id, statement) -> places.put(id, place(Matter.STATEMENT, key(statement), copies)));
        return places;
    }

    private static Made place(Matter matter, String key, Map<Made, Integer> copies) {
        Made first = new Made(matter, key, 0, new Decision.Open());
        int copy = copies.merge(first, 1, Integer::sum) - 1;
        return new Made(matter, key, copy, first.decision());
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
        begun.drafted().ids().forEach(id -> ids.put(begun.drafted().getPlace(id), id));
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
        node.set("case", json(theCase));
        node.set("texts", Json.array(texts.stream().map(Saved::json).toList()));
        node.set("decisions", Json.array(made.stream().map(Saved::json).toList()));
        return Json.bytes(node);
    }

    private static ObjectNode json(About about) {
        return put(Json.object(), "title", about.title()).put("sha256", about.sha256());
    }

    private static ObjectNode json(Made made) {
        ObjectNode node = Json.object()
                .put("about", Nodes.word(made.matter()))
                .put("drafted", made.drafted())
                .put("copy", made.copy())
                .put("decision", made.decision().word());
        if (made.decision() instanceof Decision.Changed(Change change)) {
            node.set(
                    "revision",
                    switch (change) {
                        case Revision revision -> json(revision);
                        case PersonRevision revision -> json(revision);
                    });
        }
        return node;
    }

    static ObjectNode json(PersonRevision revision) {
        ObjectNode node = Json.object().put("name", revision.name());
        put(node, "party", revision.party());
        return put(node, "role", revision.role());
    }

    static ObjectNode json(Revision revision) {
        ObjectNode node = Json.object().put("party", revision.party()).put("kind", Nodes.word(revision.kind()));
        node.set("terms", terms(revision.terms()));
        node.set("target", terms(revision.target()));
        revision.date().ifPresent(day -> node.put("date", day.toString()));
        put(node, "remark", revision.remark());
        put(node, "speaker", revision.speaker());
        put(node, "place", revision.place());
        return put(node, "note", revision.note());
    }

    /// Words of a text may hold what no file of people may.
    private static ObjectNode put(ObjectNode node, String key, String words) {
        String clean = clean(words);
        return clean.isEmpty() ? node : node.put(key, clean);
    }

    private static String clean(String words) {
        return words.replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ").strip();
    }

    private static ObjectNode terms(SequencedMap<String, List<String>> terms) {
        ObjectNode node = Json.object();
        terms.forEach((issue, options) -> {
            ArrayNode array = node.putArray(issue);
            options.forEach(array::add);
        });
        return node;
    }

    /// Reads such a file, saved for this case and these texts; whatever is wrong with it is among the
    /// problems.
    public static Reading<Saved> read(Path file, Review review) {
        return SavedReader.read(file, review);
    }
}
