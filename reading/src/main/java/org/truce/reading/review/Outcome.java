package org.truce.reading.review;

import java.util.List;

/// What came of a decision.
public sealed interface Outcome {
    /// It holds.
    record Done(Review review) implements Outcome {}

    /// The case format does not allow it; the review is as it was.
    ///
    /// @param problems all of them, in words, at least one
    record Refused(List<String> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalStateException("A refusal without a problem.");
            }
        }
    }
}
