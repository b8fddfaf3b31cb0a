package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.gap.GapResult.Unblocking;
import org.truce.gap.GapResult.UnblockingSet;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Scope;

/// The figures are those of [RiverResults], with Wilson intervals.
class GapFindingsTest {
    private final GapFindings said = Findings.of(River.written(), RiverResults.gap());

    @Test
    void theHeadlineIsOneSentence() {
        assertThat(said.headline().text())
                .isEqualTo("For “A sharing of the water”, a deal acceptable to everyone whose consent is needed is"
                        + " unlikely to exist: in 41 % (40–42 %) of 10,000 worlds, some such deal crosses no red"
                        + " line and leaves nobody needed worse off than no agreement.");
    }

    @Test
    void noAgreementIsAnAnswer() {
        assertThat(headlineWith(Proportion.of(0, 10_000)))
                .isEqualTo("No agreement: for “A sharing of the water”, no deal was found in any of 10,000 worlds that"
                        + " crosses no red line and leaves nobody needed worse off than no agreement (0 % (0–0.04"
                        + " %)).");
        assertThat(headlineWith(Proportion.of(10_000, 10_000)))
                .isEqualTo(
                        "For “A sharing of the water”, a deal acceptable to everyone whose consent is needed exists in"
                                + " all of 10,000 worlds (100 % (99.96–100 %)): one that crosses no red line and leaves"
                                + " nobody needed worse off than no agreement.");
    }

    @Test
    void aSmallerTableIsNamed() {
        GapResult gap = RiverResults.gap();
        Scope pair = new Scope(null, new TreeSet<>(List.of(River.ARDANIA, River.BELMARK)));
        assertThat(Findings.of(River.written(), with(gap, pair, gap.agreementExists(), gap.unblocking()))
                        .headline()
                        .text())
                .startsWith(
                        "Asked of Ardania and Belmark only, the consent of others taken as given: for any change of the"
                                + " status quo, a deal acceptable");
    }

    @Test
    void distanceInformationAndSmallerTables() {
        assertThat(said.distance().text())
                .isEqualTo("The closest deal crosses no red line in 45 % (44–46 %), 1 red line in 40 % (39–41 %) and 2"
                        + " red lines in 15 % (14–16 %) of worlds. Under it the party worst off stands 2 % of its"
                        + " range below no agreement in the middle world, and between −31 % and +11 % in nine"
                        + " worlds of ten. Its range is the span from its worst to its best outcome over all"
                        + " issues.");
        assertThat(said.informationGap().text())
                .isEqualTo("Not agreeing, or not knowing? In 59 % of worlds no deal would do: that is not agreeing. The"
                        + " one deal most likely to be acceptable to everyone needed (water: By season; everything"
                        + " else stays as it is) is so in 22 % (21–23 %) of worlds. The difference to 41 %, 19"
                        + " points (18 to 20), is not knowing: some deal would do, but nobody can tell which.");
        assertThat(said.between())
                .containsExactly(
                        Finding.of("Asked of Ardania and Belmark only, the consent of others taken as given, an"
                                + " acceptable deal exists in 63 % (62–64 %) of worlds."));
    }

    @Test
    void redLinesSayWhoseWordTheyAreAndWhatSofteningWouldDo() {
        assertThat(said.blocking())
                .containsExactly(
                        new Finding(
                                "Red line [b2] of Belmark (according to Dr Weld (analyst): requires inspection: “A"
                                    + " joint commission” for “A sharing of the water”) is crossed by the closest deal"
                                    + " in 35 % (34–36 %) of worlds; were it soft, an acceptable deal would exist in"
                                    + " 52 % (51–53 %) of worlds.",
                                List.of(3)),
                        new Finding(
                                "Red line [a2] of Ardania (rejects water: “By treaty” and free trade: “Open” together)"
                                    + " is crossed by the closest deal in 20 % (19–21 %) of worlds; softening it alone"
                                    + " would not raise the chance of an acceptable deal.",
                                List.of(1)));
        assertThat(said.unblocking())
                .containsExactly(
                        new Finding(
                                "If red line [b2] of Belmark (according to Dr Weld (analyst): requires inspection: “A"
                                        + " joint commission” for “A sharing of the water”) alone were softened, the"
                                        + " chance of an acceptable deal would pass 50 %, at 52 % (51–53 %).",
                                List.of(3)),
                        new Finding(
                                "Only if both red line [a2] of Ardania (rejects water: “By treaty” and free trade:"
                                    + " “Open” together) and red line [b3] of Belmark (requires prisoners: “All for"
                                    + " all” for free trade: “Open”) were softened, not one of them alone, the chance"
                                    + " of an acceptable deal would pass 50 %, at 51 % (50–51 %).",
                                List.of(1, 4)));
    }

