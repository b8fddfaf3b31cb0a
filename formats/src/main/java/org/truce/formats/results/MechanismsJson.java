package org.truce.formats.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.truce.model.Case;
import org.truce.model.Guarantee;
import org.truce.model.Issue;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.PowerPath;
import org.truce.model.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The mechanisms of a case as JSON, with every default filled in: what an analysis of them rests on. Every
/// number is an interval `[low, high]`.
public final class MechanismsJson {
    private final Case c;
    private final Mechanisms mechanisms;
    private final Ids ids;

    private MechanismsJson(Case c) {
        this.c = c;
        mechanisms = c.mechanisms();
        ids = new Ids(c);
    }

    public static ObjectNode of(Case c) {
        return new MechanismsJson(c).tree();
    }

    private ObjectNode tree() {
        ObjectNode tree = Json.object();
        tree.set(
                "obligations",
                Json.array(mechanisms.obligations().stream().map(this::json).toList()));
        tree.set(
                "monitors",
                Json.array(mechanisms.monitors().stream().map(this::json).toList()));
        tree.set(
                "guarantees",
                Json.array(mechanisms.guarantees().stream().map(this::json).toList()));
        mechanisms
                .collapse()
                .ifPresentOrElse(
                        months -> tree.set("collapse", Parts.interval(months)), () -> tree.put("collapse", "forever"));
        ObjectNode patience = tree.putObject("patience");
        c.decidingParties().forEach(p -> patience.set(ids.party(p), Parts.interval(mechanisms.patienceOf(p))));
        tree.set("power", Json.array(mechanisms.power().stream().map(this::json).toList()));
        return tree;
    }

    private ObjectNode json(Obligation obligation) {
        ObjectNode tree = Json.object().put("obligation", obligation.id()).put("name", obligation.name());
        tree.set("createdBy", terms(obligation.createdBy()));
        tree.set("binds", Json.texts(ids.parties(obligation.binds())));
        tree.put("breach", obligation.breach());
        tree.set("brokenInto", terms(obligation.brokenInto()));
        ObjectNode gain = tree.putObject("gain");
        obligation.binds().forEach(p -> gain.set(ids.party(p), Parts.interval(obligation.gainOf(p))));
        return put(tree, obligation.monitoring());
    }

    private ObjectNode json(Monitor monitor) {
        ObjectNode tree = Json.object();
        tree.set("when", terms(monitor.when()));
        tree.set("of", obligations(monitor.of()));
        return put(tree, monitor.monitoring());
    }

    private ObjectNode json(Guarantee guarantee) {
        ObjectNode tree = Json.object();
        tree.set("when", terms(guarantee.when()));
        tree.put("by", ids.party(guarantee.by()));
        tree.set("against", Json.texts(ids.parties(guarantee.against())));
        tree.set("of", obligations(guarantee.of()));
        tree.set("cost", Parts.interval(guarantee.cost()));
        tree.set("credibility", Parts.interval(guarantee.credibility()));
        return tree;
    }

    private ObjectNode json(PowerPath path) {
        ObjectNode tree = Json.object();
        tree.set("between", Json.texts(ids.parties(List.of(path.first(), path.second()))));
        tree.set("now", Parts.interval(path.now()));
        tree.set("later", Parts.interval(path.later()));
        ObjectNode costs = tree.putObject("costs");
        costs.set(ids.party(path.first()), Parts.interval(path.costOfFirst()));
        costs.set(ids.party(path.second()), Parts.interval(path.costOfSecond()));
        return tree;
    }

    private static ObjectNode put(ObjectNode tree, Monitoring monitoring) {
        tree.set("detection", Parts.interval(monitoring.detection()));
        tree.set("falseAlarm", Parts.interval(monitoring.falseAlarm()));
        return tree;
    }

    private ArrayNode obligations(Collection<Integer> of) {
        return Json.texts(
                of.stream().map(o -> mechanisms.obligations().get(o).id()).toList());
    }

    /// Options by issue; those that a term leaves open stand in a list, as do single ones.
    private ObjectNode terms(PartialDeal deal) {
        ObjectNode tree = Json.object();
        for (Term term : deal.terms()) {
            Issue issue = c.issues().get(term.issue());
            List<String> options = new ArrayList<>();
            for (int x = 0; x < issue.options().size(); x++) {
                if (term.allows(x)) {
                    options.add(issue.options().get(x).id());
                }
            }
            tree.set(issue.id(), Json.texts(options));
        }
        return tree;
    }
}
