package org.truce.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truce.survival.CoxFit.Coefficient;
import org.truce.survival.CoxFit.Fitted;
import org.truce.survival.CoxFit.NotFitted;
import org.truce.survival.CoxFit.Reason;

class CoxRegressionTest {
    private static Fitted fitted(CoxFit fit) {
        assertThat(fit).isInstanceOf(Fitted.class);
        return (Fitted) fit;
    }

    /// 1.5721 with standard error .4124 is what R's coxph gives with Efron's ties for this example, and what
    /// textbooks print (hazard ratio 4.82, 2.15 to 10.81 by the model's own error).
    @Test
    void theClassicalExampleComesOut() {
        Fitted fit = fitted(CoxRegression.of(Remission.all(), Remission.covariates(), List.of("placebo")));
        Coefficient placebo = fit.coefficients().getFirst();
        assertThat(placebo.value()).isEqualTo(1.5721, within(5e-5));
        assertThat(placebo.standardError()).isEqualTo(.4124, within(5e-5));
        assertThat(placebo.hazardRatio().value()).isEqualTo(4.817, within(1e-3));
        assertThat(fit.likelihoodRatio()).isEqualTo(16.35, within(5e-3));
        assertThat(fit.probability()).isEqualTo(5.26e-5, within(1e-6));
    }

    /// Two that end, one after the other, x = 1 and x = 0, and a third with x = 1 that stands longest:
    /// L = e/(2e+1) · 1/(1+e) with e = exp(b); its derivative in b is 0 where 1 = 2e². So b = −ln 2 / 2.
    @Test
    void aMaximumByHand() {
        List<Subject> subjects = List.of(new Subject(1, true, 0), new Subject(2, true, 1), new Subject(3, false, 2));
        Fitted fit = fitted(CoxRegression.of(subjects, new double[][] {{1}, {0}, {1}}, List.of("x")));
        assertThat(fit.coefficients().getFirst().value()).isEqualTo(-Math.log(2) / 2, within(1e-9));
        assertThat(fit.nullLogLikelihood()).isEqualTo(-Math.log(6), within(1e-12));
    }

    private record Sample(List<Subject> subjects, List<double[]> rows) {
        double[][] matrix() {
            return rows.toArray(double[][]::new);
        }
    }

    private static Sample random(SplittableRandom random, int n, int p) {
        List<Subject> subjects = new ArrayList<>();
        double[][] rows = new double[n][p];
        for (int i = 0; i < n; i++) {
            subjects.add(new Subject(random.nextInt(6), random.nextInt(4) > 0, random.nextInt(n)));
            for (int k = 0; k < p; k++) {
                rows[i][k] = k == 0 ? random.nextInt(2) : random.nextDouble() * 4 - 1;
            }
        }
        return new Sample(subjects, List.of(rows));
    }

    /// Efron's likelihood written out from its definition, time by time, with no sums carried over.
    private static double bruteForce(Sample sample, double[] beta) {
        double log = 0;
        for (double time : sample.subjects().stream()
                .mapToDouble(Subject::years)
                .distinct()
                .toArray()) {
            double atRisk = 0;
            double tied = 0;
            int ended = 0;
            for (int i = 0; i < sample.subjects().size(); i++) {
                double linear = 0;
                for (int k = 0; k < beta.length; k++) {
                    linear += beta[k] * sample.rows().get(i)[k];
                }
                Subject subject = sample.subjects().get(i);
                atRisk += subject.years() >= time ? Math.exp(linear) : 0;
                if (subject.years() == time && subject.ended()) {
                    tied += Math.exp(linear);
                    ended++;
                    log += linear;
                }
            }
            for (int l = 0; l < ended; l++) {
                log -= Math.log(atRisk - tied * l / ended);
            }
        }
        return log;
    }

    /// 300 random sets of 5 to 30 subjects with many ties: the fit's likelihood is the brute-force one; no
    /// neighbour of its coefficients is better; its standard errors are those of the numerical second
    /// derivatives.
    @Test
    void nothingNearbyIsMoreLikely() {
        SplittableRandom random = new SplittableRandom(20_250_311);
        int fits = 0;
        for (int run = 0; run < 300; run++) {
            int p = 1 + random.nextInt(2);
            Sample sample = random(random, 5 + random.nextInt(26), p);
            List<String> names = IntStream.range(0, p).mapToObj(k -> "x" + k).toList();
            if (!(CoxRegression.of(sample.subjects(), sample.matrix(), names) instanceof Fitted fit)) {
                continue;
            }
            fits++;
            double[] beta =
                    fit.coefficients().stream().mapToDouble(Coefficient::value).toArray();
            assertThat(fit.logLikelihood()).as("run %d", run).isEqualTo(bruteForce(sample, beta), within(1e-8));
            assertThat(fit.nullLogLikelihood()).isEqualTo(bruteForce(sample, new double[p]), within(1e-8));
            for (int k = 0; k < p; k++) {
                for (double by : new double[] {-1e-3, 1e-3}) {
                    double[] near = beta.clone();
                    near[k] += by;
                    assertThat(bruteForce(sample, near)).as("run %d", run).isLessThan(fit.logLikelihood());
                }
            }
            if (p == 1) {
                double h = 1e-3;
                double curvature = (2 * bruteForce(sample, beta)
                                - bruteForce(sample, new double[] {beta[0] + h})
                                - bruteForce(sample, new double[] {beta[0] - h}))
                        / (h * h);
                assertThat(fit.coefficients().getFirst().standardError())
                        .as("run %d", run)
                        .isEqualTo(1 / Math.sqrt(curvature), within(1e-3 / Math.sqrt(curvature)));
            }
        }
        assertThat(fits).isGreaterThan(200);
    }

