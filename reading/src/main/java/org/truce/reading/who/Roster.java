package org.truce.reading.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Case;
import org.truce.model.Party;
import org.truce.model.Person;

/// Every name by which a text may speak of the parties of a case, and of states that are no party of it.
///
/// A name that two parties bear names neither. Names of the case go before what is known of states.
public final class Roster {
    private static final Set<String> OF_STATES = Set.of(
            "republic",
            "kingdom",
            "government",
            "state",
            "federation",
            "municipality",
            "city",
            "province",
            "union",
            "emirate",
            "principality",
            "commonwealth",
            "sultanate");
    /// Adjectives of forms of government.
    private static final Map<String, String> FORMS = Map.of("federation", "federal", "kingdom", "royal");

    private static final List<String> SUFFIXES =
            List.of("n", "an", "ian", "ean", "i", "ni", "ese", "ish", "er", "ite", "ic");
    private static final int SHORTEST_STEM = 4;
    private static final int LONGEST_ACRONYM = 4;

    /// @param written as the case or the table writes it, which tells how it must be capitalized
    private record Name(int party, Mention.Form form, String written) {}

    private final Case theCase;
    private final Map<String, Name> names = new HashMap<>();
    private int longest;

    private Roster(Case theCase) {
        this.theCase = theCase;
    }

    /// The roster of a case.
    public static Roster of(Case theCase) {
        Roster roster = new Roster(theCase);
        roster.declared();
        roster.states();
        roster.derived();
        roster.foreign();
        return roster;
    }

    List<Person> people() {
        return theCase.people();
    }

    /// Whether a party takes part in the talks, and does not only watch or mediate.
    boolean decides(int party) {
        return theCase.parties().get(party).role().decides();
    }

    /// The parties with the role `party`, if there are exactly two.
    Optional<List<Integer>> findTheTwo() {
        List<Integer> deciding = new ArrayList<>(theCase.decidingParties());
        return deciding.size() == 2 ? Optional.of(deciding) : Optional.empty();
    }

