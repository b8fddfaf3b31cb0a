package org.truce.worlds;

import java.util.SplittableRandom;

/// Random streams that are keyed by what they are for, so that no draw depends on the order of the others.
public final class Streams {
    private Streams() {}

    /// A key from several numbers: each is mixed in with the finalizer of MurmurHash3 (Stafford's variant
    /// 13).
    public static long key(long first, long second) {
        return mix(mix(first + 0x9E3779B97F4A7C15L) ^ second);
    }

    /// 64-bit FNV-1a over the characters.
    public static long key(String id) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    /// The first number in [0, 1) of the stream with the given key.
    public static double first(long key) {
        return (mix(key + 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
    }

    static SplittableRandom of(long key) {
        return new SplittableRandom(key);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
