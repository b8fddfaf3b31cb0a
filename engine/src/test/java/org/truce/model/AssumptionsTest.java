package org.truce.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssumptionsTest {
    /// The defaults of method.md, section 1: offers .95, rejects .70.
    @Test
    void firmnessMovesAndStaysAProbability() {
        Assumptions firmer = Assumptions.DEFAULT.withFirmnessShifted(.2);
        assertThat(firmer.firmness().getOrDefault(Statement.Kind.OFFERS, Double.NaN))
                .isEqualTo(1);
        assertThat(firmer.firmness().getOrDefault(Statement.Kind.REJECTS, Double.NaN))
                .isCloseTo(.9, within(1e-12));
        Assumptions looser = Assumptions.DEFAULT.withFirmnessShifted(-.8);
        assertThat(looser.firmness().getOrDefault(Statement.Kind.REJECTS, Double.NaN))
                .isZero();
        assertThat(looser.firmness().getOrDefault(Statement.Kind.OFFERS, Double.NaN))
                .isCloseTo(.15, within(1e-12));
    }
}
