package org.truce.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.formats.conflictfile.ConflictReader;
import org.truce.formats.input.Reading;
import org.truce.formats.input.Wording;
import org.truce.formats.results.ConflictCsv;
import org.truce.formats.results.ConflictJson;
import org.truce.formats.results.Json;
import org.truce.report.ConflictPicture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `truce conflict`.
@Command(
        name = "conflict",
        header = "Which states of a conflict would last, and who would leave the others?",
        description = {
            "",
            "Reads a graph model for conflict resolution (Fang, Hipel and Kilgour 1993): who can do what, and who"
                + " prefers what. Says for every state and decision maker whether it is stable under Nash, GMR, SMR,"
                + " SEQ and symmetric SEQ, with the moves that show it; what coalitions could do; what can come of the"
                + " status quo; and what would have to be otherwise for a state to last or to break.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the file has errors, or a file cannot be written", "2:wrong usage"},
        footer = {
            "",
            "Examples:",
            "  truce conflict conflicts/elmira.yaml",
            "  truce conflict --from s1 --to s8 conflicts/elmira.yaml",
            "  truce conflict --concept seq --plot states.svg my-conflict.yaml"
        })
final class ConflictCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A conflict file: decision makers, options or moves, preferences, in YAML.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "STATE",
            description = "Which equilibria can be reached from there, and how? Default: the status quo of the file.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "STATE",
            description = "What is the smallest change of preferences that makes this state an equilibrium?")
    private @Nullable String to;

    @Option(
            names = "--break",
            paramLabel = "STATE",
            description = "What is the smallest change of preferences after which this state is no equilibrium?")
    private @Nullable String breakUp;

    @Option(
            names = "--concept",
            paramLabel = "CONCEPT",
            split = ",",
            description =
                    "nash, gmr, smr, seq or sseq (symmetric SEQ), several with commas between them. Default: all.")
    private List<Concept> concepts = List.of();

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw the states with the moves, as SVG.")
    private @Nullable Path plot;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ConflictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        if (plot != null) {
            OutputFile.check(plot);
        }
        Reading.Success<Conflict> reading = switch (ConflictReader.read(file)) {
            case Reading.Success<Conflict> success -> success;
            case Reading.Failure<Conflict> failure ->
                throw DomainArgument.refused(failure.problems(), console, "nothing was analysed");
        };
        reading.warnings().forEach(w -> console.say(CaseArgument.render(w, console.errStyle())));
        Conflict conflict = reading.value();
        ConflictResult.Question question = question(conflict);
        if (plot != null && conflict.states().size() > ConflictPicture.MOST_STATES) {
            throw CommandFailure.ofInput("A picture shows at most %d states, and there are %s; leave out --plot."
                    .formatted(
                            ConflictPicture.MOST_STATES,
                            Text.count(conflict.states().size(), "state", "states")));
        }
        ConflictResult result = ConflictResult.of(conflict, question);
        String name = String.valueOf(reading.file().getFileName());
        switch (output.format()) {
            case TEXT -> {
                Page page = output.page(console);
                new ConflictText(page, conflict, result).write(name, reading.sha256());
                output.write(console, page.text());
            }
            case JSON ->
                output.write(
                        console,
                        Json.bytes(ConflictJson.of(conflict, result, Version.number(), name, reading.sha256())));
            case CSV -> output.write(console, ConflictCsv.of(conflict, result));
        }
        if (plot != null) {
            OutputFile.write(plot, ConflictPicture.svg(conflict, result).orElseThrow());
            console.say("The picture is in " + plot + ".");
        }
        return ExitCode.DONE;
    }

    /// All states that are named wrongly are told at once.
    private ConflictResult.Question question(Conflict conflict) {
        List<String> problems = new ArrayList<>();
        ConflictResult.Question question = new ConflictResult.Question(
                concepts.isEmpty() ? Arrays.asList(Concept.values()) : concepts,
                state(conflict, "--from", from, problems),
                state(conflict, "--to", to, problems),
                state(conflict, "--break", breakUp, problems));
        if (!problems.isEmpty()) {
            throw CommandFailure.ofInput(problems);
        }
        return question;
    }

    private static Optional<Integer> state(
            Conflict conflict, String option, @Nullable String text, List<String> problems) {
        if (text == null) {
            return Optional.empty();
        }
        OptionalInt state = conflict.findState(text);
        if (state.isPresent()) {
            return Optional.of(state.getAsInt());
        }
        List<String> names =
                conflict.states().stream().map(Conflict.State::name).toList();
        problems.add("%s: error: the conflict has no state %s; expected %s%s"
                .formatted(
                        option,
                        Wording.quoted(text),
                        Wording.oneOf(names),
                        Wording.findNearest(text, names)
                                .map(name -> "; " + Wording.didYouMean(name))
                                .orElse("")));
        return Optional.empty();
    }
}
