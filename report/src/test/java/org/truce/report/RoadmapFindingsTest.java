package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.Exposure;
import org.truce.roadmap.RoadmapResult.Measure;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.roadmap.Spread;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// A road to the treaty of [River], by the seasonal plan; figures written by hand.
class RoadmapFindingsTest {
    private static final Deal NOTHING = Deal.statusQuo(4);
    private static final Spread SPREAD = new Spread(-.1, .05, .2);

    private final RoadmapFindings said = said(true, new Estimate(.1, .09, .11), true);

    private static RoadmapFindings said(boolean exact, Estimate bound, boolean secondIsReached) {
        Estimate chance = new Estimate(.1, .09, .11);
        Stage first = new Stage(
                NOTHING,
                RiverResults.SEASONAL,
                new Estimate(.25, .24, .26),
                new Estimate(.25, .24, .26),
                List.of(
                        own(River.ARDANIA, true, 9_000, .02),
                        own(River.BELMARK, true, 4_000, .07),
                        own(River.CORVIA, true, 7_000, 0)));
        Stage second = new Stage(
                RiverResults.SEASONAL,
                RiverResults.TREATY,
                chance,
                secondIsReached ? new Estimate(.4, .38, .42) : null,
                List.of(
                        own(River.ARDANIA, true, secondIsReached ? 4_000 : -1, .11),
                        own(River.BELMARK, true, secondIsReached ? 10_000 : -1, 0),
                        own(River.CORVIA, true, secondIsReached ? 10_000 : -1, 0)));
        return said(
                List.of(
                        new TradeOff(
                                2,
                                List.of(RiverResults.SEASONAL, RiverResults.TREATY),
                                chance,
                                new Exposure(1, River.ARDANIA, new Estimate(.11, .1, .12)),
                                exact,
                                bound),
                        atOnce()),
                List.of(first, second),
                List.of(new Measure(3, 1, new Estimate(.6, .59, .61), new Estimate(.05, .04, .06), false)));
    }

    private static TradeOff atOnce() {
        Estimate chance = new Estimate(.22, .21, .23);
        return new TradeOff(
                4,
                List.of(RiverResults.TREATY),
                chance,
                new Exposure(0, River.ARDANIA, new Estimate(.15, .14, .16)),
                true,
                chance);
    }

    /// @param ifReached of 10,000; negative for never
    private static OfParty own(int party, boolean needed, int ifReached, double stake) {
        return new OfParty(
                party,
                needed,
                SPREAD,
                SPREAD,
                SPREAD,
                Proportion.of(5_000, 10_000),
                Proportion.of(5_000, 10_000),
                ifReached < 0 ? null : Proportion.of(ifReached, 10_000),
                new Estimate(stake, stake - .01, stake + .01));
    }

    private static RoadmapFindings said(List<TradeOff> tradeOffs, List<Stage> stages, List<Measure> measures) {
        RoadmapQuestion question = new RoadmapQuestion(RiverResults.TREATY, null, null, null, false);
        return Findings.of(
                River.written(),
                new RoadmapResult(
                        RiverResults.SCOPE,
                        RiverResults.SAMPLING,
                        question,
                        null,
                        RiverResults.TREATY,
                        new RoadmapResult.Search(BigInteger.valueOf(12), 4, 4_096, List.of(1), false),
                        tradeOffs,
                        0,
                        stages,
                        measures,
                        List.of(),
                        RiverResults.diagnostics()));
    }

    @Test
    void theHeadlineTellsTheChanceAndWhereTheRoadIsLikeliestToFail() {
        assertThat(said.headline().text())
                .isEqualTo("The road to the deal most likely to be accepted for “A sharing of the water” has 2 stages:"
                        + " everyone needed goes on at every one of them in 10 % (9–11 %) of worlds; taken in one step"
                        + " it would be accepted in 22 % (21–23 %). The stage most likely to fail is the first (water):"
                        + " if they have come so far, everyone needed goes on in 25 % (24–26 %); likeliest to stop is"
                        + " Belmark, which goes on in 40 % (39–41 %).");
    }

