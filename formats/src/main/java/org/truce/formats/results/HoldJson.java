package org.truce.formats.results;

import java.util.List;
import java.util.Map;
import org.truce.conflict.Concept;
import org.truce.hold.HoldResult;
import org.truce.hold.HoldResult.Basis;
import org.truce.hold.HoldResult.Clause;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.HeldDuty;
import org.truce.hold.HoldResult.HeldPower;
import org.truce.hold.HoldResult.ImprovedBy;
import org.truce.hold.HoldResult.Improvements;
import org.truce.hold.HoldResult.OtherTerms;
import org.truce.hold.HoldResult.Spoiler;
import org.truce.hold.HoldResult.StaticStability;
import org.truce.hold.HoldResult.Threshold;
import org.truce.hold.Parameter;
import org.truce.model.Case;
import org.truce.model.PowerPath;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.worlds.Provenance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// "Would it hold?" as JSON (`docs/schema/hold.schema.json`).
public final class HoldJson {
    private static final List<Integer> YEARS = List.of(1, 2, 5, 10);

    private static final Map<Concept, String> CONCEPTS = Map.of(
            Concept.NASH, "nash", Concept.GMR, "gmr", Concept.SMR, "smr", Concept.SEQ, "seq", Concept.SSEQ, "sseq");

    private final Case c;
    private final Parts parts;
    private final Ids ids;

    private HoldJson(Case c) {
        this.c = c;
        this.parts = new Parts(c);
        this.ids = new Ids(c);
    }

    /// @param c the case that was analysed
    /// @param target the self-enforcing share that was asked for
    /// @param comparable agreements of the past
    /// @param warning against reading their figures as what a clause does
    public static ObjectNode of(
            Case c,
            HoldResult hold,
            double target,
            AgreementData past,
            ReferenceClass comparable,
            String warning,
            Provenance provenance) {
        HoldJson json = new HoldJson(c);
        ObjectNode tree = json.parts.question(hold.scope());
        tree.set("deals", Json.array(hold.deals().stream().map(json::deal).toList()));
        tree.set("comparable", comparable(past, comparable, warning));
        ObjectNode parameters = Json.object();
        parameters.set("target", Json.number(target));
        boolean truncated = hold.deals().stream().anyMatch(deal -> !deal.completeSpoilers());
        tree.set("provenance", json.parts.provenance(provenance, parameters, hold.diagnostics(), truncated));
        return tree;
    }

    private String obligation(int position) {
        return c.mechanisms().obligations().get(position).id();
    }

    private ObjectNode deal(HeldDeal deal) {
        ObjectNode node = Json.object();
        node.set("options", parts.options(deal.deal()));
        node.set("signed", Parts.probability(deal.signed()));
        node.put("basis", basis(deal.basis()));
        node.set(
                "obligations",
                Json.texts(deal.obligations().stream().map(this::obligation).toList()));
        node.set("stability", deal.stability().<JsonNode>map(this::stability).orElse(nothing()));
        node.set("selfEnforcing", deal.duties().isEmpty() ? nothing() : Parts.probability(deal.selfEnforcing()));
        node.set("duties", Json.array(deal.duties().stream().map(this::duty).toList()));
        node.set(
                "spoilers",
                Json.array(deal.spoilers().stream().map(this::spoiler).toList()));
        node.set(
                "standing",
                Json.array(deal.standing().stream()
                        .map(s -> {
                            ObjectNode standing = Json.object().put("months", s.months());
                            standing.set("quantiles", Parts.quantiles(s.share()));
                            return standing;
                        })
                        .toList()));
        node.set("power", Json.array(deal.power().stream().map(this::power).toList()));
        node.set("improvements", improvements(deal.improvements()));
        node.set(
                "sensitivity",
                Json.array(deal.swings().stream()
                        .map(swing -> {
                            ObjectNode moved = Json.object().put("parameter", Ids.of(swing.kind()));
                            moved.set("low", Parts.probability(swing.low()));
                            moved.set("high", Parts.probability(swing.high()));
                            return moved;
                        })
                        .toList()));
        node.set(
                "parameters",
                Json.array(deal.parameters().stream().map(this::parameter).toList()));
        return node;
    }

    private static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    private static String basis(Basis basis) {
        return basis == Basis.SIGNED ? "signed" : "all";
    }

    private ObjectNode stability(StaticStability stability) {
        ObjectNode node = Json.object().put("worlds", stability.worlds());
        ObjectNode concepts = node.putObject("concepts");
        stability.concepts().forEach(of -> {
            ObjectNode concept = Parts.probability(of.equilibrium());
            concept.set(
                    "byParty",
                    Json.array(of.byParty().stream()
                            .map(p -> {
                                ObjectNode party = Json.object().put("party", ids.party(p.party()));
                                return party.setAll(Parts.probability(p.stable()));
                            })
                            .toList()));
            concepts.set(CONCEPTS.get(of.concept()), concept);
        });
        node.set("sentences", Json.texts(stability.sentences()));
        return node;
    }

