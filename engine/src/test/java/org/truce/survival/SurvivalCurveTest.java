package org.truce.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.truce.survival.SurvivalCurve.Standing;
import org.truce.survival.SurvivalCurve.Step;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

class SurvivalCurveTest {
    private static final double Z = 1.959963984540054;

    /// The curve of the 6-MP group as in Kleinbaum & Klein 2012, table 2.3: .8571, .8067, .7529, .6902,
    /// .6275, .5378, .4482; and, by hand, 18/21 · 16/17 · 14/15 · 11/12 · 10/11 · 6/7 · 5/6.
    @Test
    void theClassicalExampleComesOut() {
        SurvivalCurve curve = SurvivalCurve.of(Remission.subjects(Remission.TREATED, 0));
        assertThat(curve.ended()).isEqualTo(9);
        assertThat(curve.steps()).extracting(Step::years).containsExactly(6.0, 7.0, 10.0, 13.0, 16.0, 22.0, 23.0);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        double[] published = {.8571, .8067, .7529, .6902, .6275, .5378, .4482};
        for (int i = 0; i < published.length; i++) {
            assertThat(curve.steps().get(i).standing().value()).isEqualTo(published[i], within(5e-5));
        }
        double product = 18 / 21.0 * 16 / 17 * 14 / 15 * 11 / 12 * 10 / 11 * 6 / 7 * 5 / 6;
        assertThat(curve.findAt(30).orElseThrow().share().value()).isEqualTo(product, within(1e-12));
    }

    /// Greenwood's standard errors of the same group, as in Kleinbaum & Klein 2012 (.0764, .0869, .0963,
    /// .1068, .1141, .1282, .1346); at 7 weeks by hand: variance of the logarithm 3/(21·18) + 1/(17·16).
    @Test
    void greenwoodAndTheLogLogInterval() {
        SurvivalCurve curve = SurvivalCurve.of(Remission.subjects(Remission.TREATED, 0));
        double[] published = {.0764, .0869, .0963, .1068, .1141, .1282, .1346};
        for (int i = 0; i < published.length; i++) {
            assertThat(curve.steps().get(i).standardError()).isEqualTo(published[i], within(5e-5));
        }
        double variance = 3 / (21.0 * 18) + 1 / (17.0 * 16);
        double share = 18 / 21.0 * 16 / 17;
        double half = Z * Math.sqrt(variance) / Math.log(share);
        Estimate interval = curve.findAt(8).orElseThrow().share();
        assertThat(interval.low()).isEqualTo(Math.pow(share, Math.exp(-half)), within(1e-12));
        assertThat(interval.high()).isEqualTo(Math.pow(share, Math.exp(half)), within(1e-12));
        // published for this example at 10 weeks: .503 to .889 (Stata, R with conf.type = "log-log")
        assertThat(curve.findAt(10).orElseThrow().share().low()).isEqualTo(.503, within(5e-4));
        assertThat(curve.findAt(10).orElseThrow().share().high()).isEqualTo(.889, within(5e-4));
    }

