package org.truce.conflict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small random conflicts, as the engine takes them and as sets.
record RandomConflict(GraphModel graph, List<Preference> preferences, Definitions definitions) {
    /// Two to four decision makers, one to seven states, moves that need not be transitive, ties, and in one
    /// of three some unknown pairs.
    static RandomConflict of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(random, 2 + random.nextInt(3), 1 + random.nextInt(7), random.nextInt(3) == 0);
    }

    static RandomConflict of(SplittableRandom random, int decisionMakers, int states, boolean unknowns) {
        double density = .1 + .5 * random.nextDouble();
        List<int[][]> targets = new ArrayList<>();
        List<Set<List<Integer>>> moves = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        List<Set<List<Integer>>> better = new ArrayList<>();
        List<Set<List<Integer>>> unknown = new ArrayList<>();
        for (int i = 0; i < decisionMakers; i++) {
            int[][] own = new int[states][];
            Set<List<Integer>> pairs = new HashSet<>();
            for (int s = 0; s < states; s++) {
                int from = s;
                own[s] = IntStream.range(0, states)
                        .filter(t -> t != from && random.nextDouble() < density)
                        .toArray();
                IntStream.of(own[s]).forEach(t -> pairs.add(List.of(from, t)));
            }
            targets.add(own);
            moves.add(pairs);
            double[] utilities =
                    random.doubles(states).map(u -> Math.floor(u * 2 * states)).toArray();
            Set<List<Integer>> known = new HashSet<>();
            Set<List<Integer>> hidden = new HashSet<>();
            List<int[]> hiddenPairs = new ArrayList<>();
            for (int s = 0; s < states; s++) {
                for (int t = 0; t < states; t++) {
                    if (utilities[t] > utilities[s]) {
                        known.add(List.of(s, t));
                    }
                    if (s < t && unknowns && random.nextInt(5) == 0) {
                        hidden.add(List.of(s, t));
                        hidden.add(List.of(t, s));
                        hiddenPairs.add(new int[] {s, t});
                    }
                }
            }
            preferences.add(Preference.ofUtilities(utilities).withUnknown(hiddenPairs));
            better.add(known);
            unknown.add(hidden);
        }
        return new RandomConflict(
                GraphModel.ofMoves(states, targets), preferences, new Definitions(states, moves, better, unknown));
    }
}
