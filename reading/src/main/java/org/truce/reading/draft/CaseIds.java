package org.truce.reading.draft;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.truce.model.Case;

/// New ids that a case does not use yet: lower-case letters, digits and hyphens, beginning with a letter.
public final class CaseIds {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 40;

    private final Set<String> used = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /// The ids of a case are taken.
    public static CaseIds of(Case theCase) {
        CaseIds ids = new CaseIds();
        theCase.parties().forEach(party -> ids.use(party.id()));
        theCase.sources().forEach(source -> ids.use(source.id()));
        theCase.statements().forEach(statement -> ids.use(statement.id()));
        theCase.people().forEach(person -> ids.use(person.id()));
        return ids;
    }

    /// Takes an id.
    public void use(String id) {
        used.add(id);
    }

    /// An id made of words, with a number where it is taken.
    public String make(String words, String otherwise) {
        String plain = plain(words);
        String base = plain.isEmpty() ? otherwise : shortened(plain);
        return used.add(base) ? base : next(base, 2);
    }

    private static String shortened(String plain) {
        int hyphen = plain.lastIndexOf('-', LONGEST);
        return plain.length() <= LONGEST ? plain : plain.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }

    /// Words as an id writes them; empty where nothing is left.
    static String plain(String words) {
        return OTHER.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^[-0-9]+|-+$", "");
    }

    /// "kelmar-3": the next number of a party.
    public String next(String party) {
        return next(party, 1);
    }

    private String next(String party, int first) {
        int i = last.getOrDefault(party, first - 1) + 1;
        while (!used.add(party + "-" + i)) {
            i++;
        }
        last.put(party, i);
        return party + "-" + i;
    }
}
