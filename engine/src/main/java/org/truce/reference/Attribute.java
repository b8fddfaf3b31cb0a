package org.truce.reference;

import java.util.List;

/// Something known of each agreement of a data set.
///
/// @param name in lower case, words joined by hyphens: `cease-fire`
/// @param aliases other names for it, such as that of its column in the original
/// @param meaning in words
public record Attribute(String name, List<String> aliases, String meaning, Kind kind) {
    public Attribute {
        aliases = List.copyOf(aliases);
    }

    /// What values it has.
    public enum Kind {
        /// Yes or no.
        FLAG,
        NUMBER,
        TEXT
    }
}
