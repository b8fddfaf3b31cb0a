package org.truce.formats.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The texts of the project outside this module that speak of the case file.
final class CaseFormatTexts {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCED = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

    static final Path SCHEMA = PROJECT.resolve("docs/schema/case.schema.json");
    static final Path GUIDE = PROJECT.resolve("docs/guide/case-file.md");

    private CaseFormatTexts() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The example of the guide page: its first fenced block that is a whole case.
    static String guideExample() {
        Matcher block = FENCED.matcher(read(GUIDE));
        while (block.find()) {
            if (block.group(1).contains("truce: 1")) {
                return block.group(1);
            }
        }
        throw new IllegalStateException("The guide shows no whole case.");
    }

    /// The case files that are shipped.
    static List<Path> listCases() {
        Path cases = PROJECT.resolve("cases");
        if (!Files.isDirectory(cases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(cases)) {
            return folders.map(folder -> folder.resolve(CaseReader.FILE_NAME))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
