package org.truce.report;

import java.util.List;

/// A sentence in plain English, with what it rests on.
///
/// @param text cites statements by their id in square brackets: `[r2]`
/// @param statements positions in the case of the statements that the text cites
public record Finding(String text, List<Integer> statements) {
    public Finding {
        statements = List.copyOf(statements);
    }

    static Finding of(String text) {
        return new Finding(text, List.of());
    }
}
