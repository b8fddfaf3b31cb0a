package org.truce.formats.domainfile;

import java.util.Locale;

/// The formats of domain files.
public enum DomainFormat {
    /// XML: a domain and one utility space a party (GENIUS, Lin et al. 2014).
    GENIUS("GENIUS XML"),
    /// JSON: a domain and one profile a party (GeniusWeb, Jonker et al.).
    GENIUSWEB("GeniusWeb JSON"),
    /// YAML: one file.
    TRUCE("Truce YAML");

    private final String title;

    DomainFormat(String title) {
        this.title = title;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// What the command line calls it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
