package org.truce.solve;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;

/// Utilities of one party as integers: in units of the common denominator of its terms and its ceiling where
/// every sum of them fits into 60 bits, otherwise rounded to units so small that 60 bits are just enough.
///
/// @param perUtility units that make up 1 of utility
/// @param isExact whether no number is rounded
/// @param slack units by which sums of rounded terms may differ that are equal; 0 if exact
/// @param denominator common denominator of all terms: sums times it are integers
record Scale(BigFraction perUtility, boolean isExact, long slack, BigInteger denominator) {
    private static final int BITS = 60;

    /// @param steps into which a real issue is cut
    static Scale of(Profile profile, List<DomainIssue> issues, int steps) {
        BigInteger common = BigInteger.ONE;
        BigFraction greatest = BigFraction.ONE;
        if (profile.ceiling().isPresent()) {
            common = profile.ceiling().get().getDenominator();
            greatest = greatest.add(profile.ceiling().get().abs());
        }
        for (Term term : profile.terms()) {
            UtilityRange range = UtilityRange.of(term, issues);
            greatest = greatest.add(max(range.least().abs(), range.greatest().abs()));
            common = leastCommonMultiple(common, denominator(term, issues, steps));
        }
        int whole = ceiling(greatest).bitLength();
        if (common.bitLength() + whole <= BITS) {
            return new Scale(BigFraction.of(common), true, 0, common);
        }
        int room = BITS - whole;
        BigFraction units = room >= 0
                ? BigFraction.of(BigInteger.TWO.pow(room))
                : BigFraction.of(BigInteger.ONE, BigInteger.TWO.pow(-room));
        return new Scale(units, false, profile.terms().size(), common);
    }

    private static BigInteger denominator(Term term, List<DomainIssue> issues, int steps) {
        return switch (term) {
            case Term.Table table -> common(table.values());
            case Term.Box box -> box.value().getDenominator();
            case Term.Group group ->
                common(group.values().values()).multiply(group.otherwise().getDenominator());
            case Term.Linear linear ->
                linear.intercept()
                        .getDenominator()
                        .multiply(linear.slope().getDenominator())
                        .multiply(
                                switch (issues.get(linear.issue())) {
                                    case DomainIssue.Stepped stepped ->
                                        stepped.low()
                                                .getDenominator()
                                                .multiply(stepped.step().getDenominator());
                                    case DomainIssue.Real real ->
                                        real.low()
                                                .getDenominator()
                                                .multiply(real.high().getDenominator())
                                                .multiply(BigInteger.valueOf(steps));
                                    case DomainIssue.Whole _, DomainIssue.Discrete _ -> BigInteger.ONE;
                                });
        };
    }

    private static BigInteger common(Iterable<BigFraction> values) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction value : values) {
            common = leastCommonMultiple(common, value.getDenominator());
        }
        return common;
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static BigInteger ceiling(BigFraction value) {
        return value.getNumerator().divide(value.getDenominator()).add(BigInteger.ONE);
    }

    private static BigFraction max(BigFraction a, BigFraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /// The nearest number of units.
    long units(BigFraction utility) {
        BigFraction scaled = utility.multiply(perUtility);
        if (scaled.getDenominator().equals(BigInteger.ONE)) {
            return scaled.getNumerator().longValueExact();
        }
        return scaled.bigDecimalValue(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    /// The least number of units that make up the utility, less the slack of rounding; kept far from
    /// overflowing.
    long unitsAtLeast(BigFraction utility) {
        BigInteger units = utility.multiply(perUtility)
                .bigDecimalValue(0, RoundingMode.CEILING)
                .toBigInteger();
        BigInteger most = BigInteger.ONE.shiftLeft(BITS + 1);
        return units.min(most).max(most.negate()).longValueExact() - slack;
    }

    /// The utility in parts of the common denominator.
    BigInteger parts(BigFraction utility) {
        BigFraction parts = utility.multiply(denominator);
        if (!parts.getDenominator().equals(BigInteger.ONE)) {
            throw new IllegalStateException("%s is no multiple of 1/%s.".formatted(utility, denominator));
        }
        return parts.getNumerator();
    }

    /// The utility that so many units make up, exactly if the scale is.
    BigFraction utility(long units) {
        return BigFraction.of(units).divide(perUtility);
    }

    double doubleUtility(long units) {
        return units / perUtility.doubleValue();
    }
}
