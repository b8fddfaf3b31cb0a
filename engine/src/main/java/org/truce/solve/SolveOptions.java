package org.truce.solve;

import java.util.function.BooleanSupplier;

/// What is asked of the analysis, and how far it may go.
///
/// @param ignoreReservation no agreement is worth 0 to everybody, whatever the profiles say
/// @param normalise utilities are rescaled so that a party's worst possible outcome is 0 and its best 1
/// @param exactArithmetic near ties are decided with fractions, and utilities are given as such
/// @param steps values into which a real issue is cut, where its values are a trade-off; at least 1
/// @param mostPoints partial deals that may be held at a time; at least 1
/// @param mostDeals deals of equal utilities that are listed for an efficient result; at least 1
/// @param wholeFrontier if false, only the solutions are searched, each for itself, where that is possible
/// @param expired asked now and then; once it is true, the analysis finishes with what it can prove
public record SolveOptions(
        boolean ignoreReservation,
        boolean normalise,
        boolean exactArithmetic,
        int steps,
        int mostPoints,
        int mostDeals,
        boolean wholeFrontier,
        BooleanSupplier expired) {
    public static final int STEPS = 100;
    public static final int MOST_POINTS = 2_000_000;

    /// The conventions of the files, without limits of time.
    public static final SolveOptions DEFAULT =
            new SolveOptions(false, false, false, STEPS, MOST_POINTS, 1, true, () -> false);

    public SolveOptions {
        if (steps < 1 || mostPoints < 1 || mostDeals < 1) {
            throw new IllegalStateException("The steps (%d), points (%d) and deals (%d) must be positive."
                    .formatted(steps, mostPoints, mostDeals));
        }
    }
}
