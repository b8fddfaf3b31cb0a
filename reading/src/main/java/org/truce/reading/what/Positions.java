package org.truce.reading.what;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.truce.model.Case;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.language.English;
import org.truce.reading.text.Text;
import org.truce.reading.who.Roster;

/// Reads the positions of the parties of a case out of texts. Immutable, thread-safe.
public final class Positions {
    private final Case theCase;
    private final Roster roster;
    private final CompletableFuture<Agenda> agenda;

    private Positions(Case theCase) {
        this.theCase = theCase;
        this.roster = Roster.of(theCase);
        this.agenda = CompletableFuture.supplyAsync(() -> Agenda.of(theCase.issues(), theCase.parties()));
    }

    /// Begins to load the models, beside whatever the caller does next.
    ///
    /// @return done when they are there; whether anybody waits for it or not, a model is waited for when
    ///     it is needed
    public static CompletableFuture<Void> prepare() {
        return CompletableFuture.allOf(
                CompletableFuture.runAsync(English::load), CompletableFuture.runAsync(Embeddings::load));
    }

    /// Makes ready to read about a case: O(options of the case), at some milliseconds each, beside whatever
    /// the caller does until it asks for positions.
    public static Positions of(Case theCase) {
        return new Positions(theCase);
    }

    /// The positions that the attributions of a text hold, in text order, sure or not. What is no statement,
    /// such as a reported fact, is left out. Of a case without issues positions have no terms, and their
    /// confidence is that of party and kind. Linear in the number of attributions, at some milliseconds each.
    ///
    /// @param attributions of the text
    public List<Position> find(Text text, List<Attribution> attributions) {
        return PositionsOfText.find(text, attributions, theCase, roster, agenda.join());
    }
}
