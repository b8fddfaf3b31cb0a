package org.truce.reading.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;

/// What the tests of the intake share.
final class Readings {
    /// Enough English that nobody doubts it.
    static final String ENGLISH =
            "The envoy of Marania said that the talks will go on, and that it is for the other side"
                    + " to answer. They have not said when they would.";

    private Readings() {}

    static Reading<Article> read(byte[] bytes) {
        return Intake.read(new ByteArrayInputStream(bytes), Hints.NONE);
    }

    static Reading<Article> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Article article(Reading<Article> reading) {
        assertThat(reading).as(() -> reading.problems().toString()).isInstanceOf(Reading.Success.class);
        return ((Reading.Success<Article>) reading).value();
    }

    static List<String> paragraphs(Article article) {
        String text = article.text().string();
        return article.text().paragraphs().stream()
                .map(range -> text.substring(range.from(), range.to()))
                .toList();
    }

    /// The one error, as it is shown.
    static String refusal(Reading<Article> reading) {
        assertThat(reading).isInstanceOf(Reading.Failure.class);
        List<Problem> errors =
                reading.problems().stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst().render();
    }

    static List<String> warnings(Reading<Article> reading) {
        return reading.problems().stream().map(Problem::render).toList();
    }
}
