package org.truce.formats.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.truce.formats.agreements.CsvTable.Cell;
import org.truce.formats.input.Problems;
import org.truce.formats.results.Csv;
import org.truce.reference.Attribute;
import org.truce.reference.Attribute.Kind;

/// Makes the data set that is shipped out of the original, version 22.1, as CSV: keeps the columns that Truce
/// uses, names them, decodes codes, and computes durations. Texts on signatories, comments and the codes
/// whose meaning the data do not show are left out.
final class UcdpSlimming {
    /// The day up to which the original was observed: its `dateintervalend_meta`.
    private static final LocalDate END = LocalDate.of(2021, 12, 31);

    private static final Map<String, Map<String, String>> CODES = Map.of(
            "region", Map.of("1", "Europe", "2", "Middle East", "3", "Asia", "4", "Africa", "5", "Americas"),
            "incompatibility", Map.of("1", "territory", "2", "government", "3", "both"),
            "pa_type", Map.of("1", "full", "2", "partial", "3", "peace process"));

    private UcdpSlimming() {}

    static String slim(Path original) throws IOException {
        Problems problems = new Problems();
        List<List<Cell>> rows = CsvTable.parse(original.toString(), Files.readString(original), problems);
        if (problems.hasErrors()) {
            throw new IOException(problems.list().toString());
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            columns.put(rows.getFirst().get(i).text(), i);
        }
        List<String> header = new ArrayList<>(List.of("id", "group", "days", "ended"));
        ShippedAgreements.ATTRIBUTES.forEach(attribute -> header.add(attribute.name()));
        Csv table = new Csv(header);
        rows.stream()
                .skip(1)
                .sorted(Comparator.comparingInt(
                        row -> Integer.parseInt(row.getFirst().text())))
                .forEach(row -> table.row(row(row, columns)));
        return "# " + ShippedAgreements.CREDIT.line() + "\n" + table.text();
    }

    private static List<String> row(List<Cell> row, Map<String, Integer> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(text(row, columns, "paid"));
        cells.add(text(row, columns, "conflict_id"));
        boolean ended = text(row, columns, "ended").equals("1.0");
        LocalDate signed = LocalDate.parse(text(row, columns, "pa_date"));
        String end = text(row, columns, "duration");
        Optional<LocalDate> last =
                !ended ? Optional.of(END) : end.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(end));
        cells.add(last.map(day -> Long.toString(ChronoUnit.DAYS.between(signed, day)))
                .orElse(""));
        cells.add(ended ? "1" : "0");
        for (Attribute attribute : ShippedAgreements.ATTRIBUTES) {
            cells.add(value(row, columns, attribute));
        }
        return cells;
    }

    private static String value(List<Cell> row, Map<String, Integer> columns, Attribute attribute) {
        String column =
                attribute.name().equals("year") ? "year" : attribute.aliases().getLast();
        String text = text(row, columns, column);
        if (attribute.name().equals("third-party")) {
            return text.isEmpty() ? "0" : "1";
        }
        if (attribute.kind() == Kind.FLAG && !text.equals("0") && !text.equals("1")) {
            throw new IllegalStateException("%s is %s.".formatted(column, text));
        }
        Map<String, String> codes = CODES.getOrDefault(column, Map.of());
        return codes.getOrDefault(text, text);
    }

    private static String text(List<Cell> row, Map<String, Integer> columns, String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalStateException("There is no column %s among %s.".formatted(column, columns.keySet()));
        }
        return row.get(index).text().replaceAll("\\s+", " ");
    }
}
