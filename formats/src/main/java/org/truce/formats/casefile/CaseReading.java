package org.truce.formats.casefile;

import java.nio.file.Path;
import java.util.List;
import org.truce.formats.input.Problem;
import org.truce.model.Case;

/// What came of reading a case file.
public sealed interface CaseReading {
    /// All problems in the order of the file; on success only warnings.
    List<Problem> problems();

    /// The file holds a sound case.
    ///
    /// @param sha256 of the file's bytes, in hexadecimal: the case hash of every result
    /// @param file the file read, also where its folder was named
    record Success(Case value, SourceMap places, List<Problem> warnings, String sha256, Path file)
            implements CaseReading {
        public Success {
            warnings = List.copyOf(warnings);
            if (warnings.stream().anyMatch(Problem::isError)) {
                throw new IllegalStateException("A success with an error: %s.".formatted(warnings));
            }
            if (!places.isOf(value)) {
                throw new IllegalStateException("The places (%s) are not those of the case.".formatted(places));
            }
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /// The file cannot be used.
    ///
    /// @param problems at least one error, and the warnings that reading gave
    record Failure(List<Problem> problems) implements CaseReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
