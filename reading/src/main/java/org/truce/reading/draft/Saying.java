package org.truce.reading.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Kind;
import org.truce.reading.attribution.Rule;
import org.truce.reading.dates.Dates;
import org.truce.reading.dates.Mention;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Where an article tells when something was said: about the cue, and before and behind what was said as far
/// as the words there belong to the cue and not to the content.
///
/// @param place from the first word of cue and content to the last
/// @param content what was said, whose own days do not count
/// @param told the day beside these that belongs to the cue
record Saying(Range place, Range cue, Range content, Optional<Mention> told) {
    /// After these a day that stands right behind the content is that of the cue: "rejected the plan on
    /// Friday". In a clause it would be the content's.
    private static final Set<Rule> CLOSED = EnumSet.of(
            Rule.OBJECT, Rule.PREPOSITION, Rule.QUOTE_AFTER_CUE, Rule.QUOTE_AFTER_COLON, Rule.QUOTE_AROUND_CUE);
    /// A content that may have a time of its own: "the plan to meet", "the fee agreed".
    private static final Pattern OPEN = Pattern.compile(
            "\\bto"
                + " (?!the\\b|an?\\b|its\\b|their\\b|his\\b|her\\b|all\\b|any\\b)\\p{Ll}+|\\b(?:that|which|who|whose|where)\\b"
                + "|\\b\\w+(?:ing|ed)$|\\b(?:held|made|struck|begun|set|due|meeting|talks|vote|election|attacks?|session)$");
    private static final Pattern OCCASION = Pattern.compile(
            ", (?:speaking\\b|(?:in|at|during) (?:an?|the|its|his|her|their) (?:[\\w’'-]+ ){0,3}?(?:statement|speech"
                + "|interview|letter|briefing|conference|note|communiqué|address|broadcast|message|post)\\b)[^,;.]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FRONTED = Pattern.compile(
            "^\\W*(?:(?:on|in|late|early|earlier|and|but|then|meanwhile)\\W+)*$", Pattern.CASE_INSENSITIVE);
    /// "said the minister, Ida Tem, on Friday".
    private static final Pattern APPOSITION = Pattern.compile("^, [^,;:.?!]{3,60}, (?:on |late |early )*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern BEHIND =
            Pattern.compile("^[\\s,”\"’'»—–-]*(?:(?:on|late|early|earlier|again|here|publicly)[\\s,]+)*$");
    /// With these starts what tells where, to whom and on which occasion something was said.
    private static final Set<String> OCCASIONS = Set.of(
            "speaking",
            "talking",
            "addressing",
            "in",
            "at",
            "during",
            "to",
            "via",
            "over",
            "through",
            "reporters",
            "journalists",
            "parliament",
            "a",
            "an",
            "the",
            "state",
            "local",
            "after");
    private static final Set<String> ELSEWHERE = Set.of(
            "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "if", "but", "about", "by",
            "until", "before", "since", "is", "are", "was", "were", "has", "had", "will", "would", "began", "broke",
            "held", "met", "struck", "killed", "took", "due");
    private static final Set<String> NOT_BEFORE_DAY =
            Set.of("of", "for", "to", "from", "after", "between", "with", "than", "about");
    private static final Set<String> GIVEN = Set.of(
            "released",
            "issued",
            "published",
            "posted",
            "aired",
            "delivered",
            "united",
            "televised",
            "recorded",
            "speaking",
            "talking",
            "addressing",
            "meeting",
            "briefing",
            "hearing",
            "morning",
            "evening");
    private static final int FARTHEST = 160;

    static Saying of(Text text, Attribution attribution, Dates dates) {
        Range said = text.range(attribution.content());
        Range cue = attribution.cue().map(text::range).orElse(said);
        if (said.from() < cue.from() && cue.to() < said.to()) {
            return around(text, attribution, cue, dates);
        }
        Range content = content(text.string(), said, attribution, dates);
        int from = Math.min(content.from(), cue.from());
        int to = Math.max(content.to(), cue.to());
        Optional<Range> source = attribution.source().map(text::range);
        int first = Math.min(from, source.map(Range::from).orElse(from));
        int last =
                Math.max(Math.max(content.to(), cue.to()), source.map(Range::to).orElse(0));
        Optional<Mention> before = before(text.string(), first, source, cue, dates);
        Optional<Mention> behind = behind(text.string(), last, attribution, content, cue, dates);
        return new Saying(new Range(from, to), cue, content, before.or(() -> behind));
    }

    /// Where the cue interrupts what was said, only what stands right behind it tells: "…," she said on
    /// Friday, "…".
    private static Saying around(Text text, Attribution attribution, Range cue, Dates dates) {
        int last = attribution
                .source()
                .map(text::range)
                .filter(s -> s.from() >= cue.to() && s.from() - cue.to() < FARTHEST)
                .map(Range::to)
                .orElse(cue.to());
        List<Mention> mentions = dates.listWithin(new Range(last, sentenceEnd(text.string(), last)));
        Optional<Mention> told = mentions.stream()
                .limit(1)
                .filter(m -> isOccasion(
                        text.string().substring(last, m.place().from()).replaceAll("[“”\"«»„]", ";")))
                .findFirst();
        return new Saying(cue, cue, new Range(cue.from(), cue.from()), told);
    }

    /// Without the occasion, or the day, that ends a report.
    private static Range content(String text, Range said, Attribution attribution, Dates dates) {
        if (attribution.kind() == Kind.DIRECT) {
            return said;
        }
        String words = text.substring(said.from(), said.to());
        Matcher occasion = OCCASION.matcher(words);
        if (occasion.find() && occasion.start() > 0) {
            return new Range(said.from(), said.from() + occasion.start());
        }
        List<Mention> own = attribution.rule() == Rule.OBJECT ? dates.listWithin(said) : List.of();
        if (!own.isEmpty()
                && own.getLast().place().to() == said.to()
                && own.getLast().place().from() > said.from()) {
            String rest = text.substring(said.from(), own.getLast().place().from());
            return new Range(
                    said.from(),
                    said.from() + rest.replaceAll("[\\s,]*\\b(?:on)?\\s*$", "").length());
        }
        return said;
    }

    /// "On Friday, Velim demanded"; "Velim on Friday demanded".
    private static Optional<Mention> before(String text, int first, Optional<Range> source, Range cue, Dates dates) {
        int start = sentenceStart(text, first);
        Optional<Mention> fronted = last(dates.listWithin(new Range(start, first)))
                .filter(m ->
                        FRONTED.matcher(text.substring(start, m.place().from())).matches()
                                && text.substring(m.place().to(), first).matches("[\\s,]*"));
        return source.filter(s -> s.to() < cue.from() && cue.from() - s.to() < FARTHEST)
                .flatMap(s -> last(dates.listWithin(new Range(s.to(), cue.from())))
                        .filter(m -> isOccasion(text.substring(s.to(), m.place().from()))))
                .or(() -> fronted);
    }

    private static Optional<Mention> last(List<Mention> mentions) {
        return mentions.isEmpty() ? Optional.empty() : Optional.of(mentions.getLast());
    }

    /// "told reporters on Friday", "rejected it on Friday", "…, speaking on Friday".
    private static Optional<Mention> behind(
            String text, int last, Attribution attribution, Range content, Range cue, Dates dates) {
        int end = sentenceEnd(text, last);
        List<Mention> mentions = dates.listWithin(new Range(last, end));
        if (mentions.isEmpty()) {
            return Optional.empty();
        }
        Mention next = mentions.getFirst();
        String gap = text.substring(last, next.place().from());
        int after = next.place().to();
        boolean owner = after < text.length() && "'’".indexOf(text.charAt(after)) >= 0;
        boolean atContent = content.to() == last && cue.to() <= content.from();
        boolean apart = gap.strip().startsWith(",");
        boolean closed = !atContent
                || apart
                || (CLOSED.contains(attribution.rule())
                        && !OPEN.matcher(text.substring(content.from(), content.to()))
                                .find());
        boolean afterSource = last > Math.max(content.to(), cue.to());
        return !owner
                        && closed
                        && (isOccasion(gap)
                                || (afterSource && APPOSITION.matcher(gap).matches()))
                ? Optional.of(next)
                : Optional.empty();
    }

    /// Whether words tell no more than where and to whom something is said.
    private static boolean isOccasion(String words) {
        if (BEHIND.matcher(words).matches()) {
            return true;
        }
        if (words.chars().anyMatch(c -> ";:.?!(".indexOf(c) >= 0)) {
            return false;
        }
        List<String> all = WORD.matcher(words)
                .results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .toList();
        return OCCASIONS.contains(all.getFirst())
                && !NOT_BEFORE_DAY.contains(all.getLast())
                && all.stream().noneMatch(w -> ELSEWHERE.contains(w) || isVerb(w));
    }

    private static boolean isVerb(String word) {
        return (word.endsWith("ed") || word.endsWith("ing")) && !GIVEN.contains(word);
    }

    private static int sentenceStart(String text, int at) {
        int i = at;
        while (i > 0 && at - i < FARTHEST && !isEnd(text, i - 1)) {
            i--;
        }
        return i;
    }

    private static int sentenceEnd(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < FARTHEST && !isEnd(text, i)) {
            i++;
        }
        return i;
    }

    private static boolean isEnd(String text, int i) {
        char c = text.charAt(i);
        boolean gap = i + 1 >= text.length()
                || Character.isWhitespace(text.charAt(i + 1))
                || "”\"’»".indexOf(text.charAt(i + 1)) >= 0;
        return c == '\n' || c == ';' || (".?!…".indexOf(c) >= 0 && gap);
    }
}
