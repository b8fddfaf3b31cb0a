package org.truce.formats.input;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Fractions;

/// Text to an exact number: what a file says is `0.1` is one tenth. Neither the digits nor the exponent may
/// be so long that computing with the number would take long; no file of the field comes near.
public final class ExactNumber {
    private static final int LONGEST = 500;
    private static final int GREATEST_EXPONENT = 500;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([-+]?\\d{1,4}))?");
    private static final Pattern FRACTION = Pattern.compile("([-+]?\\d+)\\s*/\\s*(\\d+)");

    private ExactNumber() {}

    /// A decimal such as `0.25`, `-3` or `1E-4`.
    public static Optional<BigFraction> findDecimal(String text) {
        String number = text.strip();
        Matcher matcher = DECIMAL.matcher(number);
        if (number.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        String exponent = matcher.group(1);
        return exponent != null && Math.abs(Integer.parseInt(exponent)) > GREATEST_EXPONENT
                ? Optional.empty()
                : Optional.of(Fractions.of(new BigDecimal(number)));
    }

    /// A decimal, or a fraction such as `1/3`.
    public static Optional<BigFraction> find(String text) {
        String number = text.strip();
        Matcher matcher = FRACTION.matcher(number);
        if (!matcher.matches()) {
            return findDecimal(text);
        }
        if (number.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        BigInteger denominator = new BigInteger(matcher.group(2));
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(BigFraction.of(new BigInteger(matcher.group(1)), denominator));
    }
}
