package org.truce.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a party has without an agreement, on the scale of its utility: its disagreement point.
public sealed interface Reservation {
    BigFraction value();

    /// The file says nothing of it: 0, as the field's tools take it.
    record Absent() implements Reservation {
        @Override
        public BigFraction value() {
            return BigFraction.ZERO;
        }
    }

    /// A reservation value.
    record Given(BigFraction value) implements Reservation {}

    /// A bid that is as good as no agreement (GeniusWeb). It may be silent on some issues.
    ///
    /// @param coordinates by issue, as in an [Outcome]
    /// @param value the utility of the bid; a term on an issue of which the bid is silent counts 0
    record Bid(SortedMap<Integer, BigFraction> coordinates, BigFraction value) implements Reservation {
        public Bid {
            coordinates = Collections.unmodifiableSortedMap(new TreeMap<>(coordinates));
        }
    }
}
