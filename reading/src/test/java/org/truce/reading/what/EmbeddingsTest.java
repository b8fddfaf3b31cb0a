package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the meaning of sentences as points, from a model that ships with the program.
class EmbeddingsTest {
    /// First coordinates as LangChain4j 1.0.0-beta5 gives them for the same model through its own tokenizer
    /// and runtime (`BgeSmallEnV15QuantizedEmbeddingModel.embed`). Processors round 8-bit products
    /// differently.
    private static final Offset<Float> ROUNDING = within(.004f);

    @Test
    void pointsAreThoseOfTheReferenceImplementation() {
        float[] plain = Embeddings.of("Kelmar was offering to fill the lake over six years.");
        assertThat(plain).hasSize(Embeddings.DIMENSIONS);
        assertNear(plain, .009284011f, .0018564166f, .010650996f, -.009472752f, -.019568343f, -7.2787254E-4f);
        float[] marked = Embeddings.of("The Élysée said: \"no\" (twice).");
        assertNear(marked, -.0057685f, .018917812f, -.06625278f, .029915826f, .013790918f, -6.0716993E-4f);
    }

    private static void assertNear(float[] point, float... first) {
        for (int i = 0; i < first.length; i++) {
            assertThat(point[i]).isCloseTo(first[i], ROUNDING);
        }
    }

    @Test
    void whatMeansTheSameIsNear() {
        float[] release = Embeddings.of("All prisoners are to be released.");
        assertThat(Embeddings.cosine(release, Embeddings.of("Every captive goes home.")))
                .isGreaterThan(Embeddings.cosine(release, Embeddings.of("Ships pay a toll in the strait.")));
        assertThat(Embeddings.cosine(release, release)).isCloseTo(1, within(1e-6));
    }

    @Test
    void theSameSentenceGivesTheSamePointOnEveryThread() {
        float[] once = Embeddings.of("The barracks stay.");
        List<float[]> often = IntStream.range(0, 16)
                .parallel()
                .mapToObj(_ -> Embeddings.of("The barracks stay."))
                .toList();
        assertThat(often).allSatisfy(point -> assertThat(point).containsExactly(once));
    }

    @Test
    void anyTextHasAPoint() {
        for (String text : List.of(
                "", " ", "\u0000", "🔥🔥", "x".repeat(100_000), "a ".repeat(50_000), "السلام عليكم", "\ud800")) {
            assertThat(Embeddings.of(text)).hasSize(Embeddings.DIMENSIONS).doesNotContain(Float.NaN);
        }
    }
}
