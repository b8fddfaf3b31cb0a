package org.truce.model;

/// How much an issue matters to a party, with what that rests on.
///
/// @param reason the evidence, or "analyst's judgement"
public record Stake(Rank rank, String reason) {
    /// Only the order counts: the weight of every vital issue is at least that of every major one, and so on;
    /// `NONE` weighs nothing.
    public enum Rank {
        VITAL,
        MAJOR,
        MINOR,
        NONE
    }
}
