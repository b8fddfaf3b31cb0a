package org.truce.domain;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// A combination that cannot be agreed: an outcome is impossible if its value on every issue named here is
/// one of those named.
///
/// @param positions by issue, which is countable, the positions of values; at least one of each
public record Exclusion(SortedMap<Integer, NavigableSet<Long>> positions) {
    public Exclusion {
        SortedMap<Integer, NavigableSet<Long>> copy = new TreeMap<>();
        positions.forEach(
                (issue, values) -> copy.put(issue, Collections.unmodifiableNavigableSet(new TreeSet<>(values))));
        positions = Collections.unmodifiableSortedMap(copy);
        if (positions.isEmpty() || positions.values().stream().anyMatch(NavigableSet::isEmpty)) {
            throw new IllegalStateException("An exclusion of %s.".formatted(positions));
        }
    }

    public boolean excludes(Outcome outcome) {
        return positions.entrySet().stream().allMatch(e -> e.getValue().contains(outcome.position(e.getKey())));
    }
}
