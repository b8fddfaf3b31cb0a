package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.PowerPath;
import org.truce.model.Term;

/// FEATURE UNDER TEST: the mechanisms of a case are read as written, what is left out takes its default, and
/// doubts about them are raised.
class MechanismsReaderTest {
    private static final int NORTH = 0;
    private static final int SOUTH = 1;
    private static final int HOST = 2;

    @Test
    void mechanismsAreReadInFull() {
        Mechanisms mechanisms = success(BrokenMechanisms.soundCase()).value().mechanisms();
        assertThat(mechanisms.obligations())
                .containsExactly(
                        new Obligation(
                                "air-truce",
                                "No strikes by air",
                                deal(new Term(0, 0b110)),
                                set(NORTH, SOUTH),
                                "Drones fly",
                                deal(new Term(0, 0b1)),
                                Map.of(NORTH, new Interval(0, .1), SOUTH, Interval.of(.05)),
                                new Monitoring(new Interval(.3, .8), new Interval(.01, .1))),
                        new Obligation(
                                "relief",
                                "Aid flows",
                                deal(new Term(1, 0b10)),
                                set(SOUTH),
                                "",
                                deal(new Term(1, 0b1)),
                                Map.of(),
                                Mechanisms.MONITORING));
        assertThat(mechanisms.monitors())
                .containsExactly(new Monitor(
                        deal(new Term(0, 0b100)), set(0), new Monitoring(new Interval(.7, .95), Interval.of(.02))));
        assertThat(mechanisms.guarantees())
                .containsExactly(new Guarantee(
                        deal(new Term(0, 0b100)),
                        HOST,
                        set(SOUTH),
                        set(0, 1),
                        new Interval(.05, .3),
                        new Interval(.2, .7)));
        assertThat(mechanisms.collapse()).contains(new Interval(6, 36));
        assertThat(mechanisms.patience()).isEqualTo(Map.of(SOUTH, new Interval(.97, .99)));
        assertThat(mechanisms.power())
                .containsExactly(new PowerPath(
                        SOUTH, NORTH, Interval.of(.55), new Interval(.5, .65), Interval.of(.1), new Interval(.1, .2)));
    }

    @Test
    void aCaseThatSaysNothingHasNone() {
        assertThat(success(Broken.SOUND).value().mechanisms()).isEqualTo(Mechanisms.NONE);
        assertThat(success(with("mechanisms: {}\n")).value().mechanisms()).isEqualTo(Mechanisms.NONE);
    }

    @Test
    void whatIsLeftOutTakesItsDefault() {
        Mechanisms mechanisms = success(with("""
            mechanisms:
              obligations:
                truce: {name: Truce, created-by: {scope: full, aid: both}}
              monitors:
                - {when: {aid: both}, detection: 1, false-alarm: 0}
              guarantees:
                - {when: {aid: both}, by: north}
            """)).value().mechanisms();
        assertThat(mechanisms.obligations())
                .containsExactly(new Obligation(
                        "truce",
                        "Truce",
                        deal(new Term(0, 0b100), new Term(1, 0b10)),
                        // all with the role party
                        set(NORTH, SOUTH),
                        "",
                        // every issue back at its status quo
                        deal(new Term(0, 0b1), new Term(1, 0b1)),
                        Map.of(),
                        Mechanisms.MONITORING));
        assertThat(mechanisms.monitors()).extracting(Monitor::of).containsExactly(set(0));
        assertThat(mechanisms.guarantees())
                .containsExactly(new Guarantee(
                        deal(new Term(1, 0b10)),
                        NORTH,
                        // everybody bound, except the guarantor
                        set(SOUTH),
                        set(0),
                        Mechanisms.COST,
                        Mechanisms.CREDIBILITY));
        assertThat(mechanisms.collapse()).contains(Mechanisms.COLLAPSE);
        assertThat(mechanisms.patienceOf(NORTH)).isEqualTo(Mechanisms.PATIENCE);
        assertThat(mechanisms.power()).isEmpty();
    }

