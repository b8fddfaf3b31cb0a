package org.truce.reading.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;

class AttributionsTest {
    static Stream<String> sentences() throws IOException {
        try (InputStream in = AttributionsTest.class.getResourceAsStream("sentences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void everySpanIsFound(String line) {
        Marked expected = Marked.parse(line);
        List<Attribution> found = Attributions.find(Text.of(expected.text()));
        assertThat(found).map(Marked.Spans::of).containsExactlyElementsOf(expected.spans());
        assertThat(found).map(a -> a.rule().id()).containsExactlyElementsOf(expected.rules());
    }

    @Test
    void everyRuleHasItsSentences() throws IOException {
        Set<String> seen =
                sentences().flatMap(line -> Marked.parse(line).rules().stream()).collect(Collectors.toSet());
        assertThat(EnumSet.allOf(Rule.class)).map(Rule::id).allMatch(seen::contains);
        assertThat(EnumSet.allOf(Rule.class)).map(Rule::reason).doesNotHaveDuplicates();
    }

    @Test
    void whatOneExpectsOfAnotherIsWithin() {
        List<Attribution> found =
                Attributions.find(Text.of("Analysts believe that Khelmar will demand the return of the crossing."));
        assertThat(found).hasSize(1);
        Attribution belief = found.getFirst();
        assertThat(belief.source()).map(Passage::text).contains("Analysts");
        assertThat(belief.attitude()).isEqualTo(Attitude.BELIEVE);
        assertThat(belief.within()).hasSize(1);
        assertThat(belief.within().getFirst().source()).map(Passage::text).contains("Khelmar");
        assertThat(belief.within().getFirst().attitude()).isEqualTo(Attitude.DEMAND);
    }

    @ParameterizedTest
    @MethodSource("attitudes")
    void theCueTellsTheAttitude(String sentence, Attitude attitude) {
        assertThat(Attributions.find(Text.of(sentence)))
                .map(Attribution::attitude)
                .containsExactly(attitude);
    }

    static Stream<Arguments> attitudes() {
        return Stream.of(
                of("Orvania said that the road was open.", Attitude.SAY),
                of("Orvania insists that the road is open.", Attitude.CLAIM),
                of("Orvania warned that the road would close.", Attitude.WARN),
                of("Orvania demands the return of the port.", Attitude.DEMAND),
                of("Orvania wants to keep the port.", Attitude.WANT),
                of("Orvania proposed a joint commission.", Attitude.PROPOSE),
                of("Orvania promised to open the road.", Attitude.PROMISE),
                of("Orvania plans to open the road.", Attitude.INTEND),
                of("Orvania accepted the list.", Attitude.ACCEPT),
                of("Orvania rejected the list.", Attitude.REFUSE),
                of("Orvania has refused to sign the list.", Attitude.REFUSE),
                of("Orvania denied that it had signed.", Attitude.DENY),
                of("Orvania expects the talks to fail.", Attitude.EXPECT),
                of("Orvania believes that the talks will fail.", Attitude.BELIEVE),
                of("Orvania doubts that the talks will help.", Attitude.DOUBT),
                of("Orvania inquired whether the road was open.", Attitude.ASK),
                of("Orvania has learned that the road is open.", Attitude.KNOW));
    }

    private static Arguments of(String sentence, Attitude attitude) {
        return Arguments.of(sentence, attitude);
    }
}
