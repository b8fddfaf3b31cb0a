package org.truce.formats.input;

/// Something wrong, or doubtful, in a file.
///
/// @param message what is wrong, in words, naming what was found
/// @param found the text that was found, or empty where something is missing
/// @param expected what would have been right, or empty where the message says it
/// @param suggestion what to do about it, or empty
public record Problem(
        Severity severity, Place place, String message, String found, String expected, String suggestion) {
    /// A file with an error cannot be used; one with warnings can.
    public enum Severity {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return this == ERROR ? "error" : "warning";
        }
    }

    public static Problem error(Place place, String message) {
        return new Problem(Severity.ERROR, place, message, "", "", "");
    }

    public static Problem warning(Place place, String message) {
        return new Problem(Severity.WARNING, place, message, "", "", "");
    }

    public Problem found(String text) {
        return new Problem(severity, place, message, text, expected, suggestion);
    }

    public Problem expected(String text) {
        return new Problem(severity, place, message, found, text, suggestion);
    }

    public Problem suggest(String text) {
        return new Problem(severity, place, message, found, expected, text);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// One line: `file:line:column: error: message; expected …; suggestion`.
    public String render() {
        StringBuilder line = new StringBuilder();
        line.append(place).append(": ").append(severity).append(": ").append(message);
        if (!expected.isEmpty()) {
            line.append("; expected ").append(expected);
        }
        if (!suggestion.isEmpty()) {
            line.append("; ").append(suggestion);
        }
        return line.toString();
    }
}
