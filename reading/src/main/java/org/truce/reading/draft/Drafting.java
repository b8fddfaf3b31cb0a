package org.truce.reading.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.truce.formats.casefile.StatementEntries;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Literal;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Source;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.dates.Dates;
import org.truce.reading.dates.When;
import org.truce.reading.intake.Article;
import org.truce.reading.language.English;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Denial;
import org.truce.reading.what.Past;
import org.truce.reading.what.Position;
import org.truce.reading.what.Positions;
import org.truce.reading.who.Introduced;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Voices;

/// Drafts what articles add to a case. Linear in the number of statements.
public final class Drafting {
    /// A sentence of fewer says too little to be the words that a statement rests on.
    private static final int FEWEST_WORDS = 4;

    private final Article article;
    private final Case theCase;
    private final CaseIds ids;
    private final Optional<Dates> dates;

    private Drafting(Article article, Case theCase, CaseIds ids) {
        this.article = article;
        this.theCase = theCase;
        this.ids = ids;
        this.dates = article.published().map(day -> Dates.of(article.text().string(), day));
    }

    /// What an article adds.
    public static Draft of(Article article, Case theCase) {
        return of(List.of(article), theCase).drafts().getFirst();
    }

    /// What several articles add, one after the other.
    public static Drafts of(List<Article> articles, Case theCase) {
        Positions positions = Positions.of(theCase);
        return of(articles, theCase, positions::find);
    }

    /// The same, with positions that were found elsewhere.
    ///
    /// @param positions of a text, by the issues and options of the case
    public static Drafts of(
            List<Article> articles, Case theCase, BiFunction<Text, List<Attribution>, List<Position>> positions) {
        CaseIds ids = CaseIds.of(theCase);
        Roster roster = Roster.of(theCase);
        List<Draft> drafts = new ArrayList<>();
        for (Article article : articles) {
            drafts.add(new Drafting(article, theCase, ids).draft(roster, positions));
        }
        return Repeats.merged(drafts, theCase);
    }

    private Draft draft(Roster roster, BiFunction<Text, List<Attribution>, List<Position>> positions) {
        Optional<Source> known = findSource();
        String source = known.map(Source::id)
                .orElseGet(() -> ids.make(
                        (article.publisher().isBlank() ? article.title() : article.publisher()) + " "
                                + article.published().map(LocalDate::toString).orElse(""),
                        "text"));
        Entries entries = new Entries(theCase, source);
        StatementEntries format = StatementEntries.of(theCase, List.of(source));
        List<Attribution> attributions = Attributions.find(article.text());
        NavigableMap<Integer, Attribution> outer = new TreeMap<>();
        attributions.forEach(a -> outer.merge(
                a.content().start(),
                a,
                (one, other) -> one.content().end() < other.content().end() ? other : one));
        List<DraftStatement> statements = new ArrayList<>();
        for (Position position : positions.apply(article.text(), attributions)) {
            statements.add(statement(position, outer, entries, format));
        }
        Voices voices = Voices.of(article.text(), roster);
        List<Draft.Suggested> people = new ArrayList<>();
        for (Introduced person : voices.listIntroduced()) {
            people.add(new Draft.Suggested(ids.make(person.name(), "person"), person, entries.person(person)));
        }
        return new Draft(article, source, sourceEntry(), known.isPresent(), statements, people, attributions, voices);
    }

    /// The source of the case that is this article: same title, and same day where both are known.
    private Optional<Source> findSource() {
        return theCase.sources().stream()
                .filter(source -> source.title().equals(article.title())
                        && (source.date() == null
                                || article.published().isEmpty()
                                || Objects.equals(
                                        source.date(), article.published().get())))
                .findFirst();
    }

    /// Nobody has judged the source yet: F.
    private Mapping sourceEntry() {
        SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
        entry.put("title", new YamlValue.Text(article.title().isBlank() ? "Untitled text" : article.title()));
        if (!article.publisher().isBlank()) {
            entry.put("publisher", new YamlValue.Text(article.publisher()));
        }
        article.published().ifPresent(day -> entry.put("date", new Literal(day.toString())));
        entry.put("reliability", new YamlValue.Text("F"));
        return new Mapping(entry);
    }

