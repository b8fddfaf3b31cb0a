package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.model.Interval;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// The expected texts follow from the rule in the documentation of [Figures]; the intervals behind them are
/// the closed formula of Wilson (1927) with z = 1.959964, worked out apart from the code: 30 of 10,000 gives
/// 0.00210 to 0.00428.
class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        4100  | 10000 | 41 % (40–42 %)
        0     | 10000 | 0 % (0–0.04 %)
        10000 | 10000 | 100 % (99.96–100 %)
        30    | 10000 | 0.3 % (0.2–0.4 %)
        2     | 10000 | 0.02 % (0.01–0.07 %)
        9990  | 10000 | 99.9 % (99.8–99.9 %)
        1     | 2     | 50 % (9–91 %)
        """)
    void sharesShowDecimalsOnlyWhereWholePercentsHideSomething(long successes, long trials, String expected) {
        assertThat(Figures.percent(Proportion.of(successes, trials))).isEqualTo(expected);
    }

    @Test
    void differencesAreInPointsWithTheirSign() {
        assertThat(Figures.points(new Estimate(.19, .18, .2))).isEqualTo("+19 (18 to 20)");
        assertThat(Figures.points(new Estimate(-.224, -.243, -.205))).isEqualTo("−22 (−24 to −20)");
        assertThat(Figures.width(new Estimate(.19, .18, .2))).isEqualTo("19 points (18 to 20)");
    }

    @ParameterizedTest
    @CsvSource({"0.00001,under 0.01 %", "0.99999,over 99.99 %", "0.0001,0.01 %", "0,0 %", "1,100 %", "0.9999,99.99 %"})
    void whatIsHardlyAnythingIsNotNothing(double share, String expected) {
        assertThat(Figures.percent(share)).isEqualTo(expected);
    }

    @Test
    void aNegativeIntervalIsJoinedByAWord() {
        assertThat(Figures.percent(new Estimate(-.02, -.05, .01))).isEqualTo("−2 % (−5 to 1 %)");
    }

    @ParameterizedTest
    @CsvSource({"0.05,+5 %", "-0.12,−12 %", "0,0 %", "0.004,+0.4 %", "-1.4,−140 %"})
    void marginsCarryTheirSign(double share, String expected) {
        assertThat(Figures.signedPercent(share)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "0.85,0.85", "2.50,2.5", "-0.1,−0.1", "0.33333,0.333", "-0.0001,0"})
    void assumedValuesAreWrittenShort(double value, String expected) {
        assertThat(Figures.plain(value)).isEqualTo(expected);
    }

    @Test
    void intervalsOfOnePointAreOneNumber() {
        assertThat(Figures.plain(Interval.of(1))).isEqualTo("1");
        assertThat(Figures.plain(new Interval(1.5, 2.5))).isEqualTo("1.5 to 2.5");
    }

    @Test
    void countsAreReadableUpToTheLargest() {
        assertThat(Figures.count(10_000)).isEqualTo("10,000");
        assertThat(Figures.count(BigInteger.valueOf(2_654_208))).isEqualTo("2,654,208");
        // 3^40 = 12157665459056928801
        assertThat(Figures.count(BigInteger.valueOf(3).pow(40))).isEqualTo("about 1.2 × 10¹⁹");
        assertThat(Figures.count(1, "change", "changes")).isEqualTo("1 change");
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("ar", "EG"));
        try {
            assertThat(Figures.percent(Proportion.of(30, 10_000))).isEqualTo("0.3 % (0.2–0.4 %)");
            assertThat(Figures.count(10_000)).isEqualTo("10,000");
        } finally {
            Locale.setDefault(before);
        }
    }
}