    /// Lin & Wei 1989, (2.3), written out: x − mean at a subject's own end, less its share of the hazard
    /// times x − mean at every end up to its own time.
    @Test
    void scoreResidualsAreThoseOfTheirDefinition() {
        SplittableRandom random = new SplittableRandom(9);
        double beta = .3;
        for (int run = 0; run < 100; run++) {
            Sample sample = random(random, 25, 1);
            List<Subject> subjects = new ArrayList<>(sample.subjects());
            subjects.sort(java.util.Comparator.comparingDouble(Subject::years));
            double[][] residuals = PartialLikelihood.of(subjects, sample.matrix(), new double[] {beta})
                    .scoreResiduals();
            for (int i = 0; i < 25; i++) {
                double x = sample.rows().get(i)[0];
                double expected = 0;
                for (int j = 0; j < 25; j++) {
                    double time = subjects.get(j).years();
                    if (!subjects.get(j).ended() || time > subjects.get(i).years()) {
                        continue;
                    }
                    double risk = 0;
                    double weighted = 0;
                    for (int m = 0; m < 25; m++) {
                        double other = sample.rows().get(m)[0];
                        double one = subjects.get(m).years() >= time ? Math.exp(beta * other) : 0;
                        risk += one;
                        weighted += one * other;
                    }
                    expected -= Math.exp(beta * x) / risk * (x - weighted / risk);
                    expected += i == j ? x - weighted / risk : 0;
                }
                assertThat(residuals[i][0]).as("run %d", run).isEqualTo(expected, within(1e-9));
            }
        }
    }

    /// Each subject three times in one cluster: the coefficients' robust errors are those of the subjects
    /// once. Copies would be ties, so their times are moved apart by a hair.
    @Test
    void copiesInOneClusterAreNoNews() {
        SplittableRandom random = new SplittableRandom(17);
        List<Subject> once = new ArrayList<>();
        List<Subject> thrice = new ArrayList<>();
        double[][] rows = new double[60][1];
        double[][] copied = new double[180][1];
        for (int i = 0; i < 60; i++) {
            double years = random.nextDouble();
            boolean ended = random.nextInt(3) > 0;
            rows[i][0] = random.nextInt(2);
            once.add(new Subject(years, ended, i));
            for (int copy = 0; copy < 3; copy++) {
                thrice.add(new Subject(years + copy * 1e-9, ended, i));
                copied[3 * i + copy][0] = rows[i][0];
            }
        }
        Coefficient one = fitted(CoxRegression.of(once, rows, List.of("x")))
                .coefficients()
                .getFirst();
        Coefficient three = fitted(CoxRegression.of(thrice, copied, List.of("x")))
                .coefficients()
                .getFirst();
        assertThat(three.robustError()).isEqualTo(one.robustError(), within(.03 * one.robustError()));
        assertThat(three.standardError())
                .isEqualTo(one.standardError() / Math.sqrt(3), within(.03 * one.standardError()));
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        Sample sample = random(new SplittableRandom(2), 30, 2);
        List<Subject> reversed = sample.subjects().reversed();
        double[][] rows = new double[30][];
        for (int i = 0; i < 30; i++) {
            rows[i] = sample.rows().get(29 - i);
        }
        Fitted one = fitted(CoxRegression.of(sample.subjects(), sample.matrix(), List.of("a", "b")));
        Fitted other = fitted(CoxRegression.of(reversed, rows, List.of("a", "b")));
        for (int k = 0; k < 2; k++) {
            assertThat(other.coefficients().get(k).value())
                    .isEqualTo(one.coefficients().get(k).value(), within(1e-9));
            assertThat(other.coefficients().get(k).robustError())
                    .isEqualTo(one.coefficients().get(k).robustError(), within(1e-9));
        }
    }

    @Test
    void whatHasNoAnswerSaysWhy() {
        List<Subject> subjects = List.of(
                new Subject(1, true, 0), new Subject(2, true, 1), new Subject(3, true, 2), new Subject(4, false, 3));
        assertThat(CoxRegression.of(subjects, new double[][] {{1}, {1}, {1}, {1}}, List.of("x")))
                .isEqualTo(new NotFitted(Reason.DEPENDENT, List.of("x")));
        assertThat(CoxRegression.of(subjects, new double[][] {{1, 2}, {0, 0}, {1, 2}, {0, 0}}, List.of("x", "twice")))
                .isEqualTo(new NotFitted(Reason.DEPENDENT, List.of("twice")));
        // whoever ends has more of x than all that are left
        assertThat(CoxRegression.of(subjects, new double[][] {{1}, {1}, {0}, {0}}, List.of("x")))
                .isEqualTo(new NotFitted(Reason.WITHOUT_BOUND, List.of("x")));
        assertThat(CoxRegression.of(List.of(new Subject(1, false, 0)), new double[][] {{1}}, List.of("x")))
                .isEqualTo(new NotFitted(Reason.NOTHING_ENDED, List.of()));
    }
}
