package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.formats.input.Problem;
import org.truce.model.Case;
import org.truce.model.Deal;

class RoadCheckTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private Case small() throws Exception {
        String written = """
            truce: 1
            title: Small
            parties: {up: {name: Up}, down: {name: Down}}
            issues:
              dam: {question: Dam?, options: {none: None, low: Low, high: High}}
              water: {question: Water?, ordered: true, options: {nothing: Nothing, half: Half, all: All}}
              fee: {question: Fee?, options: {none: None, small: Small}}
            impossible:
              - {terms: {dam: high, fee: small}, reason: A high dam cannot be paid for by a small fee.}
            stakes:
              up: {dam: vital, water: vital, fee: minor}
              down: {dam: vital, water: vital, fee: minor}
            """;
        Path file = Files.writeString(folder.resolve("case.yaml"), written);
        return switch (CaseReader.read(file)) {
            case CaseReading.Success success -> success.value();
            case CaseReading.Failure failure -> throw new IllegalStateException(failure.toString());
        };
    }

    private List<String> problems(Deal first, Deal target) throws Exception {
        return RoadCheck.listProblems(small(), first, target, "--first").stream()
                .map(Problem::render)
                .toList();
    }

    /// The target's option, one before it on a scale, or an issue that the target leaves as it is.
    @Test
    void whatIsOnTheWayMayComeFirst() throws Exception {
        assertThat(problems(Deal.of(1, 0, 0), Deal.of(1, 2, 0))).isEmpty();
        assertThat(problems(Deal.of(0, 1, 0), Deal.of(1, 2, 0))).isEmpty();
        assertThat(problems(Deal.of(0, 0, 1), Deal.of(1, 2, 0))).isEmpty();
    }

    @Test
    void everyIssueOffTheWayIsNamed() throws Exception {
        String expected = "; expected the target's option, one before it on a scale, or an issue that the target"
                + " leaves as it is";
        assertThat(problems(Deal.of(2, 2, 1), Deal.of(1, 1, 0)))
                .containsExactly(
                        "--first:1:1: error: dam=high is not on the way to the target, which has `low`" + expected,
                        "--first:1:1: error: water=all is not on the way to the target, which has `half`" + expected);
    }

    @Test
    void whatIsImpossibleTogetherWithTheTargetIsToldWithItsReason() throws Exception {
        assertThat(problems(Deal.of(0, 0, 1), Deal.of(2, 0, 0)))
                .containsExactly("--first:1:1: error: together with the target the case holds this to be impossible:"
                        + " A high dam cannot be paid for by a small fee.");
    }
}
