package org.truce.formats.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// All figures are those of [Example].
class RoadmapJsonTest {
    private static final String SCHEMA = "roadmap.schema.json";
    private final ObjectNode tree = RoadmapJson.of(Example.CASE, Example.roadmap(true), Example.PROVENANCE);

    @Test
    void hasTheKeysThatAreDocumentedInTheirOrder() {
        assertThat(tree.propertyNames())
                .containsExactly(
                        "case",
                        "agreement",
                        "parties",
                        "target",
                        "first",
                        "end",
                        "search",
                        "tradeOffs",
                        "chance",
                        "weakestStage",
                        "stages",
                        "measures",
                        "sensitivity",
                        "provenance");
        assertThat(tree.at("/stages/0").propertyNames())
                .containsExactly("options", "changed", "reached", "ifReached", "byParty");
        assertThat(Schemas.problems(SCHEMA, tree)).isEmpty();
    }

    @Test
    void carriesEveryFigureToItsPlace() {
        assertThat(tree.at("/target").toString()).isEqualTo("{\"dam\":\"dam\",\"water\":\"half\"}");
        assertThat(tree.at("/first").isNull()).isTrue();
        assertThat(tree.at("/search").toString())
                .isEqualTo("{\"deals\":4,\"changes\":2,\"worlds\":500,\"withoutRoad\":[]}");
        assertThat(tree.at("/tradeOffs/0/chosen").booleanValue()).isTrue();
        assertThat(tree.at("/tradeOffs/0/stages/0").toString()).isEqualTo("{\"dam\":\"dam\",\"water\":\"nothing\"}");
        assertThat(tree.at("/tradeOffs/1/chance/probability").doubleValue()).isEqualTo(.52);
        assertThat(tree.at("/tradeOffs/1/exposure/stage").intValue()).isEqualTo(1);
        assertThat(tree.at("/tradeOffs/1/exposure/party").asString()).isEqualTo("down");
        assertThat(tree.at("/tradeOffs/1/exposure/stake/value").doubleValue()).isEqualTo(.21);
        assertThat(tree.at("/chance/low").doubleValue()).isEqualTo(.28);
        assertThat(tree.at("/stages/1/changed").toString()).isEqualTo("[\"water\"]");
        assertThat(tree.at("/stages/1/ifReached/probability").doubleValue()).isEqualTo(.81);
        assertThat(tree.at("/stages/1/byParty/0/gain").propertyNames()).containsExactly("q10", "q50", "q90");
        assertThat(tree.at("/stages/1/byParty/0/gain/q50").doubleValue()).isEqualTo(.15);
        assertThat(tree.at("/stages/1/byParty/0/gain/q90").doubleValue()).isEqualTo(.25);
        assertThat(tree.at("/stages/1/byParty/0/total/q50").doubleValue()).isEqualTo(.16);
        assertThat(tree.at("/stages/1/byParty/0/letDown/q50").doubleValue()).isEqualTo(.15 - .04);
        assertThat(tree.at("/stages/1/byParty/0/prefersToStopping/probability").doubleValue())
                .isEqualTo(.9);
        assertThat(tree.at("/stages/1/byParty/0/prefersToFallingBack/probability")
                        .doubleValue())
                .isEqualTo(.91);
        assertThat(tree.at("/stages/1/byParty/1/needed").booleanValue()).isFalse();
        assertThat(tree.at("/stages/1/byParty/1/ifReached").isNull()).isTrue();
        assertThat(tree.at("/sensitivity/2/probability").doubleValue()).isEqualTo(.43);
    }

    /// Of the two stages the first is less likely to be taken, counted from 1.
    @Test
    void countsStagesFromOne() {
        assertThat(tree.at("/weakestStage").intValue()).isEqualTo(1);
        assertThat(tree.at("/tradeOffs/0/exposure/stage").intValue()).isEqualTo(2);
    }

    @Test
    void saysWhenTheSearchWasCutShort() {
        assertThat(tree.at("/provenance/truncated").booleanValue()).isFalse();
        ObjectNode cut = RoadmapJson.of(Example.CASE, Example.roadmap(false), Example.PROVENANCE);
        assertThat(cut.at("/provenance/truncated").booleanValue()).isTrue();
        assertThat(cut.at("/tradeOffs/0/exact").booleanValue()).isFalse();
        assertThat(cut.at("/tradeOffs/0/bound/high").doubleValue()).isEqualTo(.37);
        assertThat(Schemas.problems(SCHEMA, cut)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsMissingOrUnknown() {
        ObjectNode missing = tree.deepCopy();
        ((ObjectNode) missing.at("/tradeOffs/0")).remove("bound");
        assertThat(Schemas.problems(SCHEMA, missing)).anyMatch(p -> p.contains("bound"));
        ObjectNode unknown = tree.deepCopy();
        ((ObjectNode) unknown.at("/stages/0/byParty/0")).put("score", 1);
        assertThat(Schemas.problems(SCHEMA, unknown)).anyMatch(p -> p.contains("score"));
    }
}
