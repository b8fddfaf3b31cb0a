package org.truce.reading.dates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which expressions can begin with a word, so that the others need not be tried there: hardly any word of a
/// text begins one.
final class Beginnings {
    private static final int[] NONE = {};
    private static final int[] NUMBER = with("8", "28", "2024");
    private static final int[] MONTH = with("March", "Mar.");
    private static final int[] WEEKDAY = with("Tuesday");
    private static final List<String> NAMES_OF_MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> NAMES_OF_DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final int LONGEST_WORD = 9;
    private static final Map<String, int[]> BY_WORD = Arrays.stream(
                    ("early mid late the beginning start middle end today tonight this yesterday last tomorrow next"
                        + " earlier later a an one two three four five six seven eight nine ten eleven twelve twenty"
                        + " thirty past coming in within that same following previous recent several few some many")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Beginnings::with));

    private Beginnings() {}

    /// Those that can begin with one of the words: they match it, or would with more behind it.
    @SuppressWarnings("JdkObsolete") // whether the end of the word was reached is just what is asked
    private static int[] with(String... words) {
        return IntStream.range(0, Expression.ALL.size())
                .filter(i -> Arrays.stream(words).anyMatch(word -> {
                    Matcher matcher = Expression.ALL.get(i).pattern().matcher(word);
                    return matcher.lookingAt() || matcher.hitEnd();
                }))
                .toArray();
    }

    /// Indices of [Expression#ALL], ascending.
    static int[] of(String text, int start, int end) {
        if (start == end) {
            return NONE;
        }
        char c = text.charAt(start);
        if (c >= '0' && c <= '9') {
            return NUMBER;
        }
        if (end - start > LONGEST_WORD) {
            return NONE;
        }
        if (Character.isUpperCase(c) && end - start >= 3) {
            String name = text.substring(start, start + 3);
            if (NAMES_OF_MONTHS.contains(name)) {
                return MONTH;
            }
            if (NAMES_OF_DAYS.contains(name)) {
                return WEEKDAY;
            }
        }
        return BY_WORD.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), NONE);
    }
}
