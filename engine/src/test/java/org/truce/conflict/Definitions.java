package org.truce.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The definitions of stability written down as sets, one by one, without thought of time. Shares no code
/// with what it checks.
///
/// @param moves by decision maker, the pairs (from, to)
/// @param better by decision maker, the pairs (worse, better) that are known
/// @param unknown by decision maker, the pairs of which nothing is known, in both directions
record Definitions(
        int states, List<Set<List<Integer>>> moves, List<Set<List<Integer>>> better, List<Set<List<Integer>>> unknown) {

    Set<Integer> everybody() {
        return IntStream.range(0, moves.size()).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> without(Set<Integer> members) {
        Set<Integer> rest = everybody();
        rest.removeAll(members);
        return rest;
    }

    /// Whether i prefers `to`, if unknown pairs count as given.
    boolean prefers(int i, int from, int to, boolean ifUnknown) {
        List<Integer> pair = List.of(from, to);
        return unknown.get(i).contains(pair) ? ifUnknown : better.get(i).contains(pair);
    }

    boolean allPrefer(Set<Integer> members, int from, int to, boolean ifUnknown) {
        return members.stream().allMatch(i -> prefers(i, from, to, ifUnknown));
    }

    Set<Integer> single(int i, int from) {
        return IntStream.range(0, states)
                .filter(to -> moves.get(i).contains(List.of(from, to)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<Integer> singleImprovements(int i, int from, boolean ifUnknown) {
        return single(i, from).stream()
                .filter(to -> prefers(i, from, to, ifUnknown))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// States with the set of last movers, closed under the inductive definition of legal sequences.
    ///
    /// @param steps by mover and state
    Map<Integer, Set<Set<Integer>>> reachable(Map<Set<Integer>, List<Set<Integer>>> steps, int from) {
        Map<Integer, Set<Set<Integer>>> last = new TreeMap<>();
        steps.forEach((mover, to) -> to.get(from)
                .forEach(t -> last.computeIfAbsent(t, _ -> new HashSet<>()).add(mover)));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int s : List.copyOf(last.keySet())) {
                for (Map.Entry<Set<Integer>, List<Set<Integer>>> step : steps.entrySet()) {
                    if (!Set.of(step.getKey()).equals(last.get(s))) {
                        for (int t : step.getValue().get(s)) {
                            grown |= last.computeIfAbsent(t, _ -> new HashSet<>())
                                    .add(step.getKey());
                        }
                    }
                }
            }
        }
        return last;
    }

    Set<Integer> reach(Set<Integer> members, int from) {
        return reachable(steps(members, (i, s) -> single(i, s)), from).keySet();
    }

    Set<Integer> improvingReach(Set<Integer> members, int from, boolean ifUnknown) {
        return reachable(steps(members, (i, s) -> singleImprovements(i, s, ifUnknown)), from)
                .keySet();
    }

    /// By improvements of any coalitions among the members.
    Set<Integer> jointReach(Set<Integer> members, int from, boolean ifUnknown) {
        Map<Set<Integer>, List<Set<Integer>>> steps = new HashMap<>();
        for (Set<Integer> coalition : subsets(members)) {
            steps.put(
                    coalition,
                    IntStream.range(0, states)
                            .mapToObj(s -> improvements(coalition, s, ifUnknown))
                            .toList());
        }
        return reachable(steps, from).keySet();
    }

    private Map<Set<Integer>, List<Set<Integer>>> steps(
            Set<Integer> members, BiFunction<Integer, Integer, Set<Integer>> step) {
        Map<Set<Integer>, List<Set<Integer>>> steps = new HashMap<>();
        for (int i : members) {
            steps.put(
                    Set.of(i),
                    IntStream.range(0, states).mapToObj(s -> step.apply(i, s)).toList());
        }
        return steps;
    }

    static List<Set<Integer>> subsets(Set<Integer> members) {
        List<Set<Integer>> subsets = new ArrayList<>(List.of(Set.of()));
        for (int i : members) {
            for (Set<Integer> subset : List.copyOf(subsets)) {
                Set<Integer> larger = new TreeSet<>(subset);
                larger.add(i);
                subsets.add(larger);
            }
        }
        subsets.removeIf(Set::isEmpty);
        return subsets;
    }

    Set<Integer> improvements(Set<Integer> coalition, int from, boolean ifUnknown) {
        return reach(coalition, from).stream()
                .filter(to -> allPrefer(coalition, from, to, ifUnknown))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Stability for one decision maker.
    boolean isStable(Concept concept, int i, int s, Reading reading) {
        boolean tempted = reading == Reading.CERTAIN;
        Set<Integer> others = without(Set.of(i));
        for (int s1 : singleImprovements(i, s, tempted)) {
            Set<Integer> answers = switch (concept) {
                case NASH -> Set.of();
                case GMR, SMR -> reach(others, s1);
                case SEQ, SSEQ -> improvingReach(others, s1, !tempted);
            };
            boolean symmetric = concept == Concept.SMR || concept == Concept.SSEQ;
            boolean deterred = answers.stream()
                    .anyMatch(s2 -> !prefers(i, s, s2, tempted)
                            && (!symmetric || single(i, s2).stream().noneMatch(s3 -> prefers(i, s, s3, tempted))));
            if (!deterred) {
                return false;
            }
        }
        return true;
    }

    /// Stability for a coalition.
    boolean isStable(Concept concept, Set<Integer> coalition, int s, Reading reading) {
        boolean tempted = reading == Reading.CERTAIN;
        Set<Integer> others = without(coalition);
        for (int s1 : improvements(coalition, s, tempted)) {
            Set<Integer> answers = switch (concept) {
                case NASH -> Set.of();
                case GMR, SMR -> reach(others, s1);
                case SEQ, SSEQ -> jointReach(others, s1, !tempted);
            };
            boolean symmetric = concept == Concept.SMR || concept == Concept.SSEQ;
            boolean deterred = answers.stream()
                    .anyMatch(s2 -> !allPrefer(coalition, s, s2, tempted)
                            && (!symmetric
                                    || reach(coalition, s2).stream()
                                            .noneMatch(s3 -> allPrefer(coalition, s, s3, tempted))));
            if (!deterred) {
                return false;
            }
        }
        return true;
    }
}
