package org.truce.worlds;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Case;

/// What is asked: which deals count as an agreement, and whose acceptance counts.
///
/// @param agreement null for every deal that differs from the status quo
/// @param parties deciding parties, never empty; where an issue needs the consent of others, that is
///     taken as given
public record Scope(@Nullable Agreement agreement, SortedSet<Integer> parties) {
    public Scope {
        parties = Collections.unmodifiableSortedSet(new TreeSet<>(parties));
        if (parties.isEmpty()) {
            throw new IllegalStateException("Nobody's acceptance is asked for.");
        }
    }

    /// The case's first agreement, and all parties that decide.
    public static Scope ofDefault(Case c) {
        return new Scope(c.findDefaultAgreement().orElse(null), c.decidingParties());
    }

    public Scope between(SortedSet<Integer> subset) {
        return new Scope(agreement, subset);
    }
}
