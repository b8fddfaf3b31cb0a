package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Places by hand. In the plane of two parties 0 to 1 of the first is 78 to 558 across, of the second 544 to
/// 64 up.
class FrontierPictureTest {
    private static final Domain DOMAIN = Orchard.domain();
    private static final SolveResult RESULT = Solve.of(DOMAIN, SolveOptions.DEFAULT);

    private static Domain parties(int n) {
        List<long[][]> values = List.of(
                new long[][] {{60, 18, 0}, {10, 7, 0}, {30, 12, 0}},
                new long[][] {{0, 3, 10}, {0, 40, 50}, {0, 16, 40}},
                new long[][] {{0, 50, 10}, {20, 0, 30}, {5, 20, 0}},
                new long[][] {{10, 0, 40}, {0, 20, 0}, {0, 40, 10}});
        return Orchard.domain(
                "Many & <few>",
                java.util.stream.IntStream.range(0, n)
                        .mapToObj(p -> Orchard.party("Party " + (p + 1), 10, values.get(p)))
                        .toList());
    }

    private static String svg(Domain domain) {
        return new String(FrontierPicture.svg(domain, Solve.of(domain, SolveOptions.DEFAULT)), StandardCharsets.UTF_8);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void resultsStandWhereTheirUtilitiesAre() {
        FrontierPanels chart = FrontierPanels.of(DOMAIN, RESULT);
        assertThat(chart.panels()).hasSize(1);
        FrontierPanels.Panel panel = chart.panels().getFirst();
        assertThat(panel.dots())
                .hasSize(9)
                // .67 and .8: 78 + .67 · 480 and 544 − .8 · 480
                .contains(new FrontierPanels.Dot("399.6", "160", true))
                // .18 and .93, worse than no agreement for the first
                .contains(new FrontierPanels.Dot("164.4", "97.6", false));
        // .4 and .2
        assertThat(panel.zeroX()).isEqualTo("270");
        assertThat(panel.zeroY()).isEqualTo("448");
        assertThat(panel.marks())
                .containsExactly(
                        new FrontierPanels.Placed(Kind.NASH, "399.6", "160"),
                        new FrontierPanels.Placed(Kind.KALAI_SMORODINSKY, "423.6", "227.2"),
                        new FrontierPanels.Placed(Kind.EGALITARIAN, "457.2", "275.2"),
                        new FrontierPanels.Placed(Kind.UTILITARIAN, "366", "112"));
        assertThat(panel.labels())
                .extracting(FrontierPanels.Label::text)
                .containsExactly("utilitarian", "Nash", "Kalai–Smorodinsky", "egalitarian");
    }

    @Test
    void namesDoNotTouch() {
        List<Double> rows = FrontierPanels.of(DOMAIN, RESULT).panels().getFirst().labels().stream()
                .map(label -> Double.valueOf(label.textY()))
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i) - rows.get(i - 1)).isGreaterThanOrEqualTo(17);
        }
    }

    /// Both want the same: every solution is at (1, 1), 558 across; 49 letters of 7.5 end at 783.
    @Test
    void longNamesStayInThePicture() {
        long[][] same = {{60, 18, 0}, {10, 7, 0}, {30, 12, 0}};
        Domain domain =
                Orchard.domain("The same", List.of(Orchard.party("Miller", 0, same), Orchard.party("Weaver", 0, same)));
        FrontierPanels chart = FrontierPanels.of(domain, Solve.of(domain, SolveOptions.DEFAULT));
        assertThat(chart.panels().getFirst().labels())
                .containsExactly(new FrontierPanels.Label(
                        "558", "64", "415.5", "64", "Nash, Kalai–Smorodinsky, egalitarian, utilitarian"));
        assertThat(chart.width()).isEqualTo(796);
    }

    @Test
    void threePartiesAreThreePlanes() throws Exception {
        Domain three = parties(3);
        FrontierPanels chart = FrontierPanels.of(three, Solve.of(three, SolveOptions.DEFAULT));
        assertThat(chart.panels())
                .extracting(panel -> panel.across() + "/" + panel.up())
                .containsExactly("Party 1/Party 2", "Party 1/Party 3", "Party 2/Party 3");
        assertThat(chart.warning()).startsWith("Each plane shows two of the three parties");
        assertThat(parsed(svg(three)).getElementsByTagName("circle").getLength())
                .isPositive();
    }

    @Test
    void morePartiesAreAxes() throws Exception {
        Domain four = parties(4);
        SolveResult result = Solve.of(four, SolveOptions.DEFAULT);
        FrontierAxes chart = FrontierAxes.of(four, result);
        assertThat(chart.axes()).extracting(FrontierAxes.Axis::x).containsExactly(90, 220, 350, 480);
        assertThat(chart.solutions()).hasSize(4).allMatch(path -> path.places().size() == 4);
        assertThat(chart.shown())
                .isEqualTo("Drawn: %d efficient results, which are all."
                        .formatted(result.frontier().points().size()));
        NodeList lines = parsed(svg(four)).getElementsByTagName("polyline");
        assertThat(lines.getLength()).isEqualTo(chart.lines().size() + 4);
    }

    @Test
    void aReaderWhoCannotSeeHearsTheFigures() throws Exception {
        Document picture = parsed(svg(DOMAIN));
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("The orchard: the efficient frontier");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("The Nash solution (Harvest: Miller's; Water: by turns; Path: open) gives Miller 0.6700 and"
                        + " Weaver 0.8000. 9 of 27 outcomes are efficient. The Kalai–Smorodinsky solution gives Miller"
                        + " 0.7200 and Weaver 0.6600. The egalitarian solution gives Miller 0.7900 and Weaver 0.5600."
                        + " The utilitarian solution gives Miller 0.6000 and Weaver 0.9000. Drawn: 9 efficient"
                        + " results, which are all.");
    }

    @Test
    void namesAreTextAndNothingElse() throws Exception {
        Domain hostile = Orchard.domain(
                "<script>alert('&')</script>\u0007\u202e",
                List.of(
                        Orchard.party("</text><a>", 0, new long[][] {{60, 18, 0}, {10, 7, 0}, {30, 12, 0}}),
                        Orchard.party("\"'&", 0, new long[][] {{0, 3, 10}, {0, 40, 50}, {0, 16, 40}})));
        Document picture = parsed(svg(hostile));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.getElementsByTagName("a").getLength()).isZero();
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<script>alert('&')</script>: the efficient frontier");
    }

    @Test
    void noAgreementIsDrawnToo() throws Exception {
        Domain domain = Orchard.domain(
                "No deal",
                List.of(
                        Orchard.party("Miller", 98, new long[][] {{60, 18, 0}, {10, 7, 0}, {30, 12, 0}}),
                        Orchard.party("Weaver", 98, new long[][] {{0, 3, 10}, {0, 40, 50}, {0, 16, 40}})));
        assertThat(parsed(svg(domain)).getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("No agreement: no possible outcome leaves nobody below what no agreement is worth to it. 9"
                        + " of 27 outcomes are efficient. Drawn: 9 efficient results, which are all.");
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        assertThat(svg(DOMAIN)).isEqualTo(svg(Orchard.domain()));
    }
}
