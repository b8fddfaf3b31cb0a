package org.truce.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The deals that have the utilities of a vector which goes beyond somebody's ceiling: any units above the
/// ceiling are as good, so that parts of such a deal need not be efficient among the parts.
final class AtCeiling {
    private static final long MOST_STEPS = 100_000;

    private final Instance instance;
    private final BooleanSupplier expired;
    private final Optional<Within> within;
    private final Optional<BoxDeals> boxes;

    /// @param within the outcomes of the whole domain, where they can be searched
    /// @param expired once it is true nothing more is counted
    AtCeiling(Instance instance, Optional<Within> within, BooleanSupplier expired) {
        this.instance = instance;
        this.expired = expired;
        this.within = within;
        Component first = instance.components().getFirst();
        this.boxes = within.isEmpty() && instance.components().size() == 1 && BoxModel.isFeasible(instance, first)
                ? Optional.of(new BoxDeals(instance, first, expired))
                : Optional.empty();
    }

    /// Whether a vector goes beyond somebody's ceiling.
    boolean isAbove(Front front, int vector) {
        for (int p = 0; p < instance.parties(); p++) {
            if (front.value(vector, p) > instance.ceiling(p) + instance.slack()[p]) {
                return true;
            }
        }
        return false;
    }

    /// Empty where that would take too long, or where an issue has values that are not known.
    Optional<BigInteger> count(Front front, int vector) {
        long[] low = low(front, vector);
        long[] high = high(front, vector);
        if (within.isPresent()) {
            SolveResult.Count count = within.get().count(low, high, MOST_STEPS, expired);
            return count.isExact() ? Optional.of(count.atLeast()) : Optional.empty();
        }
        return boxes.flatMap(deals -> deals.count(low, high));
    }

    /// Adds the deals to a listing until it is full; they can be counted.
    void list(Front front, int vector, Listing listing) {
        long[] low = low(front, vector);
        long[] high = high(front, vector);
        if (within.isPresent()) {
            within.get().list(low, high, listing);
        } else {
            int[] choices = new int[instance.domain().issues().size()];
            boxes.ifPresent(deals -> deals.each(low, high, choices, listing, () -> listing.add(choices)));
        }
    }

    private long[] low(Front front, int vector) {
        long[] low = new long[instance.parties()];
        Arrays.setAll(low, p -> Math.min(front.value(vector, p), instance.ceiling(p)) - instance.slack()[p]);
        return low;
    }

    private long[] high(Front front, int vector) {
        long[] high = new long[instance.parties()];
        Arrays.setAll(high, p -> {
            long most = front.value(vector, p) + instance.slack()[p];
            return most >= instance.ceiling(p) ? Long.MAX_VALUE : most;
        });
        return high;
    }
}
