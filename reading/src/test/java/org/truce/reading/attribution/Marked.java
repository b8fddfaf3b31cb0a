package org.truce.reading.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.truce.reading.text.Passage;

/// A text with its spans marked, as in `sentences.txt`.
///
/// @param text without the marks
/// @param rules the rules that find its attributions, in text order
/// @param spans the attributions, in text order
record Marked(String text, List<String> rules, List<Spans> spans) {
    /// An attribution without its rule and attitude.
    record Spans(Optional<Passage> source, Optional<Passage> cue, Passage content, Kind kind) {
        static Spans of(Attribution attribution) {
            return new Spans(attribution.source(), attribution.cue(), attribution.content(), attribution.kind());
        }
    }

    static Marked parse(String line) {
        int bar = line.indexOf(" | ");
        List<String> rules = line.startsWith("none ")
                ? List.of()
                : List.of(line.substring(0, bar).split(" "));
        String marked = line.substring(bar + 3).replace("\\n", "\n");
        StringBuilder text = new StringBuilder();
        Map<Integer, Parts> parts = new TreeMap<>();
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '{') {
                int colon = marked.indexOf(':', i);
                String number = marked.substring(i + 2, colon);
                open.push(
                        new Open(marked.charAt(i + 1), number.isEmpty() ? 1 : Integer.parseInt(number), text.length()));
                i = colon;
            } else if (c == '}') {
                Open mark = open.pop();
                parts.computeIfAbsent(mark.number(), _ -> new Parts()).add(mark, text);
            } else {
                text.append(c);
            }
        }
        return new Marked(
                text.toString(),
                rules,
                parts.values().stream().map(Parts::spans).toList());
    }

    private record Open(char kind, int number, int from) {}

    private static final class Parts {
        private @Nullable Passage source;
        private @Nullable Passage cue;
        private final List<Passage> content = new ArrayList<>();
        private Kind kind = Kind.INDIRECT;

        void add(Open mark, CharSequence text) {
            String words = text.subSequence(mark.from(), text.length()).toString();
            int start = Character.codePointCount(text, 0, mark.from());
            Passage passage = new Passage(start, start + words.codePointCount(0, words.length()), words);
            switch (mark.kind()) {
                case 's' -> source = passage;
                case 'q' -> cue = passage;
                default -> {
                    content.add(passage);
                    kind = mark.kind() == 'd' ? Kind.DIRECT : mark.kind() == 'm' ? Kind.MIXED : Kind.INDIRECT;
                }
            }
        }

        Spans spans() {
            return new Spans(Optional.ofNullable(source), Optional.ofNullable(cue), content.getFirst(), kind);
        }
    }
}
