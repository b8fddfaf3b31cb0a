package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.truce.conflict.Concept;
import org.truce.hold.HoldResult;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceClass;
import org.truce.report.HoldChart.Shape;
import org.w3c.dom.Document;

/// Places by hand: 0 to 10 years are 250 to 740 across, 0 to 100 % are 270 to 60 up; shares of worlds stand
/// at 97 and 172.
class HoldPictureTest {
    private final AgreementData past = Past.of("truce");
    private final ReferenceClass flagged = ReferenceClass.of(past, new Criterion.Has(0));
    private final Case river = Answers.withMechanisms(River.written(), s -> s);
    private final HoldResult hold = RiverResults.all().hold();

    private static Document parsed(byte[] svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private HoldChart chart(ReferenceClass comparable) {
        return HoldChart.of("c", "Deal 1", hold.deals().getFirst(), comparable);
    }

    /// One of two ends after 2 years, at 348 across: from the top down to 165. The other was seen 10 years.
    @Test
    void historyRunsInSteps() {
        assertThat(chart(flagged).history()).extracting(SteppedCurve::line).isEqualTo("250,60 348,60 348,165 740,165");
    }

    /// Half of the worlds have at most m, the chance of a quiet year; after ten years there is m to the tenth
    /// of it.
    @Test
    void alarmsRunAsPowersOfTheMiddleWorldsYear() {
        HeldDeal deal = hold.deals().getFirst();
        double m = deal.standing().stream()
                .filter(s -> s.months() == 12)
                .findFirst()
                .orElseThrow()
                .share()
                .q50();
        List<String> places = List.of(chart(flagged).alarms().split(" "));
        assertThat(places.getFirst()).isEqualTo("250,60");
        assertThat(places).contains("299," + Scale.number(270 - 210 * m));
        assertThat(places.getLast()).isEqualTo("740," + Scale.number(270 - 210 * Math.pow(m, 10)));
    }

    @Test
    void sharesOfWorldsStandApart() {
        HeldDeal deal = hold.deals().getFirst();
        double stays = deal.stability().orElseThrow().equilibrium(Concept.SEQ).probability();
        assertThat(chart(flagged).marks())
                .extracting(HoldChart.Mark::shape, HoldChart.Mark::x, HoldChart.Mark::y)
                .containsExactly(
                        tuple(Shape.DOT, 97, Scale.number(270 - 210 * stays)),
                        tuple(
                                Shape.DIAMOND,
                                172,
                                Scale.number(270 - 210 * deal.selfEnforcing().probability())));
    }

    @Test
    void everyKindIsDrawnInItsOwnWayAndNamed() {
        assertThat(chart(flagged).keys())
                .extracting(HoldChart.Key::shape)
                .containsExactly(Shape.DOT, Shape.DIAMOND, Shape.DASHED, Shape.STEPS);
        assertThat(new TreeSet<>(
                        chart(flagged).keys().stream().map(HoldChart.Key::kind).toList()))
                .hasSize(4);
    }

    @Test
    void nothingIsDrawnOfWhatIsNotKnown() {
        HoldChart noHistory = chart(ReferenceClass.of(past, new Criterion.Not(new Criterion.Everything())));
        assertThat(noHistory.history()).isNull();
        assertThat(noHistory.keys()).extracting(HoldChart.Key::shape).doesNotContain(Shape.STEPS);
        HoldResult bare = Answers.of(River.written(), RiverResults.gap(), RiverResults.deals())
                .hold();
        HoldChart noObligation = HoldChart.of("c", "Deal 1", bare.deals().getFirst(), flagged);
        assertThat(noObligation.marks()).isEmpty();
        assertThat(noObligation.alarms()).isEmpty();
        assertThat(noObligation.keys()).extracting(HoldChart.Key::shape).containsExactly(Shape.STEPS);
    }

    @Test
    void thePictureHasAPanelForEveryDealAndCreditsTheData() throws Exception {
        byte[] svg = HoldPicture.svg(river, hold, listed(), past, flagged);
        Document picture = parsed(svg);
        assertThat(IntStream.range(0, picture.getElementsByTagName("polyline").getLength()))
                .hasSize(2 * hold.deals().size());
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("Would it hold? Proposal ardania-may", "Would it hold? Deal 1")
                .contains("Data: somebody. Licence: CC BY 4.0")
                .contains("not assigned their clauses at random");
        assertThat(HoldPicture.svg(river, hold, listed(), past, flagged)).isEqualTo(svg);
    }

    private static List<Deal> listed() {
        return RiverResults.deals().deals().stream().map(deal -> deal.deal()).toList();
    }
}
