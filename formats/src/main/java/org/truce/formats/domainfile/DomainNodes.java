package org.truce.formats.domainfile;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads nodes as exact numbers and as values of issues. As with [Nodes], null means that a problem was
/// reported.
final class DomainNodes {
    private final Nodes nodes;

    DomainNodes(Nodes nodes) {
        this.nodes = nodes;
    }

    Nodes nodes() {
        return nodes;
    }

    /// @param fractions whether `1/3` is a number here
    @Nullable
    BigFraction number(Node node, String what, boolean fractions) {
        return nodes.exactNumber(node, what, fractions);
    }

    /// A number from 0 to 1.
    @Nullable
    BigFraction share(Node node, String what, boolean fractions) {
        BigFraction number = number(node, what, fractions);
        if (number == null || (number.signum() >= 0 && number.compareTo(BigFraction.ONE) <= 0)) {
            return number;
        }
        reportValue(node, what, "a number from 0 to 1");
        return null;
    }

    void reportValue(Node node, String what, String expected) {
        String found = node instanceof ScalarNode scalar ? scalar.getValue() : Nodes.kind(node);
        nodes.report(Problem.error(nodes.place(node), "%s is %s".formatted(what, Wording.quoted(found)))
                .found(found)
                .expected(expected));
    }

    /// The position of a value of a countable issue.
    ///
    /// @param values of the issue, if it is discrete
    @Nullable
    Long position(Node node, DomainIssue issue, Names values, boolean fractions) {
        String owner = "issue " + Wording.quoted(issue.name());
        return switch (issue) {
            case DomainIssue.Discrete _ -> {
                Integer position =
                        node instanceof ScalarNode scalar ? values.positions().get(scalar.getValue()) : null;
                if (position == null) {
                    nodes.report(
                            node instanceof ScalarNode scalar && !Nodes.isEmpty(node)
                                    ? nodes.unknownId(scalar, values)
                                    : Problem.error(
                                                    nodes.place(node),
                                                    "a value of %s is %s".formatted(owner, Nodes.kind(node)))
                                            .expected("one of its values"));
                    yield null;
                }
                yield position.longValue();
            }
            case DomainIssue.Scale scale -> {
                BigFraction number = number(node, "a value of " + owner, fractions);
                yield number == null ? null : position(node, scale, number, owner);
            }
            case DomainIssue.Real _ -> {
                nodes.report(Problem.error(nodes.place(node), owner + " is real and has no single values"));
                yield null;
            }
        };
    }

    /// The value of an issue as a coordinate of an outcome.
    ///
    /// @param values of the issue, if it is discrete
    @Nullable
    BigFraction coordinate(Node node, DomainIssue issue, Names values) {
        if (issue instanceof DomainIssue.Real real) {
            String what = "the value of issue " + Wording.quoted(real.name());
            BigFraction value = number(node, what, true);
            if (value != null && (value.compareTo(real.low()) < 0 || value.compareTo(real.high()) > 0)) {
                reportValue(node, what, "a value within its bounds");
                return null;
            }
            return value;
        }
        Long at = position(node, issue, values, true);
        return at == null ? null : BigFraction.of(at);
    }

    private @Nullable Long position(Node node, DomainIssue.Scale scale, BigFraction number, String owner) {
        BigFraction low = scale.number(0);
        BigFraction step = scale.size() == 1 ? BigFraction.ONE : scale.number(1).subtract(low);
        BigFraction steps = number.subtract(low).divide(step);
        if (steps.signum() >= 0
                && steps.getDenominator().equals(BigInteger.ONE)
                && steps.compareTo(BigFraction.of(scale.size() - 1)) <= 0) {
            return steps.longValue();
        }
        nodes.report(Problem.error(nodes.place(node), "%s has no value %s".formatted(owner, Fractions.text(number)))
                .found(Fractions.text(number))
                .expected("a number from %s to %s in steps of %s"
                        .formatted(scale.label(0), scale.label(scale.size() - 1), Fractions.text(step))));
        return null;
    }

    /// The values of a discrete issue, for looking up; of another, none.
    static Names names(DomainIssue issue) {
        return Names.of(
                "value",
                "issue " + Wording.quoted(issue.name()),
                issue instanceof DomainIssue.Discrete discrete ? discrete.values() : List.of(),
                List.of());
    }
}
