package org.truce.reading.skeleton;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How what is demanded or refused is called as an option: the words of the text without who speaks, without
/// the negation of whoever refuses, and without the day.
final class Wordings {
    private static final int LONGEST = 90;
    private static final Pattern MARKS = Pattern.compile("[\"“”„«»]");
    private static final Pattern LEAD = Pattern.compile(
            "^\\W*(?:(?:but|and|so|then|that|to|for|on|of|whether|if|when|once|until|unless|only|first)\\s+)+",
            Pattern.CASE_INSENSITIVE);
    private static final String STANCE = "(?:accept(?:s|ed)?|agree(?:s|d)? to|consent(?:s|ed)? to|reject(?:s|ed)?"
            + "|refuse(?:s|d)?(?: to)?|oppose(?:s|d)?|want(?:s|ed)?(?: to)?|demand(?:s|ed)?|insist(?:s|ed)? on"
            + "|turn(?:s|ed)? down|prefer(?:s|red)?|support(?:s|ed)?|back(?:s|ed)?|tolerate|live with|take"
            + "|be ready to|be willing to|be prepared to|ready to|willing to|prepared to|have)";
    private static final String AUXILIARY =
            "(?:would|will|could|can|may|might|should|must|shall|is|are|was|were|had|has"
                    + "|have|does|do|did|'ll|’ll|'d|’d)";
    private static final String NEGATION = "(?:n't|n’t|\\s+not|\\s+never|\\s+no longer)";
    private static final Pattern DAY = Pattern.compile(
            "[, ]+(?:on |last |this |next"
                    + " )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)$",
            Pattern.CASE_INSENSITIVE);

    private final Pattern subject;

    private Wordings(Pattern subject) {
        this.subject = subject;
    }

    /// @param parties names that may be the subject
    static Wordings of(List<String> parties) {
        String names = parties.stream().map(Pattern::quote).reduce("", (a, b) -> a + "|(?:the )?" + b);
        return new Wordings(Pattern.compile(
                "^(?:it|he|she|they|we|i|(?:his|her|its|their|our) (?:country|government|side)" + names + ")(?:\\s+"
                        + AUXILIARY + "|'ll|’ll|'d|’d)?(?:" + NEGATION
                        + ")?(?:\\s+to)?(?:\\s+(?:ever|also|even|still|only|be able to))?(?:\\s+" + STANCE
                        + ")?\\s+",
                Pattern.CASE_INSENSITIVE));
    }

    /// @param words on which a position bears
    /// @return empty if nothing is left that could name an option
    String option(String words) {
        String left = MARKS.matcher(words).replaceAll("").strip();
        for (int i = 0; i < 2; i++) {
            left = LEAD.matcher(left).replaceFirst("");
            Matcher matcher = subject.matcher(left);
            if (matcher.find()) {
                left = left.substring(matcher.end());
            }
        }
        left = DAY.matcher(left.replaceAll("[\\s.,;:!?…—–-]+$", ""))
                .replaceFirst("")
                .strip();
        return isSomething(left) ? shortened(capitalized(left)) : "";
    }

    private static boolean isSomething(String words) {
        return words.length() > 2 && !Points.stems(words).isEmpty();
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, space > 0 ? space : LONGEST) + "…";
    }
}
