package org.truce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.Merge;
import org.truce.reading.review.Decision;
import org.truce.reading.review.Outcome;
import org.truce.reading.review.Review;
import org.truce.reading.review.Saved;

/// `truce read --review`: takes up what was decided earlier, asks, and writes.
final class ReviewRun {
    private final Console console;
    private final CaseReading.Success reading;
    private final @Nullable Path output;
    private final boolean merges;
    private final List<Draft.Suggested> people;
    private final byte[] before;

    /// @param output where to write; null for the case itself if `merges`, else for standard output
    /// @param people who are accepted from the outset
    ReviewRun(
            Console console,
            CaseReading.Success reading,
            @Nullable Path output,
            boolean merges,
            List<Draft.Suggested> people) {
        this.console = console;
        this.reading = reading;
        this.output = output;
        this.merges = merges;
        this.people = List.copyOf(people);
        this.before = bytes(reading.file());
    }

    /// @return 1 if nothing was written in the end
    int run(Review fresh, ReviewTerminal terminal) {
        ReviewFile saved = new ReviewFile(
                output == null ? reading.file() : output,
                fresh.drafts().drafts().stream()
                        .map(draft -> draft.article().sha256())
                        .toList());
        Review begun = confirm(resume(fresh, saved, terminal), terminal);
        ReviewSession session =
                new ReviewSession(terminal, begun, review -> saved.save(Saved.of(review, reading.sha256())));
        ReviewSession.End end = run(session, saved);
        terminal.close();
        return switch (end) {
            case WRITE -> {
                requireSameCase(saved);
                write(session.review());
                finish(session.review(), saved);
                yield ExitCode.DONE;
            }
            case KEEP -> {
                console.say(kept(session.review(), saved));
                yield ExitCode.INPUT;
            }
            case DISCARD -> {
                saved.delete();
                console.say("Nothing was written, and no decision kept.");
                yield ExitCode.INPUT;
            }
        };
    }

    /// Where the process is ended from outside while it does not ask (or at a terminal that cannot tell), it
    /// says at least where the decisions are.
    private ReviewSession.End run(ReviewSession session, ReviewFile saved) {
        Thread notice = new Thread(() -> console.say(kept(session.review(), saved)));
        Runtime.getRuntime().addShutdownHook(notice);
        try {
            return session.run();
        } finally {
            OutputFile.removeHook(notice);
        }
    }

    private static String kept(Review review, ReviewFile saved) {
        return review.steps().isEmpty()
                ? "Nothing was decided, and nothing written."
                : "Nothing was written. The decisions are in %s; the same command goes on with them."
                        .formatted(saved.file());
    }

    private Review resume(Review fresh, ReviewFile file, ReviewTerminal terminal) {
        Optional<Saved> earlier = file.read(fresh, console);
        if (earlier.isEmpty()) {
            return fresh;
        }
        Saved.Resumed resumed = earlier.get().resume(fresh);
        terminal.say("Taken up again: %s from %s."
                .formatted(Text.count(resumed.kept(), "decision", "decisions"), file.file()));
        if (!earlier.get().theCase().sha256().equals(reading.sha256())) {
            terminal.say("The case has changed since.");
        }
        if (resumed.lost() > 0) {
            terminal.say("%s to be made again: the draft is another one there, or the case does not allow it now."
                    .formatted(Text.count(resumed.lost(), "decision has", "decisions have")));
        }
        return resumed.review();
    }

    /// Who was named on the command line is accepted, unless that is decided already.
    private Review confirm(Review begun, ReviewTerminal terminal) {
        Review review = begun;
        for (Draft.Suggested person : people) {
            if (review.getDecision(person.id()) instanceof Decision.Open) {
                switch (review.decide(person.id(), new Decision.Accepted())) {
                    case Outcome.Done(Review next) -> review = next;
                    case Outcome.Refused(List<String> problems) -> problems.forEach(terminal::say);
                }
            }
        }
        return review;
    }

    /// Whoever edited the case during the review shall not lose that.
    private void requireSameCase(ReviewFile saved) {
        if (merges && !Arrays.equals(before, bytes(reading.file()))) {
            throw CommandFailure.ofInput(
                    "%s was changed while the review went on, so nothing was written. The decisions are in %s; the same command goes on with them."
                            .formatted(reading.file(), saved.file()));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot read %s: %s.".formatted(file, OutputFile.reason(e)));
        }
    }

    private void write(Review review) {
        if (!merges) {
            byte[] fragment = review.fragment().getBytes(StandardCharsets.UTF_8);
            if (output == null) {
                console.print(fragment);
            } else {
                OutputFile.write(output, fragment);
                console.say("%s written to %s."
                        .formatted(
                                counted(
                                        review.tally().taken(),
                                        review.tallyOfPeople().taken()),
                                output));
            }
            return;
        }
        YamlFile file = YamlFile.of(new String(before, StandardCharsets.UTF_8), CaseReader.KIND)
                .orElseThrow();
        Merge merge = review.merge(file);
        Path target = output == null ? reading.file() : output;
        OutputFile.write(target, merge.file().text().getBytes(StandardCharsets.UTF_8));
        merge.notes().forEach(console::say);
        console.say("%s added to %s."
                .formatted(counted(merge.added().size(), merge.people().size()), target));
    }

    private static String counted(int statements, int people) {
        return Text.count(statements, "statement", "statements")
                + (people == 0 ? "" : " and " + Text.count(people, "person", "people"));
    }

    /// What is not decided yet can be decided later.
    private void finish(Review review, ReviewFile saved) {
        int statements = review.tally().open();
        int people = review.tallyOfPeople().open();
        if (review.open() == 0) {
            saved.delete();
        } else {
            console.say("%s not decided; the decisions are in %s, and the same command goes on with them."
                    .formatted(
                            people > 0 && statements > 0
                                    ? counted(statements, people) + " are"
                                    : people > 0
                                            ? Text.count(people, "person is", "people are")
                                            : Text.count(statements, "statement is", "statements are"),
                            saved.file()));
        }
    }
}
