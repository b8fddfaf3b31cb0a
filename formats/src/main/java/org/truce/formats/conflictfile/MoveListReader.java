package org.truce.formats.conflictfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.conflict.Conflict;
import org.truce.conflict.GraphModel;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads states and moves that are listed.
final class MoveListReader {
    private static final String EXPECTED_MOVES = "a map of decision makers to lists of moves such as `[s1, s2]`";

    private final Nodes nodes;
    private final DecisionMakers makers;

    MoveListReader(Nodes nodes, DecisionMakers makers) {
        this.nodes = nodes;
        this.makers = makers;
    }

    @Nullable
    StateSpace read(Fields fields) {
        String reason = "is about options, and the decision makers have none";
        ConflictReader.reportForeign(nodes, fields, "infeasible", reason);
        ConflictReader.reportForeign(nodes, fields, "impossible-moves", reason);
        List<Conflict.State> states = states(fields.require("states", "a list of names"));
        Node node = fields.require("moves", EXPECTED_MOVES);
        if (states.isEmpty() || node == null) {
            return null;
        }
        Map<String, Integer> positions = StateSpace.positions(states);
        List<List<Set<Integer>>> targets = new ArrayList<>();
        for (int i = 0; i < makers.names().size(); i++) {
            List<Set<Integer>> own = new ArrayList<>();
            states.forEach(_ -> own.add(new HashSet<>()));
            targets.add(own);
        }
        // only to name states while the moves are read
        StateSpace names = new StateSpace(states, List.of(), noMoves(states.size()), positions);
        List<Entry> entries = nodes.map(node, "`moves`", EXPECTED_MOVES);
        for (Entry entry : entries == null ? List.<Entry>of() : entries) {
            Integer maker = PreferenceReader.maker(nodes, entry.keyNode(), makers, "a key of `moves`");
            if (maker != null) {
                addMoves(entry, names, targets.get(maker));
            }
        }
        List<int[][]> moves = targets.stream()
                .map(own -> own.stream()
                        .map(to -> to.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new))
                .toList();
        return new StateSpace(states, List.of(), GraphModel.ofMoves(states.size(), moves), positions);
    }

    private static GraphModel noMoves(int states) {
        return GraphModel.ofMoves(states, Collections.singletonList(new int[states][0]));
    }

    private List<Conflict.State> states(@Nullable Node node) {
        List<Node> elements = node == null ? null : nodes.list(node, "`states`", "a list of names");
        List<Conflict.State> states = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node element : elements == null ? List.<Node>of() : elements) {
            String name = nodes.textOrNumber(element, "the name of a state");
            if (name != null && !names.add(name)) {
                nodes.report(
                        Problem.error(nodes.place(element), "the state %s stands twice".formatted(Wording.quoted(name)))
                                .found(name)
                                .expected("different names"));
            } else if (name != null) {
                states.add(new Conflict.State(name, ""));
            }
        }
        if (node != null && elements != null && elements.isEmpty()) {
            nodes.report(Problem.error(nodes.place(node), "`states` is empty").expected("one state at least"));
        }
        return states;
    }

    private void addMoves(Entry entry, StateSpace names, List<Set<Integer>> targets) {
        String whose = "the moves of " + Wording.quoted(entry.key());
        List<Node> moves = nodes.list(entry.value(), whose, "a list of moves such as `[s1, s2]`");
        for (Node move : moves == null ? List.<Node>of() : moves) {
            List<Node> ends = nodes.list(move, "one of " + whose, "two states, from and to");
            if (ends == null) {
                continue;
            }
            if (ends.size() != 2) {
                nodes.report(Problem.error(nodes.place(move), "one of %s names %d".formatted(whose, ends.size()))
                        .found(Integer.toString(ends.size()))
                        .expected("two states, from and to"));
                continue;
            }
            Integer from = names.state(nodes, ends.getFirst(), "the start of a move");
            Integer to = names.state(nodes, ends.getLast(), "the end of a move");
            if (from != null && from.equals(to)) {
                nodes.report(Problem.error(nodes.place(move), "a move leads from a state to itself")
                        .found(names.states().get(from).name())
                        .suggest("leave it out: everybody can stay"));
            } else if (from != null && to != null) {
                targets.get(from).add(to);
            }
        }
    }
}
