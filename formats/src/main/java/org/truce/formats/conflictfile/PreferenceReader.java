package org.truce.formats.conflictfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.conflict.Preference;
import org.truce.conflict.Proposition;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads who prefers what: by ranking, by statements of priority, or by utilities.
final class PreferenceReader {
    private static final List<String> WAYS = List.of("ranking", "priorities", "utilities");
    private static final List<String> KEYS = List.of("ranking", "priorities", "utilities", "unknown");
    private static final int MOST_UNKNOWN = 10_000;

    private final Nodes nodes;
    private final DecisionMakers makers;
    private final StateSpace space;

    PreferenceReader(Nodes nodes, DecisionMakers makers, StateSpace space) {
        this.nodes = nodes;
        this.makers = makers;
        this.space = space;
    }

    /// By decision maker; null where there is a problem.
    List<@Nullable Preference> read(Fields fields) {
        String expected = "a map of all decision makers to their preferences";
        Node node = fields.require("preferences", expected);
        List<Entry> entries = node == null ? null : nodes.map(node, "`preferences`", expected);
        @Nullable Preference[] preferences = new Preference[makers.names().size()];
        if (node == null || entries == null) {
            return Arrays.asList(preferences);
        }
        boolean[] present = new boolean[preferences.length];
        for (Entry entry : entries) {
            Integer maker = maker(nodes, entry.keyNode(), makers, "a key of `preferences`");
            if (maker != null) {
                present[maker] = true;
                preferences[maker] = preference(entry);
            }
        }
        for (int i = 0; i < present.length; i++) {
            if (!present[i]) {
                nodes.report(Problem.error(
                                nodes.place(node),
                                "`preferences` has none for %s"
                                        .formatted(Wording.quoted(makers.names().get(i))))
                        .expected("a ranking, priorities or utilities"));
            }
        }
        return Arrays.asList(preferences);
    }

    static @Nullable Integer maker(Nodes nodes, Node node, DecisionMakers makers, String what) {
        if (node instanceof ScalarNode scalar) {
            int maker = makers.find(scalar.getValue());
            if (maker >= 0) {
                return maker;
            }
            nodes.report(nodes.unknown(
                    scalar,
                    "%s is %s, which is no decision maker".formatted(what, Wording.quoted(scalar.getValue())),
                    makers.names(),
                    List.of()));
        } else {
            nodes.report(Problem.error(nodes.place(node), "%s is %s".formatted(what, Nodes.kind(node)))
                    .found(Nodes.kind(node))
                    .expected("the name of a decision maker"));
        }
        return null;
    }

