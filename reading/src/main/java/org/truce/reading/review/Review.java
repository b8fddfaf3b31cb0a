package org.truce.reading.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.formats.casefile.PeopleEntries;
import org.truce.formats.casefile.StatementEntries;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.draft.Agreement;
import org.truce.reading.draft.Bearers;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;
import org.truce.reading.draft.Merge;
import org.truce.reading.intake.Article;
import org.truce.reading.text.Range;
import org.truce.reading.who.Introduced;

/// What texts add to a case, and what a person has decided about it so far: about the statements, and about
/// the people whom the texts introduce. Immutable: every decision gives a new review, and [#undo] the one
/// before it. Statements and people are named by their ids in the drafts.
///
/// What holds of each is the last thing that was decided about it. Only decisions about people reach further:
/// where somebody is rejected, the statements that she or he is said to have made fall back to the party, if
/// the words for the speaker name it, and are doubtful otherwise; where somebody is changed, they follow, and
/// are doubtful if that makes them another party's. What was taken before that and is doubtful now is open
/// again. Whatever is taken has been checked by the case format. A decision takes time linear in the number
/// of statements and decisions, and does not read the case again.
public final class Review {
    private final Drafted drafted;
    private final Case theCase;
    private final StatementEntries format;
    private final PeopleEntries peopleFormat;
    private final List<Step> steps;
    private final Standing standing;

    private Review(Review from, List<Step> steps) {
        this.drafted = from.drafted;
        this.theCase = from.theCase;
        this.format = from.format;
        this.peopleFormat = from.peopleFormat;
        this.steps = List.copyOf(steps);
        this.standing = new Standing(drafted, this.steps);
    }

    private Review(Drafts drafts, Case theCase) {
        this.drafted = new Drafted(drafts);
        this.theCase = theCase;
        this.format = StatementEntries.of(
                theCase, drafts.drafts().stream().map(Draft::source).toList());
        this.peopleFormat = PeopleEntries.of(theCase);
        this.steps = List.of();
        this.standing = new Standing(drafted, steps);
    }

    /// A review in which nothing is decided.
    ///
    /// @param theCase for which the drafts were made
    public static Review of(Drafts drafts, Case theCase) {
        return new Review(drafts, theCase);
    }

    public Drafts drafts() {
        return drafted.drafts();
    }

    public Case theCase() {
        return theCase;
    }

    Drafted drafted() {
        return drafted;
    }

    /// Whom and what there is to decide about: people before statements, in text order.
    public List<String> ids() {
        return drafted.ids();
    }

    public boolean isPerson(String id) {
        return drafted.isPerson(id);
    }

    /// Text by text, in text order: as drafted, and as decisions about their speakers leave them.
    public List<DraftStatement> statements() {
        return standing.listStatements();
    }

    /// Whom the texts introduce, text by text, in text order, as drafted.
    public List<Draft.Suggested> people() {
        return List.copyOf(drafted.people().values());
    }

