package org.truce.reading.intake;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters that printers join: `ﬁ` is "fi".
final class Ligatures {
    private static final Pattern JOINED = Pattern.compile("[\uFB00-\uFB06]+");

    private Ligatures() {}

    static String apart(String text) {
        return JOINED.matcher(text).replaceAll(match -> Normalizer.normalize(match.group(), Normalizer.Form.NFKC));
    }
}
