package org.truce.bargain;

import org.truce.worlds.Worlds;

/// Hands sampled worlds to solvers.
public final class WorldLoader {
    private final Negotiation rules;
    private final Worlds worlds;
    private final double[][] utilities;

    /// @param worlds drawn for the same parties
    public WorldLoader(Negotiation rules, Worlds worlds) {
        this.rules = rules;
        this.worlds = worlds;
        this.utilities = new double[rules.parties()][];
        for (int p = 0; p < utilities.length; p++) {
            utilities[p] = worlds.utilities(p);
        }
    }

    public void load(int world, Solver solver) {
        double[] walkAway = new double[rules.parties()];
        for (int p = 0; p < walkAway.length; p++) {
            walkAway[p] = worlds.walkAway(p, world);
        }
        solver.load(utilities, world * rules.options(), walkAway, sincereRedLines(world));
    }

    /// The red lines that are sincere in the world, as a mask.
    public long sincereRedLines(int world) {
        long mask = 0;
        for (int r = 0; r < rules.redLines().size(); r++) {
            if (worlds.isSincere(rules.redLines().get(r).statement(), world)) {
                mask |= 1L << r;
            }
        }
        return mask;
    }
}
