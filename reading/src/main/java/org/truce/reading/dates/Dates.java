package org.truce.reading.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /// The words other than prepositions, numbers and names of months and days with which an expression
    /// begins.
    private static final Set<String> BEGINNINGS = Set.of(
            ("early mid late the beginning start middle end today tonight this yesterday last tomorrow next earlier"
                + " later a an one two three four five six seven eight nine ten eleven twelve twenty thirty past"
                + " coming within that same following previous recent several few some many")
                    .split(" "));
    private static final Set<String> NAMES =
            Set.of("jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun".split(" "));
    private static final int LONGEST_WORD = 10;
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
        Optional<Mention> nearest = within(sentence).stream()
                .filter(mention -> content.isEmpty() || !overlap(mention.place(), content.get()))
                .filter(this::tellsWhen)
                .min(Comparator.comparingInt(mention -> distance(mention.place(), cue)));
        if (nearest.isEmpty()) {
            return Optional.of(new When(published, published, When.Basis.PUBLICATION));
        }
        return switch (nearest.get()) {
            case Mention.Undated _ -> Optional.empty();
            case Mention.Dated dated -> {
                LocalDate last = dated.last().isAfter(published) ? published : dated.last();
                yield Optional.of(new When(dated.first(), last, When.Basis.STATED));
            }
        };
    }

    /// Nothing is said in the future, nor since or until a day.
    private boolean tellsWhen(Mention mention) {
        return switch (mention) {
            case Mention.Undated _ -> true;
            case Mention.Dated dated ->
                dated.bearing() == Bearing.AT && !dated.first().isAfter(published);
        };
    }

    /// The mentions in a sentence. O(log n) beside their number.
    private List<Mention> within(Range sentence) {
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
        return mentions.subList(low, end);
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
            int end = i + 1;
            while (end < text.length() && isWord(text.charAt(end))) {
                end++;
            }
            i = word(i, end);
        }
    }

    /// @return where to go on
    private int word(int start, int end) {
        char c = text.charAt(start);
        if (c >= '0' && c <= '9') {
            return expression(start, null, start).orElse(end);
        }
        if (end - start > LONGEST_WORD) {
            return end;
        }
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        Bearing bearing = PREPOSITIONS.get(lower);
        if (bearing != null) {
            int next = end;
            while (next < text.length() && next < end + LONGEST_GAP && isGap(text.charAt(next))) {
                next++;
            }
            int after = next;
            return expression(start, null, start)
                    .or(() -> expression(after, bearing, start))
                    .orElse(end);
        }
        boolean name = Character.isUpperCase(c) && lower.length() >= 3 && NAMES.contains(lower.substring(0, 3));
        return name || BEGINNINGS.contains(lower)
                ? expression(start, null, start).orElse(end)
                : end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    /// @param bearing of the preposition before it, if any
    /// @param from where that stands
    /// @return the end of the expression, if there is one
    private Optional<Integer> expression(int start, @Nullable Bearing bearing, int from) {
        for (int i = 0; i < matchers.size(); i++) {
            Expression expression = Expression.ALL.get(i);
            if (expression.bare() && bearing == null) {
                continue;
            }
            Matcher matcher = matchers.get(i).region(start, Math.min(text.length(), start + REACH));
            if (matcher.lookingAt()) {
                Range words = new Range(start, matcher.end());
                Anchor anchor = new Anchor(published, () -> direction(bearing, words));
                Optional<Expression.Outcome> outcome = expression.meaning().apply(matcher, anchor);
                if (outcome.isPresent()) {
                    mentions.add(mention(outcome.get(), bearing == null ? Bearing.AT : bearing, from, words));
                    return Optional.of(words.to());
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
