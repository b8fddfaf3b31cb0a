package org.truce.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table for a terminal: columns as wide as they need to be while they fit, else cells wrap. Nothing is cut
/// off.
final class Table {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// @param title may wrap like any cell
    /// @param right whether its cells stand at the right: numbers do
    record Column(String title, boolean right) {
        static Column text(String title) {
            return new Column(title, false);
        }

        static Column number(String title) {
            return new Column(title, true);
        }
    }

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    Table(Column... columns) {
        this(List.of(columns));
    }

    /// @param cells as many as there are columns; `\n` begins a new line inside the cell
    void row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(
                    "%d cells in %d columns: %s.".formatted(cells.size(), columns.size(), cells));
        }
        rows.add(List.copyOf(cells));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// The lines of the table, none longer than `width`, without blanks at their ends.
    ///
    /// @param width at least a few columns per column of the table
    List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        List<String> header = columns.stream().map(Column::title).toList();
        lay(header, widths, lines);
        StringBuilder rule = new StringBuilder();
        for (int w : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("─".repeat(w));
        }
        lines.add(rule.toString());
        rows.forEach(row -> lay(row, widths, lines));
        return lines;
    }

    private void lay(List<String> cells, int[] widths, List<String> lines) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Text.wrap(cells.get(i), widths[i]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = y < wrapped.get(i).size() ? wrapped.get(i).get(y) : "";
                line.append(i == 0 ? "" : GAP)
                        .append(
                                columns.get(i).right()
                                        ? Text.padLeft(part, widths[i])
                                        : Text.padRight(part, widths[i]));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    /// What every column needs. If that is too much, titles over numbers wrap first; then the widest columns
    /// give way, but none below its longest word while that can be helped.
    private int[] widths(int width) {
        int[] cells = new int[columns.size()];
        int[] words = new int[columns.size()];
        int[] wanted = new int[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            for (List<String> row : rows) {
                cells[i] = Math.max(cells[i], longestLine(row.get(i)));
                words[i] = Math.max(words[i], longestWord(row.get(i)));
            }
            words[i] = Math.max(words[i], longestWord(columns.get(i).title()));
            wanted[i] = Math.max(cells[i], Text.width(columns.get(i).title()));
        }
        int space = width - GAP.length() * (wanted.length - 1);
        int[] titlesWrapped = wanted.clone();
        for (int i = 0; i < wanted.length; i++) {
            titlesWrapped[i] = columns.get(i).right() ? Math.max(cells[i], words[i]) : wanted[i];
        }
        shrink(wanted, titlesWrapped, space);
        shrink(wanted, words, space);
        shrink(wanted, new int[wanted.length], space);
        return wanted;
    }

    private static int longestLine(String cell) {
        return cell.lines().mapToInt(Text::width).max().orElse(0);
    }

    private static int longestWord(String cell) {
        return cell.lines()
                .flatMap(line -> Text.listWords(line).stream())
                .mapToInt(Text::width)
                .max()
                .orElse(0);
    }

    private static void shrink(int[] widths, int[] least, int space) {
        while (Arrays.stream(widths).sum() > space) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > Math.max(1, least[i]) && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }
}
