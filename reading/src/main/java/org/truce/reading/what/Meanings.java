package org.truce.reading.what;

import java.util.List;

/// What sentences mean, for whoever compares them with each other: see [Embeddings].
public final class Meanings {
    private Meanings() {}

    /// Points on a sphere, one for each sentence: the nearer, the more alike in meaning. Some milliseconds
    /// each.
    public static List<float[]> of(List<String> sentences) {
        return sentences.stream().parallel().map(Embeddings::of).toList();
    }
}
