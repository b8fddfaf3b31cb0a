package org.truce.reading.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.truce.formats.casefile.StatementEntries;
import org.truce.model.Case;
import org.truce.model.Evidence;
import org.truce.model.Statement;
import org.truce.reading.draft.Agreement;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;

/// Who moved when on which issue, by a case and by texts that were read for it.
///
/// A **move** is a change of kind or options, or of what these are tied to, from a party's previous statement
/// on the issue: softer, harder or changed, as [Stance#since(Stance)] says. The previous statement is the
/// last one of an earlier day that names some of the same options; for a demand (`wants`, `prefers`,
/// `requires`) also one that demands another option; where there is none, the last one of an earlier day. If
/// several of that day would do and one of them says the same, there is no move. Statements of the same day
/// do not move against each other. Statements in doubt and statements without a day neither make a move nor
/// count as previous ones.
///
/// Nothing is left out: each statement is in the track of every issue that it speaks of, or else in `remarks`
/// or `unplaced`.
///
/// @param texts that were read; may be empty
/// @param tracks by issue and party, in the order of the case; only those with statements
/// @param remarks statements that speak of no issue
/// @param unplaced what the texts say that makes no statement of the case: the party is not known, or no
///     option fits
public record Timeline(
        Case theCase, List<Draft> texts, List<Track> tracks, List<Said> remarks, List<Unplaced> unplaced) {
    public Timeline {
        texts = List.copyOf(texts);
        tracks = List.copyOf(tracks);
        remarks = List.copyOf(remarks);
        unplaced = List.copyOf(unplaced);
    }

    /// A draft that makes no statement.
    ///
    /// @param source the id of the text
    public record Unplaced(String source, DraftStatement draft) {}

    /// The timeline of the statements of a case alone.
    public static Timeline of(Case theCase) {
        return of(theCase, new Drafts(List.of(), List.of()));
    }

    /// @param drafts of texts, made for this case. A statement of theirs that the case makes, too, on the
    ///     same day or from the same source, counts once, with both places.
    public static Timeline of(Case theCase, Drafts drafts) {
        Gathering gathering = new Gathering(theCase, drafts);
        List<Track> tracks = new ArrayList<>();
        for (int issue = 0; issue < theCase.issues().size(); issue++) {
            for (int party = 0; party < theCase.parties().size(); party++) {
                Tracks.of(issue, party, gathering.of(party)).ifPresent(tracks::add);
            }
        }
        List<Said> remarks = gathering.all.stream()
                .filter(said -> said.statement() instanceof Statement.Remark)
                .toList();
        return new Timeline(theCase, drafts.drafts(), tracks, remarks, gathering.unplaced);
    }

    /// The statements that make a move.
    public List<Track.Entry> moves() {
        return tracks.stream()
                .flatMap(track -> track.dated().stream())
                .filter(entry -> entry.move().isPresent())
                .toList();
    }

    /// The statements of case and texts.
    private static final class Gathering {
        private final Case theCase;
        private final List<Said> all = new ArrayList<>();
        private final List<Unplaced> unplaced = new ArrayList<>();

        private Gathering(Case theCase, Drafts drafts) {
            this.theCase = theCase;
            for (Statement statement : theCase.statements()) {
                Evidence evidence = statement.header().evidence();
                String source = theCase.sources().get(evidence.source()).id();
                all.add(new Said(
                        statement,
                        List.of(new Said.Place(source, evidence.place())),
                        evidence.note(),
                        OptionalDouble.empty(),
                        List.of()));
            }
            StatementEntries format = StatementEntries.of(
                    theCase, drafts.drafts().stream().map(Draft::source).toList());
            for (Draft draft : drafts.drafts()) {
                draft.statements().forEach(statement -> add(statement, draft, drafts, format));
            }
        }

        private void add(DraftStatement drafted, Draft draft, Drafts drafts, StatementEntries format) {
            Optional<Statement> read = format.read(drafted.entry()).statement();
            if (read.isEmpty()) {
                unplaced.add(new Unplaced(draft.source(), drafted));
                return;
            }
            List<Said.Place> places = new ArrayList<>();
            places.add(new Said.Place(
                    draft.source(), read.get().header().evidence().place()));
            drafts.repeats().stream()
                    .filter(repeat -> repeat.statement().equals(drafted.id()))
                    .forEach(repeat -> places.add(new Said.Place(repeat.source(), repeat.place())));
            Said said = new Said(
                    read.get(),
                    places,
                    drafted.quote(),
                    OptionalDouble.of(drafted.position().confidence()),
                    drafted.doubts());
            int known = said.isSure() ? find(said) : -1;
            if (known < 0) {
                all.add(said);
            } else {
                all.set(known, all.get(known).with(places));
            }
        }

        /// The place of the statement of the case that this one is; -1 if there is none.
        private int find(Said said) {
            for (int i = 0; i < theCase.statements().size(); i++) {
                Said own = all.get(i);
                boolean isSameDay = own.day().isPresent() && own.day().equals(said.day());
                boolean isSameSource = own.places()
                        .getFirst()
                        .source()
                        .equals(said.places().getFirst().source());
                if ((isSameDay || isSameSource) && Agreement.isSame(own.statement(), said.statement())) {
                    return i;
                }
            }
            return -1;
        }

        private List<Said> of(int party) {
            return all.stream()
                    .filter(said -> said.statement().party() == party)
                    .toList();
        }
    }
}
