package org.truce.formats.conflictfile;

import java.nio.file.Path;
import java.util.List;
import org.truce.conflict.Conflict;
import org.truce.formats.input.Problem;

/// What came of reading a conflict file.
public sealed interface ConflictReading {
    /// All problems in the order of the file; on success only warnings.
    List<Problem> problems();

    /// The file holds a sound conflict.
    ///
    /// @param sha256 of the file's bytes, in hexadecimal
    record Success(Conflict value, List<Problem> warnings, String sha256, Path file) implements ConflictReading {
        public Success {
            warnings = List.copyOf(warnings);
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /// The file cannot be used.
    ///
    /// @param problems at least one error, and the warnings that reading gave
    record Failure(List<Problem> problems) implements ConflictReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
