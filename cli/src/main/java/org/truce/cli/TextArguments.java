package org.truce.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The texts that are to be read.
final class TextArguments {
    private static final Path STANDARD_INPUT = Path.of("-");

    @Parameters(
            arity = "0..*",
            paramLabel = "TEXT",
            description = "Plain text, HTML, PDF or DOCX; - for standard input. Several are read as one draft.")
    private List<Path> texts = List.of();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "When the text was published, as in 2025-03-11. Default: what the text says.")
    private @Nullable LocalDate date;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "en: read the text as English, whatever language it seems to be in.")
    private @Nullable String language;

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean takeStandardInput() {
        return texts.contains(STANDARD_INPUT);
    }

    /// Fails at once where the options contradict each other.
    void check() {
        if (language != null && !language.equals("en")) {
            throw CommandFailure.ofUsage("--language is %s; only English (en) is read.".formatted(language));
        }
        if (date != null && texts.size() > 1) {
            throw CommandFailure.ofUsage(
                    "--date is the day of one text; of several, each has to state its own, or be read by itself.");
        }
        if (texts.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw CommandFailure.ofUsage("Standard input can be read once; - stands there more than once.");
        }
    }

    /// All texts, in their order. Warnings go to standard error; a text that is given twice counts once.
    ///
    /// @throws CommandFailure with the problems of all texts, if one cannot be read
    List<Article> read(Console console) {
        Hints hints = new Hints(Optional.ofNullable(date), language != null);
        List<Problem> problems = new ArrayList<>();
        Map<String, Article> articles = new LinkedHashMap<>();
        for (Path text : texts) {
            Reading<Article> reading =
                    text.equals(STANDARD_INPUT) ? Intake.read(System.in, hints) : Intake.read(text, hints);
            switch (reading) {
                case Reading.Success<Article> success -> {
                    success.warnings().forEach(w -> console.say(CaseArgument.render(w, console.errStyle())));
                    if (articles.putIfAbsent(success.value().sha256(), success.value()) != null) {
                        console.say("truce: %s is the same as a text before it, and counts once.".formatted(text));
                    }
                }
                case Reading.Failure<Article> failure -> problems.addAll(failure.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw DomainArgument.refused(problems, console, "nothing was read");
        }
        return List.copyOf(articles.values());
    }
}
