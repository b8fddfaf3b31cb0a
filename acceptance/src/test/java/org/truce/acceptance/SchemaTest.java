package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Reading;
import org.truce.model.Case;
import org.truce.reading.draft.Drafting;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;
import org.truce.reading.review.Change;
import org.truce.reading.review.Decision;
import org.truce.reading.review.Outcome;
import org.truce.reading.review.PersonRevision;
import org.truce.reading.review.Review;
import org.truce.reading.review.Saved;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands print as JSON is what the published schemas describe.
class SchemaTest {
    private static final Path SCHEMAS = Path.of("docs", "schema");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gap.schema.json",
                "deals.schema.json",
                "hold.schema.json",
                "roadmap.schema.json",
                "case.schema.json",
                "solve.schema.json",
                "divide.schema.json",
                "reference.schema.json",
                "attributes.schema.json",
                "domain.schema.json",
                "division.schema.json",
                "conflict.schema.json",
                "conflict-file.schema.json",
                "read.schema.json",
                "review.schema.json",
                "timeline.schema.json"
            })
    void schemasAreSchemas(String name) {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(problems(draft, read(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "deals", "hold", "roadmap"})
    void answersFitTheirSchema(String command) {
        Schema schema = schema(command + ".schema.json");
        JsonNode one = answer(command, "--worlds", "200", "cases/jeddah-2025");
        assertThat(problems(schema, one)).isEmpty();
        JsonNode all = answer(command, "--worlds", "50", "--agreement", "all", "cases/jeddah-2025");
        assertThat(problems(schema, all)).isEmpty();
        assertThat(all.get("agreements").size()).isEqualTo(3);
        assertThat(all.at("/agreements/0/agreement")).isEqualTo(one.at("/agreement"));
    }

    @Test
    void exactAnswersFitTheirSchema() {
        assertThat(problems(
                        schema("solve.schema.json"),
                        answer("solve", "--bid", "Harvest=shared,Water=by turns,Path=open", "domains/orchard")))
                .isEmpty();
        assertThat(problems(schema("divide.schema.json"), answer("divide", "divisions/lake-shore.yaml")))
                .isEmpty();
    }

    @Test
    void answersAboutAgreementsFitTheirSchema() {
        Schema schema = schema("reference.schema.json");
        for (String[] options : new String[][] {
            {},
            {"--where", "cease-fire", "--cox", "ddr,region"},
            {"--where", "ddr", "--against", "cease-fire", "--years", "1,100", "--cox", "ddr"},
            {"--where", "year > 2020", "--cox", "ddr"},
            {"--where", "year > 3000"},
            {"--data", "agreements/truces.csv", "--where", "monitored", "--cox", "monitored,region"}
        }) {
            assertThat(problems(schema, answer("reference", options))).isEmpty();
        }
        assertThat(problems(schema("attributes.schema.json"), answer("reference", "--attributes")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"elmira", "prisoners-dilemma", "chicken"})
    void conflictsFitTheirSchemas(String name) {
        String file = "conflicts/" + name + ".yaml";
        String state = name.equals("elmira") ? "s1" : "DD";
        Schema schema = schema("conflict.schema.json");
        assertThat(problems(schema, answer("conflict", file))).isEmpty();
        assertThat(problems(
                        schema,
                        answer("conflict", "--from", state, "--to", state, "--break", state, "--concept", "seq", file)))
                .isEmpty();
    }

    @Test
    void readingsFitTheirSchemas() throws IOException {
        String april = Files.writeString(folder.resolve("april.txt"), """
            Ridge talks open

            Published on 4 April 2031

            Velim rejected an opening of the crossing. Velim wants a waiver of the fee at the market.
            Ostra may reject the waiver of the fee, an official said.
            """).toString();
        String may = Files.writeString(folder.resolve("may.txt"), """
            Ridge talks resume

            Published on 3 May 2031

            Velim accepts an opening of the crossing, its envoy said.
            """).toString();
        String june = Files.writeString(folder.resolve("june.txt"), """
            Ridge talks go on

            Published on 2 June 2031

            Velim demanded the release of all prisoners. Ostra rejected a release of the prisoners.
            """).toString();
        Schema read = schema("read.schema.json");
        for (String[] args : new String[][] {
            {april},
            {april, may},
            {"--case", "cases/ridge-crossing", april},
            {"--case", "cases/ridge-crossing", april, may},
            {"--case", "cases/ridge-crossing", june}
        }) {
            assertThat(problems(read, answer("read", args))).isEmpty();
        }
        assertThat(answer("read", "--case", "cases/ridge-crossing", june)
                        .path("issues")
                        .path(0)
                        .path("id"))
                .hasToString("\"prisoners\"");
        Schema timeline = schema("timeline.schema.json");
        JsonNode moves = answer("read", "--timeline", "--case", "cases/ridge-crossing", may, april);
        assertThat(problems(timeline, moves)).isEmpty();
        assertThat(moves.at("/issues/0/parties/1/dated/1/move").asString()).isEqualTo("softer");
        assertThat(problems(timeline, answer("read", "--timeline", "--case", "cases/jeddah-2025")))
                .isEmpty();
    }

    /// What is saved of a review fits the schema, and what the schema refuses the reader of saved reviews
    /// does, too.
    @Test
    void savedReviewsFitTheirSchema() throws IOException {
        Case theCase = ((CaseReading.Success) CaseReader.read(Path.of("cases/ridge-crossing/case.yaml"))).value();
        byte[] words = """
            Published on 3 May 2031

            "We want a waiver of the fee at the market," Tomas Vell, the envoy of Velim, told reporters. Velim rejected an opening of the crossing.
            """.getBytes(StandardCharsets.UTF_8);
        Article article = ((Reading.Success<Article>)
                        Intake.read(new ByteArrayInputStream(words), new Hints(Optional.empty(), false)))
                .value();
        Review fresh = Review.of(Drafting.of(List.of(article), theCase), theCase);
        Review review = fresh;
        assertThat(review.ids()).hasSize(3);
        for (String id : review.ids()) {
            Change changed = review.isPerson(id)
                    ? new PersonRevision("Tom Vell", "velim", "")
                    : review.getRevision(id)
                            .withDate(Optional.of(LocalDate.of(2031, 5, 1)))
                            .withSpeaker("");
            for (Decision decision : List.of(
                    new Decision.Rejected(),
                    new Decision.Open(),
                    new Decision.Accepted(),
                    new Decision.Changed(changed))) {
                Outcome outcome = review.decide(id, decision);
                assertThat(outcome).isInstanceOf(Outcome.Done.class);
                review = ((Outcome.Done) outcome).review();
            }
        }
        Schema schema = schema("review.schema.json");
        String saved = new String(Saved.of(review, "0".repeat(64)).bytes(), StandardCharsets.UTF_8);
        assertThat(problems(schema, JsonMapper.shared().readTree(saved))).isEmpty();
        Path file = Files.writeString(folder.resolve("case.yaml.0.review.json"), saved);
        assertThat(Saved.read(file, fresh)).isInstanceOf(Reading.Success.class);
        for (String[] slip : new String[][] {
            {"\"truce-review\" : 1", "\"truce-review\" : 2"},
            {"\"about\" : \"person\"", "\"about\" : \"people\""},
            {"\"name\" : \"Tom Vell\"", "\"name\" : \"\""},
            {"\"date\" : \"2031-05-01\"", "\"date\" : \"1 May\""},
            {"\"decision\" : \"rejected\"", "\"decision\" : \"changed\""},
            {"\"kind\" : \"wants\"", "\"kind\" : \"hopes\""},
            {"\"decisions\"", "\"decision\""}
        }) {
            assertThat(saved).contains(slip[0]);
            String broken = saved.replace(slip[0], slip[1]);
            assertThat(problems(schema, JsonMapper.shared().readTree(broken)))
                    .as(slip[1])
                    .isNotEmpty();
            Files.writeString(file, broken);
            assertThat(Saved.read(file, fresh)).as(slip[1]).isInstanceOf(Reading.Failure.class);
        }
    }

    private static JsonNode answer(String command, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of(command, "--format", "json"));
        all.addAll(List.of(args));
        Cli.Run run = Cli.run(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Repository.read(SCHEMAS.resolve(name)));
    }

    private static JsonNode read(String name) {
        return JsonMapper.shared().readTree(Repository.read(SCHEMAS.resolve(name)));
    }

    private static List<String> problems(Schema schema, JsonNode tree) {
        return schema.validate(tree).stream().map(Error::toString).toList();
    }
}
