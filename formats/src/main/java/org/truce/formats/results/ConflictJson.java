package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.truce.conflict.Coalition;
import org.truce.conflict.Coalitions;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.conflict.Explanation;
import org.truce.conflict.Inverse;
import org.truce.conflict.Move;
import org.truce.conflict.OrderChange;
import org.truce.conflict.Reading;
import org.truce.conflict.StatusQuo;
import org.truce.conflict.Verdict;
import org.truce.formats.input.Nodes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The analysis of a conflict as JSON (`docs/schema/conflict.schema.json`).
public final class ConflictJson {
    private final Conflict conflict;
    private final ConflictResult result;

    private ConflictJson(Conflict conflict, ConflictResult result) {
        this.conflict = conflict;
        this.result = result;
    }

    /// @param file the name of the conflict file, and `sha256` that of its bytes
    public static ObjectNode of(Conflict conflict, ConflictResult result, String version, String file, String sha256) {
        return new ConflictJson(conflict, result).tree(version, file, sha256);
    }

    private ObjectNode tree(String version, String file, String sha256) {
        ObjectNode tree = Json.object();
        tree.put("title", conflict.title());
        tree.put("source", conflict.source());
        tree.put("status", conflict.isComplete() ? "exact" : "bounded");
        tree.set("decisionMakers", Json.texts(conflict.decisionMakers()));
        tree.set(
                "options",
                Json.array(conflict.options().stream()
                        .map(option -> Json.object()
                                .put("option", option.name())
                                .put("decisionMaker", maker(option.owner()))
                                .put("change", Nodes.word(option.change())))
                        .toList()));
        tree.set(
                "states",
                Json.texts(conflict.states().stream().map(Conflict.State::name).toList()));
        tree.set("patterns", patterns());
        tree.set("equilibria", byConcept(c -> result.stability().equilibria(c, Reading.CERTAIN)));
        tree.set("stability", stability(Reading.CERTAIN));
        if (conflict.isComplete()) {
            tree.putNull("possible");
        } else {
            ObjectNode possible = tree.putObject("possible");
            possible.set("equilibria", byConcept(c -> result.stability().equilibria(c, Reading.POSSIBLE)));
            possible.set("stability", stability(Reading.POSSIBLE));
        }
        coalitions(tree);
        tree.set(
                "statusQuo",
                result.statusQuo().<JsonNode>map(this::statusQuo).orElseGet(JsonNodeFactory.instance::nullNode));
        tree.set(
                "inverse",
                Json.array(result.inverse().stream().map(this::wanted).toList()));
        tree.set(
                "explanations",
                Json.array(result.explanations().stream().map(this::explanation).toList()));
        tree.set("notes", Json.texts(result.notes()));
        tree.putObject("provenance")
                .put("version", version)
                .put(
                        "method",
                        "Graph model for conflict resolution (Fang, Hipel and Kilgour 1993); nobody moves twice in"
                                + " succession in an answer")
                .put("file", file)
                .put("sha256", sha256);
        return tree;
    }

    private ObjectNode patterns() {
        ObjectNode node = Json.object();
        if (!conflict.options().isEmpty()) {
            conflict.states().forEach(state -> node.put(state.name(), state.pattern()));
        }
        return node;
    }

    private ObjectNode byConcept(Function<Concept, List<Integer>> states) {
        ObjectNode node = Json.object();
        result.concepts().forEach(concept -> node.set(Ids.of(concept), names(states.apply(concept))));
        return node;
    }

    private ObjectNode stability(Reading reading) {
        ObjectNode node = Json.object();
        for (int s = 0; s < conflict.states().size(); s++) {
            ObjectNode parties = node.putObject(state(s));
            for (int i = 0; i < conflict.decisionMakers().size(); i++) {
                ObjectNode concepts = parties.putObject(maker(i));
                for (Concept concept : result.concepts()) {
                    concepts.put(Ids.of(concept), result.stability().isStable(concept, i, s, reading));
                }
            }
        }
        return node;
    }

    private void coalitions(ObjectNode tree) {
        if (result.coalitions().isEmpty()) {
            tree.putNull("coalitionImprovements").putNull("coalitionEquilibria");
            return;
        }
        Coalitions coalitions = result.coalitions().get();
        ObjectNode improvements = tree.putObject("coalitionImprovements");
        for (int s = 0; s < conflict.states().size(); s++) {
            List<ObjectNode> found = new ArrayList<>();
            for (int c = 0; c < coalitions.coalitions().size(); c++) {
                int[] to = coalitions.improvements(c, s);
                if (coalitions.coalitions().get(c).size() > 1 && to.length > 0) {
                    ObjectNode node = Json.object();
                    node.set("coalition", members(coalitions.coalitions().get(c)));
                    node.set("to", names(IntStream.of(to).boxed().toList()));
                    found.add(node);
                }
            }
            improvements.set(state(s), Json.array(found));
        }
        tree.set("coalitionEquilibria", byConcept(c -> coalitions.equilibria(c, Reading.CERTAIN)));
    }

