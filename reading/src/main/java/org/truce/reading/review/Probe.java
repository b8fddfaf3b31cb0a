package org.truce.reading.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.input.Problem;
import org.truce.model.Case;

/// The case with what is taken so far, to ask the case format what it says to one more. In the order in which
/// it was taken, which is not that of the text. A change costs as much as reading the file.
///
/// @param own number of statements that the case has by itself
/// @param taken ids in the draft, as they stand in the file
record Probe(YamlFile file, int own, List<String> taken) {
    private static final List<String> STATEMENTS = List.of("statements");

    Probe {
        taken = List.copyOf(taken);
    }

    Probe without(String id) {
        int at = taken.indexOf(id);
        if (at < 0) {
            return this;
        }
        List<String> left = new ArrayList<>(taken);
        left.remove(at);
        return new Probe(file.remove(STATEMENTS, own + at), own, left);
    }

    /// @param id not taken yet
    Probe with(String id, YamlValue.Mapping entry) {
        List<String> more = new ArrayList<>(taken);
        more.add(id);
        return new Probe(file.append(STATEMENTS, entry), own, more);
    }

    /// What is wrong with it, in words; empty if it is a sound case.
    List<String> problems() {
        return reading().problems().stream()
                .filter(Problem::isError)
                .map(Probe::words)
                .toList();
    }

    /// The case; empty if it is not sound.
    Optional<Case> read() {
        return reading() instanceof CaseReading.Success success ? Optional.of(success.value()) : Optional.empty();
    }

    private CaseReading reading() {
        return CaseReader.read(Path.of(CaseReader.FILE_NAME), file.text().getBytes(StandardCharsets.UTF_8));
    }

    /// Without its place, which nobody knows but this probe.
    private static String words(Problem problem) {
        return problem.message()
                + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected())
                + (problem.suggestion().isEmpty() ? "" : "; " + problem.suggestion());
    }
}
