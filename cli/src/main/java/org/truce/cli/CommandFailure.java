package org.truce.cli;

import java.util.List;

/// Ends a command with a message for whoever ran it.
final class CommandFailure extends RuntimeException {
    private final int exitCode;
    private final transient List<String> lines;

    private CommandFailure(int exitCode, List<String> lines) {
        super(String.join("\n", lines), null, false, false);
        this.exitCode = exitCode;
        this.lines = lines;
    }

    static CommandFailure ofInput(String line) {
        return new CommandFailure(ExitCode.INPUT, List.of("truce: " + line));
    }

    /// @param lines as they are to be shown
    static CommandFailure ofInput(List<String> lines) {
        return new CommandFailure(ExitCode.INPUT, List.copyOf(lines));
    }

    static CommandFailure ofUsage(String line) {
        return new CommandFailure(ExitCode.USAGE, List.of("truce: " + line));
    }

    /// The reader of the result has closed the pipe: nothing to say, and nothing went wrong.
    static CommandFailure nobodyReads() {
        return new CommandFailure(ExitCode.DONE, List.of());
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }
}
