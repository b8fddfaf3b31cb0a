package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.Acceptance;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.deal.DealResult.Breaker;
import org.truce.deal.DealResult.NearestDeal;
import org.truce.deal.DealResult.Unsupported;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Proposal;
import org.truce.worlds.Estimate;
import org.truce.worlds.Quantiles;

/// Words the answer to "what could they all accept?".
final class DealSentences {
    private final Case c;
    private final DealResult deals;
    private final Labels labels;

    DealSentences(Case c, DealResult deals) {
        this.c = c;
        this.deals = deals;
        this.labels = new Labels(c);
    }

    DealFindings findings() {
        return new DealFindings(
                headline(),
                Findings.meaning(),
                search(),
                deals.deals().stream().map(this::deal).toList(),
                deals.proposals().stream().map(this::proposal).toList(),
                Findings.sensitivity(deals.sensitivity(), "The chance that everyone needed accepts the first deal"),
                Findings.cautions(deals.diagnostics(), deals.sampling().worlds()));
    }

    private Finding headline() {
        String opening = Findings.between(c, labels, deals.scope()) + "for " + Findings.sought(labels, deals.scope());
        if (deals.deals().isEmpty()) {
            return Finding.of(Findings.capital(
                    "No agreement: %s, no deal that counts as one is possible under the terms of the case."
                            .formatted(opening)));
        }
        AssessedDeal best = deals.deals().getFirst();
        if (best.joint().value() == 0) {
            return Finding.of("No agreement: %s, no deal examined is acceptable to everyone needed in any of %s."
                    .formatted(opening, Figures.count(deals.sampling().worlds(), "world", "worlds")));
        }
        return Finding.of(Findings.capital(
                "%s, the deal most likely to be acceptable to everyone whose consent is needed is: %s. All of them would accept it in %s of"
                                .formatted(opening, labels.deal(best.deal()), Figures.percent(best.joint()))
                        + " worlds (" + byParty(best) + ")."));
    }

    private String byParty(AssessedDeal deal) {
        return Labels.and(deal.byParty().stream().map(this::acceptance).toList());
    }

    private String acceptance(Acceptance acceptance) {
        return labels.party(acceptance.party()) + " "
                + (acceptance.needed()
                        ? Figures.shareAlone(Estimate.of(acceptance.accepts()))
                        : Figures.shareAlone(Estimate.of(acceptance.accepts())) + " but not needed");
    }

    private Finding search() {
        DealResult.Search search = deals.search();
        String visited = search.exhaustive()
                ? "all %s possible deals of this kind were examined".formatted(Figures.count(search.space()))
                : "%s deals were examined, out of at most %s"
                        .formatted(Figures.count(search.visited()), Figures.count(search.space()));
        return Finding.of(
                ("The best of many deals under uncertainty looks better than it is. Here %s; the figures shown come"
                    + " from fresh worlds that had no part in the choice. No deal%s is acceptable to everyone needed"
                    + " in more than %s of worlds.")
                        .formatted(
                                visited,
                                search.exhaustive() ? "" : ", examined or not,",
                                Figures.percent(search.upperBound())));
    }

    private DealFindings.OfDeal deal(AssessedDeal deal) {
        return new DealFindings.OfDeal(
                labels.deal(deal.deal()),
                Finding.of("Everyone needed would accept it in %s of worlds: %s."
                        .formatted(Figures.percent(deal.joint()), byParty(deal))),
                worth(deal),
                breaking(deal),
                deal.unsupported().stream()
                        .map(u -> unsupported(deal.deal(), u))
                        .toList());
    }

    private static Finding worth(AssessedDeal deal) {
        Quantiles worst = deal.worstOff();
        return Finding.of(
                ("Against no agreement, the party worst off under it stands at %s of its range in the middle world,"
                    + " and between %s and %s in nine worlds of ten. In %s of worlds it is efficient: no possible deal"
                    + " is better for some party and worse for none.")
                        .formatted(
                                Figures.signedPercent(worst.q50()),
                                Figures.signedPercent(worst.q05()),
                                Figures.signedPercent(worst.q95()),
                                Figures.percent(deal.efficientShare())));
    }

