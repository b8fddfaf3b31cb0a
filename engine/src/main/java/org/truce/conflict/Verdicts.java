package org.truce.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Stability of one state at a time, shown by moves and answers, for a decision maker (as [Stability]) or for
/// a coalition (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008).
///
/// A coalition improves by any legal sequence of its members' moves to a state that all of them prefer. An
/// answer deters it if some member is not better off than before. Under [Concept#SEQ] and [Concept#SSEQ]
/// those outside answer a coalition by a legal sequence of improvements of any coalitions among them.
///
/// A verdict takes time in proportion to what the others can reach. It keeps working memory: one thread at a
/// time.
public final class Verdicts {
    private final GraphModel graph;
    private final List<Preference> preferences;
    private final Reading reading;
    private final Map<Integer, LegalSequences> anyMoves = new HashMap<>();
    private final Map<Integer, LegalSequences> ownImprovements = new HashMap<>();
    private final Map<Integer, LegalSequences> jointImprovements = new HashMap<>();
    private final Map<Long, int[]> improvements = new HashMap<>();

    /// @param preferences one for each decision maker
    public Verdicts(GraphModel graph, List<Preference> preferences, Reading reading) {
        graph.check(preferences);
        this.graph = graph;
        this.preferences = List.copyOf(preferences);
        this.reading = reading;
    }

    public Verdict of(Concept concept, int decisionMaker, int state) {
        Coalition focal = Coalition.of(decisionMaker);
        int others = everybody() & ~focal.mask();
        List<Verdict.Deterred> deterred = new ArrayList<>();
        for (int to : graph.moves(decisionMaker, state)) {
            if (tempts(focal, state, to)) {
                List<Move> improvement = List.of(new Move(focal, to));
                List<Move> answer = concept == Concept.NASH || others == 0
                        ? List.of()
                        : answer(
                                concept,
                                focal,
                                state,
                                to,
                                concept.isCredible() ? ownImprovements(others) : anyMoves(others));
                if (answer.isEmpty()) {
                    return new Verdict.Unstable(improvement);
                }
                deterred.add(new Verdict.Deterred(improvement, answer));
            }
        }
        return new Verdict.Stable(deterred);
    }

    public Verdict of(Concept concept, Coalition coalition, int state) {
        int others = everybody() & ~coalition.mask();
        List<Verdict.Deterred> deterred = new ArrayList<>();
        for (int to : improvements(coalition, state)) {
            List<Move> answer = concept == Concept.NASH || others == 0
                    ? List.of()
                    : answer(
                            concept,
                            coalition,
                            state,
                            to,
                            concept.isCredible() ? jointImprovements(others) : anyMoves(others));
            LegalSequences own = anyMoves(coalition.mask());
            own.explore(state);
            if (answer.isEmpty()) {
                return new Verdict.Unstable(own.path(to));
            }
            deterred.add(new Verdict.Deterred(own.path(to), answer));
        }
        return new Verdict.Stable(deterred);
    }

    /// What the coalition can reach by a legal sequence and all members prefer, for certain if that is the
    /// reading of others, ascending.
    public int[] improvements(Coalition coalition, int state) {
        return improvements(coalition, state, reading.unknownTempts());
    }

    private int[] improvements(Coalition coalition, int state, boolean ifUnknown) {
        long key = ((long) state << 1 | (ifUnknown ? 1 : 0)) << Integer.SIZE | coalition.mask();
        int[] known = improvements.get(key);
        if (known == null) {
            LegalSequences own = anyMoves(coalition.mask());
            own.explore(state);
            known = Arrays.stream(own.reached())
                    .filter(to -> allPrefer(coalition, state, to, ifUnknown))
                    .sorted()
                    .toArray();
            improvements.put(key, known);
        }
        return known;
    }

    private boolean tempts(Coalition coalition, int state, int to) {
        return allPrefer(coalition, state, to, reading.unknownTempts());
    }

    private boolean allPrefer(Coalition coalition, int state, int to, boolean ifUnknown) {
        for (int rest = coalition.mask(); rest != 0; rest &= rest - 1) {
            if (!preferences.get(Integer.numberOfTrailingZeros(rest)).prefers(state, to, ifUnknown)) {
                return false;
            }
        }
        return true;
    }

    /// A shortest answer that deters; none if there is none.
    private List<Move> answer(Concept concept, Coalition focal, int state, int from, LegalSequences answers) {
        int node = answers.search(
                from, end -> !tempts(focal, state, end) && (!concept.isSymmetric() || hasNoWayOut(focal, state, end)));
        return node < 0 ? List.of() : answers.pathTo(node);
    }

    private boolean hasNoWayOut(Coalition focal, int state, int end) {
        return anyMoves(focal.mask()).search(end, out -> tempts(focal, state, out)) < 0;
    }

    private int everybody() {
        return (1 << graph.decisionMakers()) - 1;
    }

    private LegalSequences anyMoves(int members) {
        return anyMoves.computeIfAbsent(members, _ -> single(members, graph::forEachMove));
    }

    private LegalSequences ownImprovements(int members) {
        return ownImprovements.computeIfAbsent(members, _ -> single(members, this::forEachImprovement));
    }

    private void forEachImprovement(int mover, int state, IntConsumer action) {
        Preference own = preferences.get(mover);
        graph.forEachMove(mover, state, to -> {
            if (own.prefers(state, to, reading.unknownMovesOthers())) {
                action.accept(to);
            }
        });
    }

    /// Legal sequences of single decision makers.
    private LegalSequences single(int members, LegalSequences.Steps steps) {
        List<Integer> list = new Coalition(members).members();
        return new LegalSequences(
                graph.states(),
                list.stream().map(Coalition::of).toList(),
                (mover, state, action) -> steps.from(list.get(mover), state, action));
    }

    /// Legal sequences of improvements of coalitions.
    private LegalSequences jointImprovements(int members) {
        return jointImprovements.computeIfAbsent(members, _ -> {
            List<Coalition> movers = IntStream.rangeClosed(1, members)
                    .filter(mask -> (mask & ~members) == 0)
                    .mapToObj(Coalition::new)
                    .sorted(Comparator.comparingInt(Coalition::size))
                    .toList();
            return new LegalSequences(graph.states(), movers, (mover, state, action) -> {
                for (int to : improvements(movers.get(mover), state, reading.unknownMovesOthers())) {
                    action.accept(to);
                }
            });
        });
    }
}
