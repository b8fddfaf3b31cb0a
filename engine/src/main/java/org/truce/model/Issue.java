package org.truce.model;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// A question that a deal settles.
///
/// @param options two to 64; the first is the status quo, what stands if nothing is agreed
/// @param ordered whether the options form a scale in the order given, so that preferences over them are
///     single-peaked
/// @param consent the parties without whose consent the issue cannot leave its status quo; never empty
public record Issue(String id, String question, boolean ordered, List<Option> options, SortedSet<Integer> consent) {
    public static final int MOST_OPTIONS = 64;

    public Issue {
        options = List.copyOf(options);
        consent = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(consent));
        if (options.size() < 2 || options.size() > MOST_OPTIONS) {
            throw new IllegalStateException(
                    "Issue %s has %d options; 2 to %d are possible.".formatted(id, options.size(), MOST_OPTIONS));
        }
    }

    /// The set of all options, as a bit mask.
    public long allOptions() {
        return options.size() == 64 ? -1L : (1L << options.size()) - 1;
    }
}
