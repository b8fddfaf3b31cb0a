package org.truce.reading.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Format;
import org.truce.reading.text.Text;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;

/// FEATURE UNDER TEST: what single sentences are drafted as: conditions, denials, speakers and days.
class DraftedSentencesTest {
    private static final String FILE = """
        truce: 1
        title: The crossing
        parties: {velim: {name: Velim}, ostra: {name: Ostra}}
        issues:
          fee: {question: Does Ostra take a fee for the bridge?, options: {full: The full fee, waived: The fee is waived}}
          crossing: {question: Is the crossing open?, options: {closed: It stays closed, open: The crossing opens}}
          patrols: {question: What becomes of the patrols?, options: {stay: They stay, withdrawn: They are withdrawn}}
        stakes:
          velim: {fee: major, crossing: major, patrols: major}
          ostra: {fee: major, crossing: major, patrols: major}
        """;
    private static final Case CASE = ((CaseReading.Success)
                    CaseReader.read(Path.of("case.yaml"), FILE.getBytes(StandardCharsets.UTF_8)))
            .value();
    /// A Tuesday.
    private static final LocalDate PUBLISHED = LocalDate.of(2031, 5, 6);

    private static Draft draft(String text) {
        return Drafting.of(new Article(Text.of(text), "Fees", "", Optional.of(PUBLISHED), "en", Format.TEXT, ""), CASE);
    }

    private static List<Position> sure(String text) {
        return draft(text).statements().stream()
                .filter(DraftStatement::isSure)
                .map(DraftStatement::position)
                .toList();
    }

    /// "ostra requires fee waived for crossing open".
    private static String shown(Position position) {
        return "%s %s %s%s"
                .formatted(
                        CASE.parties().get(position.party().orElseThrow()).id(),
                        position.kind().name().toLowerCase(Locale.ROOT),
                        shown(position.terms()),
                        position.target().isEmpty() ? "" : " for " + shown(position.target()));
    }

