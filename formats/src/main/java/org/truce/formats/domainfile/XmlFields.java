package org.truce.formats.domainfile;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.formats.domainfile.XmlElement.XmlAttribute;
import org.truce.formats.input.ExactNumber;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;

/// Reads attributes as what GENIUS expects of them. Every method returns null after it has reported a
/// problem.
final class XmlFields {
    private final Problems problems;

    XmlFields(Problems problems) {
        this.problems = problems;
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    /// Whether further problems will not be shown, so that no work need be spent on wording them.
    boolean isFull() {
        return problems.isFull();
    }

    /// An attribute that must be there and say something.
    ///
    /// @param owner what the element is: "issue `Price`"
    @Nullable
    XmlAttribute require(XmlElement element, String attribute, String owner, String expected) {
        XmlAttribute found = element.attributes().get(attribute);
        if (found == null || found.value().isBlank()) {
            report(Problem.error(
                            found == null ? element.place() : found.place(),
                            "%s has no `%s`".formatted(owner, attribute))
                    .expected(expected));
            return null;
        }
        return found;
    }

    @Nullable
    String text(XmlElement element, String attribute, String owner) {
        XmlAttribute found = require(element, attribute, owner, "text");
        return found == null ? null : found.value().strip();
    }

    @Nullable
    BigFraction number(XmlElement element, String attribute, String owner) {
        XmlAttribute found = require(element, attribute, owner, "a number");
        if (found == null) {
            return null;
        }
        BigFraction number = ExactNumber.findDecimal(found.value()).orElse(null);
        if (number == null) {
            reportValue(element, attribute, owner, "a number such as `0.25`");
        }
        return number;
    }

    @Nullable
    Long whole(XmlElement element, String attribute, String owner) {
        XmlAttribute found = require(element, attribute, owner, "a whole number");
        if (found == null) {
            return null;
        }
        BigFraction number = ExactNumber.findDecimal(found.value()).orElse(null);
        if (number == null
                || !number.getDenominator().equals(BigInteger.ONE)
                || number.getNumerator().bitLength() > 62) {
            reportValue(element, attribute, owner, "a whole number");
            return null;
        }
        return number.longValue();
    }

    /// The `index` by which elements mean issues.
    @Nullable
    Integer index(XmlElement element, String owner) {
        Long index = whole(element, "index", owner);
        if (index != null && index != index.intValue()) {
            reportValue(element, "index", owner, "a small whole number");
            return null;
        }
        return index == null ? null : index.intValue();
    }

    /// The attribute is there and of the wrong kind.
    void reportValue(XmlElement element, String attribute, String owner, String expected) {
        report(Problem.error(
                        element.find(attribute).map(XmlAttribute::place).orElse(element.place()),
                        "the `%s` of %s is %s".formatted(attribute, owner, Wording.quoted(element.text(attribute))))
                .found(element.text(attribute))
                .expected(expected));
    }
}
