package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truce.domain.Domain;
import org.truce.domain.Profile;
import org.truce.formats.input.Problem;

/// Reads what a test wrote, and says what came of it.
final class Reading {
    private Reading() {}

    static Domain domain(Path... paths) {
        return switch (DomainReader.read(List.of(paths))) {
            case DomainReading.Success success -> success.value();
            case DomainReading.Failure failure ->
                throw new AssertionError(rendered(failure).toString());
        };
    }

    /// The problems, one line each, with the folder cut off.
    static List<String> problems(Path folder, Path... paths) {
        return rendered(DomainReader.read(List.of(paths))).stream()
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    static List<String> rendered(DomainReading reading) {
        return reading.problems().stream().map(Problem::render).toList();
    }

    /// Writes files by name and content.
    static Path write(Path folder, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Profile profile(Domain domain, String name) {
        Optional<Profile> found =
                domain.profiles().stream().filter(p -> p.name().equals(name)).findFirst();
        assertThat(found).as(name).isPresent();
        return found.orElseThrow();
    }
}
