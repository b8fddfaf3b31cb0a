package org.truce.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import org.truce.model.Interval;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// How numbers are written, everywhere and in every locale alike.
///
/// Shares are rounded to whole per cent. One or two decimals appear only where whole per cents would hide
/// something: where a figure would be shown as 0 or 100 % without being it, or where both ends of its
/// interval would look the same.
public final class Figures {
    private static final int MOST_DECIMALS = 2;

    private Figures() {}

    /// "41 % (40–42 %)".
    public static String percent(Proportion share) {
        return percent(Estimate.of(share));
    }

    /// "41 % (40–42 %)"; "under 0.01 %" where the whole interval is.
    public static String percent(Estimate share) {
        if (share.low() >= 0 && share.high() > 0 && rounded(share.high(), MOST_DECIMALS) == 0) {
            return share.value() > 0 ? "under 0.01 %" : "0 % (at most 0.01 %)";
        }
        return shareAlone(share) + " (" + interval(share) + ")";
    }

    /// "41 %": the figure of `percent(share)` without its interval.
    static String shareAlone(Estimate share) {
        return alone(share.value(), decimals(share));
    }

    /// What is not 0 is never shown as 0, and what is not all never as all.
    private static String alone(double share, int decimals) {
        double shown = Math.abs(rounded(share, decimals));
        if (share > 0 && shown == 0) {
            return "under 0.01 %";
        }
        return share < 1 && share > 0 && shown == 100 ? "over 99.99 %" : hundredths(share, decimals) + " %";
    }

    /// "41 % (40–42 %)" after "at most"; "0.01 %" where the whole interval is under it.
    public static String bound(Estimate share) {
        return share.high() > 0 && rounded(share.high(), MOST_DECIMALS) == 0 ? "0.01 %" : percent(share);
    }

    /// "40–42 %": the interval of `percent(share)`.
    public static String interval(Estimate share) {
        int decimals = decimals(share);
        boolean negative = share.low() < 0;
        return hundredths(share.low(), decimals)
                + (negative ? " to " : "–")
                + hundredths(share.high(), decimals)
                + " %";
    }

    /// "41 %", without an interval: for assumed values, and for percentiles.
    public static String percent(double share) {
        return alone(share, decimals(share));
    }

    /// "+5 %", "−12 %", "0 %".
    public static String signedPercent(double share) {
        return signed(share, hundredths(share, decimals(share)) + " %");
    }

    /// "+19 (18 to 20)", in percentage points.
    public static String points(Estimate difference) {
        int decimals = decimals(difference);
        return "%s (%s to %s)"
                .formatted(
                        signed(difference.value(), hundredths(difference.value(), decimals)),
                        hundredths(difference.low(), decimals),
                        hundredths(difference.high(), decimals));
    }

    /// "19 points (18 to 20)": a distance, in percentage points.
    static String width(Estimate distance) {
        int decimals = decimals(distance);
        return "%s points (%s to %s)"
                .formatted(
                        hundredths(distance.value(), decimals),
                        hundredths(distance.low(), decimals),
                        hundredths(distance.high(), decimals));
    }

    /// "10,000".
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// "10,000"; from a million million up "about 1.2 × 10¹⁵".
    public static String count(BigInteger number) {
        String digits = number.toString();
        return digits.length() <= 12
                ? count(number.longValueExact())
                : "about %s.%s × 10%s".formatted(digits.charAt(0), digits.charAt(1), raised(digits.length() - 1));
    }

    private static String raised(int exponent) {
        StringBuilder raised = new StringBuilder();
        Integer.toString(exponent).chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return raised.toString();
    }

    /// "0.85", "1.5", "2": the shortest form of an assumed value with at most three decimals.
    public static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return "-0".equals(text) ? "0" : text.replace('-', '−');
    }

    /// "1.5 to 2.5", or "1" where both ends are the same.
    public static String plain(Interval interval) {
        return interval.isPoint() ? plain(interval.low()) : plain(interval.low()) + " to " + plain(interval.high());
    }

    /// "0.6705", "−12.0000", "0.0000123": four decimals, and three digits of what four decimals would hide.
    public static String utility(double value) {
        boolean tiny = value != 0 && Math.abs(value) < 1e-3;
        String text = tiny
                ? new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.format(Locale.ROOT, "%.4f", value + 0.0);
        return text.replace('-', '−');
    }

    /// "1 red line", "3 red lines".
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /// "1 outcome", "390,625 outcomes".
    static String count(BigInteger number, String one, String many) {
        return count(number) + " " + (number.equals(BigInteger.ONE) ? one : many);
    }

    private static String signed(double value, String text) {
        return value > 0 && !text.startsWith("0 ") ? "+" + text : text;
    }

    /// Of a figure without an interval.
    private static int decimals(double share) {
        return decimals(new Estimate(share, share, share + .01));
    }

    private static int decimals(Estimate share) {
        int decimals = 0;
        while (decimals < MOST_DECIMALS && hides(share, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean hides(Estimate share, int decimals) {
        double shown = rounded(share.value(), decimals);
        boolean falselyCertain = (shown == 0 || Math.abs(shown) == 100) && shown != share.value() * 100;
        boolean pointlike =
                share.low() < share.high() && rounded(share.low(), decimals) == rounded(share.high(), decimals);
        return falselyCertain || pointlike;
    }

    private static double rounded(double share, int decimals) {
        double scale = Math.pow(10, decimals);
        return Math.round(share * 100 * scale) / scale;
    }

    private static String hundredths(double share, int decimals) {
        if (share == 0 || Math.abs(share) == 1) {
            return share == 0 ? "0" : share > 0 ? "100" : "−100";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", rounded(share, decimals));
        return text.replaceFirst("^-(?=[0.]*$)", "").replace('-', '−');
    }
}
