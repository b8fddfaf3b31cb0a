package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads the groups of a `SumOfGroupsUtilitySpace`: each issue stands in one group, and a group has a utility
/// for each combination of values that is named, else 0.
final class GeniusWebGroups {
    private static final Set<String> PARTS = Set.of("PartsUtilities", "partsutils");

    private final DomainNodes reader;
    private final Nodes nodes;
    private final GeniusWebIssues issues;
    private boolean sound = true;

    GeniusWebGroups(DomainNodes reader, GeniusWebIssues issues) {
        this.reader = reader;
        this.nodes = reader.nodes();
        this.issues = issues;
    }

    /// Whether all that was read so far was without a fault.
    boolean isSound() {
        return sound;
    }

    private void report(Problem problem) {
        sound = false;
        nodes.report(problem);
    }

    private <T> @Nullable T needed(@Nullable T value) {
        sound &= value != null;
        return value;
    }

    List<Term> read(Fields fields) {
        Node map = needed(fields.require("partUtilities", "a map of groups"));
        List<Entry> entries = map == null ? null : needed(nodes.map(map, "`partUtilities`", "a map of groups"));
        if (map == null || entries == null) {
            return List.of();
        }
        Set<Integer> covered = new HashSet<>();
        List<Term> terms = new ArrayList<>();
        for (Entry entry : entries) {
            Term term = group(entry, covered);
            if (needed(term) != null) {
                terms.add(term);
            }
        }
        for (int i = 0; i < issues.issues().size() && sound && issues.complete(); i++) {
            if (!covered.contains(i)) {
                nodes.report(Problem.error(
                                nodes.place(map),
                                "no group holds issue %s"
                                        .formatted(Wording.quoted(
                                                issues.issues().get(i).name())))
                        .expected("each issue in one group"));
            }
        }
        sound &= covered.size() == issues.issues().size();
        if (sound
                && issues.complete()
                && UtilityRange.of(terms, issues.issues()).greatest().compareTo(BigFraction.ONE) > 0) {
            report(Problem.error(nodes.place(map), "the greatest utilities of the groups sum to more than 1")
                    .expected("at most 1"));
        }
        return terms;
    }

    private @Nullable Term group(Entry entry, Set<Integer> covered) {
        String owner = "group " + Wording.quoted(entry.key());
        Node node = GeniusWebIssues.findUnwrapped(entry.value(), PARTS).orElse(entry.value());
        Fields fields = new Fields(nodes, node, owner, List.of("issues", "utilslist"));
        Node members = fields.require("issues", "a list of issues");
        Node rows = fields.require("utilslist", "a list of `values` with their `util`");
        List<Node> named = members == null ? null : nodes.list(members, fields.what("issues"), "a list of issues");
        List<Node> list = rows == null ? null : nodes.list(rows, fields.what("utilslist"), "a list of utilities");
        if (members == null || named == null || list == null) {
            return null;
        }
        List<Integer> group = new ArrayList<>();
        for (Node member : named) {
            int position = issues.position(member, nodes);
            if (position >= 0 && !covered.add(position)) {
                report(Problem.error(
                                nodes.place(member),
                                "issue %s is in a group already"
                                        .formatted(Wording.quoted(
                                                issues.issues().get(position).name())))
                        .expected("each issue in one group"));
                position = -1;
            }
            group.add(position);
        }
        if (group.isEmpty()) {
            report(Problem.error(nodes.place(members), owner + " has no issue").expected("an issue at least"));
        }
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        boolean whole = !group.isEmpty() && !group.contains(-1);
        for (Node row : list) {
            whole &= row(row, group, owner, values);
        }
        return whole ? new Term.Group(group, values, BigFraction.ZERO) : null;
    }

    private boolean row(Node row, List<Integer> group, String owner, SequencedMap<List<Long>, BigFraction> values) {
        Fields fields = new Fields(nodes, row, "a row of " + owner, List.of("values", "util"));
        Node list = fields.require("values", "a list of values");
        Node number = fields.require("util", "a number");
        BigFraction utility = number == null ? null : reader.share(number, fields.what("util"), false);
        List<Node> elements = list == null ? null : nodes.list(list, fields.what("values"), "a list of values");
        if (list == null || utility == null || elements == null) {
            return false;
        }
        if (elements.size() != group.size()) {
            report(Problem.error(nodes.place(list), "a row of %s has %d values".formatted(owner, elements.size()))
                    .found(Integer.toString(elements.size()))
                    .expected("%d, one for each of its issues".formatted(group.size())));
            return false;
        }
        List<Long> key = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            int issue = group.get(i);
            Long at = issue < 0
                    ? null
                    : reader.position(
                            elements.get(i),
                            issues.issues().get(issue),
                            issues.values().get(issue),
                            false);
            if (at != null) {
                key.add(at);
            }
        }
        boolean whole = key.size() == group.size();
        if (whole && values.putIfAbsent(key, utility) != null) {
            report(Problem.error(nodes.place(row), "two rows of %s have the same values".formatted(owner))
                    .suggest("remove one of the two"));
            return false;
        }
        return whole;
    }
}
