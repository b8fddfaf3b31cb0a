package org.truce.model;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an option obliges parties to do or not to do, month after month.
///
/// @param id unique among the obligations of the case
/// @param createdBy the obligation is in force in deals that contain this
/// @param binds positions of the parties that are bound, at least one
/// @param breach what breaking it looks like, in words; may be empty
/// @param brokenInto what the options of the deal are worth to the parties once it is broken: single options
/// @param gain by party: what breaking it alone yields besides, and what it costs to keep it while others
///     break it, a month, in units of utility
/// @param monitoring how a breach comes to light where no monitor watches
public record Obligation(
        String id,
        String name,
        PartialDeal createdBy,
        SortedSet<Integer> binds,
        String breach,
        PartialDeal brokenInto,
        Map<Integer, Interval> gain,
        Monitoring monitoring) {
    public Obligation {
        binds = new TreeSet<>(binds);
        gain = Map.copyOf(gain);
        if (binds.isEmpty()) {
            throw new IllegalStateException("The obligation %s binds nobody.".formatted(id));
        }
        if (!brokenInto.single()) {
            throw new IllegalStateException("The obligation %s is broken into several options.".formatted(id));
        }
    }

    /// What breaking it alone yields to a party besides.
    public Interval gainOf(int party) {
        return gain.getOrDefault(party, Mechanisms.GAIN);
    }

    /// The obligations that exist where a deal is in force.
    public static List<Obligation> of(Deal deal, List<Obligation> all) {
        return all.stream().filter(o -> o.createdBy().isContainedIn(deal)).toList();
    }
}
