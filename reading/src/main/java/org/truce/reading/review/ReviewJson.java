package org.truce.reading.review;

import java.util.List;
import java.util.Optional;
import org.truce.formats.input.Nodes;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftJson;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.text.Passage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A review as JSON, for a page that shows the text with marks on one side and the draft on the other.
///
/// - `texts`, each with its id as `source`, its `title` and the whole of it as `string`
/// - `statements`, in text order: `id`; `source`, the text in which it stands; `marks` (`source` and `cue`
///   may be null, `content`), each with `start` and `end`; `drafted` as `truce read --format json` gives it;
///   `decision` (open, accepted, changed, rejected); `revision`, what it says as things stand; `words`, the
///   same for people
/// - `people` whom the texts introduce, in text order: `id`; `source`, the text; `mark`, where they are
///   named first, with `start` and `end`; `drafted` and `revision`, each with `name`, and `party` and `role`
///   where there is one; `decision`; `words`, what they are for people to read; `statements`, the ids of
///   those that they are said to have made
/// - `vocabulary`: what a revision can be made of: `parties`, `kinds`, `issues` with their `options`
/// - `tally`: how many statements are `accepted`, `changed`, `rejected`, `open`; `tallyOfPeople`, the same of
///   people; `steps`: how many can be undone
public final class ReviewJson {
    private ReviewJson() {}

    public static ObjectNode of(Review review) {
        ObjectNode node = Json.object();
        node.set(
                "texts",
                Json.array(review.drafts().drafts().stream()
                        .map(draft -> Json.object()
                                .put("source", draft.source())
                                .put("title", draft.article().title())
                                .put("string", draft.article().text().string()))
                        .toList()));
        node.set(
                "statements",
                Json.array(review.drafts().drafts().stream()
                        .flatMap(draft -> draft.statements().stream()
                                .map(statement -> statement(review, review.getStatement(statement.id()))
                                        .put("source", draft.source())))
                        .toList()));
        node.set(
                "people",
                Json.array(review.people().stream()
                        .map(person -> person(review, person))
                        .toList()));
        node.set("vocabulary", vocabulary(review.theCase()));
        node.set("tally", tally(review.tally()));
        node.set("tallyOfPeople", tally(review.tallyOfPeople()));
        return node.put("steps", review.steps().size());
    }

    private static ObjectNode statement(Review review, DraftStatement drafted) {
        ObjectNode node = Json.object().put("id", drafted.id());
        Attribution attribution = drafted.position().attribution();
        ObjectNode marks = Json.object();
        marks.set("source", place(attribution.source()));
        marks.set("cue", place(attribution.cue()));
        marks.set("content", place(Optional.of(attribution.content())));
        node.set("marks", marks);
        node.set("drafted", DraftJson.statement(drafted));
        Revision revision = review.getRevision(drafted.id());
        node.put("decision", review.getDecision(drafted.id()).word());
        node.set("revision", Saved.json(revision));
        return node.put("words", InWords.of(revision, review.theCase()).sentence());
    }

    private static ObjectNode tally(Tally tally) {
        return Json.object()
                .put("accepted", tally.accepted())
                .put("changed", tally.changed())
                .put("rejected", tally.rejected())
                .put("open", tally.open());
    }

    private static ObjectNode person(Review review, Draft.Suggested drafted) {
        Draft draft = review.drafted().getDraft(drafted.id());
        ObjectNode node = Json.object().put("id", drafted.id()).put("source", draft.source());
        node.set("mark", place(Optional.of(draft.article().text().passage(review.getMention(drafted.id())))));
        node.set("drafted", Saved.json(PersonRevision.of(drafted)));
        node.put("decision", review.getDecision(drafted.id()).word());
        PersonRevision revision = review.getPersonRevision(drafted.id());
        node.set("revision", Saved.json(revision));
        node.put("words", revision.sentence(review.theCase()));
        node.set(
                "statements",
                Json.array(review.listStatementsOf(drafted.id()).stream()
                        .map(JsonNodeFactory.instance::stringNode)
                        .toList()));
        return node;
    }

    private static JsonNode place(Optional<Passage> passage) {
        return passage.<JsonNode>map(p -> Json.object().put("start", p.start()).put("end", p.end()))
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private static ObjectNode vocabulary(Case theCase) {
        ObjectNode node = Json.object();
        node.set(
                "parties",
                Json.array(theCase.parties().stream()
                        .map(party -> named(party.id(), party.name()))
                        .toList()));
        node.set(
                "kinds",
                Json.array(List.of(Statement.Kind.values()).stream()
                        .map(kind -> JsonNodeFactory.instance.stringNode(Nodes.word(kind)))
                        .toList()));
        node.set(
                "issues",
                Json.array(theCase.issues().stream().map(ReviewJson::issue).toList()));
        return node;
    }

    private static ObjectNode issue(Issue issue) {
        ObjectNode node = Json.object().put("id", issue.id()).put("question", issue.question());
        node.set(
                "options",
                Json.array(issue.options().stream()
                        .map(option -> named(option.id(), option.name()))
                        .toList()));
        return node;
    }

    private static ObjectNode named(String id, String name) {
        return Json.object().put("id", id).put("name", name);
    }
}
