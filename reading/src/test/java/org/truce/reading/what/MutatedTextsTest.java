package org.truce.reading.what;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Voices;

/// FEATURE UNDER TEST: texts that somebody damaged: read without a fault, every span where it says.
class MutatedTextsTest {
    private static final List<String> INSERTED = List.of(
            "\"",
            "”",
            "“",
            "\n\n",
            ".",
            ",",
            "'s",
            " it ",
            " she said ",
            "🔥",
            "\u202e",
            "\ud800",
            ":",
            " the capital of ",
            " the two sides ",
            " the three delegations ",
            "7",
            " half a ",
            " at least ",
            " — ",
            "FM ");
    private static final int ROUNDS = 40;
    private static final int LONGEST = 900;

    @Test
    void damagedTextsAreRead() {
        Random random = new Random(20_301);
        List<GoldText> texts = GoldText.all();
        for (int round = 0; round < ROUNDS; round++) {
            GoldText gold = texts.get(random.nextInt(texts.size()));
            Text text = Text.of(damaged(gold.text().string(), random));
            for (Position position : Positions.of(gold.theCase()).find(text, Attributions.find(text))) {
                Passage content = position.attribution().content();
                Range range = text.range(content);
                assertThat(text.string().substring(range.from(), range.to())).isEqualTo(content.text());
                assertThat(position.terms())
                        .allSatisfy(b -> assertThat(b.options())
                                .allMatch(o -> o
                                        < gold.theCase()
                                                .issues()
                                                .get(b.issue())
                                                .options()
                                                .size()));
            }
            Voices.of(text, Roster.of(gold.theCase())).listIntroduced();
        }
    }

    private static String damaged(String whole, Random random) {
        int from = random.nextInt(Math.max(1, whole.length() - LONGEST));
        StringBuilder text = new StringBuilder(whole.substring(from, Math.min(whole.length(), from + LONGEST)));
        for (int i = 0; i < 30; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, INSERTED.get(random.nextInt(INSERTED.size())));
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(12)));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }
}
