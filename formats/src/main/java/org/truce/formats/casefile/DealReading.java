package org.truce.formats.casefile;

import java.util.List;
import org.truce.formats.input.Problem;
import org.truce.model.Deal;

/// What came of reading a deal.
public sealed interface DealReading {
    /// Completed by the status quo.
    record Success(Deal value) implements DealReading {}

    /// @param problems at least one
    record Failure(List<Problem> problems) implements DealReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalStateException("A failure without a problem.");
            }
        }
    }
}
