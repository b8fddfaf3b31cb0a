package org.truce.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: whether a shift of power rules out an agreement (Fearon 1995; Powell 2006).
class PowerShiftTest {
    /// p₁ = .7, p₂ = .3, c = .1, δ = .9: 1 − .9 · .6 − .6 = −.14; .1 · 1.1 − (.7 − .27) = −.32.
    @Test
    void aLargeShiftRulesOutAnAgreement() {
        PowerShift shift = new PowerShift(.7, .3, .1, .1, .9);
        assertThat(shift.slack()).isCloseTo(-.14, within(1e-12));
        assertThat(shift.slackIfOtherOffers()).isCloseTo(-.32, within(1e-12));
    }

    /// 1 − .9 (.9 − p₂) = .6 at p₂ = .9 − .4/.9.
    @Test
    void theLargestShiftIsWhereTheSlackIsZero() {
        double least = .9 - .4 / .9;
        assertThat(new PowerShift(.7, .3, .1, .1, .9).largestShift()).isCloseTo(.7 - least, within(1e-12));
        assertThat(new PowerShift(.7, least, .1, .1, .9).slack()).isCloseTo(0, within(1e-12));
    }

    /// Without a shift a war only costs: slack is δ c₂ + c₁ + (1 − δ)(1 − p) > 0.
    @Test
    void noShiftIsNoReason() {
        assertThat(new PowerShift(.6, .6, .1, .2, .9).slack()).isCloseTo(.9 * .2 + .1 + .1 * .4, within(1e-12));
        assertThat(new PowerShift(.1, .05, .2, .2, .9).largestShift()).isEqualTo(.1, within(1e-12));
    }
}
