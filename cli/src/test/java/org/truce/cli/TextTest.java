package org.truce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Widths in columns were counted by hand.
class TextTest {
    @Test
    void breaksBetweenWords() {
        assertThat(Text.wrap("how far apart are they", 10)).containsExactly("how far", "apart are", "they");
    }

    @Test
    void breaksTheTextHasStay() {
        assertThat(Text.wrap("vital\noffers u1", 40)).containsExactly("vital", "offers u1");
        assertThat(Text.wrap("", 40)).containsExactly("");
    }

    @Test
    void aShareKeepsItsSign() {
        assertThat(Text.wrap("in 41 % (40–42 %) of worlds", 12)).containsExactly("in 41 %", "(40–42 %) of", "worlds");
    }

    @Test
    void whatFitsNoLineIsBrokenAfterAHyphenOrAnywhere() {
        assertThat(Text.wrap("comprehensive-ceasefire", 15)).containsExactly("comprehensive-", "ceasefire");
        assertThat(Text.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    }

    @Test
    void wideAndCombiningCharactersCountAsTheyShow() {
        assertThat(Text.width("停戦")).isEqualTo(4);
        assertThat(Text.width("R\u0302")).isEqualTo(1);
        assertThat(Text.width("\uD83D\uDD4A")).isEqualTo(2); // a dove, beyond the basic plane
        assertThat(Text.wrap("停戦停戦", 5)).containsExactly("停戦", "停戦");
        assertThat(Text.wrap("\uD83D\uDD4A\uD83D\uDD4A", 2)).containsExactly("\uD83D\uDD4A", "\uD83D\uDD4A");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 80})
    void nothingIsLost(int width) {
        String text = "Ukraine offers scope: “Strikes by air and sea stop” in 41 % (40–42 %) of worlds [u1-b].";
        assertThat(String.join("", Text.wrap(text, width)).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(Text.wrap(text, width)).allMatch(line -> Text.width(line) <= width);
    }
}
