package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.model.Evidence.Capacity;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Text;

/// FEATURE UNDER TEST: whose position it is, and from whom it comes.
class PositionsTest {
    private static final GoldText WIRE = GoldText.all().stream()
            .filter(text -> text.name().equals("sarava-wire-filling"))
            .findFirst()
            .orElseThrow();
    private static final Positions POSITIONS = Positions.of(WIRE.theCase());

    private static List<Position> find(String text) {
        Text read = Text.of(text);
        return POSITIONS.find(read, Attributions.find(read));
    }

    private static String party(Position position) {
        return position.party().isPresent()
                ? WIRE.theCase().parties().get(position.party().getAsInt()).id()
                : "";
    }

    @Test
    void whatAPartySaysOfItselfIsItsOwn() {
        Position position = find("Kelmar said it would never fill the Tamur reservoir over twelve years.")
                .getFirst();
        assertThat(party(position)).isEqualTo("kelmar");
        assertThat(position.kind()).isEqualTo(Statement.Kind.REJECTS);
        assertThat(position.negated()).isTrue();
        assertThat(position.terms()).singleElement().satisfies(b -> {
            assertThat(WIRE.theCase().issues().get(b.issue()).id()).isEqualTo("filling");
            assertThat(b.options()).containsExactly(3);
        });
        assertThat(position.isSure()).isTrue();
    }

    @Test
    void whatAnalystsExpectOfAPartyIsThePartysFromTheirMouth() {
        Position position = find("Analysts believe that Kelmar will demand votes by consensus in the commission.")
                .getFirst();
        assertThat(party(position)).isEqualTo("kelmar");
        assertThat(position.speaker().standing()).isEqualTo(Capacity.ANALYST);
        assertThat(position.speaker().parties()).isEmpty();
    }

    @Test
    void whatOnePartySaysOfAnotherIsNotAsserted() {
        List<Position> positions = find("Ardesh said that Kelmar would accept joint inspection of the dams.");
        assertThat(positions).isNotEmpty().noneMatch(Position::isSure);
    }

    @Test
    void aDenialTakesNoPosition() {
        assertThat(find("Dornia denied that it had accepted a free zone for Kelmar in its port."))
                .allMatch(p -> p.kind() == Statement.Kind.REMARK);
    }

    @Test
    void aConditionIsToldFromWhatItIsSetFor() {
        Position position =
                find("Ardesh said it would join a common forecast of the river only if the flow data of all states are"
                                + " seen each day.")
                        .getFirst();
        assertThat(position.kind()).isEqualTo(Statement.Kind.REQUIRES);
        assertThat(issues(position.terms())).containsExactly("flow-data");
        assertThat(issues(position.target())).containsExactly("forecasts");
    }

    private static List<String> issues(List<Bearing> bearings) {
        return bearings.stream()
                .map(b -> WIRE.theCase().issues().get(b.issue()).id())
                .toList();
    }

    @Test
    void twoPartiesWithOneVoiceHoldAPositionEach() {
        assertThat(find("Belun and Ossir want the flow data to be open to everybody."))
                .extracting(PositionsTest::party)
                .containsExactly("belun", "ossir");
    }

    @Test
    void theSameTextGivesTheSamePositions() {
        assertThat(WIRE.positions()).isEqualTo(WIRE.positions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "\ud800",
                "“",
                "\"said said said",
                "He said. She said. It said.",
                "Kelmar Kelmar's Kelmar’s, Kelmar",
                "said Kelmar said Ardesh said",
                "🔥 said that 🔥 would 🔥",
                "only if only if only if",
                "the the the two sides sides said that"
            })
    void anyTextIsRead(String text) {
        assertThat(find(text)).allMatch(p -> p.confidence() <= 1);
    }

    @Test
    void randomWordsAreRead() {
        List<String> words = List.of(
                "Kelmar",
                "said",
                "that",
                "it",
                "would",
                "not",
                "“",
                "”",
                ",",
                ".",
                "only",
                "if",
                "its",
                "minister",
                "Ida",
                "Tem",
                "the",
                "two",
                "sides",
                "'s",
                "before",
                "\n\n",
                "rejects",
                "the dam",
                ":");
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 60; k++) {
                text.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            assertThat(find(text.toString())).allMatch(p -> p.confidence() >= 0);
        }
    }
}
