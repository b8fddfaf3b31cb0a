package org.truce.reading.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.truce.reading.draft.Draft;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;

/// What drafts hold, by ids, which are unique among statements and people.
final class Drafted {
    private final Drafts drafts;
    private final SequencedMap<String, DraftStatement> statements = new LinkedHashMap<>();
    private final SequencedMap<String, Draft.Suggested> people = new LinkedHashMap<>();
    private final Map<String, Draft> draftOf = new HashMap<>();
    private final Map<String, List<Voiced>> voiced = new HashMap<>();
    private final Map<String, Saved.Made> places;

    Drafted(Drafts drafts) {
        this.drafts = drafts;
        Map<String, List<Draft.Suggested>> byName = new HashMap<>();
        for (Draft draft : drafts.drafts()) {
            for (Draft.Suggested person : draft.people()) {
                people.put(person.id(), person);
                draftOf.put(person.id(), draft);
                byName.computeIfAbsent(name(person.person().name()), _ -> new ArrayList<>())
                        .add(person);
            }
        }
        for (Draft draft : drafts.drafts()) {
            for (DraftStatement statement : draft.statements()) {
                statements.put(statement.id(), statement);
                draftOf.put(statement.id(), draft);
                byName.getOrDefault(name(statement.position().speaker().name()), List.of()).stream()
                        .min(Comparator.comparing(person -> !draft.people().contains(person)))
                        .ifPresent(person -> voiced.computeIfAbsent(person.id(), _ -> new ArrayList<>())
                                .add(new Voiced(draft, statement, person)));
            }
        }
        this.places = Saved.places(this);
    }

    private static String name(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Drafts drafts() {
        return drafts;
    }

    SequencedMap<String, DraftStatement> statements() {
        return statements;
    }

    SequencedMap<String, Draft.Suggested> people() {
        return people;
    }

    /// Those of people before those of statements.
    List<String> ids() {
        return Stream.concat(people.keySet().stream(), statements.keySet().stream())
                .toList();
    }

    boolean has(String id) {
        return draftOf.containsKey(id);
    }

    boolean isPerson(String id) {
        return people.containsKey(id);
    }

    Draft.Suggested getPerson(String id) {
        return get(people, id);
    }

    /// In whose text something stands.
    Draft getDraft(String id) {
        return get(draftOf, id);
    }

    /// By what something is found again in another review of the same text.
    Saved.Made getPlace(String id) {
        return get(places, id);
    }

    /// What a person is said to have said.
    List<Voiced> listVoiced(String person) {
        return voiced.getOrDefault(person, List.of());
    }

    static <T> T get(Map<String, T> map, String id) {
        T found = map.get(id);
        if (found == null) {
            throw new IllegalArgumentException("Nothing in the drafts is called %s.".formatted(id));
        }
        return found;
    }
}
