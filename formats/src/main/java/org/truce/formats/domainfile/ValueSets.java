package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.domain.DomainIssue;
import org.truce.domain.Term.Span;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads a map of issues to values, as `when` and `impossible` have it: a value, a list of values, or `{from,
/// to}`.
final class ValueSets {
    /// The combinations of runs that one `when` may have.
    private static final int MOST_BOXES = 4_096;

    private final DomainNodes reader;
    private final Nodes nodes;
    private final TruceIssues issues;

    ValueSets(DomainNodes reader, TruceIssues issues) {
        this.reader = reader;
        this.nodes = reader.nodes();
        this.issues = issues;
    }

    /// By the position of the issue, runs of neighbouring values in ascending order.
    @Nullable
    SortedMap<Integer, List<Span>> read(Node node, String what) {
        List<Entry> entries = nodes.map(node, what, "a map of issues to values");
        if (entries == null) {
            return null;
        }
        SortedMap<Integer, List<Span>> sets = new TreeMap<>();
        boolean whole = true;
        for (Entry entry : entries) {
            Integer issue = nodes.reference(entry.keyNode(), "an issue of " + what, issues.names());
            List<Span> spans = issue == null ? null : spans(entry.value(), issue);
            whole &= spans != null;
            if (issue != null && spans != null) {
                sets.put(issue, spans);
            }
        }
        return whole ? sets : null;
    }

    /// Null also where the issue could not be read.
    private @Nullable List<Span> spans(Node node, int position) {
        DomainIssue issue = issues.issues().get(position);
        if (issue == null) {
            return null;
        }
        String owner = "issue " + Wording.quoted(issue.name());
        if (node instanceof MappingNode) {
            Fields fields = new Fields(nodes, node, "the values of " + owner, List.of("from", "to"));
            Long first = bound(fields.require("from", "the lowest value"), issue, position);
            Long last = bound(fields.require("to", "the highest value"), issue, position);
            if (first != null && last != null && first > last) {
                nodes.report(Problem.error(nodes.place(node), "the values of %s end before they begin".formatted(owner))
                        .expected("a `from` that does not come after the `to`"));
                return null;
            }
            return first == null || last == null ? null : List.of(new Span(position, first, last));
        }
        List<Node> elements = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        if (elements.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "there is no value of " + owner)
                    .expected("one value or more"));
            return null;
        }
        NavigableSet<Long> positions = new TreeSet<>();
        for (Node element : elements) {
            Long found = bound(element, issue, position);
            if (found == null) {
                return null;
            }
            positions.add(found);
        }
        return runs(position, positions);
    }

    private @Nullable Long bound(@Nullable Node node, DomainIssue issue, int position) {
        return node == null
                ? null
                : reader.position(node, issue, issues.values().get(position), true);
    }

    private static List<Span> runs(int issue, NavigableSet<Long> positions) {
        List<Span> runs = new ArrayList<>();
        for (long position : positions) {
            if (!runs.isEmpty() && runs.getLast().last() == position - 1) {
                runs.set(runs.size() - 1, new Span(issue, runs.getLast().first(), position));
            } else {
                runs.add(new Span(issue, position, position));
            }
        }
        return runs;
    }

    /// The boxes that together are the combination of the sets: they do not overlap.
    @Nullable
    List<List<Span>> boxes(Map<Integer, List<Span>> sets, Node node) {
        List<List<Span>> boxes = new ArrayList<>(Collections.singletonList(List.<Span>of()));
        for (List<Span> runs : sets.values()) {
            if ((long) boxes.size() * runs.size() > MOST_BOXES) {
                nodes.report(Problem.error(nodes.place(node), "the values fall apart into too many ranges")
                        .expected("at most %d combinations of neighbouring values".formatted(MOST_BOXES)));
                return null;
            }
            List<List<Span>> longer = new ArrayList<>();
            for (List<Span> box : boxes) {
                for (Span run : runs) {
                    List<Span> spans = new ArrayList<>(box);
                    spans.add(run);
                    longer.add(spans);
                }
            }
            boxes = longer;
        }
        return boxes;
    }
}