    @Test
    void unblockingHasAnAnswerWhereThereIsNoSet() {
        Proportion above = RiverResults.share(6_000);
        Proportion below = RiverResults.share(2_000);
        assertThat(unblocking(above, new Unblocking(.5, RiverResults.share(7_000), List.of(), true, 3)))
                .containsExactly(
                        "The chance of an acceptable deal is above 50 % already; no red line has to soften for that.");
        assertThat(unblocking(below, new Unblocking(.5, RiverResults.share(3_000), List.of(), true, 3)))
                .containsExactly(
                        "Softening red lines alone cannot lift the chance of an acceptable deal over 50 %: without any"
                                + " of them it would be 30 % (29–31 %). The rest lies in what the parties want.");
        assertThat(unblocking(below, new Unblocking(.5, RiverResults.share(7_000), List.of(), false, 2)))
                .containsExactly(
                        "No set of up to 2 red lines lifts the chance of an acceptable deal over 50 %; without any of"
                                + " them it would be 70 % (69–71 %).");
        assertThat(unblocking(
                        below,
                        new Unblocking(
                                .5,
                                RiverResults.share(7_000),
                                List.of(new UnblockingSet(List.of(1, 3, 4), RiverResults.share(6_500))),
                                false,
                                3)))
                .containsExactly(
                        "Only if all 3 of these were softened, not some of them alone, the chance of an acceptable"
                            + " deal would pass 50 %, at 65 % (64–66 %): red line [a2] of Ardania (rejects water: “By"
                            + " treaty” and free trade: “Open” together), red line [b2] of Belmark (according to Dr"
                            + " Weld (analyst): requires inspection: “A joint commission” for “A sharing of the"
                            + " water”) and red line [b3] of Belmark (requires prisoners: “All for all” for free"
                            + " trade: “Open”).",
                        "This list may be incomplete: not every set of up to 3 red lines was tried.");
    }

    @Test
    void concessionsNameEveryPartyInTheOrderOfTheCase() {
        assertThat(said.concessions())
                .extracting(Finding::text)
                .containsExactly(
                        "Where the closest deals ask most of each party, as a share of the way from its best to its"
                                + " worst outcome there: Ardania on inspection, 44 % (43–45 %); Belmark on water, 52 %"
                                + " (51–53 %); Corvia on water, 8 % (7–9 %).",
                        "No statement says anything about the position of Ardania on inspection and prisoners; what is"
                                + " asked of it there rests on no evidence.",
                        "No statement says anything about the position of Corvia on inspection and prisoners; what is"
                                + " asked of it there rests on no evidence.");
    }

    @Test
    void questionsSayWhatTheAnswerWouldChange() {
        assertThat(said.askNext().getFirst())
                .isEqualTo(new Finding(
                        "Does this hold: Belmark, according to Dr Weld (analyst), requires inspection: “A joint"
                            + " commission” for “A sharing of the water” [b2]? The probability assumed is 55 %. If it"
                            + " does, an acceptable deal exists in 31 % (30–32 %) of worlds; if not, in 53 % (52–55"
                            + " %). Knowing would remove 5 % of the uncertainty about whether one exists.",
                        List.of(3)));
    }

    @Test
    void questionsThatWouldChangeNothingAreNamedTogether() {
        assertThat(said.noDifference()).isEmpty();
        KeyStatement clear = RiverResults.gap().keyStatements().getFirst();
        KeyStatement unclear =
                new KeyStatement(0, .83, clear.ifSincere(), clear.ifSincere(), new Estimate(.01, -.01, .03), .001);
        KeyStatement another =
                new KeyStatement(1, .83, clear.ifSincere(), clear.ifSincere(), new Estimate(-.01, -.02, 0), .001);
        GapFindings two = asking(List.of(clear, another, unclear));
        assertThat(two.askNext()).singleElement().isEqualTo(said.askNext().getFirst());
        assertThat(two.noDifference())
                .containsExactly(new Finding(
                        "For [a1] and [a2], no difference to whether an acceptable deal exists could be told from"
                                + " chance in 10,000 worlds.",
                        List.of(0, 1)));
    }

