package org.truce.worlds;

import java.util.List;

/// How far the sampled worlds can be trusted.
///
/// @param boundedWorlds worlds whose exact search was cut short and is known only by bounds
/// @param warnings sentences for the reader, empty if all is well
public record Diagnostics(List<OfParty> parties, long boundedWorlds, List<String> warnings) {
    /// Above this split-R̂ a result carries a warning (method.md, section 2).
    public static final double HIGHEST_R_HAT = 1.02;

    public Diagnostics {
        parties = List.copyOf(parties);
        warnings = List.copyOf(warnings);
    }

    /// @param party position of the party in the case
    /// @param redrawn sets of sincere statements that were contradictory and drawn again
    /// @param exactShare share of the worlds whose preference is an exact independent draw; the others come
    ///     from Markov chains
    /// @param rHat largest split-R̂ (Gelman et al. 2013) of the monitored quantities: the weights, and the
    ///     utility of every option
    /// @param effectiveSampleSize smallest effective sample size among them
    public record OfParty(int party, long redrawn, double exactShare, double rHat, double effectiveSampleSize) {}
}
