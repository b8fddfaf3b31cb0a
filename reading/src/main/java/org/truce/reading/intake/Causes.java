package org.truce.reading.intake;

import org.truce.formats.input.Wording;

/// What a library says went wrong, fit for a line of a message.
final class Causes {
    /// Before it the JDK's XML reader says where in a part that the user never sees.
    private static final String MESSAGE = "Message: ";

    private Causes() {}

    static String of(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : Wording.shown(message.substring(Math.max(0, message.lastIndexOf(MESSAGE)))
                        .replace(MESSAGE, "")
                        .strip());
    }
}
