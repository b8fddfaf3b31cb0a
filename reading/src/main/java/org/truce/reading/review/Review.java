package org.truce.reading.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.draft.Agreement;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Merge;
import org.truce.reading.draft.NewSource;
import org.truce.reading.what.Position;

/// A draft and what a person has decided about it so far. Immutable: every decision gives a new review, and
/// [#undo] the one before it. Statements are named by their ids in the draft.
///
/// The same decisions about a statement, in whatever order they came about, give the same result. Whatever is
/// taken has been checked by the case format together with all that was taken before. A decision costs as
/// much as reading the case file a few times.
public final class Review {
    private final Draft draft;
    private final Case theCase;
    private final YamlFile file;
    private final List<Step> steps;
    private final SequencedMap<String, Decision> decisions;
    private final Probe probe;

    private Review(
            Draft draft,
            Case theCase,
            YamlFile file,
            List<Step> steps,
            SequencedMap<String, Decision> decisions,
            Probe probe) {
        this.draft = draft;
        this.theCase = theCase;
        this.file = file;
        this.steps = List.copyOf(steps);
        this.decisions = decisions;
        this.probe = probe;
    }

    /// A review in which nothing is decided.
    ///
    /// @param theCase for which the draft was made
    /// @param file of the case, as written
    public static Review of(Draft draft, Case theCase, YamlFile file) {
        SequencedMap<String, Decision> decisions = new LinkedHashMap<>();
        draft.statements().forEach(statement -> decisions.put(statement.id(), new Decision.Open()));
        YamlFile withSource = draft.isKnown() ? file : NewSource.in(file, theCase, draft.source(), draft.sourceEntry());
        Probe probe = new Probe(withSource, theCase.statements().size(), List.of());
        return new Review(draft, theCase, file, List.of(), decisions, probe);
    }

    public Draft draft() {
        return draft;
    }

    public Case theCase() {
        return theCase;
    }

    /// As drafted, in text order.
    public List<DraftStatement> statements() {
        return draft.statements();
    }

    /// @throws IllegalArgumentException if the draft has no such statement
    public DraftStatement getStatement(String id) {
        return statements().stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The draft has no statement " + id + "."));
    }

    /// @throws IllegalArgumentException if the draft has no such statement
    public Decision decision(String id) {
        return decisions.getOrDefault(getStatement(id).id(), new Decision.Open());
    }

    /// What the statement says as things stand: as drafted, or as revised.
    public Revision revision(String id) {
        return revision(getStatement(id), decision(id));
    }

    private static Revision revision(DraftStatement drafted, Decision decision) {
        return decision instanceof Decision.Changed(Revision revision) ? revision : Revision.of(drafted);
    }

    /// All decisions that hold or have been replaced by later ones, in the order in which they were made;
    /// those that were undone are gone.
    public List<Step> steps() {
        return steps;
    }

    public Tally tally() {
        return Tally.of(decisions.values());
    }

    /// Decides about a statement, whatever was decided about it before.
    ///
    /// @return refused if the case format does not allow it: only where the decision takes the statement
    /// @throws IllegalArgumentException if the draft has no such statement
    public Outcome decide(String id, Decision decision) {
        Probe next = probe(getStatement(id), decision);
        if (decision.takes()) {
            List<String> problems = next.problems();
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(id, decision));
        return new Outcome.Done(with(more, id, decision, next));
    }

    /// What the case format would say if the statement were taken as revised; empty if nothing.
    public List<String> problems(String id, Revision revision) {
        return probe(getStatement(id), new Decision.Changed(revision)).problems();
    }

