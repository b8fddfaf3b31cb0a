package org.truce.formats.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitor;
import org.truce.model.PowerPath;

/// Reads `mechanisms`: what makes parties keep a deal, or not.
final class MechanismsReader {
    private static final List<String> KEYS =
            List.of("obligations", "monitors", "guarantees", "collapse", "patience", "power");
    private static final List<String> POWER_KEYS = List.of("between", "now", "later", "costs");
    private static final String FOR_EVER = "forever";
    private static final String EXPECTED_PAIR = "two parties, such as `[russia, ukraine]`";
    private static final IntervalReader.Range MONTHS =
            new IntervalReader.Range(1, 1_200, "a number of months from 1 to 1200");
    private static final IntervalReader.Range MONTHS_OR_FOR_EVER =
            new IntervalReader.Range(1, 1_200, "`forever`, a number of months from 1 to 1200");

    /// One is excluded: who is that patient weighs all months alike, and the sum of them has no end.
    private static final IntervalReader.Range PATIENCE =
            new IntervalReader.Range(0, Math.nextDown(1.0), "a number from 0 to below 1");

    private static final IntervalReader.Range CHANCE = IntervalReader.Range.PROBABILITY;

    /// @param value only sound if no problem was reported
    record Result(Mechanisms value, List<Place> obligations, List<Place> monitors, List<Place> guarantees) {}

    private final Nodes nodes;
    private final PartiesReader.Result parties;
    private final TermsReader terms;
    private final IntervalReader intervals;
    private final PartyValuesReader values;

    MechanismsReader(Nodes nodes, PartiesReader.Result parties, TermsReader terms) {
        this.nodes = nodes;
        this.parties = parties;
        this.terms = terms;
        intervals = new IntervalReader(nodes);
        values = new PartyValuesReader(nodes, parties);
    }

    Result read(@Nullable Node node) {
        if (node == null) {
            return new Result(Mechanisms.NONE, List.of(), List.of(), List.of());
        }
        Fields fields = new Fields(nodes, node, "`mechanisms`", KEYS);
        ObligationsReader.Result obligations =
                new ObligationsReader(nodes, parties, terms).read(fields.value("obligations"));
        SafeguardsReader safeguards = new SafeguardsReader(nodes, parties, terms, obligations);
        SafeguardsReader.Result<Monitor> monitors = safeguards.monitors(fields.value("monitors"));
        SafeguardsReader.Result<Guarantee> guarantees = safeguards.guarantees(fields.value("guarantees"));
        Mechanisms mechanisms = new Mechanisms(
                obligations.obligations(),
                monitors.values(),
                guarantees.values(),
                collapse(fields),
                patience(fields),
                power(fields.value("power")));
        return new Result(mechanisms, obligations.places(), monitors.places(), guarantees.places());
    }

    private Optional<Interval> collapse(Fields fields) {
        Node node = fields.value("collapse");
        if (node == null) {
            return Mechanisms.NONE.collapse();
        }
        return node instanceof ScalarNode scalar && scalar.getValue().equals(FOR_EVER)
                ? Optional.empty()
                : Optional.ofNullable(intervals.read(
                        node, fields.what("collapse"), node instanceof ScalarNode ? MONTHS_OR_FOR_EVER : MONTHS));
    }

    private Map<Integer, Interval> patience(Fields fields) {
        Node node = fields.value("patience");
        return node == null
                ? Map.of()
                : values.readOneOrEach(
                        node,
                        "patience",
                        fields.what("patience"),
                        "patience",
                        PATIENCE,
                        IntStream.range(0, parties.names().size())
                                .filter(parties::decides)
                                .boxed()
                                .toList(),
                        values.ofIdle("patience"));
    }

    // -- power

    private List<PowerPath> power(@Nullable Node node) {
        List<PowerPath> paths = new ArrayList<>();
        List<Node> list = node == null
                ? null
                : nodes.list(node, "`power`", "a list, each entry with `between`, `now`, `later` and `costs`");
        if (list == null) {
            return paths;
        }
        Set<SortedSet<Integer>> pairs = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Fields fields = new Fields(nodes, list.get(i), "power path %d".formatted(i + 1), POWER_KEYS);
            path(fields, pairs).ifPresent(paths::add);
        }
        return paths;
    }

    private Optional<PowerPath> path(Fields fields, Set<SortedSet<Integer>> pairs) {
        Node node = fields.require("between", EXPECTED_PAIR);
        List<Integer> between = node == null ? null : between(node, fields.what("between"), pairs);
        Interval now = chance(fields, "now", "the chance that the first would win if it came to war now");
        Interval later = chance(fields, "later", "the same chance once power has shifted");
        Node costsNode = fields.require("costs", "by party: what a war would cost it, as a share of what is at stake");
        Map<Integer, Interval> costs = costsNode == null ? Map.of() : costs(costsNode, fields.what("costs"), between);
        if (between == null || now == null || later == null) {
            return Optional.empty();
        }
        Interval first = costs.get(between.getFirst());
        Interval second = costs.get(between.getLast());
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(new PowerPath(between.getFirst(), between.getLast(), now, later, first, second));
    }

    private @Nullable Interval chance(Fields fields, String key, String expected) {
        Node node = fields.require(key, expected);
        return node == null ? null : intervals.read(node, fields.what(key), CHANCE);
    }

    /// Two parties in the order of the file.
    private @Nullable List<Integer> between(Node node, String what, Set<SortedSet<Integer>> pairs) {
        SortedSet<Integer> pair = new PartyListReader(nodes, parties)
                .read(node, what, "go to war", "there is nobody to fight", "name the two parties");
        if (pair == null) {
            return null;
        }
        if (pair.size() != 2) {
            nodes.report(Problem.error(nodes.place(node), "%s is a list of %d".formatted(what, pair.size()))
                    .found("a list of " + pair.size())
                    .expected(EXPECTED_PAIR));
            return null;
        }
        if (!pairs.add(pair)) {
            nodes.report(
                    Problem.error(nodes.place(node), "%s is a pair of which an earlier path speaks".formatted(what))
                            .expected("one path for each two parties")
                            .suggest("remove one of the two"));
            return null;
        }
        String first = ((ScalarNode) ((SequenceNode) node).getValue().getFirst()).getValue();
        return parties.names().ids().indexOf(first) == pair.first() ? List.copyOf(pair) : List.copyOf(pair.reversed());
    }

    private Map<Integer, Interval> costs(Node node, String what, @Nullable List<Integer> between) {
        String noun = "cost of war";
        if (between == null || !(node instanceof MappingNode)) {
            return values.readOneOrEach(node, "costs", what, noun, CHANCE, between, (_, _) -> Optional.empty());
        }
        List<String> ids = between.stream().map(parties.names().ids()::get).toList();
        Fields fields = new Fields(nodes, node, what, ids);
        Map<Integer, Interval> costs = new HashMap<>();
        for (int i = 0; i < 2; i++) {
            Node value = fields.require(ids.get(i), CHANCE.expected() + ", or `[low, high]`");
            Interval cost = value == null
                    ? null
                    : intervals.read(value, "the %s of %s".formatted(noun, Wording.quoted(ids.get(i))), CHANCE);
            if (cost != null) {
                costs.put(between.get(i), cost);
            }
        }
        return costs;
    }
}
