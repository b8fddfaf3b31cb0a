package org.truce.reading.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE UNDER TEST: what clauses say of the things at stake. Expected by reading the sentences.
class PropositionsTest {
    private static final Set<String> NAMES = Set.of("velim", "ostra", "highland", "front");

    private static String told(Proposition says) {
        String link = says.link() == Proposition.Link.NONE ? "" : says.link() + " ";
        return says.thing()
                .map(thing -> "%s%s: %s%s"
                        .formatted(
                                link,
                                thing.head(),
                                says.negated() ? "not " : "",
                                says.group().isEmpty() ? "-" : says.group()))
                .orElse(link + "nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        the fee be waived                                                      | fee: end
        it would open the crossing if the fee at the market was waived         | crossing: open; IF fee: end
        an opening of the crossing as long as the patrols stay on the ridge    | crossing: open; IF patrols: stay
        the patrols to withdraw from the ridge before the summer               | patrols: leave
        to waive the fee that traders from Velim pay at its market             | fee: end
        accepts the opening but wants the fee waived                           | opening: open; fee: end
        the release of the prisoners and the withdrawal of the guns            | prisoners: free; guns: leave
        Velim would not withdraw its troops from the villages                  | troops: not leave
        We will pull the guns back if the army leaves the villages             | guns: leave; IF army: leave
        It will not give up the strike before the drivers are back at work     | strike: not end; UNLESS drivers: return
        the Front will open the road in return for the repair of the bridge    | road: open; IF bridge: repair
        a pay rise of six per cent                                             | pay: raise
        any limit on night shifts                                              | shifts: limit
        to automate two of the five berths                                     | berths: autom
        the automation of the berths                                           | berths: autom
        to postpone the automation of the berths by two years                  | berths: delay
        the bridge to be open day and night                                    | bridge: open
        to let food convoys through the pass                                   | convoys: allow
        the dismissed drivers returned to work                                 | drivers: return
        there will be no toll on the bridge                                    | toll: not -
        It would not sign that                                                 | nothing
        sixty days                                                             | nothing
        """)
    void clausesSpeakOfOneThingEach(String words, String expected) {
        assertThat(Propositions.in(words, NAMES).stream()
                        .map(PropositionsTest::told)
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        to waive the fee that traders from Velim pay      | The fee is waived                       | The fee is not waived
        an opening of the crossing at night               | The crossing is opened at night         | The crossing is not opened at night
        the patrols to withdraw from the ridge            | The patrols withdraw from the ridge     | The patrols do not withdraw from the ridge
        to halve the customs duty on timber               | The customs duty on timber is halved    | The customs duty on timber is not halved
        the release of all prisoners                      | All prisoners are released              | No prisoners are released
        We will waive visas for drivers who carry food    | Visas are waived for drivers who carry food | Visas are not waived for drivers who carry food
        a joint post on the ridge                         | A joint post on the ridge               | No joint post on the ridge
        that no jobs are lost                             | No jobs are lost                        | Jobs are lost
        """)
    void optionsAreShortClauses(String words, String name, String negated) {
        Proposition says = Propositions.in(words, NAMES).getFirst();
        assertThat(Phrasing.name(says)).isEqualTo(name);
        assertThat(Phrasing.negated(says)).isEqualTo(negated);
    }

    /// Forms: regular ones by rule, the others from the list.
    @ParameterizedTest
    @CsvSource({
        "waived, VBN, waive, waived, end",
        "automates, VBZ, automate, automated, autom",
        "carried, VBD, carry, carried, carri",
        "begun, VBN, begin, begun, hold",
        "planned, VBD, plan, planned, plan",
        "pulling back, VBG, pull back, pulled back, leave",
        "searches, VBZ, search, searched, inspect",
    })
    void verbsAreKnownInAllForms(String form, String tag, String base, String participle, String group) {
        assertThat(Actions.of(form, tag)).isEqualTo(new Actions.Verb(base, participle, group));
    }

    /// Each clause is read once: a long sentence of a thousand clauses ends in time, and loses none.
    @Test
    void longSentencesAreRead() {
        List<Proposition> says = Propositions.in("the fee is waived, and ".repeat(30) + "the fee stays", NAMES);
        assertThat(says).hasSize(31).allMatch(p -> p.thing().isPresent());
    }
}
