package org.truce.formats.divisionfile;

import java.nio.file.Path;
import java.util.List;
import org.truce.divide.Division;
import org.truce.formats.input.Problem;

/// What came of reading a division file.
public sealed interface DivisionReading {
    /// All problems in the order of the file; on success only warnings.
    List<Problem> problems();

    /// The file holds a sound division.
    ///
    /// @param sha256 of the file's bytes, in hexadecimal
    record Success(Division value, List<Problem> warnings, String sha256, Path file) implements DivisionReading {
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
    record Failure(List<Problem> problems) implements DivisionReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
