package org.truce.reading.dates;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;

/// The English names of months, days and small numbers, as words and as parts of patterns. Months and days
/// need their capital, whatever the pattern around them says: `may` and `march` are verbs.
final class Names {
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    static final String WEEKDAY = "(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    static final String YEAR = "(?:1[89]|20)\\d\\d(?![\\d%]|[.,]\\d)";
    static final String DAY = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d)";
    static final String NUMBER =
            "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)";
    /// Between two words, over the end of a line too.
    static final String GAP = "[\\s\\u00A0]{1,4}";

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final int SHORTEST_NAME = 3;

    private Names() {}

    static Month month(String name) {
        return Month.valueOf(nameOf(name, List.of(Month.values())));
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.valueOf(nameOf(name, List.of(DayOfWeek.values())));
    }

    private static String nameOf(String name, List<? extends Enum<?>> names) {
        String start = name.substring(0, SHORTEST_NAME).toUpperCase(Locale.ROOT);
        return names.stream()
                .map(Enum::name)
                .filter(full -> full.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No month or day is called %s.".formatted(name)));
    }

    /// @param number as [#NUMBER] has it
    static int number(String number) {
        String lower = number.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "a", "an" -> 1;
            case "twenty" -> 20;
            case "thirty" -> 30;
            default -> NUMBERS.contains(lower) ? NUMBERS.indexOf(lower) : Integer.parseInt(lower);
        };
    }

    /// @param day with or without its ending
    static int day(String day) {
        return Integer.parseInt(day.replaceAll("\\D", ""));
    }
}
