package org.truce.reading.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Nodes;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.intake.Article;
import org.truce.reading.text.Passage;
import org.truce.reading.who.Speaker;
import org.truce.reading.who.Voices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A reading as JSON: the text, the attributions, with their places in its code points, and the draft. A
/// single text is one object; several are a list of such objects, with what is common to them beside it.
public final class DraftJson {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private DraftJson() {}

    /// @param theCase for which the draft was made
    public static ObjectNode of(Drafts drafts, Case theCase, String version) {
        if (drafts.drafts().size() == 1) {
            Draft draft = drafts.drafts().getFirst();
            ObjectNode node = of(draft, theCase);
            node.set(
                    "provenance",
                    provenance(version).put("sha256", draft.article().sha256()));
            return node;
        }
        ObjectNode node = Json.object();
        node.set(
                "texts",
                Json.array(drafts.drafts().stream()
                        .map(draft ->
                                of(draft, theCase).put("sha256", draft.article().sha256()))
                        .toList()));
        node.set(
                "repeats",
                Json.array(drafts.repeats().stream()
                        .map(repeat -> Json.object()
                                .put("statement", repeat.statement())
                                .put("source", repeat.source())
                                .put("place", repeat.place())
                                .put("quote", repeat.quote()))
                        .toList()));
        node.set("provenance", provenance(version));
        return node;
    }

    private static ObjectNode provenance(String version) {
        return Json.object().put("version", version);
    }

    private static ObjectNode of(Draft draft, Case theCase) {
        ObjectNode node = Json.object();
        node.set("text", text(draft.article()));
        node.set("source", entry(draft.sourceEntry()).put("id", draft.source()).put("known", draft.isKnown()));
        node.set(
                "attributions",
                Json.array(draft.attributions().stream()
                        .map(attribution -> attribution(attribution, draft.voices(), theCase))
                        .toList()));
        node.set(
                "statements",
                Json.array(draft.statements().stream().map(DraftJson::statement).toList()));
        node.set(
                "people",
                Json.array(draft.people().stream()
                        .map(person -> entry(person.entry()).put("id", person.id()))
                        .toList()));
        return node;
    }

    private static ObjectNode text(Article article) {
        ObjectNode node = Json.object().put("title", article.title()).put("publisher", article.publisher());
        article.published()
                .ifPresentOrElse(day -> node.put("published", day.toString()), () -> node.putNull("published"));
        return node.put("format", Nodes.word(article.format()))
                .put("codePoints", article.text().codePoints())
                .put("content", article.text().string());
    }

    private static ObjectNode attribution(Attribution attribution, Voices voices, Case theCase) {
        Speaker speaker = voices.who(attribution.source());
        ObjectNode node = Json.object();
        node.set("source", passage(attribution.source()));
        node.set("cue", passage(attribution.cue()));
        node.set("content", passage(Optional.of(attribution.content())));
        node.put("kind", Nodes.word(attribution.kind()));
        node.put("attitude", Nodes.word(attribution.attitude()));
        node.put("rule", attribution.rule().id());
        ObjectNode who = Json.object().put("name", speaker.name());
        who.set(
                "parties",
                Json.array(speaker.parties().stream()
                        .map(p -> (JsonNode) JsonNodeFactory.instance.stringNode(
                                theCase.parties().get(p).id()))
                        .toList()));
        who.put("standing", Nodes.word(speaker.standing())).put("confidence", speaker.confidence());
        node.set("speaker", who);
        node.set(
                "within",
                Json.array(attribution.within().stream()
                        .map(inner -> attribution(inner, voices, theCase))
                        .toList()));
        return node;
    }

    private static JsonNode passage(Optional<Passage> passage) {
        return passage.<JsonNode>map(p -> Json.object()
                        .put("start", p.start())
                        .put("end", p.end())
                        .put("text", p.text()))
                .orElseGet(() -> Json.object().nullNode());
    }

    /// A statement of a draft.
    public static ObjectNode statement(DraftStatement statement) {
        ObjectNode node = Json.object();
        node.set("entry", entry(statement.entry()));
        node.set(
                "content",
                passage(Optional.of(statement.position().attribution().content())));
        node.put("quote", statement.quote());
        node.put("confidence", statement.position().confidence());
        node.put("sure", statement.isSure());
        node.set("doubts", texts(statement.doubts()));
        node.set("reasons", texts(statement.position().reasons()));
        return node.put("negated", statement.position().negated())
                .put("hedged", statement.position().hedged());
    }

    private static JsonNode texts(List<String> texts) {
        return Json.array(texts.stream()
                .map(t -> (JsonNode) JsonNodeFactory.instance.stringNode(t))
                .toList());
    }

    private static ObjectNode entry(YamlValue.Mapping mapping) {
        ObjectNode node = Json.object();
        for (Map.Entry<String, YamlValue> entry : new LinkedHashMap<>(mapping.entries()).entrySet()) {
            node.set(entry.getKey(), value(entry.getValue()));
        }
        return node;
    }

    /// A value as JSON: whole numbers as numbers, dates as texts.
    public static JsonNode value(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> JsonNodeFactory.instance.stringNode(text);
            case YamlValue.Literal(String text) ->
                WHOLE.matcher(text).matches()
                        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
                        : JsonNodeFactory.instance.stringNode(text);
            case YamlValue.Sequence(List<YamlValue> items) ->
                Json.array(items.stream().map(DraftJson::value).toList());
            case YamlValue.Mapping mapping -> entry(mapping);
        };
    }
}
