package org.truce.worlds;

/// The headline under a changed assumption.
///
/// @param assumption what was changed
/// @param probability of the headline event, on worlds of its own
public record Sensitivity(Variation assumption, Proportion probability) {
    /// The changes that every headline is shown under (method.md, section 2: "Beware of the optimum").
    public enum Variation {
        AS_GIVEN,
        NO_LOSS_AVERSION,
        STRONG_LOSS_AVERSION,
        FIRMNESS_LOWER,
        FIRMNESS_HIGHER,
        STAKES_IGNORED
    }
}
