package org.truce.hold;

/// A deal as an automaton, seen by one party: kept, month after month, until an alarm; then void for some
/// months, or for ever; then kept again (Green & Porter 1984). Values are averages per month, discounted: (1
/// − δ) Σ δᵗ uₜ.
///
/// @param patience δ, in [0, 1)
/// @param collapse months for which the deal is void after an alarm, at least 1; [#FOR_EVER]
/// @param collapsed what a month is worth while the deal is void
record Automaton(double patience, int collapse, double collapsed) {
    static final int FOR_EVER = Integer.MAX_VALUE;

    /// The value of a month that is kept, where all months that are kept are alike.
    ///
    /// @param flow what such a month is worth
    /// @param alarm the chance that it ends with an alarm
    double value(double flow, double alarm) {
        double back = back();
        return collapsed + (1 - patience) * (flow - collapsed) / (1 - patience * (1 - alarm) - patience * alarm * back);
    }

    /// What an alarm takes away, in units of one month: the present value of the months that are void in
    /// place of kept.
    ///
    /// @param value of a month that is kept
    double lostByAlarm(double value) {
        return patience == 0 ? 0 : (1 - back()) * (value - collapsed) / (1 - patience);
    }

    /// What a month after the collapse counts for at its beginning.
    private double back() {
        return collapse == FOR_EVER ? 0 : Math.pow(patience, collapse);
    }
}
