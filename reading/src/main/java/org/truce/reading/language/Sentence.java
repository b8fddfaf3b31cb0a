package org.truce.reading.language;

import java.util.List;

/// A sentence.
///
/// @param tokens its words and marks in order, at least one
public record Sentence(List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a sentence has words");
        }
    }

    public int from() {
        return tokens.getFirst().from();
    }

    public int to() {
        return tokens.getLast().to();
    }
}
