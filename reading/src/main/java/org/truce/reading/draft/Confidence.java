package org.truce.reading.draft;

import java.util.Locale;

/// How confidence is written.
final class Confidence {
    private Confidence() {}

    /// "confidence 0.82".
    static String text(double confidence) {
        return String.format(Locale.ROOT, "confidence %.2f", confidence);
    }
}
