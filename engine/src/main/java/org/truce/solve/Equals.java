package org.truce.solve;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/// How many deals have the utilities of an efficient vector. Every part of such a deal is efficient among the
/// parts, or the deal would be dominated: so the sums that make up the vector are found by looking them up in
/// the fronts it was made of.
final class Equals {
    private static final BigInteger UNKNOWN = BigInteger.valueOf(-1);

    private final Instance instance;
    private final IdentityHashMap<Front, Map<Integer, BigInteger>> known = new IdentityHashMap<>();

    private final IdentityHashMap<Component, BoxModel> models = new IdentityHashMap<>();

    Equals(Instance instance) {
        this.instance = instance;
    }

    /// Empty where that would take too long, or where an issue has values beyond counting.
    Optional<BigInteger> count(Front front, int vector) {
        BigInteger counted = counted(front, vector);
        return counted.signum() < 0 ? Optional.empty() : Optional.of(counted);
    }

    private BigInteger counted(Front front, int vector) {
        Map<Integer, BigInteger> ofFront = known.computeIfAbsent(front, _ -> new HashMap<>());
        BigInteger counted = ofFront.get(vector);
        if (counted == null) {
            counted = switch (front.origin()) {
                case Front.Origin.Given() -> BigInteger.ONE;
                case Front.Origin.Choices choices -> ofBoxes(front, vector, choices.component());
                case Front.Origin.Sums sums -> ofSums(front, vector, sums);
                case Front.Origin.Picks picks -> ofPicks(front, vector, picks);
            };
            ofFront.put(vector, counted);
        }
        return counted;
    }

    private BigInteger ofBoxes(Front front, int vector, Component component) {
        long[] wanted = new long[instance.parties()];
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = front.value(vector, p);
        }
        BoxModel model = models.computeIfAbsent(component, c -> new BoxModel(instance, c));
        return BoxCount.of(instance, component, model, wanted).orElse(UNKNOWN);
    }

    private BigInteger ofSums(Front front, int vector, Front.Origin.Sums sums) {
        BigInteger total = BigInteger.ZERO;
        long[] rest = new long[instance.parties()];
        for (int r = 0; r < sums.right().size(); r++) {
            for (int p = 0; p < rest.length; p++) {
                rest[p] = front.value(vector, p) - sums.right().value(r, p);
            }
            int l = find(sums.left(), rest);
            if (l >= 0) {
                BigInteger left = counted(sums.left(), l);
                BigInteger right = counted(sums.right(), r);
                if (left.signum() < 0 || right.signum() < 0) {
                    return UNKNOWN;
                }
                total = total.add(left.multiply(right));
            }
        }
        return total;
    }

    private BigInteger ofPicks(Front front, int vector, Front.Origin.Picks picks) {
        BigInteger total = BigInteger.ZERO;
        long[] wanted = new long[instance.parties()];
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = front.value(vector, p);
        }
        for (int x = 0; x < picks.rests().length; x++) {
            int at = find(picks.rests()[x], wanted);
            if (at >= 0) {
                BigInteger rest = counted(picks.rests()[x], at);
                long values = instance.values(picks.issue()).counts()[x];
                if (rest.signum() < 0 || values == 0) {
                    return UNKNOWN;
                }
                total = total.add(rest.multiply(BigInteger.valueOf(values)));
            }
        }
        return total;
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
