package org.truce.reference;

import java.util.List;
import java.util.OptionalDouble;

/// An agreement of the past.
///
/// @param id in its data set
/// @param years from its signature to its end, or to the end of observation; empty if it ended on a day that
///     is not known
/// @param ended whether it ended; if not, it still stood at the end of observation
/// @param group agreements of one group, such as one conflict, may share a fate
/// @param values in the order of the attributes of the data set
public record PastAgreement(
        String id, String name, OptionalDouble years, boolean ended, int group, List<Value> values) {
    public PastAgreement {
        values = List.copyOf(values);
    }
}
