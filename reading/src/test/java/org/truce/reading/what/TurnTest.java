package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE UNDER TEST: what a negation at the verb makes of a position.
class TurnTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kelmar rejects a minimum flow | PLAIN
        Kelmar said it would not accept a minimum flow | PLAIN
        Ardesh does not want observers on the dam | PLAIN
        Ardesh demanded not only water but power | PLAIN
        Kelmar will not be asked to pay | PLAIN
        Kelmar would have to close the gates | PLAIN
        Belun has called off the visit | PLAIN
        Kelmar is not demanding a fee | OPEN
        Kelmar isn't asking for a fee | OPEN
        Ossir never said it would close the canal | OPEN
        The minister did not say that Ossir would close the canal | OPEN
        Belun no longer insists on a cap | OPEN
        Belun has never threatened to leave | OPEN
        Tovia refused to rule out a second dam | OPEN
        Tovia declined to reject the plan | OPEN
        Dornia has not rejected the formula | OPEN
        Dornia stopped short of demanding arbitration | OPEN
        Kelmar will not oppose meters | CONSENT
        "We won't stand in the way of meters," she said | CONSENT
        Belun does not object to meters | CONSENT
        Kelmar would have accepted meters, had Ardesh asked | UNREAL
        It could never have agreed to a cap | UNREAL
        He said they would pay for the water or not at all | DEMANDED
        Unless the gates are opened, Ossir will not sign | DEMANDED
        Ossir said that without meters there would be no treaty | PLAIN
        Ossir said that without meters, there would be no treaty | DEMANDED
        """)
    void aNegatedVerbIsNotItsContrary(String sentence, Turn turn) {
        assertThat(Turn.of(sentence)).isEqualTo(turn);
    }
}
