package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Issue;
import org.truce.model.Option;

/// Reads `issues`.
final class IssuesReader {
    private static final List<String> KEYS = List.of("question", "ordered", "options", "consent");
    private static final String EXPECTED_ISSUES = "a map of issues, each with a question and its options";
    private static final String EXPECTED_OPTIONS = "a map of two options or more, the first of them the status quo";

    /// @param names all ids, also of issues with a problem
    /// @param options of each of the names
    /// @param issues those without a problem
    record Result(Names names, List<Names> options, List<Issue> issues, List<Place> places) {}

    static final int MOST_ISSUES = 256;

    private final Nodes nodes;
    private final PartiesReader.Result parties;

    IssuesReader(Nodes nodes, PartiesReader.Result parties) {
        this.nodes = nodes;
        this.parties = parties;
    }

    Result read(@Nullable Node node) {
        List<Entry> entries = node == null ? null : nodes.map(node, "`issues`", EXPECTED_ISSUES, MOST_ISSUES);
        if (node == null || entries == null) {
            return new Result(Names.unreadable("issue", ""), List.of(), List.of(), List.of());
        }
        if (entries.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "`issues` names none").expected(EXPECTED_ISSUES));
        }
        List<Names> optionNames = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (Entry entry : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "issue");
            String owner = "issue " + Wording.quoted(entry.key());
            Fields fields = new Fields(nodes, entry.value(), owner, KEYS);
            String question = fields.requireText("question");
            Node orderedNode = fields.value("ordered");
            Boolean ordered = orderedNode == null ? Boolean.FALSE : nodes.truth(orderedNode, fields.what("ordered"));
            Options options = options(fields, owner);
            SortedSet<Integer> consent = consent(fields, owner);
            optionNames.add(options.names());
            places.add(nodes.place(entry.keyNode()));
            questions.add(question == null ? "" : question);
            if (question != null && ordered != null && options.options() != null && consent != null) {
                issues.add(new Issue(entry.key(), question, ordered, options.options(), consent));
            }
        }
        Names names = Names.of("issue", "", entries.stream().map(Entry::key).toList(), questions);
        return new Result(
                entries.isEmpty() || ((MappingNode) node).getValue().size() > MOST_ISSUES ? names.cutShort() : names,
                optionNames,
                issues,
                places);
    }

    private record Options(Names names, @Nullable List<Option> options) {}

    private Options options(Fields fields, String owner) {
        Node node = fields.require("options", EXPECTED_OPTIONS);
        List<Entry> entries = node == null ? null : nodes.map(node, fields.what("options"), EXPECTED_OPTIONS);
        if (node == null || entries == null) {
            return new Options(Names.unreadable("option", owner), null);
        }
        List<Option> options = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (Entry entry : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "option");
            String name = nodes.text(
                    entry.value(), "the name of option %s of %s".formatted(Wording.quoted(entry.key()), owner));
            labels.add(name == null ? "" : name);
            if (name != null) {
                options.add(new Option(entry.key(), name));
            }
        }
        boolean sound = options.size() == entries.size();
        if (entries.size() < 2) {
            sound = false;
            nodes.report(Problem.error(
                            nodes.place(node),
                            "%s has %s".formatted(owner, entries.isEmpty() ? "no option" : "one option only"))
                    .expected(EXPECTED_OPTIONS));
        } else if (entries.size() > Issue.MOST_OPTIONS) {
            sound = false;
            nodes.report(Problem.error(
                            nodes.place(entries.get(Issue.MOST_OPTIONS).keyNode()),
                            "%s has %d options".formatted(owner, entries.size()))
                    .found(Integer.toString(entries.size()))
                    .expected("at most %d".formatted(Issue.MOST_OPTIONS))
                    .suggest("split the issue into several"));
        }
        List<String> ids = entries.stream().map(Entry::key).toList();
        Names names = Names.of("option", owner, ids, labels);
        return new Options(entries.size() < 2 ? names.cutShort() : names, sound ? options : null);
    }

    private @Nullable SortedSet<Integer> consent(Fields fields, String owner) {
        PartyListReader lists = new PartyListReader(nodes, parties);
        Node node = fields.value("consent");
        if (node != null) {
            return lists.read(
                    node,
                    fields.what("consent"),
                    "give consent",
                    "nobody could settle it",
                    "leave `consent` out for all parties");
        }
        if (lists.onlyGuarantorsDecide()) {
            nodes.report(Problem.error(nodes.place(fields.node()), "nobody can consent to " + owner)
                    .expected("a `consent` that names guarantors, as there is no party with role `party`"));
        }
        return lists.principals();
    }
}
