package org.truce.bargain;

import java.util.List;

/// What to search for.
///
/// @param needed only these parties consent; the merit looks at those of them that a deal really needs
/// @param exactly only deals that need all of these parties count
/// @param acceptable the margins of the parties needed must be at least 0
/// @param redLines mask of the red lines that may not be crossed
/// @param budget how many of them may be crossed all the same
/// @param first stop at the first deal that beats the incumbent
record Task(
        Merit merit,
        int needed,
        boolean exactly,
        boolean acceptable,
        long redLines,
        int budget,
        List<Floor> floors,
        boolean first) {
    static final Task NOTHING = new Task(new Merit.GeometricMean(), 0, false, false, 0, 0, List.of(), false);

    /// A merit that must reach a value, with the multipliers of its linear bound.
    @SuppressWarnings("ArrayRecordComponent") // made anew for every search, never compared
    record Floor(Merit merit, double atLeast, double[] multipliers) {}

    Task within(int set, long someRedLines, int someBudget) {
        return new Task(merit, set, exactly, acceptable, someRedLines, someBudget, floors, first);
    }

    Task onlyExactly() {
        return new Task(merit, needed, true, acceptable, redLines, budget, floors, first);
    }
}
