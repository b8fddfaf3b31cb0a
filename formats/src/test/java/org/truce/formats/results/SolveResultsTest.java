package org.truce.formats.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.truce.divide.AdjustedWinner;
import org.truce.divide.Division;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.formats.divisionfile.DivisionReader;
import org.truce.formats.domainfile.DomainReader;
import org.truce.formats.domainfile.DomainReading;
import org.truce.formats.input.Reading;
import org.truce.solve.Appraisal;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;
import tools.jackson.databind.node.ObjectNode;

/// The answers of `solve` and `divide` as JSON and CSV. Figures of the orchard are worked out by hand: Miller
/// has .6, .18, 0 for the harvest, .1, .07, 0 for the water, .3, .12, 0 for the path, and .4 without
/// agreement; Weaver 0, .03, .1; 0, .4, .5; 0, .16, .4, and .2.
class SolveResultsTest {
    private static final Domain ORCHARD =
            ((DomainReading.Success) DomainReader.read(List.of(Path.of("..", "domains", "orchard")))).value();
    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final SolveOptions EXACT =
            new SolveOptions(false, false, true, 100, 2_000_000, 1, true, () -> false);

    private static SolveProvenance provenance(SolveOptions options) {
        return new SolveProvenance("1.2.3", "truce", List.of("orchard.yaml"), SHA, options, OptionalDouble.empty());
    }

    private static ObjectNode json(Domain domain, SolveOptions options, Outcome... bids) {
        SolveResult result = Solve.of(domain, options);
        return SolveJson.of(
                domain,
                result,
                List.of(bids).stream()
                        .map(bid -> Appraisal.of(domain, options, result, bid))
                        .toList(),
                provenance(options));
    }

    @Test
    void theOrchardAsJson() {
        // all of it to Weaver but the path: .3 and .6
        ObjectNode tree = json(ORCHARD, SolveOptions.DEFAULT, Outcome.of(2, 2, 0));
        assertThat(Schemas.problems("solve.schema.json", tree)).isEmpty();
        assertThat(tree.propertyNames())
                .containsExactly(
                        "domain",
                        "outcomes",
                        "acceptable",
                        "parties",
                        "status",
                        "frontier",
                        "solutions",
                        "opposition",
                        "bids",
                        "notes",
                        "provenance");
        assertThat(tree.at("/outcomes").bigIntegerValue()).isEqualTo(BigInteger.valueOf(27));
        assertThat(tree.at("/status").asString()).isEqualTo("exact");
        assertThat(tree.at("/frontier/size").intValue()).isEqualTo(9);
        assertThat(tree.at("/frontier/rationalSize").intValue()).isEqualTo(6);
        assertThat(tree.at("/frontier/points/3").toString()).isEqualTo("[0.79,0.56]");
        // the greatest products of gains: (.67 − .4)(.8 − .2) = .162
        assertThat(tree.at("/solutions/nash/deal").toString())
                .isEqualTo("{\"Harvest\":\"Miller's\",\"Water\":\"by turns\",\"Path\":\"open\"}");
        assertThat(tree.at("/solutions/nash/value").doubleValue()).isEqualTo(.162, within(1e-12));
        assertThat(tree.at("/solutions/kalaiSmorodinsky/utilities").toString()).isEqualTo("[0.72,0.66]");
        assertThat(tree.at("/solutions/egalitarian/utilities").toString()).isEqualTo("[0.79,0.56]");
        assertThat(tree.at("/solutions/kalai")).isEqualTo(tree.at("/solutions/egalitarian"));
        assertThat(tree.at("/solutions/utilitarian/value").doubleValue()).isEqualTo(1.5, within(1e-12));
        // √(.33² + .2²) and √(.21² + .44²)
        assertThat(tree.at("/opposition/nearestToIdeal").doubleValue()).isEqualTo(Math.sqrt(.1489), within(1e-12));
        assertThat(tree.at("/opposition/equalToIdeal").doubleValue()).isEqualTo(Math.sqrt(.2377), within(1e-12));
        assertThat(tree.at("/bids/0/standing").asString()).isEqualTo("dominated");
        assertThat(tree.at("/bids/0/acceptable").booleanValue()).isFalse();
        // of those with .3 and .6 or more the greatest sum has .6 and .9
        assertThat(tree.at("/bids/0/dominatedBy/utilities").toString()).isEqualTo("[0.6,0.9]");
        // nearest: .18 and .93 at √(.12² + .33²); Nash: √(.37² + .2²)
        assertThat(tree.at("/bids/0/distanceToFrontier").doubleValue()).isEqualTo(Math.sqrt(.1233), within(1e-12));
        assertThat(tree.at("/bids/0/distanceToNash").doubleValue()).isEqualTo(Math.sqrt(.1769), within(1e-12));
    }

