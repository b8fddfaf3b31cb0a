package org.truce.worlds;

/// How many worlds to draw and how. The result depends on `worlds` and `seed` only, never on `threads`.
///
/// @param worlds at least 1
/// @param threads at least 1
public record Sampling(int worlds, long seed, int threads) {
    public Sampling {
        if (worlds < 1 || threads < 1) {
            throw new IllegalStateException(
                    "The worlds (%d) and threads (%d) must be positive.".formatted(worlds, threads));
        }
    }

    public Sampling withWorlds(int changed) {
        return new Sampling(changed, seed, threads);
    }

    /// The same number of worlds, none of them the same: what was chosen on one set is estimated on the
    /// other.
    public Sampling fresh() {
        return new Sampling(worlds, seed ^ FRESH, threads);
    }

    private static final long FRESH = 0x5DEECE66DL << 16;
}
