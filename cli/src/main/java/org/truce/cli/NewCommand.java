package org.truce.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `truce new`.
@Command(
        name = "new",
        header = "Writes a commented case to start from.",
        description = {
            "",
            "The folder gets a case.yaml that explains every part of a case by a small example and passes `truce"
                    + " check`, and the schema by which editors complete and check it. Nothing that is there already is"
                    + " touched.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the folder is not empty, or cannot be written", "2:wrong usage"},
        footer = {"", "Example:", "  truce new my-case && truce check my-case"})
final class NewCommand implements Callable<Integer> {
    private static final String SCHEMA = "case.schema.json";

    private final Console console;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder that does not exist yet, or is empty.")
    private Path folder;

    @SuppressWarnings("NullAway.Init") // picocli sets it
    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw CommandFailure.ofInput(
                            "%s is not empty; nothing was written. Name a new folder.".formatted(folder));
                }
            }
            Files.writeString(folder.resolve(CaseReader.FILE_NAME), text());
            Files.write(folder.resolve(SCHEMA), schema());
        } catch (FileAlreadyExistsException e) {
            throw CommandFailure.ofInput("%s is a file, not a folder.".formatted(e.getFile()));
        } catch (IOException e) {
            throw CommandFailure.ofInput("Cannot write to %s: %s.".formatted(folder, OutputFile.reason(e)));
        }
        console.print(
                "Wrote %s. Edit it, then: truce check %s\n".formatted(folder.resolve(CaseReader.FILE_NAME), folder));
        return ExitCode.DONE;
    }

    /// The skeleton, with the schema that lies beside it.
    private static String text() {
        return CaseSkeleton.text().replaceFirst("\\$schema=\\S+", "\\$schema=" + SCHEMA);
    }

    private static byte[] schema() throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("skeleton/" + SCHEMA)) {
            return Objects.requireNonNull(in, SCHEMA).readAllBytes();
        }
    }
}
