package org.truce.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Deal;

/// The bundles of at most K changes that a step through a lattice can consist of, wherever it is taken, and
/// in which worlds a party would not refuse them.
///
/// A change is one place further on one issue; a step takes each issue that it moves along a run of such
/// changes. Every chain from the first deal to the last makes each change exactly once, so that its steps
/// are bundles without a change in common that together make all changes. A party that has to consent to an
/// issue of the bundle is needed for the deal that the step leads to, and goes on only where its utility,
/// which is a sum over issues, does not fall by the bundle; where the step is the first and there is no
/// agreement yet, only where it does not end below no agreement.
final class Bundles {
    /// Bundles to hold at most.
    private static final int MOST = 20_000;

    private final int worlds;
    private final int changes;
    private final List<Bundle> all = new ArrayList<>();

    static final class Bundle {
        private final long mask;
        private final @Nullable WorldSet[] willing;

        /// @param mask of the changes
        /// @param willing by party, the worlds in which it would not refuse; null if it need not consent
        private Bundle(long mask, @Nullable WorldSet[] willing) {
            this.mask = mask;
            this.willing = willing;
        }

        /// The changes.
        long mask() {
            return mask;
        }
    }

    /// @param fromNoAgreement whether the first deal is no agreement at all
    /// @return null if there are too many bundles, or more than 63 changes
    static @Nullable Bundles of(
            Negotiation rules, Acceptances table, Lattice lattice, int mostChanges, boolean fromNoAgreement) {
        return lattice.length() < Long.SIZE && lattice.countBundles(mostChanges, MOST + 1) <= MOST
                ? new Bundles(rules, table, lattice, mostChanges, fromNoAgreement)
                : null;
    }

    private Bundles(Negotiation rules, Acceptances table, Lattice lattice, int mostChanges, boolean fromNoAgreement) {
        this.worlds = table.worlds();
        this.changes = lattice.length();
        double[][] least = new double[rules.parties()][worlds];
        for (int p = 0; p < least.length; p++) {
            for (int w = 0; w < worlds; w++) {
                double lowest = fromNoAgreement ? Math.min(0, table.walkAway(p)[w]) : 0;
                least[p][w] = lowest - 2 * Acceptances.ROUNDING;
            }
        }
        lattice.forEachBundle(mostChanges, (mask, from, to) -> all.add(bundle(rules, table, mask, from, to, least)));
    }

    private Bundle bundle(Negotiation rules, Acceptances table, long mask, Deal from, Deal to, double[][] least) {
        @Nullable WorldSet[] willing = new @Nullable WorldSet[least.length];
        for (int p = 0; p < least.length; p++) {
            if (consents(rules, p, from, to)) {
                willing[p] = WorldSet.notBelow(Gains.of(table, p, from, to), least[p]);
            }
        }
        return new Bundle(mask, willing);
    }

    private static boolean consents(Negotiation rules, int party, Deal from, Deal to) {
        for (int j = 0; j < from.issues(); j++) {
            if (from.option(j) != to.option(j) && Gains.needsConsent(rules, party, j)) {
                return true;
            }
        }
        return false;
    }

    int worlds() {
        return worlds;
    }

    /// The number of bundles.
    int size() {
        return all.size();
    }

    /// Bundles that make the change and none of those made already.
    List<Bundle> listWith(int change, long made) {
        return all.stream()
                .filter(bundle -> (bundle.mask >>> change & 1) != 0 && (bundle.mask & made) == 0)
                .toList();
    }

    long everyChange() {
        return (1L << changes) - 1;
    }

    /// What is left of the worlds by party if a chain contains the bundle.
    static WorldSet[] after(WorldSet[] goneOn, Bundle bundle) {
        WorldSet[] left = goneOn.clone();
        for (int p = 0; p < left.length; p++) {
            WorldSet willing = bundle.willing[p];
            left[p] = willing == null ? left[p] : left[p].and(willing);
        }
        return left;
    }

    /// The chance that is left.
    double chanceAfter(WorldSet[] goneOn, int[] sizes, Bundle bundle) {
        double chance = 1;
        for (int p = 0; p < sizes.length; p++) {
            WorldSet willing = bundle.willing[p];
            chance *= (double) (willing == null ? sizes[p] : goneOn[p].sizeWith(willing)) / worlds;
        }
        return chance;
    }

    /// The change that is hardest to make.
    ///
    /// @param change -1 if all are made
    /// @param chance no chain that has made the given changes, and goes on in no other than the given worlds,
    ///     has a greater one: whatever bundle makes this change, no more is left
    record Hardest(int change, double chance) {}

    /// O(bundles · parties · worlds / 64).
    Hardest hardest(WorldSet[] goneOn, long made) {
        int[] sizes = Arrays.stream(goneOn).mapToInt(WorldSet::size).toArray();
        double[] best = new double[changes];
        for (Bundle bundle : all) {
            if ((bundle.mask & made) == 0) {
                double chance = chanceAfter(goneOn, sizes, bundle);
                for (long rest = bundle.mask; rest != 0; rest &= rest - 1) {
                    int change = Long.numberOfTrailingZeros(rest);
                    best[change] = Math.max(best[change], chance);
                }
            }
        }
        Hardest hardest = new Hardest(-1, Prefix.chanceOf(goneOn, worlds));
        for (int change = 0; change < changes; change++) {
            if ((made >>> change & 1) == 0 && (hardest.change < 0 || best[change] < hardest.chance)) {
                hardest = new Hardest(change, best[change]);
            }
        }
        return hardest;
    }
}
