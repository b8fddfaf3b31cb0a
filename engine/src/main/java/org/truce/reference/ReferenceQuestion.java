package org.truce.reference;

import java.util.List;
import java.util.Optional;

/// What is asked of a data set.
///
/// @param where which agreements are comparable
/// @param against those that they are held against; if empty, those that certainly do not fulfil `where`
/// @param years to say how many stood then; ascending, at least one, each above 0
/// @param cox attributes to describe by a Cox regression, by position; empty for none
public record ReferenceQuestion(Criterion where, Optional<Criterion> against, List<Double> years, List<Integer> cox) {
    public ReferenceQuestion {
        years = List.copyOf(years);
        cox = List.copyOf(cox);
    }
}
