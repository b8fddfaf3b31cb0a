package org.truce.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A data set of past agreements.
///
/// @param title what it is called
/// @param credit to be given wherever its figures appear; empty if the data are the user's own
/// @param grouped whether groups of agreements that may share a fate are known
/// @param attributes with distinct names
/// @param agreements with a value for each attribute
public record AgreementData(
        String title,
        Optional<Credit> credit,
        boolean grouped,
        List<Attribute> attributes,
        List<PastAgreement> agreements) {
    public AgreementData {
        attributes = List.copyOf(attributes);
        agreements = List.copyOf(agreements);
        for (PastAgreement agreement : agreements) {
            if (agreement.values().size() != attributes.size()) {
                throw new IllegalStateException("Agreement %s has %d values for %d attributes."
                        .formatted(agreement.id(), agreement.values().size(), attributes.size()));
            }
        }
    }

    /// Who made the data, and on what terms.
    ///
    /// @param source whom to name, in a sentence
    /// @param licence its short name
    /// @param licenceUrl where it can be read
    /// @param changes what was changed, as the licence asks to be told
    /// @param citations of the field, one for each work
    public record Credit(String source, String licence, String licenceUrl, String changes, List<String> citations) {
        public Credit {
            citations = List.copyOf(citations);
        }

        /// All of it but the citations on one line.
        public String line() {
            return "%s Licence: %s (%s). %s".formatted(source, licence, licenceUrl, changes);
        }
    }

    /// The different texts of an attribute, the most frequent first, then in alphabetical order.
    public List<String> listTexts(int attribute) {
        Map<String, Long> counts = new TreeMap<>();
        for (PastAgreement agreement : agreements) {
            if (agreement.values().get(attribute) instanceof Value.Text(String text)) {
                counts.merge(text, 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