    @Test
    void oneValueStandsForAllWhomItConcerns() {
        Mechanisms mechanisms = success(with("""
            mechanisms:
              obligations:
                truce: {name: Truce, created-by: {scope: full}, gain: [-0.1, 0.2], binds: [south]}
              collapse: forever
              patience: 0.9
              power:
                - {between: [north, south], now: 0.5, later: 0.4, costs: 0.2}
            """)).value().mechanisms();
        assertThat(mechanisms.obligations().getFirst().gain()).isEqualTo(Map.of(SOUTH, new Interval(-.1, .2)));
        assertThat(mechanisms.collapse()).isEmpty();
        // a mediator has none
        assertThat(mechanisms.patience()).isEqualTo(Map.of(NORTH, Interval.of(.9), SOUTH, Interval.of(.9)));
        assertThat(mechanisms.power())
                .containsExactly(new PowerPath(
                        NORTH, SOUTH, Interval.of(.5), Interval.of(.4), Interval.of(.2), Interval.of(.2)));
    }

    @Test
    void obligationsAndSafeguardsHaveTheirPlaces() {
        SourceMap places = success(BrokenMechanisms.soundCase()).places();
        assertThat(places.obligations()).containsExactly(new Place("case.yaml", 39, 5), new Place("case.yaml", 47, 5));
        assertThat(places.monitors()).containsExactly(new Place("case.yaml", 52, 7));
        assertThat(places.guarantees()).containsExactly(new Place("case.yaml", 57, 7));
    }

    @Test
    void alarmsThatMayMislead() {
        assertThat(doubts("""
            mechanisms:
              obligations:
                truce: {name: Truce, created-by: {scope: full}, false-alarm: [0.1, 0.5]}
                relief: {name: Relief, created-by: {aid: both}, false-alarm: 0.3}
              monitors:
                - {when: {scope: full}, detection: [0.02, 1], false-alarm: [0, 0.1]}
                - {when: {scope: full}, detection: [0.1, 1], false-alarm: [0, 0.1]}
            """))
                .containsExactly(
                        "case.yaml:39:66: warning: an alarm of obligation `truce` may be less likely with a breach"
                            + " than without one: detection from 0.3, false alarm up to 0.5; expected a `detection`"
                            + " above the `false-alarm`; narrow the two, or accept that in some worlds alarms mislead",
                        "case.yaml:42:40: warning: an alarm of monitor 1 may be less likely with a breach than without"
                                + " one: detection from 0.02, false alarm up to 0.1; expected a `detection` above the"
                                + " `false-alarm`; narrow the two, or accept that in some worlds alarms mislead");
    }

    @Test
    void whatNoPossibleDealBrings() {
        assertThat(doubts("""
            mechanisms:
              obligations:
                free: {name: Free, created-by: {scope: none, aid: both}}
                truce: {name: Truce, created-by: {scope: [air, full]}}
              monitors:
                - {when: {aid: both}, of: [free], detection: 1, false-alarm: 0}
                - {when: {aid: both}, detection: 1, false-alarm: 0}
              guarantees:
                - {when: {scope: none, aid: both}, by: host}
            """))
                .containsExactly(
                        "case.yaml:39:5: warning: no possible deal creates obligation `free`; compare its `created-by`"
                                + " with the impossible combinations",
                        "case.yaml:42:7: warning: monitor 1 watches nothing: no possible deal brings it together with"
                                + " an obligation; compare its `when` with what creates the obligations",
                        "case.yaml:45:7: warning: guarantee 1 covers nothing: no possible deal brings it together with"
                                + " an obligation; compare its `when` with what creates the obligations");
    }

