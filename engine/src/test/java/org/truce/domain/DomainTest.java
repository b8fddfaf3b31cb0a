package org.truce.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the exact utility of an outcome, worked out by hand.
class DomainTest {
    private static final DomainIssue COLOUR = new DomainIssue.Discrete("colour", List.of("red", "green"));
    private static final DomainIssue PRICE = new DomainIssue.Whole("price", -2, 3);
    private static final DomainIssue RATE = new DomainIssue.Stepped("rate", f(1, 2), BigFraction.of(2), f(2, 5));
    private static final List<DomainIssue> ISSUES = List.of(COLOUR, PRICE, RATE);

    private static BigFraction f(int numerator, int denominator) {
        return BigFraction.of(numerator, denominator);
    }

    private static Profile profile(String name, Optional<BigFraction> ceiling, Term... terms) {
        return new Profile(name, List.of(terms), ceiling, new Reservation.Absent(), Optional.empty());
    }

    private static Domain domain(Profile... profiles) {
        return new Domain("d", ISSUES, List.of(profiles), List.of());
    }

    private static Term.Group group() {
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        values.put(List.of(1L, 3L), f(1, 4));
        return new Term.Group(List.of(0, 2), values, f(1, 8));
    }

    /// Green, price 0, rate 0.5 + 3 · 0.4 = 1.7: 1/3 + (2 · 1.7 − 1) + 1/2 + 1/4 = 3 + 29/60.
    @Test
    void theUtilityIsTheSumOfItsTerms() {
        Profile profile = profile(
                "p",
                Optional.empty(),
                new Term.Table(0, List.of(BigFraction.ZERO, f(1, 3))),
                new Term.Linear(2, BigFraction.of(2), BigFraction.of(-1)),
                new Term.Box(List.of(new Term.Span(1, 2, 4)), f(1, 2)),
                group());
        Domain domain = domain(profile);
        assertThat(domain.utility(profile, Outcome.of(1, 2, 3))).isEqualTo(f(209, 60));
        // red at price −2 and rate 0.5: 0 + 0 + 0 + 1/8
        assertThat(domain.utility(profile, Outcome.of(0, 0, 0))).isEqualTo(f(1, 8));
        // a bid that is silent on the rate: the line and the group count nothing
        assertThat(Domain.utility(
                        ISSUES, profile.terms(), Optional.empty(), Map.of(0, BigFraction.ONE, 1, BigFraction.of(2))))
                .isEqualTo(f(5, 6));
    }

    @Test
    void aCeilingCutsOff() {
        Profile profile = profile("p", Optional.of(f(1, 5)), new Term.Table(0, List.of(f(1, 10), f(1, 3))));
        assertThat(domain(profile).utility(profile, Outcome.of(0, 0, 0))).isEqualTo(f(1, 10));
        assertThat(domain(profile).utility(profile, Outcome.of(1, 0, 0))).isEqualTo(f(1, 5));
    }

    /// 2 colours, 6 prices, rates 0.5, 0.9, 1.3 and 1.7 (2.1 is beyond 2).
    @Test
    void sizesCountAllCombinations() {
        Domain domain = domain(profile("p", Optional.empty()));
        assertThat(domain.findSize()).contains(BigInteger.valueOf(48));
        assertThat(((DomainIssue.Countable) RATE).label(3)).isEqualTo("1.7");
        Domain real = new Domain(
                "r",
                List.of(new DomainIssue.Real("x", BigFraction.ZERO, BigFraction.ONE)),
                domain.profiles(),
                List.of());
        assertThat(real.findSize()).isEmpty();
        DomainIssue large = new DomainIssue.Whole("x", 0, Long.MAX_VALUE - 1);
        assertThat(new Domain("l", List.of(large, COLOUR), domain.profiles(), List.of()).findSize())
                .contains(BigInteger.TWO.pow(64).subtract(BigInteger.TWO));
    }

    @Test
    void exclusionsNeedEveryIssueTheyName() {
        Exclusion exclusion =
                new Exclusion(new TreeMap<>(Map.of(0, new TreeSet<>(List.of(1L)), 1, new TreeSet<>(List.of(0L, 5L)))));
        Domain domain = new Domain("d", ISSUES, List.of(profile("p", Optional.empty())), List.of(exclusion));
        assertThat(domain.isPossible(Outcome.of(1, 5, 0))).isFalse();
        assertThat(domain.isPossible(Outcome.of(1, 4, 0))).isTrue();
        assertThat(domain.isPossible(Outcome.of(0, 5, 0))).isTrue();
    }

    /// The line 2x − 1 over 0.5 to 1.7 goes from 0 to 2.4; the box is 0 somewhere, unless it covers
    /// everything.
    @Test
    void rangesOfTerms() {
        Term line = new Term.Linear(2, BigFraction.of(2), BigFraction.of(-1));
        Term box = new Term.Box(List.of(new Term.Span(1, 2, 4)), f(-1, 2));
        Term everywhere = new Term.Box(List.of(new Term.Span(0, 0, 1)), f(1, 2));
        assertThat(UtilityRange.of(line, ISSUES)).isEqualTo(new UtilityRange(BigFraction.ZERO, f(12, 5)));
        assertThat(UtilityRange.of(box, ISSUES)).isEqualTo(new UtilityRange(f(-1, 2), BigFraction.ZERO));
        assertThat(UtilityRange.of(everywhere, ISSUES)).isEqualTo(new UtilityRange(f(1, 2), f(1, 2)));
        assertThat(UtilityRange.of(group(), ISSUES)).isEqualTo(new UtilityRange(f(1, 8), f(1, 4)));
        assertThat(UtilityRange.of(List.of(line, box, everywhere, group()), ISSUES))
                .isEqualTo(new UtilityRange(f(1, 8), f(63, 20)));
    }

    @Test
    void fractionsAndDecimals() {
        assertThat(Fractions.of(new BigDecimal("-0.125"))).isEqualTo(f(-1, 8));
        assertThat(Fractions.of(new BigDecimal("3E2"))).isEqualTo(BigFraction.of(300));
        assertThat(Fractions.findDecimal(f(-7, 40))).contains(new BigDecimal("-0.175"));
        assertThat(Fractions.findDecimal(f(1, 3))).isEmpty();
        assertThat(List.of(f(1, 3), f(3, 8), BigFraction.ZERO, BigFraction.of(100)))
                .extracting(Fractions::text)
                .containsExactly("1/3", "0.375", "0", "100");
    }

    @Test
    void misfitsAreFaultsOfWhoeverMakesThem() {
        assertThatThrownBy(() -> domain(profile("p", Optional.empty(), new Term.Table(0, List.of(BigFraction.ONE)))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Profile p has 1 values for the 2 of issue colour.");
        assertThatThrownBy(() ->
                        domain(profile("p", Optional.empty(), new Term.Linear(0, BigFraction.ONE, BigFraction.ONE))))
                .hasMessage("Profile p has a linear term over issue colour, which has no numbers.");
        assertThatThrownBy(() -> domain(
                        profile("p", Optional.empty(), new Term.Box(List.of(new Term.Span(1, 0, 6)), BigFraction.ONE))))
                .hasMessage("Issue price has no value at position 6.");
        assertThatThrownBy(() -> domain(profile("p", Optional.empty()), profile("p", Optional.empty())))
                .hasMessage("The profiles must be at least one, with distinct names: [p, p].");
    }
}
