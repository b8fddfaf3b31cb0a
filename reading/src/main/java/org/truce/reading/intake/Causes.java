package org.truce.reading.intake;

import java.io.EOFException;
import java.util.regex.Pattern;
import org.truce.formats.input.Wording;

/// What a library says went wrong, fit for a line of a message.
final class Causes {
    /// Before it the JDK's XML reader says where in a part that the user never sees.
    private static final String MESSAGE = "Message: ";

    private static final Pattern TYPE = Pattern.compile("(?:[\\w$]+\\.)*[A-Z]\\w*(?:Exception|Error)\\b:?\\s*");

    private Causes() {}

    static String of(Exception cause) {
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        String words = TYPE.matcher(said.substring(Math.max(0, said.lastIndexOf(MESSAGE))))
                .replaceAll("")
                .replace(MESSAGE, "")
                .strip();
        if (!words.isEmpty()) {
            return Wording.shown(words);
        }
        return cause instanceof EOFException ? "it ends too early" : "its structure is broken";
    }
}
