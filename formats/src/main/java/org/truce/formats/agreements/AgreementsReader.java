package org.truce.formats.agreements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.truce.formats.agreements.CsvTable.Cell;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.InputText;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.reference.AgreementData;
import org.truce.reference.Attribute;
import org.truce.reference.PastAgreement;
import org.truce.reference.Value;

/// Reads data sets of agreements as CSV: a header, and a row for each agreement. Never throws because of what
/// a file holds: whatever is wrong is in the result.
public final class AgreementsReader {
    static final String ENDED = "ended";
    static final String GROUP = "group";
    static final String ID = "id";
    static final String NAME = "name";

    /// Columns that say how long an agreement stood, with what one of their units is in years.
    static final SequencedMap<String, Double> UNITS = units();

    static final InputKind KIND = new InputKind(
            "data set",
            "",
            "the guide to comparable agreements shows one",
            "keep each data set in a file of its own",
            32 * 1024 * 1024,
            100_000,
            0);

    private final Problems problems;
    private final Place start;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private List<Cell> header = List.of();

    private AgreementsReader(Place start, Problems problems) {
        this.start = start;
        this.problems = problems;
    }

    private static SequencedMap<String, Double> units() {
        SequencedMap<String, Double> units = new LinkedHashMap<>();
        units.put("years", 1.0);
        units.put("months", 1.0 / 12);
        units.put("days", 1 / 365.25);
        return units;
    }

    /// The user's own data: attributes are the columns that have no meaning of their own.
    public static AgreementsReading read(Path file) {
        return read(file.toString(), InputText.read(file, KIND), "Own data", Optional.empty(), List.of());
    }

    /// @param known attributes that the file is known to have; others are taken from the columns
    static AgreementsReading read(
            String file, InputText input, String title, Optional<AgreementData.Credit> credit, List<Attribute> known) {
        return switch (input) {
            case InputText.Refused refused -> new AgreementsReading.Failure(List.of(refused.problem()));
            case InputText.Text text -> {
                Problems problems = new Problems();
                List<List<Cell>> rows = CsvTable.parse(file, text.text(), problems);
                Optional<AgreementData> data =
                        new AgreementsReader(Place.ofFile(file), problems).data(rows, title, credit, known);
                yield data.isEmpty() || problems.hasErrors()
                        ? new AgreementsReading.Failure(problems.list())
                        : new AgreementsReading.Success(data.get(), problems.list(), text.sha256(), file);
            }
        };
    }

    private Optional<AgreementData> data(
            List<List<Cell>> rows, String title, Optional<AgreementData.Credit> credit, List<Attribute> known) {
        if (rows.size() < 2) {
            problems.add(Problem.error(
                            start, rows.isEmpty() ? "the file is empty" : "there is a header and nothing below it")
                    .expected("a header, and a row for each agreement")
                    .suggest(KIND.start()));
            return Optional.empty();
        }
        header = rows.getFirst();
        readHeader();
        Optional<String> unit = unit();
        require(ENDED, "a column `ended`, 1 where the agreement ended and 0 where it still stood when last seen");
        List<List<Cell>> body = new ArrayList<>();
        for (List<Cell> row : rows.subList(1, rows.size())) {
            if (row.size() == header.size()) {
                body.add(row);
            } else {
                problems.add(Problem.error(
                                row.getFirst().place(),
                                "the row has %d cells, the header %d".formatted(row.size(), header.size()))
                        .found(row.size() + " cells")
                        .expected(header.size() + " cells")
                        .suggest("put a cell that holds the separator between quotation marks"));
            }
        }
        List<AttributeColumn> attributes = attributes(body, known);
        List<PastAgreement> agreements = agreements(body, unit, attributes);
        return Optional.of(new AgreementData(
                title,
                credit,
                columns.containsKey(GROUP),
                attributes.stream().map(AttributeColumn::attribute).toList(),
                problems.hasErrors() ? List.of() : agreements));
    }

    private void readHeader() {
        for (int i = 0; i < header.size(); i++) {
            Cell cell = header.get(i);
            String name = plain(cell.text());
            String twin = switch (name) {
                case "conflict-id", "cluster" -> GROUP;
                case "duration" -> "years";
                default -> name;
            };
            if (cell.isBlank()) {
                problems.add(Problem.error(cell.place(), "column %d has no name".formatted(i + 1)));
            } else if (columns.putIfAbsent(twin, i) != null) {
                problems.add(Problem.error(cell.place(), "the column %s stands twice".formatted(Wording.quoted(name)))
                        .found(cell.text())
                        .expected("distinct names"));
            }
        }
    }

