package org.truce.reading.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.reading.draft.CaseIds;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafts;
import org.truce.reading.what.Position;
import org.truce.reading.who.Introduced;

/// The drafts as they stand after a review: what is taken held to be right, what is open in doubt, what is
/// rejected gone.
///
/// @param people those of the drafts who are taken
record Reviewed(Drafts drafts, List<Draft.Suggested> people, Tally tally) {
    static Reviewed of(Review review) {
        return new Reviewing(review).reviewed();
    }

    /// New ids for what bears another party's or name's.
    private static final class Reviewing {
        private final Review review;
        private final CaseIds ids;
        private final Map<String, String> renamed = new HashMap<>();
        private final List<Draft.Suggested> people = new ArrayList<>();

        private Reviewing(Review review) {
            this.review = review;
            this.ids = CaseIds.of(review.theCase());
            review.drafts().drafts().forEach(draft -> ids.use(draft.source()));
            review.drafted().ids().forEach(ids::use);
        }

        private Reviewed reviewed() {
            List<Draft> drafts = new ArrayList<>();
            for (Draft draft : review.drafts().drafts()) {
                List<DraftStatement> statements = new ArrayList<>();
                draft.statements().forEach(drafted -> statement(drafted).ifPresent(statements::add));
                List<Draft.Suggested> suggested = new ArrayList<>();
                draft.people().forEach(drafted -> person(drafted).ifPresent(suggested::add));
                drafts.add(draft.with(statements, suggested));
            }
            List<Drafts.Repeat> repeats = review.drafts().repeats().stream()
                    .filter(repeat -> !(review.getDecision(repeat.statement()) instanceof Decision.Rejected))
                    .map(repeat -> new Drafts.Repeat(
                            renamed.getOrDefault(repeat.statement(), repeat.statement()),
                            repeat.source(),
                            repeat.place(),
                            repeat.quote()))
                    .toList();
            return new Reviewed(new Drafts(drafts, repeats), people, review.tally());
        }

        private Optional<DraftStatement> statement(DraftStatement drafted) {
            DraftStatement standing = review.getStatement(drafted.id());
            Decision decision = review.getDecision(drafted.id());
            if (decision instanceof Decision.Rejected) {
                return Optional.empty();
            }
            if (!decision.takes()) {
                return Optional.of(open(standing));
            }
            Revision revision = review.getRevision(drafted.id());
            boolean isSameParty = revision.party().equals(Revision.of(drafted).party());
            String id = isSameParty ? drafted.id() : ids.next(revision.party());
            renamed.put(drafted.id(), id);
            return Optional.of(taken(standing, id, decision, revision));
        }

        private Optional<Draft.Suggested> person(Draft.Suggested drafted) {
            Decision decision = review.getDecision(drafted.id());
            if (!decision.takes()) {
                return decision instanceof Decision.Rejected ? Optional.empty() : Optional.of(drafted);
            }
            PersonRevision revision = review.getPersonRevision(drafted.id());
            boolean isNamedAnew = !revision.name().equals(drafted.person().name());
            Draft.Suggested taken = new Draft.Suggested(
                    isNamedAnew ? ids.make(revision.name(), "person") : drafted.id(),
                    new Introduced(
                            revision.name(),
                            party(revision.party()),
                            revision.role(),
                            drafted.person().where()),
                    revision.entry());
            people.add(taken);
            return Optional.of(taken);
        }

        private OptionalInt party(String id) {
            return IntStream.range(0, review.theCase().parties().size())
                    .filter(p -> review.theCase().parties().get(p).id().equals(id))
                    .findFirst();
        }
    }

    private static DraftStatement open(DraftStatement drafted) {
        List<String> doubts = Stream.concat(Stream.of("not decided"), drafted.doubts().stream())
                .toList();
        return new DraftStatement(drafted.id(), drafted.position(), drafted.entry(), drafted.quote(), doubts);
    }

    private static DraftStatement taken(DraftStatement drafted, String id, Decision decision, Revision revision) {
        return new DraftStatement(
                id,
                saying(drafted.position(), decision.word() + " by a person"),
                decision instanceof Decision.Accepted && id.equals(drafted.id())
                        ? drafted.entry()
                        : revision.entry(id, drafted),
                drafted.quote(),
                List.of());
    }

    private static Position saying(Position position, String how) {
        return position.with(
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
        return DraftText.of(drafts, header, people, List.of());
    }
}
