package org.truce.reading.dates;

import static org.truce.reading.dates.Names.DAY;
import static org.truce.reading.dates.Names.GAP;
import static org.truce.reading.dates.Names.MONTH;
import static org.truce.reading.dates.Names.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates with day, month and year, however written. Of figures with strokes only those that can be read in
/// one way: `25/03/2025`, not `03/04/2025`.
public final class FullDate {
    private record Form(Pattern pattern, Function<MatchResult, LocalDate> read) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "(?<!\\d)(\\d{4})([-/.])(\\d\\d)\\2(\\d\\d)(?!\\d)",
                    m -> LocalDate.of(number(m, 1), number(m, 3), number(m, 4))),
            form(
                    "(?<!\\d)(20\\d\\d)(\\d\\d)(\\d\\d)(?=T|$)",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            form(
                    "(?<!\\d)(" + DAY + ")" + GAP + "(?:of" + GAP + ")?(" + MONTH + "),?" + GAP + "(" + YEAR + ")",
                    m -> LocalDate.of(number(m, 3), Names.month(m.group(2)), Names.day(m.group(1)))),
            form(
                    "\\b(" + MONTH + ")" + GAP + "(" + DAY + "),?" + GAP + "(" + YEAR + ")",
                    m -> LocalDate.of(number(m, 3), Names.month(m.group(1)), Names.day(m.group(2)))),
            form(
                    "(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(20\\d\\d)(?!\\d)",
                    m -> LocalDate.of(number(m, 3), number(m, 2), number(m, 1))),
            form("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(20\\d\\d)(?!\\d)", FullDate::withStrokes));

    private FullDate() {}

    private static Form form(String pattern, Function<MatchResult, LocalDate> read) {
        return new Form(Pattern.compile(pattern), read);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate withStrokes(MatchResult match) {
        int one = number(match, 1);
        int other = number(match, 2);
        if (one <= 12 && other <= 12 && one != other) {
            throw new DateTimeException("the day and the month may be one or the other");
        }
        return LocalDate.of(number(match, 3), Math.min(one, other), Math.max(one, other));
    }

    /// The first full date in a text that exists and can be read in one way only. Linear.
    public static Optional<LocalDate> find(String text) {
        return FORMS.stream()
                .flatMap(form -> first(form, text))
                .min(Comparator.comparingInt(Found::at))
                .map(Found::date);
    }

    private record Found(int at, LocalDate date) {}

    private static Stream<Found> first(Form form, String text) {
        Matcher matcher = form.pattern().matcher(text);
        while (matcher.find()) {
            try {
                return Stream.of(new Found(matcher.start(), form.read().apply(matcher)));
            } catch (DateTimeException _) {
                // the 31st of February, or two ways to read it: perhaps the next
            }
        }
        return Stream.empty();
    }
}
