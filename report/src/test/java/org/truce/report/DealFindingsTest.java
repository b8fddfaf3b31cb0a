package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.deal.DealResult.NearestDeal;
import org.truce.worlds.Estimate;

/// The figures are those of [RiverResults].
class DealFindingsTest {
    private static final DealResult DEALS = RiverResults.deals();
    private final DealFindings said = Findings.of(River.written(), DEALS);

    @Test
    void theHeadlineNamesTheDealAndEveryParty() {
        assertThat(said.headline().text())
                .isEqualTo(
                        "For “A sharing of the water”, the deal most likely to be acceptable to everyone whose consent"
                            + " is needed is: water: By treaty; inspection: A joint commission; prisoners: All for"
                            + " all; everything else stays as it is. All of them would accept it in 22 % (21–23 %) of"
                            + " worlds (Ardania 40 %, Belmark 79 % and Corvia 70 %).");
    }

    @Test
    void noAgreementIsAnAnswer() {
        assertThat(headline(List.of()))
                .isEqualTo(
                        "No agreement: for “A sharing of the water”, no deal that counts as one is possible under the"
                                + " terms of the case.");
        assertThat(headline(List.of(withJoint(new Estimate(0, 0, .0004)))))
                .isEqualTo(
                        "No agreement: for “A sharing of the water”, no deal examined is acceptable to everyone needed"
                                + " in any of 10,000 worlds.");
    }

    @Test
    void theSearchSaysHowManyDealsItChoseFrom() {
        assertThat(said.search().text())
                .isEqualTo(
                        "The best of many deals under uncertainty looks better than it is. Here all 24 possible deals"
                            + " of this kind were examined; the figures shown come from fresh worlds that had no part"
                            + " in the choice. No deal is acceptable to everyone needed in more than 22 % (21–23 %) of"
                            + " worlds.");
        DealResult partly = new DealResult(
                DEALS.scope(),
                DEALS.sampling(),
                new DealResult.Search(BigInteger.valueOf(3).pow(40), 12_345, false, 2_000, new Estimate(.35, .34, .36)),
                DEALS.deals(),
                DEALS.proposals(),
                DEALS.sensitivity(),
                DEALS.diagnostics());
        assertThat(Findings.of(River.written(), partly).search().text())
                .isEqualTo("The best of many deals under uncertainty looks better than it is. Here 12,345 deals were"
                        + " examined, out of at most about 1.2 × 10¹⁹; the figures shown come from fresh worlds"
                        + " that had no part in the choice. No deal, examined or not, is acceptable to everyone"
                        + " needed in more than 35 % (34–36 %) of worlds.");
    }

    @Test
    void aDealSaysWhatBreaksItAndWhatRestsOnNothing() {
        DealFindings.OfDeal first = said.deals().getFirst();
        assertThat(first.acceptance().text())
                .isEqualTo("Everyone needed would accept it in 22 % (21–23 %) of worlds: Ardania 40 %, Belmark 79 % and"
                        + " Corvia 70 %.");
        assertThat(first.worth().text())
                .isEqualTo(
                        "Against no agreement, the party worst off under it stands at −4 % of its range in the middle"
                            + " world, and between −30 % and +12 % in nine worlds of ten. In 33 % (32–34 %) of worlds"
                            + " it is efficient: no possible deal is better for some party and worse for none.");
        assertThat(first.brokenBy())
                .containsExactly(new Finding(
                        "Ardania rejects water: “By treaty” and free trade: “Open” together [a2]: crossed in 45 % of"
                            + " the refusals of Ardania. Set aside, everyone needed would accept in 26 % (25–27 %) of"
                            + " worlds.",
                        List.of(1)));
        assertThat(first.unsupported())
                .extracting(Finding::text)
                .containsExactly(
                        "No source says whether Ardania could accept inspection: “A joint commission”.",
                        "No source says whether Ardania could accept prisoners: “All for all”.");
    }

    @Test
    void proposalsSayHowTheyCouldBeMended() {
        DealFindings.OfProposal proposal = said.proposals().getFirst();
        assertThat(proposal.opening().text())
                .isEqualTo(
                        "The seasonal plan (by Ardania): everyone needed would accept it in 12 % (11–13 %) of worlds:"
                                + " Ardania 91 %, Belmark 20 % and Corvia 66 %.");
        assertThat(proposal.nearest())
                .extracting(Finding::text)
                .containsExactly(
                        "With 3 changes (water: “By treaty” instead of “By season”, inspection: “A joint commission”"
                            + " instead of “Nobody” and prisoners: “All for all” instead of “Case by case”) everyone"
                            + " needed would accept in 22 % (21–23 %) of worlds; Ardania would lose 12 % (11–13 %) of"
                            + " its range by it.");
    }

