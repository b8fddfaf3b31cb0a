package org.truce.reading.who;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.model.Person;

/// The people of a text, where they are named, and what the text says of them in passing: "Kelmar's foreign
/// minister, Ida Tem", "Ida Tem, a spokeswoman for the Kremlin", "President Tem of Kelmar". Linear in the
/// length of the text.
final class People {
    /// @param who its place among the identities, or -1 where several bear the name
    record Named(int from, int to, int who) implements Stretch {}

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_APPOSITION = 16;
    private static final int LONGEST_TITLE = 8;
    private static final Set<String> LEADING = Set.of("leads", "heads", "chairs", "led", "headed", "chaired");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");

    private final List<Word> words;
    private final List<Mention> mentions;
    private final boolean[] taken;
    private final List<Identity> identities = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private final Map<String, Integer> aliases = new HashMap<>();
    private final Map<String, List<Integer>> bySurname = new HashMap<>();

    private final Topics topics;
    private final Participants participants;

    private People(List<Word> words, List<Mention> mentions, Topics topics) {
        this.topics = topics;
        this.participants = new Participants(words, mentions);
        this.words = words;
        this.mentions = mentions;
        this.taken = new boolean[words.size()];
        mentions.forEach(m -> java.util.Arrays.fill(taken, m.from(), m.to(), true));
    }

    static People of(Roster roster, List<Word> words, List<Mention> mentions, Topics topics) {
        People people = new People(words, mentions, topics);
        roster.people().forEach(people::addOfCase);
        people.scan();
        people.infer(roster);
        return people;
    }

    List<Identity> identities() {
        return identities;
    }

    List<Named> named() {
        return named;
    }

    private void addOfCase(Person person) {
        List<String> names = lower(person.name());
        OptionalInt party = person.party() == null ? OptionalInt.empty() : OptionalInt.of(person.party());
        add(new Identity(
                person.name(),
                names,
                party,
                person.role(),
                true,
                party.isEmpty(),
                -1,
                false,
                Gender.of(lower(person.role()))));
        Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .map(alias -> String.join(" ", lower(alias)).replaceFirst("^the ", ""))
                .forEach(alias -> aliases.merge(alias, identities.size() - 1, (a, b) -> a.equals(b) ? a : -1));
    }

    private static List<String> lower(String name) {
        return Word.scan(name).stream().map(Word::lower).toList();
    }

    private void scan() {
        int i = 0;
        while (i < words.size()) {
            int end = ofCaseAt(i);
            if (end == i && isName(i)) {
                end = nameEnd(i);
                name(i, end);
            }
            i = Math.max(end, i + 1);
        }
    }

    /// Once all is read that the text says of people.
    private void infer(Roster roster) {
        Surroundings surroundings = new Surroundings(words, mentions, roster::decides);
        identities.replaceAll(p -> {
            if (p.ofCase() || p.none() || p.party().isPresent()) {
                return p;
            }
            OptionalInt party = surroundings.findParty(p.first(), lower(p.role()));
            return party.isPresent() ? p.of(party.getAsInt()) : p;
        });
    }

    private int ofCaseAt(int from) {
        Optional<Named> found = findOfCase(from);
        found.ifPresent(named::add);
        return found.map(Named::to).orElse(from);
    }

    private Optional<Named> findOfCase(int from) {
        if (!words.get(from).isCapital()
                && (from == 0 || !words.get(from - 1).lower().equals("the"))) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        Optional<Named> found = Optional.empty();
        for (int i = from; i < Math.min(words.size(), from + LONGEST_NAME); i++) {
            key.append(i > from ? " " : "").append(words.get(i).lower());
            Integer who = aliases.get(key.toString());
            if (who != null) {
                found = Optional.of(new Named(from, i + 1, who));
            }
        }
        return found;
    }

    private boolean isName(int i) {
        Word word = words.get(i);
        return word.isCapital()
                && !taken[i]
                && !Roles.NO_NAME.has(word.lower())
                && !isRole(word.lower())
                && word.text().codePoints().allMatch(c -> Character.isLetter(c) || "'’-.‑".indexOf(c) >= 0);
    }

    private static boolean isRole(String word) {
        return Roles.isOffice(word) || Roles.BODY.has(word) || Roles.TITLE.has(word) || Roles.DOCUMENT.has(word);
    }

    private int nameEnd(int from) {
        int end = from + 1;
        while (end < Math.min(words.size(), from + LONGEST_NAME)
                && !words.get(end - 1).possessive()
                && words.get(end).follows()) {
            boolean particle = Roles.PARTICLE.has(words.get(end).lower()) && end + 1 < words.size() && isName(end + 1);
            if (!isName(end) && !particle) {
                break;
            }
            end++;
        }
        return end;
    }

