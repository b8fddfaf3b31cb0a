package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.domain.DomainIssue;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// The issues of a GeniusWeb domain: `{"name": …, "issuesValues": {issue: {"values": […]} or {"range":
/// {"low", "high", "step"}}}}`. A range may also be a list of three numbers, and a value set may be wrapped
/// in its type's name.
///
/// @param issues without those that could not be read
/// @param names of all, also of those
/// @param values of discrete issues, parallel to `issues`
record GeniusWebIssues(String name, List<DomainIssue> issues, Names names, List<Names> values, boolean complete) {
    private static final String EXPECTED = "a map of issues, each with `values` or a `range`";

    static GeniusWebIssues read(Node domain, DomainNodes reader) {
        Nodes nodes = reader.nodes();
        Fields fields = new Fields(nodes, domain, "the domain", List.of("name", "issuesValues"));
        String name = fields.text("name");
        Node map = fields.require("issuesValues", EXPECTED);
        List<Entry> entries = map == null ? null : nodes.map(map, "`issuesValues`", EXPECTED, GeniusIssues.MOST_ISSUES);
        if (map == null || entries == null) {
            return new GeniusWebIssues(name, List.of(), Names.unreadable("issue", ""), List.of(), false);
        }
        if (entries.isEmpty()) {
            nodes.report(Problem.error(nodes.place(map), "`issuesValues` names no issue")
                    .expected(EXPECTED));
        }
        List<DomainIssue> issues = new ArrayList<>();
        for (Entry entry : entries) {
            DomainIssue issue = issue(entry, reader);
            if (issue != null) {
                issues.add(issue);
            }
        }
        Names names = Names.of("issue", "", entries.stream().map(Entry::key).toList(), List.of());
        boolean complete = !entries.isEmpty()
                && issues.size() == ((MappingNode) map).getValue().size();
        return new GeniusWebIssues(
                name,
                List.copyOf(issues),
                complete ? names : names.cutShort(),
                issues.stream().map(DomainNodes::names).toList(),
                complete);
    }

    private static @Nullable DomainIssue issue(Entry entry, DomainNodes reader) {
        Nodes nodes = reader.nodes();
        String owner = "issue " + Wording.quoted(entry.key());
        Node node = findUnwrapped(entry.value(), Set.of("DiscreteValueSet", "NumberValueSet"))
                .orElse(entry.value());
        Fields fields = new Fields(nodes, node, owner, List.of("values", "range"));
        if (!fields.isReadable()) {
            return null;
        }
        if (fields.has("range")) {
            return range(fields.get("range"), entry.key(), owner, reader);
        }
        Node list = fields.require("values", "a list of values, or a `range`");
        List<Node> elements = list == null ? null : nodes.list(list, fields.what("values"), "a list of values");
        if (list == null || elements == null) {
            return null;
        }
        Set<String> values = new LinkedHashSet<>();
        for (Node element : elements) {
            String value = nodes.textOrNumber(element, "a value of " + owner);
            if (value != null && !values.add(value)) {
                nodes.report(Problem.error(
                                nodes.place(element),
                                "the value %s stands twice in %s".formatted(Wording.quoted(value), owner))
                        .found(value)
                        .suggest("remove one of the two"));
            }
        }
        if (elements.isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(list), owner + " has no value").expected("one value or more"));
        }
        return values.isEmpty() || values.size() < elements.size()
                ? null
                : new DomainIssue.Discrete(entry.key(), List.copyOf(values));
    }

    private static @Nullable DomainIssue range(Node range, String name, String owner, DomainNodes reader) {
        List<@Nullable BigFraction> numbers = new ArrayList<>();
        List<String> keys = List.of("low", "high", "step");
        if (range instanceof MappingNode) {
            Fields fields = new Fields(reader.nodes(), range, "the range of " + owner, keys);
            for (String key : keys) {
                Node number = fields.require(key, "a number");
                numbers.add(number == null ? null : reader.number(number, fields.what(key), false));
            }
        } else {
            List<Node> elements = reader.nodes().list(range, "the range of " + owner, "`low`, `high` and `step`");
            if (elements != null && elements.size() != 3) {
                reader.nodes()
                        .report(Problem.error(
                                        reader.nodes().place(range),
                                        "the range of %s has %d numbers".formatted(owner, elements.size()))
                                .expected("three: the lowest, the highest and the step"));
                return null;
            }
            for (Node element : elements == null ? List.<Node>of() : elements) {
                numbers.add(reader.number(element, "a number of the range of " + owner, false));
            }
        }
        return numbers.size() < 3
                ? null
                : Ranges.stepped(name, numbers.get(0), numbers.get(1), numbers.get(2), range, owner, reader.nodes());
    }

    /// The position of the issue that a node names, among those that could be read, or -1.
    int position(Node node, Nodes nodes) {
        Integer named = nodes.reference(node, "an issue", names);
        return named == null
                ? -1
                : issues.stream()
                        .map(DomainIssue::name)
                        .toList()
                        .indexOf(names.ids().get(named));
    }

    /// Reports where these issues, of a profile, are not those of the domain. The order of issues and of
    /// values means nothing.
    void compare(GeniusWebIssues domain, Node place, Nodes nodes) {
        if (!complete || !domain.complete()) {
            return;
        }
        Map<String, DomainIssue> here = byName();
        Map<String, DomainIssue> there = domain.byName();
        for (DomainIssue issue : domain.issues()) {
            DomainIssue found = here.get(issue.name());
            if (found == null) {
                nodes.report(Problem.error(
                                nodes.place(place),
                                "the domain of this profile has no issue %s".formatted(Wording.quoted(issue.name())))
                        .expected("the same issues as in the domain"));
            } else if (!canonical(found).equals(canonical(issue))) {
                nodes.report(Problem.error(
                                nodes.place(place),
                                "issue %s has other values in the domain of this profile than in the domain"
                                        .formatted(Wording.quoted(issue.name())))
                        .expected("the same values"));
            }
        }
        issues.stream()
                .map(DomainIssue::name)
                .filter(name -> !there.containsKey(name))
                .forEach(name -> nodes.report(
                        Problem.error(nodes.place(place), "the domain has no issue %s".formatted(Wording.quoted(name)))
                                .expected("the same issues as in the domain")));
    }

    private static Object canonical(DomainIssue issue) {
        return issue instanceof DomainIssue.Discrete discrete ? new HashSet<>(discrete.values()) : issue;
    }

    private Map<String, DomainIssue> byName() {
        Map<String, DomainIssue> byName = new HashMap<>();
        issues.forEach(issue -> byName.put(issue.name(), issue));
        return byName;
    }

    /// The value of the only key, if that is one of these.
    static Optional<Node> findUnwrapped(Node node, Set<String> wrappers) {
        return node instanceof MappingNode map
                        && map.getValue().size() == 1
                        && map.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                        && wrappers.contains(key.getValue())
                ? Optional.of(map.getValue().getFirst().getValueNode())
                : Optional.empty();
    }
}
