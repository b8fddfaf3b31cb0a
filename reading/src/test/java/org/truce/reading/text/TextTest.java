package org.truce.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void placesAreCountedInCodePoints() {
        Text text = Text.of("🕊 Orvania 🇺🇳 said yes");
        Passage said = text.passage(text.string().indexOf("said"), text.string().indexOf("said") + 4);
        // one for the dove, one for the space, eight for the name and its space, two for the flag, one for a space
        assertThat(said).isEqualTo(new Passage(13, 17, "said"));
        assertThat(text.range(said)).isEqualTo(new Range(16, 20));
        assertThat(text.codePoints()).isEqualTo(21);
    }

    @Test
    void everyPassageOfRandomTextsCanBeFoundAgain() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                builder.appendCodePoint(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F600 + random.nextInt(60));
            }
            Text text = Text.of(builder.toString());
            int from = random.nextInt(text.codePoints() + 1);
            int to = from + random.nextInt(text.codePoints() - from + 1);
            Range range = new Range(
                    text.string().offsetByCodePoints(0, from), text.string().offsetByCodePoints(0, to));
            Passage passage = text.passage(range);
            assertThat(passage.start()).isEqualTo(from);
            assertThat(passage.end()).isEqualTo(to);
            assertThat(text.range(passage)).isEqualTo(range);
        }
    }

    @Test
    void aPassageOfAnotherTextIsRefused() {
        assertThatThrownBy(() -> Text.of("Orvania said").range(new Passage(0, 4, "Khel")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such passage: Passage[start=0, end=4, text=Khel]");
    }

    @Test
    void everyLineIsAParagraph() {
        assertThat(paragraphs("A headline\nThe first paragraph of a text.\r\n\r\n  The second. \n"))
                .containsExactly("A headline", "The first paragraph of a text.", "The second.");
    }

    @Test
    void linesWrappedAtAFixedWidthAreOneParagraph() {
        String text = """
            The delegation of Orvania said on Monday that it would
            return to the talks if the crossing at Tal were opened
            by the end of the week.

            Khelmar did not reply.
            """;
        assertThat(paragraphs(text))
                .containsExactly(
                        "The delegation of Orvania said on Monday that it would\nreturn to the talks if the crossing at"
                                + " Tal were opened\nby the end of the week.",
                        "Khelmar did not reply.");
    }

    @Test
    void noWordsNoParagraphs() {
        assertThat(paragraphs("")).isEmpty();
        assertThat(paragraphs("\n \u00a0 \r\n\uFEFF")).isEmpty();
    }

    private static List<String> paragraphs(String string) {
        return Text.of(string).paragraphs().stream()
                .map(range -> string.substring(range.from(), range.to()))
                .toList();
    }
}
