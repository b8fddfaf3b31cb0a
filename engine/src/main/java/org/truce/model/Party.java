package org.truce.model;

import java.util.List;

/// A party to the conflict or to the talks.
///
/// @param aliases other names under which texts speak of it: a capital, a seat of government
public record Party(String id, String name, Role role, List<String> aliases) {
    public Party {
        aliases = List.copyOf(aliases);
    }

    /// A party without other names.
    public Party(String id, String name, Role role) {
        this(id, name, role, List.of());
    }
}
