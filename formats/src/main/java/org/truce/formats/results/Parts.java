package org.truce.formats.results;

import java.util.List;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Interval;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts that the results of all analyses share.
final class Parts {
    private final Case c;
    private final Ids ids;

    Parts(Case c) {
        this.c = c;
        this.ids = new Ids(c);
    }

    /// What was asked: the case, which deals count as an agreement, whose acceptance counts.
    ObjectNode question(Scope scope) {
        ObjectNode question = Json.object();
        question.put("case", c.title());
        if (scope.agreement() == null) {
            question.putNull("agreement");
        } else {
            question.putObject("agreement")
                    .put("id", scope.agreement().id())
                    .put("name", scope.agreement().name());
        }
        question.set("parties", Json.texts(ids.parties(scope.parties())));
        return question;
    }

    static ObjectNode probability(Proportion share) {
        return probability(Estimate.of(share));
    }

    static ObjectNode probability(Estimate share) {
        return figure("probability", share);
    }

    static ObjectNode value(Estimate estimate) {
        return figure("value", estimate);
    }

    private static ObjectNode figure(String name, Estimate estimate) {
        ObjectNode figure = Json.object();
        figure.set(name, Json.number(estimate.value()));
        figure.set("low", Json.number(estimate.low()));
        figure.set("high", Json.number(estimate.high()));
        return figure;
    }

    static ObjectNode quantiles(Quantiles q) {
        ObjectNode quantiles = Json.object();
        quantiles.set("q05", Json.number(q.q05()));
        quantiles.set("q25", Json.number(q.q25()));
        quantiles.set("q50", Json.number(q.q50()));
        quantiles.set("q75", Json.number(q.q75()));
        quantiles.set("q95", Json.number(q.q95()));
        return quantiles;
    }

    /// The option of every issue.
    ObjectNode options(Deal deal) {
        ObjectNode options = Json.object();
        for (int j = 0; j < ids.issues(); j++) {
            options.put(ids.issue(j), ids.option(deal, j));
        }
        return options;
    }

    static ArrayNode sensitivity(List<Sensitivity> variations) {
        return Json.array(variations.stream()
                .map(v -> {
                    ObjectNode variation = Json.object();
                    variation.put("assumption", Ids.of(v.assumption()));
                    variation.setAll(probability(v.probability()));
                    return variation;
                })
                .toList());
    }

    /// What it takes to get the same bytes again. The number of threads is not part of it: it changes
    /// nothing.
    ///
    /// @param parameters of the analysis, beside those of the scope, which the question shows
    /// @param truncated whether anything was cut short: a search, a list, a world known only by its bounds
    ObjectNode provenance(Provenance provenance, ObjectNode parameters, Diagnostics diagnostics, boolean truncated) {
        ObjectNode node = Json.object();
        node.put("caseHash", provenance.caseHash());
        node.put("version", provenance.version());
        node.put("method", provenance.method());
        parameters.set("assumptions", assumptions());
        node.set("parameters", parameters);
        node.put("worlds", provenance.sampling().worlds());
        node.put("seed", provenance.sampling().seed());
        node.set("diagnostics", diagnostics(diagnostics));
        node.put("truncated", truncated);
        return node;
    }

    private ObjectNode assumptions() {
        Assumptions a = c.assumptions();
        ObjectNode node = Json.object();
        node.set("lossAversion", interval(a.lossAversion()));
        ObjectNode walkAway = node.putObject("walkAway");
        c.decidingParties().forEach(p -> walkAway.set(ids.party(p), interval(a.walkAwayOf(p))));
        ObjectNode firmness = node.putObject("firmness");
        a.firmness().forEach((kind, value) -> firmness.set(Ids.of(kind), Json.number(value)));
        ObjectNode reliability = node.putObject("reliability");
        a.reliability().forEach((grade, value) -> reliability.set(grade.name(), Json.number(value)));
        ObjectNode credibility = node.putObject("credibility");
        for (int i = 0; i < a.credibility().size(); i++) {
            credibility.set(Integer.toString(i + 1), Json.number(a.credibility().get(i)));
        }
        return node;
    }

    static JsonNode interval(Interval interval) {
        return JsonNodeFactory.instance
                .arrayNode()
                .add(Json.number(interval.low()))
                .add(Json.number(interval.high()));
    }

    private ObjectNode diagnostics(Diagnostics diagnostics) {
        ObjectNode node = Json.object();
        node.set(
                "parties",
                Json.array(diagnostics.parties().stream()
                        .map(p -> {
                            ObjectNode party = Json.object();
                            party.put("party", ids.party(p.party()));
                            party.put("redrawn", p.redrawn());
                            party.set("exactShare", Json.number(p.exactShare()));
                            party.set("rHat", Json.number(p.rHat()));
                            party.set("effectiveSampleSize", Json.number(p.effectiveSampleSize()));
                            return party;
                        })
                        .toList()));
        node.put("boundedWorlds", diagnostics.boundedWorlds());
        node.set("warnings", Json.texts(diagnostics.warnings()));
        return node;
    }
}
