package org.truce.reading.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.formats.input.Nodes;
import org.truce.reading.text.Text;

/// FEATURE UNDER TEST: who speaks, for whom, in what standing; and nobody where there is doubt.
class VoicesTest {
    private static final Roster ROSTER = Roster.of(Basin.CASE);

    static Stream<String> rows() {
        return Lines.of("speakers.txt").stream().filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoSpeaks(String row) {
        String[] columns = row.split("\\|", -1);
        Speaker speaker = who(columns[0].replace("\\n", "\n"));
        List<String> parties = speaker.parties().stream()
                .map(p -> Basin.CASE.parties().get(p).id())
                .toList();
        List<String> expected = Arrays.stream(columns[1].split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(parties).as("%s", speaker).containsExactlyElementsOf(expected);
        assertThat(Nodes.word(speaker.standing())).as("%s", speaker).isEqualTo(columns[2].strip());
    }

    private static Speaker who(String marked) {
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        Text text = Text.of(marked.replace("[", "").replace("]", ""));
        return Voices.of(text, ROSTER).who(Optional.of(text.passage(from, to)));
    }

    @Test
    void aPersonIsCalledByTheFullName() {
        assertThat(who("Kelmari Foreign Minister Ada Lund arrived. [Lund] said no.")
                        .name())
                .isEqualTo("Ada Lund");
        assertThat(who("[Prime Minister Tem] said no.").name()).isEqualTo("Ida Tem");
        assertThat(who("Ida Tem came. [She] said no.").name()).isEqualTo("Ida Tem");
    }

    @Test
    void wordsOfDirectNamingAreTrustedMoreThanPronouns() {
        assertThat(who("[Kelmar] said no.").confidence())
                .isGreaterThan(who("Ida Tem came. [She] said no.").confidence());
        assertThat(who("Ida Tem met Rolf Dray. [He] said no.").confidence()).isLessThan(.5);
    }

    @Test
    void nobodyIsNamedWhereTheTextNamesNobody() {
        Speaker speaker = Voices.of(Text.of("It rained."), ROSTER).who(Optional.empty());
        assertThat(speaker.parties()).isEmpty();
        assertThat(speaker.name()).isEmpty();
        assertThat(speaker.reason()).isEqualTo(Reason.NO_SOURCE);
    }

    @Test
    void peopleWhomTheCaseDoesNotKnowAreSuggested() {
        Voices voices = Voices.of(
                Text.of("Kelmar's foreign minister, Ada Lund, met Ida Tem and the analyst Ned Orr. The Harbour Fund"
                        + " paid."),
                ROSTER);
        assertThat(voices.listIntroduced()).extracting(Introduced::name).containsExactly("Ada Lund", "Ned Orr");
        assertThat(voices.listIntroduced().getFirst().party()).isEqualTo(OptionalInt.of(0));
        assertThat(voices.listIntroduced().getFirst().role()).isEqualTo("Kelmar's foreign minister");
        assertThat(voices.listIntroduced().getLast().party()).isEmpty();
    }

    @Test
    void aRoleIsToldWithoutWhoseItIs() {
        Voices voices = Voices.of(Text.of("Kelmar was calm. Its envoy, Ada Lund, said no."), ROSTER);
        assertThat(voices.listIntroduced()).extracting(Introduced::role).containsExactly("envoy");
        assertThat(voices.listIntroduced().getFirst().party()).isEqualTo(OptionalInt.of(0));
    }

    @Test
    void theOppositionIsNotTheVoiceOfItsCountry() {
        Voices voices = Voices.of(Text.of("Kelmar's opposition leader, Ada Lund, said no."), ROSTER);
        assertThat(voices.listIntroduced().getFirst().party()).isEmpty();
        assertThat(who("Kelmar's opposition leader, Ada Lund, spoke. [Lund] said no.")
                        .parties())
                .isEmpty();
        assertThat(who("[Kelmar's opposition leader] said no.").parties()).isEmpty();
    }

    @Test
    void everyStateIsKnownByItsName() {
        assertThat(State.ALL).hasSize(197);
        assertThat(State.ALL.stream().flatMap(s -> s.names().stream())).doesNotHaveDuplicates();
    }
}
