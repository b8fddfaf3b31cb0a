package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Statement;

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

    /// Points of sentences differ a little between processors, and weights with them.
    @Test
    void theWeightsAreThoseOfTheSentences() throws IOException {
        List<String> fitted = BearingTraining.lines(TRAINING.fit());
        List<String> shipped = Files.readAllLines(WEIGHTS);
        assertThat(shipped).hasSameSizeAs(fitted);
        for (int line = 1; line < fitted.size(); line++) {
            double[] expected = numbers(fitted.get(line));
            double[] found = numbers(shipped.get(line));
            assertThat(found).as(shipped.get(line)).hasSameSizeAs(expected);
            for (int k = 0; k < found.length; k++) {
                assertThat(found[k]).isCloseTo(expected[k], within(.3));
            }
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.substring(line.indexOf(": ") + 2).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostra is asked for a waiver of the market fee | WANTS | fee:none",
                "the market fee to be lifted | WANTS | fee:none",
                "no market fee | WANTS | fee:none",
                "half of the market fee | ACCEPTS | fee:half",
                "lower market fees | WANTS | fee:half,none",
                "at least nine years of filling | REQUIRES | filling:nine,twelve",
                "no more than nine years of filling | REQUIRES | filling:six,nine",
            })
    void optionsAreToldByAmountsAndAbsence(String words, Statement.Kind kind, String expected) {
        Issue fee = new Issue(
                "fee",
                "What do traders pay at the market?",
                true,
                List.of(
                        new Option("full", "The full fee"),
                        new Option("half", "Half the fee"),
                        new Option("none", "Nothing")),
                new TreeSet<>());
        Issue filling = new Issue(
                "filling",
                "Over how many years is the lake filled?",
                true,
                List.of(
                        new Option("six", "Six years"),
                        new Option("nine", "Nine years"),
                        new Option("twelve", "Twelve years")),
                new TreeSet<>());
        Bearing bearing =
                Agenda.of(List.of(fee, filling), List.of()).find(words, kind).orElseThrow();
        Issue issue = List.of(fee, filling).get(bearing.issue());
        assertThat(issue.id() + ":"
                        + String.join(
                                ",",
                                bearing.options().stream()
                                        .map(o -> issue.options().get(o).id())
                                        .toList()))
                .isEqualTo(expected);
    }
}
