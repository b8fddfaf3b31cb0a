package org.truce.reading.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of the text.
///
/// @param text without the ending of a possessive
/// @param lower in lower case
/// @param from index of its first `char`
/// @param to index after its last `char`, without the ending of a possessive
/// @param possessive whether it ends in 's
/// @param before what stands between the word before it and itself
record Word(String text, String lower, int from, int to, boolean possessive, String before) {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?= \\p{Lu})|[\\p{L}\\p{N}\\p{M}]+(?:['’\\-‑][\\p{L}\\p{N}\\p{M}]+)*");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "maj", "capt", "cpt", "cdr", "cmdr", "adm", "sgt",
            "brig", "sen", "rep", "gov", "rev", "hon", "fr", "msgr", "st", "amb");
    private static final int LONGEST_GAP = 40;

    static List<Word> scan(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String found = matcher.group();
            boolean possessive = found.length() > 2 && (found.endsWith("'s") || found.endsWith("’s"));
            String word = possessive ? found.substring(0, found.length() - 2) : found;
            boolean plural = !possessive
                    && found.endsWith("s")
                    && matcher.end() < text.length()
                    && "'’".indexOf(text.charAt(matcher.end())) >= 0;
            String between = text.substring(Math.max(end, matcher.start() - LONGEST_GAP), matcher.start());
            String gap = between.equals(". ") && isTitle(words) ? " " : between;
            words.add(new Word(
                    word,
                    word.toLowerCase(Locale.ROOT),
                    matcher.start(),
                    matcher.start() + word.length(),
                    possessive || plural,
                    gap));
            end = matcher.end();
        }
        return words;
    }

    /// Whether the last word is a title that is written with a full stop, which ends no sentence.
    private static boolean isTitle(List<Word> words) {
        return !words.isEmpty()
                && words.getLast().isCapital()
                && TITLES.contains(words.getLast().lower());
    }

    boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /// Whether all its letters are capitals, and they are some.
    boolean isCapitals() {
        return text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)) && isCapital();
    }

    boolean startsParagraph() {
        return before.indexOf('\n') != before.lastIndexOf('\n');
    }

    /// Whether only a space stands before it.
    boolean follows() {
        return before.isBlank() && !startsParagraph() && !before.isEmpty();
    }

    /// Whether a sentence or a paragraph starts with it.
    boolean starts() {
        return before.isEmpty() || before.chars().anyMatch(c -> ".?!:;…".indexOf(c) >= 0) || startsParagraph();
    }
}
