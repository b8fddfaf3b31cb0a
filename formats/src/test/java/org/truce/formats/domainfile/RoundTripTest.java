package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;

/// FEATURE UNDER TEST: a domain that is written and read again is the same negotiation: equal utilities of
/// every outcome, exactly, or within what the note on rounding says. No number is expected here but that of
/// the domain itself.
class RoundTripTest {
    private static final int DOMAINS = 150;

    /// Rounding to 30 places, in a few terms, with weights below 1.
    private static final BigFraction ROUNDING = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(27));

    /// The weights of the field's files sum to 1 within this, where they do not sum to 1.
    private static final BigFraction DIVIDED = BigFraction.of(1, 10_000_000);

    private static final Path FIELD =
            Path.of("..", "..", "shared", "domains").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void trucesOwnFormatSaysEverything() throws IOException {
        for (int seed = 0; seed < DOMAINS; seed++) {
            Domain domain = new RandomDomains(seed).any();
            assertThat(roundTrip(domain, DomainFormat.TRUCE, "any-" + seed)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void additiveDomainsGoThroughEveryFormat(DomainFormat format) throws IOException {
        for (int seed = 0; seed < DOMAINS; seed++) {
            Domain domain = new RandomDomains(seed).additive();
            assertThat(roundTrip(domain, format, "additive-" + seed)).isTrue();
        }
    }

    @Test
    void interactionsOfWholeNumbersGoThroughGenius() throws IOException {
        for (int seed = 0; seed < DOMAINS; seed++) {
            Domain domain = new RandomDomains(seed).interacting(1);
            assertThat(roundTrip(domain, DomainFormat.GENIUS, "genius-" + seed)).isTrue();
        }
    }

    @Test
    void interactionsOfDiscreteIssuesGoThroughGeniusWeb() throws IOException {
        for (int seed = 0; seed < DOMAINS; seed++) {
            Domain domain = new RandomDomains(seed).interacting(0);
            assertThat(roundTrip(domain, DomainFormat.GENIUSWEB, "geniusweb-" + seed))
                    .isTrue();
        }
    }

    @Test
    void whatIsNotRefusedIsTheSame() throws IOException {
        int written = 0;
        for (int seed = 0; seed < 2 * DOMAINS; seed++) {
            Domain domain = new RandomDomains(seed).any();
            for (DomainFormat format : List.of(DomainFormat.GENIUS, DomainFormat.GENIUSWEB)) {
                written += roundTrip(domain, format, format + "-" + seed) ? 1 : 0;
            }
        }
        // most are refused; those that are not have reservations, discounts and steps
        assertThat(written).isPositive();
    }

    static Stream<Path> small() throws IOException {
        Assumptions.assumeTrue(Files.exists(FIELD), "no " + FIELD);
        return Stream.of(
                        "xml-2p-ItexvsCypress-180",
                        "xml-3p-Vacation-1600-rv",
                        "xml-2p-Camera-3600",
                        "json-geniusweb/domain00",
                        "json-geniusweb/domain01")
                .map(FIELD::resolve);
    }

    @ParameterizedTest
    @MethodSource("small")
    void theFieldsDomainsGoThroughEveryFormat(Path path) throws IOException {
        Domain domain = Reading.domain(path);
        assertThat(roundTrip(domain, DomainFormat.TRUCE, "truce")).isTrue();
        assertThat(roundTrip(domain, DomainFormat.GENIUS, "genius")).isTrue();
        // GeniusWeb has neither a reservation value nor a discount factor
        boolean expressible = domain.profiles().stream()
                .allMatch(p -> p.reservation().value().signum() == 0
                        && p.discount().filter(d -> !d.equals(BigFraction.ONE)).isEmpty());
        assertThat(roundTrip(domain, DomainFormat.GENIUSWEB, "geniusweb")).isEqualTo(expressible);
    }

    @Test
    void hyperRectanglesGoThroughGenius() throws IOException {
        Path path = FIELD.resolve("xml-2p-nonlinear-10issues-1e10");
        Assumptions.assumeTrue(Files.exists(path), "no " + path);
        Domain domain = Reading.domain(path);
        for (DomainFormat format : List.of(DomainFormat.GENIUS, DomainFormat.TRUCE)) {
            Domain again = written(domain, format, format.toString()).orElseThrow();
            for (long i = 0; i < 1_000; i++) {
                long scattered = Math.floorMod(i * 7_654_321_987L, 10_000_000_000L);
                long[] positions = new long[10];
                for (int issue = 0; issue < 10; issue++) {
                    positions[issue] = scattered % 10;
                    scattered /= 10;
                }
                for (Profile profile : domain.profiles()) {
                    assertThat(again.utility(Reading.profile(again, profile.name()), Outcome.of(positions)))
                            .isEqualTo(domain.utility(profile, Outcome.of(positions)));
                }
            }
        }
    }

    /// @return whether the format could express the domain
    private boolean roundTrip(Domain domain, DomainFormat format, String name) throws IOException {
        DomainWriting writing = DomainWriter.write(domain, format);
        Optional<Domain> again = written(domain, format, name);
        if (again.isEmpty()) {
            return false;
        }
        List<String> notes = ((DomainWriting.Written) writing).notes();
        BigFraction tolerance = notes.stream().anyMatch(note -> note.contains("divided"))
                ? DIVIDED
                : notes.stream().anyMatch(note -> note.contains("rounded")) ? ROUNDING : BigFraction.ZERO;
        assertThat(format == DomainFormat.TRUCE && !notes.isEmpty()).isFalse();
        assertThat(again.get().profiles()).hasSameSizeAs(domain.profiles());
        for (Outcome outcome : RandomDomains.outcomes(domain.issues())) {
            assertThat(again.get().isPossible(outcome)).isEqualTo(domain.isPossible(outcome));
            for (int p = 0; p < domain.profiles().size(); p++) {
                Profile profile = domain.profiles().get(p);
                Profile read =
                        Reading.profile(again.get(), format == DomainFormat.GENIUS ? stem(domain, p) : profile.name());
                assertSame(
                        again.get().utility(read, outcome),
                        domain.utility(profile, outcome),
                        tolerance,
                        name + " " + profile.name() + outcome);
                assertSame(read.reservation().value(), profile.reservation().value(), tolerance, name + " reservation");
                assertThat(read.discount()).isEqualTo(profile.discount());
            }
        }
        return true;
    }

    /// GENIUS knows a party by the name of its file.
    private static String stem(Domain domain, int profile) {
        return FileNames.of(domain, "").profiles().get(profile);
    }

    private static void assertSame(BigFraction actual, BigFraction expected, BigFraction tolerance, String what) {
        assertThat(actual.subtract(expected).abs()).as(what).isLessThanOrEqualTo(tolerance);
    }

    private Optional<Domain> written(Domain domain, DomainFormat format, String name) throws IOException {
        return switch (DomainWriter.write(domain, format)) {
            case DomainWriting.Refused refused -> {
                assertThat(refused.reasons()).isNotEmpty();
                yield Optional.empty();
            }
            case DomainWriting.Written written -> {
                Path target = Files.createDirectories(folder.resolve(name));
                yield Optional.of(Reading.domain(Reading.write(target, written.files())));
            }
        };
    }
}
