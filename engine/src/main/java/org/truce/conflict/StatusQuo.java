package org.truce.conflict;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What can come of a state (Li, Kilgour & Hipel 2005): where legal sequences lead from it in which nobody
/// moves twice in succession, by any moves, and by such moves only that are known to improve things for
/// whoever takes them.
public final class StatusQuo {
    private final int from;
    private final LegalSequences any;
    private final LegalSequences improving;

    private StatusQuo(int from, LegalSequences any, LegalSequences improving) {
        this.from = from;
        this.any = any;
        this.improving = improving;
    }

    /// It takes time in proportion to the number of moves times that of decision makers.
    ///
    /// @param preferences one for each decision maker
    public static StatusQuo of(GraphModel graph, List<Preference> preferences, int from) {
        graph.check(preferences);
        List<Coalition> movers = IntStream.range(0, graph.decisionMakers())
                .mapToObj(Coalition::of)
                .toList();
        LegalSequences any = new LegalSequences(graph.states(), movers, graph::forEachMove);
        LegalSequences improving = new LegalSequences(
                graph.states(),
                movers,
                (mover, state, to) -> graph.forEachMove(mover, state, t -> {
                    if (preferences.get(mover).prefers(state, t)) {
                        to.accept(t);
                    }
                }));
        any.explore(from);
        improving.explore(from);
        return new StatusQuo(from, any, improving);
    }

    public int from() {
        return from;
    }

    /// A shortest sequence of any moves; without moves if it is there already.
    public Optional<List<Move>> findRoute(int to) {
        return find(any, to);
    }

    /// A shortest sequence of improvements; without moves if it is there already.
    public Optional<List<Move>> findImprovingRoute(int to) {
        return find(improving, to);
    }

    private Optional<List<Move>> find(LegalSequences sequences, int to) {
        if (to == from) {
            return Optional.of(List.of());
        }
        return sequences.reaches(to) ? Optional.of(sequences.path(to)) : Optional.empty();
    }
}