    private DraftStatement statement(
            Position position, NavigableMap<Integer, Attribution> outer, Entries entries, StatementEntries format) {
        String id = position.party().isEmpty()
                ? ids.make("unknown", "unknown")
                : ids.next(theCase.parties().get(position.party().getAsInt()).id());
        String quote = quote(words(position));
        Mapping entry = entries.statement(id, position, quote, said(position.attribution(), outer));
        List<String> doubts = new ArrayList<>(doubts(position));
        if (doubts.isEmpty()) {
            doubts.addAll(faults(format.read(entry)));
        }
        return new DraftStatement(id, position, entry, quote, doubts);
    }

    private static List<String> doubts(Position position) {
        List<String> doubts = new ArrayList<>();
        if (position.party().isEmpty()) {
            doubts.add("whose position it is cannot be told");
        }
        if (position.kind() != Statement.Kind.REMARK && position.terms().isEmpty()) {
            doubts.add("no option of the case fits");
        }
        if (!isSingle(position)) {
            doubts.add("several options of an issue fit");
        }
        if (!position.isSure()) {
            doubts.add(Confidence.text(position.confidence()));
        }
        return doubts;
    }

    /// What is wanted or preferred has to be one option.
    private static boolean isSingle(Position position) {
        return switch (position.kind()) {
            case WANTS -> position.terms().stream().allMatch(Drafting::isSingle);
            case PREFERS ->
                position.terms().stream().allMatch(Drafting::isSingle)
                        && position.target().stream().allMatch(Drafting::isSingle)
                        && !position.target().isEmpty();
            case OPPOSES, ACCEPTS, OFFERS, REJECTS, REQUIRES, REMARK -> true;
        };
    }

    private static boolean isSingle(Bearing bearing) {
        return bearing.options().size() == 1;
    }

    /// What the case format says against a statement.
    private static List<String> faults(StatementEntries.Outcome outcome) {
        return outcome.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
    }

    /// The day that the sentence of the statement tells; else that of the speech in which it stands.
    private Optional<LocalDate> said(Attribution attribution, NavigableMap<Integer, Attribution> outer) {
        Attribution outermost = Optional.ofNullable(
                        outer.floorEntry(attribution.content().start()))
                .map(Map.Entry::getValue)
                .filter(o -> attribution.content().end() <= o.content().end())
                .orElse(attribution);
        boolean piece = outermost.cue().equals(attribution.cue());
        return when(piece ? outermost : attribution)
                .flatMap(when -> when.basis() == When.Basis.PUBLICATION ? when(outermost) : Optional.of(when))
                .filter(when -> when.first().equals(when.last()))
                .map(When::first)
                .filter(day ->
                        !article.published().equals(Optional.of(day)) || !Past.holds(article.text(), attribution));
    }

    /// What was said; with the cue where that denies it.
    private Range words(Position position) {
        Range content = article.text().range(position.attribution().content());
        boolean denied = position.kind() == Statement.Kind.REMARK && Denial.isMade(position.attribution());
        return position.attribution()
                .cue()
                .filter(_ -> denied)
                .map(article.text()::range)
                .filter(cue -> cue.to() <= content.from() && content.from() - cue.to() <= 1)
                .map(cue -> new Range(cue.from(), content.to()))
                .orElse(content);
    }

    private Optional<When> when(Attribution attribution) {
        return dates.flatMap(all -> {
            Saying saying = Saying.of(article.text(), attribution, all);
            Optional<When> when = all.whenSaid(saying.place(), saying.cue(), Optional.of(saying.content()));
            boolean named =
                    when.filter(w -> w.basis() == When.Basis.PUBLICATION).isEmpty();
            return named ? when : saying.told().map(all::whenSaid).orElse(when);
        });
    }

    /// The first sentence of the words that says something, as it stands in the text, with single blanks.
    private String quote(Range words) {
        String text = article.text().string();
        List<Range> sentences = English.listSentences(text, words);
        Range first = sentences.stream()
                .filter(sentence -> words(text, sentence).split(" ", -1).length >= FEWEST_WORDS)
                .findFirst()
                .orElse(sentences.isEmpty() ? words : sentences.getFirst());
        return Excerpt.of(words(text, first));
    }

    private static String words(String text, Range range) {
        return text.substring(range.from(), range.to()).replaceAll("\\s+", " ").strip();
    }
}
