package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.truce.formats.input.Nodes;
import org.truce.model.Assumptions;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: the schema that editors use agrees with the reader, as far as a schema can tell.
class CaseSchemaTest {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final JsonNode SCHEMA = JSON.readTree(CaseFormatTexts.read(CaseFormatTexts.SCHEMA));
    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(SCHEMA);

    @ParameterizedTest
    @MethodSource("sound")
    void whatTheReaderAcceptsTheSchemaAccepts(String text) {
        assertThat(errors(text)).isEmpty();
    }

    static Stream<Arguments> sound() {
        return Stream.concat(
                Stream.of(
                        argumentSet("the sound case of the tests", Broken.SOUND),
                        argumentSet("the sound mechanisms of the tests", BrokenMechanisms.soundCase()),
                        argumentSet("the skeleton", CaseSkeleton.text()),
                        argumentSet("the example of the guide", CaseFormatTexts.guideExample())),
                CaseFormatTexts.listCases().stream()
                        .map(file -> argumentSet(file.toString(), CaseFormatTexts.read(file))));
    }

    @ParameterizedTest
    @MethodSource("org.truce.formats.casefile.BrokenCaseTest#changes")
    void whatASchemaCanExpressBothReject(Broken broken) {
        assertThat(errors(broken.text()).isEmpty()).as("%s", broken).isEqualTo(!broken.schemaSees());
    }

    @Test
    void theSchemaItselfIsValid() {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(SCHEMA)).isEmpty();
    }

    @Test
    void everyKeyIsExplainedAndNoOtherIsAllowed() {
        List<String> faults = new ArrayList<>();
        explain(SCHEMA, "#", faults);
        assertThat(faults).isEmpty();
    }

    private static void explain(JsonNode schema, String path, List<String> faults) {
        if (schema.has("properties")) {
            if (!schema.path("additionalProperties").isBoolean()) {
                faults.add(path + " allows other keys");
            }
            for (Map.Entry<String, JsonNode> property : schema.get("properties").properties()) {
                String at = path + "/" + property.getKey();
                if (property.getValue().path("title").asString("").isEmpty()) {
                    faults.add(at + " has no title");
                }
                if (!property.getValue().path("description").asString("").endsWith(".")) {
                    faults.add(at + " has no description");
                }
            }
        }
        for (Map.Entry<String, JsonNode> child : schema.properties()) {
            explain(child.getValue(), path + "/" + child.getKey(), faults);
        }
        if (schema.isArray()) {
            schema.forEach(child -> explain(child, path + "/-", faults));
        }
    }

    @Test
    void theDefaultsAreThoseOfTheModel() {
        JsonNode assumptions = SCHEMA.at("/$defs/assumptions/properties");
        Assumptions defaults = Assumptions.DEFAULT;
        defaults.firmness()
                .forEach((kind, value) -> assertThat(assumptions
                                .at("/firmness/properties/%s/default".formatted(Nodes.word(kind)))
                                .asDouble())
                        .isEqualTo(value));
        defaults.reliability()
                .forEach((grade, value) -> assertThat(assumptions
                                .at("/reliability/properties/%s/default".formatted(grade))
                                .asDouble())
                        .isEqualTo(value));
        for (int grade = 1; grade <= 6; grade++) {
            assertThat(assumptions
                            .at("/credibility/properties/%d/default".formatted(grade))
                            .asDouble())
                    .isEqualTo(defaults.credibility().get(grade - 1));
        }
        assertThat(assumptions.at("/loss-aversion/default/0").asDouble())
                .isEqualTo(defaults.lossAversion().low());
        assertThat(assumptions.at("/loss-aversion/default/1").asDouble())
                .isEqualTo(defaults.lossAversion().high());
    }

    @Test
    void theDefaultsOfMechanismsAreThoseOfTheModel() {
        assertDefault("mechanisms", "collapse", Mechanisms.COLLAPSE);
        assertDefault("mechanisms", "patience", Mechanisms.PATIENCE);
        assertDefault("obligation", "gain", Mechanisms.GAIN);
        assertDefault("obligation", "detection", Mechanisms.MONITORING.detection());
        assertDefault("obligation", "false-alarm", Mechanisms.MONITORING.falseAlarm());
        assertDefault("guarantee", "cost", Mechanisms.COST);
        assertDefault("guarantee", "credibility", Mechanisms.CREDIBILITY);
    }

    private static void assertDefault(String part, String key, Interval expected) {
        JsonNode shown = SCHEMA.at("/$defs/%s/properties/%s/default".formatted(part, key));
        assertThat(new Interval(shown.at("/0").asDouble(), shown.at("/1").asDouble()))
                .as(key)
                .isEqualTo(expected);
    }

    private static List<Error> errors(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .build();
        return VALIDATOR.validate(JSON.<JsonNode>valueToTree(withTextKeys(new Load(settings).loadFromString(text))));
    }

    /// JSON knows only text as keys; editors read YAML so, too.
    private static Object withTextKeys(Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, entry) -> copy.put(String.valueOf(key), withTextKeys(entry)));
                yield copy;
            }
            case List<?> list -> list.stream().map(CaseSchemaTest::withTextKeys).toList();
            default -> value;
        };
    }
}
