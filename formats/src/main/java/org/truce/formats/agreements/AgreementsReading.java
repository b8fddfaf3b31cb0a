package org.truce.formats.agreements;

import java.util.List;
import org.truce.formats.input.Problem;
import org.truce.reference.AgreementData;

/// What came of reading a data set of agreements.
public sealed interface AgreementsReading {
    /// All problems in the order of the file; on success only warnings.
    List<Problem> problems();

    /// The file holds a sound data set.
    ///
    /// @param sha256 of the file's bytes, in hexadecimal
    record Success(AgreementData value, List<Problem> warnings, String sha256, String file)
            implements AgreementsReading {
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
    /// @param problems at least one error
    record Failure(List<Problem> problems) implements AgreementsReading {
        public Failure {
            problems = List.copyOf(problems);
            if (problems.stream().noneMatch(Problem::isError)) {
                throw new IllegalStateException("A failure without an error: %s.".formatted(problems));
            }
        }
    }
}
