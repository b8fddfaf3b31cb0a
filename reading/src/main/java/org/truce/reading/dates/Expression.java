package org.truce.reading.dates;

import static org.truce.reading.dates.Names.DAY;
import static org.truce.reading.dates.Names.GAP;
import static org.truce.reading.dates.Names.MONTH;
import static org.truce.reading.dates.Names.NUMBER;
import static org.truce.reading.dates.Names.WEEKDAY;
import static org.truce.reading.dates.Names.YEAR;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form in which English names days, and what it means. Every pattern is anchored and of bounded length.
///
/// @param bare whether it names days only after a preposition: "in March", "since 2014"
/// @param meaning empty if there is no such day
record Expression(Pattern pattern, boolean bare, BiFunction<Matcher, Anchor, Optional<Outcome>> meaning) {
    sealed interface Outcome {
        record Found(Days days) implements Outcome {}

        record Unclear(String reason) implements Outcome {}
    }

    private static final String MAYBE_YEAR = "(?:,?" + GAP + "(" + YEAR + "))?";
    private static final String MAYBE_WEEKDAY = "(?:" + WEEKDAY + ",?" + GAP + ")?";
    private static final String UNIT = "(day|week|month|year)s?";
    private static final String WORD_END = "(?![\\p{L}\\d])";

    private static final String OTHER_DAY = "it hangs on another day that the text mentions";
    private static final String VAGUE = "it names no certain days";
    private static final String LENGTH_OR_DAY = "it is a length of time, or a day to come";

    /// The first that fits says what is meant.
    static final List<Expression> ALL = List.of(
            of(
                    "(\\d{4})-(\\d\\d)-(\\d\\d)",
                    (m, _) -> number(m, 2) >= 1 && number(m, 2) <= 12
                            ? Anchor.find(number(m, 1), Month.of(number(m, 2)), number(m, 3))
                                    .map(Days::of)
                            : Optional.empty()),
            of(
                    "(" + DAY + ")(?:[-–—]|" + GAP + "(?:to|and|through)" + GAP + ")(" + DAY + ")" + GAP + "(?:of" + GAP
                            + ")?(" + MONTH + ")" + MAYBE_YEAR,
                    (m, anchor) -> days(anchor, m.group(1), m.group(2), m.group(3), m.group(4))),
            of(
                    MAYBE_WEEKDAY + "(?:the" + GAP + ")?(" + DAY + ")" + GAP + "(?:of" + GAP + ")?(" + MONTH + ")"
                            + MAYBE_YEAR,
                    (m, anchor) -> days(anchor, m.group(1), null, m.group(2), m.group(3))),
            of(
                    MAYBE_WEEKDAY + "(" + MONTH + ")" + GAP + "(" + DAY + ")(?:[-–—](" + DAY + "))?" + MAYBE_YEAR,
                    (m, anchor) -> days(anchor, m.group(2), m.group(3), m.group(1), m.group(4))),
            of(
                    "(early|mid|late|(?:the" + GAP + ")?(?:beginning|start|middle|end)" + GAP + "of)(?:-|" + GAP
                            + ")(?:("
                            + MONTH + ")" + MAYBE_YEAR + "|(" + YEAR + ")|(the|this|last|next)" + GAP
                            + "(week|month|year))",
                    (m, anchor) -> Optional.of(whole(m, anchor).part(part(lower(m, 1))))),
            of(
                    "(" + MONTH + "),?" + GAP + "(" + YEAR + ")",
                    (m, _) -> Optional.of(Days.of(YearMonth.of(number(m, 2), Names.month(m.group(1)))))),
            relative("today|tonight|this" + GAP + "(?:morning|afternoon|evening)", 0),
            relative("yesterday|last" + GAP + "night", -1),
            relative("tomorrow", 1),
            relative("the" + GAP + "day" + GAP + "before" + GAP + "yesterday", -2),
            relative("the" + GAP + "day" + GAP + "after" + GAP + "tomorrow", 2),
            of(
                    "(" + WEEKDAY + ")" + GAP + "(?:of" + GAP + ")?(last|this|next)" + GAP + "week",
                    (m, anchor) -> Optional.of(anchor.inWeek(Names.weekday(m.group(1)), ahead(lower(m, 2))))),
            of(
                    "(last|this|next)" + GAP + "(" + WEEKDAY + ")",
                    (m, anchor) -> Optional.of(
                            switch (ahead(lower(m, 1))) {
                                case -1 -> anchor.last(Names.weekday(m.group(2)));
                                case 1 -> anchor.next(Names.weekday(m.group(2)));
                                default -> anchor.inWeek(Names.weekday(m.group(2)), 0);
                            })),
            of("(" + WEEKDAY + ")", (m, anchor) -> Optional.of(anchor.weekday(Names.weekday(m.group(1))))),
            of("(earlier|later)" + GAP + "(?:this|in" + GAP + "the)" + GAP + "(week|month|year)", (m, anchor) -> {
                Days whole = anchor.unit(lower(m, 2), 0);
                return Optional.of(
                        lower(m, 1).equals("earlier")
                                ? new Days(whole.first(), anchor.published())
                                : new Days(anchor.published(), whole.last()));
            }),
            of(
                    "(last|this|next)" + GAP + "(weekend|week|month|year)",
                    (m, anchor) -> Optional.of(anchor.unit(lower(m, 2), ahead(lower(m, 1))))),
            of("the" + GAP + "weekend", (_, anchor) -> Optional.of(anchor.weekend())),
            of(
                    "(" + NUMBER + ")" + GAP + UNIT + GAP + "ago",
                    (m, anchor) -> Optional.of(anchor.away(lower(m, 2), -Names.number(m.group(1))))),
            unclear(
                    "(?:(?:the|that)" + GAP + ")?(?:following|next|same|previous)" + GAP
                            + "(?:day|week|month|year)|that" + GAP + "(?:day|week|month|year)",
                    OTHER_DAY),
            of(
                    "(?:the" + GAP + ")?(?:past|last)" + GAP + "(?:(" + NUMBER + ")" + GAP + ")?" + UNIT,
                    (m, anchor) -> Optional.of(anchor.stretch(lower(m, 2), -count(m.group(1))))),
            of(
                    "(?:the" + GAP + ")?(?:coming|next)" + GAP + "(?:(" + NUMBER + ")" + GAP + ")?" + UNIT,
                    (m, anchor) -> Optional.of(anchor.stretch(lower(m, 2), count(m.group(1))))),
            length("in", Anchor::away),
            length("within", Anchor::stretch),
            unclear("the" + GAP + "(?:day|week|month|year)" + GAP + "(?:before|after)", OTHER_DAY),
            unclear(
                    "(?:" + NUMBER + "|several|some|(?:a" + GAP + ")?few)" + GAP + UNIT + GAP
                            + "(?:earlier|later|before|after)",
                    OTHER_DAY),
            unclear("(?:several|some|(?:a" + GAP + ")?few|many)" + GAP + UNIT + GAP + "ago", VAGUE),
            unclear(
                    "(?:the" + GAP + ")?(?:recent|past" + GAP + "few|last" + GAP + "few|coming|next" + GAP + "few)"
                            + GAP + "(?:day|week|month|year)s",
                    VAGUE),
            new Expression(
                    pattern("(" + MONTH + ")" + WORD_END + "(?!['’]s)"),
                    true,
                    (m, anchor) -> found(Optional.of(anchor.month(Names.month(m.group(1)))))),
            new Expression(
                    pattern("(" + YEAR + ")" + WORD_END),
                    true,
                    (m, _) -> found(Optional.of(Days.ofYear(number(m, 1))))));

