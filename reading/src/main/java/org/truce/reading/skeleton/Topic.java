package org.truce.reading.skeleton;

import java.util.List;

/// A candidate issue: positions on one topic.
///
/// @param label a noun phrase for it
/// @param options named by what is demanded or refused, without the status quo
/// @param on the words on it
record Topic(String label, List<Choice> options, List<Held> on) {
    Topic {
        options = List.copyOf(options);
        on = List.copyOf(on);
    }

    /// A candidate option.
    ///
    /// @param name as the text words it
    /// @param from the words that name it, alike among each other
    record Choice(String name, List<Held> from) {
        Choice {
            from = List.copyOf(from);
        }
    }
}
