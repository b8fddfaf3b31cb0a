package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.domain.Domain;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// FEATURE UNDER TEST: the analysis of the field's own files gives what is known of them. They lie beside the
/// project, in `../shared`, and are no part of it: without them these tests are skipped.
class FieldSolutionsTest {
    private static final Path SHARED =
            Path.of("..", "..", "shared").toAbsolutePath().normalize();
    private static final Path DOMAINS = SHARED.resolve("domains");
    private static final double CLOSE = 1e-9;

    static Stream<JsonNode> oracles() throws IOException {
        Path file = SHARED.resolve("oracles").resolve("domains.json");
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        return new ObjectMapper().readTree(Files.readString(file)).at("/rows").values().stream();
    }

    /// `oracles/domains.json`: exact arithmetic, checked against runs of GENIUS 10.4. Its points are given to
    /// nine places.
    @ParameterizedTest
    @MethodSource("oracles")
    void frontierAndSolutionsAreKnown(JsonNode row) {
        SolveResult result = solve(DOMAINS.resolve(row.at("/folder").asString()));
        assertThat(result.frontier().certainty()).isEqualTo(new SolveResult.Certainty.Exact());
        assertThat(result.frontier().points()).hasSize(row.at("/front").asInt());
        assertThat(result.frontier().rationalSize())
                .isEqualTo(row.at("/front_rational").asInt());
        Solution.Agreed nash = agreed(result, Kind.NASH);
        assertThat(nash.value()).isCloseTo(row.at("/nash_product").asDouble(), within(CLOSE));
        for (int p = 0; p < result.parties().size(); p++) {
            assertThat(nash.point().utilities().get(p))
                    .isCloseTo(row.at("/nash_at_rv/" + p).asDouble(), within(CLOSE));
        }
        assertThat(agreed(result, Kind.EGALITARIAN).value())
                .isCloseTo(row.at("/egalitarian_value").asDouble(), within(CLOSE));
        assertThat(agreed(result, Kind.UTILITARIAN).value())
                .isCloseTo(row.at("/utilitarian_value").asDouble(), within(CLOSE));
        assertThat(result.opposition().orElseThrow().nearestToIdeal())
                .isCloseTo(row.at("/min_dist_to_ideal").asDouble(), within(CLOSE));
    }

    /// `specials.json`, by the generator of the domains.
    @ParameterizedTest
    @ValueSource(strings = {"domain00", "domain01"})
    void geniusWebSpecialsAreFound(String name) throws IOException {
        Path folder = DOMAINS.resolve("json-geniusweb").resolve(name);
        Path file = folder.resolve("specials.json");
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        JsonNode specials = new ObjectMapper().readTree(Files.readString(file));
        SolveResult result = solve(folder);
        assertClose(agreed(result, Kind.NASH).point(), specials.at("/nash/utility"));
        assertClose(agreed(result, Kind.UTILITARIAN).point(), specials.at("/social_welfare/utility"));
        assertClose(agreed(result, Kind.EGALITARIAN).point(), specials.at("/kalai/utility"));
        assertThat(result.opposition().orElseThrow().equalToIdeal().orElseThrow())
                .isCloseTo(specials.at("/opposition").asDouble(), within(CLOSE));
        List<JsonNode> points = List.copyOf(specials.at("/pareto_front").values());
        assertThat(result.frontier().points()).hasSize(points.size());
        for (int i = 0; i < points.size(); i++) {
            // theirs come by rising utility of the first party, ours by falling
            assertClose(
                    result.frontier().points().get(points.size() - 1 - i),
                    points.get(i).at("/utility"));
        }
    }

    private static void assertClose(Point point, JsonNode utilities) {
        for (int p = 0; p < utilities.size(); p++) {
            assertThat(point.utilities().get(p)).isCloseTo(utilities.at("/" + p).asDouble(), within(CLOSE));
        }
    }

    /// The frontier listed with the domain agrees point by point, as far as it goes: its numbers were rounded
    /// to single precision, with a relative error of up to 6 · 10⁻⁸.
    @Test
    void hyperRectanglesHaveTheFrontierThatIsListed() throws IOException {
        Path folder = DOMAINS.resolve("xml-2p-nonlinear-10issues-1e10");
        Path file = folder.resolve("pareto.xml");
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .toList();
        SolveResult result = solve(folder);
        assertThat(result.frontier().certainty()).isEqualTo(new SolveResult.Certainty.Exact());
        assertThat(result.frontier().points()).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            List<Double> utilities =
                    result.frontier().points().get(lines.size() - 1 - i).utilities();
            String[] listed = lines.get(i).split(",\\s*", 2);
            assertThat(utilities.getFirst()).isCloseTo(Double.parseDouble(listed[0]), within(1e-7));
            assertThat(utilities.getLast()).isCloseTo(Double.parseDouble(listed[1]), within(1e-7));
        }
    }

    private static SolveResult solve(Path folder) {
        Domain domain = Reading.domain(folder);
        return Solve.of(domain, SolveOptions.DEFAULT);
    }

    private static Solution.Agreed agreed(SolveResult result, Kind kind) {
        assertThat(result.solution(kind)).isInstanceOf(Solution.Agreed.class);
        return (Solution.Agreed) result.solution(kind);
    }
}
