package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.truce.formats.input.Problem;

/// What the reader promises for every sequence of bytes: it answers, in time, with a case or with an error,
/// and every problem stands somewhere in the file and is rendered on one line.
final class ReaderPromise {
    /// A second is the promise on a machine of its own; build machines share their cores.
    static final Duration LONGEST = Duration.ofSeconds(3);

    private static final String FILE = "case.yaml";

    private ReaderPromise() {}

    static CaseReading check(byte[] bytes) {
        long start = System.nanoTime();
        CaseReading reading = CaseReader.read(Path.of(FILE), bytes);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        boolean errors = reading.problems().stream().anyMatch(Problem::isError);
        assertThat(errors).isEqualTo(reading instanceof CaseReading.Failure);
        for (Problem problem : reading.problems()) {
            assertThat(problem.place().file()).isEqualTo(FILE);
            assertThat(problem.place().line()).isBetween(0, bytes.length + 1);
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.render().lines()).hasSize(1);
        }
        return reading;
    }
}
