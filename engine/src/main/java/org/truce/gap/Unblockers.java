package org.truce.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.WorldLoader;
import org.truce.gap.GapResult.Unblocking;
import org.truce.gap.GapResult.UnblockingSet;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Worlds;

/// In every world without an agreement, the smallest sets of red lines without which there would be one. From
/// these, the effect of softening any set of red lines is a count.
final class Unblockers {
    /// Sets of red lines tried in a world, at most.
    private static final int MOST_SETS = 400;

    private final Negotiation rules;
    private final int largest;
    private final boolean[] agreed;
    private final long[][] minimal;

    private Unblockers(Negotiation rules, int largest, boolean[] agreed, long[][] minimal) {
        this.rules = rules;
        this.largest = largest;
        this.agreed = agreed;
        this.minimal = minimal;
    }

    static Unblockers of(Negotiation rules, Worlds worlds, ClosestAgreements closest, int threads, Progress progress) {
        int lines = rules.redLines().size();
        int largest = largestSize(lines);
        boolean[] agreed = new boolean[worlds.size()];
        long[][] minimal = new long[worlds.size()][];
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                agreed.length,
                threads,
                () -> Solver.forManyWorlds(rules),
                (w, solver) -> {
                    agreed[w] = closest.in(w).isAgreement();
                    minimal[w] = new long[0];
                    if (!agreed[w]) {
                        loader.load(w, solver);
                        minimal[w] = minimalSets(solver, loader.sincereRedLines(w), largest);
                    }
                },
                "weighing red lines",
                progress);
        return new Unblockers(rules, largest, agreed, minimal);
    }

    private static int largestSize(int lines) {
        int largest = 0;
        double sets = 0;
        double ofSize = 1;
        while (largest < lines) {
            ofSize *= (double) (lines - largest) / (largest + 1);
            if (sets + ofSize > MOST_SETS && largest >= 1) {
                break;
            }
            sets += ofSize;
            largest++;
        }
        return largest;
    }

    /// Smaller sets first, so that whatever contains one found is not minimal. All red lines at once are
    /// tried first: if that does not help, nothing does.
    private static long[] minimalSets(Solver solver, long sincere, int largest) {
        if (sincere == 0 || !solver.agreementExists(0)) {
            return new long[0];
        }
        List<Long> found = new ArrayList<>();
        for (int size = 1; size <= Math.min(largest, Long.bitCount(sincere)); size++) {
            for (long set : listSubsets(sincere, size)) {
                if (found.stream().noneMatch(f -> (f & set) == f) && solver.agreementExists(sincere & ~set)) {
                    found.add(set);
                }
            }
        }
        if (found.isEmpty() || Long.bitCount(sincere) > largest) {
            found.add(sincere);
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Long> listSubsets(long of, int size) {
        List<Long> subsets = new ArrayList<>();
        collect(of, size, 0, subsets);
        return subsets;
    }

    private static void collect(long rest, int size, long chosen, List<Long> subsets) {
        if (size == 0) {
            subsets.add(chosen);
            return;
        }
        for (long left = rest; left != 0; left &= left - 1) {
            long one = Long.lowestOneBit(left);
            collect(left & ~one, size - 1, chosen | one, subsets);
        }
    }

    /// The share of worlds with an agreement, were these red lines not there.
    Proportion without(long softened) {
        int exists = 0;
        for (int w = 0; w < agreed.length; w++) {
            exists += agreed[w] || helps(minimal[w], softened) ? 1 : 0;
        }
        return Proportion.of(exists, agreed.length);
    }

    private static boolean helps(long[] sets, long softened) {
        for (long set : sets) {
            if ((set & ~softened) == 0) {
                return true;
            }
        }
        return false;
    }

    /// The minimal sets whose softening lifts the share of worlds with an agreement over the level.
    Unblocking unblocking(double level) {
        long all = rules.redLines().size() == 64 ? -1L : (1L << rules.redLines().size()) - 1;
        Proportion ifAllSoft = without(all);
        List<Long> sets = new ArrayList<>();
        if (without(0).probability() <= level && ifAllSoft.probability() > level) {
            for (int size = 1; size <= largest; size++) {
                for (long set : listSubsets(all, size)) {
                    if (sets.stream().noneMatch(s -> (s & set) == s)
                            && without(set).probability() > level) {
                        sets.add(set);
                    }
                }
            }
        }
        List<UnblockingSet> listed = sets.stream()
                .map(set -> new UnblockingSet(statements(set), without(set)))
                .sorted(Comparator.comparingInt(
                                (UnblockingSet s) -> s.statements().size())
                        .thenComparingDouble(s -> -s.agreementExists().probability()))
                .toList();
        return new Unblocking(
                level, ifAllSoft, listed, largest == rules.redLines().size(), largest);
    }

    private List<Integer> statements(long set) {
        List<Integer> statements = new ArrayList<>();
        for (int r = 0; r < rules.redLines().size(); r++) {
            if ((set >>> r & 1) != 0) {
                statements.add(rules.redLines().get(r).statement());
            }
        }
        return statements;
    }
}
