package org.truce.formats.casefile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.model.Case;
import org.truce.model.Party;
import org.truce.model.Person;

/// Names that several bear: a text that uses one of them cannot be told to any.
final class NamesCheck {
    private final Case c;
    private final SourceMap places;
    private final Problems problems;
    /// By name, who bears it first.
    private final Map<String, Bearer> bearers = new HashMap<>();

    /// @param owner such as "party `ukraine`"
    private record Bearer(String owner, Place place) {}

    NamesCheck(Case c, SourceMap places, Problems problems) {
        this.c = c;
        this.places = places;
        this.problems = problems;
    }

    void check() {
        for (int i = 0; i < c.parties().size(); i++) {
            Party party = c.parties().get(i);
            check(
                    "party",
                    party.id(),
                    party.name(),
                    party.aliases(),
                    places.parties().get(i));
        }
        for (int i = 0; i < c.people().size(); i++) {
            Person person = c.people().get(i);
            check(
                    "person",
                    person.id(),
                    person.name(),
                    person.aliases(),
                    places.people().get(i));
        }
    }

    private void check(String noun, String id, String name, List<String> aliases, Place place) {
        String owner = "%s %s".formatted(noun, Wording.quoted(id));
        Map<String, String> names = new LinkedHashMap<>(Map.of(plain(name), name));
        aliases.forEach(alias -> names.putIfAbsent(plain(alias), alias));
        Map<String, Bearer> shared = new TreeMap<>();
        names.forEach((plain, written) -> {
            Bearer first = bearers.putIfAbsent(plain, new Bearer(owner, place));
            if (first != null) {
                shared.put(written, first);
            }
        });
        shared.forEach((written, first) -> problems.add(Problem.warning(
                        place,
                        "%s is a name of %s and of %s in line %d"
                                .formatted(
                                        Wording.quoted(written),
                                        owner,
                                        first.owner(),
                                        first.place().line()))
                .found(written)
                .suggest("what a text says under that name will be told to neither")));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    }
}
