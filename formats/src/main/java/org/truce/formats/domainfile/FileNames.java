package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truce.domain.Domain;
import org.truce.domain.Profile;

/// Names of files for a domain and its profiles: letters, digits and what every file system takes, no two
/// alike.
///
/// @param profiles in the order of the domain's
record FileNames(String domain, List<String> profiles) {
    static FileNames of(Domain domain, String ending) {
        Set<String> taken = new HashSet<>();
        List<String> profiles = new ArrayList<>();
        for (Profile profile : domain.profiles()) {
            profiles.add(free(plain(profile.name()), ending, taken));
        }
        return new FileNames(free("domain", ending, taken), List.copyOf(profiles));
    }

    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. ]+|[. ]+$", "");
        return plain.isEmpty() ? "party" : plain.substring(0, Math.min(plain.length(), 100));
    }

    private static String free(String name, String ending, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free + ending;
    }

    /// What changes because a folder is read in the order of its files' names.
    List<String> notes() {
        List<String> sorted = new ArrayList<>(profiles);
        Collections.sort(sorted);
        return sorted.equals(profiles)
                ? List.of()
                : List.of("read from the folder, the parties come in the order " + String.join(", ", sorted));
    }
}
