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
/// @param stance the probability that party and kind are right, whatever the terms, in [0, 1]
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
        double stance,
        double confidence,
        List<String> reasons) {
    /// Below this confidence a position is listed as not sure.
    public static final double SURE = .6;

    public Position {
        terms = List.copyOf(terms);
        target = List.copyOf(target);
        reasons = List.copyOf(reasons);
        if (!(stance >= 0 && stance <= 1 && confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a stance of %s and a confidence of %s".formatted(stance, confidence));
        }
    }

    public boolean isSure() {
        return confidence >= SURE;
    }

    /// @param most its highest confidence
    Position heldBy(int holder, double most) {
        return new Position(
                attribution,
                speaker,
                OptionalInt.of(holder),
                kind,
                terms,
                target,
                negated,
                hedged,
                Math.min(stance, most),
                Math.min(confidence, most),
                reasons);
    }

    /// The same, otherwise judged.
    public Position with(double otherConfidence, List<String> otherReasons) {
        return new Position(
                attribution,
                speaker,
                party,
                kind,
                terms,
                target,
                negated,
                hedged,
                stance,
                otherConfidence,
                otherReasons);
    }
}
