package org.truce.formats.domainfile;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;

/// Bounds and steps to issues, or to problems.
final class Ranges {
    /// Positions and counts stay whole numbers that a machine computes with.
    private static final BigInteger MOST_VALUES = BigInteger.ONE.shiftLeft(62);

    private Ranges() {}

    /// An issue of whole numbers where the step is 1 and the bounds are whole, else of steps.
    static @Nullable DomainIssue stepped(
            String name,
            @Nullable BigFraction low,
            @Nullable BigFraction high,
            @Nullable BigFraction step,
            Node place,
            String owner,
            Nodes nodes) {
        if (low == null || high == null || step == null || !inOrder(low, high, place, owner, nodes)) {
            return null;
        }
        if (step.signum() <= 0) {
            nodes.report(
                    Problem.error(nodes.place(place), "the step of %s is %s".formatted(owner, Fractions.text(step)))
                            .found(Fractions.text(step))
                            .expected("a number above 0"));
            return null;
        }
        BigFraction steps = high.subtract(low).divide(step);
        if (steps.getNumerator().divide(steps.getDenominator()).compareTo(MOST_VALUES) >= 0
                || low.getNumerator().bitLength() > 62
                || high.getNumerator().bitLength() > 62) {
            nodes.report(Problem.error(nodes.place(place), owner + " has too many values, or too large ones")
                    .expected("at most 2^62"));
            return null;
        }
        return step.equals(BigFraction.ONE) && isWhole(low) && isWhole(high)
                ? new DomainIssue.Whole(name, low.longValue(), high.longValue())
                : new DomainIssue.Stepped(name, low, high, step);
    }

    static boolean inOrder(BigFraction low, BigFraction high, Node place, String owner, Nodes nodes) {
        if (low.compareTo(high) <= 0) {
            return true;
        }
        nodes.report(Problem.error(
                        nodes.place(place),
                        "%s goes from %s to %s".formatted(owner, Fractions.text(low), Fractions.text(high)))
                .expected("a lowest value that is not above the highest"));
        return false;
    }

    static boolean isWhole(BigFraction number) {
        return number.getDenominator().equals(BigInteger.ONE);
    }
}
