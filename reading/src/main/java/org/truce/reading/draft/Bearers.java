package org.truce.reading.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.truce.model.Case;

/// Who bears which name: parties and people, by names and aliases as ids would write them.
public final class Bearers {
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Bearers() {}

    /// Those of a case. Where several bear a name, the last of them.
    public static Bearers of(Case theCase) {
        Bearers bearers = new Bearers();
        theCase.parties().forEach(party -> {
            bearers.ids.put(CaseIds.plain(party.name()), party.id());
            party.aliases().forEach(alias -> bearers.ids.put(CaseIds.plain(alias), party.id()));
        });
        theCase.people().forEach(person -> {
            bearers.ids.put(CaseIds.plain(person.name()), person.id());
            person.aliases().forEach(alias -> bearers.ids.put(CaseIds.plain(alias), person.id()));
        });
        return bearers;
    }

    /// Gives a name to somebody, unless somebody else bears it.
    ///
    /// @return the id of whoever bears it already; empty if it was free
    public Optional<String> take(String name, String id) {
        return Optional.ofNullable(ids.putIfAbsent(CaseIds.plain(name), id));
    }
}
