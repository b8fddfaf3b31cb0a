package org.truce.reading.who;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How texts name states, and those who speak for somebody, whatever the case: for whoever looks for the
/// parties of a case that does not exist yet.
public final class Usage {
    private static final String SEVERAL = "";
    private static final Map<String, String> STATES = states();

    private Usage() {}

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (State state : State.ALL) {
            Stream.of(state.names(), state.adjectives(), state.capitals(), state.seats())
                    .flatMap(List::stream)
                    .map(Usage::key)
                    .distinct()
                    .forEach(key -> states.merge(key, state.names().getFirst(), (a, b) -> a.equals(b) ? a : SEVERAL));
        }
        return states;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }

    /// The usual name of the state that is meant by a name, an adjective, a capital or a seat of government;
    /// empty if there is none, or there are several.
    public static Optional<String> findState(String words) {
        return Optional.ofNullable(STATES.get(key(words))).filter(name -> !name.equals(SEVERAL));
    }

    /// Whether the word names an office, or a body such as a ministry or an army.
    public static boolean isOfficial(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Roles.isOffice(lower) || Roles.BODY.has(lower) || Roles.UNNAMED.has(lower);
    }

    /// Whether the word stands before a person's name.
    public static boolean isTitle(String word) {
        return Roles.TITLE.has(word.toLowerCase(Locale.ROOT));
    }

    /// Whether the word is often written with a capital and names nobody.
    public static boolean isNoName(String word) {
        return Roles.NO_NAME.has(word.toLowerCase(Locale.ROOT));
    }

    /// Whether whoever is called so takes part in no talks: analysts, journalists, private people.
    public static boolean isOutsider(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Roles.ANALYST.has(lower) || Roles.JOURNALIST.has(lower) || Roles.PRIVATE.has(lower);
    }
}
