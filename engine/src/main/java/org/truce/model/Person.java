package org.truce.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody whom texts name, so that what they say can be told to a party.
///
/// @param party for which the person speaks, by its position in the case; null for analysts, journalists and
///     whoever else speaks for none
/// @param role such as `foreign minister`, or empty
/// @param aliases other names under which texts speak of the person
public record Person(String id, String name, @Nullable Integer party, String role, List<String> aliases) {
    public Person {
        aliases = List.copyOf(aliases);
    }
}
