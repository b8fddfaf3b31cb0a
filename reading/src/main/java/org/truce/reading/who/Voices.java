package org.truce.reading.who;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.truce.model.Evidence.Capacity;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;

/// Who speaks where in one text.
public final class Voices {
    private static final Set<String> ANONYMOUS =
            Set.of("anonymity", "unnamed", "anonymously", "named", "authorised", "authorized", "identified");

    /// From two on.
    private static final List<String> COUNTS = List.of("two", "three", "four", "five", "six", "seven", "eight");

    /// How many words before "the two sides" or "the ministry" are looked at.
    private static final int LOOK_BACK = 1_000;

    private final Text text;
    private final Roster roster;
    private final List<Word> words;
    private final List<Mention> mentions;
    private final People people;
    private final Topics topics;

    private Voices(Text text, Roster roster) {
        this.text = text;
        this.roster = roster;
        this.words = Word.scan(text.string());
        this.mentions = roster.mentions(words);
        this.topics = new Topics(words, mentions);
        this.people = People.of(roster, words, mentions, topics);
    }

    /// Looks for the people and parties of a text. Linear in its length.
    public static Voices of(Text text, Roster roster) {
        return new Voices(text, roster);
    }

    /// The people whom the text introduces and the case does not know, in the order of the text.
    public List<Introduced> listIntroduced() {
        return people.identities().stream()
                .filter(p -> !p.ofCase() && p.isPerson())
                .map(p -> new Introduced(
                        p.name(),
                        p.party(),
                        p.role(),
                        new Range(
                                words.get(p.first()).from(),
                                words.get(p.first()).to())))
                .toList();
    }

    /// The parties that a stretch of the text names by name, adjective, capital or seat of government, in
    /// text order.
    ///
    /// @param range of `char`s of the text
    public List<Integer> listParties(Range range) {
        return Stretch.within(mentions, firstWord(range.from()), firstWord(range.to())).stream()
                .filter(m -> m.party() >= 0)
                .map(Mention::party)
                .distinct()
                .toList();
    }

    /// Who is meant by words of the text.
    ///
    /// @param source the words, or empty where the text does not say
    public Speaker who(Optional<Passage> source) {
        return source.map(passage -> who(passage, text.range(passage)))
                .orElseGet(() -> new Speaker(
                        "", List.of(), Capacity.JOURNALIST, Reason.NO_SOURCE.confidence(), Reason.NO_SOURCE));
    }

    private Speaker who(Passage passage, Range range) {
        int from = firstWord(range.from());
        int to = firstWord(range.to());
        if (from >= to) {
            return speaker(passage, List.of(), Capacity.ON_THE_RECORD, Reason.NOT_KNOWN);
        }
        Phrase phrase = new Phrase(words, from, to, mentions);
        String head = words.get(phrase.head()).lower();
        if (Roles.PRONOUN.has(words.get(from).lower())
                && (to == from + 1
                        || !words.get(from + 1).follows()
                        || words.get(from + 1).lower().equals("who"))) {
            return pronoun(passage, from);
        }
        Optional<Speaker> person = person(passage, phrase, from, to);
        return person.orElseGet(() -> unnamed(passage, phrase, head, from, to));
    }

    // -- by name

    private Optional<Speaker> person(Passage passage, Phrase phrase, int from, int to) {
        List<People.Named> inside = Stretch.within(people.named(), from, to).stream()
                .filter(n -> isSpeaker(n, from))
                .toList();
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        People.Named first = inside.getFirst();
        if (first.who() < 0) {
            return Optional.of(speaker(passage, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL));
        }
        Identity identity = people.identities().get(first.who());
        if (inside.size() > 1
                && inside.get(1).who() >= 0
                && isAnd(first.to(), inside.get(1).from())) {
            return Optional.of(both(
                    passage, identity, people.identities().get(inside.get(1).who())));
        }
        return Optional.of(of(identity, first, phrase));
    }

