package org.truce.reading.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether the hyphen at a line's end belongs to the word (`cease-fire`) or to the line (`nego-tiations`):
/// the rest of the text decides, if it has the word in one of the two forms; else the parts.
final class Hyphens {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern LAST = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
    private static final Pattern FIRST = Pattern.compile("^\\p{L}+");
    /// First parts of words that keep their hyphen.
    private static final Set<String> KEPT = Set.of(
            ("self non cease co ex vice anti pro semi multi long short high low well so two three four five six seven"
                            + " eight nine ten half all cross counter deputy by then much ever ill part full post pre")
                    .split(" "));

    private final Set<String> words;

    private Hyphens(Set<String> words) {
        this.words = words;
    }

    static Hyphens of(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            Matcher matcher = WORD.matcher(line);
            while (matcher.find()) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        return new Hyphens(words);
    }

    /// Whether the end of a line cuts a word.
    boolean cuts(String line, String next) {
        return LAST.matcher(line).find() && FIRST.matcher(next).find();
    }

    /// Whether the word that the end of a line cuts has a hyphen in one line too.
    boolean stays(String line, String next) {
        Matcher last = LAST.matcher(line);
        Matcher first = FIRST.matcher(next);
        if (!last.find() || !first.find() || line.endsWith("\u00AD")) {
            return false;
        }
        String before = last.group(1).toLowerCase(Locale.ROOT);
        String after = first.group().toLowerCase(Locale.ROOT);
        if (words.contains(before + "-" + after)) {
            return true;
        }
        return !words.contains(before + after) && (KEPT.contains(before) || Character.isUpperCase(next.charAt(0)));
    }
}
