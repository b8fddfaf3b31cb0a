package org.truce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.input.Reading;
import org.truce.formats.results.Json;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Mechanisms;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftJson;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafting;
import org.truce.reading.draft.Merge;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Voices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `truce read`.
@Command(
        name = "read",
        header = "From a text to statements, for a person to confirm.",
        description = {
            "",
            "Reads an article, a communiqué or a transcript and drafts the statements that a case would take from it,"
                    + " each with the exact words it rests on. A demand put into the wrong mouth does harm: where it is"
                    + " not sure it says so, and leaves the statement out.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the text or the case has errors, or a file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce read --case my-case article.html",
            "  truce read --case my-case --merge communique.pdf",
            "  truce read --format json - < notes.txt"
        })
final class ReadCommand implements Callable<Integer> {
    /// Nobody is a party to it.
    private static final Case NO_CASE = new Case(
            "",
            null,
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Assumptions.DEFAULT,
            Mechanisms.NONE);

    private final Console console;

    @Parameters(index = "0", paramLabel = "TEXT", description = "Plain text, HTML, PDF or DOCX; - for standard input.")
    private Path text = Path.of("-");

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description =
                    "The case that the text is about. Without it only --format json, which then lists who says what.")
    private @Nullable Path path;

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

    @Option(
            names = "--merge",
            description = "Put what is held to be right into the case file. Its comments and order stay; what it says"
                    + " already is left out; what contradicts an earlier statement is marked.")
    private boolean merges;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "yaml",
            description = "yaml: a fragment of a case file; json: also every attribution. Default: yaml.")
    private Format format = Format.YAML;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the draft there instead of to standard output. The file appears only when it is whole.")
    private @Nullable Path output;

    /// Forms of a draft.
    enum Format {
        YAML,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (language != null && !language.equals("en")) {
            throw CommandFailure.ofUsage("--language is %s; only English (en) is read.".formatted(language));
        }
        if (output != null) {
            OutputFile.check(output);
        }
        if (path == null) {
            requireJson();
            write(Json.bytes(json(article(), NO_CASE, null)));
            return ExitCode.DONE;
        }
        CaseReading.Success reading = CaseArgument.readSound(path, console);
        Article article = article();
        YamlFile file = file(reading.file());
        Draft draft = Drafting.of(article, reading.value(), file);
        if (merges) {
            merge(reading, file, draft);
        } else {
            write(answer(reading, article, draft));
        }
        return ExitCode.DONE;
    }

    private void requireJson() {
        if (merges || format != Format.JSON) {
            throw CommandFailure.ofUsage(
                    "A draft is made for a case; name it with --case, or list who says what with --format json.");
        }
    }

    private static ObjectNode json(Article article, Case theCase, @Nullable Draft draft) {
        return DraftJson.of(
                article,
                Attributions.find(article.text()),
                Voices.of(article.text(), Roster.of(theCase)),
                theCase,
                draft,
                Version.number());
    }

    private Article article() {
        Hints hints = new Hints(Optional.ofNullable(date), language != null);
        Reading<Article> reading = text.equals(Path.of("-")) ? Intake.read(System.in, hints) : Intake.read(text, hints);
        return switch (reading) {
            case Reading.Success<Article> success -> {
                success.warnings().forEach(w -> console.say(CaseArgument.render(w, console.errStyle())));
                yield success.value();
            }
            case Reading.Failure<Article> failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was read");
        };
    }

    private static YamlFile file(Path file) {
        try {
            return YamlFile.of(Files.readString(file), CaseReader.KIND).orElseThrow();
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot read %s: %s.".formatted(file, OutputFile.reason(e)));
        }
    }

    private byte[] answer(CaseReading.Success reading, Article article, Draft draft) {
        return switch (format) {
            case YAML -> DraftText.of(draft).getBytes(StandardCharsets.UTF_8);
            case JSON -> Json.bytes(json(article, reading.value(), draft));
        };
    }

    private void write(byte[] answer) {
        if (output == null) {
            console.print(answer);
        } else {
            OutputFile.write(output, answer);
        }
    }

    private void merge(CaseReading.Success reading, YamlFile file, Draft draft) {
        Merge merge = Merge.of(reading.value(), file, draft, draft.sure());
        Path target = output == null ? reading.file() : output;
        OutputFile.write(target, merge.file().text().getBytes(StandardCharsets.UTF_8));
        merge.notes().forEach(console::say);
        console.say("%s added to %s; %s not sure and left out."
                .formatted(
                        Text.count(merge.added().size(), "statement", "statements"),
                        target,
                        draft.unsure().size()));
    }
}
