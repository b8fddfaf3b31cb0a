package org.truce.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Writes files into a folder of their own, all of them or none.
final class OutputFolder {
    private OutputFolder() {}

    /// @throws CommandFailure if the folder holds something, or can obviously not be written
    static void check(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw CommandFailure.ofInput(
                            "%s is not empty; nothing was written. Name a new folder.".formatted(folder));
                }
            } catch (IOException e) {
                throw cannot(folder, e);
            }
        } else if (Files.exists(folder)) {
            throw CommandFailure.ofInput("%s is a file, not a folder; nothing was written.".formatted(folder));
        } else {
            OutputFile.check(folder);
        }
    }

    /// @param files content by name
    static void write(Path folder, SequencedMap<String, String> files) {
        check(folder);
        try {
            Path whole = folder.toAbsolutePath();
            Path parent = whole.getParent();
            Path part = Files.createTempDirectory(parent == null ? whole : parent, ".truce-");
            try {
                for (Map.Entry<String, String> file : files.entrySet()) {
                    Files.writeString(part.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
                }
                if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(
                            part, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
                }
                Files.deleteIfExists(whole);
                Files.move(part, whole);
            } finally {
                delete(part, files);
            }
        } catch (IOException e) {
            throw cannot(folder, e);
        }
    }

    private static void delete(Path part, SequencedMap<String, String> files) throws IOException {
        if (Files.exists(part)) {
            for (String name : files.keySet()) {
                Files.deleteIfExists(part.resolve(name));
            }
            Files.deleteIfExists(part);
        }
    }

    private static CommandFailure cannot(Path folder, IOException e) {
        return CommandFailure.ofInput("Cannot write %s: %s.".formatted(folder, OutputFile.reason(e)));
    }
}
