package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.input.Problem;

/// FEATURE UNDER TEST: the doubts that a careful colleague would raise about a sound case.
class CaseCheckTest {
    private static final String HEAD = """
        truce: 1
        title: Talks
        parties:
          north: {name: North}
          south: {name: South}
          host: {name: Host, role: mediator}
        issues:
          scope:
            question: How far?
            options: {none: None, air: By air, full: Everywhere}
          aid:
            question: Which aid?
            options: {suspended: No aid, both: All aid}
        stakes:
          north: {scope: vital, aid: minor}
          south: {scope: major, aid: minor}
        sources:
          paper: {title: Paper, reliability: B, date: 2025-03-11}
          radio: {title: Radio, reliability: C}
        statements:
          - {id: n1, party: north, offers: {scope: air}, source: paper}
          - {id: s1, party: south, accepts: {aid: both}, source: radio}
        """;

    @Test
    void aPlainCaseRaisesNone() {
        assertThat(warnings("")).isEmpty();
    }

    @Test
    void aNameThatSeveralBear() {
        String people = """
            people:
              tam: {name: Rea Tam, party: north, aliases: [The South]}
              tem: {name: Ida Tem, aliases: [rea tam, Ida Tem]}
            """;
        assertThat(rendered(HEAD.replace("issues:", people + "issues:")))
                .containsExactly(
                        "case.yaml:8:3: warning: `The South` is a name of person `tam` and of party `south` in line 5;"
                                + " what a text says under that name will be told to neither",
                        "case.yaml:9:3: warning: `rea tam` is a name of person `tem` and of person `tam` in line 8;"
                                + " what a text says under that name will be told to neither");
    }

    @ParameterizedTest
    @CsvSource({
        "official-unnamed, an unnamed official",
        "analyst, an analyst",
        "journalist, a journalist",
    })
    void aRedLineOnASingleVoiceThatNobodyCanHoldToItsWord(String capacity, String voice) {
        assertThat(warnings("  - {id: s2, party: south, rejects: {scope: full}, source: radio, capacity: %s}"
                        .formatted(capacity)))
                .containsExactly(
                        "case.yaml:23:5: warning: the red line `s2` of `south` rests on %s alone (source `radio`);"
                                        .formatted(voice)
                                + " expected a statement on the record, or a second source; look for one, or set"
                                + " `credibility` or `sincerity` accordingly");
    }

    @ParameterizedTest
    @CsvSource({"on-the-record", "document"})
    void aRedLineOnTheRecordStandsAlone(String capacity) {
        assertThat(warnings("  - {id: s2, party: south, rejects: {scope: full}, source: radio, capacity: %s}"
                        .formatted(capacity)))
                .isEmpty();
    }

