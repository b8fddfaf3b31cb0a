package org.truce.model;

import java.util.SortedSet;
import java.util.TreeSet;

/// Monitoring that an option of the deal brings, in place of what there is otherwise. Of several that watch
/// the same obligation, the last in the case counts.
///
/// @param when the monitor works in deals that contain this
/// @param of positions of the obligations that it watches, at least one
public record Monitor(PartialDeal when, SortedSet<Integer> of, Monitoring monitoring) {
    public Monitor {
        of = new TreeSet<>(of);
    }
}
