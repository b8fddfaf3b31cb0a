package org.truce.reading.draft;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// New ids that a case does not use yet: lower-case letters, digits and hyphens, beginning with a letter.
final class CaseIds {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 40;

    private final Set<String> used = new HashSet<>();

    void use(String id) {
        used.add(id);
    }

    /// An id made of words, with a number where it is taken.
    String make(String words, String otherwise) {
        String plain = OTHER.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^[-0-9]+|-+$", "");
        String base = plain.isEmpty() ? otherwise : plain.substring(0, Math.min(plain.length(), LONGEST));
        String id = base;
        for (int i = 2; !used.add(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }

    /// "kelmar-3": the next number of a party.
    String next(String party) {
        int i = 1;
        while (!used.add(party + "-" + i)) {
            i++;
        }
        return party + "-" + i;
    }
}
