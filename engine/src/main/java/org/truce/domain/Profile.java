package org.truce.domain;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a party wants: its utility of an outcome is the sum of the terms, or the ceiling if that is less.
///
/// @param ceiling the greatest utility that there can be: GENIUS clips at 1
/// @param discount the factor by which a unit of time multiplies the utility, in (0, 1], as the file
///     gives it; an outcome is analysed at time 0, where it has no effect
public record Profile(
        String name,
        List<Term> terms,
        Optional<BigFraction> ceiling,
        Reservation reservation,
        Optional<BigFraction> discount) {
    public Profile {
        terms = List.copyOf(terms);
    }
}
