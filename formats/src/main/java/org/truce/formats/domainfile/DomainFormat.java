package org.truce.formats.domainfile;

import java.util.Locale;

/// The formats of domain files.
public enum DomainFormat {
    /// XML: a domain, and a utility space for each party. (Lin, R. et al. 2014. Genius: an integrated
    /// environment for supporting the design of generic automated negotiators. Computational Intelligence
    /// 30(1).)
    GENIUS("GENIUS XML"),
    /// JSON of GENIUS's successor: a domain, and a profile for each party.
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
