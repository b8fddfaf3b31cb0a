package org.truce.reading.who;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words that say what somebody is.
enum Roles {
    /// One person who holds an office.
    OFFICE,
    PLURAL,
    /// Who speaks officially and leaves the name out.
    UNNAMED,
    /// Part of a government, or of a movement.
    BODY,
    ANALYST,
    JOURNALIST,
    /// Who speaks for nobody but themselves.
    PRIVATE,
    DOCUMENT,
    /// Several parties together.
    JOINT,
    PRONOUN,
    POSSESSIVE,
    /// Who speaks for a state or movement where no other is named.
    GOVERNMENT,
    /// Who mediates, judges or watches.
    NEUTRAL,
    /// Before an office that is no longer held, or held against the government.
    APART,
    /// Before a name.
    TITLE,
    /// Within a name.
    PARTICLE,
    /// Starts what is told of a person, and no office of theirs.
    PREDICATE,
    /// Starts no name, though it is often capitalized.
    NO_NAME;

    private static final Map<Roles, Set<String>> WORDS = load();

    boolean has(String word) {
        return words(this).contains(word);
    }

    static boolean isArticle(String word) {
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    static boolean isOffice(String word) {
        return OFFICE.has(word) || PLURAL.has(word);
    }

    private static Set<String> words(Roles roles) {
        return WORDS.getOrDefault(roles, Set.of());
    }

    private static Map<Roles, Set<String>> load() {
        Map<Roles, Set<String>> words = new EnumMap<>(Roles.class);
        for (String line : Lines.of("roles.txt")) {
            List<String> parts = List.of(line.split(": ", 2));
            words.put(
                    valueOf(parts.getFirst().toUpperCase(Locale.ROOT).replace('-', '_')),
                    Stream.of(parts.getLast().split(", ")).collect(Collectors.toUnmodifiableSet()));
        }
        return words;
    }
}
