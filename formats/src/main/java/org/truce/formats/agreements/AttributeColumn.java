package org.truce.formats.agreements;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.truce.formats.agreements.CsvTable.Cell;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.reference.Attribute;
import org.truce.reference.Attribute.Kind;
import org.truce.reference.Value;

/// A column that holds an attribute.
record AttributeColumn(Attribute attribute, int column) {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d+,\\d+");

    /// A column of which more than this share looks alike is meant to be of that kind; the rest are slips.
    private static final double MOST = .8;

    /// The attribute of a column of which only the cells are known.
    static AttributeColumn guess(String name, int column, Cell header, List<Cell> cells, Problems problems) {
        Kind kind = kind(cells);
        if (CriterionReader.isReserved(name)) {
            problems.add(Problem.error(header.place(), "a column is called `%s`".formatted(Wording.shown(name)))
                    .found(header.text())
                    .expected("a name other than `and`, `or` and `not`"));
        }
        return new AttributeColumn(
                new Attribute(name, List.of(), "the column %s".formatted(Wording.shown(header.text())), kind), column);
    }

    private static Kind kind(List<Cell> cells) {
        List<Cell> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        long flags = filled.stream().filter(c -> findFlag(c.text()).isPresent()).count();
        long numbers =
                filled.stream().filter(c -> findNumber(c.text()).isPresent()).count();
        double most = MOST * filled.size();
        if (flags == filled.size() || (numbers < filled.size() && flags > most)) {
            return Kind.FLAG;
        }
        return numbers > most ? Kind.NUMBER : Kind.TEXT;
    }

    Value value(Cell cell, Problems problems) {
        if (cell.isBlank()) {
            return new Value.Missing();
        }
        return switch (attribute.kind()) {
            case TEXT -> new Value.Text(cell.text());
            case FLAG ->
                findFlag(cell.text()).<Value>map(Value.Flag::new).orElseGet(() -> {
                    problems.add(Problem.error(
                                    cell.place(), "`%s` is %s".formatted(Wording.shown(attribute.name()), found(cell)))
                            .found(cell.text())
                            .expected("1 or 0, as in most of the column; or nothing, where it is not known"));
                    return new Value.Missing();
                });
            case NUMBER -> {
                OptionalDouble number = findNumber(cell.text());
                if (number.isEmpty()) {
                    problems.add(suggestPoint(
                            cell,
                            Problem.error(
                                            cell.place(),
                                            "`%s` is %s".formatted(Wording.shown(attribute.name()), found(cell)))
                                    .found(cell.text())
                                    .expected(
                                            "a number, as in most of the column; or nothing, where it is not known")));
                    yield new Value.Missing();
                }
                yield new Value.Quantity(number.getAsDouble());
            }
        };
    }

    static Problem suggestPoint(Cell cell, Problem problem) {
        return DECIMAL_COMMA.matcher(cell.text()).matches()
                ? problem.suggest("write `%s`".formatted(cell.text().replace(',', '.')))
                : problem;
    }

    static String found(Cell cell) {
        return cell.isBlank() ? "empty" : Wording.quoted(cell.text());
    }

    static Optional<Boolean> findFlag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "yes", "true" -> Optional.of(true);
            case "0", "0.0", "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static OptionalDouble findNumber(String text) {
        return NUMBER.matcher(text).matches() ? OptionalDouble.of(Double.parseDouble(text)) : OptionalDouble.empty();
    }
}
