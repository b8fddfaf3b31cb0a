package org.truce.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.truce.cli.Console;
import org.truce.cli.Main;

/// Runs commands in process.
final class Cli {
    private Cli() {}

    /// @param out standard output
    /// @param err standard error
    /// @param both as they would appear one after the other on a screen
    record Run(int exitCode, String out, String err, String both) {}

    static Run run(String... args) {
        return run(0, Map.of(), args);
    }

    /// @param columns of the terminal, or 0 for none
    static Run run(int columns, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Console console = new Console(new Tee(out, both), new Tee(err, both), columns, columns, environment);
        int exitCode = Main.run(console, args);
        return new Run(
                exitCode,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8),
                both.toString(StandardCharsets.UTF_8));
    }

    private static final class Tee extends java.io.OutputStream {
        private final ByteArrayOutputStream first;
        private final ByteArrayOutputStream second;

        Tee(ByteArrayOutputStream first, ByteArrayOutputStream second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void write(int b) {
            first.write(b);
            second.write(b);
        }
    }
}
