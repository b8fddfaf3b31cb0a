package org.truce.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Conflicts of the literature.
record Published(List<String> names, GraphModel graph, List<Preference> preferences) {
    /// The pollution of the aquifer of Elmira, Ontario, 1991 (Fang, Hipel & Kilgour 1993): decision
    /// makers MoE, Uniroyal and the local government; options modify; delay, accept, abandon; insist.
    static final OptionModel ELMIRA = new OptionModel(
            3,
            List.of(
                    new OptionModel.Option(0, OptionModel.Change.ONLY_TO_YES),
                    new OptionModel.Option(1, OptionModel.Change.ONLY_TO_NO),
                    new OptionModel.Option(1, OptionModel.Change.FREE),
                    new OptionModel.Option(1, OptionModel.Change.ONLY_TO_YES),
                    new OptionModel.Option(2, OptionModel.Change.FREE)),
            patterns("-NNN-", "-YY--", "-Y-Y-", "--YY-"),
            patterns("NYNNN", "YYNNN", "NNYNN", "YNYNN", "NYNNY", "YYNNY", "NNYNY", "YNYNY", "---Y-"),
            List.of());

    static Published elmira() {
        return new Published(
                IntStream.rangeClosed(1, 9).mapToObj(k -> "s" + k).toList(),
                ELMIRA.build().orElseThrow().graph(),
                List.of(
                        ranking(7, 3, 4, 8, 5, 1, 2, 6, 9),
                        ranking(1, 4, 8, 5, 9, 3, 7, 2, 6),
                        ranking(7, 3, 5, 1, 8, 6, 4, 2, 9)));
    }

    /// Two players with two strategies each; states in the order first/first, first/second, second/first,
    /// second/second.
    ///
    /// @param first and `second`: the states from best to worst, counted from 1
    static Published twoByTwo(List<String> names, Preference first, Preference second) {
        return new Published(
                names,
                GraphModel.ofMoves(4, List.of(new int[][] {{2}, {3}, {0}, {1}}, new int[][] {{1}, {0}, {3}, {2}})),
                List.of(first, second));
    }

    static Published prisoners() {
        return twoByTwo(List.of("CC", "CD", "DC", "DD"), ranking(3, 1, 4, 2), ranking(2, 1, 4, 3));
    }

    static Published chicken() {
        return twoByTwo(List.of("SS", "SD", "DS", "DD"), ranking(3, 1, 2, 4), ranking(2, 1, 3, 4));
    }

    List<String> equilibria(Concept concept) {
        return Stability.of(graph, preferences).equilibria(concept, Reading.CERTAIN).stream()
                .map(names::get)
                .toList();
    }

    static Preference ranking(int... bestFirst) {
        List<List<Integer>> groups = new ArrayList<>();
        IntStream.of(bestFirst).forEach(s -> groups.add(List.of(s - 1)));
        return Preference.ofRanking(groups);
    }

    static List<Pattern> patterns(String... texts) {
        return Arrays.stream(texts).map(Pattern::of).toList();
    }
}
