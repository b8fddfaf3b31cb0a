package org.truce.formats.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML nodes as what the format expects of them. Every method returns null (or leaves an element out)
/// after it has reported a problem, and the caller goes on with the rest.
///
/// The `what` of a method says in a message what the node is: "the `title` of the case".
public final class Nodes {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?\\d{1,9}");

    private final String file;
    private final Problems problems;

    public Nodes(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    public Problems problems() {
        return problems;
    }

    public Place place(Node node) {
        return place(file, node.getStartMark());
    }

    static Place place(String file, Optional<Mark> mark) {
        return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> Place.ofFile(file));
    }

    public void report(Problem problem) {
        problems.add(problem);
    }

    // -- structure

    /// The entries of a map, each key once. A key that stands twice is reported with both places, and its
    /// first value counts.
    public @Nullable List<Entry> map(Node node, String what, String expected) {
        if (!(node instanceof MappingNode map)) {
            reportUnexpected(node, what, expected);
            return null;
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, Node> first = new HashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                report(Problem.error(
                                place(tuple.getKeyNode()),
                                "a key of %s is %s".formatted(what, kind(tuple.getKeyNode())))
                        .found(kind(tuple.getKeyNode()))
                        .expected("a name"));
                continue;
            }
            Node earlier = first.putIfAbsent(key.getValue(), key);
            if (earlier == null) {
                entries.add(new Entry(key.getValue(), key, tuple.getValueNode()));
            } else {
                Place there = place(earlier);
                report(Problem.error(
                                place(key),
                                "the key %s stands twice in %s, first in line %d, column %d"
                                        .formatted(Wording.quoted(key.getValue()), what, there.line(), there.column()))
                        .found(key.getValue())
                        .suggest("remove one of the two, or rename it"));
            }
        }
        return entries;
    }

    /// As [#map], and no more entries than the format allows: those beyond are reported and left out.
    public @Nullable List<Entry> map(Node node, String what, String expected, int most) {
        List<Entry> entries = map(node, what, expected);
        if (entries == null || entries.size() <= most) {
            return entries;
        }
        report(Problem.error(place(entries.get(most).keyNode()), "%s has %d entries".formatted(what, entries.size()))
                .found(Integer.toString(entries.size()))
                .expected("at most %d".formatted(most)));
        return entries.subList(0, most);
    }

    public @Nullable List<Node> list(Node node, String what, String expected) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        reportUnexpected(node, what, expected);
        return null;
    }

    // -- scalars

    /// Text that says something.
    public @Nullable String text(Node node, String what) {
        if (!(node instanceof ScalarNode scalar)) {
            reportUnexpected(node, what, "text");
        } else if (isEmpty(node) || scalar.getValue().isBlank()) {
            report(Problem.error(place(node), what + " is empty").expected("text"));
        } else if (!scalar.getTag().equals(Tag.STR)) {
            report(misread(scalar, what).expected("text"));
        } else {
            return printable(scalar, what);
        }
        return null;
    }

    /// Escapes such as `\e` can put into a text what the file itself may not hold.
    private @Nullable String printable(ScalarNode node, String what) {
        String text = node.getValue().strip();
        OptionalInt unprintable = text.codePoints()
                .filter(c -> c != '\n' && c != '\t' && !Wording.isShowable(c))
                .findFirst();
        if (unprintable.isEmpty()) {
            return text;
        }
        String found = String.format(Locale.ROOT, "U+%04X", unprintable.getAsInt());
        report(Problem.error(place(node), "%s holds the character %s".formatted(what, found))
                .found(found)
                .expected("text without control characters"));
        return null;
    }

    /// Text, or a whole number taken as it is written (a page, a paragraph).
    public @Nullable String textOrNumber(Node node, String what) {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.INT)
                ? scalar.getValue()
                : text(node, what);
    }

    public @Nullable LocalDate date(Node node, String what) {
        String expected = "a date as year-month-day, such as `2025-03-11`";
        if (!(node instanceof ScalarNode scalar) || isEmpty(node)) {
            reportUnexpected(node, what, expected);
            return null;
        }
        try {
            if (DATE.matcher(scalar.getValue()).matches()) {
                return LocalDate.parse(scalar.getValue());
            }
        } catch (DateTimeException _) {
            // a day that no calendar has, reported below
        }
        report(Problem.error(
                        place(node), "%s is %s, which is no date".formatted(what, Wording.quoted(scalar.getValue())))
                .found(scalar.getValue())
                .expected(expected));
        return null;
    }

    public @Nullable Boolean truth(Node node, String what) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        String found = node instanceof ScalarNode scalar ? scalar.getValue().toLowerCase(Locale.ROOT) : "";
        Problem problem = unexpected(node, what, "`true` or `false`");
        report(
                switch (found) {
                    case "yes", "on", "y" -> problem.suggest(Wording.didYouMean("true"));
                    case "no", "off", "n" -> problem.suggest(Wording.didYouMean("false"));
                    default -> problem;
                });
        return null;
    }

    public @Nullable Integer integer(Node node, String what, int low, int high) {
        String expected =
                low == high ? "the number `%d`".formatted(low) : "a whole number from %d to %d".formatted(low, high);
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.INT)) {
            reportUnexpected(node, what, expected);
            return null;
        }
        if (INTEGER.matcher(scalar.getValue()).matches()) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= low && value <= high) {
                return value;
            }
        }
        reportOutOfRange(scalar, what, expected);
        return null;
    }

    public @Nullable Double number(Node node, String what, double low, double high, String expected) {
        if (!(node instanceof ScalarNode scalar) || !isNumber(scalar)) {
            reportUnexpected(node, what, expected);
            return null;
        }
        if (DECIMAL.matcher(scalar.getValue()).matches()) {
            double value = Double.parseDouble(scalar.getValue());
            if (value >= low && value <= high && Double.isFinite(value)) {
                return value;
            }
        }
        reportOutOfRange(scalar, what, expected);
        return null;
    }

    /// A number as it is written, exactly.
    ///
    /// @param fractions whether `1/3` is a number here
    public @Nullable BigFraction exactNumber(Node node, String what, boolean fractions) {
        Optional<BigFraction> number = node instanceof ScalarNode scalar && !isEmpty(node)
                ? fractions ? ExactNumber.find(scalar.getValue()) : ExactNumber.findDecimal(scalar.getValue())
                : Optional.empty();
        if (number.isEmpty()) {
            String found = node instanceof ScalarNode scalar && !isEmpty(node)
                    ? Wording.quoted(scalar.getValue())
                    : kind(node);
            report(Problem.error(place(node), "%s is %s".formatted(what, found))
                    .found(found)
                    .expected(fractions ? "a number such as `0.25` or `1/3`" : "a number such as `0.25`"));
        }
        return number.orElse(null);
    }

    private void reportOutOfRange(ScalarNode scalar, String what, String expected) {
        report(Problem.error(place(scalar), "%s is %s".formatted(what, Wording.quoted(scalar.getValue())))
                .found(scalar.getValue())
                .expected(expected));
    }

    /// One of a closed list of words, written in kebab case.
    ///
    /// @param noun what they are called, and `owner` whose they are
    public <E extends Enum<E>> @Nullable E choice(Node node, String what, String noun, String owner, Class<E> type) {
        List<E> choices = List.of(type.getEnumConstants());
        List<String> words = choices.stream().map(Nodes::word).toList();
        if (!(node instanceof ScalarNode scalar) || isEmpty(node)) {
            reportUnexpected(node, what, Wording.oneOf(words));
            return null;
        }
        int at = words.indexOf(scalar.getValue());
        if (at >= 0) {
            return choices.get(at);
        }
        report(unknown(
                scalar,
                "unknown %s %s of %s".formatted(noun, Wording.quoted(scalar.getValue()), owner),
                words,
                List.of()));
        return null;
    }

    /// An enumeration's constant as the file writes it; grades of one letter stay capital.
    public static String word(Enum<?> constant) {
        String name = constant.name();
        return name.length() == 1 ? name : name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // -- ids

    /// Checks the form of an id where it is declared. It is known under that name even if the form is wrong.
    public void declaredId(ScalarNode node, String noun) {
        String id = node.getValue();
        if (Names.isWellFormed(id)) {
            if (!node.getTag().equals(Tag.STR)) {
                report(misread(node, "%s %s".formatted(noun, Wording.quoted(id))));
            }
            return;
        }
        String better = Names.mend(id);
        Problem problem = Problem.error(
                        place(node), "%s is no id for %s".formatted(Wording.quoted(id), Wording.withArticle(noun)))
                .found(id)
                .expected("lower-case letters, digits and hyphens, beginning with a letter");
        report(
                Names.isWellFormed(better)
                        ? problem.suggest("for example `%s`".formatted(Wording.shown(better)))
                        : problem);
    }

    /// The position of what an id refers to.
    public @Nullable Integer reference(Node node, String what, Names names) {
        if (!(node instanceof ScalarNode scalar) || (isEmpty(node) && !names.contains(scalar.getValue()))) {
            reportUnexpected(node, what, "the id of " + Wording.withArticle(names.noun()));
            return null;
        }
        String id = scalar.getValue();
        Integer position = names.positions().get(id);
        if (position == null) {
            if (names.complete() && !names.mended().contains(id)) {
                report(unknownId(scalar, names));
            }
            return null;
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            report(misread(scalar, "%s %s".formatted(names.noun(), Wording.quoted(id))));
            return null;
        }
        return position;
    }

    public Problem unknownId(ScalarNode node, Names names) {
        return unknown(
                node,
                "unknown %s %s%s"
                        .formatted(
                                names.noun(),
                                Wording.quoted(node.getValue()),
                                names.owner().isEmpty() ? "" : " of " + names.owner()),
                names.ids(),
                names.labels());
    }

    /// @param labels other ways in which people name the candidates, parallel to them, or empty
    public Problem unknown(ScalarNode node, String message, List<String> candidates, List<String> labels) {
        Problem problem = Problem.error(place(node), message).found(node.getValue());
        if (problems.isFull() || candidates.isEmpty()) {
            return problem;
        }
        Optional<String> named = labels.stream()
                .filter(label -> label.equalsIgnoreCase(node.getValue().strip()))
                .findFirst()
                .map(label -> candidates.get(labels.indexOf(label)));
        return named.or(() -> Wording.findNearest(node.getValue(), candidates))
                .map(nearest -> problem.suggest(Wording.didYouMean(nearest)))
                .orElse(problem)
                .expected(Wording.oneOf(candidates));
    }

    // -- wrong kinds

    private Problem unexpected(Node node, String what, String expected) {
        String found = kind(node);
        return Problem.error(place(node), "%s is %s".formatted(what, found))
                .found(found)
                .expected(expected);
    }

    private void reportUnexpected(Node node, String what, String expected) {
        report(unexpected(node, what, expected));
    }

    private Problem misread(ScalarNode node, String what) {
        String value = node.getValue();
        return Problem.error(place(node), "%s was read as %s".formatted(what, kind(node)))
                .found(value)
                .suggest("quote it: `\"%s\"`".formatted(Wording.shown(value)));
    }

    public static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static boolean isNumber(ScalarNode node) {
        return node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
    }

    /// What a node is, in words.
    public static String kind(Node node) {
        return switch (node) {
            case MappingNode _ -> "a map";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar when isEmpty(scalar) -> scalar.getValue().isEmpty() ? "empty" : "null";
            case ScalarNode scalar when scalar.getTag().equals(Tag.BOOL) -> "a boolean";
            case ScalarNode scalar when isNumber(scalar) -> "a number";
            default -> "text";
        };
    }
}
