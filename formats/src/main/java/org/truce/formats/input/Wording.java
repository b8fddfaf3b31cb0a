package org.truce.formats.input;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How problems quote what was found, list what was expected, and guess what was meant.
public final class Wording {
    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_LISTED = 10;
    private static final int MOST_COMPARED = 1_000;
    private static final int LONGEST_COMPARED = 64;

    private Wording() {}

    /// Text of the file as it appears in a message: on one line, of bounded length.
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST_SHOWN).forEach(c -> shown.appendCodePoint(isShowable(c) ? c : ' '));
        return text.codePointCount(0, text.length()) > LONGEST_SHOWN ? shown + "…" : shown.toString();
    }

    /// Whether a character is text: no control character, which could steer a terminal, none that turns the
    /// order of what stands beside it, and no half of a pair.
    static boolean isShowable(int codePoint) {
        return !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE
                && !isUnseen(codePoint);
    }

    /// Whether a character has no shape of its own and changes in which order others appear (UAX 9), or
    /// breaks lines: what is read on a screen is then not what stands there.
    public static boolean isUnseen(int codePoint) {
        return codePoint == 0x61C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /// The text with every unseen character as an escape of YAML and JSON, and every control character but
    /// line breaks and tabs.
    public static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
            if (control || isUnseen(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    public static String quoted(String text) {
        return "`" + shown(text) + "`";
    }

    /// `a`, `b` or `c`.
    public static String oneOf(Collection<String> names) {
        return listed(names, "or");
    }

    /// `a`, `b` and `c`.
    public static String allOf(Collection<String> names) {
        return listed(names, "and");
    }

    private static String listed(Collection<String> names, String conjunction) {
        int more = names.size() > MOST_LISTED + 1 ? names.size() - MOST_LISTED : 0;
        List<String> parts = Stream.concat(
                        names.stream()
                                .limit(more > 0 ? MOST_LISTED : names.size())
                                .map(Wording::quoted),
                        more > 0 ? Stream.of(more + " more") : Stream.of())
                .toList();
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " " + conjunction + " " + parts.getLast();
    }

    /// "a" or "an", by the first letter of the noun.
    public static String withArticle(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /// The candidate that was probably meant: the nearest by edit distance (case and punctuation apart, about
    /// one edit in three characters), or one with the same letters in another order; else the first that
    /// begins alike.
    public static Optional<String> findNearest(String found, Collection<String> candidates) {
        String plain = plain(found);
        if (plain.isEmpty() || plain.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        String nearest = null;
        String begins = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates.stream().limit(MOST_COMPARED).toList()) {
            String other = plain(candidate);
            int longer = Math.max(plain.length(), other.length());
            if (longer <= LONGEST_COMPARED) {
                int edits = new LevenshteinDistance(longer < 3 ? 0 : (longer + 1) / 3).apply(plain, other);
                if (edits >= 0 && edits < least) {
                    least = edits;
                    nearest = candidate;
                }
            }
            if (isAnagram(plain, other)) {
                return Optional.of(candidate);
            }
            if (begins == null && beginAlike(plain, other)) {
                begins = candidate;
            }
        }
        return Optional.ofNullable(nearest != null ? nearest : begins);
    }

    private static boolean isAnagram(String one, String other) {
        return one.length() == other.length()
                && Arrays.equals(
                        one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    private static boolean beginAlike(String one, String other) {
        return Math.min(one.length(), other.length()) >= 3 && (one.startsWith(other) || other.startsWith(one));
    }

    public static String didYouMean(String candidate) {
        return "did you mean `%s`?".formatted(shown(candidate));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
