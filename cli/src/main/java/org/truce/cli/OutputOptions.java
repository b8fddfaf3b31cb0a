package org.truce.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
