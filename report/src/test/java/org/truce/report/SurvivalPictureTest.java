package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceAnalysis;
import org.truce.reference.ReferenceQuestion;
import org.truce.reference.ReferenceResult;
import org.w3c.dom.Document;

/// Places by hand: 0 to 10 years are 70 to 740 across, 0 to 100 % are 400 to 60 up.
class SurvivalPictureTest {
    private static ReferenceResult result(AgreementData data) {
        return ReferenceAnalysis.of(
                data, new ReferenceQuestion(new Criterion.Has(0), Optional.empty(), List.of(1.0, 3.0), List.of()));
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    /// Of two one ends at 2 years: down from 60 to 230 at 70 + .2 · 670 = 204. Of the others one of two at 5,
    /// 405.
    @Test
    void stepsStandWhereAgreementsEnded() {
        SurvivalChart chart = SurvivalChart.of(Past.of("truce"), result(Past.of("truce")));
        assertThat(chart.curves())
                .extracting(SurvivalChart.Curve::line)
                .containsExactly("70,60 204,60 204,230 740,230", "70,60 405,60 405,230 405,230");
        assertThat(chart.curves()).extracting(SurvivalChart.Curve::solid).containsExactly(true, false);
        assertThat(chart.curves()).extracting(SurvivalChart.Curve::name).containsExactly("truce", "not truce");
        assertThat(chart.curves().getFirst().atRisk())
                .extracting(SurvivalChart.Tick::label)
                .startsWith("2")
                .endsWith("1");
    }

    @Test
    void theDataAreCreditedAndTheWarningIsThere() throws Exception {
        Document picture = parsed(SurvivalPicture.svg(Past.of("truce"), result(Past.of("truce"))));
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("Data: somebody. Licence: CC BY 4.0")
                .contains("not assigned their clauses at random");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("Of 2 comparable agreements (truce), 50 % (1–91 %) still stood after 3 years.");
    }

    @Test
    void namesAreTextAndNothingElse() throws Exception {
        AgreementData hostile = Past.of("</text><script>\u0007\u202e");
        Document picture = parsed(SurvivalPicture.svg(hostile, result(hostile)));
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void nothingToDrawIsDrawnToo() throws Exception {
        AgreementData empty = new AgreementData(
                "Empty", Optional.empty(), false, Past.of("truce").attributes(), List.of());
        assertThat(parsed(SurvivalPicture.svg(empty, result(empty)))
                        .getElementsByTagName("polyline")
                        .getLength())
                .isZero();
    }

    @Test
    void theSameResultGivesTheSameBytes() {
        assertThat(SurvivalPicture.svg(Past.of("truce"), result(Past.of("truce"))))
                .isEqualTo(SurvivalPicture.svg(Past.of("truce"), result(Past.of("truce"))));
    }
}
