package org.truce.worlds;

import java.util.SortedSet;
import org.truce.model.Case;

/// Two sets of worlds that have none in common: what is chosen on the one is estimated on the other. The best
/// of many looks better than it is on the worlds that made it the best.
///
/// @param choosing the worlds of the sampling, or the first of them
/// @param fresh as many as the sampling asks for
public record Draws(Worlds choosing, Worlds fresh) {
    /// See [Worlds#draw].
    public static Draws of(Case c, SortedSet<Integer> scope, Sampling sampling, Progress progress) {
        return of(c, scope, sampling, sampling.worlds(), progress);
    }

    /// @param choosing how many worlds to choose on, if the sampling has as many
    public static Draws of(Case c, SortedSet<Integer> scope, Sampling sampling, int choosing, Progress progress) {
        Sampling few = sampling.withWorlds(Math.min(choosing, sampling.worlds()));
        return new Draws(Worlds.draw(c, scope, few, progress), Worlds.draw(c, scope, sampling.fresh(), progress));
    }
}