    /// Where nothing is censored, the curve is a share, and Greenwood's variance that of a binomial.
    @Test
    void withoutCensoringItIsTheShare() {
        SplittableRandom random = new SplittableRandom(7);
        for (int run = 0; run < 200; run++) {
            int n = 1 + random.nextInt(40);
            List<Subject> subjects = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                subjects.add(new Subject(random.nextInt(8), true, i));
            }
            SurvivalCurve curve = SurvivalCurve.of(subjects);
            for (Step step : curve.steps()) {
                double share =
                        subjects.stream().filter(s -> s.years() > step.years()).count() / (double) n;
                assertThat(step.standing().value()).isEqualTo(share, within(1e-12));
                if (share > 0) {
                    assertThat(step.standardError()).isEqualTo(Math.sqrt(share * (1 - share) / n), within(1e-12));
                }
            }
        }
    }

    /// If no two subjects share a cluster and nothing is censored, the jackknife gives Greenwood's variance.
    /// If each subject stands twice in its cluster, nothing has been learnt: the clustered interval stays,
    /// while the other, which takes the copies for news, shrinks.
    @Test
    void copiesInOneClusterAreNoNews() {
        SplittableRandom random = new SplittableRandom(11);
        List<Subject> once = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            once.add(new Subject(random.nextInt(10), true, i));
        }
        SurvivalCurve single = SurvivalCurve.of(once);
        List<Subject> twice = new ArrayList<>(once);
        twice.addAll(once);
        SurvivalCurve doubled = SurvivalCurve.of(twice);
        for (double years : new double[] {1, 3, 5, 7}) {
            Standing one = single.findAt(years).orElseThrow();
            Standing two = doubled.findAt(years).orElseThrow();
            close(one.clustered().orElseThrow(), one.share());
            close(two.clustered().orElseThrow(), one.share());
            assertThat(two.share().high() - two.share().low())
                    .isLessThan(.8 * (one.share().high() - one.share().low()));
        }
    }

    private static void close(Estimate found, Estimate expected) {
        assertThat(found.value()).isEqualTo(expected.value(), within(1e-12));
        assertThat(found.low()).isEqualTo(expected.low(), within(1e-9));
        assertThat(found.high()).isEqualTo(expected.high(), within(1e-9));
    }

    /// The jackknife by its definition: the derivative of the logarithm of the curve in the weight of each
    /// subject, taken numerically from a curve of weighted subjects.
    @Test
    void theClusteredVarianceIsTheJackknifes() {
        SplittableRandom random = new SplittableRandom(3);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            subjects.add(new Subject(random.nextInt(12), random.nextInt(3) > 0, i % 13));
        }
        SurvivalCurve curve = SurvivalCurve.of(subjects);
        double years = 6;
        double[] derivative = new double[13];
        for (int i = 0; i < 40; i++) {
            derivative[i % 13] += (weighted(subjects, i, 1e-5, years) - weighted(subjects, i, -1e-5, years)) / 2e-5;
        }
        double variance = 0;
        for (double d : derivative) {
            variance += d * d;
        }
        Estimate found = curve.findAt(years).orElseThrow().clustered().orElseThrow();
        double factor = Math.exp(Z * Math.sqrt(variance) / -Math.log(found.value()));
        assertThat(found.low()).isEqualTo(Math.pow(found.value(), factor), within(1e-7));
    }

    private static double weighted(List<Subject> subjects, int heavier, double by, double years) {
        double log = 0;
        for (double t = 0; t <= years; t++) {
            double atRisk = 0;
            double ended = 0;
            for (int i = 0; i < subjects.size(); i++) {
                double weight = i == heavier ? 1 + by : 1;
                atRisk += subjects.get(i).years() >= t ? weight : 0;
                ended += subjects.get(i).years() == t && subjects.get(i).ended() ? weight : 0;
            }
            log += Math.log(1 - ended / atRisk);
        }
        return log;
    }

    @Test
    void fewClustersSayNothing() {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            subjects.add(new Subject(i, true, i % 9));
        }
        assertThat(SurvivalCurve.of(subjects).findAt(5).orElseThrow().clustered())
                .isEmpty();
    }

    /// Before anything ended the interval is Wilson's for those seen so long: 2 of 2 at two years.
    @Test
    void theEndsOfTheCurve() {
        SurvivalCurve curve =
                SurvivalCurve.of(List.of(new Subject(1, false, 0), new Subject(3, true, 1), new Subject(3, true, 2)));
        Standing early = curve.findAt(2).orElseThrow();
        assertThat(early.atRisk()).isEqualTo(2);
        assertThat(early.share()).isEqualTo(Estimate.of(Proportion.of(2, 2)));
        assertThat(curve.findAt(3).orElseThrow().share()).isEqualTo(new Estimate(0, 0, 1));
        assertThat(curve.findAt(3.1)).isEmpty();
        assertThatThrownBy(() -> new Subject(-1, true, 0))
                .hasMessage("The years (-1.0) must be finite and not negative.");
    }
}
