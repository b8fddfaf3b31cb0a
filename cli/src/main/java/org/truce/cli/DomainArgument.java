package org.truce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.formats.domainfile.DomainFormat;
import org.truce.formats.domainfile.DomainReader;
import org.truce.formats.domainfile.DomainReading;
import org.truce.formats.input.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The domain that a command is about.
final class DomainArgument {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A folder that holds the files of one domain, or the files: GENIUS XML, GeniusWeb JSON or"
                    + " Truce YAML.")
    private List<Path> paths = List.of();

    @Option(
            names = "--input-format",
            paramLabel = "FORMAT",
            description = "genius, geniusweb or truce. Default: told by what the files hold.")
    private @Nullable DomainFormat format;

    /// The domain, if it can be used. Warnings are printed on standard error.
    ///
    /// @throws CommandFailure with every problem, if it cannot
    DomainReading.Success readSound(Console console) {
        return switch (DomainReader.read(paths, Optional.ofNullable(format))) {
            case DomainReading.Success success -> {
                success.warnings().forEach(w -> console.say(CaseArgument.render(w, console.errStyle())));
                yield success;
            }
            case DomainReading.Failure failure -> throw refused(failure.problems(), console, "nothing was analysed");
        };
    }

    /// @param consequence of the errors, in words
    static CommandFailure refused(List<Problem> problems, Console console, String consequence) {
        List<String> lines = new ArrayList<>(problems.stream()
                .map(p -> CaseArgument.render(p, console.errStyle()))
                .toList());
        lines.add("truce: %s; %s."
                .formatted(
                        Text.count(problems.stream().filter(Problem::isError).count(), "error", "errors"),
                        consequence));
        return CommandFailure.ofInput(lines);
    }
}
