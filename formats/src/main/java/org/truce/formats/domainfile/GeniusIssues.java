package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.DomainIssue;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// The issues of a GENIUS file: of the domain, or, where there is no domain file, of a utility space.
///
/// Issues may stand in nested objectives; their order is that of the file, and other elements mean them by
/// their `index`. The kind of an issue is its `vtype` as in GENIUS's domains, else its `type` or `etype`,
/// else discrete. The values of a discrete issue are in the order of its items.
///
/// @param numbered without those that could not be read
/// @param complete whether all could be read
record GeniusIssues(List<Numbered> numbered, boolean complete) {
    static final int MOST_ISSUES = 1_000;

    /// @param index by which weights and constraints mean the issue
    record Numbered(int index, DomainIssue issue, XmlElement element) {}

    static GeniusIssues read(XmlElement root, XmlFields fields) {
        List<XmlElement> elements = root.descendants("issue");
        if (elements.isEmpty()) {
            fields.report(
                    Problem.error(root.place(), "the file has no issue").expected("`<issue>` in an `<objective>`"));
            return new GeniusIssues(List.of(), false);
        }
        if (elements.size() > MOST_ISSUES) {
            fields.report(Problem.error(
                            elements.get(MOST_ISSUES).place(), "the file has %d issues".formatted(elements.size()))
                    .expected("at most %d".formatted(MOST_ISSUES)));
            return new GeniusIssues(List.of(), false);
        }
        List<Numbered> numbered = new ArrayList<>();
        Map<Integer, Place> indices = new HashMap<>();
        Map<String, Place> names = new HashMap<>();
        for (XmlElement element : elements) {
            String name = fields.text(element, "name", "an issue");
            String owner = "issue " + Wording.quoted(name == null ? "" : name);
            Integer index = fields.index(element, name == null ? "an issue" : owner);
            DomainIssue issue = name == null ? null : issue(element, name, fields);
            boolean newIndex = isUnique(indices, index, element, "index", fields);
            boolean newName = isUnique(names, name, element, "name", fields);
            if (index != null && issue != null && newIndex && newName) {
                numbered.add(new Numbered(index, issue, element));
            }
        }
        return new GeniusIssues(List.copyOf(numbered), numbered.size() == elements.size());
    }

    private static <K> boolean isUnique(
            Map<K, Place> seen, @Nullable K key, XmlElement element, String attribute, XmlFields fields) {
        Place earlier = key == null ? null : seen.putIfAbsent(key, element.place());
        if (earlier == null) {
            return true;
        }
        fields.report(Problem.error(
                        element.find(attribute)
                                .map(XmlElement.XmlAttribute::place)
                                .orElse(element.place()),
                        "two issues have the %s %s, the first in line %d"
                                .formatted(attribute, Wording.quoted(element.text(attribute)), earlier.line()))
                .found(element.text(attribute))
                .expected("a different one for each issue"));
        return false;
    }

    /// `discrete`, `integer` or `real`, or what else stands there.
    static String kind(XmlElement issue) {
        return Stream.of("vtype", "type", "etype")
                .map(issue::text)
                .filter(kind -> !kind.isEmpty())
                .findFirst()
                .orElse("discrete");
    }

    private static @Nullable DomainIssue issue(XmlElement element, String name, XmlFields fields) {
        String owner = "issue " + Wording.quoted(name);
        return switch (kind(element)) {
            case "discrete" -> discrete(element, name, owner, fields);
            case "integer" -> whole(element, name, owner, fields);
            case "real" -> real(element, name, owner, fields);
            case String other -> {
                fields.report(
                        Problem.error(element.place(), "%s is of the kind %s".formatted(owner, Wording.quoted(other)))
                                .found(other)
                                .expected("`discrete`, `integer` or `real`"));
                yield null;
            }
        };
    }

    private static @Nullable DomainIssue discrete(XmlElement element, String name, String owner, XmlFields fields) {
        Set<String> values = new LinkedHashSet<>();
        boolean sound = true;
        for (XmlElement item : element.children("item")) {
            XmlElement.XmlAttribute value = fields.require(item, "value", "an item of " + owner, "text");
            if (value != null && !values.add(value.value().strip())) {
                fields.report(Problem.error(
                                value.place(),
                                "the value %s stands twice in %s".formatted(Wording.quoted(value.value()), owner))
                        .found(value.value())
                        .suggest("remove one of the two"));
            }
            sound &= value != null;
        }
        if (element.children("item").isEmpty()) {
            fields.report(
                    Problem.error(element.place(), owner + " has no value").expected("`<item value=\"…\">`"));
            return null;
        }
        return sound && values.size() == element.children("item").size()
                ? new DomainIssue.Discrete(name, List.copyOf(values))
                : null;
    }

    private static @Nullable DomainIssue whole(XmlElement element, String name, String owner, XmlFields fields) {
        XmlElement range = range(element);
        Long low = fields.whole(range, "lowerbound", owner);
        Long high = fields.whole(range, "upperbound", owner);
        if (low == null || high == null || !inOrder(BigFraction.of(low), BigFraction.of(high), range, owner, fields)) {
            return null;
        }
        return new DomainIssue.Whole(name, low, high);
    }

    private static @Nullable DomainIssue real(XmlElement element, String name, String owner, XmlFields fields) {
        XmlElement range = range(element);
        BigFraction low = fields.number(range, "lowerbound", owner);
        BigFraction high = fields.number(range, "upperbound", owner);
        if (low == null || high == null || !inOrder(low, high, range, owner, fields)) {
            return null;
        }
        return new DomainIssue.Real(name, low, high);
    }

    /// The bounds stand in the issue's tag or in a `<range>` within it.
    private static XmlElement range(XmlElement element) {
        Optional<XmlElement> range = element.children("range").stream().findFirst();
        return element.find("lowerbound").isPresent() ? element : range.orElse(element);
    }

    private static boolean inOrder(
            BigFraction low, BigFraction high, XmlElement range, String owner, XmlFields fields) {
        if (low.compareTo(high) <= 0) {
            return true;
        }
        fields.report(Problem.error(
                        range.place(),
                        "the bounds of %s are %s and %s"
                                .formatted(
                                        owner,
                                        Wording.quoted(range.text("lowerbound")),
                                        Wording.quoted(range.text("upperbound"))))
                .expected("a `lowerbound` that is not above the `upperbound`"));
        return false;
    }
}
