package org.truce.reading.dates;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
            ("said told was were had has did met held went came began took gave made spoke wrote left sent saw broke"
                            + " fell rose won lost put hit struck fought flew")
                    .split(" "));
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]['\"”’)]?\\s|[\\n;]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}'’]+");

    /// By the nearest word before it in its sentence that looks either way; else by the nearest behind it.
    static Direction of(String text, Range place) {
        List<String> before = words(sentences(text.substring(Math.max(0, place.from() - BEFORE), place.from()))
                .getLast());
        for (int i = before.size() - 1; i >= 0; i--) {
            Direction direction = ofWord(before, i);
            if (direction != OPEN) {
                return direction;
            }
        }
        List<String> behind = words(sentences(text.substring(place.to(), Math.min(text.length(), place.to() + BEHIND)))
                .getFirst());
        return IntStream.range(0, behind.size())
                .mapToObj(i -> ofWord(behind, i))
                .filter(direction -> direction != OPEN)
                .findFirst()
                .orElse(OPEN);
    }

    /// The sentences that a stretch of text has a part of, the empty one at an end too.
    private static List<String> sentences(String text) {
        return List.of(SENTENCE_END.split(text, -1));
    }

    private static List<String> words(String text) {
        return List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT).replace('’', '\''), -1));
    }

    private static Direction ofWord(List<String> words, int i) {
        String word = words.get(i);
        String before = i > 0 ? words.get(i - 1) : "";
        if (LOOK_AHEAD.contains(word) || (word.equals("to") && PLANS.contains(before))) {
            return AHEAD;
        }
        boolean participle = word.length() > 4 && word.endsWith("ed") && !before.equals("be");
        boolean plan = i + 1 < words.size() && words.get(i + 1).equals("to") && PLANS.contains(word);
        return LOOK_BACK.contains(word) || (participle && !plan) ? BACK : OPEN;
    }
}
