package org.truce.model;

import java.util.SortedSet;
import java.util.TreeSet;

/// A guarantor's answer to a breach, which an option of the deal brings.
///
/// @param when the guarantee holds in deals that contain this
/// @param by position of the guarantor
/// @param against positions of the parties whose breaches it answers, never the guarantor itself
/// @param of positions of the obligations that it covers, at least one
/// @param cost F, what the answer costs the party that breaks, a month of breach, in units of utility
/// @param credibility q, the chance that the guarantor answers
public record Guarantee(
        PartialDeal when,
        int by,
        SortedSet<Integer> against,
        SortedSet<Integer> of,
        Interval cost,
        Interval credibility) {
    public Guarantee {
        against = new TreeSet<>(against);
        of = new TreeSet<>(of);
        if (against.contains(by)) {
            throw new IllegalStateException("Party %d guarantees against itself.".formatted(by));
        }
    }
}
