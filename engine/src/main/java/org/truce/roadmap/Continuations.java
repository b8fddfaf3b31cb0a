package org.truce.roadmap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.truce.model.Deal;

/// For every deal of a lattice and every party, the worlds in which the party would go along with some way
/// from there to the end, whatever others would do: worked out backwards from the end, for a party that
/// accepts the deal or is not needed for it. A chain through the deal succeeds in no other worlds, so that
/// what has come so far is bounded more closely than by [Ceiling].
final class Continuations {
    private final Steps steps;
    private final int mostChanges;
    private final boolean fromNoAgreement;
    private final Map<Deal, WorldSet[]> worlds = new HashMap<>();

    /// Visits every step of at most so many changes between any two deals of the lattice.
    Continuations(Steps steps, int mostChanges, boolean fromNoAgreement) {
        this.steps = steps;
        this.mostChanges = mostChanges;
        this.fromNoAgreement = fromNoAgreement;
        int[] places = new int[steps.lattice().width()];
        descend(places, 0);
    }

    /// Later places first, so that all that follows a deal is known before the deal.
    private void descend(int[] places, int i) {
        if (i == places.length) {
            worlds.put(steps.lattice().deal(places), find(places));
            return;
        }
        for (int place = steps.lattice().end(i); place >= 0; place--) {
            places[i] = place;
            descend(places, i + 1);
        }
        places[i] = 0;
    }

    private WorldSet[] find(int[] places) {
        WorldSet[] some = new WorldSet[steps.parties()];
        Lattice lattice = steps.lattice();
        if (lattice.deal(places).equals(lattice.to())) {
            Arrays.fill(some, WorldSet.all(steps.worlds()));
            return some;
        }
        Arrays.fill(some, WorldSet.none(steps.worlds()));
        boolean isStart = fromNoAgreement && Arrays.stream(places).allMatch(place -> place == 0);
        Steps.Stage stage = steps.at(places);
        for (int[] next : lattice.listNext(places, mostChanges)) {
            Deal deal = lattice.deal(next);
            if (steps.isPossible(deal)) {
                WorldSet[] through = stage.goOn(from(deal), deal, next, isStart);
                for (int p = 0; p < some.length; p++) {
                    some[p] = some[p].or(through[p]);
                }
            }
        }
        return some;
    }

    /// By party.
    WorldSet[] from(Deal deal) {
        WorldSet[] known = worlds.get(deal);
        if (known == null) {
            throw new IllegalStateException("Deal %s is not in the lattice.".formatted(deal));
        }
        return known;
    }
}
