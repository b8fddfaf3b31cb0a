package org.truce.formats.domainfile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Fractions;

/// Exact numbers to the decimals that files hold. Where a number has no decimal it is rounded, and that is
/// remembered.
final class Decimals {
    /// Far finer than the doubles that the field's tools compute with.
    static final int PLACES = 30;

    private final RoundingMode rounding;
    private boolean rounded;

    Decimals(RoundingMode rounding) {
        this.rounding = rounding;
    }

    BigDecimal decimal(BigFraction number) {
        Optional<BigDecimal> exact = Fractions.findDecimal(number);
        rounded |= exact.isEmpty();
        return exact.map(Decimals::plain)
                .orElseGet(() -> plain(new BigDecimal(number.getNumerator())
                        .divide(new BigDecimal(number.getDenominator()), PLACES, rounding)));
    }

    private static BigDecimal plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    String text(BigFraction number) {
        return decimal(number).toPlainString();
    }

    /// Whether a number had to be rounded.
    boolean hasRounded() {
        return rounded;
    }

    static boolean areFinite(Collection<BigFraction> numbers) {
        return numbers.stream().allMatch(number -> Fractions.findDecimal(number).isPresent());
    }

    /// The least number that all denominators divide.
    static BigInteger commonDenominator(Collection<BigFraction> numbers) {
        BigInteger common = BigInteger.ONE;
        for (BigFraction number : numbers) {
            BigInteger denominator = number.getDenominator();
            common = common.divide(common.gcd(denominator)).multiply(denominator);
        }
        return common;
    }
}
