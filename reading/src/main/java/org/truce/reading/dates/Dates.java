package org.truce.reading.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.truce.reading.text.Range;

/// The expressions of time in a text, seen from the day of its publication. Linear in the length of the text.
public final class Dates {
    /// Prepositions, and how what follows bears on the days it names.
    private static final Map<String, Bearing> PREPOSITIONS = Map.ofEntries(
            Map.entry("since", Bearing.SINCE),
            Map.entry("until", Bearing.UNTIL),
            Map.entry("till", Bearing.UNTIL),
            Map.entry("by", Bearing.UNTIL),
            Map.entry("before", Bearing.BEFORE),
            Map.entry("after", Bearing.AFTER),
            Map.entry("in", Bearing.AT),
            Map.entry("during", Bearing.AT),
            Map.entry("from", Bearing.AT));
    private static final int LONGEST_PREPOSITION = 6;
    private static final int LONGEST_GAP = 4;
    /// No expression is longer.
    private static final int REACH = 100;

    private final String text;
    private final LocalDate published;
    private final List<Matcher> matchers;
    private final List<Mention> mentions = new ArrayList<>();

    private Dates(String text, LocalDate published) {
        this.text = text;
        this.published = published;
        this.matchers = Expression.ALL.stream()
                .map(expression -> expression
                        .pattern()
                        .matcher(text)
                        .useTransparentBounds(true)
                        .useAnchoringBounds(false))
                .toList();
    }

    /// @param text as the program counts, in `char`s
    public static Dates of(String text, LocalDate published) {
        Dates dates = new Dates(text, published);
        dates.find();
        return dates;
    }

    /// In the order of the text; no two overlap.
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /// When something was said: on the day named in the sentence, outside of what was said, nearest to the
    /// cue; on the day of publication if the sentence names none.
    ///
    /// @param content what was said, whose own days do not count
    /// @return empty where the sentence names a time that cannot be worked out
    public Optional<When> whenSaid(Range sentence, Range cue, Optional<Range> content) {
        Optional<Mention> nearest = listWithin(sentence).stream()
                .filter(mention -> content.isEmpty() || !overlap(mention.place(), content.get()))
                .filter(this::tellsWhen)
                .min(Comparator.comparingInt(mention -> distance(mention.place(), cue)));
        if (nearest.isEmpty()) {
            return Optional.of(new When(published, published, When.Basis.PUBLICATION));
        }
        return when(nearest.get());
    }

    /// When something was said, by words that tell just that: "speaking on Monday" is on the Monday before,
    /// whatever stands before it.
    ///
    /// @return empty where the words name a time that cannot be worked out, or one that nothing is said at
    public Optional<When> whenSaid(Mention told) {
        return Optional.of(lookingBack(told)).filter(this::tellsWhen).flatMap(this::when);
    }

    private Optional<When> when(Mention mention) {
        return switch (mention) {
            case Mention.Undated _ -> Optional.empty();
            case Mention.Dated dated -> {
                LocalDate last = dated.last().isAfter(published) ? published : dated.last();
                yield Optional.of(new When(dated.first(), last, When.Basis.STATED));
            }
        };
    }

    private Mention lookingBack(Mention mention) {
        boolean ahead = mention instanceof Mention.Dated dated
                && dated.bearing() == Bearing.AT
                && dated.first().isAfter(published);
        int start = mention.place().from();
        return ahead
                ? read(start, wordEnd(start), null, _ -> new Anchor(published, () -> Direction.BACK))
                        .map(r -> mention(r.outcome(), Bearing.AT, start, r.words()))
                        .orElse(mention)
                : mention;
    }

    /// Nothing is said in the future, nor since or until a day.
    private boolean tellsWhen(Mention mention) {
        return switch (mention) {
            case Mention.Undated _ -> true;
            case Mention.Dated dated ->
                dated.bearing() == Bearing.AT && !dated.first().isAfter(published);
        };
    }

    /// The mentions in a part of the text. O(log n) beside their number.
    public List<Mention> listWithin(Range sentence) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).place().from() < sentence.from()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < mentions.size() && mentions.get(end).place().to() <= sentence.to()) {
            end++;
        }
        return List.copyOf(mentions.subList(low, end));
    }

    private static boolean overlap(Range one, Range other) {
        return one.from() < other.to() && other.from() < one.to();
    }

    private static int distance(Range one, Range other) {
        return Math.max(0, Math.max(other.from() - one.to(), one.from() - other.to()));
    }

    private void find() {
        int i = 0;
        while (i < text.length()) {
            if (!isWord(text.charAt(i))) {
                i++;
                continue;
            }
            i = word(i, wordEnd(i));
        }
    }

    /// @return where to go on
    private int word(int start, int end) {
        Bearing bearing = end - start > LONGEST_PREPOSITION
                ? null
                : PREPOSITIONS.get(text.substring(start, end).toLowerCase(Locale.ROOT));
        Optional<Integer> expression = expression(start, end, null, start);
        if (bearing == null || expression.isPresent()) {
            return expression.orElse(end);
        }
        int next = end;
        while (next < text.length() && next < end + LONGEST_GAP && isGap(text.charAt(next))) {
            next++;
        }
        return next == end
                ? end
                : expression(next, wordEnd(next), bearing, start).orElse(end);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /// @param end of its first word
    /// @param bearing of the preposition before it, if any
    /// @param from where that stands
    /// @return the end of the expression, if there is one
    private Optional<Integer> expression(int start, int end, @Nullable Bearing bearing, int from) {
        Optional<Read> read =
                read(start, end, bearing, words -> new Anchor(published, () -> direction(bearing, words)));
        read.ifPresent(
                r -> mentions.add(mention(r.outcome(), bearing == null ? Bearing.AT : bearing, from, r.words())));
        return read.map(r -> r.words().to());
    }

    /// An expression, and what it means.
    private record Read(Range words, Expression.Outcome outcome) {}

    private Optional<Read> read(int start, int end, @Nullable Bearing bearing, Function<Range, Anchor> anchor) {
        for (int i : Beginnings.of(text, start, end)) {
            Expression expression = Expression.ALL.get(i);
            if (expression.bare() && bearing == null) {
                continue;
            }
            Matcher matcher = matchers.get(i).region(start, Math.min(text.length(), start + REACH));
            if (matcher.lookingAt()) {
                Range words = new Range(start, matcher.end());
                Optional<Expression.Outcome> outcome = expression.meaning().apply(matcher, anchor.apply(words));
                if (outcome.isPresent()) {
                    return Optional.of(new Read(words, outcome.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Direction direction(@Nullable Bearing bearing, Range words) {
        return switch (bearing) {
            case SINCE -> Direction.BACK;
            case UNTIL -> Direction.AHEAD;
            case null, default -> Direction.of(text, words);
        };
    }

    private Mention mention(Expression.Outcome outcome, Bearing bearing, int from, Range words) {
        Range place = bearing == Bearing.AT ? words : new Range(from, words.to());
        return switch (outcome) {
            case Expression.Outcome.Unclear(String reason) -> new Mention.Undated(place, reason);
            case Expression.Outcome.Found(Days days) -> {
                LocalDate first =
                        bearing == Bearing.UNTIL && !days.last().isBefore(published) ? published : days.first();
                LocalDate last = bearing == Bearing.SINCE && !days.first().isAfter(published) ? published : days.last();
                yield new Mention.Dated(place, first, last, bearing);
            }
        };
    }
}