    /// The unnamed red line is `rejects: {scope: full}`, from the radio.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rejects: {scope: [air, full]}          | on-the-record    | radio | true
        opposes: {scope: full}                 | on-the-record    | radio | true
        wants: {scope: air}                    | on-the-record    | radio | true
        prefers: {scope: none}, over: {scope: full} | document    | radio | true
        requires: {scope: [none, air]}         | on-the-record    | radio | true
        rejects: {scope: full}                 | official-unnamed | paper | true
        rejects: {scope: full}                 | analyst          | radio | false
        rejects: {scope: full, aid: both}      | on-the-record    | radio | false
        rejects: {scope: air}                  | on-the-record    | radio | false
        wants: {scope: full}                   | on-the-record    | radio | false
        accepts: {scope: air}                  | on-the-record    | radio | false
        remark: It will not have it.           | on-the-record    | radio | false
        requires: {aid: both}                  | on-the-record    | radio | false
        """)
    void aSecondVoiceSupportsARejection(String says, String capacity, String source, boolean supported) {
        List<String> warnings = warnings("""
              - {id: s2, party: south, rejects: {scope: full}, source: radio, capacity: official-unnamed}
              - {id: s3, party: south, %s, source: %s, capacity: %s}
            """.formatted(says, source, capacity));
        assertThat(warnings.stream().noneMatch(w -> w.contains("red line `s2`")))
                .isEqualTo(supported);
    }

    /// The unnamed red line is `requires: {scope: none}`, from the radio.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        requires: {scope: none, aid: both}     | true
        requires: {scope: [none, air]}         | false
        wants: {scope: none}                   | true
        wants: {scope: air}                    | false
        rejects: {scope: [air, full]}          | true
        rejects: [{scope: air}, {scope: full}] | true
        opposes: {scope: full}                 | false
        offers: {scope: air}                   | false
        """)
    void aSecondVoiceSupportsAPrecondition(String says, boolean supported) {
        List<String> warnings = warnings("""
              - {id: s2, party: south, requires: {scope: none}, for: {aid: both}, source: radio, capacity: analyst}
              - {id: s3, party: south, %s, source: radio}
            """.formatted(says));
        assertThat(warnings.stream().noneMatch(w -> w.contains("red line `s2`")))
                .isEqualTo(supported);
    }

    @Test
    void anotherPartyIsNoSupport() {
        assertThat(warnings("""
              - {id: s2, party: south, rejects: {scope: full}, source: radio, capacity: analyst}
              - {id: n2, party: north, rejects: {scope: full}, source: paper}
            """)).hasSize(1);
    }

    @Test
    void theWordOfAMediatorHasNoEffect() {
        assertThat(warnings("  - {id: h1, party: host, wants: {scope: full}, source: radio}"))
                .containsExactly(
                        "case.yaml:23:5: warning: statement `h1` has no effect, as `host` is a mediator and does not"
                                + " decide; expected a `remark`; give the party the role `guarantor` if its consent"
                                + " counts");
        assertThat(warnings("  - {id: h1, party: host, remark: Tired., source: radio}"))
                .isEmpty();
    }

    @Test
    void aPartyOfWhichNothingIsKnown() {
        assertThat(rendered(HEAD.replace("accepts: {aid: both}", "remark: No comment.")))
                .containsExactly(
                        "case.yaml:5:3: warning: no statement tells what `south` wants; what is said about it rests on"
                                + " its stakes alone");
    }

    @Test
    void aStatementLaterThanItsSource() {
        assertThat(rendered(HEAD.replace("source: paper}", "source: paper, date: 2025-03-12}")))
                .containsExactly(
                        "case.yaml:21:5: warning: statement `n1` is of 2025-03-12, later than its source `paper` of"
                                + " 2025-03-11; expected a date up to 2025-03-11");
        assertThat(rendered(HEAD.replace("source: paper}", "source: paper, date: 2025-03-11}")))
                .isEmpty();
    }

    @Test
    void aSourceOnWhichNothingRests() {
        String text = HEAD.replace("statements:", "  letter: {title: Letter, reliability: A}\nstatements:");
        assertThat(rendered(text))
                .containsExactly("case.yaml:20:3: warning: nothing rests on source `letter`; cite it, or remove it");
        assertThat(rendered(text.replace("aid: minor", "aid: {stake: minor, reason: Says the (letter).}")))
                .isEmpty();
    }

    @Test
    void proposalsThatChangeNothingOrCannotBe() {
        assertThat(warnings("""
            proposals:
              still: {name: Still, by: host, terms: {scope: none}}
              bare: {name: Bare, by: north, terms: {aid: both}}
              whole: {name: Whole, by: north, terms: {aid: both, scope: air}}
            impossible:
              - terms: {scope: none, aid: both}
            """))
                .containsExactly(
                        "case.yaml:24:3: warning: proposal `still` leaves everything as it stands",
                        "case.yaml:25:3: warning: proposal `bare` is excluded by the impossible combination in line"
                                + " 28; expected a deal that is possible, with the status quo where the proposal is"
                                + " silent");
    }

    @Test
    void statementsThatContradictEachOther() {
        assertThat(warnings("""
              - {id: s2, party: south, wants: {scope: air}, source: radio}
              - {id: s3, party: south, remark: Tired., source: radio}
              - {id: s4, party: south, wants: {scope: full}, source: radio}
            """))
                .containsExactly(
                        "case.yaml:23:5: warning: these statements of `south` cannot all be sincere: `s2` (line 23),"
                                + " `s4` (line 25); worlds in which they are will be drawn again; look at what was"
                                + " said, and to what it refers");
    }

    @Test
    void aStatementThatNoPreferenceAgreesWith() {
        assertThat(warnings("""
              - {id: n2, party: north, accepts: {aid: both}, source: radio}
            assumptions:
              walk-away: {north: 0.6}
            """))
                .containsExactly("case.yaml:23:5: warning: statement `n2` of `north` contradicts itself: no preference"
                        + " agrees with it");
    }

    @Test
    void statementsThatChangeNothing() {
        assertThat(warnings("""
              - {id: n2, party: north, rejects: {scope: none, aid: both}, source: radio}
            impossible:
              - terms: {scope: none, aid: both}
            """))
                .contains("case.yaml:23:5: warning: the red line `n2` changes nothing: no possible deal crosses it that"
                        + " is not ruled out for certain; look at its terms, the stakes and the impossible"
                        + " combinations");
        assertThat(warnings(
                        "  - {id: n2, party: north, prefers: {aid: suspended}, over: {scope: none}, source: radio}"))
                .containsExactly("case.yaml:23:5: warning: statement `n2` changes nothing: whatever `north` may want"
                        + " agrees with it; look at its terms, the stakes and the impossible combinations");
    }

    @Test
    void anAgreementOutOfReach() {
        assertThat(problems("""
            agreements:
              truce:
                name: Truce
                terms: {scope: [air, full], aid: both}
              aid:
                name: Aid
                terms: {aid: both}
            impossible:
              - terms: {scope: air, aid: both}
              - terms: {scope: full, aid: [suspended, both]}
            """))
                .containsExactly(
                        "case.yaml:24:3: error: agreement `truce` cannot be reached: the impossible combinations"
                            + " exclude every deal that meets its terms; expected terms that some possible deal meets;"
                            + " compare them with the combinations in lines 31 and 32");
    }

    @Test
    void impossibleCombinationsThatExcludeEverything() {
        assertThat(problems("""
            impossible:
              - terms: {scope: [air, full]}
              - terms: {aid: both}
            """))
                .containsExactly("case.yaml:24:5: error: the impossible combinations exclude everything but the status"
                        + " quo; expected at least one deal that is possible; compare the combinations in lines 24"
                        + " and 25");
    }

    private static List<String> problems(String more) {
        CaseReading reading = CaseReader.read(Path.of("case.yaml"), (HEAD + more).getBytes(StandardCharsets.UTF_8));
        assertThat(reading).isInstanceOf(CaseReading.Failure.class);
        return reading.problems().stream()
                .filter(Problem::isError)
                .map(Problem::render)
                .toList();
    }

    private static List<String> warnings(String more) {
        return rendered(HEAD + more);
    }

    private static List<String> rendered(String text) {
        CaseReading reading = CaseReader.read(Path.of("case.yaml"), text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading).as(() -> reading.problems().toString()).isInstanceOf(CaseReading.Success.class);
        return reading.problems().stream().map(Problem::render).toList();
    }
}
