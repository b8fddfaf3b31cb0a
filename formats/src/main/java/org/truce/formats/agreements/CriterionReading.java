package org.truce.formats.agreements;

import java.util.List;
import org.truce.formats.input.Problem;
import org.truce.reference.Criterion;

/// What came of reading a criterion.
public sealed interface CriterionReading {
    record Success(Criterion value) implements CriterionReading {}

    /// @param problems at least one error, each with its column
    record Failure(List<Problem> problems) implements CriterionReading {
        public Failure {
            problems = List.copyOf(problems);
        }
    }
}
