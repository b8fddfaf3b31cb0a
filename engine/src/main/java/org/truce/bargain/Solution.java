package org.truce.bargain;

import java.util.Arrays;
import java.util.List;
import org.truce.model.Deal;

/// A bargaining solution among the deals that everyone needed accepts. The disagreement point is walking
/// away: margin 0 for everyone.
public sealed interface Solution {
    /// No deal is acceptable to everyone that it needs.
    record NoAgreement() implements Solution {}

    /// The search met its limit before it found such a deal or showed that there is none.
    record Undecided(String reason) implements Solution {}

    /// @param margins m of every party of the negotiation, needed or not
    /// @param value what the solution maximises
    record Agreed(Deal deal, List<Double> margins, double value, Status status) implements Solution {
        public Agreed {
            margins = List.copyOf(margins);
        }

        static Agreed of(int[] deal, double[] margins, double value, Status status) {
            return new Agreed(Deal.of(deal), Arrays.stream(margins).boxed().toList(), value, status);
        }

        /// The same when the units of the margins are too small: of each true unit, at least this share
        /// is known.
        Agreed measuredBy(double share) {
            if (share == 1) {
                return this;
            }
            double found = status instanceof Status.Bounded bounded ? bounded.upper() : value;
            double upper = share == 0 ? 1 : found;
            return new Agreed(
                    deal,
                    margins,
                    value,
                    new Status.Bounded(value * share, upper, "the best deal of each party is not known exactly"));
        }
    }
}
