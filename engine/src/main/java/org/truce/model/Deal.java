package org.truce.model;

import java.util.Arrays;
import java.util.stream.Collectors;

/// One option for every issue of a case. Option 0 is the status quo.
public final class Deal implements Comparable<Deal> {
    private final int[] options;

    private Deal(int[] options) {
        this.options = options;
    }

    public static Deal of(int... options) {
        return new Deal(options.clone());
    }

    public static Deal statusQuo(int issues) {
        return new Deal(new int[issues]);
    }

    public int issues() {
        return options.length;
    }

    public int option(int issue) {
        return options[issue];
    }

    public Deal with(int issue, int option) {
        int[] changed = options.clone();
        changed[issue] = option;
        return new Deal(changed);
    }

    public boolean isStatusQuo() {
        return Arrays.stream(options).allMatch(o -> o == 0);
    }

    public int[] toArray() {
        return options.clone();
    }

    /// The number of issues on which the two deals differ.
    public int distance(Deal other) {
        int distance = 0;
        for (int j = 0; j < options.length; j++) {
            if (options[j] != other.options[j]) {
                distance++;
            }
        }
        return distance;
    }

    /// Lexicographic in the order of the issues.
    @Override
    public int compareTo(Deal other) {
        return Arrays.compare(options, other.options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deal deal && Arrays.equals(options, deal.options);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(options);
    }

    @Override
    public String toString() {
        return Arrays.stream(options).mapToObj(Integer::toString).collect(Collectors.joining(" ", "[", "]"));
    }
}
