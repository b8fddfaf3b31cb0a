package org.truce.formats.conflictfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.truce.conflict.Conflict;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: a conflict file becomes a conflict, or a list of everything that is wrong with it.
class ConflictReaderTest {
    private static final String SOUND = """
        truce-conflict: 1
        title: The dam
        decision-makers:
          Up: {Build: only-to-yes, Offer water: free}
          Down: {Protest: }
        infeasible: ["YY-"]
        states: {dry: "Y--"}
        impossible-moves: [{by: Down, from: "NNN", to: "NNY"}]
        preferences:
          Up: {priorities: [not Protest, Build, "-2"]}
          Down: {ranking: ["NYN", [NNN, NNY], NYY, dry], unknown: [[NYY, dry]]}
        status-quo: NNN
        """;

    @TempDir
    private Path folder = Path.of("");

    private Reading<Conflict> read(String text) throws IOException {
        return ConflictReader.read(Files.writeString(folder.resolve("conflict.yaml"), text));
    }

    private Conflict sound(String text) throws IOException {
        assertThat(problems(text)).isEmpty();
        return ((Reading.Success<Conflict>) read(text)).value();
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream()
                .map(Problem::render)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void statesComeFromOptions() throws IOException {
        Conflict dam = sound(SOUND);
        assertThat(dam.states())
                .containsExactly(
                        new Conflict.State("dry", "Y--"),
                        new Conflict.State("NNN", "NNN"),
                        new Conflict.State("NYN", "NYN"),
                        new Conflict.State("NNY", "NNY"),
                        new Conflict.State("NYY", "NYY"));
        assertThat(dam.statusQuo()).contains(1);
        // both YNN and YNY are `dry`, which is never left; Down's move from NNN to NNY cannot be
        assertThat(dam.graph().moves(0, 1)).containsExactlyInAnyOrder(0, 2);
        assertThat(dam.graph().moves(0, 0)).isEmpty();
        assertThat(dam.graph().moves(1, 0)).isEmpty();
        assertThat(dam.graph().moves(1, 1)).isEmpty();
        assertThat(dam.graph().moves(1, 3)).containsExactly(1);
        assertThat(dam.preferences().get(1).isUnknown(4, 0)).isTrue();
        // no protest 4, build 2, no water 1: dry 7, NNN 5, NYN 4, NNY 1, NYY 0; dry counts as YNN
        assertThat(IntStream.range(0, 5)
                        .map(s -> dam.preferences().getFirst().level(s))
                        .toArray())
                .containsExactly(4, 3, 2, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Build;1 0 1 0",
                "!Build;0 1 0 1",
                "- 1;0 1 0 1",
                "Build and Protest;0 0 1 0",
                "Build | Protest;1 0 1 1",
                "Build iff Protest;0 1 1 0",
                "Build <-> Protest;0 1 1 0",
                "Build -> Protest;0 1 1 1",
                "Protest if Build;0 1 1 1",
                "not (Build or Protest);0 1 0 0",
                "not Build or Protest;0 1 1 1",
                "Build or Protest and Build;1 0 1 0",
                "Build->Build->Protest;0 1 1 1",
                "(Build->Build)->Protest;0 0 1 1"
            })
    void statementsAreLogic(String statement, String truth) throws IOException {
        Conflict conflict = sound("""
            truce-conflict: 1
            title: T
            decision-makers: {Up: {Build: free}, Down: {Protest: free}}
            states: {a: YN, b: NN, c: YY, d: NY}
            preferences:
              Up: {priorities: ["%s"]}
              Down: {utilities: {a: 1, b: 2, c: 3, d: 4.5}}
            """.formatted(statement));
        int top = IntStream.range(0, 4)
                .map(s -> conflict.preferences().getFirst().level(s))
                .max()
                .orElseThrow();
        assertThat(top).isEqualTo(1);
        assertThat(IntStream.range(0, 4)
                        .mapToObj(s -> Integer.toString(
                                conflict.preferences().getFirst().level(s)))
                        .toList())
                .containsExactly(truth.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "title: The dam#title: #conflict.yaml:2:7: error: the `title` of the conflict is empty; expected text",
                "\"YY-\"#\"YX-\"#conflict.yaml:6:14: error: a pattern of `infeasible` holds `X`; expected 3"
                        + " characters, one for each option: `Y`, `N`, or `-` for either",
                "\"YY-\"#\"YY\"#conflict.yaml:6:14: error: a pattern of `infeasible` has 2 characters; expected 3"
                        + " characters, one for each option: `Y`, `N`, or `-` for either",
                "only-to-yes#once#conflict.yaml:4:15: error: unknown change `once` of option `Build`; expected `free`,"
                        + " `only-to-yes` or `only-to-no`",
                "by: Down#by: Dwon#conflict.yaml:8:25: error: the `by` of an impossible move is `Dwon`, which is no"
                        + " decision maker; expected `Up` or `Down`; did you mean `Down`?",
                "not Protest#not Protst#conflict.yaml:10:21: error: the statement `not Protst` names `Protst`, which"
                    + " is no option; expected `Build`, `Offer water` or `Protest`, or a number from 1 to 3; did you"
                    + " mean `Protest`?",
                "not Protest#(Protest#conflict.yaml:10:21: error: the statement `(Protest` has the end at character 9;"
                        + " expected `)`",
                "NYY, dry]#dry]#conflict.yaml:11:19: error: the `ranking` of the preferences of `Down` lacks `NYY`;"
                        + " expected every state once",
                "status-quo: NNN#status-quo: NNX#conflict.yaml:12:13: error: the `status-quo` of the conflict is"
                    + " `NNX`, which is no state; expected `dry`, `NNN`, `NYN`, `NNY` or `NYY`; did you mean `NNN`?",
                "{dry: \"Y--\"}#{dry: \"Y--\", wet: \"-Y-\", odd: \"YY-\"}#conflict.yaml:7:39: error: no feasible"
                        + " choice belongs to state `odd`; expected a pattern that not all of `infeasible` rules out",
                "[[NYY, dry]]#[[NYY, NYY]]#conflict.yaml:11:60: error: a pair of the `unknown` of the preferences of"
                        + " `Down` is twice the same state; expected two different states"
            })
    void faultsAreToldWithTheirPlaces(String right, String wrong, String problem) throws IOException {
        assertThat(SOUND).contains(right);
        assertThat(problems(SOUND.replace(right, wrong))).contains(problem);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        assertThat(problems("""
            truce-conflict: 2
            decision-makers: [A, B, A]
            states: [x, y, x]
            moves:
              A: [[x, x], [x], [x, q]]
              C: []
            infeasible: []
            preferences:
              A: {ranking: [x], utilities: {x: 1}}
              B: {priorities: [1]}
            """)).hasSize(11);
    }

    @Test
    void theSameNameForTwoStatesIsToldOnce() throws IOException {
        assertThat(problems(SOUND.replace("{dry: \"Y--\"}", "{dry: \"Y--\", wet: \"--Y\"}")))
                .containsExactly("conflict.yaml:7:27: error: the choice YNY belongs to two states, `dry` and `wet`;"
                        + " write one pattern for what is one and the same, or narrower ones");
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        StringBuilder text = new StringBuilder("truce-conflict: 1\ntitle: T\ndecision-makers:\n  A: {");
        IntStream.range(0, 18).forEach(k -> text.append("o").append(k).append(": free, "));
        text.append("}\npreferences:\n  A: {priorities: [1]}\n");
        assertThat(problems(text.toString()))
                .singleElement()
                .asString()
                .contains("18 options make up to 262,144 choices and 68,719,214,592 moves");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elmira", "prisoners-dilemma", "chicken"})
    void publishedConflictsFitTheSchema(String name) throws IOException {
        Path file = Path.of("..", "conflicts", name + ".yaml");
        assertThat(ConflictReader.read(file)).isInstanceOf(Reading.Success.class);
        assertThat(schemaErrors(Files.readString(file))).isEmpty();
        assertThat(schemaErrors(SOUND)).isEmpty();
        assertThat(schemaErrors(SOUND.replace("only-to-yes", "once"))).isNotEmpty();
    }

    private static List<Error> schemaErrors(String text) throws IOException {
        Object tree =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "schema", "conflict-file.schema.json")))
                .validate(JsonMapper.shared().valueToTree(tree));
    }

    /// Whatever becomes of a file, the reader answers.
    @Test
    void mutatedFilesAreAnswered() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        String signs = "\n :,-[]{}\"'YN10a|&*!#";
        int failures = 0;
        for (int k = 0; k < 2_000; k++) {
            StringBuilder text = new StringBuilder(SOUND);
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, signs.charAt(random.nextInt(signs.length())));
                    default -> text.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
                }
            }
            failures += read(text.toString()) instanceof Reading.Failure ? 1 : 0;
        }
        assertThat(failures).isBetween(500, 1_999);
    }
}
