package org.truce.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Expected places by hand: start + (value − from) / (to − from) × (end − start).
class ScaleTest {
    @Test
    void valuesFallInProportion() {
        Scale across = new Scale(-1, 1, 100, 300);
        assertThat(across.at(-1)).isEqualTo(100);
        assertThat(across.at(.5)).isEqualTo(250);
        assertThat(across.place(.123)).isEqualTo("212.3");
        Scale upward = new Scale(0, .4, 230, 30);
        assertThat(upward.at(.1)).isCloseTo(180, within(1e-9));
    }

    @Test
    void ticksAreRoundAndInside() {
        assertThat(new Scale(0, 1, 0, 1).ticks(5)).containsExactly(0.0, .2, .4, 3 * .2, .8, 1.0);
        assertThat(new Scale(-.36, .12, 0, 1).ticks(10).stream().map(Figures::plain))
                .containsExactly("−0.35", "−0.3", "−0.25", "−0.2", "−0.15", "−0.1", "−0.05", "0", "0.05", "0.1");
        assertThat(new Scale(0, .0873, 0, 1).ticks(5).stream().map(Figures::plain))
                .containsExactly("0", "0.02", "0.04", "0.06", "0.08");
    }

    @Test
    void placesAreShort() {
        assertThat(Scale.number(12)).isEqualTo("12");
        assertThat(Scale.number(12.04)).isEqualTo("12");
        assertThat(Scale.number(-.04)).isEqualTo("0");
        assertThat(Scale.number(-3.25)).isEqualTo("-3.3");
    }

    @Test
    void aScaleNeedsExtent() {
        assertThatThrownBy(() -> new Scale(1, 1, 0, 10))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A scale from 1.0 to 1.0 has no extent.");
    }
}
