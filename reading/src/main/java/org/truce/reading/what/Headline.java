package org.truce.reading.what;

import java.util.regex.Pattern;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// The headline of a text, which shortens what the text says.
final class Headline {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…]['’\"”»)]*$");
    private static final int LONGEST = 120;

    private Headline() {}

    /// The first paragraph, if it is short and no sentence; else nothing.
    static Range of(Text text) {
        return text.paragraphs().stream()
                .limit(1)
                .filter(first -> first.length() < LONGEST
                        && !SENTENCE_END
                                .matcher(text.string().substring(first.from(), first.to()))
                                .find())
                .findFirst()
                .orElse(new Range(0, 0));
    }
}
