package org.truce.formats.results;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table in the form of RFC 4180, with `\n` for the ends of lines.
public final class Csv {
    private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

    private final int columns;
    private final StringBuilder text = new StringBuilder();

    public Csv(List<String> header) {
        this.columns = header.size();
        row(header);
    }

    /// @param cells as many as the header has
    public void row(List<String> cells) {
        if (cells.size() != columns) {
            throw new IllegalStateException("%d cells in %d columns: %s.".formatted(cells.size(), columns, cells));
        }
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append('\n');
    }

    private static String quoted(String cell) {
        return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /// The shortest decimal number that reads back as the same value.
    static String number(double value) {
        return Double.toString(value + 0.0);
    }

    public String text() {
        return text.toString();
    }
}