    /// As drafted, and as decisions about its speaker leave it.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public DraftStatement getStatement(String id) {
        return standing.getStatement(id);
    }

    /// As drafted.
    ///
    /// @throws IllegalArgumentException if there is no such person
    public Draft.Suggested getPerson(String id) {
        return drafted.getPerson(id);
    }

    /// What a person is said to have said: ids of statements.
    ///
    /// @throws IllegalArgumentException if there is no such person
    public List<String> listStatementsOf(String person) {
        return drafted.listVoiced(getPerson(person).id()).stream()
                .map(voiced -> voiced.drafted().id())
                .toList();
    }

    /// The text in which a statement or a person stands.
    ///
    /// @throws IllegalArgumentException if there is no such id
    public Article getArticle(String id) {
        return drafted.getDraft(id).article();
    }

    /// Where a text names a person first, as far as it is the name that is suggested.
    ///
    /// @throws IllegalArgumentException if there is no such person
    public Range getMention(String person) {
        Introduced introduced = getPerson(person).person();
        Range first = introduced.where();
        boolean isWhole = getArticle(person).text().string().startsWith(introduced.name(), first.from());
        return isWhole
                ? new Range(first.from(), first.from() + introduced.name().length())
                : first;
    }

    /// What holds of a statement or a person.
    ///
    /// @throws IllegalArgumentException if there is no such id
    public Decision getDecision(String id) {
        return standing.getDecision(id);
    }

    /// What the statement says as things stand: as drafted, or as revised.
    ///
    /// @throws IllegalArgumentException if there is no such statement
    public Revision getRevision(String id) {
        return getDecision(id) instanceof Decision.Changed(Revision revision)
                ? revision
                : Revision.of(getStatement(id));
    }

    /// What the person is as things stand: as drafted, or as revised.
    ///
    /// @throws IllegalArgumentException if there is no such person
    public PersonRevision getPersonRevision(String id) {
        return standing.getPersonRevision(id);
    }

    /// The decisions in the order in which they were made, also those that later ones replaced; what was
    /// undone is gone.
    public List<Step> steps() {
        return steps;
    }

    /// How many people and statements are not decided.
    public int open() {
        return tally().open() + tallyOfPeople().open();
    }

    /// Of the statements.
    public Tally tally() {
        return standing.tally();
    }

    public Tally tallyOfPeople() {
        return standing.tallyOfPeople();
    }

    /// Decides about a statement or a person, whatever was decided about it before.
    ///
    /// @return refused if the case format does not allow it: only where the decision takes it
    /// @throws IllegalArgumentException if there is no such id, or a statement is to be changed to a
    ///     person or the other way round
    public Outcome decide(String id, Decision decision) {
        requireKnown(id);
        List<String> problems = decision.takes() ? problems(id, decision) : List.of();
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems);
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(id, decision));
        return new Outcome.Done(new Review(this, more));
    }

    /// What the case format says against the statement or the person as revised, all of it, in words; empty
    /// if nothing.
    ///
    /// @throws IllegalArgumentException as [#decide] does
    public List<String> listProblems(String id, Change revision) {
        return problems(id, new Decision.Changed(revision));
    }

    private void requireKnown(String id) {
        if (!drafted.has(id)) {
            throw new IllegalArgumentException("Nothing in the drafts is called %s.".formatted(id));
        }
    }

    private List<String> problems(String id, Decision decision) {
        if (drafted.isPerson(id)) {
            return switch (decision) {
                case Decision.Changed(PersonRevision revision) -> problemsOfPerson(id, revision);
                case Decision.Changed(Revision _) ->
                    throw new IllegalArgumentException("%s is a person, not a statement.".formatted(id));
                case Decision.Open _, Decision.Accepted _, Decision.Rejected _ ->
                    problemsOfPerson(id, PersonRevision.of(getPerson(id)));
            };
        }
        if (decision instanceof Decision.Changed(PersonRevision _)) {
            throw new IllegalArgumentException("%s is a statement, not a person.".formatted(id));
        }
        StatementEntries.Outcome outcome = format.read(entry(getStatement(id), id, decision));
        List<String> problems = new ArrayList<>(words(outcome.problems()));
        long redLines =
                theCase.statements().stream().filter(Statement::isRedLine).count()
                        + drafted.statements().keySet().stream()
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

    private List<String> problemsOfPerson(String id, PersonRevision revision) {
        List<String> problems = new ArrayList<>(words(peopleFormat.listProblems(id, revision.entry())));
        if (revision.name().isBlank()) {
            problems.add("person `%s` has no name; expected text".formatted(id));
        }
        List<String> others = drafted.people().keySet().stream()
                .filter(other -> !other.equals(id) && getDecision(other).takes())
                .toList();
        Bearers bearers = Bearers.of(theCase);
        others.forEach(other -> bearers.take(getPersonRevision(other).name(), other));
        bearers.take(revision.name(), id)
                .ifPresent(bearer -> problems.add(
                        "%s is a name of `%s`; expected one that nobody else bears; if they are the same, leave this one out"
                                .formatted(revision.name(), bearer)));
        int people = theCase.people().size() + others.size();
        if (people >= PeopleEntries.MOST) {
            problems.add("this is person number %d; expected at most %d".formatted(people + 1, PeopleEntries.MOST));
        }
        return problems;
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().filter(Problem::isError).map(Review::words).toList();
    }

    /// Without its place, which is in no file.
    private static String words(Problem problem) {
        return problem.message()
                + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected())
                + (problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion());
    }

    /// The review before the last step; itself if there was none.
    public Review undo() {
        return steps.isEmpty() ? this : new Review(this, steps.subList(0, steps.size() - 1));
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

    /// The case with the statements and people that are taken; [Merge#notes] tells what was left out since
    /// the case says it already.
    ///
    /// @param file of the case, as written
    public Merge merge(YamlFile file) {
        Reviewed reviewed = Reviewed.of(this);
        return Merge.of(theCase, file, reviewed.drafts(), reviewed.taken(), reviewed.people());
    }

    /// What is taken as a fragment of a case file; what is still open stands below as comments.
    public String fragment() {
        return Reviewed.of(this).fragment();
    }
}
