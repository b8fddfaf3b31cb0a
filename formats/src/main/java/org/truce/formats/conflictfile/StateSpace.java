package org.truce.formats.conflictfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.conflict.Conflict;
import org.truce.conflict.GraphModel;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// The states that a file comes to, and how it refers to them.
///
/// @param choices by state, the choice of options that stands for it; none without options
/// @param positions of the states by name, and of single choices by how they are written
record StateSpace(
        List<Conflict.State> states, List<Integer> choices, GraphModel graph, Map<String, Integer> positions) {

    static Map<String, Integer> positions(List<Conflict.State> states) {
        Map<String, Integer> positions = new HashMap<>();
        for (int s = 0; s < states.size(); s++) {
            positions.putIfAbsent(states.get(s).name(), s);
        }
        IntStream.range(0, states.size())
                .forEach(s -> positions.putIfAbsent(states.get(s).pattern(), s));
        return positions;
    }

    /// The state that a node names; reports what names none.
    @Nullable
    Integer state(Nodes nodes, Node node, String what) {
        if (node instanceof ScalarNode scalar && !Nodes.isEmpty(node)) {
            Integer known = positions.get(scalar.getValue());
            if (known == null) {
                nodes.report(nodes.unknown(
                        scalar,
                        "%s is %s, which is no state".formatted(what, Wording.quoted(scalar.getValue())),
                        states.stream().map(Conflict.State::name).toList(),
                        List.of()));
            }
            return known;
        }
        nodes.report(Problem.error(nodes.place(node), "%s is %s".formatted(what, Nodes.kind(node)))
                .found(Nodes.kind(node))
                .expected("the name of a state"));
        return null;
    }
}
