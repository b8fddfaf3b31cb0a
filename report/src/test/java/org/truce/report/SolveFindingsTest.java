package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
import org.truce.solve.Appraisal;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;

/// Sentences about known preferences and about divisions; figures by hand, see [Orchard].
class SolveFindingsTest {
    private static final Domain DOMAIN = Orchard.domain();
    private static final SolveResult RESULT = Solve.of(DOMAIN, SolveOptions.DEFAULT);
    private final SolveFindings said = new SolveFindings(DOMAIN, RESULT);

    @Test
    void theHeadlineNamesTheNashSolution() {
        assertThat(said.headline())
                .isEqualTo("The Nash solution (Harvest: Miller's; Water: by turns; Path: open) gives Miller 0.6700 and"
                        + " Weaver 0.8000. 9 of 27 outcomes are efficient.");
    }

    /// With .21 + .44 and .33 + .2 below the ideal.
    @Test
    void oppositionNamesItsConvention() {
        assertThat(said.opposition())
                .containsExactly(
                        "Opposition as GENIUS measures it, the distance of the efficient result nearest to the ideal:"
                                + " 0.3859.",
                        "Opposition as GeniusWeb measures it, the distance of the egalitarian solution from the ideal:"
                                + " 0.4875.");
    }

    @Test
    void aBidIsHeldAgainstTheFrontier() {
        Appraisal dominated = Appraisal.of(DOMAIN, SolveOptions.DEFAULT, RESULT, Outcome.of(2, 2, 0));
        assertThat(said.appraisal(dominated))
                .containsExactly(
                        "It is not efficient: Harvest: Miller's; Water: Weaver first; Path: open would be better for"
                                + " some party and worse for none (Miller 0.6000 and Weaver 0.9000).",
                        "Below what no agreement is worth to them: Miller.",
                        "Distance to the nearest efficient result: 0.3511, to the Nash solution: 0.4206.");
        Appraisal nash = Appraisal.of(DOMAIN, SolveOptions.DEFAULT, RESULT, Outcome.of(0, 1, 2));
        assertThat(said.appraisal(nash))
                .containsExactly(
                        "It is efficient.",
                        "Nobody is below what no agreement is worth to it.",
                        "Distance to the nearest efficient result: 0.0000, to the Nash solution: 0.0000.");
    }

    /// A pie in four steps: half a step of 1/4 may be missed.
    @Test
    void whatIsNotExactIsSaidWithItsBound() {
        Domain pie = new Domain(
                "The pie",
                List.of(new DomainIssue.Real("share", BigFraction.ZERO, BigFraction.ONE)),
                List.of(pieEater("Ana", BigFraction.ONE), pieEater("Bo", BigFraction.of(-1))),
                List.of());
        SolveOptions options = new SolveOptions(false, false, false, 4, 1000, 1, true, () -> false);
        SolveFindings findings = new SolveFindings(pie, Solve.of(pie, options));
        assertThat(findings.headline())
                .startsWith(
                        "The best deal found by the measure of Nash, not proven best, (share: 0.5) gives Ana 0.5000 and"
                                + " Bo 0.5000.")
                .contains("among the outcomes, which are without number; they stand for all within the bound given"
                        + " below.");
        assertThat(findings.certainty())
                .isEqualTo("Bounded, because values were cut into steps: whatever else is possible is better than some"
                        + " result listed by at most 0.1250, for each party.");
    }

    private static Profile pieEater(String name, BigFraction slope) {
        return new Profile(
                name,
                List.of(new Term.Linear(0, slope, slope.signum() < 0 ? BigFraction.ONE : BigFraction.ZERO)),
                Optional.empty(),
                new Reservation.Absent(),
                Optional.empty());
    }

    @Test
    void utilitiesHaveFourDecimalsAndTinyOnesThreeDigits() {
        assertThat(Figures.utility(.67)).isEqualTo("0.6700");
        assertThat(Figures.utility(-12)).isEqualTo("−12.0000");
        assertThat(Figures.utility(0)).isEqualTo("0.0000");
        assertThat(Figures.utility(-0.0)).isEqualTo("0.0000");
        assertThat(Figures.utility(.00001234567)).isEqualTo("0.0000123");
    }

    /// 60 and 40 for Ana, who is ahead by 60 to 50; of the boat, worth 60 and 50, 10/110 goes over.
    @Test
    void aDivisionSaysWhoGetsWhatAndWhy() {
        Division division = new Division(
                "The shed",
                List.of("Ana", "Bo"),
                List.of(item("boat", 60, 50, true), item("tent", 40, 50, false), item("rope", 0, 0, false)));
        DivideFindings findings = new DivideFindings(division, AdjustedWinner.of(division));
        assertThat(findings.headline())
                .isEqualTo("Ana gets 10/11 of boat and rope; Bo gets 1/11 of boat and tent. Each holds 54.55 (600/11)"
                        + " of its own 100 points.");
        assertThat(findings.split())
                .contains("boat cannot be shared, the file says, and would have to be: 10/11 of it to Ana, 1/11 to Bo."
                        + " It could be sold and the money shared so, or used by turns. Whole, it would make 60 points"
                        + " for Ana and 50 for Bo if it went to Ana, and 0 points for Ana and 100 for Bo if it went to"
                        + " Bo.");
        assertThat(findings.steps())
                .containsExactly(
                        "Each item goes to whoever gives it more points, what both want alike to Ana, who is ahead: 60"
                                + " points for Ana, 50 for Bo.",
                        "1/11 of boat goes from Ana to Bo: for each point that this brings, Ana loses 1.2.",
                        "Now both hold 54.55 (600/11) points.");
        assertThat(findings.proofs())
                .containsExactly(
                        "Equitable: both hold 54.55 (600/11) of their own 100 points.",
                        "Free of envy: what the other holds is worth 45.45 (500/11) points to each, no more than its"
                                + " own part.",
                        "Efficient: count each point of Bo 1.2 times. Then every item lies with whoever values it more,"
                                + " so that the sum of both totals cannot be greater, and nobody can have more without"
                                + " the other having less.");
        assertThat(findings.worthless())
                .contains("Neither party gives points for rope; whoever gets it, nothing changes.");
        assertThat(findings.rescaled()).isEmpty();
    }

    @Test
    void pointsThatWereRescaledAreNamed() {
        Division division = new Division(
                "The shed", List.of("Ana", "Bo"), List.of(item("boat", 2, 50, false), item("tent", 1, 50, false)));
        assertThat(new DivideFindings(division, AdjustedWinner.of(division)).rescaled())
                .contains("Ana gave 3 points; they were rescaled to 100 for each party.");
    }

    private static Division.Item item(String name, long first, long second, boolean indivisible) {
        return new Division.Item(name, List.of(BigFraction.of(first), BigFraction.of(second)), indivisible);
    }
}
