package org.truce.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// How well the grammar does on political news that others have annotated. The articles are for measuring
/// only; without them the test is skipped.
class PolnearTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "text", "polnear-dev");

    @Test
    void theGrammarDoesAsWellAsItDid() throws IOException {
        assumeTrue(Files.exists(FOLDER), "the annotated articles are not here");
        Score score = new Score();
        for (GoldArticle article : GoldArticle.all(FOLDER)) {
            score.add(article);
        }
        assertThat(score.precision(true)).as(score.toString()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.recall(true)).as(score.toString()).isGreaterThanOrEqualTo(0.81);
        assertThat(score.precision(false)).as(score.toString()).isGreaterThanOrEqualTo(0.82);
        assertThat(score.recall(false)).as(score.toString()).isGreaterThanOrEqualTo(0.58);
        assertThat(score.indirectWords()).as(score.toString()).isGreaterThanOrEqualTo(0.745);
    }
}
