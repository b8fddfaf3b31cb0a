package org.truce.reading.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Notes show the words of a statement, not what tied them to their sentence.
class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "that the bridge would open|the bridge would open",
                "that, after the thaw, the bridge would open,|after the thaw, the bridge would open",
                "that is out of the question|that is out of the question",
                "that would be too much|that would be too much",
                "That bridge stays shut,|That bridge stays shut",
                "“The bridge is ours,”|The bridge is ours",
                "\"The bridge is ours,\"|The bridge is ours",
                "that “the bridge” was theirs|“the bridge” was theirs",
                "“the bridge” and “the ford”|“the bridge” and “the ford”",
                "it was \"too soon to speak of.|it was too soon to speak of.",
                "too soon” to speak of “the bridge”|too soon to speak of “the bridge”",
                "«the „old“ bridge»|the „old“ bridge",
                "the traders' fee at the traders'|the traders' fee at the traders'",
                "'No fee'|No fee",
                "‘It’s a fee|It’s a fee",
                "'no fee' and 'no tax'|'no fee' and 'no tax'",
                "\"|''",
            })
    void anExcerptStandsByItself(String words, String excerpt) {
        assertThat(Excerpt.of(words)).isEqualTo(excerpt.equals("''") ? "" : excerpt);
        assertThat(Excerpt.of(Excerpt.of(words))).isEqualTo(Excerpt.of(words));
    }
}
