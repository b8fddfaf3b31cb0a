package org.truce.reading.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.reading.dates.FullDate;

/// What an article says of the day of its publication.
sealed interface Publication {
    record Found(LocalDate date) implements Publication {}

    /// A dateline with a day but no year: "JEDDAH, March 11 (Agency) —".
    record WithoutYear(String dateline) implements Publication {}

    record Missing() implements Publication {}

    int HEAD = 1_500;
    int LONGEST_DATE_LINE = 90;
    String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    Pattern STATED = Pattern.compile(
            "(?:(?:first )?published|posted|issued|released|date|dated|updated)(?: on| at)?\\s*:?\\s*(.{6,60})",
            Pattern.CASE_INSENSITIVE);
    /// Inside a line of the head: "Report of a visit. Published on 6 March 2034."
    Pattern STATED_LATER = Pattern.compile(
            "[.;|·–—(] ?(?:first )?(?:published|posted|issued|released)(?: on)?:? (.{6,60})", Pattern.CASE_INSENSITIVE);
    /// A day of the week, if anything, before a date that ends its sentence or line.
    String CLOSED_DATE = "((?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\\d{1,2} " + MONTH + "|" + MONTH
            + " \\d{1,2}),? (?:19|20)\\d\\d)(?=\\.?$|\\. )";
    /// A name of a medium before the date: "By R. A., correspondent. The Morning Herald, 19 February 2034".
    Pattern IMPRINT = Pattern.compile("(?:^|[.;|·–—] )(?:(?:[A-Z][\\p{L}’']+|of|and|de) ?){1,6}, " + CLOSED_DATE);
    Pattern ALONE = Pattern.compile("^" + CLOSED_DATE);
    /// An imprint stands above the text.
    int IMPRINT_LINES = 4;
    Pattern DATELINE =
            Pattern.compile("^(?:[A-Z][\\p{L}.'’ -]{1,40}, ){1,3}(.{3,40}?)\\s*(?:\\([^)]{2,40}\\)\\s*)?[-–—]{1,2}\\s");
    Pattern DAY_WITHOUT_YEAR =
            Pattern.compile("(?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?!\\d|,? (?:19|20)\\d\\d)");

    /// Looks for "Published on 11 March 2025", a dateline, a line with little beside a date, or the imprint
    /// of a medium, in this order, among the first lines.
    static Publication find(String text) {
        List<String> lines = text.substring(0, Math.min(HEAD, text.length()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .flatMap(line -> stated(line).stream())
                .findFirst()
                .or(() ->
                        lines.stream().flatMap(line -> dateline(line).stream()).findFirst())
                .or(() -> lines.stream()
                        .filter(line -> line.length() <= LONGEST_DATE_LINE && isMostlyDate(line))
                        .flatMap(line -> FullDate.find(line).stream())
                        .findFirst()
                        .map(Found::new))
                .or(() -> lines.stream()
                        .limit(IMPRINT_LINES)
                        .filter(line -> line.length() <= 2 * LONGEST_DATE_LINE)
                        .flatMap(line -> imprint(line).stream())
                        .findFirst())
                .orElseGet(Missing::new);
    }

    private static Optional<Publication> imprint(String line) {
        return Stream.of(STATED_LATER, ALONE, IMPRINT)
                .map(pattern -> pattern.matcher(line))
                .filter(Matcher::find)
                .flatMap(matcher -> FullDate.find(matcher.group(1)).stream())
                .<Publication>map(Found::new)
                .findFirst();
    }

    private static Optional<Publication> stated(String line) {
        Matcher matcher = STATED.matcher(line);
        return line.length() <= 2 * LONGEST_DATE_LINE && matcher.lookingAt()
                ? FullDate.find(matcher.group(1)).map(Found::new)
                : Optional.empty();
    }

    private static Optional<Publication> dateline(String line) {
        Matcher matcher = DATELINE.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<Publication> full = FullDate.find(matcher.group(1)).map(Found::new);
        return full.isEmpty() && DAY_WITHOUT_YEAR.matcher(matcher.group(1)).find()
                ? Optional.of(new WithoutYear(matcher.group().strip()))
                : full;
    }

    /// A line with a place, a name or a time beside the date, but no sentence.
    private static boolean isMostlyDate(String line) {
        boolean sentence =
                line.endsWith(".") && line.codePoints().filter(c -> c == ' ').count() > 6;
        return !sentence && line.codePoints().filter(c -> c == ' ').count() <= 9;
    }

    default Optional<LocalDate> day() {
        return this instanceof Found found ? Optional.of(found.date()) : Optional.empty();
    }

    /// What the user should know about the day that will be used.
    default Optional<Problem> doubt(Place whole, Optional<LocalDate> given) {
        return switch (this) {
            case Found found ->
                given.filter(date -> !date.equals(found.date()))
                        .map(date -> Problem.warning(
                                        whole,
                                        "the text says that it is of %s; `--date` says %s, and is used"
                                                .formatted(found.date(), date))
                                .found(found.date().toString()));
            case WithoutYear without ->
                given.isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.warning(
                                        whole,
                                        "the dateline %s has no year".formatted(Wording.quoted(without.dateline())))
                                .found(without.dateline())
                                .expected("a full date of publication")
                                .suggest("give it with `--date`, as in `--date 2025-03-11`"));
            case Missing _ ->
                given.isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.warning(whole, "no date of publication was found")
                                .expected("a full date near the beginning")
                                .suggest("give it with `--date`, as in `--date 2025-03-11`; without it \"on Tuesday\""
                                        + " means no day"));
        };
    }
}
