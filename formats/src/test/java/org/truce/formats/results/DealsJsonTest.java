package org.truce.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// All figures are those of [Example].
class DealsJsonTest {
    private static final String SCHEMA = "deals.schema.json";
    private final ObjectNode tree = DealsJson.of(Example.CASE, Example.deals(true), 5, .5, Example.PROVENANCE);

    @Test
    void hasTheKeysThatAreDocumentedInTheirOrder() {
        assertThat(tree.propertyNames())
                .containsExactly(
                        "case", "agreement", "parties", "search", "deals", "proposals", "sensitivity", "provenance");
        assertThat(tree.at("/deals/0").propertyNames())
                .containsExactly(
                        "options",
                        "possible",
                        "agreement",
                        "joint",
                        "byParty",
                        "efficientShare",
                        "worstOff",
                        "brokenBy",
                        "unsupported");
        assertThat(Schemas.problems(SCHEMA, tree)).isEmpty();
    }

    @Test
    void carriesEveryFigureToItsPlace() {
        assertThat(tree.at("/search/space").bigIntegerValue()).isEqualTo(java.math.BigInteger.TEN.pow(30));
        assertThat(tree.at("/search/upperBound/high").doubleValue()).isEqualTo(.57);
        assertThat(tree.at("/deals/0/joint/probability").doubleValue()).isEqualTo(.52);
        assertThat(tree.at("/deals/1/options").toString()).isEqualTo("{\"dam\":\"dam\",\"water\":\"nothing\"}");
        assertThat(tree.at("/deals/1/byParty/1/party").asString()).isEqualTo("down");
        assertThat(tree.at("/deals/1/byParty/1/probability").doubleValue()).isEqualTo(.39);
        assertThat(tree.at("/deals/1/efficientShare/probability").doubleValue()).isEqualTo(.8);
        assertThat(tree.at("/deals/1/brokenBy/0/statement").asString()).isEqualTo("d-1");
        assertThat(tree.at("/deals/1/brokenBy/0/crossed/probability").doubleValue())
                .isEqualTo(.97);
        assertThat(tree.at("/deals/1/brokenBy/0/jointIfSetAside/probability").doubleValue())
                .isEqualTo(.88);
        assertThat(tree.at("/deals/1/unsupported/0").toString()).isEqualTo("{\"party\":\"down\",\"issue\":\"dam\"}");
    }

    @Test
    void proposalsCarryTheirNearestDeals() {
        assertThat(tree.at("/proposals/0/id").asString()).isEqualTo("draft");
        assertThat(tree.at("/proposals/0/by").asString()).isEqualTo("up");
        assertThat(tree.at("/proposals/0/joint/probability").doubleValue()).isEqualTo(.37);
        assertThat(tree.at("/proposals/0/nearest/0/changes").intValue()).isEqualTo(1);
        assertThat(tree.at("/proposals/0/nearest/0/lossToProposer/value").doubleValue())
                .isEqualTo(.06);
        assertThat(tree.at("/proposals/0/nearest/0/options/water").asString()).isEqualTo("half");
    }

    @Test
    void saysWhenTheSearchWasCutShort() {
        assertThat(tree.at("/provenance/truncated").booleanValue()).isFalse();
        ObjectNode cut = DealsJson.of(Example.CASE, Example.deals(false), 5, .5, Example.PROVENANCE);
        assertThat(cut.at("/provenance/truncated").booleanValue()).isTrue();
    }

    @Test
    void theSchemaRefusesWhatIsMissingOrUnknown() {
        ObjectNode missing = tree.deepCopy();
        ((ObjectNode) missing.at("/proposals/0")).remove("nearest");
        assertThat(Schemas.problems(SCHEMA, missing)).anyMatch(p -> p.contains("nearest"));
        ObjectNode unknown = tree.deepCopy();
        ((ObjectNode) unknown.at("/deals/0")).put("score", 1);
        assertThat(Schemas.problems(SCHEMA, unknown)).anyMatch(p -> p.contains("score"));
    }
}
