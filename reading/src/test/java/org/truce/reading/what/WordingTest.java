package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.model.Statement;

/// FEATURE UNDER TEST: negation, hedging, conditions and comparisons.
class WordingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it will not open the gate",
                "we won't sign",
                "it would never hand over the fort",
                "it refused to withdraw",
                "it rejects the plan",
                "it has ruled out a second bridge",
                "a return is out of the question",
                "it turned the offer down",
                "under no circumstances will it leave",
                "there is no way back",
                "it opposes the fund",
                "it is against the fund",
                "it cannot agree to the fund",
                "neither town wants the wall",
                "a full withdrawal is excluded",
                "it denied the report",
                "votes by weight are a red line",
                "the clause is unacceptable",
            })
    void whatIsDeniedRefusedOrRuledOutIsNegated(String words) {
        assertThat(Wording.of(words).negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it will open the gate",
                "it would not stand in the way of a fund",
                "it has no objection to a fund",
                "it would not block the fund",
                "it does not exclude a fund",
                "it did not rule out a fund",
                "it has nothing against a fund",
                "it accepts the note",
                "it would not be the one to block a standard",
                "Norway wants a notary",
            })
    void whatIsAllowedIsNot(String words) {
        assertThat(Wording.of(words).negated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it may accept",
                "it might sign",
                "it could perhaps agree",
                "it tentatively agreed",
                "it is very open to any",
                "it probably will",
                "it seemed ready",
                "it is believed to want more",
                "it reportedly agreed",
                "in principle it agrees",
                "it signalled that it would",
                "some flexibility on dates",
                "it is likely to accept",
            })
    void whatIsNotSaidPlainlyIsHedged(String words) {
        assertThat(Wording.of(words).hedged()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it accepts", "it will sign", "it agreed on Monday", "it insists on a fund", "the mayor said so"
            })
    void whatIsSaidPlainlyIsNot(String words) {
        assertThat(Wording.of(words).hedged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "it will open the bridge only if the patrols leave | the patrols leave | it will open the bridge",
                "it will open the bridge, but only after the patrols leave | the patrols leave | it will open the"
                        + " bridge,",
                "it will pay on condition that the mines close | the mines close | it will pay",
                "it would pay provided that the mines close | the mines close | it would pay",
                "it will pay as long as the mines close | the mines close | it will pay",
                "it will not pay unless the mines close | the mines close | it will not pay",
                "it will not pay until the mines close | the mines close | it will not pay",
                "it would close the mines in return for money | money | it would close the mines",
                "it would close the mines in exchange for money | money | it would close the mines",
                "the filling must take nine years before it signs | the filling must take nine years | -",
                "the maps come first, before they open the strait | the maps come first, | open the strait",
                "Without the road, it will shut the range | the road | it will shut the range",
                "Unless the patrols leave, the crossing stays shut | the patrols leave | the crossing stays shut",
                "If the patrols leave, the crossing opens | the patrols leave | the crossing opens",
                "the loan depends on the panel | the panel | the loan",
                "without the road there will be a fight | - | -",
                "it wants the road | - | -",
            })
    void conditionsAreToldFromWhatTheyAreSetFor(String words, String condition, String target) {
        Wording wording = Wording.of(words);
        assertThat(wording.condition().orElse(null)).isEqualTo(condition);
        assertThat(wording.target().orElse(null)).isEqualTo(target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "a long truce to a bad peace | a long truce | a bad peace",
                "it would rather have the bridge open than keep the fort | it would rather have the bridge open | keep"
                        + " the fort",
                "a lease instead of a sale | a lease | a sale",
                "thinning out rather than a pledge | thinning out | a pledge",
                "the second best | the second best | -",
            })
    void comparisonsHaveTwoSides(String words, String better, String worse) {
        Wording.Parts parts = Wording.of(words).parts(Statement.Kind.PREFERS, words);
        assertThat(parts.first().strip()).isEqualTo(better);
        assertThat(parts.second().map(String::strip).orElse(null)).isEqualTo(worse);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it denied that it had accepted a zone",
                "it denied having accepted a zone",
                "it did not rule out a zone",
                "it does not exclude a zone",
                "it is ready to talk about the fee",
                "it is willing to discuss the fee",
                "it was studying the idea",
            })
    void denialsAndOpennessTakeNoPosition(String words) {
        assertThat(Wording.takesNoPosition(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it has ruled out a zone", "it excludes a zone", "it is ready to pay the fee", "it denies entry"
            })
    void positionsDo(String words) {
        assertThat(Wording.takesNoPosition(words)).isFalse();
    }
}
