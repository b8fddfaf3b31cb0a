package org.truce.conflict;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A conflict with its names.
///
/// @param source where it was published, or empty
/// @param states by position, as in the graph
/// @param options of the option form; none if states and moves are given as lists
/// @param preferences by decision maker
/// @param statusQuo the state in which things are, if one is named
public record Conflict(
        String title,
        String source,
        List<String> decisionMakers,
        List<State> states,
        List<Option> options,
        GraphModel graph,
        List<Preference> preferences,
        Optional<Integer> statusQuo) {
    public Conflict {
        decisionMakers = List.copyOf(decisionMakers);
        states = List.copyOf(states);
        options = List.copyOf(options);
        preferences = List.copyOf(preferences);
        graph.check(preferences);
        if (decisionMakers.size() != graph.decisionMakers() || states.size() != graph.states()) {
            throw new IllegalStateException("There are names for %d decision makers and %d states, of %d and %d."
                    .formatted(decisionMakers.size(), states.size(), graph.decisionMakers(), graph.states()));
        }
    }

    /// @param pattern of options, as it is written; empty if there are none
    public record State(String name, String pattern) {}

    public record Option(String name, int owner, OptionModel.Change change) {}

    /// By its name, or by its pattern.
    public OptionalInt findState(String text) {
        return IntStream.range(0, states.size())
                .filter(s -> states.get(s).name().equals(text)
                        || states.get(s).pattern().equals(text))
                .findFirst();
    }

    /// Whether the order of all pairs is known to everybody.
    public boolean isComplete() {
        return preferences.stream().allMatch(Preference::isComplete);
    }
}
