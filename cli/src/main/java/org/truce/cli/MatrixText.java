package org.truce.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.report.Labels;
import org.truce.report.PositionMatrix;
import org.truce.report.PositionMatrix.Cell;
import org.truce.report.PositionMatrix.Row;

/// The matrix of positions for a terminal. Issues go down and parties across: there are more issues than
/// parties, and screens scroll down.
final class MatrixText {
    private static final int NARROWEST_PARTY = 13;

    private final Case c;
    private final PositionMatrix matrix;
    private final Labels labels;

    MatrixText(Case c, PositionMatrix matrix) {
        this.c = c;
        this.matrix = matrix;
        this.labels = new Labels(c);
    }

    void write(Page page) {
        page.lead(Labels.plain(c.title()));
        page.heading("Positions");
        int issueColumn =
                c.issues().stream().mapToInt(i -> Text.width(i.id())).max().orElse(0);
        for (int[] block : Page.blocks(matrix.rows().size(), page.width(), issueColumn, NARROWEST_PARTY)) {
            page.table(table(matrix.rows().subList(block[0], block[1])));
        }
        page.note("vital, major, minor, none: what the issue is to the party. Then the statements about its position.");
        page.heading("Statements");
        int idColumn =
                c.statements().stream().mapToInt(k -> Text.width(k.id())).max().orElse(0);
        for (int k = 0; k < c.statements().size(); k++) {
            Statement statement = c.statements().get(k);
            page.item(
                    Text.padRight(statement.id(), idColumn) + "  ",
                    sentence(labels.statement(k), labels.cite(k)) + " " + labels.attribution(statement) + ".");
        }
    }

    /// The statement without its id, which stands before it.
    private static String sentence(String statement, String id) {
        String words = statement.endsWith(id)
                ? statement.substring(0, statement.length() - id.length()).strip()
                : statement;
        return words.endsWith(".") ? words : words + ".";
    }

    private Table table(List<Row> rows) {
        List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.text("issue")));
        rows.forEach(r -> columns.add(Table.Column.text(labels.party(r.party()))));
        Table table = new Table(columns);
        for (int j = 0; j < c.issues().size(); j++) {
            List<String> cells = new ArrayList<>(List.of(labels.issue(j)));
            for (Row row : rows) {
                cells.add(cell(row.cells().get(j), decides(row)));
            }
            table.row(cells);
        }
        if (rows.stream().anyMatch(r -> !r.remarks().isEmpty())) {
            List<String> cells = new ArrayList<>(List.of("(remarks)"));
            rows.forEach(r ->
                    cells.add(r.remarks().stream().map(PositionMatrix.Entry::id).collect(Collectors.joining(" "))));
            table.row(cells);
        }
        return table;
    }

    private boolean decides(Row row) {
        return c.parties().get(row.party()).role().decides();
    }

    private static String cell(Cell cell, boolean withStake) {
        List<String> lines = new ArrayList<>();
        if (withStake) {
            lines.add(lower(cell.stake().rank()));
        }
        cell.entries().forEach(e -> lines.add(lower(e.kind()) + " " + e.id()));
        return String.join("\n", lines);
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
