package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.DomainIssue;
import org.truce.domain.Term;
import org.truce.domain.Term.Span;
import org.truce.formats.domainfile.GeniusIssues.Numbered;
import org.truce.formats.domainfile.XmlElement.XmlAttribute;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// The nonlinear utility spaces of ANAC 2014: u = min(1, f / `maxutility`), where f is a weighted sum of
/// hyper-rectangles and of further functions.
///
/// A rectangle with `INCLUDES` counts its `utility` (times its `weight`, if it has one) where every range
/// contains the value of its issue; without any range it always counts. One with `EXCLUDES` counts except
/// where every range contains the value: outside the box, as in GENIUS 10. GENIUS lets `EXCLUDES` silence the
/// `INCLUDES` of the same rectangle; here such a rectangle counts inside the one and outside the other, with
/// a warning. GENIUS reads the first function only; where there are several side by side they are summed,
/// with a warning.
///
/// Ranges are over integer issues, and mean values, not positions.
final class GeniusConstraints {
    private final List<Numbered> issues;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final boolean complete;
    private final XmlFields fields;
    private final List<Term> terms = new ArrayList<>();
    private boolean sound = true;

    private GeniusConstraints(GeniusIssues issues, XmlFields fields) {
        this.issues = issues.numbered();
        this.complete = issues.complete();
        this.fields = fields;
        this.issues.forEach(numbered -> positions.put(numbered.index(), positions.size()));
    }

    /// @param utility the element `<utility maxutility="…">`
    static Optional<List<Term>> read(XmlElement utility, GeniusIssues issues, XmlFields fields) {
        return new GeniusConstraints(issues, fields).read(utility);
    }

    private Optional<List<Term>> read(XmlElement utility) {
        BigFraction greatest = fields.number(utility, "maxutility", "the utility");
        if (greatest != null && greatest.signum() <= 0) {
            fields.reportValue(utility, "maxutility", "the utility", "a number above 0");
            greatest = null;
        }
        List<XmlElement> functions = utility.children("ufun");
        if (functions.isEmpty()) {
            report(Problem.error(utility.place(), "the utility has no function").expected("`<ufun …>`"));
        } else if (functions.size() > 1) {
            fields.report(Problem.warning(
                            functions.get(1).place(),
                            "the utility has %d functions side by side; GENIUS reads the first only"
                                    .formatted(functions.size()))
                    .suggest("here they are summed; put them into one function to have that everywhere"));
        }
        BigFraction scale = greatest == null ? BigFraction.ONE : BigFraction.ONE.divide(greatest);
        functions.forEach(function -> function(function, scale));
        return greatest == null || !sound || !complete ? Optional.empty() : Optional.of(terms);
    }

    private void report(Problem problem) {
        sound = false;
        fields.report(problem);
    }

    private void function(XmlElement function, BigFraction factor) {
        String aggregation = function.text("aggregation");
        if (!aggregation.isEmpty() && !aggregation.equalsIgnoreCase("sum")) {
            report(Problem.error(
                            function.find("aggregation")
                                    .map(XmlAttribute::place)
                                    .orElse(function.place()),
                            "the function aggregates by %s".formatted(Wording.quoted(aggregation)))
                    .found(aggregation)
                    .expected("`sum`"));
        }
        BigFraction weight = factor.multiply(weight(function, "the function"));
        function.children("ufun").forEach(inner -> function(inner, weight));
        function.children("hyperRectangle").forEach(rectangle -> rectangle(rectangle, weight));
        for (XmlElement child : function.children()) {
            if (!child.name().equals("ufun") && !child.name().equals("hyperRectangle")) {
                report(Problem.error(child.place(), "the function holds %s".formatted(Wording.quoted(child.name())))
                        .found(child.name())
                        .expected("`hyperRectangle` or `ufun`"));
            }
        }
    }

    private BigFraction weight(XmlElement element, String owner) {
        if (element.find("weight").isEmpty()) {
            return BigFraction.ONE;
        }
        BigFraction weight = fields.number(element, "weight", owner);
        sound &= weight != null;
        return weight == null ? BigFraction.ONE : weight;
    }

