package org.truce.gap;

import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.WorldLoader;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Worlds;

/// Whether worlds have an agreement, without asking how near they come to it: quicker than the closest
/// agreement.
final class Existence {
    private Existence() {}

    static Proportion share(Negotiation rules, Worlds worlds, int threads, Progress progress) {
        boolean[] exists = new boolean[worlds.size()];
        boolean[] open = new boolean[worlds.size()];
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                exists.length,
                threads,
                () -> Solver.forManyWorlds(rules),
                (w, solver) -> decide(w, solver, loader, exists, open),
                "trying other assumptions",
                progress);
        int found = 0;
        int unknown = 0;
        for (int w = 0; w < exists.length; w++) {
            found += exists[w] ? 1 : 0;
            unknown += open[w] ? 1 : 0;
        }
        return Proportion.withUnknown(found, unknown, exists.length);
    }

    private static void decide(int world, Solver solver, WorldLoader loader, boolean[] exists, boolean[] open) {
        loader.load(world, solver);
        exists[world] = solver.agreementExists(loader.sincereRedLines(world));
        open[world] = !exists[world] && solver.wasCut();
    }
}
