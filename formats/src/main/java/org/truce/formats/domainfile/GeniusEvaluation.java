package org.truce.formats.domainfile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.DomainIssue;
import org.truce.domain.Fractions;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.domainfile.GeniusIssues.Numbered;
import org.truce.formats.domainfile.XmlElement.XmlAttribute;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// What a party makes of the values of one issue, as GENIUS 10 computes it:
/// - discrete: evaluation / largest evaluation of the issue; 0 where the largest is below 0.00001;
/// - integer: `offset + slope · (value − lowerbound)`, cut off at 0 and at 1. There is no division;
/// - real: `parameter0 + parameter1 · value`, cut off alike, or the constant `parameter0`. Files of other
///   tools have `offset` and `slope` here, which are taken as for integers.
///
/// Other tools differ: some do not divide, and some take the integer's value itself instead of its distance
/// from the lower bound.
final class GeniusEvaluation {
    /// Below this, GENIUS takes the largest evaluation for 0.
    private static final BigFraction LEAST_MAXIMUM = BigFraction.of(1, 100_000);

    /// A line that leaves [0, 1] by less does so because its slope is rounded.
    private static final BigFraction ROUNDING = BigFraction.of(BigInteger.ONE, BigInteger.TEN.pow(12));

    /// Issues with so many values have them written out where a line is cut off.
    private static final long MOST_WRITTEN_OUT = 100_000;

    private final XmlElement element;
    private final Numbered numbered;
    private final int issue;
    private final BigFraction weight;
    private final XmlFields fields;
    private final String owner;

    private GeniusEvaluation(XmlElement element, Numbered numbered, int issue, BigFraction weight, XmlFields fields) {
        this.element = element;
        this.numbered = numbered;
        this.issue = issue;
        this.weight = weight;
        this.fields = fields;
        owner = "issue " + Wording.quoted(numbered.issue().name());
    }

    /// @param issue the position of the issue in the domain
    static Optional<Term> read(XmlElement element, Numbered numbered, int issue, BigFraction weight, XmlFields fields) {
        return Optional.ofNullable(new GeniusEvaluation(element, numbered, issue, weight, fields).read());
    }

    private @Nullable Term read() {
        String kind = GeniusIssues.kind(element);
        String expected = switch (numbered.issue()) {
            case DomainIssue.Discrete _ -> "discrete";
            case DomainIssue.Real _ -> "real";
            case DomainIssue.Scale _ -> "integer";
        };
        if (!kind.equals(expected)) {
            fields.report(Problem.error(
                            element.place(), "%s is %s here and %s in the domain".formatted(owner, kind, expected))
                    .found(kind)
                    .expected(Wording.quoted(expected)));
            return null;
        }
        return switch (numbered.issue()) {
            case DomainIssue.Discrete discrete -> table(discrete);
            case DomainIssue.Scale scale -> line(scale, scale.number(0));
            case DomainIssue.Real real -> line(real, real.low());
        };
    }

    private @Nullable Term table(DomainIssue.Discrete discrete) {
        Map<String, Integer> positions = new HashMap<>();
        discrete.values().forEach(value -> positions.put(value, positions.size()));
        @Nullable BigFraction[] evaluations = new BigFraction[positions.size()];
        List<Boolean> mentioned = new ArrayList<>(Collections.nCopies(positions.size(), false));
        boolean sound = true;
        for (XmlElement item : element.children("item")) {
            XmlAttribute value = fields.require(item, "value", "an item of " + owner, "text");
            Integer position =
                    value == null ? null : positions.get(value.value().strip());
            if (value == null) {
                sound = false;
            } else if (position == null) {
                sound = false;
                reportUnknown(value, discrete);
            } else if (mentioned.set(position, true)) {
                sound = false;
                fields.report(Problem.error(
                                value.place(),
                                "the value %s stands twice in %s".formatted(Wording.quoted(value.value()), owner))
                        .found(value.value())
                        .suggest("remove one of the two"));
            } else {
                BigFraction evaluation = evaluation(item, value.value());
                sound &= evaluation != null;
                evaluations[position] = evaluation;
            }
        }
        for (int i = 0; i < mentioned.size(); i++) {
            if (!mentioned.get(i)) {
                sound = false;
                fields.report(Problem.error(
                                element.place(),
                                "%s has no evaluation of the value %s"
                                        .formatted(
                                                owner,
                                                Wording.quoted(discrete.values().get(i))))
                        .expected("`<item value=\"%s\" evaluation=\"…\">`"
                                .formatted(Wording.shown(discrete.values().get(i)))));
            }
        }
        return sound ? table(evaluations) : null;
    }

    private Term table(@Nullable BigFraction[] evaluations) {
        List<BigFraction> all = new ArrayList<>();
        for (BigFraction evaluation : evaluations) {
            all.add(evaluation == null ? BigFraction.ZERO : evaluation);
        }
        BigFraction largest = Collections.max(all);
        if (largest.compareTo(LEAST_MAXIMUM) < 0) {
            fields.report(Problem.warning(
                            element.place(),
                            "no value of %s has an evaluation above 0, so it counts nothing".formatted(owner))
                    .expected("an evaluation above 0 for one value at least"));
            return new Term.Table(issue, Collections.nCopies(all.size(), BigFraction.ZERO));
        }
        return new Term.Table(
                issue, all.stream().map(e -> weight.multiply(e).divide(largest)).toList());
    }

