package org.truce.bargain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The least number of red lines that any agreement crosses. It depends on which red lines are sincere, not on what
/// anything is worth to anybody, so it is worked out once for every set of red lines met.
///
/// Backtracking over the issues that nogoods speak of, with a budget of crossings that grows from 0.
final class Crossings {
    /// There is no agreement at all.
    static final int NO_AGREEMENT = Integer.MAX_VALUE;

    private final Negotiation rules;
    private final Map<Long, Integer> known = new ConcurrentHashMap<>();

    Crossings(Negotiation rules) {
        this.rules = rules;
    }

    int least(long sincereRedLines) {
        return known.computeIfAbsent(sincereRedLines, this::compute);
    }

    private int compute(long sincereRedLines) {
        for (int budget = 0; budget <= Long.bitCount(sincereRedLines); budget++) {
            if (isReachable(sincereRedLines, budget)) {
                return budget;
            }
        }
        return NO_AGREEMENT;
    }

    boolean isReachable(long sincereRedLines, int budget) {
        for (int needed : rules.neededSets()) {
            for (long[] alternative : rules.alternatives()) {
                long[] domains = rules.domains(needed, alternative);
                if (domains != null
                        && canMove(domains)
                        && new Backtracking(domains, sincereRedLines & rules.redLinesOf(needed), budget).settle(0, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether some deal within the domains needs somebody: a deal that needs none of the parties is no agreement.
    private boolean canMove(long[] domains) {
        for (int j = 0; j < domains.length; j++) {
            if ((domains[j] & ~1L) != 0 && rules.consent(j) != 0) {
                return true;
            }
        }
        return false;
    }

    private final class Backtracking {
        private final long[] domains;
        private final int budget;
        private final List<Integer> order = new ArrayList<>();
        private final List<List<Nogood>> closing = new ArrayList<>();
        private final List<List<Integer>> redLine = new ArrayList<>();
        private final int[] deal;

        Backtracking(long[] domains, long redLines, int budget) {
            this.domains = domains;
            this.budget = budget;
            this.deal = new int[domains.length];
            boolean[] spokenOf = new boolean[domains.length];
            List<Nogood> nogoods = new ArrayList<>(rules.impossible());
            List<Integer> of = new ArrayList<>();
            nogoods.forEach(_ -> of.add(-1));
            for (int r = 0; r < rules.redLines().size(); r++) {
                if ((redLines >>> r & 1) != 0) {
                    for (Nogood nogood : rules.redLines().get(r).nogoods()) {
                        nogoods.add(nogood);
                        of.add(r);
                    }
                }
            }
            for (Nogood nogood : nogoods) {
                for (int j : nogood.issues()) {
                    spokenOf[j] = true;
                }
            }
            int[] rank = new int[domains.length];
            for (int j = 0; j < domains.length; j++) {
                // issues of nobody's concern still count: one of them may be what makes the deal need somebody
                if (spokenOf[j]) {
                    rank[j] = order.size();
                    order.add(j);
                    closing.add(new ArrayList<>());
                    redLine.add(new ArrayList<>());
                }
                deal[j] = Long.numberOfTrailingZeros(domains[j]);
            }
            for (int i = 0; i < nogoods.size(); i++) {
                int last = 0;
                for (int j : nogoods.get(i).issues()) {
                    last = Math.max(last, rank[j]);
                }
                closing.get(last).add(nogoods.get(i));
                redLine.get(last).add(of.get(i));
            }
        }

        boolean settle(int depth, long crossed) {
            if (depth == order.size()) {
                return needsSomebody();
            }
            int issue = order.get(depth);
            for (long rest = domains[issue]; rest != 0; rest &= rest - 1) {
                deal[issue] = Long.numberOfTrailingZeros(rest);
                long now = crossed;
                boolean allowed = true;
                for (int i = 0; allowed && i < closing.get(depth).size(); i++) {
                    if (closing.get(depth).get(i).holdsIn(deal)) {
                        int r = redLine.get(depth).get(i);
                        now |= r < 0 ? 0 : 1L << r;
                        allowed = r >= 0 && Long.bitCount(now) <= budget;
                    }
                }
                if (allowed && settle(depth + 1, now)) {
                    return true;
                }
            }
            return false;
        }

        /// The issues that no nogood speaks of are free: one of them may be what needs somebody.
        private boolean needsSomebody() {
            if (rules.needed(deal) != 0) {
                return true;
            }
            for (int j = 0; j < domains.length; j++) {
                if (!order.contains(j) && (domains[j] & ~1L) != 0 && rules.consent(j) != 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
