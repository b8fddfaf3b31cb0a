package org.truce.formats.results;

import java.util.ArrayList;
import java.util.List;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.model.Case;
import org.truce.worlds.Scope;

/// "What could they all accept?" as one table: a row for every deal of the shortlist, every proposal, and
/// every deal near a proposal.
///
/// After the figures come a column for each party of the question (`accepts:ukraine`) and one for each issue
/// (`issue:scope`, the id of the option).
public final class DealsCsv {
    private final Ids ids;
    private final Csv csv;

    private DealsCsv(Case c, Scope scope) {
        this.ids = new Ids(c);
        List<String> header = new ArrayList<>(List.of(
                "agreement",
                "list",
                "proposal",
                "rank",
                "changes",
                "joint",
                "low",
                "high",
                "efficient-share",
                "worst-off-median",
                "possible",
                "is-agreement",
                "broken-by"));
        scope.parties().forEach(p -> header.add("accepts:" + ids.party(p)));
        for (int j = 0; j < ids.issues(); j++) {
            header.add("issue:" + ids.issue(j));
        }
        this.csv = new Csv(header);
    }

    /// @param results one for every agreement asked for, all of the same parties; never empty
    public static String of(Case c, List<DealResult> results) {
        DealsCsv table = new DealsCsv(c, results.getFirst().scope());
        results.forEach(r -> table.add(c, r));
        return table.csv.text();
    }

    private void add(Case c, DealResult result) {
        String agreement = result.scope().agreement() == null
                ? ""
                : result.scope().agreement().id();
        for (int i = 0; i < result.deals().size(); i++) {
            row(
                    List.of(agreement, "deals", "", Integer.toString(i + 1), ""),
                    result.deals().get(i));
        }
        for (DealResult.AssessedProposal proposal : result.proposals()) {
            String id = c.proposals().get(proposal.proposal()).id();
            row(List.of(agreement, "proposals", id, "", "0"), proposal.assessment());
            for (int i = 0; i < proposal.nearest().size(); i++) {
                DealResult.NearestDeal near = proposal.nearest().get(i);
                row(
                        List.of(agreement, "nearest", id, Integer.toString(i + 1), Integer.toString(near.changes())),
                        near.assessment());
            }
        }
    }

    private void row(List<String> place, AssessedDeal deal) {
        List<String> row = new ArrayList<>(place);
        row.add(Csv.number(deal.joint().value()));
        row.add(Csv.number(deal.joint().low()));
        row.add(Csv.number(deal.joint().high()));
        row.add(Csv.number(deal.efficientShare().probability()));
        row.add(Csv.number(deal.worstOff().q50()));
        row.add(Boolean.toString(deal.possible()));
        row.add(Boolean.toString(deal.agreement()));
        row.add(String.join(
                " ",
                ids.statements(deal.brokenBy().stream()
                        .map(DealResult.Breaker::statement)
                        .distinct()
                        .toList())));
        deal.byParty().forEach(a -> row.add(Csv.number(a.accepts().probability())));
        for (int j = 0; j < ids.issues(); j++) {
            row.add(ids.option(deal.deal(), j));
        }
        csv.row(row);
    }
}
