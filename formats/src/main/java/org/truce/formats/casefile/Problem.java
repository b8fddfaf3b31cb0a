package org.truce.formats.casefile;

/// Something wrong, or doubtful, in a case file.
///
/// @param message what is wrong, in words, naming what was found
/// @param found the text that was found, or empty where something is missing
/// @param expected what would have been right, or empty where the message says it
/// @param suggestion what to do about it, or empty
public record Problem(
        Severity severity, Place place, String message, String found, String expected, String suggestion) {
    /// A case with an error cannot be analysed; one with warnings can.
    public enum Severity {
        ERROR,
        WARNING;

        @Override
        public String toString() {
            return this == ERROR ? "error" : "warning";
        }
    }

    static Problem error(Place place, String message) {
        return new Problem(Severity.ERROR, place, message, "", "", "");
    }

    static Problem warning(Place place, String message) {
        return new Problem(Severity.WARNING, place, message, "", "", "");
    }

    Problem found(String text) {
        return new Problem(severity, place, message, text, expected, suggestion);
    }

    Problem expected(String text) {
        return new Problem(severity, place, message, found, text, suggestion);
    }

    Problem suggest(String text) {
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
