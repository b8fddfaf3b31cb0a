package org.truce.cli;

import java.util.ArrayList;
import java.util.List;

/// A text for a terminal: headings, paragraphs, lists and tables, one below the other, wrapped to its width.
final class Page {
    private final int width;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Page(int width, Style style) {
        this.width = width;
        this.style = style;
    }

    Page(Console console) {
        this(console.textColumns(), console.outStyle());
    }

    int width() {
        return width;
    }

    /// The answer, in one sentence.
    void lead(String sentence) {
        gap();
        Text.wrap(sentence, width).forEach(line -> line(style.bold(line)));
    }

    void heading(String title) {
        gap();
        Text.wrap(title, width).forEach(line -> line(style.bold(line)));
    }

    void paragraph(String words) {
        gap();
        Text.wrap(words, width).forEach(this::line);
    }

    /// A paragraph right below what stands above, indented.
    void note(String words) {
        item("  ", words);
    }

    void bullets(List<String> items) {
        if (!items.isEmpty()) {
            gap();
            items.forEach(item -> item("- ", item));
        }
    }

    /// A line that begins with a label; what wraps is indented to the label's width.
    void item(String label, String words) {
        int indent = Text.width(label);
        List<String> lines = Text.wrap(words, width - indent);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? label : " ".repeat(indent)) + lines.get(i));
        }
    }

    void table(Table table) {
        if (!table.isEmpty()) {
            gap();
            table.lines(width).forEach(this::line);
        }
    }

    /// Splits columns that do not fit side by side into tables that do.
    ///
    /// @param first width of the column that every table begins with
    /// @param each width that the others ask for at least
    /// @return ranges of the columns, as `[from, to)`
    static List<int[]> blocks(int columns, int width, int first, int each) {
        int most = Math.max(1, (width - first) / (each + 2));
        int blocks = Math.max(1, (columns + most - 1) / most);
        List<int[]> ranges = new ArrayList<>();
        for (int b = 0; b < blocks; b++) {
            ranges.add(new int[] {b * columns / blocks, (b + 1) * columns / blocks});
        }
        return ranges;
    }

    private void gap() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    String text() {
        return text.toString();
    }
}
