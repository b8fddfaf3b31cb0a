package org.truce.model;

import java.util.List;

/// Alternatives, one of which must hold.
///
/// @param alternatives never empty
public record Condition(List<PartialDeal> alternatives) {
    public Condition {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalStateException("A condition has no alternative.");
        }
    }

    public static Condition of(PartialDeal only) {
        return new Condition(List.of(only));
    }

    public boolean holdsIn(Deal deal) {
        return alternatives.stream().anyMatch(a -> a.isContainedIn(deal));
    }

    public boolean speaksOf(int issue) {
        return alternatives.stream().anyMatch(a -> a.speaksOf(issue));
    }
}
