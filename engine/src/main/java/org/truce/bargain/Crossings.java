package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The least number of red lines that any agreement crosses. It depends on which red lines are sincere,
/// not on what anything is worth to anybody, so it is worked out once for every set of red lines met.
///
/// Issues that nogoods tie together, directly or through the nogoods of one red line, are settled
/// together by branch and bound ([Component]); the counts of such groups add up.
final class Crossings {
    /// There is no agreement at all.
    static final int NO_AGREEMENT = Integer.MAX_VALUE;

    private static final Nearest NONE = new Nearest(NO_AGREEMENT, new int[0]);

    private final Negotiation rules;
    private final Map<Long, Nearest> known = new ConcurrentHashMap<>();

    Crossings(Negotiation rules) {
        this.rules = rules;
    }

    /// @param deal an agreement that crosses so few; not to be changed
    @SuppressWarnings("ArrayRecordComponent") // shared by all worlds, never compared
    record Nearest(int redLines, int[] deal) {}

    int least(long sincereRedLines) {
        return nearest(sincereRedLines).redLines();
    }

    /// An agreement that crosses the fewest of the given red lines, those of parties it does not need
    /// left aside.
    Nearest nearest(long sincereRedLines) {
        return known.computeIfAbsent(sincereRedLines, this::compute);
    }

    boolean hasAgreement() {
        return least(0) == 0;
    }

    private Nearest compute(long sincereRedLines) {
        Nearest best = NONE;
        for (int needed : rules.neededSets()) {
            for (long[] alternative : rules.alternatives()) {
                long[] domains = rules.domains(needed, alternative);
                if (domains != null && best.redLines() > 0) {
                    Nearest found = within(domains, sincereRedLines & rules.redLinesOf(needed), best.redLines());
                    best = found == null ? best : found;
                }
            }
        }
        return best;
    }

    /// The nearest agreement within the domains, if it crosses fewer than `fewerThan`.
    private @Nullable Nearest within(long[] domains, long redLines, int fewerThan) {
        int[] deal = new int[domains.length];
        for (int j = 0; j < domains.length; j++) {
            deal[j] = Long.numberOfTrailingZeros(domains[j]);
        }
        List<Component> components = Component.list(rules, domains, redLines);
        int[] crossed = new int[components.size()];
        int total = 0;
        for (int c = 0; c < crossed.length; c++) {
            crossed[c] = components.get(c).settle(domains, deal);
            if (crossed[c] == NO_AGREEMENT) {
                return null;
            }
            total += crossed[c];
        }
        if (total >= fewerThan) {
            return null;
        }
        return rules.needed(deal) != 0
                ? new Nearest(total, deal)
                : moved(domains, components, crossed, total, deal, fewerThan);
    }

    /// The deal needs nobody, so it is no agreement: one issue of somebody's concern must move.
    private @Nullable Nearest moved(
            long[] domains, List<Component> components, int[] crossed, int total, int[] deal, int fewerThan) {
        Nearest best = null;
        int toBeat = fewerThan;
        for (int j = 0; j < domains.length; j++) {
            if (rules.consent(j) != 0 && (domains[j] & ~1L) != 0) {
                long[] narrower = domains.clone();
                narrower[j] &= ~1L;
                int[] changed = deal.clone();
                changed[j] = Long.numberOfTrailingZeros(narrower[j]);
                int now = total;
                for (int c = 0; c < crossed.length; c++) {
                    if (components.get(c).speaksOf(j)) {
                        int count = components.get(c).settle(narrower, changed);
                        now = count == NO_AGREEMENT ? NO_AGREEMENT : total - crossed[c] + count;
                    }
                }
                if (now < toBeat) {
                    toBeat = now;
                    best = new Nearest(now, changed);
                }
            }
        }
        return best;
    }

    /// Issues that nogoods tie together.
    private static final class Component {
        private final int[] order;
        private final Nogood[][] closing;
        private final int[][] redLine;

        private int fewest;
        private int[] deal = {};
        private int[] best = {};

        private Component(int[] order, Nogood[][] closing, int[][] redLine) {
            this.order = order;
            this.closing = closing;
            this.redLine = redLine;
        }