    @Test
    void aStageTellsWhoMayStopAndWhatIsAtStake() {
        RoadmapFindings.OfStage first = said.stages().getFirst();
        assertThat(first.changes()).isEqualTo("water: “By season” instead of “As now”");
        assertThat(first.goesOn().text())
                .isEqualTo("Everyone needed takes this first step in 25 % (24–26 %) of worlds.");
        assertThat(first.stops().text())
                .isEqualTo("Likeliest to stop here is Belmark, which goes on in 40 % (39–41 %). Most is at stake for"
                        + " Belmark: if it did its part of this step and nobody else did, it would lose 7 % (6–8 %) of"
                        + " its range, in the mean of all worlds.");
        assertThat(said.stages().getLast().goesOn().text())
                .isEqualTo("If they have come so far, everyone needed goes on in 40 % (38–42 %) of worlds; the road"
                        + " comes through this stage in 10 % (9–11 %).");
    }

    @Test
    void whatIsNeverReachedIsNotJudged() {
        RoadmapFindings.OfStage second =
                said(true, new Estimate(.1, .09, .11), false).stages().getLast();
        assertThat(second.goesOn().text())
                .isEqualTo("The road comes so far in no world, so that nothing can be said about whether they would go"
                        + " on.");
        assertThat(second.stops().text()).startsWith("Most is at stake for Ardania:");
    }

    @Test
    void whereOnlyOneIsNeededThatIsSaid() {
        Stage alone = new Stage(
                NOTHING,
                RiverResults.TREATY,
                new Estimate(.5, .49, .51),
                new Estimate(.5, .49, .51),
                List.of(own(River.ARDANIA, true, 5_000, 0), own(River.BELMARK, false, -1, 0)));
        RoadmapFindings.OfStage of =
                said(List.of(atOnce()), List.of(alone), List.of()).stages().getFirst();
        assertThat(of.stops().text())
                .isEqualTo("It needs the consent of Ardania alone. Nobody gives anything up by this step.");
    }

    @Test
    void theSearchSaysWhetherAllWereLookedAtAndWhatTheOthersCanReach() {
        String opening = "Roads lead through 12 deals between its two ends, 4 changes from one to the other; a place"
                + " further on a scale counts as one change, and what the case holds to be impossible is no stage. They"
                + " were chosen on 4,096 worlds; the figures shown come from fresh worlds. ";
        String without = " With at most 1 change a step no road was found that avoids what is impossible.";
        assertThat(said.search().text())
                .isEqualTo(opening + "The roads shown are the likeliest of their kind: all others were looked at or"
                        + " excluded by proof." + without);
        assertThat(said(false, new Estimate(.14, .13, .15), true).search().text())
                .isEqualTo(opening + "With at most 2 changes a step not all roads were looked at; the chance of any"
                        + " such road is at most 14 % (13–15 %)." + without);
        assertThat(said(false, new Estimate(1e-6, 0, 2e-6), true).search().text())
                .contains("the chance of any such road is at most 0.01 %.");
    }

    @Test
    void measuresAreTold() {
        assertThat(said.measures())
                .extracting(Finding::text)
                .containsExactly("Free trade: “Open”: on its own, everyone needed would accept it in 60 % (59–61 %) of"
                        + " worlds. A road that begins with it goes through in 5 % (4–6 %).");
        Stage alone = new Stage(
                NOTHING,
                RiverResults.TREATY,
                new Estimate(.5, .49, .51),
                null,
                List.of(own(River.ARDANIA, true, -1, 0)));
        assertThat(said(List.of(atOnce()), List.of(alone), List.of()).measures())
                .extracting(Finding::text)
                .containsExactly("On no issue that the road leaves as it is would everyone needed accept a change on"
                        + " its own in any world.");
    }
}
