package org.truce.reading.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.formats.input.Nodes;
import org.truce.formats.results.Json;
import org.truce.model.Condition;
import org.truce.model.Evidence;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;
import org.truce.reading.draft.Draft;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A timeline as JSON, with the ids of the case.
public final class TimelineJson {
    private final Timeline timeline;

    private TimelineJson(Timeline timeline) {
        this.timeline = timeline;
    }

    public static ObjectNode of(Timeline timeline, String version) {
        TimelineJson json = new TimelineJson(timeline);
        ObjectNode node = Json.object().put("case", timeline.theCase().title());
        node.set(
                "texts",
                Json.array(timeline.texts().stream().map(TimelineJson::text).toList()));
        node.set(
                "issues",
                Json.array(IntStream.range(0, timeline.theCase().issues().size())
                        .mapToObj(json::issue)
                        .toList()));
        node.set(
                "remarks",
                Json.array(timeline.remarks().stream().map(json::said).toList()));
        node.set(
                "unplaced",
                Json.array(
                        timeline.unplaced().stream().map(TimelineJson::unplaced).toList()));
        node.set("provenance", Json.object().put("version", version));
        return node;
    }

    private static ObjectNode text(Draft draft) {
        ObjectNode node = Json.object()
                .put("source", draft.source())
                .put("title", draft.article().title());
        put(node, "published", draft.article().published());
        return node.put("sha256", draft.article().sha256());
    }

    private ObjectNode issue(int issue) {
        Issue asked = timeline.theCase().issues().get(issue);
        ObjectNode node = Json.object().put("issue", asked.id()).put("question", asked.question());
        node.set(
                "parties",
                Json.array(timeline.tracks().stream()
                        .filter(track -> track.issue() == issue)
                        .map(this::track)
                        .toList()));
        return node;
    }

    private ObjectNode track(Track track) {
        ObjectNode node = Json.object().put("party", party(track.party()));
        node.set(
                "dated",
                Json.array(track.dated().stream()
                        .map(entry -> {
                            ObjectNode said = onIssue(entry.said(), track.issue());
                            said.put("move", entry.move().map(Nodes::word).orElse(null));
                            return said.put(
                                    "since",
                                    entry.since()
                                            .map(before -> before.statement().id())
                                            .orElse(null));
                        })
                        .toList()));
        node.set(
                "undated",
                Json.array(track.undated().stream()
                        .map(said -> onIssue(said, track.issue()))
                        .toList()));
        return node;
    }

    private ObjectNode onIssue(Said said, int issue) {
        ObjectNode node = said(said);
        Stance stance = Stance.of(said.statement(), issue).orElseThrow();
        node.set("options", texts(options(issue, stance.options())));
        node.put("stance", stance.side());
        return node;
    }

    private ObjectNode said(Said said) {
        Statement statement = said.statement();
        Evidence evidence = statement.header().evidence();
        ObjectNode node = Json.object()
                .put("id", statement.id())
                .put("party", party(statement.party()))
                .put("kind", Nodes.word(statement.kind()));
        node.set("terms", alternatives(terms(statement)));
        node.set("target", alternatives(target(statement)));
        put(node, "date", said.day());
        node.put("speaker", evidence.speaker()).put("capacity", Nodes.word(evidence.capacity()));
        node.set(
                "places",
                Json.array(said.places().stream()
                        .map(place ->
                                Json.object().put("source", place.source()).put("place", place.place()))
                        .toList()));
        node.put("words", statement instanceof Statement.Remark remark ? remark.text() : said.words());
        node.put("sure", said.isSure());
        said.confidence().ifPresentOrElse(value -> node.put("confidence", value), () -> node.putNull("confidence"));
        node.set("doubts", texts(said.doubts()));
        return node;
    }

    private static ObjectNode unplaced(Timeline.Unplaced unplaced) {
        ObjectNode node = Json.object()
                .put("source", unplaced.source())
                .put("kind", Nodes.word(unplaced.draft().position().kind()))
                .put("words", unplaced.draft().quote())
                .put("confidence", unplaced.draft().position().confidence());
        node.set("doubts", texts(unplaced.draft().doubts()));
        return node;
    }

    private static List<PartialDeal> terms(Statement statement) {
        return switch (statement) {
            case Statement.Wants wants -> List.of(wants.best());
            case Statement.Prefers prefers -> List.of(prefers.better());
            case Statement.Opposes opposes -> List.of(opposes.terms());
            case Statement.Accepts accepts -> List.of(accepts.terms());
            case Statement.Offers offers -> List.of(offers.terms());
            case Statement.Rejects rejects -> rejects.terms().alternatives();
            case Statement.Requires requires -> requires.condition().alternatives();
            case Statement.Remark _ -> List.of();
        };
    }

    private static List<PartialDeal> target(Statement statement) {
        return switch (statement) {
            case Statement.Prefers prefers -> List.of(prefers.worse());
            case Statement.Requires requires -> alternatives(requires.target());
            case Statement.Wants _,
                    Statement.Opposes _,
                    Statement.Accepts _,
                    Statement.Offers _,
                    Statement.Rejects _,
                    Statement.Remark _ -> List.of();
        };
    }

    private static List<PartialDeal> alternatives(@Nullable Condition condition) {
        return condition == null ? List.of() : condition.alternatives();
    }

    private JsonNode alternatives(List<PartialDeal> deals) {
        return Json.array(deals.stream()
                .map(deal -> {
                    ObjectNode node = Json.object();
                    for (Term term : deal.terms()) {
                        node.set(
                                timeline.theCase().issues().get(term.issue()).id(),
                                texts(options(term.issue(), term.options())));
                    }
                    return node;
                })
                .toList());
    }

    private List<String> options(int issue, long mask) {
        return Stance.options(timeline.theCase().issues().get(issue), mask);
    }

    private String party(int party) {
        return timeline.theCase().parties().get(party).id();
    }

    private static void put(ObjectNode node, String key, Optional<LocalDate> day) {
        day.ifPresentOrElse(date -> node.put(key, date.toString()), () -> node.putNull(key));
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream()
                .map(t -> (JsonNode) JsonNodeFactory.instance.stringNode(t))
                .toList());
    }
}
