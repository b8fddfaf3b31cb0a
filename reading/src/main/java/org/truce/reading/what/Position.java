package org.truce.reading.what;

import java.util.List;
import java.util.OptionalInt;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.who.Speaker;

/// A draft of a statement, with the words on which it rests.
///
/// @param attribution where it stands in the text
/// @param speaker whom it comes from
/// @param party whose position it is, by its place in the case: not always that of the speaker; empty in
///     doubt
/// @param kind what is said
/// @param terms on which it bears; none for a remark
/// @param target what a condition is set for; empty if for an agreement as such
/// @param negated whether something is denied, refused or ruled out
/// @param hedged whether the text itself is not sure
/// @param confidence the probability that party, kind and terms are all right, in [0, 1]
/// @param reasons in words, to show to people
public record Position(
        Attribution attribution,
        Speaker speaker,
        OptionalInt party,
        Statement.Kind kind,
        List<Bearing> terms,
        List<Bearing> target,
        boolean negated,
        boolean hedged,
        double confidence,
        List<String> reasons) {
    /// Below this confidence a position is listed as not sure.
    public static final double SURE = .6;

    public Position {
        terms = List.copyOf(terms);
        target = List.copyOf(target);
        reasons = List.copyOf(reasons);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence of %s".formatted(confidence));
        }
    }

    public boolean isSure() {
        return confidence >= SURE;
    }

    Position heldBy(int holder, double certainty) {
        return new Position(
                attribution, speaker, OptionalInt.of(holder), kind, terms, target, negated, hedged, certainty, reasons);
    }
}
