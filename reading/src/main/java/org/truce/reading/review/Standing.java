package org.truce.reading.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;

/// What holds after some steps. The last decision about anything holds, with one exception: a decision about
/// a person bears on the statements that she or he is said to have made, and where it makes one doubtful, or
/// another party's, that was taken before, it is open again.
final class Standing {
    private final Drafted drafted;
    private final Map<String, DraftStatement> statements;
    private final Map<String, Decision> decisions = new HashMap<>();

    /// O(statements + steps, and for each step about a person, what she or he said).
    Standing(Drafted drafted, List<Step> steps) {
        this.drafted = drafted;
        this.statements = new HashMap<>(drafted.statements());
        drafted.people().keySet().forEach(id -> decisions.put(id, new Decision.Open()));
        drafted.statements().keySet().forEach(id -> decisions.put(id, new Decision.Open()));
        steps.forEach(this::take);
    }

    private void take(Step step) {
        decisions.put(step.id(), step.decision());
        if (drafted.isPerson(step.id())) {
            for (Voiced voiced : drafted.listVoiced(step.id())) {
                take(voiced.drafted().id(), voiced.after(step.decision()));
            }
        }
    }

    private void take(String id, DraftStatement after) {
        DraftStatement before = getStatement(id);
        Revision was = Revision.of(before);
        Revision is = Revision.of(after);
        Decision decision = getDecision(id);
        Decision follows = decision instanceof Decision.Changed(Revision own)
                        && own.speaker().equals(was.speaker())
                ? new Decision.Changed(own.withSpeaker(is.speaker()))
                : decision;
        boolean holds = decision instanceof Decision.Changed(Revision own)
                && !own.speaker().equals(was.speaker());
        boolean isSame = was.party().equals(is.party()) && before.doubts().containsAll(after.doubts());
        statements.put(id, after);
        decisions.put(id, !decision.takes() || holds || isSame ? follows : new Decision.Open());
    }

    /// As drafted, and as decisions about its speaker leave it.
    DraftStatement getStatement(String id) {
        return Drafted.get(statements, id);
    }

    Decision getDecision(String id) {
        return Drafted.get(decisions, id);
    }

    List<DraftStatement> listStatements() {
        return drafted.statements().keySet().stream().map(this::getStatement).toList();
    }

    Tally tally() {
        return Tally.of(
                drafted.statements().keySet().stream().map(this::getDecision).toList());
    }

    Tally tallyOfPeople() {
        return Tally.of(
                drafted.people().keySet().stream().map(this::getDecision).toList());
    }

    /// What a person is, as drafted or as changed.
    PersonRevision getPersonRevision(String id) {
        Draft.Suggested person = drafted.getPerson(id);
        return getDecision(id) instanceof Decision.Changed(PersonRevision revision)
                ? revision
                : PersonRevision.of(person);
    }
}
