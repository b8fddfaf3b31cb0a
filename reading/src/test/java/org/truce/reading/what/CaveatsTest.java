package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Text;

/// FEATURE UNDER TEST: that nobody gets a position from another's mouth, from former days, or from words that
/// only look like one.
class CaveatsTest {
    private static final GoldText RIVER = GoldText.all().stream()
            .filter(text -> text.name().equals("sarava-wire-filling"))
            .findFirst()
            .orElseThrow();
    private static final Positions POSITIONS = Positions.of(RIVER.theCase());

    private static List<Position> find(String words) {
        Text text = Text.of(words);
        return POSITIONS.find(text, Attributions.find(text));
    }

    private static String party(Position position) {
        return position.party().isPresent()
                ? RIVER.theCase().parties().get(position.party().getAsInt()).id()
                : "";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ardesh said Kelmar had told it that Dornia would accept joint inspection of the dams.",
                "Ardesh quoted Kelmar as saying that Kelmar would accept joint inspection of the dams.",
                "Ardesh accused Kelmar of demanding that the reservoir be filled over six years.",
                "\"Kelmar says it rejects joint inspection of the dams,\" Ardesh told reporters.",
                "A newspaper in Belun reported that Kelmar had agreed to joint inspection of the dams.",
                "In a leaked draft, Kelmar accepts joint inspection of the dams.",
                "Kelmar accepts joint inspection of the dams. A spokesman denied it.",
                "Kelmar's demand that the reservoir be filled over six years is unfounded.",
                "Kelmar would have accepted joint inspection of the dams, had Ardesh asked.",
                "In 2019, Kelmar rejected joint inspection of the dams.",
                "Kelmar used to oppose joint inspection of the dams.",
                "Kelmar once demanded that the reservoir be filled over six years.",
                "Kelmar has long refused joint inspection of the dams.",
                "There are those who say that Kelmar should accept joint inspection of the dams.",
                "Statement of the Ministry of Water of Kelmar\n\n"
                        + "Ardesh expressed the wish that the reservoir be filled over twelve years."
            })
    void whatIsNotAPartysOwnOfTodayIsNotAsserted(String words) {
        assertThat(find(words)).noneMatch(Position::isSure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ardesh said Kelmar had told it that Dornia would accept joint inspection of the dams. | dornia
        Ardesh accused Kelmar of demanding that the reservoir be filled over six years. | kelmar
        "Kelmar says it rejects joint inspection of the dams," Ardesh told reporters. | kelmar
        """)
    void theInnermostHoldsIt(String words, String party) {
        assertThat(find(words)).isNotEmpty().allMatch(p -> party(p).equals(party));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kelmar refused to rule out joint inspection of the dams.",
                "Kelmar is not demanding joint inspection of the dams.",
                "Kelmar never said it would accept joint inspection of the dams.",
                "Kelmar did not say that it would accept joint inspection of the dams.",
                "Kelmar no longer insists on joint inspection of the dams."
            })
    void whoDoesNotTakeAPositionDoesNotTakeItsContrary(String words) {
        assertThat(find(words)).isNotEmpty().allMatch(p -> p.kind() == Statement.Kind.REMARK);
    }

    @Test
    void whoWillNotOpposeAccepts() {
        assertThat(find("Kelmar will not oppose joint inspection of the dams."))
                .extracting(Position::kind)
                .containsExactly(Statement.Kind.ACCEPTS);
    }

    @Test
    void unlessIsACondition() {
        Position position =
                find("Ardesh said that unless the dams were jointly inspected, it would not close its canal.")
                        .getFirst();
        assertThat(position.kind()).isEqualTo(Statement.Kind.REQUIRES);
        assertThat(issues(position.terms())).containsExactly("dam-safety");
        assertThat(issues(position.target())).containsExactly("transfer");
    }

    private static List<String> issues(List<Bearing> bearings) {
        return bearings.stream()
                .map(b -> RIVER.theCase().issues().get(b.issue()).id())
                .toList();
    }

    @Test
    void ofAYearBeforeTheTextsOwnNothingIsOfToday() {
        Text text = Text.of(
                "The river\n\nTAL, 3 May 2031 — In 2019 the six met. Kelmar said that it rejected the plan. Today"
                        + " Ardesh said that it wants a cap.\n\nIn 2031 Belun said that it wants a cap.");
        assertThat(Attributions.find(text).stream()
                        .filter(a -> !Past.holds(text, a))
                        .map(a -> a.source().orElseThrow().text()))
                .hasSize(2)
                .doesNotContain("Kelmar");
    }

    @Test
    void whereAThingIsTellsNotWhatBecomesOfIt() {
        assertThat(Wording.withoutRelative("the return of the four boats held at Tofte"))
                .isEqualTo("the return of the four boats ");
        assertThat(Wording.withoutRelative("the boats held at Tofte")).isEqualTo("the boats held at tofte");
        assertThat(Wording.withoutRelative("that boats which are held at Tofte be returned"))
                .isEqualTo("that boats be returned");
    }
}
