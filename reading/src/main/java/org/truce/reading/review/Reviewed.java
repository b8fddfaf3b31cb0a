package org.truce.reading.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.truce.reading.draft.CaseIds;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafts;
import org.truce.reading.what.Position;

/// The drafts as they stand after a review: what is taken held to be right, what is open in doubt, what is
/// rejected gone.
record Reviewed(Drafts drafts, Tally tally) {
    static Reviewed of(Review review) {
        CaseIds ids = CaseIds.of(review.theCase());
        review.drafts().drafts().forEach(draft -> ids.use(draft.source()));
        review.drafts().people().forEach(person -> ids.use(person.id()));
        review.statements().forEach(statement -> ids.use(statement.id()));
        Map<String, String> renamed = new HashMap<>();
        List<Draft> drafts = new ArrayList<>();
        for (Draft draft : review.drafts().drafts()) {
            List<DraftStatement> statements = new ArrayList<>();
            for (DraftStatement drafted : draft.statements()) {
                switch (review.getDecision(drafted.id())) {
                    case Decision.Open _ -> statements.add(open(drafted));
                    case Decision.Rejected _ -> {}
                    case Decision.Accepted _ -> statements.add(taken(review, drafted, drafted.id()));
                    case Decision.Changed(Revision revision) -> {
                        String id = revision.party().equals(Revision.of(drafted).party())
                                ? drafted.id()
                                : ids.next(revision.party());
                        renamed.put(drafted.id(), id);
                        statements.add(taken(review, drafted, id));
                    }
                }
            }
            drafts.add(draft.with(statements, draft.people()));
        }
        List<Drafts.Repeat> repeats = review.drafts().repeats().stream()
                .filter(repeat -> !(review.getDecision(repeat.statement()) instanceof Decision.Rejected))
                .map(repeat -> new Drafts.Repeat(
                        renamed.getOrDefault(repeat.statement(), repeat.statement()),
                        repeat.source(),
                        repeat.place(),
                        repeat.quote()))
                .toList();
        return new Reviewed(new Drafts(drafts, repeats), review.tally());
    }

    private static DraftStatement open(DraftStatement drafted) {
        List<String> doubts = Stream.concat(Stream.of("not decided"), drafted.doubts().stream())
                .toList();
        return new DraftStatement(drafted.id(), drafted.position(), drafted.entry(), drafted.quote(), doubts);
    }

    private static DraftStatement taken(Review review, DraftStatement drafted, String id) {
        Decision decision = review.getDecision(drafted.id());
        return new DraftStatement(
                id,
                saying(drafted.position(), decision.word() + " by a person"),
                Review.entry(drafted, id, decision),
                drafted.quote(),
                List.of());
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

    /// What goes into the case. A statement whose party was changed has an id of that party's.
    List<DraftStatement> taken() {
        return drafts.sure();
    }

    String fragment() {
        List<String> header = List.of(
                "# Drafted from %s, and reviewed by a person."
                        .formatted(
                                drafts.drafts().size() == 1
                                        ? "a text"
                                        : "%d texts".formatted(drafts.drafts().size())),
                "# %d accepted, %d changed, %d rejected, %d not decided."
                        .formatted(tally.accepted(), tally.changed(), tally.rejected(), tally.open()));
        return DraftText.of(drafts, header);
    }
}