    private void name(int from, int to) {
        boolean titled = from > 0
                && words.get(from).before().strip().replace(".", "").isEmpty()
                && (Roles.TITLE.has(words.get(from - 1).lower())
                        || (Roles.isOffice(words.get(from - 1).lower())
                                && words.get(from).before().isBlank()));
        List<String> names = words.subList(from, to).stream().map(Word::lower).toList();
        Identity described = described(from, to, names, titled);
        List<Integer> bearers = bearers(names);
        if (bearers.size() > 1) {
            named.add(new Named(from, to, -1));
        } else if (bearers.size() == 1) {
            identities.set(
                    bearers.getFirst(), identities.get(bearers.getFirst()).with(described));
            named.add(new Named(from, to, bearers.getFirst()));
        } else if (titled
                || names.size() > 1
                || !described.role().isEmpty()
                || participants.findParty(from).isPresent()) {
            add(described);
            named.add(new Named(from, to, identities.size() - 1));
        }
    }

    private void add(Identity identity) {
        bySurname.computeIfAbsent(identity.surname(), _ -> new ArrayList<>()).add(identities.size());
        identities.add(identity);
    }

    /// Who may be meant: whoever has the full name; for a surname, whoever has it; for a full name, also a
    /// bare surname named before.
    private List<Integer> bearers(List<String> names) {
        List<Integer> bearers = new ArrayList<>();
        for (int i : bySurname.getOrDefault(names.getLast(), List.of())) {
            List<String> known = identities.get(i).names();
            if (known.equals(names)) {
                return List.of(i);
            }
            if (names.size() == 1 || known.size() == 1) {
                bearers.add(i);
            }
        }
        return bearers;
    }

    private Identity described(int from, int to, List<String> names, boolean titled) {
        String name = String.join(
                " ", words.subList(from, to).stream().map(Word::text).toList());
        int start = titled ? titleStart(from) : from;
        Phrase.Party party = new Phrase.Party(Set.of(), false, false, Mention.Form.NAME);
        String role = "";
        boolean apart = false;
        if (titled) {
            Phrase title = new Phrase(words, start, ofEnd(to), mentions);
            party = title.party();
            apart = title.isApart();
            role = role(start, from);
        }
        if (party.parties().isEmpty() && !party.foreign()) {
            int[] apposition = apposition(start, to);
            if (apposition.length == 2) {
                Phrase phrase = new Phrase(words, apposition[0], apposition[1], mentions);
                party = phrase.party().parties().isEmpty() ? ofNamed(apposition, phrase) : phrase.party();
                apart |=
                        phrase.isApart() || !isOfficial(words.get(phrase.head()).lower());
                role = role.isEmpty() ? role(apposition[0], apposition[1]) : role;
            }
        }
        if (party.parties().isEmpty() && !party.foreign() && !apart) {
            party = led(to).orElse(party);
        }
        OptionalInt listed = participants.findParty(from);
        if (listed.isPresent() && party.parties().isEmpty() && !party.foreign() && !apart) {
            party = new Phrase.Party(Set.of(listed.getAsInt()), false, false, Mention.Form.NAME);
        }
        boolean none = party.foreign() || apart;
        OptionalInt speaksFor = none || party.doubtful() || party.parties().size() != 1
                ? OptionalInt.empty()
                : OptionalInt.of(party.parties().iterator().next());
        return new Identity(name, names, speaksFor, role, false, none, start, false, Gender.of(lower(role)));
    }

    /// "a spokesman for President Tem" speaks for whom Tem speaks.
    private Phrase.Party ofNamed(int[] apposition, Phrase phrase) {
        Stream<Named> before = Stretch.within(named, apposition[0], apposition[1]).stream();
        Stream<Named> after = IntStream.range(apposition[0], apposition[1])
                .mapToObj(this::findOfCase)
                .flatMap(Optional::stream);
        OptionalInt topic = topics.findOwner(apposition[0]);
        if (topic.isPresent()) {
            return new Phrase.Party(Set.of(topic.getAsInt()), false, false, Mention.Form.NAME);
        }
        return Stream.concat(before, after)
                .filter(n -> n.who() >= 0)
                .map(n -> identities.get(n.who()).party())
                .filter(OptionalInt::isPresent)
                .findFirst()
                .map(p -> new Phrase.Party(Set.of(p.getAsInt()), false, false, Mention.Form.NAME))
                .orElseGet(phrase::party);
    }

