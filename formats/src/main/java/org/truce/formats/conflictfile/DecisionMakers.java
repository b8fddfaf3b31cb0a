package org.truce.formats.conflictfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.conflict.Conflict.Option;
import org.truce.conflict.GraphModel;
import org.truce.conflict.OptionModel;
import org.truce.conflict.OptionModel.Change;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Who takes part, and what each can do.
///
/// @param hasOptions whether options are given, so that states are choices of them
record DecisionMakers(List<String> names, List<Option> options, boolean hasOptions) {
    private static final String KEY = "decision-makers";
    private static final String EXPECTED = "a map of decision makers to their options, or a list of names";

    int find(String name) {
        return names.indexOf(name);
    }

    static @Nullable DecisionMakers read(Nodes nodes, Fields fields) {
        Node node = fields.require(KEY, EXPECTED);
        if (node == null) {
            return null;
        }
        DecisionMakers makers = node instanceof MappingNode ? ofMap(nodes, node) : ofList(nodes, node);
        if (makers != null && (makers.names().isEmpty() || makers.names().size() > GraphModel.MOST_DECISION_MAKERS)) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            "`%s` names %d".formatted(KEY, makers.names().size()))
                    .found(Integer.toString(makers.names().size()))
                    .expected("1 to %d".formatted(GraphModel.MOST_DECISION_MAKERS)));
            return null;
        }
        return makers;
    }

    private static @Nullable DecisionMakers ofList(Nodes nodes, Node node) {
        List<Node> elements = nodes.list(node, "`%s`".formatted(KEY), EXPECTED);
        if (elements == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Node element : elements) {
            String name = nodes.textOrNumber(element, "the name of a decision maker");
            if (name != null && names.contains(name)) {
                nodes.report(Problem.error(
                                nodes.place(element),
                                "the decision maker %s stands twice".formatted(Wording.quoted(name)))
                        .found(name)
                        .expected("different names"));
            } else if (name != null) {
                names.add(name);
            }
        }
        return new DecisionMakers(names, List.of(), false);
    }

    private static @Nullable DecisionMakers ofMap(Nodes nodes, Node node) {
        List<Entry> entries = nodes.map(node, "`%s`".formatted(KEY), EXPECTED);
        if (entries == null) {
            return null;
        }
        List<String> names = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (Entry entry : entries) {
            String name = nodes.textOrNumber(entry.keyNode(), "the name of a decision maker");
            names.add(name == null ? entry.key() : name);
            if (!Nodes.isEmpty(entry.value())) {
                addOptions(nodes, entry, names.size() - 1, options);
            }
        }
        if (options.isEmpty() || options.size() > OptionModel.MOST_OPTIONS) {
            nodes.report(Problem.error(nodes.place(node), "there are %d options".formatted(options.size()))
                    .found(Integer.toString(options.size()))
                    .expected("1 to %d in all".formatted(OptionModel.MOST_OPTIONS)));
            return null;
        }
        return new DecisionMakers(names, options, true);
    }

    private static void addOptions(Nodes nodes, Entry maker, int owner, List<Option> options) {
        String whose = "decision maker " + Wording.quoted(maker.key());
        List<Entry> entries = nodes.map(maker.value(), "the options of " + whose, "a map of options");
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            String name = nodes.textOrNumber(entry.keyNode(), "the name of an option");
            if (name != null
                    && options.stream().anyMatch(option -> option.name().equals(name))) {
                nodes.report(Problem.error(
                                nodes.place(entry.keyNode()),
                                "the option %s stands twice".formatted(Wording.quoted(name)))
                        .found(name)
                        .expected("different names for all options of the conflict"));
            }
            Change change = Nodes.isEmpty(entry.value())
                    ? Change.FREE
                    : nodes.choice(
                            entry.value(),
                            "how option %s changes".formatted(Wording.quoted(entry.key())),
                            "change",
                            "option " + Wording.quoted(entry.key()),
                            Change.class);
            options.add(new Option(entry.key(), owner, change == null ? Change.FREE : change));
        }
    }

    /// "1 Modify, 2 Delay": how options are numbered.
    List<String> optionNames() {
        return IntStream.range(0, options.size())
                .mapToObj(k -> options.get(k).name())
                .toList();
    }
}
