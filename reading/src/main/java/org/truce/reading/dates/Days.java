package org.truce.reading.dates;

import java.time.LocalDate;
import java.time.YearMonth;

/// Days without a gap.
record Days(LocalDate first, LocalDate last) {
    /// Where in a week, month or year.
    enum Part {
        EARLY,
        MIDDLE,
        LATE
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    boolean isDay() {
        return first.equals(last);
    }

    /// A third of a month by its tenth and twentieth, of a year by its fourth and eighth month; a week is
    /// Monday and Tuesday, Wednesday, and the rest.
    Days part(Part part) {
        if (last.toEpochDay() - first.toEpochDay() < 7) {
            return switch (part) {
                case EARLY -> new Days(first, first.plusDays(1));
                case MIDDLE -> Days.of(first.plusDays(2));
                case LATE -> new Days(first.plusDays(3), last);
            };
        }
        if (first.getMonth() == last.getMonth()) {
            return switch (part) {
                case EARLY -> new Days(first, first.withDayOfMonth(10));
                case MIDDLE -> new Days(first.withDayOfMonth(11), first.withDayOfMonth(20));
                case LATE -> new Days(first.withDayOfMonth(21), last);
            };
        }
        int year = first.getYear();
        return switch (part) {
            case EARLY -> new Days(first, LocalDate.of(year, 4, 30));
            case MIDDLE -> new Days(LocalDate.of(year, 5, 1), LocalDate.of(year, 8, 31));
            case LATE -> new Days(LocalDate.of(year, 9, 1), last);
        };
    }
}
