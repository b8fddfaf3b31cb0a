package org.truce.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Where a command writes, and what it must know about its surroundings.
///
/// @param out for results
/// @param err for progress, warnings and errors
/// @param outColumns width of the terminal that `out` is, or 0 if it is none
/// @param errColumns the same of `err`
public record Console(
        OutputStream out, OutputStream err, int outColumns, int errColumns, Map<String, String> environment) {
    private static final int NARROWEST = 80;
    private static final int WIDEST = 160;

    public Console {
        environment = Map.copyOf(environment);
    }

    /// Not a terminal; the text comes 80 columns wide, without colour.
    public static Console piped(OutputStream out, OutputStream err) {
        return new Console(out, err, 0, 0, Map.of());
    }

    /// Columns to lay text out for: those of the terminal within reason, 80 where there is none.
    int textColumns() {
        return outColumns == 0 ? NARROWEST : Math.clamp(outColumns, NARROWEST, WIDEST);
    }

    Style outStyle() {
        return style(outColumns);
    }

    Style errStyle() {
        return style(errColumns);
    }

    /// Whoever sets NO_COLOR to anything wants none (no-color.org).
    private Style style(int columns) {
        boolean colour = columns > 0
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return colour ? Style.ANSI : Style.PLAIN;
    }

    boolean debugs() {
        return "1".equals(environment.get("TRUCE_DEBUG"));
    }

    /// Writes a result. A reader that has seen enough and closed the pipe is no error.
    void print(byte[] result) {
        try {
            out.write(result);
            out.flush();
        } catch (IOException e) {
            throw "Broken pipe".equals(e.getMessage())
                    ? CommandFailure.nobodyReads()
                    : CommandFailure.ofInput("Cannot write to standard output: " + e.getMessage() + ".");
        }
    }

    void print(String result) {
        print(result.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes a line beside the result. That nobody can read it stops nothing.
    void say(String line) {
        try {
            err.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException _) {
            // There is nowhere left to complain.
        }
    }
}