    /// The review before the last step; itself if there was none. What it leads back to was sound already.
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
        return with(left, id, before, probe(getStatement(id), before));
    }

    private Probe probe(DraftStatement drafted, Decision decision) {
        Probe without = probe.without(drafted.id());
        return decision.takes() ? without.with(drafted.id(), entry(drafted, drafted.id(), decision)) : without;
    }

    private Review with(List<Step> changed, String id, Decision decision, Probe next) {
        SequencedMap<String, Decision> other = new LinkedHashMap<>(decisions);
        other.put(id, decision);
        return new Review(draft, theCase, file, changed, other, next);
    }

    private static YamlValue.Mapping entry(DraftStatement drafted, String id, Decision decision) {
        return decision instanceof Decision.Changed(Revision revision) ? revision.entry(id, drafted) : drafted.entry();
    }

    /// What the case has that says the same as the statement as it stands now, or contradicts it; in words.
    /// Empty where the case format would not allow the statement anyway.
    public List<String> notes(String id) {
        DraftStatement drafted = getStatement(id);
        return probe(drafted, new Decision.Changed(revision(id)))
                .read()
                .map(with -> notes(with.statements().getLast()))
                .orElse(List.of());
    }

    private List<String> notes(Statement own) {
        List<String> notes = new ArrayList<>();
        for (Statement earlier : theCase.statements()) {
            String words = "%s: %s."
                    .formatted(earlier.id(), InWords.of(earlier, theCase).sentence());
            int source = earlier.header().evidence().source();
            if (Agreement.isSame(earlier, own)) {
                notes.add(
                        theCase.sources().get(source).id().equals(draft.source())
                                ? "In the case already, and left out if merged: " + words
                                : "The case has the same from another source: " + words);
            } else if (Agreement.contradict(earlier, own)) {
                notes.add("Contradicts " + words);
            }
        }
        return notes;
    }

    /// What goes into the case, in text order, with what was revised in the place of what was drafted. A
    /// statement whose party was changed gets an id of that party's.
    public List<DraftStatement> taken() {
        Set<String> used = new HashSet<>();
        theCase.parties().forEach(party -> used.add(party.id()));
        theCase.sources().forEach(source -> used.add(source.id()));
        theCase.statements().forEach(statement -> used.add(statement.id()));
        theCase.people().forEach(person -> used.add(person.id()));
        draft.people().forEach(person -> used.add(person.id()));
        statements().forEach(statement -> used.add(statement.id()));
        List<DraftStatement> taken = new ArrayList<>();
        for (DraftStatement drafted : statements()) {
            if (decision(drafted.id()).takes()) {
                taken.add(taken(drafted, id(drafted, used)));
            }
        }
        return taken;
    }

    private String id(DraftStatement drafted, Set<String> used) {
        String party = revision(drafted.id()).party();
        if (party.equals(Revision.of(drafted).party())) {
            return drafted.id();
        }
        int number = 1;
        while (!used.add(party + "-" + number)) {
            number++;
        }
        return party + "-" + number;
    }

    private DraftStatement taken(DraftStatement drafted, String id) {
        Decision decision = decision(drafted.id());
        String how = switch (decision) {
            case Decision.Accepted _ -> "confirmed by a person";
            case Decision.Changed _ -> "changed by a person";
            case Decision.Open _, Decision.Rejected _ -> "not confirmed";
        };
        return new DraftStatement(
                id, saying(drafted.position(), how), entry(drafted, id, decision), drafted.quote(), List.of());
    }

    private static Position saying(Position position, String how) {
        return new Position(
                position.attribution(),
                position.speaker(),
                position.party(),
                position.kind(),
                position.terms(),
                position.target(),
                position.negated(),
                position.hedged(),
                position.confidence(),
                Stream.concat(Stream.of(how), position.reasons().stream()).toList());
    }

    /// The case with what is taken.
    public Merge merge() {
        return Merge.of(theCase, file, draft, taken());
    }

    /// What is taken as a fragment of a case file; what is still open stands below as comments.
    public String fragment() {
        Stream<DraftStatement> undecided = statements().stream()
                .filter(drafted -> decision(drafted.id()) instanceof Decision.Open)
                .map(Review::undecided);
        List<DraftStatement> left = Stream.concat(taken().stream(), undecided).toList();
        Draft reviewed =
                new Draft(draft.article(), draft.source(), draft.sourceEntry(), draft.isKnown(), left, draft.people());
        Tally tally = tally();
        return DraftText.of(
                reviewed,
                "# Drafted from a text and reviewed by a person.\n# %d accepted, %d changed, %d rejected, %d not decided.\n"
                        .formatted(tally.accepted(), tally.changed(), tally.rejected(), tally.open()));
    }

    private static DraftStatement undecided(DraftStatement drafted) {
        List<String> doubts = new ArrayList<>(List.of("not decided"));
        doubts.addAll(drafted.doubts());
        return new DraftStatement(drafted.id(), drafted.position(), drafted.entry(), drafted.quote(), doubts);
    }
}
