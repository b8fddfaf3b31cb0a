package org.truce.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What coalitions can do (Kilgour, Hipel, Fang & Peng 2001), and which states are stable against all of them
/// (Inohara & Hipel 2008; the definitions stand at [Verdicts]).
///
/// For n decision makers there are 2ⁿ − 1 coalitions, and what each can reach is explored from each state; so
/// this is for small models.
public final class Coalitions {
    /// Pairs of state and coalition that are analysed at most.
    public static final int MOST_PAIRS = 1 << 14;

    private final List<Coalition> coalitions;
    /// By position of the coalition and state.
    private final List<List<int[]>> improvements;
    /// By position of the coalition and state: the bits of concepts.
    private final byte[][] certainly;

    private final byte[][] possibly;

    private Coalitions(
            List<Coalition> coalitions, List<List<int[]>> improvements, byte[][] certainly, byte[][] possibly) {
        this.coalitions = coalitions;
        this.improvements = improvements;
        this.certainly = certainly;
        this.possibly = possibly;
    }

    /// Empty if there are more than [#MOST_PAIRS] pairs of state and coalition.
    ///
    /// @param preferences one for each decision maker
    public static Optional<Coalitions> of(GraphModel graph, List<Preference> preferences) {
        graph.check(preferences);
        long pairs = ((1L << graph.decisionMakers()) - 1) * graph.states();
        if (pairs > MOST_PAIRS) {
            return Optional.empty();
        }
        List<Coalition> coalitions = IntStream.range(1, 1 << graph.decisionMakers())
                .mapToObj(Coalition::new)
                .sorted(Comparator.comparingInt(Coalition::size))
                .toList();
        boolean complete = preferences.stream().allMatch(Preference::isComplete);
        Verdicts certain = new Verdicts(graph, preferences, Reading.CERTAIN);
        Verdicts possible = complete ? certain : new Verdicts(graph, preferences, Reading.POSSIBLE);
        byte[][] certainly = stable(graph, coalitions, certain);
        byte[][] possibly = complete ? certainly : stable(graph, coalitions, possible);
        List<List<int[]>> improvements = new ArrayList<>();
        for (Coalition coalition : coalitions) {
            improvements.add(IntStream.range(0, graph.states())
                    .mapToObj(s -> possible.improvements(coalition, s))
                    .toList());
        }
        return Optional.of(new Coalitions(coalitions, improvements, certainly, possibly));
    }

    private static byte[][] stable(GraphModel graph, List<Coalition> coalitions, Verdicts verdicts) {
        byte[][] stable = new byte[coalitions.size()][graph.states()];
        for (int c = 0; c < stable.length; c++) {
            for (int s = 0; s < graph.states(); s++) {
                for (Concept concept : Concept.values()) {
                    if (verdicts.of(concept, coalitions.get(c), s).isStable()) {
                        stable[c][s] |= (byte) concept.bit;
                    }
                }
            }
        }
        return stable;
    }

    /// All of them, from single decision makers to all together.
    public List<Coalition> coalitions() {
        return coalitions;
    }

    /// The states that the coalition can reach and all its members are known to prefer, ascending.
    ///
    /// @param coalition its position
    public int[] improvements(int coalition, int state) {
        return improvements.get(coalition).get(state).clone();
    }

    /// Whether the coalition has no reason to leave the state.
    ///
    /// @param coalition its position
    public boolean isStable(Concept concept, int coalition, int state, Reading reading) {
        return ((reading == Reading.CERTAIN ? certainly : possibly)[coalition][state] & concept.bit) != 0;
    }

    /// The states that no coalition has reason to leave, ascending.
    public List<Integer> equilibria(Concept concept, Reading reading) {
        return IntStream.range(0, certainly[0].length)
                .filter(s -> IntStream.range(0, coalitions.size()).allMatch(c -> isStable(concept, c, s, reading)))
                .boxed()
                .toList();
    }
}