    private List<Finding> breaking(AssessedDeal deal) {
        if (deal.joint().value() == 1) {
            return List.of(Finding.of("Nobody needed refuses it in any world."));
        }
        if (deal.brokenBy().isEmpty()) {
            return List.of(Finding.of(
                    "No single statement explains its refusals; they rest on what the statements leave open."));
        }
        return deal.brokenBy().stream().map(this::breaker).toList();
    }

    private Finding breaker(Breaker breaker) {
        String party = labels.party(breaker.party());
        String part = breaker.crossed() == null
                ? "%s of the refusals of %s would vanish without it"
                        .formatted(Figures.percent(breaker.refusalShare()), party)
                : "crossed in %s of the refusals of %s"
                        .formatted(Figures.percent(breaker.crossed().probability()), party);
        return new Finding(
                "%s: %s. Set aside, everyone needed would accept in %s of worlds."
                        .formatted(
                                labels.statement(breaker.statement()),
                                part,
                                Figures.percent(breaker.jointIfSetAside())),
                List.of(breaker.statement()));
    }

    private Finding unsupported(Deal deal, Unsupported u) {
        return Finding.of("No source says whether %s could accept %s: %s."
                .formatted(
                        labels.party(u.party()),
                        labels.issue(u.issue()),
                        Labels.quoted(labels.option(u.issue(), deal.option(u.issue())))));
    }

    private DealFindings.OfProposal proposal(AssessedProposal assessed) {
        Proposal proposal = c.proposals().get(assessed.proposal());
        AssessedDeal deal = assessed.assessment();
        String standing = deal.possible()
                ? deal.agreement() ? "" : " It does not count as %s.".formatted(Findings.sought(labels, deals.scope()))
                : " It contains a combination that the case holds to be impossible.";
        Finding opening = Finding.of("%s (by %s): everyone needed would accept it in %s of worlds: %s.%s"
                .formatted(
                        labels.proposal(assessed.proposal()),
                        labels.party(proposal.party()),
                        Figures.percent(deal.joint()),
                        byParty(deal),
                        standing));
        return new DealFindings.OfProposal(opening, deal(deal), nearest(assessed));
    }

    private List<Finding> nearest(AssessedProposal assessed) {
        if (assessed.nearest().isEmpty()) {
            String text = assessed.exhaustive()
                    ? "No deal within %s of it is acceptable to everyone needed in %s of worlds or more."
                    : "No deal within %s of it was found that is acceptable to everyone needed in %s of worlds or"
                            + " more; not all were examined.";
            return List.of(Finding.of(text.formatted(
                    Figures.count(assessed.farthestSearched(), "change", "changes"),
                    Figures.percent(assessed.level()))));
        }
        List<Finding> said = new ArrayList<>();
        for (NearestDeal near : assessed.nearest()) {
            said.add(nearest(assessed, near));
        }
        return said;
    }

    private Finding nearest(AssessedProposal assessed, NearestDeal near) {
        if (near.changes() == 0) {
            return Finding.of("As it stands it passes the %s asked for.".formatted(Figures.percent(assessed.level())));
        }
        Proposal proposal = c.proposals().get(assessed.proposal());
        double loss = near.lossToProposer().value();
        Estimate size = loss < 0
                ? new Estimate(
                        -loss,
                        -near.lossToProposer().high(),
                        -near.lossToProposer().low())
                : near.lossToProposer();
        return Finding.of(
                "With %s (%s) everyone needed would accept in %s of worlds; %s would %s %s of its range by it."
                        .formatted(
                                Figures.count(near.changes(), "change", "changes"),
                                labels.changes(
                                        assessed.assessment().deal(),
                                        near.assessment().deal()),
                                Figures.percent(near.assessment().joint()),
                                labels.party(proposal.party()),
                                loss < 0 ? "gain" : "lose",
                                Figures.percent(size)));
    }
}
