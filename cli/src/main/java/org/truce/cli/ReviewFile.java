package org.truce.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.truce.formats.input.Reading;
import org.truce.reading.review.Review;
import org.truce.reading.review.Saved;

/// Where a review is saved after every decision, beside what it will be written to, so that it can be taken
/// up again after whatever ended it.
final class ReviewFile {
    private static final int SHOWN_OF_HASH = 8;

    private final Path file;
    private byte @Nullable [] last;

    /// @param target what the review will be written to
    /// @param texts SHA-256 of the texts: reviews of other texts for the same case are other files
    ReviewFile(Path target, List<String> texts) {
        String hash =
                texts.size() == 1 ? texts.getFirst().substring(0, SHOWN_OF_HASH) : "%08x".formatted(texts.hashCode());
        String name = "%s.%s.review.json".formatted(target.getFileName(), hash);
        this.file = target.resolveSibling(name);
        OutputFile.check(file);
    }

    Path file() {
        return file;
    }

    /// What was saved earlier, if anything was.
    ///
    /// @param review of the same texts for the same case
    /// @throws CommandFailure if there is something else in its place
    Optional<Saved> read(Review review, Console console) {
        last = bytes();
        if (last == null) {
            return Optional.empty();
        }
        return switch (Saved.read(file, review)) {
            case Reading.Success<Saved> success -> Optional.of(success.value());
            case Reading.Failure<Saved> failure ->
                throw DomainArgument.refused(
                        failure.problems(),
                        console,
                        "the decisions in it cannot be taken up; move the file away to begin anew");
        };
    }

    /// @throws CommandFailure if another review has written there meanwhile, or it cannot be written
    void save(Saved saved) {
        byte[] bytes = saved.bytes();
        if (!Arrays.equals(last, bytes())) {
            throw CommandFailure.ofInput(
                    "Another review of the same texts goes on, and has changed %s. This decision was not saved."
                            .formatted(file));
        }
        OutputFile.write(file, bytes);
        last = bytes;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
            last = null;
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot delete %s: %s.".formatted(file, OutputFile.reason(e)));
        }
    }

    private byte @Nullable [] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            return null;
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot read %s: %s.".formatted(file, OutputFile.reason(e)));
        }
    }
}
