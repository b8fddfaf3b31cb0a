package org.truce.divide;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// What two parties divide between them.
///
/// @param parties two different names
/// @param items at least one, with distinct names; each party gives points above 0 to one of them at least
public record Division(String title, List<String> parties, List<Item> items) {
    public Division {
        parties = List.copyOf(parties);
        items = List.copyOf(items);
        if (parties.size() != 2 || parties.getFirst().equals(parties.getLast())) {
            throw new IllegalStateException("The parties must be two different ones: %s.".formatted(parties));
        }
        if (items.stream().map(Item::name).distinct().count() < items.size()) {
            throw new IllegalStateException("The items must have distinct names: %s.".formatted(items));
        }
        for (int p = 0; p < 2; p++) {
            if (given(items, p).signum() == 0) {
                throw new IllegalStateException("The party %s gives points to no item.".formatted(parties.get(p)));
            }
        }
    }

    /// @param points of the first party and of the second, none negative
    /// @param indivisible whether it cannot be shared
    public record Item(String name, List<BigFraction> points, boolean indivisible) {
        public Item {
            points = List.copyOf(points);
            if (points.size() != 2 || points.stream().anyMatch(p -> p.signum() < 0)) {
                throw new IllegalStateException(
                        "The points of item %s (%s) must be two, none negative.".formatted(name, points));
            }
        }
    }

    /// The points that a party gives to all items together.
    public BigFraction given(int party) {
        return given(items, party);
    }

    private static BigFraction given(List<Item> items, int party) {
        return items.stream().map(item -> item.points().get(party)).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
