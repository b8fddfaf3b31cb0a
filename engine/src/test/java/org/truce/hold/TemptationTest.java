package org.truce.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: the thresholds of keeping an obligation are those of the closed forms (method.md,
/// section 7b) and those of an automaton that is simulated month by month.
class TemptationTest {
    private static Temptation forEver(double r, double t, double p, double delta, double r1, double r0) {
        return new Temptation(r, t, p, Automaton.FOR_EVER, delta, r1, r0, 1);
    }

    /// T = 5, R = 3, P = 1, perfect monitoring: δ* = (5 − 3)/(5 − 1) = .5.
    @Test
    void perfectMonitoringForEver() {
        Temptation one = forEver(3, 5, 1, .6, 1, 0);
        assertThat(one.criticalPatience()).hasValueCloseTo(.5, within(1e-12));
        assertThat(one.slack()).isCloseTo(.6 / .4 * 2 - 2, within(1e-12));
        assertThat(forEver(3, 5, 1, .499, 1, 0).slack()).isNegative();
        // δ (r1 − 0) 2/(1 − δ) = 2 at r1 = .4/.6
        assertThat(one.leastDetection()).hasValueCloseTo(2.0 / 3, within(1e-12));
    }

    /// r0 = .05, r1 = .9: δ* = 2/(.85 · 2 + .95 · 2) = .555556; V = [(1 − δ) 3 + δ .05 · 1]/[1 − .95 δ].
    @Test
    void noisyAlarmForEver() {
        Temptation one = forEver(3, 5, 1, .7, .9, .05);
        assertThat(one.criticalPatience()).hasValueCloseTo(5.0 / 9, within(1e-9));
        assertThat(new Automaton(.7, Automaton.FOR_EVER, 1).value(3, .05))
                .isCloseTo((.3 * 3 + .7 * .05) / (1 - .7 * .95), within(1e-12));
    }

    /// V = [(1 − δ) R + δ r0 (1 − δ^K) P]/[1 − δ (1 − r0) − δ r0 δ^K] (Green & Porter 1984).
    @Test
    void someMonthsAndThenBack() {
        double delta = .9;
        double back = Math.pow(delta, 6);
        assertThat(new Automaton(delta, 6, 1).value(3, .05))
                .isCloseTo(
                        ((1 - delta) * 3 + delta * .05 * (1 - back)) / (1 - delta * .95 - delta * .05 * back),
                        within(1e-12));
        // D (δ + δ² + … + δ⁶) = g at δ*, with D = (r1 − r0)(R − P) − g r0 = 1.6 and g = 2
        double star =
                new Temptation(3, 5, 1, 6, delta, .9, .05, 1).criticalPatience().orElseThrow();
        double sum = 0;
        for (int i = 1; i <= 6; i++) {
            sum += Math.pow(star, i);
        }
        assertThat(1.6 * sum).isCloseTo(2, within(1e-9));
    }

    /// None is enough if r0 g ≥ (r1 − r0)(R − P): r0 = .46, r1 = .9 gives .92 ≥ .88; r0 = .45 gives .9 = .9.
    @Test
    void falseAlarmsAloneMakeItImpossible() {
        assertThat(forEver(3, 5, 1, .99, .9, .46).criticalPatience()).isEmpty();
        assertThat(forEver(3, 5, 1, .99, .9, .46).isSpoiledByFalseAlarms()).isTrue();
        assertThat(forEver(3, 5, 1, .99, .9, .44).criticalPatience()).isPresent();
        assertThat(forEver(3, 5, 1, .99, .9, .44).isSpoiledByFalseAlarms()).isFalse();
        // a collapse of one month is too short whatever the alarms: g = 2 is not below 1 · 2 · .9
        Temptation brief = new Temptation(3, 5, 1, 1, .99, .9, 0, 1);
        assertThat(brief.criticalPatience()).isEmpty();
        assertThat(brief.isSpoiledByFalseAlarms()).isFalse();
        // what collapses into something better than the deal is kept by nobody who gains
        assertThat(forEver(1, 2, 1.5, .99, .9, .01).criticalPatience()).isEmpty();
    }

    @Test
    void whatYieldsNothingIsKept() {
        Temptation one = forEver(3, 2, 1, .1, .5, .1);
        assertThat(one.criticalPatience()).hasValue(0);
        assertThat(one.leastDetection()).hasValue(0);
        assertThat(one.mostFalseAlarms()).hasValue(.5);
        assertThat(one.slack()).isPositive();
    }

    /// On random parameters, and with other obligations beside: slack is 0 at each threshold and changes its
    /// sign there, δ* for ever without others is g/[(r1 − r0)(R − P) + (1 − r0) g], and whoever simulates the
    /// automaton prefers breaking exactly where the slack is below 0.
    @Test
    void thresholdsAreWhereTheAutomatonTurns() {
        SplittableRandom random = new SplittableRandom(1);
        int possible = 0;
        int broken = 0;
        for (int i = 0; i < 2000; i++) {
            int collapse = random.nextInt(4) == 0 ? Automaton.FOR_EVER : random.nextInt(1, 40);
            double r1 = random.nextDouble();
            Temptation one = new Temptation(
                    random.nextDouble(),
                    random.nextDouble(2),
                    random.nextDouble(-1, .5),
                    collapse,
                    random.nextDouble(.3, .999),
                    r1,
                    random.nextDouble(r1),
                    random.nextBoolean() ? 1 : random.nextDouble());
            broken += simulated(one) ? 1 : 0;
            assertThat(simulated(one)).as("%s", one).isEqualTo(one.slack() < 0);
            if (one.broken() <= one.kept()) {
                continue;
            }
            one.criticalPatience().ifPresent(delta -> {
                assertThat(withPatience(one, Math.min(1 - 1e-12, delta * 1.0001))
                                .slack())
                        .isPositive();
                assertThat(withPatience(one, delta * .9999).slack()).isNegative();
                if (collapse == Automaton.FOR_EVER && one.othersQuiet() == 1) {
                    double g = one.broken() - one.kept();
                    assertThat(delta)
                            .isCloseTo(
                                    g
                                            / ((r1 - one.falseAlarm()) * (one.kept() - one.collapsed())
                                                    + (1 - one.falseAlarm()) * g),
                                    within(1e-9));
                }
            });
            possible += one.criticalPatience().isPresent() ? 1 : 0;
            one.leastDetection()
                    .ifPresent(least -> assertThat(
                                    with(one, least, one.falseAlarm()).slack())
                            .isCloseTo(0, within(1e-9)));
            one.mostFalseAlarms()
                    .ifPresent(most -> assertThat(with(one, r1, most).slack()).isCloseTo(0, within(1e-9)));
            assertThat(one.mostFalseAlarms().isPresent())
                    .isEqualTo(with(one, r1, 0).slack() >= 0);
            assertThat(one.leastDetection().isPresent())
                    .isEqualTo(with(one, 1, one.falseAlarm()).slack() >= 0);
        }
        assertThat(possible).isGreaterThan(100);
        assertThat(broken).isBetween(100, 1900);
    }

    private static Temptation withPatience(Temptation one, double patience) {
        return new Temptation(
                one.kept(),
                one.broken(),
                one.collapsed(),
                one.collapse(),
                patience,
                one.detection(),
                one.falseAlarm(),
                one.othersQuiet());
    }

    private static Temptation with(Temptation one, double detection, double falseAlarm) {
        return new Temptation(
                one.kept(),
                one.broken(),
                one.collapsed(),
                one.collapse(),
                one.patience(),
                detection,
                falseAlarm,
                one.othersQuiet());
    }

    /// Whether breaking for ever is worth more than keeping for ever: the expected discounted worth of both
    /// over so many months that what follows does not count, by the probabilities of the automaton's states.
    private static boolean simulated(Temptation one) {
        double quiet = (1 - one.falseAlarm()) * one.othersQuiet();
        double kept = simulated(one, one.kept(), 1 - quiet);
        double broken = simulated(one, one.broken(), 1 - (1 - one.detection()) * one.othersQuiet());
        return broken > kept;
    }

    private static double simulated(Temptation one, double flow, double alarm) {
        int states = one.collapse() == Automaton.FOR_EVER ? 1 : one.collapse();
        // state 0: kept; states 1 to K: void with so many months left
        double[] chance = new double[states + 1];
        chance[0] = 1;
        double sum = 0;
        double weight = 1;
        while (weight > 1e-12) {
            double[] next = new double[states + 1];
            next[0] = chance[0] * (1 - alarm);
            next[states] = chance[0] * alarm;
            double inVoid = 0;
            for (int s = 1; s <= states; s++) {
                inVoid += chance[s];
                int to = one.collapse() == Automaton.FOR_EVER ? s : s - 1;
                next[to] += chance[s];
            }
            sum += weight * (chance[0] * flow + inVoid * one.collapsed());
            chance = next;
            weight *= one.patience();
        }
        return sum;
    }
}
