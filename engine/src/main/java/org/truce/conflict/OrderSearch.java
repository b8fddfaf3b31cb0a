package org.truce.conflict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Goes through profiles of orders from the nearest to farther ones, by number of pairs that stand otherwise.
///
/// A step splits a group of equally good states in two, joins two neighbouring groups, or exchanges them; it
/// changes as many pairs as there are between the two. Every weak order is reached by steps that change no
/// pair twice: split all groups that the target splits, exchange neighbours that it has the other way round,
/// join what it holds equal. So the first profile found is a nearest one.
final class OrderSearch {
    /// Profiles that are examined at most.
    static final int MOST_PROFILES = 20_000;
    /// States beyond which nothing is searched.
    static final int MOST_STATES = 64;
    /// States of a group up to which all its splits are tried.
    static final int LARGEST_GROUP = 10;

    /// By number of pairs, profiles as levels by decision maker and state.
    private final List<Deque<int[][]>> frontier = new ArrayList<>();

    private final Set<String> seen = new HashSet<>();
    private int atLeast;
    private boolean partial;

    /// @param before the profile to start from
    /// @param below only changes of fewer pairs are looked for
    OrderSearch(List<Preference> before, int below) {
        for (int k = 0; k < below; k++) {
            frontier.add(new ArrayDeque<>());
        }
        int[][] start = before.stream()
                .map(preference -> preference.levelsByState().clone())
                .toArray(int[][]::new);
        if (below > 0 && start[0].length <= MOST_STATES) {
            frontier.getFirst().add(start);
        } else {
            partial = true;
        }
    }

    /// The nearest profile that reaches the goal, if one does.
    Optional<List<Preference>> find(Predicate<List<Preference>> goal) {
        int examined = 0;
        for (int cost = 0; cost < frontier.size(); cost++) {
            Deque<int[][]> next = frontier.get(cost);
            while (!next.isEmpty()) {
                int[][] profile = next.poll();
                if (!seen.add(key(profile))) {
                    continue;
                }
                if (examined++ == MOST_PROFILES) {
                    partial = true;
                    return Optional.empty();
                }
                List<Preference> preferences = preferences(profile);
                if (goal.test(preferences)) {
                    atLeast = partial ? 1 : cost;
                    return Optional.of(preferences);
                }
                extend(profile, cost);
            }
            atLeast = partial ? 1 : cost + 1;
        }
        return Optional.empty();
    }

    /// No change of fewer pairs reaches the goal; at least 1, as it is not reached without any.
    int atLeast() {
        return Math.max(1, atLeast);
    }

    private static String key(int[][] profile) {
        StringBuilder key = new StringBuilder();
        for (int[] levels : profile) {
            for (int level : levels) {
                key.append((char) level);
            }
        }
        return key.toString();
    }

    private static List<Preference> preferences(int[][] profile) {
        return Arrays.stream(profile)
                .map(levels ->
                        Preference.ofValues(Arrays.stream(levels).asLongStream().toArray()))
                .toList();
    }

    private void extend(int[][] profile, int cost) {
        for (int i = 0; i < profile.length; i++) {
            List<List<Integer>> groups = groups(profile[i]);
            for (int g = 0; g < groups.size(); g++) {
                if (g + 1 < groups.size()) {
                    List<Integer> lower = groups.get(g);
                    List<Integer> upper = groups.get(g + 1);
                    int pairs = lower.size() * upper.size();
                    add(profile, i, cost + pairs, replaced(groups, g, 2, List.of(upper, lower)));
                    add(profile, i, cost + pairs, replaced(groups, g, 2, List.of(joined(lower, upper))));
                }
                split(profile, i, cost, groups, g);
            }
        }
    }

    private void split(int[][] profile, int decisionMaker, int cost, List<List<Integer>> groups, int g) {
        List<Integer> group = groups.get(g);
        if (group.size() > LARGEST_GROUP) {
            partial = true;
            return;
        }
        for (int part = 1; part < (1 << group.size()) - 1; part++) {
            List<Integer> lower = new ArrayList<>();
            List<Integer> upper = new ArrayList<>();
            for (int k = 0; k < group.size(); k++) {
                ((part & 1 << k) == 0 ? lower : upper).add(group.get(k));
            }
            int pairs = lower.size() * upper.size();
            add(profile, decisionMaker, cost + pairs, replaced(groups, g, 1, List.of(lower, upper)));
        }
    }

    private void add(int[][] profile, int decisionMaker, int cost, List<List<Integer>> groups) {
        if (cost >= frontier.size()) {
            return;
        }
        int[] levels = new int[profile[decisionMaker].length];
        for (int g = 0; g < groups.size(); g++) {
            for (int state : groups.get(g)) {
                levels[state] = g;
            }
        }
        int[][] changed = profile.clone();
        changed[decisionMaker] = levels;
        frontier.get(cost).add(changed);
    }

    /// The groups from the worst to the best.
    private static List<List<Integer>> groups(int[] levels) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int s = 0; s < levels.length; s++) {
            while (groups.size() <= levels[s]) {
                groups.add(new ArrayList<>());
            }
            groups.get(levels[s]).add(s);
        }
        return groups;
    }

    private static List<List<Integer>> replaced(List<List<Integer>> groups, int at, int count, List<List<Integer>> by) {
        List<List<Integer>> replaced = new ArrayList<>(groups.subList(0, at));
        replaced.addAll(by);
        replaced.addAll(groups.subList(at + count, groups.size()));
        return replaced;
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> others) {
        List<Integer> joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }
}
