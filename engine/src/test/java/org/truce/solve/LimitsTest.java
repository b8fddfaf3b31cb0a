package org.truce.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;
import org.truce.solve.SolveResult.Certainty;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// FEATURE UNDER TEST: where a limit is met, or numbers are cut into steps, the result says how far from
/// exact it can be, and that is true.
class LimitsTest {
    private static SolveOptions holding(int points) {
        return new SolveOptions(false, false, false, SolveOptions.STEPS, points, 1, true, () -> false);
    }

    private static Profile profile(String name, List<Term> terms) {
        return new Profile(name, terms, Optional.empty(), new Reservation.Absent(), Optional.empty());
    }

    private static Domain additive(int parties, int issues, int values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DomainIssue> all = new ArrayList<>();
        for (int j = 0; j < issues; j++) {
            all.add(new DomainIssue.Whole("issue " + j, 1, values));
        }
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            List<Term> terms = new ArrayList<>();
            for (int j = 0; j < issues; j++) {
                List<BigFraction> table = new ArrayList<>();
                for (int x = 0; x < values; x++) {
                    table.add(BigFraction.of(random.nextInt(1000), 1000L * issues));
                }
                terms.add(new Term.Table(j, table));
            }
            profiles.add(profile("party " + p, terms));
        }
        return new Domain("additive", all, profiles, List.of());
    }

    /// Two parties, twelve issues: with room for few points the frontier is coarser, and every efficient
    /// point is within what is said of a listed one. The solutions are searched for by themselves and stay
    /// exact.
    @Test
    void aCoarserFrontierIsAsNearAsItSays() {
        Domain domain = additive(2, 12, 6, 1);
        SolveResult exact = Solve.of(domain, SolveOptions.DEFAULT);
        assertThat(exact.frontier().certainty()).isEqualTo(new Certainty.Exact());
        int size = exact.frontier().points().size();
        SolveResult coarse = Solve.of(domain, holding(size * 3 / 2));
        assertThat(coarse.frontier().certainty()).isInstanceOfSatisfying(Certainty.Bounded.class, bounded -> {
            assertThat(bounded.reason())
                    .isEqualTo("more than %,d partial deals would have to be held".formatted(size * 3 / 2));
            assertThat(bounded.upper()).isBetween(1e-3, .05);
            for (Point point : exact.frontier().points()) {
                assertThat(shortfall(point, coarse.frontier().points())).isLessThanOrEqualTo(bounded.upper());
            }
        });
        for (Kind kind : Kind.values()) {
            assertThat(value(coarse, kind)).isCloseTo(value(exact, kind), within(1e-12));
        }
    }

    private static double value(SolveResult result, Kind kind) {
        return result.solution(kind) instanceof Solution.Agreed agreed && agreed.certainty() instanceof Certainty.Exact
                ? agreed.value()
                : Double.NaN;
    }

    private static double shortfall(Point point, List<Point> listed) {
        return listed.stream()
                .mapToDouble(other -> {
                    double worst = 0;
                    for (int p = 0; p < point.utilities().size(); p++) {
                        worst = Math.max(
                                worst,
                                point.utilities().get(p) - other.utilities().get(p));
                    }
                    return worst;
                })
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// With room for one point there is no frontier, but the solutions are there.
    @Test
    void solutionsAreFoundWithoutAFrontier() {
        Domain domain = additive(3, 6, 4, 2);
        SolveResult exact = Solve.of(domain, SolveOptions.DEFAULT);
        SolveOptions alone = new SolveOptions(
                false, false, false, SolveOptions.STEPS, SolveOptions.MOST_POINTS, 1, false, () -> false);
        for (SolveResult few : List.of(Solve.of(domain, holding(1)), Solve.of(domain, alone))) {
            for (Kind kind : Kind.values()) {
                assertThat(value(few, kind)).isCloseTo(value(exact, kind), within(1e-12));
            }
            assertThat(few.parties()).isEqualTo(exact.parties());
            assertThat(few.frontier().certainty())
                    .isInstanceOfSatisfying(
                            Certainty.Bounded.class,
                            bounded -> exact.frontier()
                                    .points()
                                    .forEach(point -> assertThat(shortfall(
                                                    point, few.frontier().points()))
                                            .isLessThanOrEqualTo(bounded.upper())));
        }
    }

    /// A real issue over which two parties pull against each other, u = x and 1 − x: the Nash product is at
    /// most 1/4, at x = 1/2. Cut into 3 steps the nearest values are 1/3 and 2/3, product 2/9; the error said
    /// is half a step, 1/6.
    @Test
    void aRealIssueIsCutIntoStepsWithTheErrorSaid() {
        Domain domain = new Domain(
                "cake",
                List.of(new DomainIssue.Real("share", BigFraction.ZERO, BigFraction.ONE)),
                List.of(
                        profile("one", List.of(new Term.Linear(0, BigFraction.ONE, BigFraction.ZERO))),
                        profile("other", List.of(new Term.Linear(0, BigFraction.of(-1), BigFraction.ONE)))),
                List.of());
        SolveResult result = Solve.of(
                domain, new SolveOptions(false, false, false, 3, SolveOptions.MOST_POINTS, 1, true, () -> false));
        assertThat(result.outcomes()).isEmpty();
        assertThat(result.acceptable()).isEmpty();
        assertThat(result.frontier().points()).hasSize(4);
        assertThat(result.frontier().certainty()).isInstanceOfSatisfying(Certainty.Bounded.class, bounded -> {
            assertThat(bounded.upper()).isCloseTo(1.0 / 6, within(1e-12));
            assertThat(bounded.reason()).isEqualTo("values were cut into steps");
        });
        assertThat(result.notes()).containsExactly("Issue share was cut into 4 values.");
        assertThat(result.solution(Kind.NASH)).isInstanceOfSatisfying(Solution.Agreed.class, agreed -> {
            assertThat(agreed.value()).isCloseTo(2.0 / 9, within(1e-12));
            assertThat(agreed.certainty()).isInstanceOfSatisfying(Certainty.Bounded.class, bounded -> {
                assertThat(bounded.lower()).isCloseTo(2.0 / 9, within(1e-12));
                assertThat(bounded.upper()).isGreaterThanOrEqualTo(.25);
            });
        });
    }

    /// Where nobody's slope runs against another's, the end of a real issue or of one of a billion values is
    /// best for everybody: exact, without steps.
    @Test
    void commonInterestNeedsNoSteps() {
        List<Term> rising = List.of(
                new Term.Linear(0, BigFraction.of(1, 2), BigFraction.ZERO),
                new Term.Linear(1, BigFraction.of(1, 2_000_000_000L), BigFraction.ZERO));
        Domain domain = new Domain(
                "common",
                List.of(
                        new DomainIssue.Real("share", BigFraction.ZERO, BigFraction.ONE),
                        new DomainIssue.Whole("money", 0, 1_000_000_000L)),
                List.of(profile("one", rising), profile("other", rising.subList(0, 1))),
                List.of());
        SolveResult result = Solve.of(domain, SolveOptions.DEFAULT);
        assertThat(result.frontier().certainty()).isEqualTo(new Certainty.Exact());
        assertThat(result.frontier().points()).singleElement().satisfies(point -> {
            assertThat(point.utilities()).containsExactly(1.0, .5);
            assertThat(point.equals()).isEmpty();
        });
    }

    /// 10^50 outcomes, of which every one is acceptable, and one value on each of 50 issues that matters to
    /// nobody: 3^50 deals are as good as the best.
    @Test
    void countsAreExactWhereOutcomesAreBeyondCounting() {
        List<DomainIssue> issues = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < 50; j++) {
            issues.add(new DomainIssue.Whole("issue " + j, 1, 10));
            terms.add(new Term.Box(List.of(new Term.Span(j, 7, 9)), BigFraction.of(1, 50)));
        }
        Domain domain = new Domain("many", issues, List.of(profile("one", terms), profile("other", terms)), List.of());
        SolveResult result = Solve.of(domain, SolveOptions.DEFAULT);
        BigInteger all = BigInteger.TEN.pow(50);
        assertThat(result.outcomes()).contains(all);
        assertThat(result.acceptable()).contains(new SolveResult.Count(all, all));
        assertThat(result.frontier().points())
                .singleElement()
                .satisfies(point -> assertThat(point.equals())
                        .contains(BigInteger.valueOf(3).pow(50)));
    }

    /// Clipped and rescaled: utilities 0, 1/2 and 2, clipped at 1, from 0 to 1; and −1, 0, 1 rescaled to 0,
    /// 1/2, 1 with the reservation value 0 at 1/2.
    @Test
    void utilitiesAreClippedAndRescaled() {
        Term ofOne = new Term.Table(0, List.of(BigFraction.ZERO, BigFraction.of(1, 2), BigFraction.of(2)));
        Term ofOther = new Term.Table(0, List.of(BigFraction.ONE, BigFraction.ZERO, BigFraction.of(-1)));
        Domain domain = new Domain(
                "scales",
                List.of(new DomainIssue.Whole("issue", 1, 3)),
                List.of(
                        new Profile(
                                "one",
                                List.of(ofOne),
                                Optional.of(BigFraction.ONE),
                                new Reservation.Absent(),
                                Optional.empty()),
                        profile("other", List.of(ofOther))),
                List.of());
        SolveResult result = Solve.of(
                domain,
                new SolveOptions(
                        false, true, true, SolveOptions.STEPS, SolveOptions.MOST_POINTS, 1, true, () -> false));
        assertThat(result.frontier().points())
                .extracting(Point::utilities)
                .containsExactly(List.of(1.0, 0.0), List.of(.5, .5), List.of(0.0, 1.0));
        assertThat(result.parties())
                .extracting(SolveResult.PartyRange::reservation)
                .containsExactly(0.0, .5);
        assertThat(result.frontier().rationalSize()).isEqualTo(2);
        SolveResult ignored = Solve.of(
                domain,
                new SolveOptions(true, true, true, SolveOptions.STEPS, SolveOptions.MOST_POINTS, 1, true, () -> false));
        assertThat(ignored.frontier().rationalSize()).isEqualTo(3);
    }

    @Test
    void noAgreementIsAnAnswer() {
        Term table = new Term.Table(0, List.of(BigFraction.ZERO, BigFraction.of(1, 2)));
        Profile wantsMore = new Profile(
                "one", List.of(table), Optional.empty(), new Reservation.Given(BigFraction.of(3, 4)), Optional.empty());
        Domain domain = new Domain(
                "none",
                List.of(new DomainIssue.Whole("issue", 1, 2)),
                List.of(wantsMore, profile("other", List.of(table))),
                List.of());
        SolveResult result = Solve.of(domain, SolveOptions.DEFAULT);
        for (Kind kind : Kind.values()) {
            assertThat(result.solution(kind)).isEqualTo(new Solution.NoAgreement());
        }
        assertThat(result.frontier().rationalSize()).isZero();
        assertThat(result.acceptable()).contains(new SolveResult.Count(BigInteger.ZERO, BigInteger.ZERO));
    }

    /// Ten million outcomes that bear on each other. One party has .8 where all seven issues are among their
    /// first five values, and .5 more where the first is among its first two, cut off at 1; the other has .5
    /// in the former: 2 · 5^6 deals give (1, .5), the best for both.
    @Test
    void dealsAboveACeilingAreCountedAmongBoxes() {
        List<DomainIssue> issues = new ArrayList<>();
        List<Term.Span> spans = new ArrayList<>();
        for (int j = 0; j < 7; j++) {
            issues.add(new DomainIssue.Whole("issue " + j, 1, 10));
            spans.add(new Term.Span(j, 0, 4));
        }
        Profile capped = new Profile(
                "capped",
                List.of(
                        new Term.Box(spans, BigFraction.of(4, 5)),
                        new Term.Box(List.of(new Term.Span(0, 0, 1)), BigFraction.of(1, 2))),
                Optional.of(BigFraction.ONE),
                new Reservation.Absent(),
                Optional.empty());
        Profile other = profile("other", List.of(new Term.Box(spans, BigFraction.of(1, 2))));
        Domain domain = new Domain("capped", issues, List.of(capped, other), List.of());
        SolveResult result = Solve.of(
                domain, new SolveOptions(false, false, false, SolveOptions.STEPS, 1000, 40_000, true, () -> false));
        assertThat(result.frontier().points()).singleElement().satisfies(point -> {
            assertThat(point.utilities()).containsExactly(1.0, .5);
            assertThat(point.equals()).contains(BigInteger.valueOf(31_250));
            assertThat(point.deals()).hasSize(31_250).allSatisfy(deal -> {
                assertThat(deal.position(0)).isLessThan(2);
                assertThat(deal.position(6)).isLessThan(5);
            });
            assertThat(new HashSet<>(point.deals())).hasSize(31_250);
        });
        SolveResult few =
                Solve.of(domain, new SolveOptions(false, false, false, SolveOptions.STEPS, 1000, 3, true, () -> false));
        assertThat(few.frontier().points().getFirst().deals())
                .isEqualTo(result.frontier().points().getFirst().deals().subList(0, 3));
    }

    /// A group of four issues with 40 values each, 2,560,000 combinations, that names 40 of them: each of
    /// those has a box. One party gains where the other loses; what is not named is worth 1/2 to both.
    @Test
    void aGroupThatNamesFewCombinationsIsSolved() {
        SequencedMap<List<Long>, BigFraction> rising = new LinkedHashMap<>();
        SequencedMap<List<Long>, BigFraction> falling = new LinkedHashMap<>();
        for (long x = 0; x < 40; x++) {
            rising.put(List.of(x, x, x, x), BigFraction.of(x + 1, 40));
            falling.put(List.of(x, x, x, x), BigFraction.of(40 - x, 80));
        }
        SolveResult result = Solve.of(groups(40, rising, falling), SolveOptions.DEFAULT);
        assertThat(result.frontier().certainty()).isEqualTo(new Certainty.Exact());
        // (x + 1)/40 and (40 − x)/80: from 39/40 down, until (1/2, 1/2) is better for both
        assertThat(result.frontier().points())
                .hasSize(21)
                .first()
                .satisfies(point -> assertThat(point.utilities()).containsExactly(1.0, 1.0 / 80));
        assertThat(result.frontier().points()).last().satisfies(point -> {
            assertThat(point.utilities()).containsExactly(.5, .5);
            assertThat(point.equals()).contains(BigInteger.valueOf(2_560_000 - 40));
        });
    }

    /// The same with 60 values, 21,600 combinations named: too many to be tabled and too many to be boxes.
    /// Nothing is claimed, and it is said why.
    @Test
    void aGroupBeyondBothMethodsIsGivenUp() {
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        for (long n = 0; n < 21_600; n++) {
            values.put(List.of(n % 60, n / 60 % 60, n / 3600, n % 59), BigFraction.of(n % 41, 40));
        }
        SolveResult result = Solve.of(groups(60, values, values), SolveOptions.DEFAULT);
        String reason = "too many combinations of values bear on each other";
        assertThat(result.frontier().points()).isEmpty();
        assertThat(result.frontier().certainty()).isEqualTo(new Certainty.Bounded(0, 1, reason));
        for (Kind kind : Kind.values()) {
            assertThat(result.solution(kind)).isEqualTo(new Solution.Undecided(reason));
        }
        assertThat(result.acceptable())
                .contains(new SolveResult.Count(BigInteger.ZERO, BigInteger.valueOf(60 * 60 * 60 * 60)));
    }

    /// Four issues, and for each party one group of all of them; other combinations are worth 1/2.
    private static Domain groups(
            int values, SequencedMap<List<Long>, BigFraction> one, SequencedMap<List<Long>, BigFraction> other) {
        List<DomainIssue> issues = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            issues.add(new DomainIssue.Whole("issue " + j, 1, values));
        }
        List<Integer> all = List.of(0, 1, 2, 3);
        return new Domain(
                "groups",
                issues,
                List.of(
                        profile("one", List.of(new Term.Group(all, one, BigFraction.of(1, 2)))),
                        profile("other", List.of(new Term.Group(all, other, BigFraction.of(1, 2))))),
                List.of());
    }
}
