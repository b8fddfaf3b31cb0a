package org.truce.survival;

/// What was seen of one subject.
///
/// @param years from its beginning to its end, or to when it was last seen; finite, at least 0
/// @param ended whether it ended then; if not, it was still standing and its time is censored
/// @param cluster what it shares with subjects that may have a common fate; subjects of different clusters
///     are independent
public record Subject(double years, boolean ended, int cluster) {
    public Subject {
        if (!Double.isFinite(years) || years < 0) {
            throw new IllegalStateException("The years (%s) must be finite and not negative.".formatted(years));
        }
    }
}
