package org.truce.solve;

import java.util.Arrays;

/// Vectors of utilities, in units of the parties' scales, of which none dominates another, in falling
/// lexicographic order; each knows where it comes from.
final class Front {
    private final int parties;
    private final long[] values;
    private final Origin origin;

    /// Where vectors come from.
    sealed interface Origin {
        /// Nothing was chosen.
        record Given() implements Origin {}

        /// For every vector a value of one issue, and the vector of the rest that goes with it.
        ///
        /// @param issue its position in the domain
        /// @param rests by value
        @SuppressWarnings("ArrayRecordComponent") // by the hundred thousand, never compared
        record Picks(int issue, Front[] rests, int[] ofValue, int[] ofRest) implements Origin {}

        /// Choices within one component.
        ///
        /// @param choices by vector: for every issue of the component, the number of its value
        @SuppressWarnings("ArrayRecordComponent") // by the ten thousand, never compared
        record Choices(Component component, int[][] choices) implements Origin {}

        /// Sums of two fronts' vectors.
        @SuppressWarnings("ArrayRecordComponent") // by the hundred thousand, never compared
        record Sums(Front left, Front right, int[] ofLeft, int[] ofRight) implements Origin {}
    }

    /// @param values vector after vector
    Front(int parties, long[] values, Origin origin) {
        this.parties = parties;
        this.values = values;
        this.origin = origin;
    }

    int size() {
        return values.length / parties;
    }

    int parties() {
        return parties;
    }

    /// All vectors, one after the other. Not a copy.
    long[] values() {
        return values;
    }

    long value(int vector, int party) {
        return values[vector * parties + party];
    }

    Origin origin() {
        return origin;
    }

    /// The first vector whose first entry is at most the given value; the size if there is none.
    int firstAtMost(long value) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value(middle, 0) <= value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Writes the choice of every issue that a vector stands for.
    ///
    /// @param choices by issue of the domain
    void trace(int vector, int[] choices) {
        switch (origin) {
            case Origin.Given() -> {}
            case Origin.Sums sums -> {
                sums.left().trace(sums.ofLeft()[vector], choices);
                sums.right().trace(sums.ofRight()[vector], choices);
            }
            case Origin.Picks picks -> {
                int value = picks.ofValue()[vector];
                choices[picks.issue()] = value;
                picks.rests()[value].trace(picks.ofRest()[vector], choices);
            }
            case Origin.Choices(Component component, int[][] of) -> {
                for (int i = 0; i < component.issues().length; i++) {
                    choices[component.issues()[i]] = of[vector][i];
                }
            }
        }
    }

    @Override
    public String toString() {
        return "Front of %d vectors: %s".formatted(size(), Arrays.toString(values));
    }
}
