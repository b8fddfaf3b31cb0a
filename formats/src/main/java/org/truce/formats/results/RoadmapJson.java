package org.truce.formats.results;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.Measure;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.roadmap.Spread;
import org.truce.worlds.Provenance;
import tools.jackson.databind.node.ObjectNode;

/// "By which stages could they get there?" as JSON (`docs/schema/roadmap.schema.json`).
public final class RoadmapJson {
    private final Parts parts;
    private final Ids ids;

    private RoadmapJson(Case c) {
        this.parts = new Parts(c);
        this.ids = new Ids(c);
    }

    /// @param c the case that was analysed
    public static ObjectNode of(Case c, RoadmapResult result, Provenance provenance) {
        return new RoadmapJson(c).tree(result, provenance);
    }

    private ObjectNode tree(RoadmapResult result, Provenance provenance) {
        ObjectNode tree = parts.question(result.scope());
        tree.set("target", parts.options(result.question().target()));
        set(tree, "first", result.first());
        tree.set("end", parts.options(result.end()));
        tree.set("search", search(result.search()));
        tree.set(
                "tradeOffs",
                Json.array(result.tradeOffs().stream()
                        .map(row -> tradeOff(row, row.equals(result.road())))
                        .toList()));
        tree.set("chance", Parts.probability(result.road().chance()));
        tree.put("weakestStage", result.weakestStage() + 1);
        tree.set("stages", Json.array(result.stages().stream().map(this::stage).toList()));
        tree.set(
                "measures",
                Json.array(result.measures().stream().map(this::measure).toList()));
        tree.set("sensitivity", Parts.sensitivity(result.sensitivity()));
        boolean truncated = result.tradeOffs().stream().anyMatch(row -> !row.exact());
        tree.set(
                "provenance",
                parts.provenance(provenance, parameters(result.question()), result.diagnostics(), truncated));
        return tree;
    }

    private void set(ObjectNode node, String name, @Nullable Deal deal) {
        if (deal == null) {
            node.putNull(name);
        } else {
            node.set(name, parts.options(deal));
        }
    }

    private ObjectNode parameters(RoadmapQuestion question) {
        ObjectNode parameters = Json.object();
        parameters.put("mostChanges", question.mostChanges());
        parameters.put("mostStages", question.mostStages());
        set(parameters, "first", question.first());
        parameters.put("addsMeasures", question.addsMeasures());
        return parameters;
    }

    private static ObjectNode search(RoadmapResult.Search search) {
        ObjectNode node = Json.object();
        node.put("deals", search.deals());
        node.put("changes", search.changes());
        node.put("worlds", search.worlds());
        node.set(
                "withoutRoad",
                Json.array(search.withoutRoad().stream()
                        .map(size -> Json.object().put("mostChanges", size))
                        .toList()));
        return node;
    }

    private ObjectNode tradeOff(TradeOff row, boolean isChosen) {
        ObjectNode node = Json.object();
        node.put("mostChanges", row.mostChanges());
        node.put("chosen", isChosen);
        node.set("stages", Json.array(row.stages().stream().map(parts::options).toList()));
        node.set("chance", Parts.probability(row.chance()));
        node.put("exact", row.exact());
        node.set("bound", Parts.probability(row.bound()));
        ObjectNode exposure = node.putObject("exposure");
        exposure.put("stage", row.exposure().stage() + 1);
        exposure.put("party", ids.party(row.exposure().party()));
        exposure.set("stake", Parts.value(row.exposure().stake()));
        return node;
    }

    private ObjectNode stage(Stage stage) {
        ObjectNode node = Json.object();
        node.set("options", parts.options(stage.deal()));
        node.set("changed", Json.texts(changed(stage)));
        node.set("reached", Parts.probability(stage.reached()));
        if (stage.ifReached() == null) {
            node.putNull("ifReached");
        } else {
            node.set("ifReached", Parts.probability(stage.ifReached()));
        }
        node.set(
                "byParty",
                Json.array(stage.byParty().stream().map(this::ofParty).toList()));
        return node;
    }

    private List<String> changed(Stage stage) {
        return IntStream.range(0, ids.issues())
                .filter(j -> stage.before().option(j) != stage.deal().option(j))
                .mapToObj(ids::issue)
                .toList();
    }

    private ObjectNode ofParty(OfParty own) {
        ObjectNode node = Json.object();
        node.put("party", ids.party(own.party()));
        node.put("needed", own.needed());
        node.set("gain", spread(own.gain()));
        node.set("total", spread(own.total()));
        node.set("letDown", spread(own.letDown()));
        node.set("stake", Parts.value(own.stake()));
        node.set("prefersToStopping", Parts.probability(own.goesOn()));
        node.set("prefersToFallingBack", Parts.probability(own.accepts()));
        if (own.ifReached() == null) {
            node.putNull("ifReached");
        } else {
            node.set("ifReached", Parts.probability(own.ifReached()));
        }
        return node;
    }

    private static ObjectNode spread(Spread spread) {
        ObjectNode node = Json.object();
        node.set("q10", Json.number(spread.q10()));
        node.set("q50", Json.number(spread.q50()));
        node.set("q90", Json.number(spread.q90()));
        return node;
    }

    private ObjectNode measure(Measure measure) {
        ObjectNode node = Json.object();
        node.put("issue", ids.issue(measure.issue()));
        node.put(
                "option",
                ids.option(Deal.statusQuo(ids.issues()).with(measure.issue(), measure.option()), measure.issue()));
        node.put("added", measure.added());
        node.set("alone", Parts.probability(measure.alone()));
        node.set("chanceOfRoad", Parts.probability(measure.chanceOfRoad()));
        return node;
    }
}
