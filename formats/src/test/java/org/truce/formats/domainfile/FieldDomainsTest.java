package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.UtilityRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// FEATURE UNDER TEST: the field's own files mean what they mean to the field. The files and what is known of
/// them lie beside the project, in `../shared`, and are no part of it: without them these tests are skipped.
///
/// Expected numbers: `oracles/domains.json`, computed there in exact arithmetic and checked against GENIUS
/// 10.4; and `specials.json`, by the generator of the GeniusWeb domains.
class FieldDomainsTest {
    private static final Path SHARED =
            Path.of("..", "..", "shared").toAbsolutePath().normalize();
    private static final Path DOMAINS = SHARED.resolve("domains");
    private static final double CLOSE = 1e-9;

    static Stream<Arguments> oracles() throws IOException {
        Path file = SHARED.resolve("oracles").resolve("domains.json");
        Assumptions.assumeTrue(Files.exists(file), "no " + file);
        return new ObjectMapper()
                .readTree(Files.readString(file)).at("/rows").values().stream()
                        .map(row -> Arguments.of(row.at("/folder").asString(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oracles")
    void sizePartiesAndReservationsAreKnown(String folder, JsonNode row) {
        Domain domain = Reading.domain(DOMAINS.resolve(folder));
        assertThat(domain.findSize())
                .contains(BigInteger.valueOf(row.at("/outcomes").asLong()));
        assertThat(domain.issues()).hasSize(row.at("/issues").asInt());
        assertThat(domain.profiles().stream().map(Profile::name).map(name -> name + ".xml"))
                .containsExactlyElementsOf(row.at("/profiles").values().stream()
                        .map(JsonNode::asString)
                        .toList());
        for (int i = 0; i < domain.profiles().size(); i++) {
            Profile profile = domain.profiles().get(i);
            assertThat(profile.reservation().value().doubleValue())
                    .isEqualTo(row.at("/rv/" + i).asDouble());
            // the terms of an additive profile share no issue, so that their greatest sum is attained
            BigFraction greatest =
                    UtilityRange.of(profile.terms(), domain.issues()).greatest();
            assertThat(Math.min(1, greatest.doubleValue()))
                    .isCloseTo(row.at("/mx/" + i).asDouble(), within(CLOSE));
        }
    }

    @Test
    void hyperRectanglesAreRead() {
        Path folder = DOMAINS.resolve("xml-2p-nonlinear-10issues-1e10");
        Assumptions.assumeTrue(Files.exists(folder), "no " + folder);
        DomainReading reading = DomainReader.read(List.of(folder));
        assertThat(Reading.rendered(reading))
                .containsExactly(
                        folder.resolve("pareto.xml") + ": warning: the file is of no known format; it was passed over");
        Domain domain = ((DomainReading.Success) reading).value();
        assertThat(domain.findSize()).contains(BigInteger.TEN.pow(10));
        // counted in the files
        assertThat(domain.profiles().stream().mapToInt(p -> p.terms().size()).sum())
                .isEqualTo(40);
    }

    static List<Path> geniusWebFolders() throws IOException {
        Path folder = DOMAINS.resolve("json-geniusweb");
        Assumptions.assumeTrue(Files.exists(folder), "no " + folder);
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("geniusWebFolders")
    void bidsOfGeniusWebHaveTheUtilitiesOfItsGenerator(Path folder) throws IOException {
        Domain domain = Reading.domain(folder);
        JsonNode specials = new ObjectMapper().readTree(Files.readString(folder.resolve("specials.json")));
        assertThat(domain.findSize())
                .contains(BigInteger.valueOf(specials.at("/size").asLong()));
        List<JsonNode> bids = new ArrayList<>(specials.at("/pareto_front").values());
        bids.addAll(List.of(specials.at("/social_welfare"), specials.at("/nash"), specials.at("/kalai")));
        assertThat(bids).hasSizeGreaterThan(10);
        for (JsonNode bid : bids) {
            long[] positions = domain.issues().stream()
                    .mapToLong(issue -> ((DomainIssue.Discrete) issue)
                            .values()
                            .indexOf(bid.at("/bid").get(issue.name()).asString()))
                    .toArray();
            for (int i = 0; i < domain.profiles().size(); i++) {
                assertThat(domain.utility(domain.profiles().get(i), Outcome.of(positions))
                                .doubleValue())
                        .isCloseTo(bid.at("/utility/" + i).asDouble(), within(CLOSE));
            }
        }
    }
}