    @Test
    void exactArithmeticGivesFractions() {
        ObjectNode tree = json(ORCHARD, EXACT);
        assertThat(Schemas.problems("solve.schema.json", tree)).isEmpty();
        assertThat(tree.at("/solutions/nash/exact").toString()).isEqualTo("[\"0.67\",\"0.8\"]");
        assertThat(tree.at("/frontier/exact/3").toString()).isEqualTo("[\"0.79\",\"0.56\"]");
        assertThat(tree.at("/provenance/parameters/exactArithmetic").booleanValue())
                .isTrue();
    }

    @Test
    void theOrchardAsCsv() {
        String csv = SolveCsv.of(ORCHARD, Solve.of(ORCHARD, SolveOptions.DEFAULT));
        assertThat(csv.lines())
                .hasSize(10)
                .startsWith(
                        "result,utility:Miller,utility:Weaver,deals,acceptable,solutions,issue:Harvest,issue:Water,issue:Path",
                        "1,1.0,0.0,1,false,,Miller's,Miller first,closed")
                .contains("6,0.67,0.8,1,true,nash,Miller's,by turns,open");
        assertThat(SolveCsv.of(ORCHARD, Solve.of(ORCHARD, EXACT)).lines())
                .startsWith(
                        "result,utility:Miller,utility:Weaver,exact:Miller,exact:Weaver,deals,acceptable,solutions,"
                                + "issue:Harvest,issue:Water,issue:Path",
                        "1,1.0,0.0,1,0,1,false,,Miller's,Miller first,closed");
    }

    /// One sum of money, of which both want as much as possible, and a colour that is the same to both: three
    /// deals with the same utilities.
    @Test
    void dealsOfEqualUtilitiesAreListed() {
        Domain domain = new Domain(
                "colours",
                List.of(new DomainIssue.Whole("sum", 0, 1), new DomainIssue.Discrete("colour", List.of("a", "b", "c"))),
                List.of(rising("Ana"), rising("Bo")),
                List.of());
        SolveOptions two = new SolveOptions(false, false, false, 10, 1000, 2, true, () -> false);
        ObjectNode tree = json(domain, two);
        assertThat(Schemas.problems("solve.schema.json", tree)).isEmpty();
        assertThat(tree.at("/frontier/equals").toString()).isEqualTo("[3]");
        assertThat(tree.at("/frontier/equalDeals").toString())
                .isEqualTo("[[{\"sum\":1,\"colour\":\"a\"},{\"sum\":1,\"colour\":\"b\"}]]");
        assertThat(tree.at("/provenance/parameters/equalDeals").intValue()).isEqualTo(2);
        SolveOptions all = new SolveOptions(false, false, false, 10, 1000, Integer.MAX_VALUE, true, () -> false);
        assertThat(SolveCsv.of(domain, Solve.of(domain, all)).lines())
                .containsExactly(
                        "result,utility:Ana,utility:Bo,deals,acceptable,solutions,issue:sum,issue:colour",
                        "1,1.0,1.0,3,true,nash kalai-smorodinsky egalitarian utilitarian,1,a",
                        "1,1.0,1.0,3,true,nash kalai-smorodinsky egalitarian utilitarian,1,b",
                        "1,1.0,1.0,3,true,nash kalai-smorodinsky egalitarian utilitarian,1,c");
    }

    private static Profile rising(String name) {
        return new Profile(
                name,
                List.of(new Term.Linear(0, BigFraction.ONE, BigFraction.ZERO)),
                Optional.empty(),
                new Reservation.Absent(),
                Optional.empty());
    }

