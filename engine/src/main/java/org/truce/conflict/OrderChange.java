package org.truce.conflict;

import java.util.ArrayList;
import java.util.List;

/// Another order of one decision maker.
///
/// @param pairs those whose order is not what it was
public record OrderChange(int decisionMaker, Preference before, Preference after, List<Pair> pairs) {
    public OrderChange {
        pairs = List.copyOf(pairs);
    }

    /// Two states. Signs are those of a comparison: above 0 if the first is better, 0 if both are as good.
    public record Pair(int state, int other, int before, int after) {}

    static OrderChange of(int decisionMaker, Preference before, Preference after) {
        List<Pair> pairs = new ArrayList<>();
        for (int s = 0; s < before.states(); s++) {
            compare(before, after, s, s + 1, pairs);
        }
        return new OrderChange(decisionMaker, before, after, pairs);
    }

    /// Of a change that moves one state past others.
    static OrderChange ofState(int decisionMaker, Preference before, Preference after, int state) {
        List<Pair> pairs = new ArrayList<>();
        compare(before, after, state, 0, pairs);
        return new OrderChange(decisionMaker, before, after, pairs);
    }

    private static void compare(Preference before, Preference after, int state, int first, List<Pair> pairs) {
        for (int t = first; t < before.states(); t++) {
            int was = Integer.compare(before.level(state), before.level(t));
            int is = Integer.compare(after.level(state), after.level(t));
            if (was != is) {
                pairs.add(new Pair(state, t, was, is));
            }
        }
    }
}
