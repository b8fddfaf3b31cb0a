package org.truce.formats.results;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.domain.Outcome;
import org.truce.solve.Appraisal;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The exact analysis of a domain as JSON (`docs/schema/solve.schema.json`). Utilities stand in the order of
/// `parties`.
public final class SolveJson {
    private static final Map<Kind, String> KEYS = Map.of(
            Kind.NASH, "nash",
            Kind.KALAI_SMORODINSKY, "kalaiSmorodinsky",
            Kind.EGALITARIAN, "egalitarian",
            Kind.UTILITARIAN, "utilitarian");

    private final Domain domain;

    private SolveJson(Domain domain) {
        this.domain = domain;
    }

    /// @param bids appraisals of the bids that were asked about
    public static ObjectNode of(Domain domain, SolveResult result, List<Appraisal> bids, SolveProvenance provenance) {
        return new SolveJson(domain).tree(result, bids, provenance);
    }

    private ObjectNode tree(SolveResult result, List<Appraisal> bids, SolveProvenance provenance) {
        ObjectNode tree = Json.object();
        tree.put("domain", domain.name());
        tree.put("outcomes", result.outcomes().orElse(null));
        if (result.acceptable().isPresent()) {
            tree.putObject("acceptable")
                    .put("atLeast", result.acceptable().get().atLeast())
                    .put("atMost", result.acceptable().get().atMost());
        } else {
            tree.putNull("acceptable");
        }
        tree.set(
                "parties",
                Json.array(result.parties().stream()
                        .map(party -> {
                            ObjectNode node = Json.object().put("name", party.name());
                            node.set("reservation", Json.number(party.reservation()));
                            node.set("best", Json.number(party.best()));
                            return node;
                        })
                        .toList()));
        certainty(tree, result.frontier().certainty());
        tree.set("frontier", frontier(result.frontier(), provenance.options().mostDeals() > 1));
        ObjectNode solutions = tree.putObject("solutions");
        for (Kind kind : Kind.values()) {
            solutions.set(KEYS.get(kind), solution(result.solution(kind)));
        }
        // Kalai's proportional solution with equal proportions is the egalitarian one
        solutions.set("kalai", solution(result.solution(Kind.EGALITARIAN)));
        if (result.opposition().isPresent()) {
            ObjectNode opposition = tree.putObject("opposition");
            opposition.set(
                    "nearestToIdeal", Json.number(result.opposition().get().nearestToIdeal()));
            opposition.set(
                    "equalToIdeal",
                    result.opposition()
                            .get()
                            .equalToIdeal()
                            .map(Json::number)
                            .orElse(JsonNodeFactory.instance.nullNode()));
        } else {
            tree.putNull("opposition");
        }
        tree.set("bids", Json.array(bids.stream().map(this::bid).toList()));
        tree.set("notes", Json.texts(result.notes()));
        tree.set("provenance", provenance(provenance));
        return tree;
    }

    private static void certainty(ObjectNode node, Certainty certainty) {
        switch (certainty) {
            case Certainty.Exact _ -> node.put("status", "exact");
            case Certainty.Bounded(double lower, double upper, String reason) -> {
                node.put("status", "bounded");
                node.set("lower", Json.number(lower));
                node.set("upper", Json.number(upper));
                node.put("reason", reason);
            }
        }
    }

    private ObjectNode frontier(SolveResult.ParetoFrontier frontier, boolean equalDeals) {
        ObjectNode node = Json.object();
        node.put("size", frontier.points().size());
        node.put("rationalSize", frontier.rationalSize());
        node.set(
                "points",
                Json.array(frontier.points().stream()
                        .map(point -> numbers(point.utilities()))
                        .toList()));
        node.set(
                "deals",
                Json.array(frontier.points().stream()
                        .map(point -> deal(point.deal()))
                        .toList()));
        node.set(
                "equals",
                Json.array(frontier.points().stream()
                        .map(point -> point.equals()
                                .<JsonNode>map(JsonNodeFactory.instance::numberNode)
                                .orElse(JsonNodeFactory.instance.nullNode()))
                        .toList()));
        if (equalDeals) {
            node.set(
                    "equalDeals",
                    Json.array(frontier.points().stream()
                            .map(point -> Json.array(
                                    point.deals().stream().map(this::deal).toList()))
                            .toList()));
        }
        if (frontier.points().stream().anyMatch(point -> point.exact().isPresent())) {
            node.set(
                    "exact",
                    Json.array(frontier.points().stream()
                            .map(point -> texts(point.exact().orElse(List.of())))
                            .toList()));
        }
        return node;
    }

