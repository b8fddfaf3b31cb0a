package org.truce.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConvergenceTest {
    private static double[][] autoregressive(double correlation, double[] means, int length) {
        SplittableRandom random = new SplittableRandom(11);
        double[][] chains = new double[means.length][length];
        for (int c = 0; c < means.length; c++) {
            double x = random.nextGaussian();
            for (int i = 0; i < length; i++) {
                x = correlation * x + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                chains[c][i] = means[c] + x;
            }
        }
        return chains;
    }

    @Test
    void independentDraws() {
        Convergence convergence = Convergence.of(autoregressive(0, new double[4], 5_000));
        assertThat(convergence.rHat()).isBetween(.999, 1.002);
        assertThat(convergence.effectiveSampleSize()).isBetween(18_000., 20_000.);
    }

    /// Correlation ρ at lag 1 leaves (1 − ρ)/(1 + ρ) of the draws: 1/19 of 80,000 is 4,211.
    @Test
    void correlatedDraws() {
        Convergence convergence = Convergence.of(autoregressive(.9, new double[4], 20_000));
        assertThat(convergence.effectiveSampleSize()).isCloseTo(4_211, within(500.));
    }

    /// Means 0, 0, 1, 1 and variance 1 within: the means of eight halves have variance 2/7, so R̂² is about 1
    /// + 2/7.
    @Test
    void chainsThatDisagree() {
        Convergence convergence = Convergence.of(autoregressive(0, new double[] {0, 0, 1, 1}, 10_000));
        assertThat(convergence.rHat()).isCloseTo(Math.sqrt(9. / 7), within(.01));
    }

    /// A drift shows when chains are split.
    @Test
    void chainsThatDrift() {
        double[][] chains = new double[4][1_000];
        for (double[] chain : chains) {
            for (int i = 0; i < chain.length; i++) {
                chain[i] = i;
            }
        }
        // Halves of n = 500 rising numbers: within n²/12, between (n²/4) · 8/7: R̂² = 1 + 3 · 8/7.
        assertThat(Convergence.of(chains).rHat()).isCloseTo(Math.sqrt(1 + 24. / 7), within(.01));
    }

    @Test
    void constantsAndSingleDraws() {
        assertThat(Convergence.of(new double[4][100])).isEqualTo(new Convergence(1, 400));
        assertThat(Convergence.of(new double[4][1])).isEqualTo(new Convergence(1, 0));
    }
}
