package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// FEATURE UNDER TEST: files of each format mean what the format says, worked out by hand in [Seeds] and
/// here.
class DomainReaderTest {
    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;

    @TempDir
    private Path folder;

    private static BigFraction utility(Domain domain, String party, long... positions) {
        return domain.utility(Reading.profile(domain, party), Outcome.of(positions));
    }

    private static BigFraction f(int numerator, int denominator) {
        return BigFraction.of(numerator, denominator);
    }

    @Test
    void geniusDividesByTheLargestEvaluationAndCountsFromTheLowerBound() {
        Domain domain = Reading.domain(Reading.write(folder, Seeds.GENIUS));
        assertThat(domain.name()).isEqualTo("Sale");
        assertThat(domain.findSize()).contains(BigInteger.valueOf(15));
        assertThat(utility(domain, "ann", GREEN, 2)).isEqualTo(f(1, 2));
        assertThat(utility(domain, "ben", GREEN, 2)).isEqualTo(f(4, 5));
        assertThat(utility(domain, "ann", RED, 0)).isEqualTo(BigFraction.ONE);
        // 3/5 · 1/3, exactly
        assertThat(utility(domain, "ben", RED, 0)).isEqualTo(f(1, 5));
        Profile ann = Reading.profile(domain, "ann");
        assertThat(ann.reservation()).isEqualTo(new Reservation.Given(f(1, 4)));
        assertThat(ann.discount()).isEmpty();
        Profile ben = Reading.profile(domain, "ben");
        assertThat(ben.reservation()).isEqualTo(new Reservation.Absent());
        assertThat(ben.discount()).contains(f(9, 10));
    }

    @Test
    void aMissingDomainFileIsMadeUpForByTheUtilitySpaces() {
        Reading.write(folder, Map.of("ann.xml", Seeds.GENIUS_ANN, "ben.xml", Seeds.GENIUS_BEN));
        Domain domain = Reading.domain(folder.resolve("ben.xml"), folder.resolve("ann.xml"));
        assertThat(domain.profiles()).extracting(Profile::name).containsExactly("ben", "ann");
        assertThat(utility(domain, "ben", GREEN, 2)).isEqualTo(f(4, 5));
    }

    /// (3, 0): in the first box 30; outside the second's? x 3 and y 0 lie in both ranges, so it does not
    /// count; the inner function gives 2 · 1: 32 of 100. (5, 3): 30; x 5 is outside 0 to 4, so 20 · 0.5; 2 ·
    /// (40 + 1): 122, cut off at 100. (9, 9): 10 + 82 = 92.
    @Test
    void hyperRectanglesIncludeAndExclude() {
        Reading.write(folder, Map.of("a.xml", Seeds.NONLINEAR, "b.xml", Seeds.NONLINEAR));
        Domain domain = Reading.domain(folder);
        assertThat(utility(domain, "a", 3, 0)).isEqualTo(f(32, 100));
        assertThat(utility(domain, "a", 5, 3)).isEqualTo(BigFraction.ONE);
        assertThat(utility(domain, "b", 9, 9)).isEqualTo(f(92, 100));
        assertThat(domain.profiles().getFirst().ceiling()).contains(BigFraction.ONE);
    }

