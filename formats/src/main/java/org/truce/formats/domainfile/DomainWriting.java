package org.truce.formats.domainfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What came of writing a domain in a format.
public sealed interface DomainWriting {
    /// Texts to write.
    ///
    /// @param files the content by the name of the file; where there are several, they belong in a folder
    ///     of their own, as whoever reads the folder reads them all
    /// @param notes in what small way the files say something else than the domain: numbers that had to
    ///     be rounded
    record Written(SequencedMap<String, String> files, List<String> notes) implements DomainWriting {
        public Written {
            files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
            notes = List.copyOf(notes);
        }
    }

    /// The format cannot say what the domain says.
    ///
    /// @param reasons all of them, at least one
    record Refused(List<String> reasons) implements DomainWriting {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalStateException("A refusal without a reason.");
            }
        }
    }
}
