package org.truce.reading.dates;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.truce.reading.text.Range;

/// Whether the words around an expression look back or ahead.
enum Direction {
    BACK,
    AHEAD,
    OPEN;

    private static final int BEFORE = 120;
    private static final int BEHIND = 60;
    private static final Set<String> LOOK_AHEAD = Set.of(
            ("will 'll won't shall would wouldn't may might could should must scheduled due planned upcoming deadline"
                            + " expire expires expected ahead")
                    .split(" "));
    /// Before "to" and a verb these look ahead: "agreed to meet on Thursday".
    private static final Set<String> PLANS = Set.of(
            ("agreed agree agrees plan plans planning intend intends intended decided hope hopes hoped vowed pledged"
                            + " promised offered invited wants want wanted is are was were set due ready prepared proposed"
                            + " expected scheduled planned asked urged called")
                    .split(" "));
    private static final Set<String> LOOK_BACK = Set.of(
            ("said told was were had has did met held went came began took gave made spoke wrote left sent saw broke fell"
                            + " rose won lost put hit struck fought flew")
                    .split(" "));
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]['\"”’)]?\\s|[\\n;]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'’]+");

    /// By the nearest word before it in its sentence that looks either way; else by the nearest behind it.
    static Direction of(String text, Range place) {
        String before = text.substring(Math.max(0, place.from() - BEFORE), place.from());
        String[] sentence = SENTENCE_END.split(before + "\u0001");
        String[] words = words(sentence[sentence.length - 1]);
        for (int i = words.length - 1; i >= 0; i--) {
            Direction direction = ofWord(words, i);
            if (direction != OPEN) {
                return direction;
            }
        }
        String behind = text.substring(place.to(), Math.min(text.length(), place.to() + BEHIND));
        String[] after = words(SENTENCE_END.split(behind + "\u0001")[0]);
        for (int i = 0; i < after.length; i++) {
            Direction direction = ofWord(after, i);
            if (direction != OPEN) {
                return direction;
            }
        }
        return OPEN;
    }

    private static String[] words(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static Direction ofWord(String[] words, int i) {
        String word = words[i];
        String before = i > 0 ? words[i - 1] : "";
        if (LOOK_AHEAD.contains(word) || (word.equals("to") && PLANS.contains(before))) {
            return AHEAD;
        }
        boolean participle = word.length() > 4 && word.endsWith("ed") && !before.equals("be");
        boolean plan = i + 1 < words.length && words[i + 1].equals("to") && PLANS.contains(word);
        return LOOK_BACK.contains(word) || (participle && !plan) ? BACK : OPEN;
    }
}
