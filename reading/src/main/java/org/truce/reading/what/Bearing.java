package org.truce.reading.what;

import java.util.List;

/// An issue and the options of it on which words bear.
///
/// @param issue position in the case
/// @param options positions in the issue, ascending, at least one
/// @param onIssue the probability that it bears on this issue at all, whatever the option, in [0, 1]
/// @param probability that issue and options are right, in [0, 1]
/// @param rivals other options of the issue that the words may mean, ascending
public record Bearing(int issue, List<Integer> options, double onIssue, double probability, List<Integer> rivals) {
    public Bearing {
        options = options.stream().sorted().distinct().toList();
        List<Integer> chosen = options;
        rivals = rivals.stream()
                .filter(o -> !chosen.contains(o))
                .sorted()
                .distinct()
                .toList();
        if (options.isEmpty() || !isProbability(onIssue) || !isProbability(probability)) {
            throw new IllegalArgumentException(
                    "options %s with probabilities %s and %s".formatted(options, onIssue, probability));
        }
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1;
    }
}