    private void rectangle(XmlElement rectangle, BigFraction factor) {
        BigFraction utility = fields.number(rectangle, "utility", "the hyper-rectangle");
        BigFraction weight = factor.multiply(weight(rectangle, "the hyper-rectangle"));
        Optional<List<Span>> included = spans(rectangle.children("INCLUDES"));
        List<XmlElement> exclusions = rectangle.children("EXCLUDES");
        for (XmlElement child : rectangle.children()) {
            if (!child.name().equals("INCLUDES") && !child.name().equals("EXCLUDES")) {
                report(Problem.error(
                                child.place(), "the hyper-rectangle holds %s".formatted(Wording.quoted(child.name())))
                        .found(child.name())
                        .expected("`INCLUDES` or `EXCLUDES`"));
            }
        }
        if (utility == null) {
            sound = false;
            return;
        }
        BigFraction value = utility.multiply(weight);
        included.ifPresent(spans -> terms.add(new Term.Box(spans, value)));
        if (exclusions.isEmpty()) {
            return;
        }
        if (!rectangle.children("INCLUDES").isEmpty()) {
            fields.report(Problem.warning(
                            exclusions.getFirst().place(),
                            "the hyper-rectangle has both INCLUDES and EXCLUDES; GENIUS reads the EXCLUDES only")
                    .suggest("here it counts inside the one and outside the other; split it to have that everywhere"));
        }
        List<XmlElement> both = new ArrayList<>(rectangle.children("INCLUDES"));
        both.addAll(exclusions);
        if (included.isPresent()) {
            spans(both).ifPresent(spans -> terms.add(new Term.Box(spans, value.negate())));
        }
    }

    /// The box that all ranges have in common; empty if there is none or a range could not be read.
    private Optional<List<Span>> spans(List<XmlElement> ranges) {
        SortedMap<Integer, Span> spans = new TreeMap<>();
        boolean common = true;
        for (XmlElement range : ranges) {
            Integer index = fields.index(range, "a range of the hyper-rectangle");
            Integer issue = index == null ? null : issue(range, index);
            Long min = fields.whole(range, "min", "a range of the hyper-rectangle");
            Long max = fields.whole(range, "max", "a range of the hyper-rectangle");
            if (issue == null || min == null || max == null) {
                sound = false;
                common = false;
                continue;
            }
            Span span = span(range, issue, min, max);
            Span earlier = spans.get(issue);
            if (span == null || (earlier != null && (span.first() > earlier.last() || earlier.first() > span.last()))) {
                common = false;
            } else if (earlier == null) {
                spans.put(issue, span);
            } else {
                spans.put(
                        issue,
                        new Span(
                                issue, Math.max(span.first(), earlier.first()), Math.min(span.last(), earlier.last())));
            }
        }
        return common ? Optional.of(List.copyOf(spans.values())) : Optional.empty();
    }

    private @Nullable Integer issue(XmlElement range, int index) {
        Integer position = positions.get(index);
        if (position == null) {
            if (complete) {
                report(Problem.error(range.place(), "a range is for the index %d, which no issue has".formatted(index))
                        .found(range.text("index"))
                        .expected("the index of an issue"));
            }
            return null;
        }
        DomainIssue issue = issues.get(position).issue();
        if (!(issue instanceof DomainIssue.Whole)) {
            report(Problem.error(
                            range.place(),
                            "a range is over issue %s, which is not of integers"
                                    .formatted(Wording.quoted(issue.name())))
                    .found(range.text("index"))
                    .expected("the index of an integer issue"));
            return null;
        }
        return position;
    }

    /// The values of an issue between two bounds, or null if there are none.
    private @Nullable Span span(XmlElement range, int issue, long min, long max) {
        DomainIssue.Whole whole = (DomainIssue.Whole) issues.get(issue).issue();
        long first = Math.max(min, whole.low());
        long last = Math.min(max, whole.high());
        if (min > max) {
            report(Problem.error(range.place(), "a range goes from %d to %d".formatted(min, max))
                    .found("%d to %d".formatted(min, max))
                    .expected("a `min` that is not above the `max`"));
            return null;
        }
        if (first > last) {
            fields.report(Problem.warning(
                            range.place(),
                            "a range from %d to %d contains no value of issue %s"
                                    .formatted(min, max, Wording.quoted(whole.name())))
                    .expected("values from %d to %d".formatted(whole.low(), whole.high())));
            return null;
        }
        return new Span(issue, first - whole.low(), last - whole.low());
    }
}
