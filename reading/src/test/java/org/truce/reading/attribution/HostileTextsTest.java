package org.truce.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;

/// Whatever the text: no exception, no hang, and every span stands where it says it stands.
class HostileTextsTest {
    private static final List<String> WORDS = List.of(
            "Orvania",
            "Khelmar",
            "said",
            "says",
            "that",
            "the",
            "truce",
            "wants",
            "to",
            "leave",
            "Osk",
            "who",
            "which",
            "according",
            "his",
            "claim",
            "is",
            "ready",
            "believed",
            "by",
            "rejected",
            ",",
            ".",
            ":",
            ";",
            "?",
            "!",
            "…",
            "—",
            "-",
            "(",
            ")",
            "[",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "„",
            "‘",
            "’",
            "'",
            "''",
            "``",
            "\n",
            "\n\n",
            "\u2028",
            "🕊",
            "🇺🇳",
            "\uD83D",
            "\uDE00",
            "שלום",
            "سلام",
            "é",
            "e\u0301",
            "\u200F",
            "\u0000",
            "\u00A0",
            "U.S.",
            "Mr.",
            "3,000",
            "don't",
            "OSK:",
            "as",
            "in",
            "view",
            "and",
            "but",
            "would",
            "rather",
            "made",
            "it",
            "clear",
            "called",
            "out",
            "during",
            "2019",
            "Monday",
            "added:");

    /// Texts that once ended in an exception.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "' view is",
                "’ view of the",
                "said in the port,",
                "told the radio about",
                "as X said",
                "X added:"
            })
    void shortTextsEndBeforeTheirGrammarDoes(String text) {
        check(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everySpanStandsWhereItSays(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(80); i >= 0; i--) {
                builder.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(6) == 0 ? "" : " ");
            }
            check(builder.toString());
        }
    }

    private static void check(String string) {
        Text text = Text.of(string);
        List<Attribution> found = Attributions.find(text);
        for (int i = 0; i < found.size(); i++) {
            check(text, found.get(i));
            assertThat(i == 0
                            || found.get(i - 1).content().start()
                                    <= found.get(i).content().start())
                    .as("in text order: %s", found)
                    .isTrue();
        }
    }

    private static void check(Text text, Attribution attribution) {
        Stream.of(attribution.source(), attribution.cue())
                .flatMap(java.util.Optional::stream)
                .forEach(passage -> check(text, passage));
        check(text, attribution.content());
        assertThat(attribution.content().text()).isNotBlank();
        for (Attribution inner : attribution.within()) {
            check(text, inner);
            assertThat(inner.content().end())
                    .isLessThanOrEqualTo(attribution.content().end());
        }
    }

    private static void check(Text text, Passage passage) {
        int from = text.string().offsetByCodePoints(0, passage.start());
        int to = text.string().offsetByCodePoints(0, passage.end());
        assertThat(text.string().substring(from, to)).isEqualTo(passage.text());
    }

    static Stream<String> monsters() {
        int size = 200_000;
        return Stream.of(
                        "\"",
                        "“",
                        "“a” ",
                        "a,",
                        "said ",
                        "He said that ",
                        "X, who said, ",
                        "(",
                        "A",
                        "“a\n",
                        "\n",
                        "\uD83D",
                        "according to ",
                        "his claim that ",
                        "“Yes,” he said. ",
                        "X said and ",
                        "; ",
                        "U.S. ",
                        "' ",
                        "''",
                        "as X said, ",
                        "the plan, which ",
                        "X, the envoy, and ",
                        "in his view ",
                        "X added:\n",
                        "to sign but ",
                        "he made it clear ",
                        "“a,” and ",
                        "would rather see - ",
                        "”")
                .map(unit -> unit.repeat(size / unit.length()));
    }

    @Test
    void aMillionQuotationMarksEndInTime() {
        String text = "\"".repeat(1_000_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Attributions.find(Text.of(text)));
    }

    /// The limit is far above what a slow machine needs (2 s), and far below what anything quadratic would.
    @ParameterizedTest(name = "{index}")
    @MethodSource("monsters")
    void manySignsOfTheSameEndInTime(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Attributions.find(Text.of(text)));
    }

    @Test
    void nothingIsFoundInNothing() {
        assertThatCode(() -> Attributions.find(Text.of(""))).doesNotThrowAnyException();
        assertThat(Attributions.find(Text.of(" \n\n\u00A0"))).isEmpty();
    }

    @Test
    void theSameOnEveryThread() {
        Text text = Text.of(
                "Orvania said that it would wait. “We are patient,” its envoy said.\n\nKhelmar wants to leave.");
        List<Attribution> alone = Attributions.find(text);
        assertThat(Stream.generate(() -> text).limit(32).parallel().map(Attributions::find))
                .allMatch(alone::equals);
    }
}
