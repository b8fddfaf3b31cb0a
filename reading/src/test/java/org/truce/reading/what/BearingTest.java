package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the issue and option on which words bear, and how far that is to be trusted.
///
/// With `-Dtruce.golden=update` the weights are fitted anew to `options.txt` and written.
class BearingTest {
    private static final Path WEIGHTS = Path.of("src/main/resources/org/truce/reading/what/weights.txt");
    private static final BearingTraining TRAINING = new BearingTraining();
    private static final double[] BINS = {0, .2, .4, .6, .8, .9, 1.01};

    @Test
    void onConflictsNeverSeenProbabilitiesAreWhatTheySay() throws IOException {
        if (System.getProperty("truce.golden", "").equals("update")) {
            Files.write(WEIGHTS, BearingTraining.lines(TRAINING.fit()));
        }
        List<BearingTraining.Outcome> outcomes = TRAINING.crossValidated();
        for (int i = 0; i + 1 < BINS.length; i++) {
            double from = BINS[i];
            double to = BINS[i + 1];
            List<BearingTraining.Outcome> bin = outcomes.stream()
                    .filter(o ->
                            o.bearing().probability() >= from && o.bearing().probability() < to)
                    .toList();
            double said = bin.stream()
                    .mapToDouble(o -> o.bearing().probability())
                    .average()
                    .orElse(0);
            double right = (double) bin.stream()
                            .filter(BearingTraining.Outcome::isRight)
                            .count()
                    / bin.size();
            System.out.printf(Locale.ROOT, "bearings: %.2f said, %.2f right of %d%n", said, right, bin.size());
            double deviation = Math.sqrt(said * (1 - said) / bin.size());
            assertThat(right).as("from %s", from).isBetween(said - .05 - 3 * deviation, said + .05 + 3 * deviation);
        }
        List<BearingTraining.Outcome> trusted =
                outcomes.stream().filter(o -> o.bearing().probability() >= .8).toList();
        assertThat(trusted).hasSizeGreaterThan(outcomes.size() / 3);
        assertThat(trusted.stream().filter(BearingTraining.Outcome::isRight).count())
                .isGreaterThan((long) (.88 * trusted.size()));
    }

    @Test
    void theWeightsAreThoseOfTheSentences() throws IOException {
        assertThat(Files.readAllLines(WEIGHTS)).isEqualTo(BearingTraining.lines(TRAINING.fit()));
    }
}