    /// Rectangle 50 within x 0 to 5 and outside y 2 to 3, of 100.
    @Test
    void bothIncludedAndExcludedIsInsideTheOneAndOutsideTheOther() {
        String both = """
            <utility_space type="nonlinear"><objective index="0" name="o">
            <issue index="1" name="x" type="integer" lowerbound="0" upperbound="9"/>
            <issue index="2" name="y" type="integer" lowerbound="0" upperbound="9"/>
            <utility maxutility="100"><ufun aggregation="sum"><hyperRectangle utility="50">
            <INCLUDES index="1" min="0" max="5"/><EXCLUDES index="2" min="2" max="3"/>
            </hyperRectangle></ufun></utility></objective></utility_space>
            """;
        Reading.write(folder, Map.of("a.xml", both, "b.xml", both));
        Domain domain = Reading.domain(folder);
        assertThat(utility(domain, "a", 5, 1)).isEqualTo(f(1, 2));
        assertThat(utility(domain, "a", 5, 2)).isEqualTo(BigFraction.ZERO);
        assertThat(utility(domain, "a", 6, 1)).isEqualTo(BigFraction.ZERO);
        assertThat(Reading.problems(folder, folder))
                .containsExactly(
                        "a.xml:5:38: warning: the hyper-rectangle has both INCLUDES and EXCLUDES; GENIUS reads the"
                            + " EXCLUDES only; here it counts inside the one and outside the other; split it to have"
                            + " that everywhere",
                        "b.xml:5:38: warning: the hyper-rectangle has both INCLUDES and EXCLUDES; GENIUS reads the"
                            + " EXCLUDES only; here it counts inside the one and outside the other; split it to have"
                            + " that everywhere");
    }

    /// 0.5 + 0.25 · (value − 1), cut off at 1 from the value 3 on.
    @Test
    void aLineIsCutOffAtOne() {
        String ann = Seeds.GENIUS_ANN.replace("offset=\"1.0\" slope=\"-0.25\"", "offset=\"0.5\" slope=\"0.25\"");
        Domain domain = Reading.domain(Reading.write(
                folder, Map.of("domain.xml", Seeds.GENIUS_DOMAIN, "ann.xml", ann, "ben.xml", Seeds.GENIUS_BEN)));
        // weights 0.4 · (1/2, 3/4, 1, 1, 1), and nothing for blue
        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(price -> utility(domain, "ann", BLUE, price))
                .containsExactly(f(2, 10), f(3, 10), f(4, 10), f(4, 10), f(4, 10));
    }

    /// GENIUS takes a real issue's line at the value itself: 0.1 + 0.2 · 2.5 = 0.6; other tools write offset
    /// and slope, from the lower bound: 0.1 + 0.2 · (2.5 − 2) = 0.2.
    @Test
    void realIssuesHaveTwoSpellings() {
        String space = """
            <utility_space><objective index="0" name="o">
            <issue index="1" name="x" type="real"><range lowerbound="2" upperbound="3"/>
            <evaluator ftype="linear" %s/></issue><weight index="1" value="1"/></objective></utility_space>
            """;
        Reading.write(
                folder,
                Map.of(
                        "a.xml", space.formatted("parameter0=\"0.1\" parameter1=\"0.2\""),
                        "b.xml", space.formatted("offset=\"0.1\" slope=\"0.2\"")));
        Domain domain = Reading.domain(folder);
        Outcome middle = new Outcome(List.of(f(5, 2)));
        assertThat(domain.utility(Reading.profile(domain, "a"), middle)).isEqualTo(f(6, 10));
        assertThat(domain.utility(Reading.profile(domain, "b"), middle)).isEqualTo(f(2, 10));
        assertThat(domain.findSize()).isEmpty();
    }

    /// Ann's bid is blue at 4: 0.6 · 0 + 0.4 · 1/4 = 1/10. Ben's table has two rows, and 0 elsewhere.
    @Test
    void geniusWebIsAdditiveOrInGroups() {
        Domain domain = Reading.domain(Reading.write(folder, Seeds.GENIUSWEB));
        assertThat(domain.name()).isEqualTo("Sale");
        assertThat(utility(domain, "ann", GREEN, 2)).isEqualTo(f(1, 2));
        assertThat(utility(domain, "ben", GREEN, 2)).isEqualTo(f(4, 5));
        assertThat(utility(domain, "ben", RED, 4)).isEqualTo(f(3, 5));
        assertThat(utility(domain, "ben", RED, 3)).isEqualTo(BigFraction.ZERO);
        assertThat(Reading.profile(domain, "ann").reservation().value()).isEqualTo(f(1, 10));
        assertThat(Reading.profile(domain, "ann").reservation()).isInstanceOf(Reservation.Bid.class);
    }

