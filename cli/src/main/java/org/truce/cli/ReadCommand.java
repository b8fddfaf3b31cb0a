package org.truce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftJson;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafting;
import org.truce.reading.draft.Drafts;
import org.truce.reading.draft.Merge;
import org.truce.reading.review.Review;
import org.truce.reading.skeleton.NewIssues;
import org.truce.reading.skeleton.Skeleton;
import org.truce.reading.skeleton.SkeletonJson;
import org.truce.reading.skeleton.Skeletons;
import org.truce.reading.timeline.Timeline;
import org.truce.reading.timeline.TimelineCsv;
import org.truce.reading.timeline.TimelineJson;
import org.truce.reading.what.Positions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
            "  truce read --case my-case --review --merge interview.docx",
            "  truce read --case my-case --timeline january.html february.html",
            "  truce read --format json - < notes.txt"
        })
final class ReadCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Console console;

    @Mixin
    private TextArguments texts = new TextArguments();

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "The case that the texts are about. Without it, a whole new case is drafted: parties, people,"
                    + " candidate issues, statements.")
    private @Nullable Path path;

    @Option(
            names = "--merge",
            description = "Put what is held to be right into the case file. Its comments and order stay; what it says"
                    + " already is left out; what contradicts an earlier statement is marked.")
    private boolean merges;

    @Option(
            names = "--people",
            paramLabel = "IDS",
            split = ",",
            hideParamSyntax = true,
            description = "With --merge, put these people into the case, too: ids that the draft suggests, separated by"
                    + " commas, or all. Nobody becomes somebody's voice unconfirmed. With --review, they are accepted"
                    + " from the outset.")
    private @Nullable List<String> people;

    @Option(
            names = "--review",
            description = "Go through the draft at the terminal, one person and one statement at a time: accept,"
                    + " change, reject, undo. What is taken goes where --merge or -o says. Decisions are saved as they"
                    + " are made, and the same command goes on with them.")
    private boolean reviews;

    @Option(
            names = "--timeline",
            description = "Show who moved when on which issue, by the case and the texts; without a text, by the case"
                    + " alone. Statements in doubt are marked and make no move.")
    private boolean showsTimeline;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "yaml: a fragment of a case file; json: also every attribution. Default: yaml. With"
                    + " --timeline text, json or csv. Default: text.")
    private @Nullable Format chosen;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write the draft there instead of to standard output. The file appears only when it is whole. A new"
                            + " case may go into a folder, as its case.yaml.")
    private @Nullable String output;

    /// Forms of a draft.
    enum Format {
        YAML,
        JSON,
        TEXT,
        CSV;

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
        texts.check();
        if (showsTimeline) {
            return timeline();
        }
        if (chosen == Format.TEXT || chosen == Format.CSV) {
            throw CommandFailure.ofUsage(
                    "--format %s goes with --timeline; a draft is yaml or json.".formatted(chosen));
        }
        if (texts.isEmpty()) {
            throw CommandFailure.ofUsage("Missing required parameter: 'TEXT'.");
        }
        if (people != null && !merges) {
            throw CommandFailure.ofUsage("--people says who goes into the case; it goes with --merge.");
        }
        if (reviews) {
            checkReview();
        }
        if (path == null) {
            return draftACase();
        }
        if (output != null) {
            OutputFile.check(Path.of(output));
        }
        var _ = Positions.prepare();
        CaseReading.Success reading = CaseArgument.readSound(path, console);
        if (reviews) {
            return review(reading);
        }
        NewIssues issues = NewIssues.of(Drafting.of(texts.read(console), reading.value()), reading.value());
        if (merges) {
            merge(reading, issues);
        } else {
            write(answer(reading.value(), issues));
        }
        return ExitCode.DONE;
    }

    private int timeline() {
        if (path == null) {
            throw CommandFailure.ofUsage("--timeline goes by the issues of a case; name it with --case.");
        }
        if (merges || reviews) {
            throw CommandFailure.ofUsage(
                    "--timeline changes nothing; --%s is a run of its own.".formatted(merges ? "merge" : "review"));
        }
        if (chosen == Format.YAML) {
            throw CommandFailure.ofUsage("--timeline comes as text, json or csv, not yaml.");
        }
        if (people != null) {
            throw CommandFailure.ofUsage("--people says who goes into the case; it goes with --merge.");
        }
        if (output != null) {
            OutputFile.check(Path.of(output));
        }
        Case theCase = CaseArgument.readSound(path, console).value();
        Timeline timeline = texts.isEmpty()
                ? Timeline.of(theCase)
                : Timeline.of(theCase, Drafting.of(texts.read(console), theCase));
        write(answer(timeline));
        return ExitCode.DONE;
    }

    private byte[] answer(Timeline timeline) {
        if (chosen == Format.JSON) {
            return Json.bytes(TimelineJson.of(timeline, Version.number()));
        }
        if (chosen == Format.CSV) {
            return TimelineCsv.of(timeline).getBytes(StandardCharsets.UTF_8);
        }
        Page page = new Page(output == null ? console : Console.piped(console.out(), console.err()));
        new TimelineText(page, timeline).write();
        return page.text().getBytes(StandardCharsets.UTF_8);
    }

    private void checkReview() {
        if (path == null) {
            throw CommandFailure.ofUsage("--review goes through what a case would take; name it with --case.");
        }
        if (chosen == Format.JSON) {
            throw CommandFailure.ofUsage("--review writes a case or a part of one, not --format json.");
        }
        if (texts.takeStandardInput()) {
            throw CommandFailure.ofUsage("--review needs standard input for your answers; put the text into a file.");
        }
    }

    private int review(CaseReading.Success reading) {
        try (ReviewTerminal terminal = ReviewTerminal.open(console)) {
            Drafts drafts = Drafting.of(texts.read(console), reading.value());
            return new ReviewRun(console, reading, output == null ? null : Path.of(output), merges, confirmed(drafts))
                    .run(Review.of(drafts, reading.value()), terminal);
        }
    }

    private int draftACase() {
        if (merges) {
            throw CommandFailure.ofUsage("--merge puts statements into a case; name it with --case.");
        }
        NewCaseFile target = NewCaseFile.of(output);
        target.check();
        Skeleton skeleton = Skeletons.of(texts.read(console));
        target.write(
                console,
                chosen == Format.JSON ? Json.bytes(SkeletonJson.of(skeleton, Version.number())) : text(skeleton));
        return ExitCode.DONE;
    }

    private static byte[] text(Skeleton skeleton) {
        return switch (skeleton) {
            case Skeleton.Drafted drafted -> drafted.text().getBytes(StandardCharsets.UTF_8);
            case Skeleton.Missing missing -> {
                List<String> lines = new ArrayList<>(List.of("truce: The texts do not make a case. What is missing:"));
                missing.missing().forEach(what -> lines.add("  - " + what));
                lines.add("`--format json` lists who says what all the same; `truce new` writes a case to start from.");
                throw CommandFailure.ofInput(lines);
            }
        };
    }

    private static YamlFile file(Path file) {
        try {
            return YamlFile.of(Files.readString(file), CaseReader.KIND).orElseThrow();
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot read %s: %s.".formatted(file, OutputFile.reason(e)));
        }
    }

    private byte[] answer(Case theCase, NewIssues issues) {
        if (chosen != Format.JSON) {
            return DraftText.of(issues.drafts(), issues.comments()).getBytes(StandardCharsets.UTF_8);
        }
        ObjectNode node = DraftJson.of(issues.drafts(), theCase, Version.number());
        node.set("issues", issues.json());
        return Json.bytes(node);
    }

    private void write(byte[] answer) {
        if (output == null) {
            console.print(answer);
        } else {
            OutputFile.write(Path.of(output), answer);
        }
    }

    private void merge(CaseReading.Success reading, NewIssues issues) {
        Drafts drafts = issues.drafts();
        List<Draft.Suggested> confirmed = confirmed(drafts);
        Merge merge = Merge.of(reading.value(), file(reading.file()), drafts, drafts.sure(), confirmed);
        Path target = output == null ? reading.file() : Path.of(output);
        OutputFile.write(target, merge.file().text().getBytes(StandardCharsets.UTF_8));
        merge.notes().forEach(console::say);
        for (Drafts.Repeat repeat : drafts.repeats()) {
            console.say("%s stands in %s, too: noted there.".formatted(repeat.statement(), repeat.source()));
        }
        issues.notes().forEach(console::say);
        List<Draft.Suggested> open = drafts.people().stream()
                .filter(person -> !confirmed.contains(person))
                .toList();
        if (!open.isEmpty()) {
            console.say("Not in the case: %s. --people takes them by id, or all."
                    .formatted(String.join(
                            "; ", open.stream().map(ReadCommand::words).toList())));
        }
        console.say("%s%s added to %s; %s not sure and left out."
                .formatted(
                        Text.count(merge.added().size(), "statement", "statements"),
                        people == null
                                ? ""
                                : " and " + Text.count(merge.people().size(), "person", "people"),
                        target,
                        drafts.unsure().size()));
    }

    private static String words(Draft.Suggested person) {
        String role = person.person().role();
        return "%s (%s%s)".formatted(person.id(), person.person().name(), role.isEmpty() ? "" : ", " + role);
    }

    /// The suggested people whom `--people` names.
    private List<Draft.Suggested> confirmed(Drafts drafts) {
        if (people == null || people.equals(List.of(ALL))) {
            return people == null ? List.of() : drafts.people();
        }
        List<String> ids = drafts.people().stream().map(Draft.Suggested::id).toList();
        for (String id : people) {
            if (!ids.contains(id)) {
                throw CommandFailure.ofUsage("--people: nobody is suggested as `%s`%s The texts introduce: %s."
                        .formatted(
                                id,
                                Suggestion.of(id, ids)
                                        .map(name -> "; did you mean `" + name + "`?")
                                        .orElse("."),
                                ids.isEmpty() ? "nobody" : String.join(", ", ids)));
            }
        }
        return drafts.people().stream().filter(p -> people.contains(p.id())).toList();
    }
}
