package org.truce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Problem;
import picocli.CommandLine.Parameters;

/// The case that a command is about.
final class CaseArgument {
    @Parameters(
            index = "0",
            paramLabel = "CASE",
            description = "The folder of a case (it holds case.yaml), or a case file.")
    private Path path;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    CaseArgument() {}

    Path path() {
        return path;
    }

    CaseReading read() {
        return CaseReader.read(path);
    }

    CaseReading.Success readSound(Console console) {
        return readSound(path, console);
    }

    /// The case, if it can be used. Warnings are counted on standard error.
    ///
    /// @throws CommandFailure with every problem, if it cannot
    static CaseReading.Success readSound(Path path, Console console) {
        return switch (CaseReader.read(path)) {
            case CaseReading.Success success -> {
                int warnings = success.warnings().size();
                if (warnings > 0) {
                    console.say("truce: %s in %s; see: truce check %s"
                            .formatted(Text.count(warnings, "warning", "warnings"), success.file(), path));
                }
                yield success;
            }
            case CaseReading.Failure failure -> {
                List<String> lines = new ArrayList<>(failure.problems().stream()
                        .map(p -> render(p, console.errStyle()))
                        .toList());
                lines.add("truce: "
                        + Text.count(
                                failure.problems().stream()
                                        .filter(Problem::isError)
                                        .count(),
                                "error",
                                "errors")
                        + "; nothing was analysed.");
                throw CommandFailure.ofInput(lines);
            }
        };
    }

    /// The problem on one line, its severity coloured where there is colour.
    static String render(Problem problem, Style style) {
        String line = problem.render();
        String label = ": " + problem.severity() + ": ";
        int at = line.indexOf(label);
        if (style == Style.PLAIN || at < 0) {
            return line;
        }
        String coloured = problem.isError() ? style.red("error") : style.yellow("warning");
        return line.substring(0, at) + ": " + coloured + ": " + line.substring(at + label.length());
    }
}
