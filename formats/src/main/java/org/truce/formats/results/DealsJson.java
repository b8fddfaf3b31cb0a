package org.truce.formats.results;

import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.model.Case;
import org.truce.model.Proposal;
import org.truce.worlds.Provenance;
import tools.jackson.databind.node.ObjectNode;

/// "What could they all accept?" as JSON (`docs/schema/deals.schema.json`).
public final class DealsJson {
    private final Case c;
    private final Parts parts;
    private final Ids ids;

    private DealsJson(Case c) {
        this.c = c;
        this.parts = new Parts(c);
        this.ids = new Ids(c);
    }

    /// @param c the case that was analysed
    /// @param most deals that were asked for at most
    /// @param level the joint acceptance that was asked of nearest deals
    public static ObjectNode of(Case c, DealResult deals, int most, double level, Provenance provenance) {
        ObjectNode parameters = Json.object().put("most", most);
        parameters.set("level", Json.number(level));
        return new DealsJson(c).tree(deals, parameters, provenance);
    }

    private ObjectNode tree(DealResult deals, ObjectNode parameters, Provenance provenance) {
        ObjectNode tree = parts.question(deals.scope());
        tree.set("search", search(deals.search()));
        tree.set("deals", Json.array(deals.deals().stream().map(this::assessed).toList()));
        tree.set(
                "proposals",
                Json.array(deals.proposals().stream().map(this::proposal).toList()));
        tree.set("sensitivity", Parts.sensitivity(deals.sensitivity()));
        tree.set("provenance", parts.provenance(provenance, parameters, deals.diagnostics(), isTruncated(deals)));
        return tree;
    }

    private static boolean isTruncated(DealResult deals) {
        return !deals.search().exhaustive()
                || deals.diagnostics().boundedWorlds() > 0
                || deals.proposals().stream().anyMatch(p -> !p.exhaustive());
    }

    private static ObjectNode search(DealResult.Search search) {
        ObjectNode node = Json.object();
        node.put("space", search.space());
        node.put("visited", search.visited());
        node.put("exhaustive", search.exhaustive());
        node.put("screeningWorlds", search.screeningWorlds());
        node.set("upperBound", Parts.probability(search.upperBound()));
        return node;
    }

    private ObjectNode assessed(AssessedDeal deal) {
        ObjectNode node = Json.object();
        node.set("options", parts.options(deal.deal()));
        node.put("possible", deal.possible());
        node.put("agreement", deal.agreement());
        node.set("joint", Parts.probability(deal.joint()));
        node.set(
                "byParty",
                Json.array(deal.byParty().stream()
                        .map(a -> {
                            ObjectNode party = Json.object();
                            party.put("party", ids.party(a.party()));
                            party.put("needed", a.needed());
                            return party.setAll(Parts.probability(a.accepts()));
                        })
                        .toList()));
        node.set("efficientShare", Parts.probability(deal.efficientShare()));
        node.putObject("worstOff").set("quantiles", Parts.quantiles(deal.worstOff()));
        node.set(
                "brokenBy",
                Json.array(deal.brokenBy().stream().map(this::breaker).toList()));
        node.set(
                "unsupported",
                Json.array(deal.unsupported().stream()
                        .map(u ->
                                Json.object().put("party", ids.party(u.party())).put("issue", ids.issue(u.issue())))
                        .toList()));
        return node;
    }

    private ObjectNode breaker(DealResult.Breaker breaker) {
        ObjectNode node = Json.object();
        node.put("statement", ids.statement(breaker.statement()));
        node.put("party", ids.party(breaker.party()));
        node.set("refusalShare", Json.number(breaker.refusalShare()));
        if (breaker.crossed() != null) {
            node.set("crossed", Parts.probability(breaker.crossed()));
        }
        node.set("jointIfSetAside", Parts.probability(breaker.jointIfSetAside()));
        return node;
    }

    private ObjectNode proposal(AssessedProposal assessed) {
        Proposal proposal = c.proposals().get(assessed.proposal());
        ObjectNode node = Json.object();
        node.put("id", proposal.id());
        node.put("name", proposal.name());
        node.put("by", ids.party(proposal.party()));
        node.setAll(assessed(assessed.assessment()));
        node.set("level", Json.number(assessed.level()));
        node.set(
                "nearest",
                Json.array(assessed.nearest().stream().map(this::nearest).toList()));
        node.put("farthestSearched", assessed.farthestSearched());
        node.put("exhaustive", assessed.exhaustive());
        return node;
    }

    private ObjectNode nearest(DealResult.NearestDeal nearest) {
        ObjectNode node = Json.object();
        node.put("changes", nearest.changes());
        node.set("lossToProposer", Parts.value(nearest.lossToProposer()));
        return node.setAll(assessed(nearest.assessment()));
    }
}
