package org.truce.bargain;

import org.truce.model.Deal;

/// How near one world comes to an agreement.
public sealed interface Closest {
    /// No deal is an agreement of the kind asked for: what is impossible excludes them all.
    record NoDeal() implements Closest {}

    /// @param redLines r: the least number of sincere red lines, of parties needed, that any agreement
    ///     crosses
    /// @param crossed the red lines that this one crosses, as a mask
    /// @param margin M: the largest, over the agreements that cross no more than r, of the smallest m
    ///     among the parties needed; shares of the party's range, negative where somebody is worse off
    ///     than without agreement
    /// @param deal that attains it; among those, the first in the leximin order of the other parties'
    ///     margins
    /// @param status whether M is exact
    record Found(int redLines, long crossed, double margin, Deal deal, Status status) implements Closest {
        /// Whether the deal is a zone of possible agreement: nothing crossed, nobody worse off.
        public boolean isAgreement() {
            return redLines == 0 && margin >= -Search.TOLERANCE;
        }
    }
}
