package org.truce.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.truce.formats.casefile.CaseReader;

/// Where a new case goes: to standard output, into a file, or as `case.yaml` into a folder.
///
/// @param file null for standard output
/// @param folder to be made if it is not there; null if a file is named
record NewCaseFile(@Nullable Path file, @Nullable Path folder) {
    /// @param output a file; a folder, if it is one or ends as one; null for standard output
    static NewCaseFile of(@Nullable String output) {
        if (output == null) {
            return new NewCaseFile(null, null);
        }
        Path path = Path.of(output);
        boolean isFolder = output.endsWith("/") || output.endsWith(File.separator) || Files.isDirectory(path);
        return isFolder ? new NewCaseFile(path.resolve(CaseReader.FILE_NAME), path) : new NewCaseFile(path, null);
    }

    /// @throws CommandFailure if it can obviously not be written, or would replace a case
    void check() {
        if (folder != null && file != null && Files.exists(file)) {
            throw CommandFailure.ofInput(
                    "%s is there already; nothing was written. Name another folder, or read with --case %s."
                            .formatted(file, folder));
        }
        if (file != null && folder == null) {
            OutputFile.check(file);
        }
    }

    void write(Console console, byte[] content) {
        if (file == null) {
            console.print(content);
            return;
        }
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot write to %s: %s.".formatted(folder, OutputFile.reason(e)));
        }
        OutputFile.write(file, content);
        console.say("Wrote %s. Look at what is marked \"check\", then: truce check %s"
                .formatted(file, folder == null ? file : folder));
    }
}
