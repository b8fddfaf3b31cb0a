package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce conflict`.
class ConflictCommandsTest {
    private static final String ELMIRA = "conflicts/elmira.yaml";
    private static final List<String> CONCEPTS = List.of("nash", "gmr", "smr", "seq", "sseq");

    @TempDir
    private Path folder = Path.of("");

    private static String answer(String... args) {
        Cli.Run run = Cli.run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(answer(line.split(" ", -1)));
    }

    @Test
    void textsAreThoseThatWereFoundGood() {
        Golden.assertSame("conflict-elmira.txt", answer("conflict", "--to", "s1", "--break", "s8", ELMIRA));
        Golden.assertSame("conflict-chicken.txt", answer("conflict", "conflicts/chicken.yaml"));
    }

    /// Fang, Hipel & Kilgour 1993.
    @ParameterizedTest
    @CsvSource({
        "elmira, nash, s5 s8 s9",
        "elmira, gmr, s1 s4 s5 s8 s9",
        "elmira, seq, s5 s8 s9",
        "prisoners-dilemma, nash, DD",
        "prisoners-dilemma, seq, CC DD",
        "chicken, smr, SS SD DS",
        "chicken, seq, SD DS"
    })
    void publishedEquilibria(String name, String concept, String states) {
        JsonNode json = json("conflict --format json --concept " + concept + " conflicts/" + name + ".yaml");
        assertThat(json.at("/equilibria/" + concept).values().stream().map(JsonNode::asString))
                .containsExactly(states.split(" ", -1));
        assertThat(json.get("equilibria").size()).isEqualTo(1);
    }

    /// Every value of the tables that an independent program made, if they are there.
    @ParameterizedTest
    @CsvSource({"elmira, Elmira, s", "prisoners-dilemma, Prisoners, ''", "chicken, Chicken, ''"})
    void sharedTables(String name, String key, String prefix) {
        Path file = Path.of("..", "shared", "oracles", "graph-model.json");
        assumeTrue(Files.exists(file), "the shared tables are not here");
        JsonNode expected = JsonMapper.shared().readTree(file.toFile()).get(key);
        JsonNode found = json("conflict --format json conflicts/" + name + ".yaml");
        for (String concept : CONCEPTS) {
            Set<String> states = new HashSet<>();
            expected.at("/computedEquilibria/" + concept).forEach(s -> states.add(prefix + s.asString()));
            assertThat(found.at("/equilibria/" + concept).values().stream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(states);
        }
        expected.get("stabilityPerDM")
                .propertyStream()
                .forEach(state -> state.getValue()
                        .propertyStream()
                        .forEach(concept -> concept.getValue()
                                .propertyStream()
                                .forEach(maker -> assertThat(found.get("stability")
                                                .get(prefix + state.getKey())
                                                .get(maker.getKey())
                                                .get(concept.getKey())
                                                .booleanValue())
                                        .as("%s %s %s", state.getKey(), concept.getKey(), maker.getKey())
                                        .isEqualTo(maker.getValue().booleanValue()))));
        expected.get("coalitionImprovements").propertyStream().forEach(state -> {
            List<String> wanted = new ArrayList<>();
            state.getValue()
                    .forEach(one -> wanted.add(one.get("coalition") + " "
                            + one.get("to").values().stream()
                                    .map(s -> prefix + s.asString())
                                    .sorted()
                                    .toList()));
            List<String> given = new ArrayList<>();
            found.get("coalitionImprovements")
                    .get(prefix + state.getKey())
                    .forEach(one -> given.add(one.get("coalition") + " "
                            + one.get("to").values().stream()
                                    .map(JsonNode::asString)
                                    .sorted()
                                    .toList()));
            assertThat(given).containsExactlyInAnyOrderElementsOf(wanted);
        });
    }

    @Test
    void verdictsAreSentencesWithTheirMoves() {
        JsonNode json = json("conflict --format json --concept smr " + ELMIRA);
        JsonNode lg = json.get("explanations").values().stream()
                .filter(e -> e.get("state").asString().equals("s1")
                        && e.get("decisionMaker").asString().equals("LG"))
                .findFirst()
                .orElseThrow();
        assertThat(lg.get("stable").booleanValue()).isTrue();
        assertThat(lg.get("sentence").asString())
                .isEqualTo("LG stays at s1 because if it moves to s5, MoE can go to s6, which LG does not prefer to s1,"
                        + " and from there it has no move to anything better than s1.");
        assertThat(lg.at("/chains/0").toString())
                .isEqualTo(
                        "{\"moves\":[{\"by\":[\"LG\"],\"to\":\"s5\"}],\"answer\":[{\"by\":[\"MoE\"],\"to\":\"s6\"}]}");
    }

    @Test
    void unknownPreferencesGiveTwoAnswers() throws Exception {
        Path file = Files.writeString(
                folder.resolve("unknown.yaml"),
                Repository.read(Path.of("conflicts/prisoners-dilemma.yaml"))
                        .replace(
                                "A: {ranking: [DC, CC, DD, CD]}",
                                "A: {ranking: [DC, CC, DD, CD], unknown: [[DD, CD]]}"));
        JsonNode json = json("conflict --format json " + file);
        assertThat(json.get("status").asString()).isEqualTo("bounded");
        // A may prefer CD to DD, so that nothing is certain there
        assertThat(json.at("/equilibria/nash").toString()).isEqualTo("[]");
        assertThat(json.at("/possible/equilibria/nash").toString()).isEqualTo("[\"CD\",\"DD\"]");
        assertThat(answer("conflict", file.toString())).contains("possible, too");
        assertThat(answer("conflict", "--format", "csv", file.toString())).contains("DD,,A,unknown,");
    }

    @Test
    void thePictureIsWrittenBesideTheAnswerOrRefused() throws Exception {
        Path picture = folder.resolve("states.svg");
        Cli.Run run = Cli.run("conflict", "--plot", picture.toString(), ELMIRA);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("The picture is in " + picture + ".\n");
        String svg = Repository.read(picture);
        assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>\n").contains("All 24 moves are drawn");
        assertThat(svg.lines().filter(line -> line.startsWith("<polygon"))).hasSize(24);
        assertThat(svg).doesNotContain("NaN");
        Path large = Files.writeString(folder.resolve("large.yaml"), """
            truce-conflict: 1
            title: Large
            decision-makers: {A: {a: free, b: free, c: free, d: free, e: free}, B: {f: free, g: free, h: free, i: free}}
            preferences: {A: {priorities: [a]}, B: {priorities: [f]}}
            """);
        Path other = folder.resolve("other.svg");
        Cli.Run refused = Cli.run("conflict", "--plot", other.toString(), large.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("truce: A picture shows at most 400 states, and there are 512 states; leave out --plot.\n");
        assertThat(other).doesNotExist();
    }

    @Test
    void statesThatAreNoneAreToldAllAtOnce() {
        Cli.Run run = Cli.run("conflict", "--from", "s", "--to", "s10", ELMIRA);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("error: the conflict has no state `s"));
    }

    @Test
    void brokenFilesListEveryProblem() throws Exception {
        Path file = Files.writeString(
                folder.resolve("broken.yaml"),
                Repository.read(Path.of(ELMIRA)).replace("NYNNY", "NYNN").replace("LG: {ranking", "LG: {rankin"));
        Cli.Run run = Cli.run("conflict", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has 4 characters").endsWith("nothing was analysed.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "text"})
    void theSameCommandGivesTheSameBytes(String format) {
        String[] command = {"conflict", "--format", format, "--to", "s2", ELMIRA};
        assertThat(answer(command)).isEqualTo(answer(command));
    }

    @Test
    void linesFitEightyColumns() {
        assertThat(answer("conflict", ELMIRA).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 80);
    }
}
