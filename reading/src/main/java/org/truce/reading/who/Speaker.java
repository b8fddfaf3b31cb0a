package org.truce.reading.who;

import java.util.List;
import org.truce.model.Evidence;

/// Who says something.
///
/// @param name as a statement would give the speaker: a person's full name, else the words of the text;
///     empty if the text names nobody
/// @param parties for whom it is said, by their positions in the case, ascending: several for a joint
///     word, none for whoever speaks for none and wherever there is doubt
/// @param standing in which it is said
/// @param confidence that parties and standing are right, in [0, 1]
/// @param reason why
public record Speaker(
        String name, List<Integer> parties, Evidence.Capacity standing, double confidence, Reason reason) {
    public Speaker {
        name = name.strip().replaceAll("\\s+", " ");
        parties = parties.stream().sorted().distinct().toList();
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence of %s".formatted(confidence));
        }
    }

    /// Analysts speak for nobody, however little is known of them.
    static Speaker of(String name, List<Integer> parties, Evidence.Capacity standing, Reason reason) {
        Reason shown = standing == Evidence.Capacity.ANALYST && parties.isEmpty() ? Reason.NO_PARTY : reason;
        return new Speaker(name, parties, standing, shown.confidence(), shown);
    }
}