    private static Expression of(String pattern, BiFunction<Matcher, Anchor, Optional<Days>> days) {
        return new Expression(
                pattern("(?:" + pattern + ")" + WORD_END), false, (m, anchor) -> found(days.apply(m, anchor)));
    }

    private static Expression relative(String words, int ahead) {
        return of(words, (_, anchor) -> Optional.of(Days.of(anchor.published().plusDays(ahead))));
    }

    private static Expression unclear(String words, String reason) {
        return new Expression(
                pattern("(?:" + words + ")" + WORD_END), false, (_, _) -> Optional.of(new Outcome.Unclear(reason)));
    }

    /// "in three days" is a day to come only where the words around look ahead.
    private static Expression length(String preposition, LengthReading reading) {
        return new Expression(
                pattern(preposition + GAP + "(" + NUMBER + ")" + GAP + UNIT + WORD_END + "(?!" + GAP + "of\\b)"),
                false,
                (m, anchor) -> Optional.of(
                        anchor.direction().get() == Direction.AHEAD
                                ? new Outcome.Found(reading.days(anchor, lower(m, 2), Names.number(m.group(1))))
                                : new Outcome.Unclear(LENGTH_OR_DAY)));
    }

    private interface LengthReading {
        Days days(Anchor anchor, String unit, int ahead);
    }

    private static Optional<Outcome> found(Optional<Days> days) {
        return days.map(Outcome.Found::new);
    }

    private static Optional<Days> days(
            Anchor anchor, String first, @Nullable String last, String month, @Nullable String year) {
        Optional<LocalDate> from = day(anchor, first, month, year);
        Optional<LocalDate> to = last == null ? from : day(anchor, last, month, year);
        return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())
                ? Optional.empty()
                : Optional.of(new Days(from.get(), to.get()));
    }

    private static Optional<LocalDate> day(Anchor anchor, String day, String month, @Nullable String year) {
        return year == null
                ? anchor.day(Names.day(day), Names.month(month)).map(Days::first)
                : Anchor.find(Integer.parseInt(year), Names.month(month), Names.day(day));
    }

    /// The month, year or unit of which a part is meant.
    private static Days whole(Matcher m, Anchor anchor) {
        if (m.group(2) != null) {
            Month month = Names.month(m.group(2));
            return m.group(3) == null ? anchor.month(month) : Days.of(YearMonth.of(number(m, 3), month));
        }
        return m.group(4) != null ? Days.ofYear(number(m, 4)) : anchor.unit(lower(m, 6), ahead(lower(m, 5)));
    }

    private static Days.Part part(String words) {
        if (words.startsWith("mid") || words.contains("middle")) {
            return Days.Part.MIDDLE;
        }
        return words.startsWith("late") || words.contains("end") ? Days.Part.LATE : Days.Part.EARLY;
    }

    private static int ahead(String word) {
        return switch (word) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private static int count(@Nullable String number) {
        return number == null ? 1 : Names.number(number);
    }

    private static String lower(Matcher matcher, int group) {
        return matcher.group(group).toLowerCase(Locale.ROOT);
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
