package org.truce.formats.divisionfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.divide.Division;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import org.truce.formats.input.Wording;

/// Reads division files. Never throws because of what a file holds: whatever is wrong is in the result.
public final class DivisionReader {
    static final String VERSION_KEY = "truce-division";
    static final String INDIVISIBLE = "indivisible";
    static final List<String> KEYS = List.of(VERSION_KEY, "title", "parties", "items");

    private static final int VERSION = 1;
    private static final int MOST_ITEMS = 1_000;
    private static final String EXPECTED_PARTIES = "a list of two names";
    private static final String EXPECTED_ITEMS = "a map of items, each with the points of both parties";
    private static final InputKind KIND = new InputKind(
            "division",
            "",
            "`divisions/lake-shore.yaml` is one to start from",
            "keep each division in a file of its own",
            1024 * 1024,
            20_000,
            20_000);

    private final Nodes nodes;

    private DivisionReader(Nodes nodes) {
        this.nodes = nodes;
    }

    public static Reading<Division> read(Path file) {
        return Reading.of(file, KIND, (nodes, root) -> new DivisionReader(nodes).division(root));
    }

    private Optional<Division> division(Node root) {
        Fields fields = new Fields(nodes, root, "the division", KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        fields.requireVersion(VERSION_KEY, VERSION);
        String title = fields.requireText("title");
        List<String> parties = parties(fields.require("parties", EXPECTED_PARTIES));
        List<Division.Item> items = items(fields.require("items", EXPECTED_ITEMS), parties);
        if (title == null || parties.size() != 2 || nodes.problems().hasErrors()) {
            return Optional.empty();
        }
        checkSums(fields.get("items"), parties, items);
        return nodes.problems().hasErrors() ? Optional.empty() : Optional.of(new Division(title, parties, items));
    }

    private List<String> parties(@Nullable Node node) {
        List<Node> elements = node == null ? null : nodes.list(node, "`parties`", EXPECTED_PARTIES);
        if (node == null || elements == null) {
            return List.of();
        }
        if (elements.size() != 2) {
            nodes.report(Problem.error(nodes.place(node), "`parties` names " + elements.size())
                    .found(Integer.toString(elements.size()))
                    .expected("two: Adjusted Winner divides between two"));
        }
        List<String> parties = new ArrayList<>();
        for (Node element : elements) {
            String party = nodes.text(element, "the name of a party");
            if (party != null && (parties.contains(party) || party.equals(INDIVISIBLE))) {
                nodes.report(Problem.error(
                                nodes.place(element),
                                parties.contains(party)
                                        ? "the party %s stands twice".formatted(Wording.quoted(party))
                                        : "a party is called `%s`, which says of an item that it cannot be shared"
                                                .formatted(INDIVISIBLE))
                        .found(party)
                        .expected("two different names"));
            } else if (party != null) {
                parties.add(party);
            }
        }
        return parties;
    }

    private List<Division.Item> items(@Nullable Node node, List<String> parties) {
        List<Entry> entries = node == null ? null : nodes.map(node, "`items`", EXPECTED_ITEMS, MOST_ITEMS);
        List<Division.Item> items = new ArrayList<>();
        for (Entry entry : entries == null || parties.size() != 2 ? List.<Entry>of() : entries) {
            Division.Item item = item(entry, parties);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private Division.@Nullable Item item(Entry entry, List<String> parties) {
        nodes.text(entry.keyNode(), "the name of an item");
        Fields fields = new Fields(
                nodes,
                entry.value(),
                "item " + Wording.quoted(entry.key()),
                List.of(parties.getFirst(), parties.getLast(), INDIVISIBLE));
        if (!fields.isReadable()) {
            return null;
        }
        List<BigFraction> points = new ArrayList<>();
        for (String party : parties) {
            Node node = fields.require(party, "its points, 0 or more");
            BigFraction number = node == null ? null : nodes.exactNumber(node, fields.what(party), true);
            if (node != null && number != null && number.signum() < 0) {
                nodes.report(Problem.error(nodes.place(node), fields.what(party) + " is negative")
                        .found(number.toString())
                        .expected("0 or more"));
            } else if (number != null) {
                points.add(number);
            }
        }
        Node truth = fields.value(INDIVISIBLE);
        Boolean indivisible = truth == null ? Boolean.FALSE : nodes.truth(truth, fields.what(INDIVISIBLE));
        return points.size() < 2 || indivisible == null ? null : new Division.Item(entry.key(), points, indivisible);
    }

    private void checkSums(Node node, List<String> parties, List<Division.Item> items) {
        for (int p = 0; p < 2; p++) {
            int party = p;
            if (items.stream().allMatch(item -> item.points().get(party).signum() == 0)) {
                nodes.report(Problem.error(
                                nodes.place(node),
                                "%s gives points to no item".formatted(Wording.quoted(parties.get(p))))
                        .expected("points above 0 for one item at least"));
            }
        }
    }
}
