package org.truce.reading.who;

import java.util.List;
import java.util.Set;

/// Whether "he" or "she" may mean somebody, by the words of a title or an office.
enum Gender {
    HE,
    SHE,
    OPEN;

    private static final Set<String> MALE = Set.of(
            "mr", "sir", "lord", "king", "prince", "sultan", "emir", "sheikh", "spokesman", "chairman", "congressman");
    private static final Set<String> FEMALE = Set.of(
            "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "spokeswoman", "chairwoman", "congresswoman");

    /// Open where the words say nothing, or both.
    static Gender of(List<String> words) {
        boolean male = words.stream().anyMatch(MALE::contains);
        boolean female = words.stream().anyMatch(FEMALE::contains);
        if (male == female) {
            return OPEN;
        }
        return male ? HE : SHE;
    }

    boolean fits(String pronoun) {
        return this == OPEN || name().equalsIgnoreCase(pronoun);
    }

    Gender with(Gender other) {
        return this == OPEN ? other : this;
    }
}