    private @Nullable Preference preference(Entry entry) {
        Fields fields = new Fields(nodes, entry.value(), "the preferences of " + Wording.quoted(entry.key()), KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        List<String> ways = fields.present(WAYS);
        if (ways.size() != 1) {
            if (!fields.isMisspelled(WAYS)) {
                nodes.report(Problem.error(
                                nodes.place(entry.value()),
                                "the preferences of %s have %s"
                                        .formatted(
                                                Wording.quoted(entry.key()),
                                                ways.isEmpty() ? "no order" : Wording.allOf(ways)))
                        .expected("one of " + Wording.oneOf(WAYS)));
            }
            return null;
        }
        String way = ways.getFirst();
        Node node = fields.get(way);
        Preference preference = switch (way) {
            case "ranking" -> ranking(node, fields.what(way));
            case "priorities" -> priorities(node, fields.what(way));
            default -> utilities(node, fields.what(way));
        };
        List<int[]> unknown = unknown(fields.value("unknown"), fields.what("unknown"));
        return preference == null || unknown == null ? null : preference.withUnknown(unknown);
    }

    private @Nullable Preference ranking(Node node, String what) {
        List<Node> elements = nodes.list(node, what, "a list of all states, the best first");
        if (elements == null) {
            return null;
        }
        List<List<Integer>> groups = new ArrayList<>();
        Map<Integer, Node> places = new HashMap<>();
        boolean sound = true;
        for (Node element : elements) {
            List<Integer> group = new ArrayList<>();
            for (Node name : element instanceof SequenceNode tie ? tie.getValue() : List.of(element)) {
                Integer state = space.state(nodes, name, "a state of " + what);
                sound &= state != null && isNew(state, name, what, places);
                if (state != null) {
                    group.add(state);
                }
            }
            groups.add(group);
        }
        groups.removeIf(List::isEmpty);
        return sound && isComplete(places, node, what) ? Preference.ofRanking(groups) : null;
    }

    private boolean isNew(int state, Node node, String what, Map<Integer, Node> places) {
        Node earlier = places.putIfAbsent(state, node);
        if (earlier != null) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            "the state %s stands twice in %s, first in line %d, column %d"
                                    .formatted(
                                            Wording.quoted(
                                                    space.states().get(state).name()),
                                            what,
                                            nodes.place(earlier).line(),
                                            nodes.place(earlier).column()))
                    .found(space.states().get(state).name())
                    .suggest("remove one of the two"));
        }
        return earlier == null;
    }

    private boolean isComplete(Map<Integer, Node> places, Node node, String what) {
        List<String> missing = IntStream.range(0, space.states().size())
                .filter(s -> !places.containsKey(s))
                .mapToObj(s -> space.states().get(s).name())
                .toList();
        if (!missing.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "%s lacks %s".formatted(what, Wording.allOf(missing)))
                    .expected("every state once"));
        }
        return missing.isEmpty();
    }

    private @Nullable Preference utilities(Node node, String what) {
        List<Entry> entries = nodes.map(node, what, "a map of all states to numbers");
        if (entries == null) {
            return null;
        }
        double[] utilities = new double[space.states().size()];
        Map<Integer, Node> places = new HashMap<>();
        boolean sound = true;
        for (Entry entry : entries) {
            Integer state = space.state(nodes, entry.keyNode(), "a key of " + what);
            Double number = nodes.number(
                    entry.value(),
                    "the utility of " + Wording.quoted(entry.key()),
                    -Double.MAX_VALUE,
                    Double.MAX_VALUE,
                    "a number");
            sound &= state != null && number != null && isNew(state, entry.keyNode(), what, places);
            if (state != null && number != null) {
                utilities[state] = number;
            }
        }
        return sound && isComplete(places, node, what) ? Preference.ofUtilities(utilities) : null;
    }

    private @Nullable Preference priorities(Node node, String what) {
        if (!makers.hasOptions()) {
            nodes.report(Problem.error(nodes.place(node), what + " are about options, and there are none")
                    .expected("a `ranking` or `utilities`"));
            return null;
        }
        List<Node> elements = nodes.list(node, what, "a list of statements about options, the most important first");
        if (elements == null) {
            return null;
        }
        if (elements.isEmpty() || elements.size() > Preference.MOST_STATEMENTS) {
            nodes.report(Problem.error(nodes.place(node), "%s has %d statements".formatted(what, elements.size()))
                    .found(Integer.toString(elements.size()))
                    .expected("1 to %d".formatted(Preference.MOST_STATEMENTS)));
            return null;
        }
        List<Proposition> statements = new ArrayList<>();
        for (Node element : elements) {
            String text = nodes.textOrNumber(element, "a statement of " + what);
            Proposition statement = text == null
                    ? null
                    : StatementParser.parse(text, nodes, (ScalarNode) element, makers.optionNames());
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements.size() < elements.size()
                ? null
                : Preference.ofPriorities(
                        statements,
                        space.choices().stream().mapToInt(Integer::intValue).toArray());
    }

    private @Nullable List<int[]> unknown(@Nullable Node node, String what) {
        String expected = "a list of pairs of states such as `[s1, s2]`";
        List<Node> elements = node == null ? List.of() : nodes.list(node, what, expected);
        if (node == null || elements == null) {
            return node == null ? List.of() : null;
        }
        if (elements.size() > MOST_UNKNOWN) {
            nodes.report(Problem.error(nodes.place(node), "%s has %d pairs".formatted(what, elements.size()))
                    .found(Integer.toString(elements.size()))
                    .expected(String.format(Locale.ROOT, "at most %,d", MOST_UNKNOWN)));
            return null;
        }
        List<int[]> pairs = new ArrayList<>();
        boolean sound = true;
        for (Node element : elements) {
            int[] pair = pair(element, what);
            sound &= pair != null;
            if (pair != null) {
                pairs.add(pair);
            }
        }
        return sound ? pairs : null;
    }

    private int @Nullable [] pair(Node element, String what) {
        List<Node> two = nodes.list(element, "a pair of " + what, "two different states");
        if (two == null) {
            return null;
        }
        List<Integer> states = new ArrayList<>();
        for (Node name : two) {
            Integer state = space.state(nodes, name, "a state of " + what);
            if (state == null) {
                return null;
            }
            states.add(state);
        }
        if (states.size() != 2 || states.getFirst().equals(states.getLast())) {
            nodes.report(Problem.error(
                            nodes.place(element),
                            states.size() == 2
                                    ? "a pair of %s is twice the same state".formatted(what)
                                    : "a pair of %s has %d".formatted(what, states.size()))
                    .expected("two different states"));
            return null;
        }
        return new int[] {states.getFirst(), states.getLast()};
    }
}
