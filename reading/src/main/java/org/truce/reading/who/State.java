package org.truce.reading.who;

import java.util.List;
import java.util.stream.Stream;

/// What is known of a state.
///
/// @param names the usual one first
/// @param adjectives adjectives and inhabitants
/// @param seats seats of government by which texts name it
record State(List<String> names, List<String> adjectives, List<String> capitals, List<String> seats) {
    static final List<State> ALL =
            Lines.of("states.txt").stream().map(State::parse).toList();

    private static State parse(String line) {
        String[] columns = line.split("\\|", -1);
        return new State(
                Stream.concat(Stream.of(columns[0]), list(columns[1]).stream()).toList(),
                list(columns[2]),
                list(columns[3]),
                list(columns[4]));
    }

    private static List<String> list(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(", "));
    }

    boolean isNamed(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }
}