    @Test
    void whatBreaksADealMayBeAStatementOrNothing() {
        assertThat(said(List.of(RiverResults.seasonal()), List.of())
                        .deals()
                        .getFirst()
                        .brokenBy())
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .endsWith("[b2]: 61 % of the refusals of Belmark would vanish without it. Set aside, everyone needed"
                        + " would accept in 35 % (34–36 %) of worlds.");
        assertThat(broken(RiverResults.seasonal().joint()))
                .containsExactly(
                        "No single statement explains its refusals; they rest on what the statements leave open.");
        assertThat(broken(new Estimate(1, 1, 1))).containsExactly("Nobody needed refuses it in any world.");
    }

    private static List<String> broken(Estimate joint) {
        AssessedDeal d = RiverResults.seasonal();
        AssessedDeal unexplained = new AssessedDeal(
                d.deal(), true, true, joint, d.byParty(), d.efficientShare(), d.worstOff(), List.of(), List.of());
        return said(List.of(unexplained), List.of()).deals().getFirst().brokenBy().stream()
                .map(Finding::text)
                .toList();
    }

    @Test
    void nearestDealsMayBeNoneOrTheProposalItselfOrAGain() {
        AssessedDeal seasonal = RiverResults.seasonal();
        assertThat(nearest(List.of(), true))
                .containsExactly(
                        "No deal within 3 changes of it is acceptable to everyone needed in 20 % of worlds or more.");
        assertThat(nearest(List.of(), false))
                .containsExactly(
                        "No deal within 3 changes of it was found that is acceptable to everyone needed in 20 % of"
                                + " worlds or more; not all were examined.");
        assertThat(nearest(List.of(new NearestDeal(seasonal, 0, new Estimate(0, 0, 0))), true))
                .containsExactly("As it stands it passes the 20 % asked for.");
        assertThat(nearest(List.of(new NearestDeal(DEALS.deals().getFirst(), 3, new Estimate(-.12, -.13, -.11))), true))
                .singleElement()
                .asString()
                .endsWith("Ardania would gain 12 % (11–13 %) of its range by it.");
    }

    @Test
    void aProposalThatIsNoAgreementSaysSo() {
        AssessedDeal d = RiverResults.seasonal();
        assertThat(opening(new AssessedDeal(
                        d.deal(),
                        true,
                        false,
                        d.joint(),
                        d.byParty(),
                        d.efficientShare(),
                        d.worstOff(),
                        d.brokenBy(),
                        d.unsupported())))
                .endsWith("Corvia 66 %. It does not count as “A sharing of the water”.");
        assertThat(opening(new AssessedDeal(
                        d.deal(),
                        false,
                        true,
                        d.joint(),
                        d.byParty(),
                        d.efficientShare(),
                        d.worstOff(),
                        d.brokenBy(),
                        d.unsupported())))
                .endsWith("Corvia 66 %. It contains a combination that the case holds to be impossible.");
    }

    private static String headline(List<AssessedDeal> deals) {
        return said(deals, DEALS.proposals()).headline().text();
    }

    private static List<String> nearest(List<NearestDeal> nearest, boolean exhaustive) {
        return said(
                        DEALS.deals(),
                        List.of(new AssessedProposal(0, RiverResults.seasonal(), .2, nearest, 3, exhaustive)))
                .proposals()
                .getFirst()
                .nearest()
                .stream()
                .map(Finding::text)
                .toList();
    }

    private static String opening(AssessedDeal assessed) {
        return said(DEALS.deals(), List.of(new AssessedProposal(0, assessed, .2, List.of(), 3, true)))
                .proposals()
                .getFirst()
                .opening()
                .text();
    }

    private static DealFindings said(List<AssessedDeal> deals, List<AssessedProposal> proposals) {
        return Findings.of(
                River.written(),
                new DealResult(
                        DEALS.scope(),
                        DEALS.sampling(),
                        DEALS.search(),
                        deals,
                        proposals,
                        DEALS.sensitivity(),
                        DEALS.diagnostics()));
    }

    private static AssessedDeal withJoint(Estimate joint) {
        AssessedDeal d = RiverResults.seasonal();
        return new AssessedDeal(
                d.deal(),
                true,
                true,
                joint,
                d.byParty(),
                d.efficientShare(),
                d.worstOff(),
                d.brokenBy(),
                d.unsupported());
    }
}