    private ObjectNode statusQuo(StatusQuo statusQuo) {
        ObjectNode node = Json.object().put("from", state(statusQuo.from()));
        List<ObjectNode> routes = new ArrayList<>();
        for (int s = 0; s < conflict.states().size(); s++) {
            List<Concept> concepts = result.stability().concepts(s, Reading.CERTAIN).stream()
                    .filter(result.concepts()::contains)
                    .toList();
            if (!concepts.isEmpty()) {
                ObjectNode route = Json.object().put("to", state(s));
                route.set(
                        "equilibrium", Json.texts(concepts.stream().map(Ids::of).toList()));
                route.set("moves", route(statusQuo.findRoute(s)));
                route.set("improvements", route(statusQuo.findImprovingRoute(s)));
                routes.add(route);
            }
        }
        node.set("routes", Json.array(routes));
        return node;
    }

    private JsonNode route(Optional<List<Move>> route) {
        return route.<JsonNode>map(this::moves).orElseGet(JsonNodeFactory.instance::nullNode);
    }

    private JsonNode moves(List<Move> moves) {
        return Json.array(moves.stream()
                .map(move -> {
                    ObjectNode node = Json.object();
                    node.set("by", members(move.by()));
                    return node.put("to", state(move.to()));
                })
                .toList());
    }

    private ObjectNode wanted(ConflictResult.Wanted wanted) {
        ObjectNode node = Json.object()
                .put("state", state(wanted.state()))
                .put("concept", Ids.of(wanted.concept()))
                .put("goal", Ids.of(wanted.goal()));
        switch (wanted.answer()) {
            case Inverse.AsItIs _ -> node.put("status", "as-it-is");
            case Inverse.Impossible _ -> node.put("status", "impossible");
            case Inverse.NotWithUnknown _ -> node.put("status", "not-with-unknown");
            case Inverse.Change change -> {
                node.put("status", change.isProven() ? "smallest" : "bounded");
                node.put("pairs", change.pairs());
                node.put("atLeast", change.atLeast());
                node.set(
                        "changes",
                        Json.array(change.changes().stream().map(this::change).toList()));
            }
        }
        return node.put("sentence", wanted.sentence());
    }

    private ObjectNode change(OrderChange change) {
        ObjectNode node = Json.object().put("decisionMaker", maker(change.decisionMaker()));
        node.set(
                "pairs",
                Json.array(change.pairs().stream()
                        .map(pair -> Json.object()
                                .put("state", state(pair.state()))
                                .put("other", state(pair.other()))
                                .put("before", relation(pair.before()))
                                .put("after", relation(pair.after())))
                        .toList()));
        return node;
    }

    private static String relation(int sign) {
        return sign > 0 ? "better" : sign == 0 ? "as-good" : "worse";
    }

    private ObjectNode explanation(Explanation explanation) {
        ObjectNode node = Json.object()
                .put("state", state(explanation.state()))
                .put("decisionMaker", maker(explanation.decisionMaker()))
                .put("concept", Ids.of(explanation.concept()))
                .put("stable", explanation.verdict().isStable())
                .put("sentence", explanation.sentence());
        BiFunction<List<Move>, List<Move>, ObjectNode> chain = (improvement, answer) -> {
            ObjectNode moves = Json.object();
            moves.set("moves", moves(improvement));
            moves.set("answer", moves(answer));
            return moves;
        };
        node.set(
                "chains",
                Json.array(
                        switch (explanation.verdict()) {
                            case Verdict.Unstable(List<Move> improvement) ->
                                List.of(chain.apply(improvement, List.of()));
                            case Verdict.Stable(List<Verdict.Deterred> deterred) ->
                                deterred.stream()
                                        .map(d -> chain.apply(d.improvement(), d.answer()))
                                        .toList();
                        }));
        return node;
    }

    private JsonNode names(List<Integer> states) {
        return Json.texts(states.stream().map(this::state).toList());
    }

    private JsonNode members(Coalition coalition) {
        return Json.texts(coalition.members().stream().map(this::maker).toList());
    }

    private String state(int state) {
        return conflict.states().get(state).name();
    }

    private String maker(int decisionMaker) {
        return conflict.decisionMakers().get(decisionMaker);
    }
}
