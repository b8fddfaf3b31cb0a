package org.truce.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form an answer comes, and where it goes.
final class OutputOptions {
    /// Forms of an answer.
    enum Format {
        TEXT,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or csv. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write there instead of to standard output. The file appears only when it is whole.")
    private @Nullable Path file;

    Format format() {
        return format;
    }

    Style style(Console console) {
        return file == null ? console.outStyle() : Style.PLAIN;
    }

    /// A page laid out for where it goes: files get no colour and 80 columns.
    Page page(Console console) {
        return file == null ? new Page(console) : new Page(Console.piped(console.out(), console.err()));
    }

    /// One text after the other, each laid out for where they go.
    ///
    /// @param writer writes a result on a page
    <T> String texts(Console console, List<T> results, BiConsumer<Page, T> writer) {
        return results.stream()
                .map(result -> {
                    Page page = page(console);
                    writer.accept(page, result);
                    return page.text();
                })
                .collect(Collectors.joining("\n\n"));
    }

    /// Fails at once where it would fail after minutes of work.
    void check() {
        if (file != null) {
            OutputFile.check(file);
        }
    }

    void write(Console console, String answer) {
        write(console, answer.getBytes(StandardCharsets.UTF_8));
    }

    void write(Console console, byte[] answer) {
        if (file == null) {
            console.print(answer);
        } else {
            OutputFile.write(file, answer);
        }
    }
}