    private ObjectNode solution(Solution solution) {
        ObjectNode node = Json.object();
        switch (solution) {
            case Solution.Agreed(Point point, double value, Certainty certainty) -> {
                node.set("deal", deal(point.deal()));
                node.set("utilities", numbers(point.utilities()));
                point.exact().ifPresent(exact -> node.set("exact", texts(exact)));
                node.set("value", Json.number(value));
                certainty(node, certainty);
            }
            case Solution.NoAgreement _ ->
                node.putNull("deal").putNull("utilities").put("status", "no-agreement");
            case Solution.Undecided(String reason) ->
                node.putNull("deal")
                        .putNull("utilities")
                        .put("status", "undecided")
                        .put("reason", reason);
        }
        return node;
    }

    private ObjectNode bid(Appraisal bid) {
        ObjectNode node = Json.object();
        node.set("deal", deal(bid.bid()));
        node.set("utilities", numbers(bid.utilities()));
        bid.exact().ifPresent(exact -> node.set("exact", texts(exact)));
        node.put("acceptable", bid.acceptable());
        switch (bid.standing()) {
            case Appraisal.Standing.Impossible _ -> node.put("standing", "impossible");
            case Appraisal.Standing.Efficient _ -> node.put("standing", "efficient");
            case Appraisal.Standing.Undominated(String reason) ->
                node.put("standing", "unknown").put("reason", reason);
            case Appraisal.Standing.Dominated(Point by) -> {
                node.put("standing", "dominated");
                ObjectNode better = node.putObject("dominatedBy");
                better.set("deal", deal(by.deal()));
                better.set("utilities", numbers(by.utilities()));
            }
        }
        node.set("distanceToFrontier", Json.number(bid.toFrontier().orElse(Double.NaN)));
        node.set("distanceToNash", Json.number(bid.toNash().orElse(Double.NaN)));
        return node;
    }

    private static JsonNode numbers(List<Double> values) {
        return Json.array(values.stream().map(Json::number).toList());
    }

    private static JsonNode texts(List<BigFraction> values) {
        return Json.texts(values.stream().map(Fractions::text).toList());
    }

    /// Issues and values by their names; numbers as numbers where they have finitely many decimals.
    private ObjectNode deal(Outcome deal) {
        ObjectNode node = Json.object();
        for (int j = 0; j < domain.issues().size(); j++) {
            DomainIssue issue = domain.issues().get(j);
            BigFraction coordinate = deal.coordinates().get(j);
            switch (issue) {
                case DomainIssue.Discrete discrete -> node.put(issue.name(), discrete.label(deal.position(j)));
                case DomainIssue.Scale scale -> node.set(issue.name(), number(scale.number(deal.position(j))));
                case DomainIssue.Real _ -> node.set(issue.name(), number(coordinate));
            }
        }
        return node;
    }

    private static JsonNode number(BigFraction number) {
        return Fractions.findDecimal(number)
                .<JsonNode>map(decimal -> JsonNodeFactory.instance.numberNode(decimal))
                .orElseGet(() -> JsonNodeFactory.instance.stringNode(Fractions.text(number)));
    }

    private static ObjectNode provenance(SolveProvenance provenance) {
        ObjectNode node = Json.object();
        node.put("version", provenance.version());
        node.put("format", provenance.format());
        node.set("files", Json.texts(provenance.files()));
        node.put("sha256", provenance.sha256());
        ObjectNode parameters = node.putObject("parameters");
        parameters.put("reservation", provenance.options().ignoreReservation() ? "ignore" : "file");
        parameters.put("normalise", provenance.options().normalise());
        parameters.put("exactArithmetic", provenance.options().exactArithmetic());
        parameters.put("solutionsOnly", !provenance.options().wholeFrontier());
        parameters.put("steps", provenance.options().steps());
        parameters.put("mostPoints", provenance.options().mostPoints());
        if (provenance.options().mostDeals() == Integer.MAX_VALUE) {
            parameters.put("equalDeals", "all");
        } else {
            parameters.put("equalDeals", provenance.options().mostDeals());
        }
        parameters.set("timeLimit", Json.number(provenance.timeLimit().orElse(Double.NaN)));
        return node;
    }
}
