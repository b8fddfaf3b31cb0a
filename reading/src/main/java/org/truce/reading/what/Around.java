package org.truce.reading.what;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// The words about an attribution, in plain letters.
///
/// @param outside its sentence without the content
/// @param earlier the paragraph before its sentence, as far as it is near
/// @param behind what follows the content in its sentence
/// @param after what follows the content at once
/// @param next the sentence after it
record Around(String outside, String earlier, String behind, String after, String next) {
    private static final int NEXT = 300;
    private static final int BEFORE = 2_000;
    private static final int AFTER = 60;

    static Around of(Text text, Attribution attribution) {
        String string = text.string();
        Range content = text.range(attribution.content());
        int first = content.from();
        int last = content.to();
        for (Passage part : Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .toList()) {
            Range range = text.range(part);
            if (isSameSentence(string, range, content)) {
                first = Math.min(first, range.from());
                last = Math.max(last, range.to());
            }
        }
        Range paragraph = paragraph(text, content);
        int from = first;
        while (from > paragraph.from() && !isEnd(string, from - 1)) {
            from--;
        }
        int to = last;
        while (to < Math.min(paragraph.to(), last + BEFORE) && !(to > 0 && isEnd(string, to - 1))) {
            to++;
        }
        return new Around(
                Patterns.plain(string.substring(from, content.from()) + " "
                        + string.substring(content.to(), Math.max(to, content.to()))),
                Patterns.plain(string.substring(Math.min(paragraph.from(), from), from)),
                Patterns.plain(string.substring(content.to(), Math.max(to, content.to()))),
                Patterns.plain(string.substring(content.to(), Math.min(string.length(), content.to() + AFTER))),
                Patterns.plain(first(string.substring(to, Math.min(string.length(), to + NEXT)))));
    }

    /// Whether a sentence ends with a `char`: a stop and a blank after it, or quotation marks and a blank.
    private static boolean isEnd(String text, int i) {
        int stop = i;
        while (stop > 0 && "\"”’'»".indexOf(text.charAt(stop)) >= 0) {
            stop--;
        }
        return ".?!…".indexOf(text.charAt(stop)) >= 0
                && (i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1)));
    }

    private static boolean isSameSentence(String text, Range a, Range b) {
        int from = Math.min(a.to(), b.to());
        int to = Math.max(a.from(), b.from());
        return to - from < NEXT && IntStream.range(from, Math.max(from, to)).noneMatch(i -> isEnd(text, i));
    }

    /// The first sentence.
    private static String first(String text) {
        int to = 0;
        while (to < text.length() && !(to > 1 && isEnd(text, to - 1))) {
            to++;
        }
        return text.substring(0, to);
    }

    private static Range paragraph(Text text, Range content) {
        List<Range> paragraphs = text.paragraphs();
        int at = Collections.binarySearch(paragraphs, content, Comparator.comparingInt(Range::from));
        Range found = at == -1 ? content : paragraphs.get(at >= 0 ? at : -at - 2);
        return new Range(Math.max(found.from(), content.from() - BEFORE), Math.max(content.to(), found.to()));
    }
}
