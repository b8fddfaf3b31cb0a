package org.truce.roadmap;

import java.util.Arrays;
import java.util.BitSet;

/// A set of worlds that does not change.
final class WorldSet {
    private final long[] words;

    private WorldSet(long[] words) {
        this.words = words;
    }

    static WorldSet of(BitSet set, int worlds) {
        return new WorldSet(Arrays.copyOf(set.toLongArray(), (worlds + Long.SIZE - 1) / Long.SIZE));
    }

    static WorldSet all(int worlds) {
        BitSet all = new BitSet(worlds);
        all.set(0, worlds);
        return of(all, worlds);
    }

    /// The worlds in which a value is no less than another.
    static WorldSet notBelow(double[] values, double[] least) {
        long[] words = new long[(values.length + Long.SIZE - 1) / Long.SIZE];
        for (int w = 0; w < values.length; w++) {
            words[w / Long.SIZE] |= values[w] >= least[w] ? 1L << w : 0;
        }
        return new WorldSet(words);
    }

    static WorldSet none(int worlds) {
        return of(new BitSet(), worlds);
    }

    WorldSet or(WorldSet other) {
        long[] either = new long[words.length];
        for (int i = 0; i < either.length; i++) {
            either[i] = words[i] | other.words[i];
        }
        return new WorldSet(either);
    }

    WorldSet and(WorldSet other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new WorldSet(both);
    }

    WorldSet without(WorldSet other) {
        long[] rest = new long[words.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = words[i] & ~other.words[i];
        }
        return new WorldSet(rest);
    }

    /// The size of what both have in common.
    int sizeWith(WorldSet other) {
        int size = 0;
        for (int i = 0; i < words.length; i++) {
            size += Long.bitCount(words[i] & other.words[i]);
        }
        return size;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    boolean contains(WorldSet other) {
        for (int i = 0; i < words.length; i++) {
            if ((other.words[i] & ~words[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
