package org.truce.formats.agreements;

import java.util.ArrayList;
import java.util.List;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;

/// Comma-separated text in the form of RFC 4180, with the place of each cell, which libraries do not tell.
/// Lines that begin with `#` before the header are comments; the header may be separated by semicolons or
/// tabs instead, and then the rest is too.
final class CsvTable {
    private final String file;
    private final String text;
    private final Problems problems;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private char separator = ',';

    /// @param text without the quotes around it
    record Cell(String text, Place place) {
        boolean isBlank() {
            return text.isBlank();
        }
    }

    private CsvTable(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /// The rows, that of the header first; lines without anything are left out.
    static List<List<Cell>> parse(String file, String text, Problems problems) {
        CsvTable table = new CsvTable(file, text, problems);
        table.read();
        return table.rows;
    }

    private void read() {
        while (at < text.length() && (text.charAt(at) == '#' || isLineEnd(at))) {
            while (at < text.length() && !isLineEnd(at)) {
                at++;
            }
            endLine();
        }
        separator = separatorOfHeader();
        while (at < text.length()) {
            List<Cell> row = row();
            if (row.size() > 1 || !row.getFirst().isBlank()) {
                rows.add(row);
            }
        }
    }

    /// The one of the three that stands in the header most often.
    private char separatorOfHeader() {
        char most = ',';
        long count = -1;
        String header = text.substring(at).lines().findFirst().orElse("");
        for (char c : new char[] {',', ';', '\t'}) {
            long found = header.chars().filter(h -> h == c).count();
            if (found > count) {
                most = c;
                count = found;
            }
        }
        return most;
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == separator) {
            at++;
            row.add(cell());
        }
        endLine();
        return row;
    }

    private Cell cell() {
        Place place = place();
        if (at < text.length() && text.charAt(at) == '"') {
            return new Cell(quoted(place), place);
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
            at++;
        }
        return new Cell(text.substring(start, at).strip(), place);
    }

    private String quoted(Place place) {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                content.append('"');
                at += 2;
            } else if (c == '"') {
                at++;
                afterQuote();
                return content.toString().strip();
            } else if (isLineEnd(at)) {
                content.append('\n');
                endLine();
            } else {
                content.append(c);
                at++;
            }
        }
        problems.add(Problem.error(place, "a quotation mark is opened here and never closed")
                .expected("a second `\"` at the end of the cell")
                .suggest("write `\"\"` for a quotation mark inside a cell"));
        return content.toString();
    }

    private void afterQuote() {
        Place after = place();
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(at)) {
            at++;
        }
        String rest = text.substring(start, at);
        if (!rest.isBlank()) {
            problems.add(Problem.error(after, "there is text after the closing quotation mark")
                    .found(rest)
                    .expected("`" + (separator == '\t' ? "tab" : separator) + "` or the end of the line")
                    .suggest("write `\"\"` for a quotation mark inside a cell"));
        }
    }

    private boolean isLineEnd(int index) {
        return text.charAt(index) == '\n' || text.charAt(index) == '\r';
    }

    private void endLine() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
            lineStart = at;
        }
    }

    private Place place() {
        return new Place(file, line, 1 + text.codePointCount(lineStart, at));
    }
}
