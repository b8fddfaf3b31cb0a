package org.truce.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which agreements belong to a class. Attributes are meant by their position in the data set.
public sealed interface Criterion {
    /// All agreements.
    record Everything() implements Criterion {}

    /// The flag is set.
    record Has(int attribute) implements Criterion {}

    /// @param value of the attribute's kind; texts are equal whatever the case of their letters
    record Compares(int attribute, Relation relation, Value value) implements Criterion {}

    record Not(Criterion criterion) implements Criterion {}

    /// @param parts at least two
    record And(List<Criterion> parts) implements Criterion {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// @param parts at least two
    record Or(List<Criterion> parts) implements Criterion {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// How a value stands to another.
    enum Relation {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">="),
        /// The text has the other one in it.
        CONTAINS("~");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Whether the agreement belongs; unknown where a value that matters is missing.
    default Truth holds(PastAgreement agreement) {
        return switch (this) {
            case Everything() -> Truth.YES;
            case Has(int attribute) ->
                switch (agreement.values().get(attribute)) {
                    case Value.Flag(boolean present) -> Truth.of(present);
                    case Value.Missing() -> Truth.UNKNOWN;
                    case Value.Quantity _, Value.Text _ ->
                        throw new IllegalStateException("Attribute %d is no flag.".formatted(attribute));
                };
            case Compares(int attribute, Relation relation, Value value) ->
                holds(agreement.values().get(attribute), relation, value);
            case Not(Criterion criterion) -> criterion.holds(agreement).negated();
            case And(List<Criterion> parts) ->
                parts.stream()
                        .map(part -> part.holds(agreement))
                        .min(Comparator.naturalOrder())
                        .orElse(Truth.YES);
            case Or(List<Criterion> parts) ->
                parts.stream()
                        .map(part -> part.holds(agreement))
                        .max(Comparator.naturalOrder())
                        .orElse(Truth.NO);
        };
    }

    private static Truth holds(Value found, Relation relation, Value wanted) {
        if (found instanceof Value.Missing) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                switch (relation) {
                    case EQUAL -> order(found, wanted) == 0;
                    case UNEQUAL -> order(found, wanted) != 0;
                    case LESS -> order(found, wanted) < 0;
                    case AT_MOST -> order(found, wanted) <= 0;
                    case GREATER -> order(found, wanted) > 0;
                    case AT_LEAST -> order(found, wanted) >= 0;
                    case CONTAINS -> folded(found).contains(folded(wanted));
                });
    }

    private static int order(Value one, Value other) {
        if (one instanceof Value.Quantity(double a) && other instanceof Value.Quantity(double b)) {
            return Double.compare(a, b);
        }
        if (one instanceof Value.Flag(boolean a) && other instanceof Value.Flag(boolean b)) {
            return Boolean.compare(a, b);
        }
        return folded(one).compareTo(folded(other));
    }

    private static String folded(Value value) {
        if (value instanceof Value.Text(String text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        throw new IllegalStateException("%s is compared with something of another kind.".formatted(value));
    }

    /// The criterion as it can be written.
    default String words(List<Attribute> attributes) {
        Function<Criterion, String> inner = part ->
                part instanceof And || part instanceof Or ? "(" + part.words(attributes) + ")" : part.words(attributes);
        return switch (this) {
            case Everything() -> "all agreements";
            case Has(int attribute) -> attributes.get(attribute).name();
            case Compares(int attribute, Relation relation, Value value) ->
                attributes.get(attribute).name() + " " + relation.sign() + " " + shown(value);
            case Not(Criterion criterion) -> "not " + inner.apply(criterion);
            case And(List<Criterion> parts) -> parts.stream().map(inner).collect(Collectors.joining(" and "));
            case Or(List<Criterion> parts) -> parts.stream().map(inner).collect(Collectors.joining(" or "));
        };
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Flag(boolean present) -> present ? "yes" : "no";
            case Value.Quantity(double amount) ->
                amount == Math.rint(amount) && Math.abs(amount) < 1e15
                        ? Long.toString((long) amount)
                        : Double.toString(amount);
            case Value.Text(String text) -> text;
            case Value.Missing() -> "unknown";
        };
    }
}
