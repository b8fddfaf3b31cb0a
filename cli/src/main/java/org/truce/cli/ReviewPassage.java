package org.truce.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// The words on which a statement rests, in the paragraphs where they stand: source, cue and content told
/// apart by style or, where there is none, by marks. Of long paragraphs what stands around these words.
///
/// @param marked what is told apart
/// @param styles whether the terminal shows them
record ReviewPassage(Text text, List<Marked> marked, boolean styles) {
    /// `char`s; about ten lines.
    private static final int MOST = 900;

    /// `char`s to each side of the marked words, where not all can be shown.
    private static final int CONTEXT = 160;

    /// What words do, from what is shown on top of the others.
    enum Role {
        SOURCE("<", ">", AttributedStyle.DEFAULT.underline().foreground(AttributedStyle.CYAN)),
        CUE("{", "}", AttributedStyle.DEFAULT.italic().foreground(AttributedStyle.YELLOW)),
        CONTENT("[", "]", AttributedStyle.BOLD);

        private final String open;
        private final String close;
        private final AttributedStyle style;

        Role(String open, String close, AttributedStyle style) {
            this.open = open;
            this.close = close;
            this.style = style;
        }

        AttributedString shown(String words, boolean styles) {
            return styles ? new AttributedString(words, style) : new AttributedString(open + words + close);
        }
    }

    record Marked(Role role, Range range) {}

    ReviewPassage {
        marked = List.copyOf(marked);
    }

    /// The words on which a statement rests.
    static ReviewPassage of(Text text, Attribution attribution, boolean styles) {
        List<Marked> marked = new ArrayList<>();
        add(marked, Role.SOURCE, attribution.source().map(text::range));
        add(marked, Role.CUE, attribution.cue().map(text::range));
        add(marked, Role.CONTENT, Optional.of(text.range(attribution.content())));
        return new ReviewPassage(text, marked, styles);
    }

    /// Where somebody is named.
    static ReviewPassage of(Text text, Range name, boolean styles) {
        return new ReviewPassage(text, List.of(new Marked(Role.SOURCE, name)), styles);
    }

    private static void add(List<Marked> marked, Role role, Optional<Range> range) {
        range.ifPresent(r -> marked.add(new Marked(role, r)));
    }

