package org.truce.formats.casefile;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.model.Interval;

/// Reads what may be a number, or a list of the lowest and the highest.
final class IntervalReader {
    /// The numbers that are allowed, both ends included.
    ///
    /// @param expected them in words: "a number from 0 to 1"
    record Range(double low, double high, String expected) {
        static final Range PROBABILITY = new Range(0, 1, "a number from 0 to 1");
    }

    private final Nodes nodes;

    IntervalReader(Nodes nodes) {
        this.nodes = nodes;
    }

    @Nullable
    Interval read(Node node, String what, Range range) {
        if (!(node instanceof SequenceNode list)) {
            Double value = nodes.number(node, what, range.low, range.high, range.expected + ", or `[low, high]`");
            return value == null ? null : Interval.of(value);
        }
        if (list.getValue().size() != 2) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            "%s is a list of %d".formatted(what, list.getValue().size()))
                    .found("a list of " + list.getValue().size())
                    .expected("a number, or `[low, high]`"));
            return null;
        }
        Double from = nodes.number(list.getValue().getFirst(), what, range.low, range.high, range.expected);
        Double to = nodes.number(list.getValue().getLast(), what, range.low, range.high, range.expected);
        if (from == null || to == null) {
            return null;
        }
        if (from > to) {
            nodes.report(Problem.error(nodes.place(node), "%s goes from %s down to %s".formatted(what, from, to))
                    .found("[%s, %s]".formatted(from, to))
                    .expected("the lower number first")
                    .suggest("write `[%s, %s]`".formatted(to, from)));
            return null;
        }
        return new Interval(from, to);
    }
}
