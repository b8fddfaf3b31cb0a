package org.truce.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: whatever steps are taken, the multipliers give a bound.
class MeritTest {
    private static final int PARTIES = 5;

    private final SplittableRandom random = new SplittableRandom(1);

    /// Margins of very different size: steps end far outside what is allowed, and must come back.
    private double[] margins(double lowest) {
        double size = Math.pow(10, random.nextInt(-3, 4));
        return random.doubles(PARTIES, lowest * size, size).toArray();
    }

    private void checkBound(Merit merit, int needed, double lowest) {
        double[] a = merit.firstMultipliers(PARTIES, needed);
        for (int step = 0; step < 30; step++) {
            merit.tighten(a, margins(lowest), needed, random.nextDouble(10), step);
            for (int i = 0; i < 20; i++) {
                double[] margins = margins(lowest);
                double bound = 0;
                for (int p = 0; p < PARTIES; p++) {
                    bound += a[p] * margins[p];
                }
                double size = Arrays.stream(margins).map(Math::abs).max().orElse(0);
                assertThat(merit.of(margins, needed))
                        .as("%s, multipliers %s, margins %s", merit, Arrays.toString(a), Arrays.toString(margins))
                        .isLessThanOrEqualTo(bound + 1e-10 * size);
            }
        }
    }

    @Test
    void smallestSumsAreBoundedForMarginsOfEitherSign() {
        for (int k = 1; k <= PARTIES; k++) {
            checkBound(new Merit.SmallestSum(k, new double[] {1, 1, 1, 1, 1}), 0b11111, -1);
            checkBound(new Merit.SmallestSum(k, new double[] {1, 20, 0, .1, 3}), 0b01111, -1);
        }
    }

    /// A step of length 0 only brings the multipliers back to what is allowed: entries in [0, 1] with sum k.
    /// The nearest such point moves all entries by the same shift, except those that stop at 0 or 1 before
    /// (the conditions of Karush, Kuhn and Tucker).
    @Test
    void multipliersComeBackToTheNearestPointAllowed() {
        for (int i = 0; i < 2000; i++) {
            int k = random.nextInt(1, PARTIES);
            double[] before = random.doubles(PARTIES, -2, 3).toArray();
            double[] after = before.clone();
            new Merit.SmallestSum(k, new double[] {1, 1, 1, 1, 1}).tighten(after, margins(-1), 0b11111, 0, 0);
            assertThat(Arrays.stream(after).sum()).isCloseTo(k, within(1e-9));
            double least = Double.NEGATIVE_INFINITY;
            double most = Double.POSITIVE_INFINITY;
            for (int p = 0; p < PARTIES; p++) {
                assertThat(after[p]).isBetween(-1e-12, 1 + 1e-12);
                double shift = after[p] - before[p];
                // at 1 the shift may be larger, at 0 smaller, between it is this
                least = after[p] > 1e-9 ? Math.max(least, shift) : least;
                most = after[p] < 1 - 1e-9 ? Math.min(most, shift) : most;
            }
            assertThat(least).isLessThanOrEqualTo(most + 1e-9);
        }
    }

    /// Where everybody needed has at least 0; a party not needed may have less.
    @Test
    void sumsAndMeansAreBoundedWhereNobodyNeededLoses() {
        checkBound(new Merit.WeightedSum(new double[] {1, 1, 1, 1, 1}), 0b11111, 0);
        checkBound(new Merit.WeightedSum(new double[] {0, 1, 0, 0, 0}), 0b00111, 0);
        checkBound(new Merit.GeometricMean(), 0b11111, 0);
        checkBound(new Merit.GeometricMean(), 0b01101, 0);
    }

    /// 1, 2 and 4: the smallest two of three sum to 3; the geometric mean is the cube root of 8.
    @Test
    void meritsOfThreeMargins() {
        double[] margins = {4, 1, 2, -9, -9};
        assertThat(new Merit.SmallestSum(2, new double[] {1, 1, 1, 1, 1}).of(margins, 0b111))
                .isCloseTo(3, within(1e-12));
        assertThat(new Merit.GeometricMean().of(margins, 0b111)).isCloseTo(2, within(1e-12));
        assertThat(new Merit.WeightedSum(new double[] {1, 1, 1, 1, 0}).of(margins, 0b111))
                .isCloseTo(-2, within(1e-12));
    }
}
