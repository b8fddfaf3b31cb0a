package org.truce.reading.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Literal;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.edit.YamlValue.Text;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Source;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.dates.Dates;
import org.truce.reading.dates.When;
import org.truce.reading.intake.Article;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;
import org.truce.reading.what.Positions;
import org.truce.reading.who.Introduced;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Voices;

/// Drafts what an article adds to a case.
public final class Drafting {
    private static final int LONGEST_QUOTE = 240;

    private final Article article;
    private final Case theCase;
    private final YamlFile file;
    private final CaseIds ids = new CaseIds();
    private final Optional<Dates> dates;

    private Drafting(Article article, Case theCase, YamlFile file) {
        this.article = article;
        this.theCase = theCase;
        this.file = file;
        this.dates = article.published().map(day -> Dates.of(article.text().string(), day));
        theCase.parties().forEach(party -> ids.use(party.id()));
        theCase.sources().forEach(source -> ids.use(source.id()));
        theCase.statements().forEach(statement -> ids.use(statement.id()));
        theCase.people().forEach(person -> ids.use(person.id()));
    }

    /// @param file of the case, as written
    public static Draft of(Article article, Case theCase, YamlFile file) {
        return new Drafting(article, theCase, file).draft();
    }

    private Draft draft() {
        Optional<Source> known = findSource();
        String source = known.map(Source::id)
                .orElseGet(() -> ids.make(
                        (article.publisher().isBlank() ? article.title() : article.publisher()) + " "
                                + article.published().map(LocalDate::toString).orElse(""),
                        "text"));
        Mapping sourceEntry = sourceEntry();
        Entries entries = new Entries(theCase, source);
        YamlFile withSource = known.isPresent() ? file : NewSource.in(file, theCase, source, sourceEntry);
        Positions reader = Positions.of(theCase);
        List<Attribution> attributions = Attributions.find(article.text());
        List<DraftStatement> statements = new ArrayList<>();
        for (Position position : reader.find(article.text(), attributions)) {
            statements.add(statement(position, entries, withSource));
        }
        Voices voices = Voices.of(article.text(), Roster.of(theCase));
        List<Draft.Suggested> people = new ArrayList<>();
        for (Introduced person : voices.listIntroduced()) {
            people.add(new Draft.Suggested(ids.make(person.name(), "person"), person, entries.person(person)));
        }
        return new Draft(article, source, sourceEntry, known.isPresent(), statements, people);
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
        entry.put("title", new Text(article.title().isBlank() ? "Untitled text" : article.title()));
        if (!article.publisher().isBlank()) {
            entry.put("publisher", new Text(article.publisher()));
        }
        article.published().ifPresent(day -> entry.put("date", new Literal(day.toString())));
        entry.put("reliability", new Text("F"));
        return new Mapping(entry);
    }

    private DraftStatement statement(Position position, Entries entries, YamlFile withSource) {
        String id = position.party().isEmpty()
                ? ids.make("unknown", "unknown")
                : ids.next(theCase.parties().get(position.party().getAsInt()).id());
        String quote = quote(position.attribution().content());
        Mapping entry = entries.statement(id, position, quote, said(position.attribution()));
        List<String> doubts = new ArrayList<>(doubts(position));
        if (doubts.isEmpty()) {
            doubts.addAll(faults(withSource.append(List.of("statements"), entry)));
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
    private static List<String> faults(YamlFile withStatement) {
        CaseReading reading = CaseReader.read(
                Path.of(CaseReader.FILE_NAME), withStatement.text().getBytes(StandardCharsets.UTF_8));
        return reading.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
    }

    private Optional<LocalDate> said(Attribution attribution) {
        Range content = article.text().range(attribution.content());
        Range cue = attribution.cue().map(article.text()::range).orElse(content);
        Range sentence = new Range(Math.min(content.from(), cue.from()), Math.max(content.to(), cue.to()));
        return dates.flatMap(all -> all.whenSaid(sentence, cue, Optional.of(content)))
                .filter(when -> when.first().equals(when.last()))
                .map(When::first);
    }

    /// The words, at most their first sentence.
    private String quote(Passage content) {
        String plain = content.text().replaceAll("\\s+", " ").strip();
        int end = plain.length();
        for (int i = 1; i < plain.length() - 1; i++) {
            boolean ends = ".?!".indexOf(plain.charAt(i)) >= 0 && plain.charAt(i + 1) == ' ';
            if (ends && i > 20) {
                end = i + 1;
                break;
            }
        }
        String first = plain.substring(0, end).replaceAll("^[\"“„«']+|[\"”“»']+$", "");
        return first.length() <= LONGEST_QUOTE
                ? first
                : first.substring(0, LONGEST_QUOTE - 1).strip() + "…";
    }
}