    /// What the marks mean, in one line.
    static AttributedString legend(boolean styles) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (Role role : Role.values()) {
            line.append(line.length() == 0 ? "" : " ");
            line.append(role.shown(role.name().toLowerCase(java.util.Locale.ROOT), styles));
        }
        return line.toAttributedString();
    }

    /// @param isWhole whether to show all of the paragraphs, however long they are
    List<AttributedString> lines(int width, boolean isWhole) {
        int from = marked.stream().mapToInt(m -> m.range().from()).min().orElse(0);
        int to = marked.stream().mapToInt(m -> m.range().to()).max().orElse(0);
        Range around = paragraphs(from, to);
        List<Range> pieces = isWhole || around.length() <= MOST ? List.of(around) : pieces(around);
        AttributedStringBuilder shown = new AttributedStringBuilder();
        int at = around.from();
        for (Range piece : pieces) {
            gap(shown, at, piece.from());
            append(shown, piece);
            at = piece.to();
        }
        gap(shown, at, around.to());
        return wrap(shown.toAttributedString(), width);
    }

    /// From the beginning of the first to the end of the last paragraph that holds any of it.
    private Range paragraphs(int from, int to) {
        int first = from;
        int last = to;
        for (Range paragraph : text.paragraphs()) {
            if (paragraph.from() < to && paragraph.to() > from) {
                first = Math.min(first, paragraph.from());
                last = Math.max(last, paragraph.to());
            }
        }
        return new Range(first, last);
    }

    /// Beginnings and ends of what is marked with what stands around them, at borders of words.
    private List<Range> pieces(Range within) {
        List<Range> wanted = new ArrayList<>();
        for (Marked mark : marked) {
            Range range = mark.range();
            if (range.length() <= MOST) {
                wanted.add(word(range.from() - CONTEXT, range.to() + CONTEXT, within));
            } else {
                wanted.add(word(range.from() - CONTEXT, range.from() + MOST / 2, within));
                wanted.add(word(range.to() - MOST / 4, range.to() + CONTEXT, within));
            }
        }
        wanted.sort(Comparator.comparingInt(Range::from));
        List<Range> pieces = new ArrayList<>();
        for (Range range : wanted) {
            if (!pieces.isEmpty() && range.from() <= pieces.getLast().to()) {
                Range last = pieces.removeLast();
                pieces.add(new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                pieces.add(range);
            }
        }
        return pieces;
    }

    /// The range, cut to what is there and moved outwards to the next blanks, but by no more than a word.
    private Range word(int from, int to, Range within) {
        String string = text.string();
        int first = Math.max(from, within.from());
        int last = Math.min(to, within.to());
        for (int k = 0; k < CONTEXT && first > within.from() && !isBlank(string.charAt(first - 1)); k++) {
            first--;
        }
        for (int k = 0; k < CONTEXT && last < within.to() && !isBlank(string.charAt(last)); k++) {
            last++;
        }
        return new Range(pairStart(first), pairStart(last));
    }

    private int pairStart(int at) {
        String string = text.string();
        boolean splits =
                at > 0 && at < string.length() && Character.isSurrogatePair(string.charAt(at - 1), string.charAt(at));
        return splits ? at - 1 : at;
    }

    private void gap(AttributedStringBuilder shown, int from, int to) {
        String left = text.string().substring(from, Math.max(from, to)).strip();
        if (!left.isEmpty()) {
            int words = left.split("\\s+").length;
            shown.append("%s(… %s …)%s"
                    .formatted(shown.length() == 0 ? "" : " ", org.truce.cli.Text.count(words, "word", "words"), " "));
        }
    }

    /// Blanks become one; a paragraph ends with a line break; what could steer the terminal is taken out.
    private void append(AttributedStringBuilder shown, Range piece) {
        String string = text.string();
        boolean wasBlank = true;
        for (int i = piece.from(); i < piece.to(); ) {
            int c = string.codePointAt(i);
            marks(shown, i);
            if (isBlank(c)) {
                int next = i;
                int breaks = 0;
                while (next < piece.to() && isBlank(string.charAt(next)) && (next == i || !isBorder(next))) {
                    breaks += string.charAt(next) == '\n' ? 1 : 0;
                    next++;
                }
                if (!wasBlank) {
                    shown.append(breaks > 1 ? "\n" : " ", style(i));
                }
                wasBlank = true;
                i = next;
            } else {
                shown.append(new String(Character.toChars(ReviewLine.isSafe(c) ? c : 0xFFFD)), style(i));
                wasBlank = false;
                i += Character.charCount(c);
            }
        }
        marks(shown, piece.to());
    }

    private boolean isBorder(int at) {
        return marked.stream().anyMatch(m -> m.range().from() == at || m.range().to() == at);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private AttributedStyle style(int at) {
        return marked.stream()
                .filter(m -> styles && m.range().from() <= at && at < m.range().to())
                .min(Comparator.comparing(Marked::role))
                .map(m -> m.role().style)
                .orElse(AttributedStyle.DEFAULT);
    }

    /// What ends here is closed before what begins here is opened, the inner first.
    private void marks(AttributedStringBuilder shown, int at) {
        if (styles) {
            return;
        }
        marked.stream()
                .filter(m -> m.range().to() == at)
                .sorted(Comparator.comparingInt(m -> m.range().length()))
                .forEach(m -> shown.append(m.role().close));
        marked.stream()
                .filter(m -> m.range().from() == at)
                .sorted(Comparator.comparingInt(m -> -m.range().length()))
                .forEach(m -> shown.append(m.role().open));
    }

    private static List<AttributedString> wrap(AttributedString shown, int width) {
        List<AttributedString> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= shown.length(); i++) {
            if (i == shown.length() || shown.charAt(i) == '\n') {
                ReviewLine.wrap(shown.subSequence(from, i), width, lines);
                from = i + 1;
            }
        }
        return lines;
    }
}