    /// A bid that is silent on the price: only the colour counts, 0.6 · 1/2.
    @Test
    void aBidMayBeSilent() {
        String ann = Seeds.GENIUSWEB_ANN.replace("\"blue\", \"Price\": 4", "\"green\"");
        Domain domain = Reading.domain(Reading.write(
                folder,
                Map.of("domain.json", Seeds.GENIUSWEB_DOMAIN, "ann.json", ann, "ben.json", Seeds.GENIUSWEB_BEN)));
        assertThat(Reading.profile(domain, "ann").reservation().value()).isEqualTo(f(3, 10));
    }

    /// Ben: (red, 5) is 3/5 · 1/3 + 2/5 · 1 − 1/10 = 1/2; (green, 2) is 3/5 + 2/5 · 1/4 + 1/20 = 3/4.
    @Test
    void trucesOwnFormat() {
        Reading.write(folder, Map.of("sale.yaml", Seeds.TRUCE));
        Domain domain = Reading.domain(folder.resolve("sale.yaml"));
        assertThat(utility(domain, "ann", GREEN, 2)).isEqualTo(f(1, 2));
        assertThat(utility(domain, "ben", GREEN, 2)).isEqualTo(f(4, 5));
        assertThat(utility(domain, "ben", RED, 4)).isEqualTo(f(1, 2));
        assertThat(utility(domain, "ben", GREEN, 1)).isEqualTo(f(3, 4));
        assertThat(domain.isPossible(Outcome.of(BLUE, 4))).isFalse();
        assertThat(domain.isPossible(Outcome.of(BLUE, 3))).isTrue();
        // red and blue are no neighbours: one box each
        assertThat(Reading.profile(domain, "ben").terms())
                .filteredOn(Term.Box.class::isInstance)
                .hasSize(2);
    }

    @Test
    void theFormatIsToldByWhatAFileHolds() {
        Reading.write(folder, Seeds.GENIUS);
        Reading.write(
                folder,
                Map.of("sale.yaml", Seeds.TRUCE, "notes.json", "{\"a\": 1}", "case.yaml", "truce: 1\n", "x.txt", "no"));
        assertThat(Reading.problems(folder, folder))
                .containsExactly(
                        "case.yaml: warning: the file is of no known format; it was passed over",
                        "notes.json: warning: the file is neither a domain nor a profile with utilities; it was passed"
                                + " over",
                        "sale.yaml: error: this file is Truce YAML, and others are GENIUS XML; expected files of one"
                                + " format; name the files that belong together, or the format");
        DomainReading truce = DomainReader.read(List.of(folder), Optional.of(DomainFormat.TRUCE));
        assertThat(truce).isInstanceOf(DomainReading.Success.class);
        assertThat(((DomainReading.Success) truce).files()).containsExactly(folder.resolve("sale.yaml"));
    }

    /// `sha256sum` over the lines that `sha256sum ann.xml ben.xml domain.xml` prints; of one file, its own.
    @Test
    void theHashIsThatOfWhatWasRead() throws Exception {
        Reading.write(folder, Seeds.GENIUS);
        DomainReading.Success several = (DomainReading.Success) DomainReader.read(List.of(folder));
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("ann.xml", "ben.xml", "domain.xml")) {
            lines.append(hash(Seeds.GENIUS.getOrDefault(name, "")))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        assertThat(several.sha256()).isEqualTo(hash(lines.toString()));
        Reading.write(folder, Map.of("sale.yaml", Seeds.TRUCE));
        DomainReading.Success one = (DomainReading.Success) DomainReader.read(List.of(folder.resolve("sale.yaml")));
        assertThat(one.sha256()).isEqualTo(hash(Seeds.TRUCE));
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