    /// "Third party " to "third-party".
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
    }

    private Optional<String> unit() {
        List<String> found =
                UNITS.keySet().stream().filter(columns::containsKey).toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.isEmpty()) {
            require("years", "a column `years`, `months` or `days`: how long the agreement stood or was seen");
        } else {
            problems.add(Problem.error(
                            header.get(found.stream()
                                            .mapToInt(this::index)
                                            .max()
                                            .orElseThrow())
                                    .place(),
                            "there are the columns " + Wording.allOf(found))
                    .expected("one of them"));
        }
        return Optional.empty();
    }

    private void require(String column, String expected) {
        if (!columns.containsKey(column)) {
            Problem problem = Problem.error(
                            header.getFirst().place(), "there is no column %s".formatted(Wording.quoted(column)))
                    .expected(expected);
            problems.add(Wording.findNearest(column, columns.keySet())
                    .map(near ->
                            problem.suggest("is %s meant? then call it `%s`".formatted(Wording.quoted(near), column)))
                    .orElse(problem));
        }
    }

    private List<AttributeColumn> attributes(List<List<Cell>> body, List<Attribute> known) {
        List<AttributeColumn> attributes = new ArrayList<>();
        columns.forEach((name, index) -> {
            boolean reserved = name.equals(ENDED) || name.equals(GROUP) || name.equals(ID) || UNITS.containsKey(name);
            if (!reserved) {
                List<Cell> cells = body.stream().map(row -> row.get(index)).toList();
                attributes.add(known.stream()
                        .filter(a -> a.name().equals(name))
                        .findFirst()
                        .map(a -> new AttributeColumn(a, index))
                        .orElseGet(() -> AttributeColumn.guess(name, index, header.get(index), cells, problems)));
            }
        });
        return attributes;
    }

    private List<PastAgreement> agreements(
            List<List<Cell>> body, Optional<String> unit, List<AttributeColumn> attributes) {
        Map<String, Integer> groups = new HashMap<>();
        Map<String, Place> ids = new HashMap<>();
        List<PastAgreement> agreements = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            List<Cell> row = body.get(i);
            String id = text(row, ID).orElse(Integer.toString(i + 1));
            Place before = ids.putIfAbsent(id, row.getFirst().place());
            if (before != null) {
                problems.add(Problem.error(
                                row.get(index(ID)).place(),
                                "the id %s stands in line %d too".formatted(Wording.quoted(id), before.line()))
                        .found(id)
                        .expected("distinct ids"));
            }
            String group = text(row, GROUP).orElse("row " + i);
            int next = groups.size();
            List<Value> values = new ArrayList<>();
            for (AttributeColumn attribute : attributes) {
                values.add(attribute.value(row.get(attribute.column()), problems));
            }
            boolean ended = flag(row);
            agreements.add(new PastAgreement(
                    id,
                    text(row, NAME).orElse("agreement " + id),
                    unit.map(u -> years(row.get(index(u)), u, ended)).orElse(OptionalDouble.empty()),
                    ended,
                    groups.computeIfAbsent(group, _ -> next),
                    values));
        }
        return agreements;
    }

    /// The place of a column that is there.
    private int index(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }

    private Optional<String> text(List<Cell> row, String column) {
        return Optional.ofNullable(columns.get(column))
                .map(row::get)
                .filter(cell -> !cell.isBlank())
                .map(Cell::text);
    }

    private boolean flag(List<Cell> row) {
        Integer column = columns.get(ENDED);
        if (column == null) {
            return false;
        }
        Cell cell = row.get(column);
        Optional<Boolean> flag = AttributeColumn.findFlag(cell.text());
        if (flag.isEmpty()) {
            problems.add(Problem.error(cell.place(), "`ended` is " + AttributeColumn.found(cell))
                    .found(cell.text())
                    .expected("1 where the agreement ended, 0 where it still stood when last seen"));
        }
        return flag.orElse(false);
    }

    private OptionalDouble years(Cell cell, String unit, boolean ended) {
        if (cell.isBlank()) {
            if (!ended) {
                problems.add(
                        Problem.error(cell.place(), "`%s` is empty and the agreement has not ended".formatted(unit))
                                .expected("how long it was seen to stand"));
            }
            return OptionalDouble.empty();
        }
        OptionalDouble number = AttributeColumn.findNumber(cell.text());
        if (number.isEmpty() || number.getAsDouble() < 0) {
            problems.add(AttributeColumn.suggestPoint(
                    cell,
                    Problem.error(cell.place(), "`%s` is %s".formatted(unit, AttributeColumn.found(cell)))
                            .found(cell.text())
                            .expected("a number, 0 or more")));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.getAsDouble() * UNITS.getOrDefault(unit, 1.0));
    }
}