    private static Domain whole(BigFraction reservation) {
        return new Domain(
                "a sum",
                List.of(new DomainIssue.Real("share", BigFraction.ZERO, BigFraction.ONE)),
                List.of(
                        new Profile(
                                "Ana",
                                List.of(new Term.Linear(0, BigFraction.ONE, BigFraction.ZERO)),
                                Optional.empty(),
                                new Reservation.Given(reservation),
                                Optional.empty()),
                        new Profile(
                                "Bo",
                                List.of(new Term.Linear(0, BigFraction.of(-1), BigFraction.ONE)),
                                Optional.empty(),
                                new Reservation.Given(reservation),
                                Optional.empty())),
                List.of());
    }

    /// A pie cut into tenths: half a step of .1 may be missed.
    @Test
    void whatIsNotExactSaysSo() {
        ObjectNode tree =
                json(whole(BigFraction.ZERO), new SolveOptions(false, false, false, 10, 1000, 1, true, () -> false));
        assertThat(Schemas.problems("solve.schema.json", tree)).isEmpty();
        assertThat(tree.at("/outcomes").isNull()).isTrue();
        assertThat(tree.at("/status").asString()).isEqualTo("bounded");
        assertThat(tree.at("/upper").doubleValue()).isEqualTo(.05, within(1e-12));
        assertThat(tree.at("/solutions/nash/deal/share").doubleValue()).isEqualTo(.5);
        assertThat(tree.at("/solutions/nash/status").asString()).isEqualTo("bounded");
        assertThat(tree.at("/solutions/nash/upper").doubleValue()).isGreaterThanOrEqualTo(.25);
    }

    @Test
    void noAgreementIsSaidOutright() {
        ObjectNode tree = json(
                whole(BigFraction.of(3, 4)), new SolveOptions(false, false, false, 10, 1000, 1, true, () -> false));
        assertThat(Schemas.problems("solve.schema.json", tree)).isEmpty();
        assertThat(tree.at("/solutions/nash").toString())
                .isEqualTo("{\"deal\":null,\"utilities\":null,\"status\":\"no-agreement\"}");
        assertThat(tree.at("/frontier/rationalSize").intValue()).isZero();
    }

    @Test
    void theSchemaRefusesWhatIsMissingOrUnknown() {
        ObjectNode tree = json(ORCHARD, SolveOptions.DEFAULT);
        ObjectNode missing = tree.deepCopy();
        ((ObjectNode) missing.at("/frontier")).remove("points");
        assertThat(Schemas.problems("solve.schema.json", missing)).anyMatch(p -> p.contains("points"));
        ObjectNode unknown = tree.deepCopy();
        unknown.put("score", 1);
        assertThat(Schemas.problems("solve.schema.json", unknown)).anyMatch(p -> p.contains("score"));
        ObjectNode unbounded = tree.deepCopy();
        unbounded.put("status", "bounded");
        assertThat(Schemas.problems("solve.schema.json", unbounded)).anyMatch(p -> p.contains("upper"));
    }

    /// 65 to 60 before; of the fishing, worth 30 and 25, 5/55 goes over, and both hold 65 − 30/11 = 685/11.
    @Test
    void theLakeShoreAsJsonAndCsv() {
        Division division = ((Reading.Success<Division>)
                        DivisionReader.read(Path.of("..", "divisions", "lake-shore.yaml")))
                .value();
        AdjustedWinner winner = AdjustedWinner.of(division);
        ObjectNode tree = DivideJson.of(division, winner, "1.2.3", SHA);
        assertThat(Schemas.problems("divide.schema.json", tree)).isEmpty();
        assertThat(tree.at("/totals").toString()).isEqualTo("[\"685/11\",\"685/11\"]");
        assertThat(tree.at("/before").toString()).isEqualTo("[\"65\",\"60\"]");
        assertThat(tree.at("/split/item").asString()).isEqualTo("Fishing");
        assertThat(tree.at("/split/shares").toString()).isEqualTo("[\"10/11\",\"1/11\"]");
        assertThat(tree.at("/transfers/0").toString())
                .isEqualTo("{\"item\":\"Fishing\",\"ratio\":\"1.2\",\"share\":\"1/11\"}");
        ObjectNode unknown = tree.deepCopy();
        unknown.put("score", 1);
        assertThat(Schemas.problems("divide.schema.json", unknown)).anyMatch(p -> p.contains("score"));
        assertThat(DivideCsv.of(division, winner)).startsWith("""
            item,points:Upper village,points:Lower village,share:Upper village,share:Lower village
            Fishing,30,25,10/11,1/11
            Jetty,25,10,1,0
            """);
    }
}
