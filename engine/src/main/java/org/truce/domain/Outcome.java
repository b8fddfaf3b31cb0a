package org.truce.domain;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;

/// One value for every issue, also called a bid.
///
/// @param coordinates by issue: the position of the value in a countable issue, the number itself in a
///     real one
public record Outcome(List<BigFraction> coordinates) {
    public Outcome {
        coordinates = List.copyOf(coordinates);
    }

    /// An outcome of countable issues.
    public static Outcome of(long... positions) {
        return new Outcome(LongStream.of(positions).mapToObj(BigFraction::of).toList());
    }

    /// The position of the value of a countable issue.
    public long position(int issue) {
        return coordinates.get(issue).longValue();
    }
}
