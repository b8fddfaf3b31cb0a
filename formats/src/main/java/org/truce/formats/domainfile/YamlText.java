package org.truce.formats.domainfile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as YAML scalars: bare where nothing can be mistaken, else in double quotation marks.
final class YamlText {
    private static final Pattern BARE = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./() -]*[A-Za-z0-9_./()])?");
    private static final Set<String> MISREAD = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlText() {}

    static String scalar(String name) {
        if (BARE.matcher(name).matches() && !MISREAD.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        StringBuilder quoted = new StringBuilder("\"");
        name.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\u0085', '\u2028', '\u2029' -> quoted.append("\\u%04x".formatted(c));
                default -> quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
