package org.truce.formats.divisionfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.truce.divide.Division;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: a division file becomes a division, or a list of everything that is wrong with it.
class DivisionReaderTest {
    private static final Path EXAMPLE = Path.of("..", "divisions", "lake-shore.yaml");
    private static final String SOUND = """
        truce-division: 1
        title: The attic
        parties: [Ana, Bo]
        items:
          Chair: {Ana: 1/3, Bo: 2}
          Lamp: {Ana: 0.5, Bo: 0, indivisible: true}
        """;

    @TempDir
    private Path folder = Path.of("");

    private Reading<Division> read(String text) throws IOException {
        return DivisionReader.read(Files.writeString(folder.resolve("division.yaml"), text));
    }

    private List<String> problems(String text) throws IOException {
        return read(text).problems().stream()
                .map(Problem::render)
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    @Test
    void numbersAreExact() throws IOException {
        Reading.Success<Division> reading = (Reading.Success<Division>) read(SOUND);
        assertThat(reading.value())
                .isEqualTo(new Division(
                        "The attic",
                        List.of("Ana", "Bo"),
                        List.of(
                                new Division.Item("Chair", List.of(BigFraction.of(1, 3), BigFraction.of(2)), false),
                                new Division.Item("Lamp", List.of(BigFraction.of(1, 2), BigFraction.ZERO), true))));
        assertThat(reading.warnings()).isEmpty();
        // printf '…' | sha256sum
        assertThat(reading.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "truce-division: 1|truce-division: 2|division.yaml:1:17: error: the version of the format is `2`;"
                        + " expected the number `1`",
                "title: The attic|titel: The attic|division.yaml:2:1: error: unknown key `titel` of the division; did"
                        + " you mean `title`?",
                "[Ana, Bo]|[Ana, Bo, Cy]|division.yaml:3:10: error: `parties` names 3; expected two: Adjusted Winner"
                        + " divides between two",
                "[Ana, Bo]|[Ana, Ana]|division.yaml:3:16: error: the party `Ana` stands twice; expected two different"
                        + " names",
                "[Ana, Bo]|[Ana, indivisible]|division.yaml:3:16: error: a party is called `indivisible`, which says of"
                        + " an item that it cannot be shared; expected two different names",
                "Ana: 1/3|Ana: -1|division.yaml:5:16: error: the `Ana` of item `Chair` is negative; expected 0 or more",
                "Ana: 1/3|Ana: many|division.yaml:5:16: error: the `Ana` of item `Chair` is `many`; expected a number"
                        + " such as `0.25` or `1/3`",
                "Ana: 1/3|Anna: 1/3|division.yaml:5:11: error: unknown key `Anna` of item `Chair`; did you mean `Ana`?",
                "{Ana: 1/3, Bo: 2}|{Bo: 2}|division.yaml:5:10: error: item `Chair` has no `Ana`; expected its points,"
                        + " 0 or more",
                "indivisible: true|indivisible: yes|division.yaml:6:40: error: the `indivisible` of item `Lamp` is"
                        + " text; expected `true` or `false`; did you mean `true`?",
                "Bo: 2|Bo: 0|division.yaml:5:3: error: `Bo` gives points to no item; expected points above 0 for one"
                        + " item at least",
            })
    void everyFaultIsToldWithItsPlace(String found, String put, String expected) throws IOException {
        assertThat(SOUND).contains(found);
        assertThat(problems(SOUND.replace(found, put))).contains(expected);
    }

    @Test
    void allFaultsAreToldAtOnce() throws IOException {
        assertThat(problems("truce-division: 1\nparties: [Ana, Bo]\nitems:\n  Chair: {Ana: x, Bo: -2}\n  Lamp: 3\n"))
                .containsExactly(
                        "division.yaml:1:1: error: the division has no `title`; expected text",
                        "division.yaml:4:16: error: the `Ana` of item `Chair` is `x`; expected a number such as `0.25`"
                                + " or `1/3`",
                        "division.yaml:4:23: error: the `Bo` of item `Chair` is negative; expected 0 or more",
                        "division.yaml:5:9: error: item `Lamp` is a number; expected a map with the keys `Ana`, `Bo`"
                                + " and `indivisible`");
    }

    @Test
    void whatIsNoDivisionIsRefused() throws IOException {
        assertThat(problems(""))
                .containsExactly("division.yaml: error: the file is empty; expected a division;"
                        + " `divisions/lake-shore.yaml` is one to start from");
        assertThat(problems("[".repeat(100))).singleElement().asString().contains("nested more than 40 deep");
        assertThat(DivisionReader.read(folder.resolve("nowhere.yaml")).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("there is no such file or folder");
    }

    @Test
    void theExampleIsSoundAndTheSchemaAgrees() throws IOException {
        assertThat(DivisionReader.read(EXAMPLE)).isInstanceOf(Reading.Success.class);
        assertThat(schemaErrors(Files.readString(EXAMPLE))).isEmpty();
        assertThat(schemaErrors(SOUND)).isEmpty();
        assertThat(schemaErrors(SOUND.replace("[Ana, Bo]", "[Ana]"))).isNotEmpty();
        assertThat(schemaErrors(SOUND.replace("1/3", "-1"))).isNotEmpty();
        assertThat(schemaErrors(SOUND.replace("title", "titel"))).isNotEmpty();
    }

    private static List<String> schemaErrors(String text) throws IOException {
        Object tree =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("..", "docs", "schema", "division.schema.json")))
                .validate(JsonMapper.shared().valueToTree(tree))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
