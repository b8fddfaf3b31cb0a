package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.domain.DomainIssue;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads `issues` of Truce's domain file.
///
/// @param issues null where one could not be read
/// @param values of discrete issues, parallel to `issues`; those of an issue that could not be read are
///     unknown
record TruceIssues(Names names, List<@Nullable DomainIssue> issues, List<Names> values) {
    private static final String EXPECTED = "a map of issues, each with a list of values, or with `from` and `to`";

    static TruceIssues read(@Nullable Node node, DomainNodes reader) {
        Nodes nodes = reader.nodes();
        List<Entry> entries = node == null ? null : nodes.map(node, "`issues`", EXPECTED, GeniusIssues.MOST_ISSUES);
        if (node == null || entries == null) {
            return new TruceIssues(Names.unreadable("issue", ""), List.of(), List.of());
        }
        if (entries.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "`issues` names none").expected(EXPECTED));
        }
        List<@Nullable DomainIssue> issues = new ArrayList<>();
        List<Names> values = new ArrayList<>();
        for (Entry entry : entries) {
            DomainIssue issue = issue(entry, reader);
            issues.add(issue);
            values.add(
                    issue == null
                            ? Names.unreadable("value", "issue " + Wording.quoted(entry.key()))
                            : DomainNodes.names(issue));
        }
        Names names = Names.of("issue", "", entries.stream().map(Entry::key).toList(), List.of());
        boolean cut = entries.isEmpty() || ((MappingNode) node).getValue().size() > GeniusIssues.MOST_ISSUES;
        return new TruceIssues(cut ? names.cutShort() : names, issues, values);
    }

    boolean isComplete() {
        return names.complete() && !issues.contains(null);
    }

    private static @Nullable DomainIssue issue(Entry entry, DomainNodes reader) {
        Nodes nodes = reader.nodes();
        String owner = "issue " + Wording.quoted(entry.key());
        if (nodes.text(entry.keyNode(), "the name of an issue") == null) {
            return null;
        }
        if (entry.value() instanceof SequenceNode list) {
            return discrete(list, entry.key(), owner, nodes);
        }
        Fields fields = new Fields(nodes, entry.value(), owner, List.of("from", "to", "step", "real"));
        if (!fields.isReadable()) {
            return null;
        }
        BigFraction low = number(fields.require("from", "the lowest value"), fields.what("from"), reader);
        BigFraction high = number(fields.require("to", "the highest value"), fields.what("to"), reader);
        Node realNode = fields.value("real");
        Boolean real = realNode == null ? Boolean.FALSE : nodes.truth(realNode, fields.what("real"));
        Node stepNode = fields.value("step");
        BigFraction step = stepNode == null ? BigFraction.ONE : reader.number(stepNode, fields.what("step"), true);
        if (low == null || high == null || real == null || step == null) {
            return null;
        }
        if (!real) {
            return Ranges.stepped(entry.key(), low, high, step, entry.value(), owner, nodes);
        }
        if (stepNode != null) {
            nodes.report(Problem.error(nodes.place(stepNode), owner + " is real and has a step")
                    .suggest("leave out one of the two"));
            return null;
        }
        return Ranges.inOrder(low, high, entry.value(), owner, nodes)
                ? new DomainIssue.Real(entry.key(), low, high)
                : null;
    }

    private static @Nullable BigFraction number(@Nullable Node node, String what, DomainNodes reader) {
        return node == null ? null : reader.number(node, what, true);
    }

    private static @Nullable DomainIssue discrete(SequenceNode list, String name, String owner, Nodes nodes) {
        Set<String> values = new LinkedHashSet<>();
        for (Node element : list.getValue()) {
            String value = nodes.textOrNumber(element, "a value of " + owner);
            if (value != null && !values.add(value)) {
                nodes.report(Problem.error(
                                nodes.place(element),
                                "the value %s stands twice in %s".formatted(Wording.quoted(value), owner))
                        .found(value)
                        .suggest("remove one of the two"));
            }
        }
        if (list.getValue().isEmpty()) {
            nodes.report(
                    Problem.error(nodes.place(list), owner + " has no value").expected("one value or more"));
        }
        return values.isEmpty() || values.size() < list.getValue().size()
                ? null
                : new DomainIssue.Discrete(name, List.copyOf(values));
    }
}
