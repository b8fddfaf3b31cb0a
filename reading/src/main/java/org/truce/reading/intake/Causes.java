package org.truce.reading.intake;

import org.truce.formats.input.Wording;

/// What a library says went wrong, fit for a line of a message.
final class Causes {
    private Causes() {}

    static String of(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : Wording.shown(message.strip());
    }
}
