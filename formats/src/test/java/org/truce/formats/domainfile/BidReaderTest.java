package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.formats.input.Problem;

/// FEATURE UNDER TEST: a bid from the command line or a file, whatever its issues and values are called.
class BidReaderTest {
    private static final Domain DOMAIN = new Domain(
            "a domain",
            List.of(
                    new DomainIssue.Discrete("Colour", List.of("red", "light green", "red, with dots")),
                    new DomainIssue.Whole("a=b", 3, 7),
                    new DomainIssue.Real("Toll, a day", BigFraction.ZERO, BigFraction.ONE)),
            List.of(new Profile("Ana", List.of(), Optional.empty(), new Reservation.Absent(), Optional.empty())),
            List.of());
    private static final Outcome BID = new Outcome(List.of(BigFraction.of(2), BigFraction.of(4), BigFraction.of(1, 4)));

    @TempDir
    private Path folder = Path.of("");

    private static List<String> problems(String text) {
        return ((BidReading.Failure) BidReader.parse(text, DOMAIN, "--bid"))
                .problems().stream().map(Problem::render).toList();
    }

    private BidReading file(String text) throws IOException {
        return BidReader.read(Files.writeString(folder.resolve("bid.yaml"), text), DOMAIN);
    }

    @Test
    void commasAndEqualsSignsMayBelongToNames() throws IOException {
        BidReading.Success bid = new BidReading.Success(BID);
        assertThat(file("{Colour: 'red, with dots', a=b: 7, 'Toll, a day': 0.25}"))
                .isEqualTo(bid);
        assertThat(file("{\"issuevalues\": {\"Colour\": \"red, with dots\", \"a=b\": 7, \"Toll, a day\": 0.25}}"))
                .isEqualTo(bid);
        assertThat(BidReader.parse("Colour=red, with dots,a=b=7,Toll, a day=1/4", DOMAIN, "--bid"))
                .isEqualTo(bid);
        assertThat(BidReader.parse(" a=b = 7, Colour = red, with dots , Toll, a day=0.25", DOMAIN, "--bid"))
                .isEqualTo(bid);
    }

    @Test
    void whatIsWrongIsToldWithWhatWasMeant() {
        assertThat(problems("Colour=light gren,a=b=8,Toll, a day=2"))
                .containsExactly(
                        "--bid: error: unknown value `light gren` of issue `Colour`; expected `red`, `light green` or"
                                + " `red, with dots`; did you mean `light green`?",
                        "--bid: error: issue `a=b` has no value 8; expected a number from 3 to 7 in steps of 1",
                        "--bid: error: the value of issue `Toll, a day` is `2`; expected a value within its bounds");
        assertThat(problems("Color=red,nonsense"))
                .contains("--bid: error: `nonsense` is no part of a bid; expected `issue=value`")
                .anyMatch(p -> p.startsWith("--bid: error: unknown issue `Color`; expected ")
                        && p.endsWith("did you mean `Colour`?"));
        assertThat(problems("Colour=red"))
                .containsExactly(
                        "--bid: error: the bid says nothing of issue `a=b`; expected a value of every issue",
                        "--bid: error: the bid says nothing of issue `Toll, a day`; expected a value of every issue");
        assertThat(problems("Colour=red,Colour=red,a=b=3,Toll, a day=0"))
                .singleElement()
                .asString()
                .contains("the key `Colour` stands twice in the bid");
    }

    @Test
    void aFileThatIsNoBidIsToldWithItsPlace() throws IOException {
        assertThat(((BidReading.Failure) file("- red\n- 7\n")).problems())
                .singleElement()
                .extracting(p -> p.render().replace(folder + "/", ""))
                .isEqualTo("bid.yaml:1:1: error: the bid is a list; expected a map of issues to values");
    }
}
