package org.truce.roadmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.truce.roadmap.Bundles.Bundle;
import org.truce.roadmap.Bundles.Hardest;

/// A bound on the chance of every chain through a lattice: the steps of a chain without their order.
///
/// Let a chain have the steps B₁, …, Bₙ. They are [Bundles] without a change in common which together make
/// all changes, and party p goes on throughout in no world outside of C_p ∩ ⋂ {A_p(B_k) : p has to consent to
/// an issue of B_k}, where C_p is its [Ceiling] and A_p(B) are the worlds in which it would not refuse B.
/// What the order of the steps, red lines on the way, impossible stages and parties that are needed for
/// earlier stages add can only take worlds away. Hence the chance of the chain is at most Π_p |C_p ∩ ⋂
/// A_p(B_k)| / worlds, and no chain has a greater chance than the best such set of bundles.
///
/// That is looked for by best-first branch and bound (Hart, Nilsson & Raphael 1968) over sets of bundles
/// begun: the change that is hardest to make is made by one bundle after the other. A set begun is bounded by
/// the chance it leaves after the best bundle for the hardest change. Whenever the search stops, the highest
/// bound of a set still open bounds all chains: every chain's steps go on from one of the open sets.
final class UnorderedBound {
    private final Bundles bundles;
    private final long effort;
    private long made;

    /// @param effort bundles to try in one search, more or less
    UnorderedBound(Bundles bundles, long effort) {
        this.bundles = bundles;
        this.effort = effort;
    }

    /// A set of bundles begun.
    private static final class Node {
        final @Nullable Node before;
        final @Nullable Bundle bundle;
        final long made;
        final double chance;
        final long age;

        Node(@Nullable Node before, @Nullable Bundle bundle, long made, double chance, long age) {
            this.before = before;
            this.bundle = bundle;
            this.made = made;
            this.chance = chance;
            this.age = age;
        }

        WorldSet[] goneOn(WorldSet[] ceiling) {
            return before == null || bundle == null ? ceiling : Bundles.after(before.goneOn(ceiling), bundle);
        }
    }

    /// By party, worlds such that no chain has a greater chance than all parties together have in theirs.
    ///
    /// @param ceiling by party, the worlds outside of which it goes along with no chain
    /// @param enough a bound that is as low as this need not be lower
    WorldSet[] find(WorldSet[] ceiling, double enough) {
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingDouble((Node node) -> -node.chance).thenComparingLong(node -> -node.age));
        open.add(new Node(null, null, 0, Prefix.chanceOf(ceiling, bundles.worlds()), 0));
        Node highest = open.element();
        for (long tried = 0; tried < effort; tried += bundles.size()) {
            highest = open.element();
            if (highest.chance <= enough || highest.made == bundles.everyChange()) {
                break;
            }
            open.remove();
            expand(highest, ceiling, open);
            if (open.isEmpty()) {
                return none(ceiling.length);
            }
            highest = open.element();
        }
        return highest.goneOn(ceiling);
    }

    private void expand(Node node, WorldSet[] ceiling, PriorityQueue<Node> open) {
        WorldSet[] goneOn = node.goneOn(ceiling);
        int[] sizes = Arrays.stream(goneOn).mapToInt(WorldSet::size).toArray();
        Hardest hardest = bundles.hardest(goneOn, node.made);
        for (Bundle bundle : bundles.listWith(hardest.change(), node.made)) {
            double chance = bundles.chanceAfter(goneOn, sizes, bundle);
            if (chance > 0) {
                open.add(new Node(node, bundle, node.made | bundle.mask(), chance, ++made));
            }
        }
    }

    private WorldSet[] none(int parties) {
        WorldSet[] none = new WorldSet[parties];
        Arrays.fill(none, WorldSet.none(bundles.worlds()));
        return none;
    }
}