    @Test
    void aMonitorAndAnObligationOfOptionsThatExcludeEachOther() {
        assertThat(doubts("""
            mechanisms:
              obligations:
                truce: {name: Truce, created-by: {scope: air}}
              monitors:
                - {when: {scope: full}, detection: 1, false-alarm: 0}
            """))
                .containsExactly(
                        "case.yaml:41:7: warning: monitor 1 watches nothing: no possible deal brings it together"
                                + " with an obligation; compare its `when` with what creates the obligations");
    }

    @Test
    void whoIsBoundWithoutBeingAsked() {
        String text = with("""
            mechanisms:
              obligations:
                relief: {name: Relief, created-by: {aid: both}}
                truce: {name: Truce, created-by: {aid: both, scope: full}}
            """).replace("both: All aid}\n", "both: All aid}\n    consent: [south]\n");
        assertThat(rendered(text))
                .containsExactly("case.yaml:40:5: warning: obligation `relief` binds `north`, whose consent to what"
                        + " creates it is not needed; name in `binds` who has to keep it, or add to the `consent` of"
                        + " the issue");
    }

    @Test
    void safeguardsOfNothing() {
        assertThat(rendered(with("""
            mechanisms:
              monitors:
                - {when: {scope: full}, detection: 1, false-alarm: 0}
              guarantees:
                - {when: {scope: full}, by: host}
            """)))
                .containsExactly(
                        "case.yaml:39:7: error: monitor 1 watches nothing; expected an obligation under `obligations`",
                        "case.yaml:41:7: error: guarantee 1 covers nothing; expected an obligation under"
                                + " `obligations`");
    }

    @Test
    void onlyGuarantorsToBind() {
        String text = with("""
            mechanisms:
              obligations:
                truce: {name: Truce, created-by: {scope: full}}
            """)
                .replace("north: {name: North}", "north: {name: North, role: guarantor}")
                .replace("south: {name: South}", "south: {name: South, role: guarantor}")
                .replace("full: Everywhere}\n", "full: Everywhere}\n    consent: [north, south]\n")
                .replace("both: All aid}\n", "both: All aid}\n    consent: [south]\n");
        assertThat(rendered(text))
                .containsExactly(
                        "case.yaml:41:12: error: obligation `truce` binds nobody; expected a `binds` that names"
                                + " guarantors, as there is no party with role `party`");
    }

    @Test
    void theNumberOfObligationsAndSafeguardsIsBounded() {
        String obligations = lines(65, "    o%d: {name: O, created-by: {scope: full}}%n");
        String monitors = lines(66, "    - {when: {scope: full}, detection: 1, false-alarm: 0}%n");
        assertThat(rendered(with("mechanisms:\n  obligations:\n" + obligations + "  monitors:\n" + monitors)))
                .containsExactly(
                        "case.yaml:103:5: error: `obligations` has 65 entries; expected at most 64",
                        "case.yaml:169:7: error: `monitors` has 66 entries; expected at most 64");
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count).mapToObj(line::formatted).collect(Collectors.joining());
    }

    private static String with(String mechanisms) {
        return Broken.SOUND.replace("assumptions:\n", mechanisms + "assumptions:\n");
    }

    private static List<String> doubts(String mechanisms) {
        assertThat(success(with(mechanisms)).warnings()).isNotEmpty();
        return rendered(with(mechanisms));
    }

    private static List<String> rendered(String text) {
        return read(text).problems().stream().map(Problem::render).toList();
    }

    private static CaseReading.Success success(String text) {
        CaseReading reading = read(text);
        assertThat(reading).as(() -> reading.problems().toString()).isInstanceOf(CaseReading.Success.class);
        return (CaseReading.Success) reading;
    }

    private static CaseReading read(String text) {
        return CaseReader.read(Path.of("case.yaml"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static SortedSet<Integer> set(Integer... members) {
        return new TreeSet<>(Set.of(members));
    }

    private static PartialDeal deal(Term... terms) {
        return new PartialDeal(List.of(terms));
    }
}
