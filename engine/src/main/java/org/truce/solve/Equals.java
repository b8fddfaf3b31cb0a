package org.truce.solve;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The deals that have the utilities of an efficient vector: how many, and which. Every part of such a deal
/// is efficient among the parts, or the deal would be dominated: so the sums that make up the vector are
/// found by looking them up in the fronts it was made of.
final class Equals {
    private final Instance instance;
    private final BooleanSupplier expired;
    private final IdentityHashMap<Front, Map<Integer, Optional<BigInteger>>> known = new IdentityHashMap<>();
    private final IdentityHashMap<Component, BoxDeals> boxes = new IdentityHashMap<>();

    /// @param expired once it is true nothing more is counted
    Equals(Instance instance, BooleanSupplier expired) {
        this.instance = instance;
        this.expired = expired;
    }

    /// Empty where that would take too long, or where an issue has values that are not known.
    Optional<BigInteger> count(Front front, int vector) {
        Map<Integer, Optional<BigInteger>> ofFront = known.computeIfAbsent(front, _ -> new HashMap<>());
        Optional<BigInteger> counted = ofFront.get(vector);
        if (counted == null) {
            counted = switch (front.origin()) {
                case Front.Origin.Given() -> Optional.of(BigInteger.ONE);
                case Front.Origin.Choices choices ->
                    deals(choices.component()).count(around(front, vector, -1), around(front, vector, 1));
                case Front.Origin.Sums sums -> ofSums(front, vector, sums);
                case Front.Origin.Picks picks -> ofPicks(front, vector, picks);
            };
            ofFront.put(vector, counted);
        }
        return counted;
    }

    /// Adds the deals to a listing until it is full; they can all be counted.
    void list(Front front, int vector, Listing listing) {
        int[] choices = new int[instance.domain().issues().size()];
        each(front, vector, choices, listing, () -> listing.add(choices));
    }

    private void each(Front front, int vector, int[] choices, Listing listing, Runnable then) {
        switch (front.origin()) {
            case Front.Origin.Given() -> then.run();
            case Front.Origin.Choices made ->
                deals(made.component())
                        .each(around(front, vector, -1), around(front, vector, 1), choices, listing, then);
            case Front.Origin.Sums sums -> {
                for (int r = 0; r < sums.right().size() && !listing.isFull(); r++) {
                    int right = r;
                    int left = leftOf(front, vector, sums, right);
                    if (left >= 0) {
                        each(
                                sums.left(),
                                left,
                                choices,
                                listing,
                                () -> each(sums.right(), right, choices, listing, then));
                    }
                }
            }
            case Front.Origin.Picks picks -> {
                for (int x = 0; x < picks.rests().length && !listing.isFull(); x++) {
                    int at = find(picks.rests()[x], wanted(front, vector));
                    if (at >= 0) {
                        choices[picks.issue()] = x;
                        each(picks.rests()[x], at, choices, listing, then);
                    }
                }
            }
        }
    }

    private BoxDeals deals(Component component) {
        return boxes.computeIfAbsent(component, c -> new BoxDeals(instance, c, expired));
    }

    /// The units of a vector and so many more, rounding apart.
    private long[] around(Front front, int vector, int slacks) {
        long[] units = wanted(front, vector);
        for (int p = 0; p < units.length; p++) {
            units[p] += slacks * instance.slack()[p];
        }
        return units;
    }

    private Optional<BigInteger> ofSums(Front front, int vector, Front.Origin.Sums sums) {
        BigInteger total = BigInteger.ZERO;
        for (int r = 0; r < sums.right().size(); r++) {
            int l = leftOf(front, vector, sums, r);
            if (l >= 0) {
                Optional<BigInteger> left = count(sums.left(), l);
                Optional<BigInteger> right = count(sums.right(), r);
                if (left.isEmpty() || right.isEmpty()) {
                    return Optional.empty();
                }
                total = total.add(left.get().multiply(right.get()));
            }
        }
        return Optional.of(total);
    }

    private Optional<BigInteger> ofPicks(Front front, int vector, Front.Origin.Picks picks) {
        BigInteger total = BigInteger.ZERO;
        for (int x = 0; x < picks.rests().length; x++) {
            int at = find(picks.rests()[x], wanted(front, vector));
            if (at >= 0) {
                Optional<BigInteger> rest = count(picks.rests()[x], at);
                IssueValues values = instance.values(picks.issue());
                if (rest.isEmpty() || !values.areKnown()) {
                    return Optional.empty();
                }
                total = total.add(rest.get().multiply(BigInteger.valueOf(values.count(x))));
            }
        }
        return Optional.of(total);
    }

    /// The left vector that makes up a sum together with a right one; -1 if there is none.
    private int leftOf(Front front, int vector, Front.Origin.Sums sums, int right) {
        long[] rest = wanted(front, vector);
        for (int p = 0; p < rest.length; p++) {
            rest[p] -= sums.right().value(right, p);
        }
        return find(sums.left(), rest);
    }

    private long[] wanted(Front front, int vector) {
        long[] wanted = new long[instance.parties()];
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = front.value(vector, p);
        }
        return wanted;
    }

    /// The vector of a front that is the wanted one, rounding apart; -1 if there is none.
    private int find(Front front, long[] wanted) {
        long[] slack = instance.slack();
        for (int i = front.firstAtMost(wanted[0] + slack[0]);
                i < front.size() && front.value(i, 0) >= wanted[0] - slack[0];
                i++) {
            boolean same = true;
            for (int p = 1; p < wanted.length; p++) {
                same &= Math.abs(front.value(i, p) - wanted[p]) <= slack[p];
            }
            if (same) {
                return i;
            }
        }
        return -1;
    }
}
