package org.truce.formats.domainfile;

import java.util.List;
import org.truce.domain.Outcome;
import org.truce.formats.input.Problem;

/// What came of reading a bid.
public sealed interface BidReading {
    /// A value of every issue.
    record Success(Outcome value) implements BidReading {}

    /// It is no bid of the domain.
    record Failure(List<Problem> problems) implements BidReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
