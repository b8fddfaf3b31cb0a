package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.model.Assumptions;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: what the guide page shows is so.
class GuidePageTest {
    private static final String PAGE = CaseFormatTexts.read(CaseFormatTexts.GUIDE);

    @Test
    void theExampleIsSoundAndRaisesNoDoubt() {
        CaseReading reading = read(CaseFormatTexts.guideExample());
        assertThat(reading.problems()).extracting(Problem::render).isEmpty();
        assertThat(reading).isInstanceOf(CaseReading.Success.class);
    }

    @Test
    void theProblemsShownAreThoseReported() {
        List<String> lines = CaseFormatTexts.guideExample().lines().toList();
        assertThat(lines.get(25)).contains("consent: [kaldia, oroth, coast-states]");
        assertThat(lines.get(75)).contains("accepts: {passage: [grain, all], tolls: shared}");
        String broken = CaseFormatTexts.guideExample()
                .replace("consent: [kaldia, oroth, coast-states]", "consent: [kaldia, oroth, secretary]")
                .replace("accepts: {passage: [grain,", "accepts: {passage: [grian,");
        String shown = Pattern.compile("```text\\R(.*?)```", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        assertThat(read(broken).problems().stream().map(p -> p.render() + "\n").collect(Collectors.joining()))
                .isEqualTo(shown);
    }

    @Test
    void theTablesOfDefaultsAreThoseOfTheModel() {
        Map<String, String> expected = new LinkedHashMap<>();
        Assumptions defaults = Assumptions.DEFAULT;
        defaults.firmness().forEach((kind, value) -> expected.put(Nodes.word(kind), value.toString()));
        defaults.reliability().forEach((grade, value) -> expected.put(grade.name(), value.toString()));
        for (int grade = 1; grade <= 6; grade++) {
            expected.put(
                    Integer.toString(grade),
                    defaults.credibility().get(grade - 1).toString());
        }
        Map<String, String> shown = new LinkedHashMap<>();
        Pattern.compile("^\\| `([^`]+)` \\| ([0-9.]+) \\|$", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .forEach(row -> shown.put(row.group(1), row.group(2)));
        assertThat(shown).isEqualTo(expected);
        assertThat(PAGE)
                .contains("| `loss-aversion` | `[%s, %s]` |"
                        .formatted(
                                defaults.lossAversion().low(),
                                defaults.lossAversion().high()));
    }

    @Test
    void theDefaultsOfMechanismsAreThoseOfTheModel() {
        assertDefault("collapse", Mechanisms.COLLAPSE);
        assertDefault("patience", Mechanisms.PATIENCE);
        assertDefault("gain", Mechanisms.GAIN);
        assertDefault("detection", Mechanisms.MONITORING.detection());
        assertDefault("false-alarm", Mechanisms.MONITORING.falseAlarm());
        assertDefault("cost", Mechanisms.COST);
        assertDefault("credibility", Mechanisms.CREDIBILITY);
    }

    private static void assertDefault(String key, Interval expected) {
        MatchResult shown = Pattern.compile(
                        "^\\| `%s` \\| `\\[([0-9.]+), ([0-9.]+)\\]` \\|".formatted(key), Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(new Interval(Double.parseDouble(shown.group(1)), Double.parseDouble(shown.group(2))))
                .as(key)
                .isEqualTo(expected);
    }

    /// ln ½ / ln δ months, rounded, and (1 − r₀)²⁴.
    @Test
    void theFiguresAtPatienceAndFalseAlarmsAreThoseOfTheFormulas() {
        Matcher halves = Pattern.compile(
                        "[Ww]ith (0\\.\\d+)(?: the future counts for half)? after (\\d+)(?: months)?[,.]")
                .matcher(PAGE);
        assertThat(halves.results()
                        .peek(half -> assertThat(Math.round(Math.log(.5) / Math.log(Double.parseDouble(half.group(1)))))
                                .isEqualTo(Long.parseLong(half.group(2)))))
                .hasSize(5);
        for (double chance : new double[] {.01, .05, .1}) {
            assertThat(PAGE)
                    .containsPattern("[Ww]ith %s(, a deal [a-z ]+ with a chance)? of %d %%"
                            .formatted(chance, Math.round(100 * Math.pow(1 - chance, 24))));
        }
    }

    @Test
    void everyKeyOfTheSchemaIsExplained() {
        JsonNode schema = JsonMapper.shared().readTree(CaseFormatTexts.read(CaseFormatTexts.SCHEMA));
        List<String> keys = schema.findValues("properties").stream()
                .flatMap(properties -> properties.propertyNames().stream())
                .distinct()
                .toList();
        List<String> explained = Pattern.compile(
                        "^\\| `([a-z0-9A-F-]+)`(?:, with (?:or without )?`([a-z]+)`)? \\|", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .flatMap(GuidePageTest::groups)
                .toList();
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(explained).containsAll(keys);
    }

    private static Stream<String> groups(MatchResult row) {
        return Stream.of(row.group(1), row.group(2) == null ? row.group(1) : row.group(2));
    }

    private static CaseReading read(String text) {
        return CaseReader.read(Path.of("case.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }
}
