package org.truce.formats.results;

import java.util.List;
import java.util.stream.IntStream;
import org.truce.gap.GapResult;
import org.truce.model.Case;
import org.truce.worlds.Provenance;
import tools.jackson.databind.node.ObjectNode;

/// "How far apart are they?" as JSON (`docs/schema/gap.schema.json`).
public final class GapJson {
    private final Parts parts;
    private final Ids ids;
    private final Case c;

    private GapJson(Case c) {
        this.c = c;
        this.parts = new Parts(c);
        this.ids = new Ids(c);
    }

    /// @param c the case that was analysed
    public static ObjectNode of(Case c, GapResult gap, Provenance provenance) {
        return new GapJson(c).tree(gap, provenance);
    }

    private ObjectNode tree(GapResult gap, Provenance provenance) {
        ObjectNode tree = parts.question(gap.scope());
        tree.set("agreementExists", Parts.probability(gap.agreementExists()));
        tree.set(
                "redLinesCrossed",
                Json.array(IntStream.range(0, gap.redLinesCrossed().size())
                        .mapToObj(r -> {
                            ObjectNode share = Json.object().put("count", r);
                            return share.setAll(
                                    Parts.probability(gap.redLinesCrossed().get(r)));
                        })
                        .toList()));
        tree.set("margin", margin(gap.margin()));
        tree.set("informationGap", informationGap(gap.informationGap()));
        tree.set(
                "blockingRedLines",
                Json.array(gap.blockingRedLines().stream().map(this::blocking).toList()));
        tree.set("unblocking", unblocking(gap.unblocking()));
        tree.set(
                "unblockingSets",
                Json.array(gap.unblocking().sets().stream()
                        .map(this::unblockingSet)
                        .toList()));
        tree.set("concessions", concessions(gap));
        tree.set(
                "keyStatements",
                Json.array(gap.keyStatements().stream().map(this::keyStatement).toList()));
        tree.set("between", Json.array(gap.between().stream().map(this::between).toList()));
        tree.set("sensitivity", Parts.sensitivity(gap.sensitivity()));
        ObjectNode parameters = Json.object();
        parameters.set("level", Json.number(gap.unblocking().level()));
        tree.set(
                "provenance",
                parts.provenance(
                        provenance,
                        parameters,
                        gap.diagnostics(),
                        gap.diagnostics().boundedWorlds() > 0
                                || !gap.unblocking().complete()));
        return tree;
    }

    private static ObjectNode margin(GapResult.MarginDistribution margin) {
        ObjectNode node = Json.object();
        node.set("quantiles", Parts.quantiles(margin.quantiles()));
        node.set(
                "histogram",
                Json.array(margin.histogram().stream()
                        .map(b -> {
                            ObjectNode bin = Json.object();
                            bin.set("from", Json.number(b.from()));
                            bin.set("to", Json.number(b.to()));
                            return bin.put("clear", b.clear()).put("blocked", b.blocked());
                        })
                        .toList()));
        return node;
    }

    private ObjectNode informationGap(GapResult.InformationGap gap) {
        ObjectNode node = Parts.value(gap.value());
        ObjectNode best = node.putObject("best");
        best.set("options", parts.options(gap.best()));
        best.set("joint", Parts.probability(gap.joint()));
        return node;
    }

    private ObjectNode statement(int statement) {
        return Json.object()
                .put("statement", ids.statement(statement))
                .put("party", ids.party(c.statements().get(statement).party()))
                .put("kind", Ids.of(c.statements().get(statement).kind()));
    }

    private ObjectNode blocking(GapResult.BlockingRedLine line) {
        ObjectNode node = statement(line.statement());
        node.set("crossed", Parts.probability(line.crossed()));
        node.set("ifSoft", Parts.probability(line.ifSoft()));
        return node;
    }

    private static ObjectNode unblocking(GapResult.Unblocking unblocking) {
        ObjectNode node = Json.object();
        node.set("level", Json.number(unblocking.level()));
        node.set("ifAllSoft", Parts.probability(unblocking.ifAllSoft()));
        return node.put("complete", unblocking.complete()).put("largestSearched", unblocking.largestSearched());
    }

    private ObjectNode unblockingSet(GapResult.UnblockingSet set) {
        ObjectNode node = Json.object();
        node.set("statements", Json.texts(ids.statements(set.statements())));
        node.set("agreementExists", Parts.probability(set.agreementExists()));
        return node;
    }

    /// A row for each party of the question, in it an entry for each issue.
    private tools.jackson.databind.JsonNode concessions(GapResult gap) {
        List<Integer> parties = List.copyOf(gap.scope().parties());
        return Json.array(IntStream.range(0, parties.size())
                .mapToObj(row -> Json.array(IntStream.range(0, c.issues().size())
                        .mapToObj(j -> concession(
                                parties.get(row), j, gap.concessions().get(row).get(j)))
                        .toList()))
                .toList());
    }

    private ObjectNode concession(int party, int issue, GapResult.Concession concession) {
        ObjectNode node = Json.object().put("party", ids.party(party)).put("issue", ids.issue(issue));
        node.set("share", Json.number(concession.share().value()));
        node.set("low", Json.number(concession.share().low()));
        node.set("high", Json.number(concession.share().high()));
        return node.put("unspoken", concession.unspoken());
    }

    private ObjectNode keyStatement(GapResult.KeyStatement key) {
        ObjectNode node = statement(key.statement());
        node.set("sincerity", Json.number(key.sincerity()));
        node.set("ifSincere", Parts.probability(key.ifSincere()));
        node.set("ifNot", Parts.probability(key.ifNot()));
        node.set("difference", Parts.value(key.difference()));
        node.set("varianceReduction", Json.number(key.varianceReduction()));
        return node;
    }

    private ObjectNode between(GapResult.SubsetGap subset) {
        ObjectNode node = Json.object();
        node.set("parties", Json.texts(ids.parties(subset.parties())));
        node.set("agreementExists", Parts.probability(subset.agreementExists()));
        node.putObject("margin").set("quantiles", Parts.quantiles(subset.margin()));
        return node;
    }
}
