package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.gap.GapResult;
import org.truce.worlds.Quantiles;

/// Places by hand. Histogram: the margin runs from −40 % at 60 to +20 % at 740; worlds from 0 at 234 up to
/// the tallest bar, 45 %, at 34. Shares: 0 at 250, 100 % at 550.
class ChartTest {
    @Test
    void barsOfTheMarginStandOnOneAnother() {
        MarginChart chart = MarginChart.of(RiverResults.gap());
        assertThat(chart.zero()).isEqualTo("513.3");
        assertThat(chart.bars())
                .containsExactly(
                        // 600 of 10,000: 234 − .06/.45 × 200 = 207.3; with 900 more: 234 − .15/.45 × 200 = 167.3
                        new MarginChart.Bar(
                                "60.5",
                                "225.7",
                                new MarginChart.Part("207.3", "26.7"),
                                new MarginChart.Part("167.3", "40"),
                                "−40 % to −20 %: 600 worlds without, 900 worlds with a red line crossed"),
                        // 1,200: 180.7; with 2,800 more: 56.2
                        new MarginChart.Bar(
                                "287.2",
                                "225.7",
                                new MarginChart.Part("180.7", "53.3"),
                                new MarginChart.Part("56.2", "124.4"),
                                "−20 % to 0 %: 1,200 worlds without, 2,800 worlds with a red line crossed"),
                        // 4,100: 51.8; with 400 more: 34
                        new MarginChart.Bar(
                                "513.8",
                                "225.7",
                                new MarginChart.Part("51.8", "182.2"),
                                new MarginChart.Part("34", "17.8"),
                                "0 % to +20 %: 4,100 worlds without, 400 worlds with a red line crossed"));
        assertThat(chart.description())
                .isEqualTo("Histogram. In the bars wholly left of no agreement lie 5,500 worlds, in those right of it"
                        + " 4,500 worlds. Half of all worlds lie between −12 % and +4 %. The table below gives"
                        + " every bar.");
    }

    @Test
    void oneMarginForAllWorldsIsDrawnToo() {
        GapResult gap = RiverResults.gap();
        GapResult same = new GapResult(
                gap.scope(),
                gap.sampling(),
                gap.agreementExists(),
                gap.redLinesCrossed(),
                new GapResult.MarginDistribution(
                        new Quantiles(0, 0, 0, 0, 0), List.of(new GapResult.Bin(0, 0, 10_000, 0))),
                gap.informationGap(),
                gap.blockingRedLines(),
                gap.unblocking(),
                gap.concessions(),
                gap.keyStatements(),
                gap.between(),
                gap.sensitivity(),
                gap.diagnostics());
        MarginChart chart = MarginChart.of(same);
        assertThat(chart.zero()).isEqualTo("60");
        assertThat(chart.zeroAnchor()).isEqualTo("start");
        assertThat(chart.bars().getFirst().width()).isEqualTo("2");
        assertThat(chart.bars().getFirst().clear()).isEqualTo(new MarginChart.Part("34", "200"));
    }

    @Test
    void marksCarryTheirIntervals() {
        RowChart chart = new Charts(River.written(), RiverResults.gap(), RiverResults.deals()).questions();
        assertThat(chart.rows()).extracting(RowChart.Row::label).containsExactly("[b2] Belmark", "[a1] Ardania");
        assertThat(chart.rows()).extracting(RowChart.Row::y).containsExactly(43, 69);
        // 1,700 of 5,500 = 30.9 %, Wilson 29.7 to 32.1 %; 2,400 of 4,500 = 53.3 %, 51.9 to 54.8 %
        assertThat(chart.rows().getFirst().marks())
                .containsExactly(
                        new RowChart.Mark(RowChart.Shape.DOT, "342.7", "339.1", "346.4"),
                        new RowChart.Mark(RowChart.Shape.DIAMOND, "410", "405.6", "414.4"));
        assertThat(chart.reference()).isEqualTo(new RowChart.Reference("373", "not knowing 41 %"));
        assertThat(chart.description())
                .isEqualTo(
                        "For each statement the chance that an acceptable deal exists if it holds and if it does not."
                                + " [b2] Belmark: if so 31 %, if not 53 %; [a1] Ardania: if so 43 %, if not 29 %.");
    }

    @Test
    void longListsAreCutInTheChartAndSaySo() {
        Generated eight = Generated.of(8, 40);
        RowChart chart = new Charts(eight.c(), eight.gap(), eight.deals()).questions();
        assertThat(chart.rows()).hasSize(12);
        assertThat(chart.title()).isEqualTo("What an answer would change (the first 12 of 20; the table has all)");
    }
}