    /// Not the person in "a spokesman for Ida Tem" or "Ida Tem's spokesman".
    private boolean isSpeaker(People.Named named, int from) {
        if (words.get(named.to() - 1).possessive()) {
            return false;
        }
        for (int i = named.from() - 1; i > from; i--) {
            String word = words.get(i).lower();
            if (words.get(i + 1).before().contains(",")) {
                return true;
            }
            if (Set.of("of", "for", "to", "with", "by", "who", "in", "at", "from", "on", "whose")
                    .contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAnd(int from, int to) {
        return words.subList(from, to).stream().anyMatch(w -> w.lower().equals("and"))
                && words.subList(from, to).stream()
                        .noneMatch(w -> w.lower().equals("of") || w.lower().equals("for"));
    }

    private Speaker both(Passage passage, Identity a, Identity b) {
        if (a.party().isEmpty() || b.party().isEmpty()) {
            return speaker(passage, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL);
        }
        return speaker(
                passage, List.of(a.party().getAsInt(), b.party().getAsInt()), Capacity.ON_THE_RECORD, Reason.JOINT);
    }

    private Speaker of(Identity identity, People.Named mention, Phrase phrase) {
        Capacity standing = identity.isAnalyst() || phrase.hasAny(Roles.ANALYST)
                ? Capacity.ANALYST
                : identity.isJournalist() ? Capacity.JOURNALIST : Capacity.ON_THE_RECORD;
        boolean none = identity.none() || standing != Capacity.ON_THE_RECORD;
        boolean full = mention.to() - mention.from() > 1;
        OptionalInt party = none ? OptionalInt.empty() : identity.party();
        Reason reason;
        if (party.isPresent()) {
            reason = identity.ofCase() ? Reason.PERSON : full ? Reason.INTRODUCED : Reason.SURNAME;
        } else {
            reason = none ? Reason.NO_PARTY : Reason.NOT_KNOWN;
        }
        List<Integer> parties = party.isPresent() ? List.of(party.getAsInt()) : List.of();
        return new Speaker(identity.name(), parties, standing, reason.confidence(), reason);
    }

    // -- by office, body, party

    private Speaker unnamed(Passage passage, Phrase phrase, String head, int from, int to) {
        Capacity standing = standing(phrase, head, from, to);
        Phrase.Party party = phrase.party();
        if (isPrivate(phrase, head) || (phrase.isApart() && !phrase.isBare())) {
            return speaker(passage, List.of(), standing, Reason.NO_PARTY);
        }
        if (party.doubtful()) {
            return speaker(passage, List.of(), standing, Reason.SEVERAL);
        }
        if (!party.parties().isEmpty()) {
            return ofParty(passage, phrase, head, party, standing);
        }
        if (party.foreign()) {
            return speaker(passage, List.of(), standing, Reason.NO_PARTY);
        }
        OptionalInt owner = owner(from);
        if (owner.isPresent() && (isOfficial(head) || Roles.DOCUMENT.has(head))) {
            return speaker(passage, List.of(owner.getAsInt()), standing, Reason.POSSESSIVE);
        }
        Optional<Integer> possessor = Stretch.within(people.named(), from, to).stream()
                .filter(n -> n.who() >= 0)
                .map(n -> people.identities().get(n.who()).party())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst();
        if (possessor.isPresent() && isOfficial(head)) {
            return speaker(passage, List.of(possessor.get()), standing, Reason.BODY);
        }
        return withoutParty(passage, head, from, to, standing);
    }

    /// For whom "its" and "her" stand before an office or a body.
    private OptionalInt owner(int at) {
        String word = words.get(at).lower();
        if (word.equals("its") || word.equals("their")) {
            return topics.findParty(at);
        }
        if (word.equals("his") || word.equals("her")) {
            int sentence = topics.sentenceStart(at);
            int before = sentence == 0 ? 0 : topics.sentenceStart(sentence - 1);
            List<Integer> who = Stretch.within(people.named(), before, at).stream()
                    .map(People.Named::who)
                    .distinct()
                    .toList();
            return who.size() == 1 && who.getFirst() >= 0
                    ? people.identities().get(who.getFirst()).party()
                    : OptionalInt.empty();
        }
        return OptionalInt.empty();
    }

    private static boolean isPrivate(Phrase phrase, String head) {
        boolean official = isOfficial(head) || phrase.isBare();
        return (Roles.ANALYST.has(head) && !Roles.BODY.has(head))
                || Roles.PRIVATE.has(head)
                || (Roles.JOURNALIST.has(head) && !Roles.BODY.has(head) && !Roles.DOCUMENT.has(head))
                || (phrase.hasAny(Roles.ANALYST) && !official);
    }

    private Speaker ofParty(Passage passage, Phrase phrase, String head, Phrase.Party party, Capacity standing) {
        List<Integer> parties = List.copyOf(party.parties());
        if (parties.size() > 1) {
            return speaker(passage, parties, standing, Reason.JOINT);
        }
        boolean adjective = party.form() == Mention.Form.ADJECTIVE;
        boolean official = isOfficial(head) || Roles.DOCUMENT.has(head);
        if (official && !phrase.isBare()) {
            return speaker(passage, parties, standing, adjective ? Reason.DEMONYM : Reason.BODY);
        }
        if (phrase.isBare()) {
            return speaker(passage, parties, standing, bare(party.form()));
        }
        boolean people = adjective
                && Stretch.within(mentions, phrase.head(), phrase.head() + 1).size() == 1;
        return people
                ? speaker(passage, parties, standing, Reason.DEMONYM)
                : speaker(passage, List.of(), standing, Reason.NOT_KNOWN);
    }

    private static Reason bare(Mention.Form form) {
        return switch (form) {
            case NAME -> Reason.PARTY;
            case ADJECTIVE -> Reason.DEMONYM;
            case CAPITAL, SEAT -> Reason.CAPITAL;
            case SHORT -> Reason.BODY;
        };
    }

    private static boolean isOfficial(String head) {
        return Roles.isOffice(head) || Roles.BODY.has(head) || Roles.UNNAMED.has(head);
    }

    private Capacity standing(Phrase phrase, String head, int from, int to) {
        if (Roles.DOCUMENT.has(head)) {
            return Capacity.DOCUMENT;
        }
        if (Roles.ANALYST.has(head) || (phrase.hasAny(Roles.ANALYST) && !isOfficial(head))) {
            return Capacity.ANALYST;
        }
        if (Roles.JOURNALIST.has(head) && !Roles.BODY.has(head)) {
            return Capacity.JOURNALIST;
        }
        boolean anonymous = words.subList(from, to).stream().anyMatch(w -> ANONYMOUS.contains(w.lower()));
        return anonymous || Roles.UNNAMED.has(head) ? Capacity.OFFICIAL_UNNAMED : Capacity.ON_THE_RECORD;
    }

    private Speaker withoutParty(Passage passage, String head, int from, int to, Capacity standing) {
        if (isTogether(head, from, to)) {
            return together(passage, from, standing);
        }
        boolean definite = words.get(from).lower().equals("the");
        if (definite && Roles.OFFICE.has(head) && !Roles.UNNAMED.has(head)) {
            List<Identity> holders = people.identities().stream()
                    .filter(p -> p.first() < from && holds(p, from, to))
                    .toList();
            if (holders.size() == 1 && holders.getFirst().party().isPresent()) {
                Identity holder = holders.getFirst();
                return new Speaker(
                        holder.name(),
                        List.of(holder.party().getAsInt()),
                        Capacity.ON_THE_RECORD,
                        Reason.OFFICE.confidence(),
                        Reason.OFFICE);
            }
            return speaker(passage, List.of(), standing, holders.isEmpty() ? Reason.NOT_KNOWN : Reason.SEVERAL);
        }
        if (definite && (Roles.BODY.has(head) || Roles.DOCUMENT.has(head) || Roles.isOffice(head))) {
            return again(passage, head, from, standing);
        }
        return speaker(passage, List.of(), standing, Reason.NOT_KNOWN);
    }

    /// Whether the words for an office, all of them, are among those by which a person was introduced.
    private boolean holds(Identity person, int from, int to) {
        List<String> role = Word.scan(person.role()).stream().map(Word::lower).toList();
        return words.subList(from + 1, to).stream().allMatch(w -> role.contains(w.lower()));
    }

    private boolean isTogether(String head, int from, int to) {
        String first = words.get(from).lower();
        boolean counted = words.subList(from, to).stream()
                .anyMatch(w -> COUNTS.contains(w.lower())
                        || w.lower().equals("both")
                        || w.lower().equals("joint"));
        boolean plain = first.equals("the") && to == from + 2 && (head.equals("sides") || head.equals("parties"));
        return (first.equals("both") && to == from + 1)
                || plain
                || (counted && (Roles.JOINT.has(head) || Roles.DOCUMENT.has(head)));
    }

    /// The parties that the text has named, if they are as many as the words say; else those of the case, if
    /// it has but two.
    private Speaker together(Passage passage, int from, Capacity standing) {
        int count = words.subList(from, Math.min(words.size(), from + 3)).stream()
                .mapToInt(w -> COUNTS.indexOf(w.lower()) + 2)
                .filter(n -> n > 1)
                .findFirst()
                .orElse(2);
        Set<Integer> parties = new TreeSet<>();
        Stretch.within(mentions, Math.max(0, from - LOOK_BACK), from).stream()
                .filter(m -> m.party() >= 0 && m.form() != Mention.Form.SHORT)
                .forEach(m -> parties.add(m.party()));
        if (parties.size() == count) {
            return speaker(passage, List.copyOf(parties), standing, Reason.JOINT);
        }
        return roster.findTheTwo()
                .filter(two -> count == 2)
                .map(two -> speaker(passage, two, standing, Reason.JOINT))
                .orElseGet(() -> speaker(passage, List.of(), standing, Reason.SEVERAL));
    }

    /// "the ministry", after "Kelmar's foreign ministry" and no other.
    private Speaker again(Passage passage, String head, int from, Capacity standing) {
        Set<Integer> parties = new TreeSet<>();
        for (int i = Math.max(0, from - LOOK_BACK); i < from; i++) {
            if (words.get(i).lower().equals(head)) {
                int word = i;
                Stretch.within(mentions, Math.max(0, word - 4), word + 4).stream()
                        .forEach(m -> parties.add(m.party()));
            }
        }
        boolean one = parties.size() == 1 && parties.iterator().next() >= 0;
        return one
                ? speaker(passage, List.copyOf(parties), standing, Reason.BODY_AGAIN)
                : speaker(passage, List.of(), standing, parties.isEmpty() ? Reason.NOT_KNOWN : Reason.SEVERAL);
    }

    // -- by pronoun

    private Speaker pronoun(Passage passage, int at) {
        String word = words.get(at).lower();
        int sentence = topics.sentenceStart(at);
        int before = sentence == 0 ? 0 : topics.sentenceStart(sentence - 1);
        if (word.equals("he") || word.equals("she") || word.equals("who")) {
            Optional<Speaker> same = single(passage, sentence, at);
            return same.or(() -> single(passage, before, at)).orElseGet(() -> nobody(passage));
        }
        if (word.equals("it")) {
            OptionalInt party = topics.findParty(at);
            return party.isPresent()
                    ? speaker(passage, List.of(party.getAsInt()), Capacity.ON_THE_RECORD, Reason.PRONOUN)
                    : nobody(passage);
        }
        return nobody(passage);
    }

    private Speaker nobody(Passage passage) {
        return speaker(passage, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL);
    }

    /// The one person named between two words; empty if none is, nobody if several are.
    private Optional<Speaker> single(Passage passage, int from, int to) {
        List<People.Named> inside = new ArrayList<>(Stretch.within(people.named(), from, to).stream()
                .filter(n -> n.who() < 0 || people.identities().get(n.who()).isPerson())
                .toList());
        inside.sort(Comparator.comparingInt(People.Named::from));
        List<Integer> who = inside.stream().map(People.Named::who).distinct().toList();
        if (who.isEmpty()) {
            return Optional.empty();
        }
        if (who.size() > 1 || who.getFirst() < 0) {
            return Optional.of(nobody(passage));
        }
        Identity identity = people.identities().get(who.getFirst());
        Speaker speaker = of(identity, inside.getFirst(), new Phrase(words, to, to, mentions));
        double confidence = speaker.parties().isEmpty()
                ? Math.min(speaker.confidence(), Reason.PRONOUN.confidence())
                : Reason.PRONOUN.confidence();
        return Optional.of(new Speaker(
                speaker.name(),
                speaker.parties(),
                speaker.standing(),
                confidence,
                speaker.parties().isEmpty() ? speaker.reason() : Reason.PRONOUN));
    }

    // -- places

    /// The first word that starts at a `char` or after it.
    private int firstWord(int index) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).from() < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Speaker speaker(Passage passage, List<Integer> parties, Capacity standing, Reason reason) {
        double confidence =
                standing == Capacity.ANALYST && parties.isEmpty() ? Reason.NO_PARTY.confidence() : reason.confidence();
        Reason shown = standing == Capacity.ANALYST && parties.isEmpty() ? Reason.NO_PARTY : reason;
        return new Speaker(passage.text(), parties, standing, confidence, shown);
    }
}
