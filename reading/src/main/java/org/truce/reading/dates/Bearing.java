package org.truce.reading.dates;

/// How an expression bears on the days it names.
public enum Bearing {
    /// On or in them.
    AT,
    /// From the first of them to the day of publication, if that comes later.
    SINCE,
    /// To the last of them, from the day of publication, if that comes earlier; a time limit too ("by
    /// Friday").
    UNTIL,
    BEFORE,
    AFTER
}