    /// Whom the words name, the longest names first, none within another. Linear in their number.
    List<Mention> mentions(List<Word> words) {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Mention mention = findAt(words, i);
            if (mention == null) {
                i++;
            } else {
                mentions.add(mention);
                i = mention.to();
            }
        }
        return mentions;
    }

    private @Nullable Mention findAt(List<Word> words, int from) {
        StringBuilder key = new StringBuilder();
        Mention found = null;
        for (int i = from; i < Math.min(words.size(), from + longest); i++) {
            if (i > from && !joins(words.get(i))) {
                break;
            }
            key.append(i > from ? " " : "").append(words.get(i).lower());
            Name name = names.get(key.toString());
            if (name != null && isCapitalized(words, from, i + 1, name)) {
                found = new Mention(from, i + 1, name.party(), name.form());
            }
            if (words.get(i).possessive()) {
                break;
            }
        }
        return found;
    }

    private static boolean joins(Word word) {
        return word.before().isBlank()
                || word.before().equals(". ")
                || word.before().equals("-");
    }

    private static boolean isCapitalized(List<Word> words, int from, int to, Name name) {
        Word first = words.get(from);
        boolean acronym = name.written().length() <= LONGEST_ACRONYM
                && name.written().equals(name.written().toUpperCase(Locale.ROOT));
        if (acronym) {
            return to == from + 1 && first.text().equals(name.written());
        }
        if (name.form() == Mention.Form.SHORT) {
            boolean named = first.isCapital()
                    && (to == words.size()
                            || !words.get(to).isCapital()
                            || !words.get(to).follows());
            return named || (from > 0 && words.get(from - 1).lower().equals("the") && first.follows());
        }
        return first.isCapital() || Character.isLowerCase(name.written().codePointAt(0));
    }

    // -- what is known

    private void declared() {
        for (int p = 0; p < theCase.parties().size(); p++) {
            Party party = theCase.parties().get(p);
            for (String name : listNames(party)) {
                add(name, p, Mention.Form.NAME);
            }
        }
    }

    /// The name without what stands in brackets, what stands there, and the aliases.
    private static List<String> listNames(Party party) {
        List<String> listed = new ArrayList<>(party.aliases());
        int open = party.name().indexOf('(');
        int close = party.name().indexOf(')', Math.max(open, 0));
        if (open > 0 && close > open) {
            listed.add(party.name().substring(0, open));
            listed.addAll(List.of(party.name().substring(open + 1, close).split(",| and ")));
        } else {
            listed.add(party.name());
        }
        return listed;
    }

    private void states() {
        Map<String, Name> ofTheCase = new HashMap<>(names);
        for (State state : State.ALL) {
            Set<Integer> bearers = state.names().stream()
                    .map(name -> ofTheCase.get(key(name)))
                    .filter(name -> name != null)
                    .map(Name::party)
                    .collect(Collectors.toSet());
            if (bearers.size() == 1) {
                add(state, bearers.iterator().next());
            }
        }
    }

    private void foreign() {
        State.ALL.forEach(state -> add(state, Mention.NONE));
    }

    private void add(State state, int party) {
        state.names().forEach(name -> addIfNew(name, party, Mention.Form.NAME));
        state.adjectives().forEach(name -> addIfNew(name, party, Mention.Form.ADJECTIVE));
        state.capitals().forEach(name -> addIfNew(name, party, Mention.Form.CAPITAL));
        state.seats().forEach(name -> addIfNew(name, party, Mention.Form.SEAT));
    }

    /// Adjectives of invented names and of movements (`Kelmar`, `Kelmari`), short forms of long names (`the
    /// League`), initials.
    private void derived() {
        Map<String, Name> shorts = new HashMap<>();
        List.copyOf(names.entrySet()).forEach(entry -> {
            Name name = entry.getValue();
            boolean single = entry.getKey().indexOf(' ') < 0;
            if (name.form() == Mention.Form.NAME && single && name.party() >= 0) {
                adjectives(entry.getKey(), name.party());
            }
        });
        for (int p = 0; p < theCase.parties().size(); p++) {
            List<String> words = Word.scan(
                            key(listNames(theCase.parties().get(p)).getLast()))
                    .stream()
                    .map(Word::lower)
                    .toList();
            if (words.size() > 1) {
                shortened(words, p, shorts);
                initials(words, p);
            }
        }
        shorts.forEach(names::putIfAbsent);
        FORMS.forEach((noun, adjective) -> {
            List<Integer> bearers = IntStream.range(0, theCase.parties().size())
                    .filter(p -> key(theCase.parties().get(p).name()).endsWith(noun))
                    .boxed()
                    .toList();
            if (bearers.size() == 1) {
                addIfNew(adjective, bearers.getFirst(), Mention.Form.ADJECTIVE);
            }
        });
    }

    private void shortened(List<String> words, int party, Map<String, Name> shorts) {
        int of = words.indexOf("of");
        if (of > 0 && of + 1 < words.size() && OF_STATES.contains(words.get(of - 1))) {
            String rest = String.join(" ", words.subList(of + 1, words.size()));
            addIfNew(capitalized(rest), party, Mention.Form.NAME);
            if (!rest.contains(" ")) {
                adjectives(rest, party);
            }
            return;
        }
        String head = of > 0 ? words.get(of - 1) : words.getLast();
        Name name = new Name(party, Mention.Form.SHORT, head);
        shorts.merge(
                head, name, (a, b) -> a.party() == b.party() ? a : new Name(Mention.DOUBTFUL, a.form(), a.written()));
    }

    private void initials(List<String> words, int party) {
        String initials = words.stream()
                .filter(word -> !Set.of("of", "the", "and", "for").contains(word))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        if (initials.length() >= 3) {
            addIfNew(initials, party, Mention.Form.NAME);
        }
    }

    private void adjectives(String name, int party) {
        if (name.length() < SHORTEST_STEM) {
            return;
        }
        String stem = name.replaceFirst("[aeiouy]+$", "");
        for (String base : name.equals(stem) ? List.of(name) : List.of(name, stem)) {
            for (String suffix : SUFFIXES) {
                addIfNew(capitalized(base + suffix), party, Mention.Form.ADJECTIVE);
                addIfNew(capitalized(base + suffix) + "s", party, Mention.Form.ADJECTIVE);
            }
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void add(String name, int party, Mention.Form form) {
        add(name, name.strip().replaceFirst("^[Tt]he ", ""), party, form);
    }

    private void add(String name, String written, int party, Mention.Form form) {
        String key = key(name);
        if (!key.isEmpty()) {
            names.merge(
                    key,
                    new Name(party, form, written),
                    (a, b) -> a.party() == b.party() ? a : new Name(Mention.DOUBTFUL, a.form(), a.written()));
            longest = Math.max(longest, Word.scan(key).size());
        }
    }

    private void addIfNew(String name, int party, Mention.Form form) {
        Name known = names.get(key(name));
        if (known == null || (known.party() == Mention.NONE && party == Mention.NONE)) {
            add(name, party, form);
        }
    }

    private static String key(String name) {
        String key = Word.scan(name).stream()
                .map(word -> word.possessive() ? word.lower() + "s" : word.lower())
                .collect(Collectors.joining(" "));
        return key.startsWith("the ") ? key.substring(4) : key;
    }
}
