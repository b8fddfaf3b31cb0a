package org.truce.bargain;

import java.util.Arrays;
import java.util.List;
import org.truce.model.Deal;

/// A bargaining solution among the deals that everyone needed accepts. The disagreement point is walking away:
/// margin 0 for everyone.
public sealed interface Solution {
    /// No deal is acceptable to everyone that it needs.
    record NoAgreement() implements Solution {}

    /// @param margins m of every party of the negotiation, needed or not
    /// @param value what the solution maximises
    record Agreed(Deal deal, List<Double> margins, double value, Status status) implements Solution {
        public Agreed {
            margins = List.copyOf(margins);
        }

        static Agreed of(int[] deal, double[] margins, double value, Status status) {
            return new Agreed(Deal.of(deal), Arrays.stream(margins).boxed().toList(), value, status);
        }
    }
}
