package org.truce.conflict;

import java.util.List;
import java.util.stream.IntStream;

/// Some of the decision makers.
///
/// @param mask bit i stands for decision maker i; at least one is in
public record Coalition(int mask) {
    public Coalition {
        if (mask <= 0) {
            throw new IllegalStateException("The coalition (%d) must have members.".formatted(mask));
        }
    }

    public static Coalition of(int... members) {
        return new Coalition(IntStream.of(members).reduce(0, (mask, i) -> mask | 1 << i));
    }

    /// Ascending.
    public List<Integer> members() {
        return IntStream.range(0, Integer.SIZE).filter(this::contains).boxed().toList();
    }

    public boolean contains(int decisionMaker) {
        return (mask & 1 << decisionMaker) != 0;
    }

    public int size() {
        return Integer.bitCount(mask);
    }
}
