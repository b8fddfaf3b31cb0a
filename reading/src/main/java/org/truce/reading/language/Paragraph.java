package org.truce.reading.language;

import java.util.List;

/// A paragraph.
///
/// @param number 0 for the first of the text
/// @param sentences its sentences in order, at least one
public record Paragraph(int number, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }

    public int from() {
        return sentences.getFirst().from();
    }

    public int to() {
        return sentences.getLast().to();
    }
}
