package org.truce.bargain;

import java.util.List;

/// What nogoods that must not hold exclude outright.
final class Propagation {
    private Propagation() {}

    /// Takes from the domains the options that would leave a nogood without a term to break it, again and
    /// again until nothing changes.
    ///
    /// @param domains changed in place
    /// @return whether every issue keeps an option
    static boolean tighten(long[] domains, List<Nogood> nogoods) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Nogood nogood : nogoods) {
                int term = nogood.canHold(domains) ? onlyBreakable(nogood, domains) : NOTHING_TO_DO;
                if (term == UNBREAKABLE) {
                    return false;
                }
                if (term >= 0) {
                    domains[nogood.issue(term)] &= ~nogood.options(term);
                    changed = true;
                }
            }
        }
        return true;
    }

    private static final int NOTHING_TO_DO = -1;
    private static final int UNBREAKABLE = -2;

    /// The only term that some option within the domains breaks.
    private static int onlyBreakable(Nogood nogood, long[] domains) {
        int only = UNBREAKABLE;
        for (int t = 0; t < nogood.size(); t++) {
            if ((domains[nogood.issue(t)] & ~nogood.options(t)) != 0) {
                if (only != UNBREAKABLE) {
                    return NOTHING_TO_DO;
                }
                only = t;
            }
        }
        return only;
    }

    /// Whether the domains allow every option of the deal.
    static boolean isWithin(int[] deal, long[] domains) {
        for (int j = 0; j < deal.length; j++) {
            if ((domains[j] >>> deal[j] & 1) == 0) {
                return false;
            }
        }
        return true;
    }
}
