package org.truce.reading.skeleton;

import java.util.List;

/// A candidate issue: what positions say of one thing.
///
/// @param label a noun phrase for it
/// @param question about it
/// @param options the first is the status quo
/// @param placed what is held on it, each with its option
record Topic(String label, String question, List<Choice> options, List<Placed> placed) {
    Topic {
        options = List.copyOf(options);
        placed = List.copyOf(placed);
    }

    /// A candidate option.
    ///
    /// @param id a few words
    /// @param name a short clause
    record Choice(String id, String name) {}

    /// What is held, with its option.
    ///
    /// @param option position among the options
    /// @param probability that it bears on this issue, in [0, 1]
    /// @param reason why it was placed here
    record Placed(Held held, int option, double probability, String reason) {}
}