    @Test
    void sensitivityIsSummedUpAndCautionsAreNotSilent() {
        assertThat(said.sensitivity())
                .extracting(Finding::text)
                .containsExactly(
                        "The chance that an acceptable deal exists moves between 23 % (22–24 %) (strong loss aversion"
                                + " (λ = 2.5 to 4)) and 60 % (59–61 %) (no loss aversion (λ = 1)) with the assumptions"
                                + " tried.",
                        "As the case gives it: 41 % (40–42 %).",
                        "No loss aversion (λ = 1): 60 % (59–61 %).",
                        "Strong loss aversion (λ = 2.5 to 4): 23 % (22–24 %).",
                        "Statements less firm (firmness −0.2): 49 % (48–50 %).",
                        "Statements firmer (firmness +0.2): 33 % (32–34 %).",
                        "Stakes ignored (every issue of equal rank): 44 % (43–45 %).");
        assertThat(said.cautions())
                .extracting(Finding::text)
                .containsExactly(
                        "In 3 of 10,000 worlds the search was cut short; they are known only by their bounds.",
                        "The chains of Belmark mixed slowly.");
    }

    @Test
    void assumptionsAreCalledConventions() {
        assertThat(Findings.assumptions(River.written()))
                .extracting(Finding::text)
                .containsExactly(
                        "What follows are conventions, not measurements; the case file can change each of them, and the"
                                + " sensitivity tables show what some changes would do.",
                        "A loss weighs 1.5 to 2.5 times as much as a gain of the same size (loss aversion λ, drawn"
                                + " anew for each world).",
                        "A statement holds with the probability firmness × reliability × credibility, unless the case"
                                + " gives it another. Firmness by kind: wants: 0.85, prefers: 0.85, opposes: 0.85,"
                                + " accepts: 0.95, offers: 0.95, rejects: 0.7 and requires: 0.7.",
                        "Reliability of the source by Admiralty grade: A: 0.98, B: 0.92, C: 0.8, D: 0.6, E: 0.4 and F:"
                                + " 0.7. Credibility of the statement by grade: 1: 1, 2: 0.95, 3: 0.85, 4: 0.65, 5: 0.4"
                                + " and 6: 0.8.",
                        "Stakes are ranks, never numbers: every vital issue weighs at least as much as every major"
                            + " one, every major one at least as much as every minor one, “none” weighs nothing, and"
                            + " no more is assumed. 11 of 12 stakes rest on the analyst's judgement alone.",
                        "No agreement means that things stay as they are, worth 0 to every party but for these:"
                                + " Belmark −0.1 to 0.1 (the best that one issue of full weight can give is 1).",
                        "Where no statement speaks, every preference is held equally possible. Red lines exclude"
                            + " deals; they are not prices. What the parties want is taken as independent, given what"
                            + " they have said.");
    }

    private static String headlineWith(Proportion exists) {
        GapResult gap = RiverResults.gap();
        return Findings.of(River.written(), with(gap, gap.scope(), exists, gap.unblocking()))
                .headline()
                .text();
    }

    private static List<String> unblocking(Proportion exists, Unblocking unblocking) {
        GapResult gap = RiverResults.gap();
        return Findings.of(River.written(), with(gap, gap.scope(), exists, unblocking)).unblocking().stream()
                .map(Finding::text)
                .toList();
    }

    private static GapFindings asking(List<KeyStatement> keys) {
        GapResult gap = RiverResults.gap();
        return Findings.of(River.written(), with(gap, gap.scope(), gap.agreementExists(), gap.unblocking(), keys));
    }

    private static GapResult with(GapResult gap, Scope scope, Proportion exists, Unblocking unblocking) {
        return with(gap, scope, exists, unblocking, gap.keyStatements());
    }

    private static GapResult with(
            GapResult gap, Scope scope, Proportion exists, Unblocking unblocking, List<KeyStatement> keys) {
        return new GapResult(
                scope,
                gap.sampling(),
                exists,
                gap.redLinesCrossed(),
                gap.margin(),
                gap.informationGap(),
                gap.blockingRedLines(),
                unblocking,
                gap.concessions(),
                keys,
                gap.between(),
                gap.sensitivity(),
                gap.diagnostics());
    }
}
