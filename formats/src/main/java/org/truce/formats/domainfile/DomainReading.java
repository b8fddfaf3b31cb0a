package org.truce.formats.domainfile;

import java.nio.file.Path;
import java.util.List;
import org.truce.domain.Domain;
import org.truce.formats.input.Problem;

/// What came of reading domain files.
public sealed interface DomainReading {
    /// All problems in the order of the files; on success only warnings.
    List<Problem> problems();

    /// The files hold a sound domain.
    ///
    /// @param sha256 of what was read, in hexadecimal: of the one file's bytes, or, where there are
    ///     several, of the lines `sha256  name` of each in the order of `files`, as `sha256sum` prints them
    /// @param files those that were read, in the order in which they count
    record Success(Domain value, DomainFormat format, List<Problem> warnings, String sha256, List<Path> files)
            implements DomainReading {
        public Success {
            warnings = List.copyOf(warnings);
            files = List.copyOf(files);
            if (warnings.stream().anyMatch(Problem::isError)) {
                throw new IllegalStateException("A success with an error: %s.".formatted(warnings));
            }
        }

        @Override
        public List<Problem> problems() {
            return warnings;
        }
    }

    /// The files cannot be used.
    ///
    /// @param problems at least one error, and the warnings that reading gave
    record Failure(List<Problem> problems) implements DomainReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