    /// The party of the body that somebody leads: "who heads Ardesh's delegation".
    private Optional<Phrase.Party> led(int to) {
        boolean leads = to + 2 < words.size()
                && words.get(to).lower().equals("who")
                && LEADING.contains(words.get(to + 1).lower());
        if (!leads) {
            return Optional.empty();
        }
        int end = to + 3;
        while (end < words.size() && end - to < LONGEST_APPOSITION && !isBreak(end)) {
            end++;
        }
        Phrase body = new Phrase(words, to + 2, end, mentions);
        return isOfficial(words.get(body.head()).lower()) && !body.isApart()
                ? Optional.of(body.party())
                : Optional.empty();
    }

    private static boolean isOfficial(String head) {
        return Roles.isOffice(head) || Roles.BODY.has(head);
    }

    private int titleStart(int from) {
        int start = from - 1;
        while (start > 0 && from - start < LONGEST_TITLE && !words.get(start).starts()) {
            Word before = words.get(start - 1);
            boolean part = taken[start - 1]
                    || before.possessive()
                    || isRole(before.lower())
                    || Roles.APART.has(before.lower())
                    || (Roles.NO_NAME.has(before.lower()) && before.lower().length() > 4)
                    || before.isCapital();
            if (!part || words.get(start).before().contains(",")) {
                break;
            }
            start--;
        }
        return start;
    }

    /// The end of "of Kelmar" after a name.
    private int ofEnd(int to) {
        if (to + 1 >= words.size()
                || !Set.of("of", "from").contains(words.get(to).lower())
                || !words.get(to).follows()) {
            return to;
        }
        int from = words.get(to + 1).lower().equals("the") ? to + 2 : to + 1;
        return Stretch.within(mentions, from, words.size()).stream()
                .findFirst()
                .filter(m -> m.from() == from)
                .map(Mention::to)
                .orElse(to);
    }

    /// What stands between commas after a name, or before it, if its main word is an office or a profession.
    private int[] apposition(int from, int to) {
        if (to < words.size() && words.get(to).before().strip().matches("[,(—–]")) {
            int end = to + 1;
            while (end < words.size() && end - to < LONGEST_APPOSITION && !isBreak(end)) {
                end++;
            }
            boolean closed = end == words.size() || isBreak(end);
            int head = new Phrase(words, to, end, mentions).head();
            if (closed && isProfession(head) && !isPredicate(to, head)) {
                return new int[] {to, beforeRelative(to, end)};
            }
        }
        if (from > 0
                && words.get(from).before().strip().equals(",")
                && !words.get(from).starts()) {
            int start = from - 1;
            while (start > 0 && from - start < LONGEST_APPOSITION && !isBreak(start)) {
                start--;
            }
            if (Set.of("but", "and", "said", "says").contains(words.get(start).lower())) {
                start++;
            }
            if (isProfession(new Phrase(words, start, from, mentions).head())
                    && (to == words.size()
                            || !words.get(to).follows()
                            || !words.get(to).isCapital())) {
                return new int[] {start, from};
            }
        }
        return new int[0];
    }

    /// The end of an office, without what a relative clause tells of its bearer.
    private int beforeRelative(int from, int to) {
        int end = from + 1;
        while (end < to && !RELATIVE.contains(words.get(end).lower())) {
            end++;
        }
        return end;
    }

    /// Whether the words after a name tell what its bearer does, and no office: "told reporters", "who met
    /// the minister", "briefing journalists".
    private boolean isPredicate(int from, int head) {
        String first = words.get(from).lower();
        boolean doing = from < head && (first.endsWith("ing") || first.endsWith("ed"));
        boolean object = from < head
                && (Roles.isArticle(words.get(from + 1).lower())
                        || Roles.POSSESSIVE.has(words.get(from + 1).lower()));
        String last = words.get(head).lower();
        boolean several = last.endsWith("s") && !last.endsWith("ss");
        return Roles.PREDICATE.has(first) || (doing && object) || several;
    }

    private boolean isBreak(int i) {
        return words.get(i).starts() || words.get(i).before().chars().anyMatch(c -> ",)(—–\"“”".indexOf(c) >= 0);
    }

    private boolean isProfession(int i) {
        String word = words.get(i).lower();
        return Roles.isOffice(word) || Roles.ANALYST.has(word) || Roles.JOURNALIST.has(word) || Roles.PRIVATE.has(word);
    }

    /// The office without "its".
    private String role(int from, int to) {
        String first = words.get(from).lower();
        boolean owner = first.equals("their") || Roles.POSSESSIVE.has(first);
        return text(owner && from + 1 < to ? from + 1 : from, to);
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            Word word = words.get(i);
            text.append(i > from ? " " : "").append(word.text()).append(word.possessive() ? "'s" : "");
        }
        return text.toString();
    }
}
