package org.truce.solve;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Vectors of utilities on the way to a front: units, and where near ties matter the exact parts too. Exact
/// parts are compared by their ranks, so that one filter serves both.
final class Vectors {
    private final int parties;
    private final long[] values;
    private final BigInteger @Nullable [] parts;

    Vectors(int parties, int size, boolean exactly) {
        this(parties, new long[size * parties], exactly ? new BigInteger[size * parties] : null);
    }

    private Vectors(int parties, long[] values, BigInteger @Nullable [] parts) {
        this.parties = parties;
        this.values = values;
        this.parts = parts;
    }

    long[] values() {
        return values;
    }

    BigInteger @Nullable [] parts() {
        return parts;
    }

    /// Copies all vectors of a front to a place here.
    void put(int at, Front front) {
        System.arraycopy(front.values(), 0, values, at * parties, front.values().length);
        BigInteger[] exact = front.parts();
        if (parts != null && exact != null) {
            System.arraycopy(exact, 0, parts, at * parties, exact.length);
        }
    }

    void put(int at, Vectors others, int from) {
        System.arraycopy(others.values, from * parties, values, at * parties, parties);
        if (parts != null && others.parts != null) {
            System.arraycopy(others.parts, from * parties, parts, at * parties, parties);
        }
    }

    void putSum(int at, Front one, int i, Front other, int j) {
        for (int p = 0; p < parties; p++) {
            values[at * parties + p] = one.value(i, p) + other.value(j, p);
        }
        BigInteger[] exact = one.parts();
        BigInteger[] others = other.parts();
        if (parts != null && exact != null && others != null) {
            for (int p = 0; p < parties; p++) {
                parts[at * parties + p] = exact[i * parties + p].add(others[j * parties + p]);
            }
        }
    }

    void put(int at, long[] vector, BigInteger @Nullable [] exact) {
        System.arraycopy(vector, 0, values, at * parties, parties);
        if (parts != null && exact != null) {
            System.arraycopy(exact, 0, parts, at * parties, parties);
        }
    }

    Vectors pick(int[] positions) {
        Vectors picked = new Vectors(parties, positions.length, parts != null);
        for (int i = 0; i < positions.length; i++) {
            picked.put(i, this, positions[i]);
        }
        return picked;
    }

    /// What to compare: units, or ranks of parts.
    long[] comparable() {
        return parts == null ? values : ranks(parts);
    }

    private long[] ranks(BigInteger[] exact) {
        long[] ranks = new long[exact.length];
        int n = exact.length / parties;
        BigInteger[] column = new BigInteger[n];
        for (int p = 0; p < parties; p++) {
            for (int i = 0; i < n; i++) {
                column[i] = exact[i * parties + p];
            }
            BigInteger[] distinct = Arrays.stream(column).sorted().distinct().toArray(BigInteger[]::new);
            for (int i = 0; i < n; i++) {
                ranks[i * parties + p] = Arrays.binarySearch(distinct, exact[i * parties + p]);
            }
        }
        return ranks;
    }

    Front front(Front.Origin origin) {
        return new Front(parties, values, parts, origin);
    }
}
