package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;

/// Somebody whom the case or the text names.
///
/// @param names the words of the full name in lower case; only the surname, if the text gives no more
/// @param role words of the office, or empty
/// @param ofCase whether the case knows the person
/// @param none whether the person is known to speak for no party of the case
/// @param inferred whether the party is that of the surroundings, and not what the text says of the person
/// @param first index of the first word that introduces the person, -1 for people of the case
/// @param gender as titles and offices tell it
record Identity(
        String name,
        List<String> names,
        OptionalInt party,
        String role,
        boolean ofCase,
        boolean none,
        int first,
        boolean inferred,
        Gender gender) {
    Identity {
        names = List.copyOf(names);
    }

    String surname() {
        return names.getLast();
    }

    /// Whether it is safe to say that this is a person and no harbour authority.
    boolean isPerson() {
        return ofCase || !role.isEmpty();
    }

    boolean isAnalyst() {
        return Word.scan(role).stream().anyMatch(w -> Roles.ANALYST.has(w.lower()));
    }

    boolean isJournalist() {
        return Word.scan(role).stream().anyMatch(w -> Roles.JOURNALIST.has(w.lower()));
    }

    /// With what another mention tells beside.
    Identity with(Identity other) {
        boolean longer = other.names.size() > names.size() && !ofCase;
        return new Identity(
                longer ? other.name : name,
                longer ? other.names : names,
                party.isPresent() || ofCase || none ? party : other.party,
                role.isEmpty() ? other.role : role,
                ofCase,
                none || (party.isEmpty() && other.none),
                first,
                inferred && other.party.isEmpty(),
                gender.with(other.gender));
    }

    Identity of(int nearby) {
        return new Identity(name, names, OptionalInt.of(nearby), role, ofCase, none, first, true, gender);
    }
}
