package org.truce.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// All figures are those of [Example]; intervals of shares are Wilson's at 95 %.
class GapJsonTest {
    private static final String SCHEMA = "gap.schema.json";
    private final ObjectNode tree = GapJson.of(Example.CASE, Example.gap(true), Example.PROVENANCE);

    @Test
    void hasTheKeysThatAreDocumentedInTheirOrder() {
        assertThat(tree.propertyNames())
                .containsExactly(
                        "case",
                        "agreement",
                        "parties",
                        "agreementExists",
                        "redLinesCrossed",
                        "margin",
                        "informationGap",
                        "blockingRedLines",
                        "unblocking",
                        "unblockingSets",
                        "concessions",
                        "keyStatements",
                        "between",
                        "sensitivity",
                        "provenance");
        assertThat(Schemas.problems(SCHEMA, tree)).isEmpty();
    }

    @Test
    void namesPartiesIssuesAndStatementsByTheirIds() {
        assertThat(tree.at("/agreement/id").asString()).isEqualTo("settlement");
        assertThat(tree.at("/parties/1").asString()).isEqualTo("down");
        assertThat(tree.at("/informationGap/best/options").toString())
                .isEqualTo("{\"dam\":\"dam\",\"water\":\"nothing\"}");
        assertThat(tree.at("/blockingRedLines/0/statement").asString()).isEqualTo("d-1");
        assertThat(tree.at("/blockingRedLines/0/party").asString()).isEqualTo("down");
        assertThat(tree.at("/blockingRedLines/0/kind").asString()).isEqualTo("rejects");
        assertThat(tree.at("/unblockingSets/0/statements/0").asString()).isEqualTo("d-1");
        assertThat(tree.at("/concessions/1/0").toString())
                .isEqualTo("{\"party\":\"down\",\"issue\":\"dam\",\"share\":0.31,\"low\":0.3,\"high\":0.32,"
                        + "\"unspoken\":false}");
        assertThat(tree.at("/between/0/parties").toString()).isEqualTo("[\"up\"]");
    }

    @Test
    void carriesEveryFigureToItsPlace() {
        assertThat(tree.at("/agreementExists/probability").doubleValue()).isEqualTo(.41);
        // Wilson 1927: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n) for p = 0.41, n = 1,000, z = 1.95996
        assertThat(tree.at("/agreementExists/low").doubleValue()).isCloseTo(.379917, within());
        assertThat(tree.at("/agreementExists/high").doubleValue()).isCloseTo(.440772, within());
        assertThat(tree.at("/redLinesCrossed/1/count").intValue()).isEqualTo(1);
        assertThat(tree.at("/redLinesCrossed/1/probability").doubleValue()).isEqualTo(.4);
        assertThat(tree.at("/margin/quantiles/q05").doubleValue()).isEqualTo(-.25);
        assertThat(tree.at("/margin/histogram/1/clear").intValue()).isEqualTo(599);
        assertThat(tree.at("/informationGap/value").doubleValue()).isEqualTo(.04);
        assertThat(tree.at("/informationGap/best/joint/high").doubleValue()).isEqualTo(.4);
        assertThat(tree.at("/unblocking/ifAllSoft/probability").doubleValue()).isEqualTo(.71);
        assertThat(tree.at("/keyStatements/0/difference/low").doubleValue()).isEqualTo(-.87);
        assertThat(tree.at("/keyStatements/0/varianceReduction").doubleValue()).isEqualTo(.63);
        assertThat(tree.at("/sensitivity/1/assumption").asString()).isEqualTo("no-loss-aversion");
        assertThat(tree.at("/sensitivity/1/probability").doubleValue()).isEqualTo(.42);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(.000001);
    }

    @Test
    void provenanceSaysWhatItTakesToGetTheSameBytes() {
        assertThat(tree.at("/provenance/caseHash").asString()).startsWith("0123456789abcdef");
        assertThat(tree.at("/provenance/worlds").intValue()).isEqualTo(1_000);
        assertThat(tree.at("/provenance/seed").intValue()).isEqualTo(7);
        assertThat(tree.at("/provenance/parameters/level").doubleValue()).isEqualTo(.5);
        assertThat(tree.at("/provenance/parameters/assumptions/walkAway").toString())
                .isEqualTo("{\"up\":[0.0,0.0],\"down\":[-0.1,0.1]}");
        assertThat(tree.at("/provenance/parameters/assumptions/firmness/rejects")
                        .doubleValue())
                .isEqualTo(.7);
        assertThat(tree.at("/provenance/truncated").booleanValue()).isFalse();
        assertThat(Json.text(tree)).doesNotContain("threads");
    }

    @Test
    void saysWhenAListIsNotComplete() {
        ObjectNode cut = GapJson.of(Example.CASE, Example.gap(false), Example.PROVENANCE);
        assertThat(cut.at("/provenance/truncated").booleanValue()).isTrue();
        assertThat(cut.at("/unblocking/complete").booleanValue()).isFalse();
    }

    @Test
    void whatIsNoNumberIsNullAndThereIsOneZero() {
        assertThat(tree.at("/provenance/diagnostics/parties/1/rHat").isNull()).isTrue();
        assertThat(tree.at("/margin/histogram/0/to").toString()).isEqualTo("0.0");
        assertThat(tree.at("/margin/histogram/1/from").toString()).isEqualTo("0.0");
    }

    @Test
    void theTextEndsInOneLineFeedAndHasNoOther() {
        assertThat(Json.text(tree)).startsWith("{\n  \"case\"").endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void allAgreementsStandInAList() {
        ObjectNode all = Json.all(List.of(tree, tree));
        assertThat(all.at("/agreements").size()).isEqualTo(2);
        assertThat(Schemas.problems(SCHEMA, all)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsMissingUnknownOrOutOfRange() {
        ObjectNode missing = tree.deepCopy();
        missing.remove("margin");
        assertThat(Schemas.problems(SCHEMA, missing)).anyMatch(p -> p.contains("margin"));
        ObjectNode unknown = tree.deepCopy();
        unknown.put("score", 1);
        assertThat(Schemas.problems(SCHEMA, unknown)).anyMatch(p -> p.contains("score"));
        ObjectNode wrong = tree.deepCopy();
        ((ObjectNode) wrong.get("agreementExists")).put("probability", 1.5);
        assertThat(Schemas.problems(SCHEMA, wrong)).isNotEmpty();
    }
}
