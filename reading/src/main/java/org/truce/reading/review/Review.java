package org.truce.reading.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.formats.casefile.StatementEntries;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.draft.Agreement;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;
import org.truce.reading.draft.Merge;
import org.truce.reading.intake.Article;

/// What texts add to a case, and what a person has decided about it so far. Immutable: every decision gives a
/// new review, and [#undo] the one before it. Statements are named by their ids in the drafts.
///
/// What holds of a statement is the last thing that was decided about it; in which order others were decided
/// changes nothing. Whatever is taken has been checked by the case format. A decision takes time linear in
/// the number of statements and decisions, and does not read the case again.
public final class Review {
    private final Drafts drafts;
    private final Case theCase;
    private final List<DraftStatement> statements;
    private final Map<String, DraftStatement> drafted;
    private final Map<String, Article> articles;
    private final Map<String, Saved.Made> places;
    private final StatementEntries format;
    private final List<Step> steps;
    private final SequencedMap<String, Decision> decisions;

    private Review(Review from, List<Step> steps, SequencedMap<String, Decision> decisions) {
        this.drafts = from.drafts;
        this.theCase = from.theCase;
        this.statements = from.statements;
        this.drafted = from.drafted;
        this.articles = from.articles;
        this.places = from.places;
        this.format = from.format;
        this.steps = List.copyOf(steps);
        this.decisions = decisions;
    }

    private Review(Drafts drafts, Case theCase) {
        this.drafts = drafts;
        this.theCase = theCase;
        this.statements = drafts.drafts().stream()
                .flatMap(draft -> draft.statements().stream())
                .toList();
        this.places = Saved.places(statements);
        this.drafted = new LinkedHashMap<>();
        this.articles = new LinkedHashMap<>();
        this.decisions = new LinkedHashMap<>();
        for (Draft draft : drafts.drafts()) {
            for (DraftStatement statement : draft.statements()) {
                drafted.put(statement.id(), statement);
                articles.put(statement.id(), draft.article());
                decisions.put(statement.id(), new Decision.Open());
            }
        }
        this.format = StatementEntries.of(
                theCase, drafts.drafts().stream().map(Draft::source).toList());
        this.steps = List.of();
    }

    /// A review in which nothing is decided.
    ///
    /// @param theCase for which the drafts were made
    public static Review of(Drafts drafts, Case theCase) {
        return new Review(drafts, theCase);
    }

    public Drafts drafts() {
        return drafts;
    }

    public Case theCase() {
        return theCase;
    }

    /// As drafted, text by text, in text order.
    public List<DraftStatement> statements() {
        return statements;
    }

    /// @throws IllegalArgumentException if there is no such statement
    public DraftStatement getStatement(String id) {
        return get(drafted, id);
    }

    /// The text in which a statement stands.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public Article getArticle(String id) {
        return get(articles, id);
    }

    /// By what a statement is found again in another review of the same text.
    Saved.Made place(String id) {
        return get(places, id);
    }

    /// What holds of a statement.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public Decision getDecision(String id) {
        return get(decisions, id);
    }

    private static <T> T get(Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No statement of the drafts is called %s.".formatted(id));
        }
        return found;
    }

    /// What the statement says as things stand: as drafted, or as revised.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public Revision getRevision(String id) {
        return getDecision(id) instanceof Decision.Changed(Revision revision)
                ? revision
                : Revision.of(getStatement(id));
    }

    /// The decisions in the order in which they were made, also those that later ones replaced; what was
    /// undone is gone.
    public List<Step> steps() {
        return steps;
    }

    public Tally tally() {
        return Tally.of(decisions.values());
    }

    /// Decides about a statement, whatever was decided about it before.
    ///
    /// @return refused if the case format does not allow it: only where the decision takes the statement
    /// @throws IllegalArgumentException if there is no such statement
    public Outcome decide(String id, Decision decision) {
        List<String> problems = decision.takes() ? problems(id, decision) : List.of();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(getStatement(id).id(), decision));
        return new Outcome.Done(with(more, id, decision));
    }

    /// What the case format says against the statement as revised, all of it, in words; empty if nothing.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public List<String> listProblems(String id, Revision revision) {
        return problems(id, new Decision.Changed(revision));
    }

    private List<String> problems(String id, Decision decision) {
        StatementEntries.Outcome outcome = format.read(entry(getStatement(id), id, decision));
        List<String> problems = new ArrayList<>(outcome.problems().stream()
                .filter(Problem::isError)
                .map(Review::words)
                .toList());
        long redLines =
                theCase.statements().stream().filter(Statement::isRedLine).count()
                        + drafted.keySet().stream()
                                .filter(other ->
                                        !other.equals(id) && getDecision(other).takes())
                                .filter(other -> isRedLine(getRevision(other).kind()))
                                .count();
        if (outcome.statement().filter(Statement::isRedLine).isPresent() && redLines >= Case.MOST_RED_LINES) {
            problems.add("this is red line number %d; expected at most %d statements that reject or require"
                    .formatted(redLines + 1, Case.MOST_RED_LINES));
        }
        return problems;
    }

    private static boolean isRedLine(Statement.Kind kind) {
        return kind == Statement.Kind.REJECTS || kind == Statement.Kind.REQUIRES;
    }

    /// Without its place, which is in no file.
    private static String words(Problem problem) {
        return problem.message()
                + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected())
                + (problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion());
    }

    /// The review before the last step; itself if there was none.
    public Review undo() {
        if (steps.isEmpty()) {
            return this;
        }
        String id = steps.getLast().statement();
        List<Step> left = steps.subList(0, steps.size() - 1);
        Decision before = left.reversed().stream()
                .filter(step -> step.statement().equals(id))
                .findFirst()
                .map(Step::decision)
                .orElse(new Decision.Open());
        return with(left, id, before);
    }

    private Review with(List<Step> changed, String id, Decision decision) {
        SequencedMap<String, Decision> other = new LinkedHashMap<>(decisions);
        other.put(id, decision);
        return new Review(this, changed, other);
    }

    static YamlValue.Mapping entry(DraftStatement statement, String id, Decision decision) {
        return decision instanceof Decision.Changed(Revision revision)
                ? revision.entry(id, statement)
                : statement.entry();
    }

    /// What the case has that says the same as the statement as things stand, or contradicts it; in words.
    /// Empty where the case format would not allow the statement anyway. Linear in the statements of the
    /// case.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public List<String> listNotes(String id) {
        Optional<Statement> own =
                format.read(entry(getStatement(id), id, getDecision(id))).statement();
        List<String> notes = new ArrayList<>();
        for (Statement earlier : own.isEmpty() ? List.<Statement>of() : theCase.statements()) {
            String words = "%s: %s."
                    .formatted(earlier.id(), InWords.of(earlier, theCase).sentence());
            if (Agreement.isSame(earlier, own.get())) {
                notes.add("The case has the same as " + words);
            } else if (Agreement.contradict(earlier, own.get())) {
                notes.add("Contradicts " + words);
            }
        }
        return notes;
    }

    /// The case with what is taken; [Merge#notes] tells what was left out since the case says it already.
    ///
    /// @param file of the case, as written
    /// @param people suggestions of the drafts, to go into the case, too
    public Merge merge(YamlFile file, List<Draft.Suggested> people) {
        Reviewed reviewed = Reviewed.of(this);
        return Merge.of(theCase, file, reviewed.drafts(), reviewed.taken(), people);
    }

    /// What is taken as a fragment of a case file; what is still open stands below as comments.
    public String fragment() {
        return Reviewed.of(this).fragment();
    }
}
