package org.truce.reading.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What names of days mean, seen from the day of publication. Weeks begin on Monday (ISO 8601).
///
/// @param direction where the words around look; asked for only where it matters
record Anchor(LocalDate published, Supplier<Direction> direction) {
    /// "on Tuesday".
    Days weekday(DayOfWeek day) {
        return Days.of(published.with(
                direction.get() == Direction.AHEAD
                        ? TemporalAdjusters.nextOrSame(day)
                        : TemporalAdjusters.previousOrSame(day)));
    }

    /// "last Tuesday": the latest before today, or that of the calendar week before; from one to the other
    /// where they differ, since both are said.
    Days last(DayOfWeek day) {
        return between(
                published.with(TemporalAdjusters.previous(day)),
                monday().minusWeeks(1).with(day));
    }

    /// "next Tuesday", likewise.
    Days next(DayOfWeek day) {
        return between(
                published.with(TemporalAdjusters.next(day)),
                monday().plusWeeks(1).with(day));
    }

    Days inWeek(DayOfWeek day, int weeks) {
        return Days.of(monday().plusWeeks(weeks).with(day));
    }

    private static Days between(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? new Days(one, other) : new Days(other, one);
    }

    private LocalDate monday() {
        return published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// "8 March": of the year that the words around ask for; else the nearest. Empty if no year near has such
    /// a day.
    Optional<Days> day(int day, Month month) {
        Stream<LocalDate> near = IntStream.rangeClosed(-8, 8) // leap years are eight years apart at the most
                .mapToObj(i -> published.getYear() + i)
                .flatMap(year -> find(year, month, day).stream());
        return nearest(near.map(Days::of));
    }

    /// A full date, if there is such a day.
    static Optional<LocalDate> find(int year, Month month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// "in March", likewise.
    Days month(Month month) {
        Stream<Days> near =
                IntStream.rangeClosed(-1, 1).mapToObj(i -> Days.of(YearMonth.of(published.getYear() + i, month)));
        return nearest(near).orElseThrow();
    }

    private Optional<Days> nearest(Stream<Days> candidates) {
        Direction asked = direction.get();
        return candidates
                .filter(days -> switch (asked) {
                    case BACK -> !days.first().isAfter(published);
                    case AHEAD -> !days.last().isBefore(published);
                    case OPEN -> true;
                })
                .min((a, b) -> Long.compare(distance(a), distance(b)));
    }

    private long distance(Days days) {
        return Math.min(
                Math.abs(ChronoUnit.DAYS.between(published, days.first())),
                Math.abs(ChronoUnit.DAYS.between(published, days.last())));
    }

    /// The week, month or year that lies so many ahead of this one.
    Days unit(String unit, int ahead) {
        return switch (unit) {
            case "week" ->
                new Days(monday().plusWeeks(ahead), monday().plusWeeks(ahead).plusDays(6));
            case "month" -> Days.of(YearMonth.from(published).plusMonths(ahead));
            case "year" -> Days.ofYear(published.getYear() + ahead);
            case "weekend" -> weekend(ahead);
            default -> throw new IllegalStateException("There is no unit of time %s.".formatted(unit));
        };
    }

    private Days weekend(int ahead) {
        LocalDate saturday = monday().plusWeeks(ahead).with(DayOfWeek.SATURDAY);
        boolean bothAreSaid = ahead == 1 && published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        return new Days(bothAreSaid ? saturday.minusWeeks(1) : saturday, saturday.plusDays(1));
    }

    /// "over the weekend".
    Days weekend() {
        boolean now = published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return weekend(now || direction.get() == Direction.AHEAD ? 0 : -1);
    }

    /// "three days ago" with -3: a day for days, the half week on either side for weeks, else the whole month
    /// or year.
    Days away(String unit, int ahead) {
        return switch (unit) {
            case "day" -> Days.of(published.plusDays(ahead));
            case "week" ->
                new Days(
                        published.plusWeeks(ahead).minusDays(3),
                        published.plusWeeks(ahead).plusDays(3));
            default -> unit(unit, ahead);
        };
    }

    /// "the past three days" with -3; from today, or to it.
    Days stretch(String unit, int ahead) {
        LocalDate end = switch (unit) {
            case "day" -> published.plusDays(ahead);
            case "week" -> published.plusWeeks(ahead);
            case "month" -> published.plusMonths(ahead);
            case "year" -> published.plusYears(ahead);
            default -> throw new IllegalStateException("There is no unit of time %s.".formatted(unit));
        };
        return between(end, published);
    }
}
