package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.domain.DomainIssue;
import org.truce.domain.Term;
import org.truce.domain.Term.Span;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;

/// Reads `interactions` of a party in Truce's domain file: boxes (`when`) and tables.
final class TruceInteractions {
    private final DomainNodes reader;
    private final Nodes nodes;
    private final TruceIssues issues;
    private boolean sound = true;

    TruceInteractions(DomainNodes reader, TruceIssues issues) {
        this.reader = reader;
        this.nodes = reader.nodes();
        this.issues = issues;
    }

    /// Whether all that was read so far was without a fault.
    boolean isSound() {
        return sound;
    }

    List<Term> read(Fields fields) {
        Node node = fields.value("interactions");
        List<Node> elements =
                node == null ? List.of() : nodes.list(node, fields.what("interactions"), "a list of interactions");
        List<Term> terms = new ArrayList<>();
        sound &= elements != null;
        for (Node element : elements == null ? List.<Node>of() : elements) {
            boolean group = GeniusWebReader.keys(element).stream().anyMatch(Set.of("issues", "table")::contains);
            List<? extends Term> read = group ? group(element) : boxes(element);
            sound &= read != null;
            if (read != null) {
                terms.addAll(read);
            }
        }
        return terms;
    }

    private @Nullable List<? extends Term> boxes(Node element) {
        Fields fields = new Fields(nodes, element, "an interaction", List.of("when", "value"));
        Node when = fields.require("when", "a map of issues to values");
        Node number = fields.require("value", "a number");
        BigFraction value = number == null ? null : reader.number(number, fields.what("value"), true);
        ValueSets sets = new ValueSets(reader, issues);
        SortedMap<Integer, List<Span>> read = when == null ? null : sets.read(when, fields.what("when"));
        List<List<Span>> boxes = when == null || read == null ? null : sets.boxes(read, when);
        return boxes == null || value == null
                ? null
                : boxes.stream().map(spans -> new Term.Box(spans, value)).toList();
    }

    private @Nullable List<? extends Term> group(Node element) {
        Fields fields = new Fields(nodes, element, "an interaction", List.of("issues", "table", "otherwise"));
        Node members = fields.require("issues", "a list of issues");
        Node table = fields.require("table", "a list of rows: the values of the issues, then a number");
        Node rest = fields.value("otherwise");
        BigFraction otherwise = rest == null ? BigFraction.ZERO : reader.number(rest, fields.what("otherwise"), true);
        List<Node> named = members == null ? null : nodes.list(members, fields.what("issues"), "a list of issues");
        List<Node> rows = table == null ? null : nodes.list(table, fields.what("table"), "a list of rows");
        if (members == null || named == null || rows == null || otherwise == null) {
            return null;
        }
        List<Integer> group = new ArrayList<>();
        for (Node member : named) {
            Integer issue = nodes.reference(member, "an issue of an interaction", issues.names());
            if (issue == null || issues.issues().get(issue) == null) {
                return null;
            }
            if (group.contains(issue)) {
                nodes.report(Problem.error(nodes.place(member), "an issue stands twice in an interaction")
                        .suggest("remove one of the two"));
                return null;
            }
            group.add(issue);
        }
        if (group.isEmpty()) {
            nodes.report(Problem.error(nodes.place(members), "an interaction names no issue")
                    .expected("an issue at least"));
            return null;
        }
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        boolean whole = true;
        for (Node row : rows) {
            whole &= row(row, group, values);
        }
        return whole ? List.of(new Term.Group(group, values, otherwise)) : null;
    }

    private boolean row(Node row, List<Integer> group, SequencedMap<List<Long>, BigFraction> values) {
        List<Node> elements = nodes.list(row, "a row of an interaction", "the values of the issues, then a number");
        if (elements == null) {
            return false;
        }
        if (elements.size() != group.size() + 1) {
            nodes.report(
                    Problem.error(nodes.place(row), "a row of an interaction has %d entries".formatted(elements.size()))
                            .found(Integer.toString(elements.size()))
                            .expected("%d: a value of each issue, then a number".formatted(group.size() + 1)));
            return false;
        }
        List<Long> key = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int issue = group.get(i);
            DomainIssue known = issues.issues().get(issue);
            Long at = known == null
                    ? null
                    : reader.position(elements.get(i), known, issues.values().get(issue), true);
            if (at != null) {
                key.add(at);
            }
        }
        boolean whole = key.size() == group.size();
        BigFraction value = reader.number(elements.getLast(), "the number of a row", true);
        if (!whole || value == null) {
            return false;
        }
        if (values.putIfAbsent(key, value) != null) {
            nodes.report(Problem.error(nodes.place(row), "two rows of an interaction have the same values")
                    .suggest("remove one of the two"));
            return false;
        }
        return true;
    }
}
