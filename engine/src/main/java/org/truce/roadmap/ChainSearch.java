package org.truce.roadmap;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;
import org.truce.worlds.Proportion;

/// The chain through a lattice that is likeliest to go through, by branch and bound over its prefixes.
///
/// A party's part in a chain depends on its own preferences only, and preferences are independent, so that
/// the chance of a chain is the product over parties of the share of worlds in which the party goes on at
/// every stage. Prefixes are extended in the order of the changes they have made; of those that have come to
/// the same deal, one whose worlds are among another's, party by party, and that comes no earlier in the
/// order of [Prefix], is dropped. Every prefix starts from the [Ceiling], so that its chance bounds all
/// chains that begin with it.
final class ChainSearch {
    /// Steps to look at in one search, more or less.
    private static final int EFFORT = 1_500_000;

    /// Prefixes to keep for each number of changes: so many at most, and so few for a first guess.
    private static final int MOST_KEPT = 5_000;
    private static final int FEWEST_KEPT = 8;

    /// Bundles to try for a bound, where the search was not exact.
    private static final long EFFORT_FOR_BOUND = 10_000_000;

    private final Steps steps;
    private final WorldSet[] ceiling;
    private final int mostChanges;
    private final int mostStages;
    private final boolean fromNoAgreement;
    private final @Nullable Continuations continuations;
    private final @Nullable Bundles bundles;

    /// @param ceiling by party, the worlds outside of which it goes along with no chain
    /// @param mostChanges of one step
    /// @param mostStages of the chain, without any that come before the lattice
    /// @param fromNoAgreement whether the first deal of the lattice is no agreement at all, so that to stop
    ///     there is to fall back
    ChainSearch(Steps steps, WorldSet[] ceiling, int mostChanges, int mostStages, boolean fromNoAgreement) {
        this.steps = steps;
        this.ceiling = ceiling;
        this.mostChanges = mostChanges;
        this.mostStages = mostStages;
        this.fromNoAgreement = fromNoAgreement;
        double visits = steps.lattice().size().doubleValue() * steps.lattice().countSteps(mostChanges, EFFORT);
        boolean isSmall = visits <= EFFORT;
        this.continuations = isSmall ? new Continuations(steps, mostChanges, fromNoAgreement) : null;
        this.bundles = isSmall ? null : steps.bundles(mostChanges, fromNoAgreement);
    }

    /// @param stages null if no chain of such steps avoids what is impossible, or none was found
    /// @param chance on the worlds of the search; 0 without a chain
    /// @param bound by party, in how many worlds at most it would go on at every stage of any chain:
    ///     where the search was exact, those of the chain found
    /// @param exact whether no other chain has a greater chance on these worlds
    record Found(@Nullable List<Deal> stages, double chance, List<Proportion> bound, boolean exact) {}

    Found find() {
        Prefix guess = search(FEWEST_KEPT, 0).best;
        Lattice lattice = steps.lattice();
        int perPrefix = lattice.countSteps(mostChanges, EFFORT);
        int kept = Math.clamp(EFFORT / ((long) perPrefix * lattice.length()), FEWEST_KEPT, MOST_KEPT);
        Search thorough = search(kept, guess == null ? 0 : guess.chance());
        Prefix best = thorough.best == null ? guess : thorough.best;
        Prefix open = thorough.open;
        if (best == null) {
            return new Found(null, 0, List.of(), open == null);
        }
        if (open == null || open.chance() <= best.chance()) {
            return new Found(best.listStages(), best.chance(), shares(best.goneOn()), true);
        }
        WorldSet[] bound = open.goneOn();
        if (bundles != null) {
            WorldSet[] unordered = new UnorderedBound(bundles, EFFORT_FOR_BOUND).find(ceiling, best.chance());
            bound = Prefix.chanceOf(unordered, steps.worlds()) < open.chance() ? unordered : bound;
        }
        boolean isExact = Prefix.chanceOf(bound, steps.worlds()) <= best.chance();
        return new Found(best.listStages(), best.chance(), shares(isExact ? best.goneOn() : bound), isExact);
    }

    private List<Proportion> shares(WorldSet[] sets) {
        return Arrays.stream(sets)
                .map(set -> Proportion.of(set.size(), steps.worlds()))
                .toList();
    }

    /// @param open the likeliest prefix that was given up; null if none was
    private record Search(@Nullable Prefix best, @Nullable Prefix open) {}

    /// @param floor prefixes less likely than this are of no use
    private Search search(int kept, double floor) {
        Lattice lattice = steps.lattice();
        boolean isLimited = mostStages < lattice.length();
        Front[] fronts = new Front[lattice.length() + 1];
        for (int changes = 0; changes < fronts.length; changes++) {
            fronts[changes] = new Front(kept, isLimited);
        }
        fronts[0].add(Prefix.start(lattice, ceiling, steps.worlds()));
        Prefix open = null;
        for (int changes = 0; changes < lattice.length(); changes++) {
            for (Prefix prefix : fronts[changes].list()) {
                extend(prefix, fronts, floor);
            }
            open = likelier(open, fronts[changes].dropped());
            fronts[changes] = new Front(kept, isLimited);
        }
        List<Prefix> whole = fronts[lattice.length()].list();
        return new Search(
                whole.isEmpty() ? null : whole.getFirst(), likelier(open, fronts[lattice.length()].dropped()));
    }

    private static @Nullable Prefix likelier(@Nullable Prefix one, @Nullable Prefix other) {
        return one == null || (other != null && other.chance() > one.chance()) ? other : one;
    }

    /// What is left of the worlds if only those count in which some way leads on from the deal.
    private WorldSet[] within(WorldSet[] goneOn, Deal deal) {
        Continuations known = continuations;
        if (known != null) {
            WorldSet[] on = known.from(deal);
            for (int p = 0; p < goneOn.length; p++) {
                goneOn[p] = goneOn[p].and(on[p]);
            }
        }
        return goneOn;
    }

    private void extend(Prefix prefix, Front[] fronts, double floor) {
        Lattice lattice = steps.lattice();
        int done = prefix.changes();
        int stagesLeft = mostStages - prefix.stages() - 1;
        boolean isFirst = fromNoAgreement && done == 0;
        Steps.Stage stage = steps.at(prefix.places());
        for (int[] next : lattice.listNext(prefix.places(), mostChanges)) {
            int changes = IntStream.of(next).sum();
            if (lattice.length() - changes > (long) stagesLeft * mostChanges) {
                continue;
            }
            Deal deal = lattice.deal(next);
            if (!steps.isPossible(deal)) {
                continue;
            }
            WorldSet[] goOn = within(stage.goOn(prefix.goneOn(), deal, next, isFirst), deal);
            if (Prefix.chanceOf(goOn, steps.worlds()) >= Math.max(floor, fronts[changes].floor())) {
                fronts[changes].add(prefix.then(deal, next, goOn, stage.stake(next), steps.worlds()));
            }
        }
    }
}
