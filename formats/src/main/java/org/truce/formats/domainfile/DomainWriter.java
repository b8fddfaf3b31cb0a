package org.truce.formats.domainfile;

import org.truce.domain.Domain;

/// Writes a domain in a format of the field, or says what the format cannot express. Nothing is dropped in
/// silence.
public final class DomainWriter {
    private DomainWriter() {}

    public static DomainWriting write(Domain domain, DomainFormat format) {
        return switch (format) {
            case GENIUS -> GeniusWriter.write(domain);
            case GENIUSWEB -> GeniusWebWriter.write(domain);
            case TRUCE -> TruceDomainWriter.write(domain);
        };
    }
}