    private @Nullable BigFraction evaluation(XmlElement item, String value) {
        String what = "the value %s of %s".formatted(Wording.quoted(value), owner);
        BigFraction evaluation = fields.number(item, "evaluation", what);
        if (evaluation != null && evaluation.signum() < 0) {
            fields.reportValue(item, "evaluation", what, "a number that is not below 0");
            return null;
        }
        return evaluation;
    }

    private void reportUnknown(XmlAttribute value, DomainIssue.Discrete discrete) {
        Problem problem = Problem.error(
                        value.place(), "unknown value %s of %s".formatted(Wording.quoted(value.value()), owner))
                .found(value.value())
                .expected(Wording.oneOf(discrete.values()));
        Optional<String> meant =
                fields.isFull() ? Optional.empty() : Wording.findNearest(value.value(), discrete.values());
        fields.report(meant.map(nearest -> problem.suggest(Wording.didYouMean(nearest)))
                .orElse(problem));
    }

    private @Nullable Term line(DomainIssue line, BigFraction low) {
        List<XmlElement> evaluators = element.children("evaluator");
        if (evaluators.isEmpty()) {
            fields.report(Problem.error(element.place(), owner + " has no evaluator")
                    .expected("`<evaluator ftype=\"linear\" …>`"));
            return null;
        }
        XmlElement evaluator = evaluators.getFirst();
        String type = evaluator.text("ftype").isEmpty() ? "linear" : evaluator.text("ftype");
        boolean constant = type.equalsIgnoreCase("constant") && line instanceof DomainIssue.Real;
        if (!constant && !type.equalsIgnoreCase("linear")) {
            fields.reportValue(evaluator, "ftype", "the evaluator of " + owner, "`linear`");
            return null;
        }
        boolean fromZero =
                line instanceof DomainIssue.Real && evaluator.find("offset").isEmpty();
        BigFraction offset = fields.number(evaluator, fromZero ? "parameter0" : "offset", "the evaluator of " + owner);
        BigFraction slope = constant
                ? BigFraction.ZERO
                : fields.number(evaluator, fromZero ? "parameter1" : "slope", "the evaluator of " + owner);
        if (offset == null || slope == null || !sameBounds(line)) {
            return null;
        }
        return cutOff(
                line,
                new Term.Linear(issue, slope, fromZero ? offset : offset.subtract(slope.multiply(low))),
                evaluator);
    }

    private boolean sameBounds(DomainIssue line) {
        XmlElement range = element.find("lowerbound").isPresent()
                ? element
                : element.children("range").stream().findFirst().orElse(element);
        if (range.find("lowerbound").isEmpty() && range.find("upperbound").isEmpty()) {
            return true;
        }
        BigFraction low = fields.number(range, "lowerbound", owner);
        BigFraction high = fields.number(range, "upperbound", owner);
        if (low == null || high == null) {
            return false;
        }
        UtilityRange bounds = UtilityRange.of(new Term.Linear(0, BigFraction.ONE, BigFraction.ZERO), List.of(line));
        if (low.equals(bounds.least()) && high.equals(bounds.greatest())) {
            return true;
        }
        fields.report(Problem.error(
                        range.place(),
                        "%s goes from %s to %s here"
                                .formatted(owner, range.text("lowerbound"), range.text("upperbound")))
                .found("%s to %s".formatted(range.text("lowerbound"), range.text("upperbound")))
                .expected("%s to %s, as in the domain"
                        .formatted(Fractions.text(bounds.least()), Fractions.text(bounds.greatest()))));
        return false;
    }

    private @Nullable Term cutOff(DomainIssue domainIssue, Term.Linear line, XmlElement evaluator) {
        List<DomainIssue> alone = List.of(domainIssue);
        UtilityRange range = UtilityRange.of(new Term.Linear(0, line.slope(), line.intercept()), alone);
        BigFraction below = range.least().negate();
        BigFraction above = range.greatest().subtract(BigFraction.ONE);
        if (below.compareTo(ROUNDING) <= 0 && above.compareTo(ROUNDING) <= 0) {
            return new Term.Linear(issue, weight.multiply(line.slope()), weight.multiply(line.intercept()));
        }
        if (domainIssue instanceof DomainIssue.Scale scale && scale.size() <= MOST_WRITTEN_OUT) {
            List<BigFraction> values = new ArrayList<>();
            for (long position = 0; position < scale.size(); position++) {
                BigFraction value =
                        line.slope().multiply(scale.number(position)).add(line.intercept());
                values.add(weight.multiply(clamp(value)));
            }
            return new Term.Table(issue, values);
        }
        fields.report(
                Problem.error(evaluator.place(), "the evaluator of %s leaves the range from 0 to 1".formatted(owner))
                        .expected("a line that stays between 0 and 1")
                        .suggest(String.format(
                                Locale.ROOT,
                                "GENIUS cuts it off there, which is supported for up to %,d whole numbers only",
                                MOST_WRITTEN_OUT)));
        return null;
    }

    private static BigFraction clamp(BigFraction value) {
        return value.signum() < 0 ? BigFraction.ZERO : value.compareTo(BigFraction.ONE) > 0 ? BigFraction.ONE : value;
    }
}
