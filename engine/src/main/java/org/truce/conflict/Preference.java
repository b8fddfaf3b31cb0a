package org.truce.conflict;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// How one decision maker orders the states: a ranking with ties, in which the order of some pairs may be
/// unknown.
public final class Preference {
    /// Statements of priority that one decision maker has at most.
    public static final int MOST_STATEMENTS = 62;

    private static final long[] NONE = {};

    private final int[] levels;
    /// `state * states + other` in both directions, ascending.
    private final long[] unknown;

    private final BitSet uncertain;

    private Preference(int[] levels, long[] unknown) {
        this.levels = levels;
        this.unknown = unknown;
        this.uncertain = new BitSet();
        for (long pair : unknown) {
            uncertain.set((int) (pair / levels.length));
        }
    }

    /// @param utilities by state, more is better, equal is as good; finite
    public static Preference ofUtilities(double... utilities) {
        double[] distinct = utilities.clone();
        for (int s = 0; s < distinct.length; s++) {
            if (!Double.isFinite(distinct[s])) {
                throw new IllegalStateException(
                        "The utility (%s) of state %d must be finite.".formatted(distinct[s], s));
            }
            // the two zeros are one
            distinct[s] += 0.0;
        }
        double[] values = distinct.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (int k = 0; k < distinct.length; k++) {
            if (k == 0 || distinct[k] != distinct[count - 1]) {
                distinct[count++] = distinct[k];
            }
        }
        int[] levels = new int[values.length];
        for (int s = 0; s < levels.length; s++) {
            levels[s] = Arrays.binarySearch(distinct, 0, count, values[s]);
        }
        return new Preference(levels, NONE);
    }

    /// @param values by state, more is better, equal is as good
    public static Preference ofValues(long... values) {
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        return new Preference(
                Arrays.stream(values)
                        .mapToInt(value -> Arrays.binarySearch(distinct, value))
                        .toArray(),
                NONE);
    }

    /// @param groups best first, those of one group equally good; every state stands once
    public static Preference ofRanking(List<List<Integer>> groups) {
        int states = groups.stream().mapToInt(List::size).sum();
        int[] levels = new int[states];
        Arrays.fill(levels, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (int state : groups.get(g)) {
                if (state < 0 || state >= states || levels[state] >= 0) {
                    throw new IllegalStateException(
                            "The ranking %s must hold every state from 0 to %d once.".formatted(groups, states - 1));
                }
                levels[state] = groups.size() - 1 - g;
            }
        }
        return new Preference(levels, NONE);
    }

    /// Statements on which states are judged, the most important first: one that holds outweighs all below it
    /// (option prioritising; Fang, Hipel, Kilgour & Peng 2003). With k statements the j-th weighs
    /// 2ᵏ⁻ʲ.
    ///
    /// @param statements at most [#MOST_STATEMENTS]
    /// @param choices by state, the choice of options that stands for it
    public static Preference ofPriorities(List<Proposition> statements, int[] choices) {
        if (statements.size() > MOST_STATEMENTS) {
            throw new IllegalStateException(
                    "The statements (%d) must be at most %d.".formatted(statements.size(), MOST_STATEMENTS));
        }
        long[] scores = new long[choices.length];
        for (int s = 0; s < scores.length; s++) {
            for (Proposition statement : statements) {
                scores[s] = 2 * scores[s] + (statement.holds(choices[s]) ? 1 : 0);
            }
        }
        return ofValues(scores);
    }

    /// The same, but for these pairs nothing is known.
    ///
    /// @param pairs of two different states each
    public Preference withUnknown(List<int[]> pairs) {
        long n = levels.length;
        long[] keys = new long[2 * pairs.size()];
        for (int k = 0; k < pairs.size(); k++) {
            int a = pairs.get(k)[0];
            int b = pairs.get(k)[1];
            if (a == b || Math.min(a, b) < 0 || Math.max(a, b) >= n) {
                throw new IllegalStateException("The pair (%d, %d) must be two states.".formatted(a, b));
            }
            keys[2 * k] = a * n + b;
            keys[2 * k + 1] = b * n + a;
        }
        return new Preference(levels, Arrays.stream(keys).sorted().distinct().toArray());
    }

    public int states() {
        return levels.length;
    }

    /// How many levels there are; 0 is the worst.
    public int levels() {
        return Arrays.stream(levels).max().orElse(-1) + 1;
    }

    /// From 0, the worst. Between two states whose order is unknown, levels say nothing.
    public int level(int state) {
        return levels[state];
    }

    int[] levelsByState() {
        return levels;
    }

    public boolean isUnknown(int state, int other) {
        return uncertain.get(state) && Arrays.binarySearch(unknown, (long) state * levels.length + other) >= 0;
    }

    /// Whether the order of this state and some other is unknown.
    public boolean isUncertain(int state) {
        return uncertain.get(state);
    }

    /// Whether the order of all pairs is known.
    public boolean isComplete() {
        return unknown.length == 0;
    }

    /// The pairs of which nothing is known, each once.
    public List<int[]> unknownPairs() {
        int n = levels.length;
        return Arrays.stream(unknown)
                .mapToObj(key -> new int[] {(int) (key / n), (int) (key % n)})
                .filter(pair -> pair[0] < pair[1])
                .toList();
    }

    /// Whether `to` is known to be better than `from`.
    public boolean prefers(int from, int to) {
        return prefers(from, to, false);
    }

    boolean prefers(int from, int to, boolean ifUnknown) {
        return (unknown.length > 0 && isUnknown(from, to)) ? ifUnknown : levels[to] > levels[from];
    }
}
