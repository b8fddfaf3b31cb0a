package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce roadmap`.
class RoadmapCommandTest {
    private static final String FLAGSHIP = "cases/jeddah-2025";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to us-ceasfire|--to:1:1: error: there is no proposal called `us-ceasfire`; expected a proposal"
                        + " (`ukraine-march`, `us-ceasefire` or `russia-reported`), a deal such as"
                        + " `issue=option,issue=option`, or `best`; did you mean `us-ceasefire`?",
                "--to scope=none,order=ceasefire-first|--to:1:1: error: the case holds this deal to be impossible: A"
                        + " cease-fire that does not exist cannot come first.",
                "--to us-ceasefire --first order=terms-first|--first:1:1: error: this deal leaves everything as it is;"
                        + " expected an option other than the first of its issue",
                "--to aid=intelligence --first aid=both|--first:1:1: error: aid=both is not on the way to the target,"
                        + " which has `intelligence`; expected the target's option, one before it on a scale, or an"
                        + " issue that the target leaves as it is",
            })
    void aDealThatIsNoneIsAnErrorOfTheInput(String options, String message) {
        Cli.Run run = Cli.run(("roadmap --worlds 10 " + options + " " + FLAGSHIP).split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith(message + "\ntruce: 1 error; nothing was analysed.\n");
    }

    private static JsonNode answer(String options) {
        Cli.Run run = Cli.run(("roadmap --format json --worlds 400 " + options + " " + FLAGSHIP).split(" ", -1));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    /// From no cease-fire to all fighting stopped there is a stage between, and the order comes with one of
    /// the two: a cease-fire that does not exist cannot come first.
    @Test
    void theCallForACeasefireInTwoStages() {
        JsonNode road = answer("--to us-ceasefire --changes-per-step 2");
        assertThat(road.get("agreement").isNull()).isTrue();
        assertThat(road.get("stages").size()).isEqualTo(2);
        assertThat(road.at("/stages/1/options/scope").asString()).isEqualTo("comprehensive");
        assertThat(road.at("/stages/1/options/order").asString()).isEqualTo("ceasefire-first");
        assertThat(road.at("/stages/0/options/scope").asString()).isNotEqualTo("none");
        double before = -1;
        for (JsonNode row : road.get("tradeOffs")) {
            assertThat(row.get("exact").booleanValue()).isTrue();
            assertThat(row.at("/exposure/stake/value").doubleValue()).isPositive();
            before = Math.max(before, row.at("/chance/probability").doubleValue());
        }
        assertThat(road.get("tradeOffs")
                        .get(road.get("tradeOffs").size() - 1)
                        .at("/chance/probability")
                        .doubleValue())
                .isEqualTo(before);
    }

    @Test
    void whatComesFirstIsKeptToTheEnd() {
        JsonNode road = answer("--to us-ceasefire --first prisoners=all-for-all");
        assertThat(road.at("/stages/0/changed").toString()).isEqualTo("[\"prisoners\"]");
        assertThat(road.at("/end/prisoners").asString()).isEqualTo("all-for-all");
        assertThat(road.at("/target/prisoners").asString()).isEqualTo("case-by-case");
        assertThat(road.at("/provenance/parameters/first/prisoners").asString()).isEqualTo("all-for-all");
    }

    @Test
    void measuresAreTakenIfAskedFor() {
        JsonNode road = answer("--to us-ceasefire --confidence-building");
        assertThat(road.at("/measures/0/added").booleanValue()).isTrue();
        String issue = road.at("/measures/0/issue").asString();
        assertThat(road.at("/end/" + issue).asString())
                .isEqualTo(road.at("/measures/0/option").asString());
        assertThat(road.at("/stages/0/changed").toString()).contains(issue);
    }
}
