package org.truce.model;

/// A declared shift of power between two parties.
///
/// @param first position of one party
/// @param second position of the other
/// @param now p₁, the chance that the first would win if it came to war now
/// @param later p₂, the same once power has shifted
/// @param costOfFirst what a war costs the first, as a share of what is at stake
/// @param costOfSecond the same for the second
public record PowerPath(
        int first, int second, Interval now, Interval later, Interval costOfFirst, Interval costOfSecond) {}
