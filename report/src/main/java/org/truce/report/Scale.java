package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A linear scale from values to places on the page.
///
/// @param from value that lies at `start`
/// @param to value that lies at `end`; greater than `from`
/// @param start place in user units of the picture
/// @param end place in user units; may be smaller than `start` (upward axes)
record Scale(double from, double to, double start, double end) {
    Scale {
        if (!(from < to)) {
            throw new IllegalStateException("A scale from %s to %s has no extent.".formatted(from, to));
        }
    }

    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /// The place of a value as it stands in the picture.
    String place(double value) {
        return number(at(value));
    }

    /// Round values within the scale, 1, 2 or 5 times a power of ten apart, in ascending order.
    ///
    /// @param most at least 2
    List<Double> ticks(int most) {
        double rough = (to - from) / most;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = 10 * power;
        for (double factor : new double[] {5, 2, 1}) {
            if (factor * power >= rough * (1 - 1e-9)) {
                step = factor * power;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// At most one decimal, never "-0".
    static String number(double place) {
        String text = String.format(Locale.ROOT, "%.1f", place);
        text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return "-0".equals(text) ? "0" : text;
    }
}
