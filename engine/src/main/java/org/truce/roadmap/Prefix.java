package org.truce.roadmap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;

/// The first stages of a chain.
///
/// Of two that are equally likely to go through, the one comes first whose risk is spread more evenly: the
/// stake of its step with the largest stake is smaller, then that of the second, and so on (leximax); then
/// the one of fewer stages; then the one whose first differing stage comes first in the order of deals.
final class Prefix implements Comparable<Prefix> {
    private final @Nullable Prefix before;
    private final Deal deal;
    private final int[] places;
    private final int stages;
    private final WorldSet[] goneOn;
    private final double[] stakes;
    private final double chance;

    /// @param goneOn by party, the worlds in which it has agreed to every stage so far and may agree to the
    ///     rest
    private Prefix(
            @Nullable Prefix before,
            Deal deal,
            int[] places,
            int stages,
            WorldSet[] goneOn,
            double[] stakes,
            int worlds) {
        this.before = before;
        this.deal = deal;
        this.places = places;
        this.stages = stages;
        this.goneOn = goneOn;
        this.stakes = stakes;
        this.chance = chanceOf(goneOn, worlds);
    }

    static double chanceOf(WorldSet[] goneOn, int worlds) {
        double product = 1;
        for (WorldSet set : goneOn) {
            product *= (double) set.size() / worlds;
        }
        return product;
    }

    /// Before the first stage, or after stages that are given.
    static Prefix start(Lattice lattice, WorldSet[] goneOn, int worlds) {
        return new Prefix(null, lattice.from(), new int[lattice.width()], 0, goneOn, new double[0], worlds);
    }

    /// One stage further; in some worlds, others than before have stopped.
    Prefix then(Deal next, int[] to, WorldSet[] goOn, double stake, int worlds) {
        double[] more = Arrays.copyOf(stakes, stakes.length + 1);
        int at = stakes.length;
        while (at > 0 && more[at - 1] < stake) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = stake;
        return new Prefix(this, next, to, stages + 1, goOn, more, worlds);
    }

    Deal deal() {
        return deal;
    }

    int[] places() {
        return places;
    }

    int changes() {
        return Arrays.stream(places).sum();
    }

    int stages() {
        return stages;
    }

    WorldSet[] goneOn() {
        return goneOn;
    }

    /// The chance that everyone needed has gone on so far, and may go on: no chain that begins like this has
    /// a greater one.
    double chance() {
        return chance;
    }

    /// The deals agreed so far, in their order.
    List<Deal> listStages() {
        Deque<Deal> deals = new ArrayDeque<>();
        for (Prefix at = this; at.before != null; at = at.before) {
            deals.addFirst(at.deal);
        }
        return List.copyOf(deals);
    }

    /// Whether no chain that begins with the other, which has come to the same deal, is better than the chain
    /// that goes on from here in the same way.
    ///
    /// @param isLimited whether the number of stages is
    boolean dominates(Prefix other, boolean isLimited) {
        if (compareTo(other) > 0 || (isLimited && stages > other.stages)) {
            return false;
        }
        for (int p = 0; p < goneOn.length; p++) {
            if (!goneOn[p].contains(other.goneOn[p])) {
                return false;
            }
        }
        return true;
    }

    /// By everything but the chance.
    @Override
    public int compareTo(Prefix other) {
        for (int k = 0; k < Math.max(stakes.length, other.stakes.length); k++) {
            double own = k < stakes.length ? stakes[k] : 0;
            double others = k < other.stakes.length ? other.stakes[k] : 0;
            if (own != others) {
                return Double.compare(own, others);
            }
        }
        if (stages != other.stages) {
            return Integer.compare(stages, other.stages);
        }
        return compareStages(this, other);
    }

    /// Of two of the same number of stages.
    private static int compareStages(Prefix one, Prefix other) {
        if (one == other || one.before == null || other.before == null) {
            return 0;
        }
        int before = compareStages(one.before, other.before);
        return before != 0 ? before : one.deal.compareTo(other.deal);
    }
}
