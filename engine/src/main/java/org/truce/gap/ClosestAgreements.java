package org.truce.gap;

import org.truce.bargain.Closest;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.Status;
import org.truce.bargain.WorldLoader;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Worlds;

/// The closest agreement of every world.
final class ClosestAgreements {
    private final Closest.Found[] found;

    private ClosestAgreements(Closest.Found[] found) {
        this.found = found;
    }

    /// @param rules with an agreement that some deal can meet
    static ClosestAgreements of(Negotiation rules, Worlds worlds, int threads, Progress progress) {
        Closest.Found[] found = new Closest.Found[worlds.size()];
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                found.length,
                threads,
                () -> Solver.forManyWorlds(rules),
                (w, solver) -> {
                    loader.load(w, solver);
                    found[w] = switch (solver.closest()) {
                        case Closest.Found closest -> closest;
                        case Closest.NoDeal _ ->
                            throw new IllegalStateException("No deal is an agreement of the kind asked for.");
                    };
                },
                "searching for agreements",
                progress);
        return new ClosestAgreements(found);
    }

    int worlds() {
        return found.length;
    }

    Closest.Found in(int world) {
        return found[world];
    }

    /// Whether an agreement may exist in a world although none was found before the search was cut short.
    boolean isOpen(int world) {
        Closest.Found closest = found[world];
        return !closest.isAgreement()
                && closest.redLines() == 0
                && closest.status() instanceof Status.Bounded bounded
                && bounded.upper() >= 0;
    }

    long bounded() {
        long bounded = 0;
        for (Closest.Found closest : found) {
            bounded += closest.status() instanceof Status.Bounded ? 1 : 0;
        }
        return bounded;
    }

    Proportion agreementExists() {
        int exists = 0;
        int open = 0;
        for (int w = 0; w < found.length; w++) {
            exists += found[w].isAgreement() ? 1 : 0;
            open += isOpen(w) ? 1 : 0;
        }
        return Proportion.withUnknown(exists, open, found.length);
    }

    double[] margins() {
        double[] margins = new double[found.length];
        for (int w = 0; w < margins.length; w++) {
            margins[w] = found[w].margin();
        }
        return margins;
    }

    Quantiles marginQuantiles() {
        return Quantiles.of(margins());
    }
}
