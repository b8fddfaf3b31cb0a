package org.truce.reading.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.reading.text.Text;

class EnglishTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Gen. Orlov doesn't agree. | Gen. Orlov does n't agree .",
                "Orvania’s prime minister, A. K. Veld, can’t. | Orvania ’s prime minister , A. K. Veld , ca n’t .",
                "“No,” she said. | “ No , ” she said .",
                "The U.S. state-owned firm lost $1,200.50... | The U.S. state-owned firm lost $ 1,200.50 ...",
                "At 6 p.m. (local time) -- or later—it ended. | At 6 p.m. ( local time ) -- or later — it ended .",
                "A truce? \"Never!\" | A truce ? \" Never ! \"",
                "Write to a@b.org or see https://b.org/x. | Write to a@b.org or see https : / / b.org/x .",
                "parties' demands | parties ' demands",
            })
    void wordsAreCutAsInTheTreebank(String text, String words) {
        assertThat(sentences(text).stream().flatMap(s -> s.tokens().stream()).map(Token::text))
                .containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mr. Veld spoke. He left. | Mr. Veld spoke. / He left.",
                "“We wait.” The talks ended. | “We wait.” / The talks ended.",
                "\"We wait.\" \"So do we.\" | \"We wait.\" / \"So do we.\"",
                "“Why?” he asked. | “Why?” he asked.",
                "They met in the U.S. The talks failed. | They met in the U.S. / The talks failed.",
                "They met U.S. President Hale. It rained. | They met U.S. President Hale. / It rained.",
                "No. 7 is closed. No. It is not. | No. 7 is closed. / No. / It is not.",
                "It was... quiet. Then... War. | It was... quiet. / Then... / War.",
            })
    void sentencesEndWhereTheyEnd(String text, String sentences) {
        assertThat(sentences(text)).map(s -> text.substring(s.from(), s.to())).containsExactly(sentences.split(" / "));
    }

    @Test
    void partsOfSpeechAreThoseOfTheTreebank() {
        assertThat(sentences("Orvania has refused to sign the truce.")
                        .getFirst()
                        .tokens())
                .map(Token::tag)
                .containsExactly("NNP", "VBZ", "VBN", "TO", "VB", "DT", "NN", ".");
    }

    @Test
    void aSentenceWithoutEndIsCut() {
        String text = "war ".repeat(1000);
        assertThat(sentences(text)).hasSize(5).allMatch(s -> s.tokens().size() == Sentences.LONGEST);
    }

    @Test
    void severalThreadsReadTheSame() {
        Text text = Text.of("Khelmar said that it would wait. “We are patient,” its envoy said.\nOrvania left.");
        List<Paragraph> alone = English.paragraphs(text).toList();
        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> English.paragraphs(text).toList())
                        .collect(Collectors.toSet()))
                .containsExactly(alone);
        assertThat(alone).map(Paragraph::number).containsExactly(0, 1);
    }

    private static List<Sentence> sentences(String text) {
        return English.paragraphs(Text.of(text))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }
}
