package org.truce.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// Exact numbers and the decimals that people write.
public final class Fractions {
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Fractions() {}

    /// The decimal, exactly. The work grows with the size of its exponent, which a reader of files must
    /// bound.
    public static BigFraction of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(decimal.toBigIntegerExact());
    }

    /// The decimal that is exactly this number: there is one where the denominator has no prime factors but 2
    /// and 5.
    public static Optional<BigDecimal> findDecimal(BigFraction number) {
        BigInteger denominator = number.getDenominator();
        int twos = denominator.getLowestSetBit();
        BigInteger odd = denominator.shiftRight(twos);
        int fives = 0;
        BigInteger[] divided = odd.divideAndRemainder(FIVE);
        while (divided[1].signum() == 0) {
            odd = divided[0];
            fives++;
            divided = odd.divideAndRemainder(FIVE);
        }
        return odd.equals(BigInteger.ONE)
                ? Optional.of(new BigDecimal(number.getNumerator())
                        .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    /// A decimal such as `0.25` where that is exact, else a fraction such as `1/3`.
    public static String text(BigFraction number) {
        return findDecimal(number)
                .map(decimal -> decimal.signum() == 0
                        ? "0"
                        : decimal.stripTrailingZeros().toPlainString())
                .orElseGet(() -> number.getNumerator() + "/" + number.getDenominator());
    }
}