    private ObjectNode duty(HeldDuty duty) {
        ObjectNode node = Json.object();
        node.put("party", ids.party(duty.party()));
        node.put("obligation", obligation(duty.obligation()));
        node.set("kept", Parts.probability(duty.kept()));
        node.putObject("slack").set("quantiles", Parts.quantiles(duty.slack()));
        node.set("criticalPatience", threshold(duty.patience()));
        node.set("leastDetection", threshold(duty.detection()));
        node.set("mostFalseAlarms", threshold(duty.falseAlarms()));
        node.set("spoiledByFalseAlarms", Parts.probability(duty.spoiledByFalseAlarms()));
        return node;
    }

    private static ObjectNode threshold(Threshold threshold) {
        ObjectNode node = Json.object();
        node.set("never", Parts.probability(threshold.never()));
        node.set("quantiles", threshold.values().<JsonNode>map(Parts::quantiles).orElse(nothing()));
        return node;
    }

    private ObjectNode spoiler(Spoiler spoiler) {
        ObjectNode node = Json.object();
        node.set("parties", Json.texts(ids.parties(spoiler.parties())));
        node.setAll(Parts.probability(spoiler.share()));
        node.set(
                "breaks",
                Json.array(spoiler.breaks().stream()
                        .map(b -> Json.object()
                                .put("party", ids.party(b.party()))
                                .put("obligation", obligation(b.obligation())))
                        .toList()));
        return node;
    }

    private ObjectNode power(HeldPower power) {
        ObjectNode node = Json.object();
        PowerPath path = c.mechanisms().power().get(power.path());
        node.set("between", Json.texts(List.of(ids.party(path.first()), ids.party(path.second()))));
        node.set("possible", Parts.probability(power.possible()));
        node.set("possibleIfOtherOffers", Parts.probability(power.possibleIfOtherOffers()));
        node.putObject("slack").set("quantiles", Parts.quantiles(power.slack()));
        node.putObject("slackIfOtherOffers").set("quantiles", Parts.quantiles(power.slackIfOtherOffers()));
        node.putObject("largestShift").set("quantiles", Parts.quantiles(power.largestShift()));
        return node;
    }

    private ObjectNode improvements(Improvements improvements) {
        ObjectNode node = Json.object();
        node.put("worlds", improvements.worlds());
        node.set("now", Parts.probability(improvements.now()));
        node.set(
                "clauses",
                Json.array(improvements.clauses().stream().map(HoldJson::clause).toList()));
        node.set(
                "terms",
                Json.array(improvements.terms().stream().map(this::terms).toList()));
        return node;
    }

    private static ObjectNode clause(ImprovedBy improved) {
        ObjectNode node = Json.object();
        switch (improved.clause()) {
            case Clause.Detection(double least) ->
                node.put("clause", "detection").set("value", Json.number(least));
            case Clause.FalseAlarms(double most) ->
                node.put("clause", "false-alarms").set("value", Json.number(most));
            case Clause.Penalty(double cost) -> node.put("clause", "penalty").set("value", Json.number(cost));
            case Clause.Collapse collapse -> {
                node.put("clause", "collapse");
                if (collapse.isForEver()) {
                    node.put("value", "for-ever");
                } else {
                    node.put("value", collapse.months());
                }
            }
        }
        node.set("size", Json.number(improved.size()));
        node.set("reached", Parts.probability(improved.reached()));
        node.put("suffices", improved.suffices());
        return node;
    }

    private ObjectNode terms(OtherTerms other) {
        ObjectNode node = Json.object();
        node.put("issue", ids.issue(other.issue()));
        node.put(
                "option",
                c.issues().get(other.issue()).options().get(other.option()).id());
        node.set("signed", Parts.probability(other.signed()));
        node.put("basis", basis(other.basis()));
        node.set("selfEnforcing", Parts.probability(other.selfEnforcing()));
        return node;
    }

    private ObjectNode parameter(Parameter parameter) {
        ObjectNode node = Json.object();
        node.put("parameter", Ids.of(parameter.kind()));
        if (parameter.party().isPresent()) {
            node.put("party", ids.party(parameter.party().getAsInt()));
        }
        if (parameter.subject().isPresent()) {
            int subject = parameter.subject().getAsInt();
            switch (parameter.kind()) {
                case GAIN, DETECTION, FALSE_ALARM -> node.put("obligation", obligation(subject));
                case COST, CREDIBILITY ->
                    node.put(
                            "guarantor",
                            ids.party(c.mechanisms().guarantees().get(subject).by()));
                case PATIENCE, COLLAPSE, POWER_NOW, POWER_LATER, COST_OF_WAR -> {}
            }
        }
        node.set("interval", Parts.interval(parameter.interval()));
        node.put("convention", parameter.byDefault());
        return node;
    }

    private static ObjectNode comparable(AgreementData past, ReferenceClass comparable, String warning) {
        ObjectNode node = Json.object();
        node.put("data", past.title());
        node.set("credit", ReferenceJson.credit(past));
        node.put("warning", warning);
        node.put("criterion", comparable.words());
        node.put("agreements", comparable.dated().size());
        node.set(
                "standing",
                Json.array(YEARS.stream()
                        .flatMap(years -> comparable.curve().flatMap(curve -> curve.findAt(years)).stream())
                        .map(HoldJson::standing)
                        .toList()));
        return node;
    }

    private static ObjectNode standing(Standing standing) {
        ObjectNode node = Json.object();
        node.set("years", Json.number(standing.years()));
        node.put("atRisk", standing.atRisk());
        return node.setAll(Parts.probability(standing.share()));
    }
}
