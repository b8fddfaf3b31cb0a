package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.truce.cli.Rehearsal;

/// A rehearsal that fails would leave every start slow, and nobody would notice.
class RehearsalTest {
    @Test
    void everyCommandOfTheRehearsalSucceeds() {
        assertThatCode(() -> Rehearsal.main(new String[0])).doesNotThrowAnyException();
    }
}