        static List<Component> list(Negotiation rules, long[] domains, long redLines) {
            List<Nogood> nogoods = new ArrayList<>();
            List<Integer> of = new ArrayList<>();
            for (int r = -1; r < rules.redLines().size(); r++) {
                if (r < 0 || (redLines >>> r & 1) != 0) {
                    List<Nogood> some =
                            r < 0 ? rules.impossible() : rules.redLines().get(r).nogoods();
                    for (Nogood nogood : some) {
                        if (nogood.canHold(domains)) {
                            nogoods.add(nogood);
                            of.add(r);
                        }
                    }
                }
            }
            return split(nogoods, of, domains.length, rules.redLines().size());
        }

        private static List<Component> split(List<Nogood> nogoods, List<Integer> of, int issues, int redLines) {
            // union-find over issues and, after them, red lines
            int[] root = new int[issues + redLines];
            Arrays.setAll(root, i -> i);
            boolean[] spokenOf = new boolean[issues];
            for (int i = 0; i < nogoods.size(); i++) {
                Nogood nogood = nogoods.get(i);
                int first = find(root, nogood.issue(0));
                for (int t = 0; t < nogood.size(); t++) {
                    spokenOf[nogood.issue(t)] = true;
                    root[find(root, nogood.issue(t))] = first;
                }
                if (of.get(i) >= 0) {
                    root[find(root, issues + of.get(i))] = first;
                }
            }
            List<Component> components = new ArrayList<>();
            for (int c = 0; c < root.length; c++) {
                int group = c;
                List<Integer> members = new ArrayList<>();
                for (int j = 0; j < issues; j++) {
                    if (spokenOf[j] && find(root, j) == group) {
                        members.add(j);
                    }
                }
                if (!members.isEmpty()) {
                    components.add(build(members, nogoods, of, issues));
                }
            }
            return components;
        }

        private static int find(int[] root, int i) {
            int at = i;
            while (root[at] != at) {
                root[at] = root[root[at]];
                at = root[at];
            }
            return at;
        }

        private static Component build(List<Integer> members, List<Nogood> nogoods, List<Integer> of, int issues) {
            IssueOrder ordered =
                    IssueOrder.of(members.stream().mapToInt(Integer::intValue).toArray(), issues, nogoods);
            int[] order = ordered.issues();
            int[] rank = ordered.rank();
            List<List<Nogood>> closing = new ArrayList<>();
            List<List<Integer>> redLine = new ArrayList<>();
            for (int d = 0; d < order.length; d++) {
                closing.add(new ArrayList<>());
                redLine.add(new ArrayList<>());
            }
            for (int i = 0; i < nogoods.size(); i++) {
                int last = nogoods.get(i).lastRank(rank);
                if (rank[nogoods.get(i).issue(0)] >= 0) {
                    closing.get(last).add(nogoods.get(i));
                    redLine.get(last).add(of.get(i));
                }
            }
            return new Component(
                    order,
                    closing.stream().map(c -> c.toArray(Nogood[]::new)).toArray(Nogood[][]::new),
                    redLine.stream()
                            .map(r -> r.stream().mapToInt(Integer::intValue).toArray())
                            .toArray(int[][]::new));
        }

        boolean speaksOf(int issue) {
            return Arrays.stream(order).anyMatch(j -> j == issue);
        }

        /// Settles the issues of the component in the deal.
        ///
        /// @return the number of red lines that this crosses, [#NO_AGREEMENT] if it cannot be done
        int settle(long[] domains, int[] someDeal) {
            fewest = NO_AGREEMENT;
            deal = someDeal;
            descend(domains, 0, 0);
            if (fewest != NO_AGREEMENT) {
                for (int d = 0; d < order.length; d++) {
                    someDeal[order[d]] = best[d];
                }
            }
            return fewest;
        }

        private void descend(long[] domains, int depth, long crossed) {
            if (depth == order.length) {
                fewest = Long.bitCount(crossed);
                best = Arrays.stream(order).map(j -> deal[j]).toArray();
                return;
            }
            int issue = order[depth];
            for (long rest = domains[issue]; rest != 0 && fewest > Long.bitCount(crossed); rest &= rest - 1) {
                deal[issue] = Long.numberOfTrailingZeros(rest);
                long now = crossed;
                boolean possible = true;
                for (int i = 0; possible && i < closing[depth].length; i++) {
                    if (closing[depth][i].holdsIn(deal)) {
                        int r = redLine[depth][i];
                        now |= r < 0 ? 0 : 1L << r;
                        possible = r >= 0;
                    }
                }
                if (possible && Long.bitCount(now) < fewest) {
                    descend(domains, depth + 1, now);
                }
            }
        }
    }
}
