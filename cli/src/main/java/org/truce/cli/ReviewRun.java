package org.truce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.formats.casefile.CaseReading;
import org.truce.reading.draft.Merge;
import org.truce.reading.review.Review;
import org.truce.reading.review.Saved;
import org.truce.reading.review.Tally;

/// `truce read --review`: takes up what was decided earlier, asks, and writes.
final class ReviewRun {
    private final Console console;
    private final CaseReading.Success reading;
    private final @Nullable Path output;
    private final boolean merges;

    /// @param output where to write; null for the case itself if `merges`, else for standard output
    ReviewRun(Console console, CaseReading.Success reading, @Nullable Path output, boolean merges) {
        this.console = console;
        this.reading = reading;
        this.output = output;
        this.merges = merges;
    }

    /// @return 1 if nothing was written in the end
    int run(Review fresh, ReviewTerminal terminal) {
        ReviewFile saved = new ReviewFile(
                output == null ? reading.file() : output,
                fresh.draft().article().sha256());
        Review begun = resume(fresh, saved, terminal);
        ReviewSession session =
                new ReviewSession(terminal, begun, review -> saved.save(Saved.of(review, reading.sha256())));
        ReviewSession.End end = session.run();
        terminal.close();
        return switch (end) {
            case WRITE -> {
                requireSameCase(saved);
                write(session.review());
                finish(session.review().tally(), saved);
                yield ExitCode.DONE;
            }
            case KEEP -> {
                console.say(
                        session.review().steps().isEmpty()
                                ? "Nothing was decided, and nothing written."
                                : "Nothing was written. The decisions are in %s; the same command goes on with them."
                                        .formatted(saved.file()));
                yield ExitCode.INPUT;
            }
            case DISCARD -> {
                saved.delete();
                console.say("Nothing was written, and no decision kept.");
                yield ExitCode.INPUT;
            }
        };
    }

    private Review resume(Review fresh, ReviewFile file, ReviewTerminal terminal) {
        Optional<Saved> earlier = file.read(console);
        if (earlier.isEmpty()) {
            return fresh;
        }
        if (!earlier.get().text().equals(fresh.draft().article().sha256())) {
            throw CommandFailure.ofInput("%s is of another text; move it away to begin anew.".formatted(file.file()));
        }
        Saved.Resumed resumed = earlier.get().resume(fresh);
        terminal.say("Taken up again: %s from %s."
                .formatted(Text.count(resumed.kept(), "decision", "decisions"), file.file()));
        if (!earlier.get().caseFile().equals(reading.sha256())) {
            terminal.say("The case has changed since.");
        }
        if (resumed.lost() > 0) {
            terminal.say("%s to be made again: the draft is another one there, or the case does not allow it now."
                    .formatted(Text.count(resumed.lost(), "decision has", "decisions have")));
        }
        return resumed.review();
    }

    /// Whoever edited the case during the review shall not lose that.
    private void requireSameCase(ReviewFile saved) {
        if (merges && !hash(reading.file()).equals(reading.sha256())) {
            throw CommandFailure.ofInput(
                    "%s was changed while the review went on, so nothing was written. The decisions are in %s; the same command goes on with them."
                            .formatted(reading.file(), saved.file()));
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot read %s: %s.".formatted(file, OutputFile.reason(e)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
                        .formatted(Text.count(review.tally().taken(), "statement", "statements"), output));
            }
            return;
        }
        Merge merge = review.merge();
        Path target = output == null ? reading.file() : output;
        OutputFile.write(target, merge.file().text().getBytes(StandardCharsets.UTF_8));
        merge.notes().forEach(console::say);
        console.say("%s added to %s.".formatted(Text.count(merge.added().size(), "statement", "statements"), target));
    }

    /// What is not decided yet can be decided later.
    private void finish(Tally tally, ReviewFile saved) {
        if (tally.open() == 0) {
            saved.delete();
        } else {
            console.say("%s not decided; the decisions are in %s, and the same command goes on with them."
                    .formatted(Text.count(tally.open(), "statement is", "statements are"), saved.file()));
        }
    }
}