    private static String shown(List<Bearing> bearings) {
        return bearings.stream()
                .map(b -> CASE.issues().get(b.issue()).id() + " "
                        + b.options().stream()
                                .map(o -> CASE.issues()
                                        .get(b.issue())
                                        .options()
                                        .get(o)
                                        .id())
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ostra said it would open the crossing if the fee was waived.              | ostra requires fee waived for crossing open
        Ostra would open the crossing if the fee was waived, its envoy said.      | ostra requires fee waived for crossing open
        If the fee is waived, we will open the crossing, Ostra said.              | ostra requires fee waived for crossing open
        Ostra agreed to open the crossing provided that the patrols are withdrawn. | ostra requires patrols withdrawn for crossing open
        Velim accepts the full fee as long as the crossing is open.               | velim requires crossing open for fee full
        Velim accepts the full fee, on condition that the crossing is open.       | velim requires crossing open for fee full
        Ostra said that only if the fee was waived would it open the crossing.    | ostra requires fee waived for crossing open
        Ostra accepted that the crossing opens once the patrols have withdrawn.   | ostra requires patrols withdrawn for crossing open
        “We accept that the crossing opens once the patrols have withdrawn,” Ostra's foreign minister said. | ostra requires patrols withdrawn for crossing open
        Ostra will not open the crossing unless the fee is waived, its foreign minister said. | ostra requires fee waived for crossing open
        Velim has agreed to open the crossing, assuming the fee is waived.        | velim requires fee waived for crossing open
        """)
    void aPromiseOnAConditionIsARequirement(String text, String expected) {
        assertThat(sure(text)).extracting(DraftedSentencesTest::shown).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ostra said it would open the crossing if the mountains moved an inch.",
                "Velim would stop the music and accept the full fee if everybody sang.",
                "Ostra's foreign minister said: “If the fee is waived, the crossing opens.”",
                "Ostra accepts the full fee unless the patrols stay.",
                "Velim said the patrols must be withdrawn if the crossing is open."
            })
    void whatHangsOnAConditionIsNeverAssertedWithoutIt(String text) {
        assertThat(sure(text))
                .noneMatch(p -> p.kind() == Statement.Kind.ACCEPTS
                        || p.kind() == Statement.Kind.OFFERS
                        || p.kind() == Statement.Kind.WANTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Velim said it accepts the full fee, whether or not the crossing is open. | velim accepts fee full
        Velim accepts the full fee for as long as it takes.                      | velim accepts fee full
        Velim accepts the full fee.                                              | velim accepts fee full
        """)
    void whatIsNoConditionChangesNothing(String text, String expected) {
        assertThat(sure(text)).extracting(DraftedSentencesTest::shown).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ostra denied that it had closed the crossing.              | denied that it had closed the crossing
        Velim rejected claims that its patrols had closed the crossing. | rejected claims that its patrols had closed the crossing
        Ostra rejected accusations that it had closed the crossing. | rejected accusations that it had closed the crossing
        Ostra denies it wants the patrols to stay.                 | denies it wants the patrols to stay
        “We never closed the crossing,” Ostra's foreign minister said. | We never closed the crossing
        """)
    void aDenialIsARemarkThatSaysSo(String text, String remark) {
        assertThat(draft(text).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.position().kind()).isEqualTo(Statement.Kind.REMARK))
                .extracting(DraftStatement::quote)
                .isEqualTo(remark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ostra rejected the full fee.", "Ostra rejected the claim of Velim to a full fee."})
    void aRefusalIsNoDenial(String text) {
        assertThat(draft(text).statements())
                .isNotEmpty()
                .allMatch(s -> s.position().kind() == Statement.Kind.REJECTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Velim closed its office. “We demand that the fee be waived,” its envoy, Mara Lind, told reporters.     | 0 | envoy
        Velim sent a note. The fee must be waived, its foreign minister, Mara Lind, said.                      | 0 | foreign minister
        Velim sent a note. “The fee must be waived,” said its foreign minister, Mara Lind.                     | 0 | foreign minister
        Ostra sent a note. “The fee must be waived,” the country's negotiator, Mara Lind, told the agency.     | 1 | the country's negotiator
        Ostra sent a note. “Velim must waive the fee,” its envoy, Mara Lind, told reporters.                   | 1 | envoy
        Velim's chief negotiator, Mara Lind, who told reporters that the fee must be waived, left.             | 0 | Velim's chief negotiator
        Velim's envoy, Mara Lind, told journalists from the north that the fee must be waived.                 | 0 | Velim's envoy
        “We accept that the fee is waived,” Mara Lind, head of Ostra's delegation, told reporters.             | 1 | head of Ostra's delegation
        “We accept that the fee is waived,” Colonel Mara Lind, who leads Ostra's delegation, told reporters.   | 1 | Colonel
        """)
    void whoSpeaksIsToldByTheOffice(String text, int party, String role) {
        Draft draft = draft(text);
        assertThat(draft.people()).singleElement().satisfies(p -> {
            assertThat(p.person().name()).isEqualTo("Mara Lind");
            assertThat(p.person().role()).isEqualTo(role);
            assertThat(p.person().party()).isEqualTo(OptionalInt.of(party));
        });
        assertThat(draft.statements()).singleElement().satisfies(s -> {
            assertThat(s.position().speaker().name()).isEqualTo("Mara Lind");
            assertThat(s.position().party()).isEqualTo(OptionalInt.of(party));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TARN, 4 May (Agency) — Ostra is ready to waive the fee that traders from Velim pay, its government said. | ostra accepts fee waived
        Velim is ready to withdraw the patrols from Ostra's border, its foreign minister said.                  | velim accepts patrols withdrawn
        """)
    void itsOwnGovernmentIsTheSubjects(String text, String expected) {
        assertThat(sure(text)).extracting(DraftedSentencesTest::shown).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Velim and Ostra met. “The fee must be waived,” its envoy, Mara Lind, told reporters.",
                "A farmers' group met in Ostra. “The fee must be waived,” the group's leader, Mara Lind, told the"
                        + " agency."
            })
    void whoMaySpeakForEitherSpeaksForNone(String text) {
        assertThat(draft(text).statements())
                .isNotEmpty()
                .allMatch(s -> s.position().party().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Velim rejected the full fee on Friday.                                                            | 2
        Ostra said the crossing must reopen, speaking on Monday.                                          | 5
        Velim's foreign minister told reporters on Friday that the fee must be waived.                    | 2
        “The crossing must be open,” Ostra's foreign minister told reporters on Sunday.                   | 4
        “The crossing must be open,” said Ostra's foreign minister, Mara Lind, on Friday.                 | 2
        Ostra said the crossing must be open, in a statement on Friday.                                   | 2
        Velim opposes the full fee, its foreign minister said in a speech on Friday.                      | 2
        On Friday, Velim demanded that the fee be waived.                                                 | 2
        Ostra on Saturday rejected the full fee.                                                          | 3
        “The crossing must be open by Friday,” Ostra's foreign minister told parliament in Tarn on Sunday. | 4
        """)
    void theDayThatBelongsToTheCueIsThatOfTheStatement(String text, int day) {
        assertThat(days(text)).isNotEmpty().allMatch(LocalDate.of(2031, 5, day).toString()::equals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ostra said the crossing would open on Friday.",
                "Velim demanded that the fee be waived on Friday.",
                "Velim rejected the full fee agreed on Friday.",
                "Velim rejected a plan to waive the fee on Friday.",
                "Velim rejected the full fee, which Ostra had raised on Saturday.",
                "Velim rejected the full fee in talks that ended on Saturday.",
                "“The crossing must be open,” Ostra's foreign minister said before Sunday's vote.",
                "“The crossing must be open,” Ostra's foreign minister said. The talks began on Friday.",
                "The truce began on Friday, and Velim demanded that the fee be waived."
            })
    void theDayOfSomethingElseIsNot(String text) {
        assertThat(days(text)).isNotEmpty().allMatch(PUBLISHED.toString()::equals);
    }

    private static List<String> days(String text) {
        return draft(text).statements().stream().map(s -> s.field("date")).toList();
    }
}
