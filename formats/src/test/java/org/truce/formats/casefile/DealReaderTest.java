package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truce.formats.input.Problem;
import org.truce.model.Deal;

class DealReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private DealReading parse(String text) throws Exception {
        String written = """
            truce: 1
            title: Small
            parties: {up: {name: Up}, down: {name: Down}}
            issues:
              dam: {question: Dam?, options: {none: None, built: Built}}
              water: {question: Water?, ordered: true, options: {nothing: Nothing, half: Half, all: All}}
            stakes: {up: {dam: vital, water: vital}, down: {dam: vital, water: vital}}
            """;
        Path file = Files.writeString(folder.resolve("case.yaml"), written);
        return switch (CaseReader.read(file)) {
            case CaseReading.Success success -> DealReader.parse(text, success.value(), "--to");
            case CaseReading.Failure failure -> throw new IllegalStateException(failure.toString());
        };
    }

    private List<String> problems(String text) throws Exception {
        return switch (parse(text)) {
            case DealReading.Failure failure ->
                failure.problems().stream().map(Problem::render).toList();
            case DealReading.Success success -> throw new IllegalStateException(success.toString());
        };
    }

    @Test
    void whatIsNotNamedStaysAsItIs() throws Exception {
        assertThat(parse("water=half")).isEqualTo(new DealReading.Success(Deal.of(0, 1)));
        assertThat(parse(" water = all , dam = built ")).isEqualTo(new DealReading.Success(Deal.of(1, 2)));
    }

    @Test
    void everyProblemIsToldWithItsColumn() throws Exception {
        assertThat(problems("watr=half,dam=bilt,dam,,dam=none"))
                .containsExactly(
                        "--to:1:1: error: there is no issue called `watr`; expected `dam` or `water`; did you mean"
                                + " `water`?",
                        "--to:1:15: error: there is no option of issue `dam` called `bilt`; expected `none` or"
                                + " `built`; did you mean `built`?",
                        "--to:1:20: error: `dam` names no option of an issue; expected `issue=option`",
                        "--to:1:24: error: there is nothing between two commas, or at an end; expected `issue=option`",
                        "--to:1:25: error: issue `dam` is named twice; keep one of the two");
    }

    @Test
    void theStatusQuoIsNoDeal() throws Exception {
        assertThat(problems("dam=none"))
                .containsExactly("--to:1:1: error: this deal leaves everything as it is; expected an option other than"
                        + " the first of its issue");
    }
}
