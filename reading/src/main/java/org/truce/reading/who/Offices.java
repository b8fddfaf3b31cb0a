package org.truce.reading.who;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.truce.model.Evidence.Capacity;

/// Speakers who are named by an office, a body or a party.
final class Offices {
    private static final Set<String> ANONYMOUS =
            Set.of("anonymity", "unnamed", "anonymously", "named", "authorised", "authorized", "identified");

    /// What a state has in its own capital only.
    private static final Set<String> GOVERNING =
            Set.of("ministry", "government", "cabinet", "presidency", "parliament", "army", "navy", "authorities");

    private final List<Word> words;
    private final List<Mention> mentions;
    private final People people;
    private final Topics topics;
    private final Together together;
    private final Surroundings surroundings;
    private final Antecedent antecedent;

    Offices(Scene scene) {
        this.words = scene.words();
        this.mentions = scene.mentions();
        this.people = scene.people();
        this.topics = scene.topics();
        this.together = new Together(scene);
        this.surroundings = new Surroundings(words, mentions, _ -> true);
        this.antecedent = new Antecedent(words, mentions, people, topics);
    }

    Speaker who(String name, Phrase phrase, int from, int to) {
        String head = words.get(phrase.head()).lower();
        Capacity standing = standing(phrase, head, from, to);
        Phrase.Party party = phrase.party();
        if (isPrivate(phrase, head) || (phrase.isApart() && !phrase.isBare())) {
            return Speaker.of(name, List.of(), standing, Reason.NO_PARTY);
        }
        if (party.doubtful()) {
            return Speaker.of(name, List.of(), standing, Reason.SEVERAL);
        }
        if (!party.parties().isEmpty()) {
            return ofParty(name, phrase, head, party, standing);
        }
        if (party.foreign()) {
            return Speaker.of(name, List.of(), standing, Reason.NO_PARTY);
        }
        OptionalInt owner = owner(from);
        if (owner.isPresent() && (isOfficial(head) || Roles.DOCUMENT.has(head))) {
            return Speaker.of(name, List.of(owner.getAsInt()), standing, Reason.POSSESSIVE);
        }
        Optional<Integer> possessor = Stretch.within(people.named(), from, to).stream()
                .filter(n -> n.who() >= 0)
                .map(n -> people.identities().get(n.who()).party())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .findFirst();
        if (possessor.isPresent() && isOfficial(head)) {
            return Speaker.of(name, List.of(possessor.get()), standing, Reason.BODY);
        }
        return withoutParty(name, head, from, to, standing);
    }

    /// For whom "its" and "her" stand before an office or a body.
    private OptionalInt owner(int at) {
        String word = words.get(at).lower();
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
        return topics.findOwner(at);
    }

    private static boolean isPrivate(Phrase phrase, String head) {
        boolean official = isOfficial(head) || phrase.isBare();
        return (Roles.ANALYST.has(head) && !Roles.BODY.has(head))
                || Roles.PRIVATE.has(head)
                || (Roles.JOURNALIST.has(head) && !Roles.BODY.has(head) && !Roles.DOCUMENT.has(head))
                || (phrase.hasAny(Roles.ANALYST) && !official);
    }

    private Speaker ofParty(String name, Phrase phrase, String head, Phrase.Party party, Capacity standing) {
        List<Integer> parties = List.copyOf(party.parties());
        if (parties.size() > 1) {
            return Speaker.of(name, parties, standing, Reason.JOINT);
        }
        boolean adjective = party.form() == Mention.Form.ADJECTIVE;
        boolean official = isOfficial(head) || Roles.DOCUMENT.has(head);
        if (official && !phrase.isBare()) {
            return Speaker.of(name, parties, standing, adjective ? Reason.DEMONYM : Reason.BODY);
        }
        if (phrase.isBare()) {
            return Speaker.of(name, parties, standing, bare(party.form()));
        }
        boolean people = adjective
                && Stretch.within(mentions, phrase.head(), phrase.head() + 1).size() == 1;
        return people
                ? Speaker.of(name, parties, standing, Reason.DEMONYM)
                : Speaker.of(name, List.of(), standing, Reason.NOT_KNOWN);
    }

    private static Reason bare(Mention.Form form) {
        return switch (form) {
            case NAME -> Reason.PARTY;
            case ADJECTIVE -> Reason.DEMONYM;
            case CAPITAL, SEAT -> Reason.CAPITAL;
            case SHORT, PLACE -> Reason.BODY;
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

    private Speaker withoutParty(String name, String head, int from, int to, Capacity standing) {
        if (together.isMeant(head, from, to)) {
            return together.who(name, head, from, standing);
        }
        OptionalInt seat = seat(from, to);
        if (seat.isPresent()) {
            return Speaker.of(name, List.of(seat.getAsInt()), standing, Reason.NEARBY);
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
            return holders.isEmpty() && to == from + 2
                    ? broughtIn(name, head, from, standing)
                    : Speaker.of(name, List.of(), standing, holders.isEmpty() ? Reason.NOT_KNOWN : Reason.SEVERAL);
        }
        if (definite && (Roles.BODY.has(head) || Roles.DOCUMENT.has(head) || Roles.isOffice(head))) {
            Speaker again = again(name, head, from, standing);
            boolean bare = to == from + 2 && again.parties().isEmpty();
            return bare ? broughtIn(name, head, from, standing) : again;
        }
        return Speaker.of(name, List.of(), standing, Reason.NOT_KNOWN);
    }

    /// "In Ulsten, the defence ministry": a part of the government of the country where the sentence is set.
    private OptionalInt seat(int from, int to) {
        boolean governs = words.subList(from, to).stream().anyMatch(w -> GOVERNING.contains(w.lower()));
        if (!governs || from < 2 || !words.get(from).before().strip().equals(",")) {
            return OptionalInt.empty();
        }
        return Stretch.within(mentions, topics.sentenceStart(from), from).stream()
                .filter(m -> m.to() == from && m.party() >= 0 && m.form() != Mention.Form.ADJECTIVE)
                .filter(m -> words.get(m.from() - 1).lower().equals("in")
                        && words.get(m.from() - 1).starts())
                .mapToInt(Mention::party)
                .findFirst();
    }

    private Speaker broughtIn(String name, String head, int from, Capacity standing) {
        OptionalInt party = antecedent.find(head, from);
        return party.isPresent()
                ? Speaker.of(name, List.of(party.getAsInt()), standing, Reason.BODY_AGAIN)
                : Speaker.of(name, List.of(), standing, Reason.NOT_KNOWN);
    }

    /// Whether the words for an office, all of them, are among those by which a person was introduced.
    private boolean holds(Identity person, int from, int to) {
        List<String> role = Word.scan(person.role()).stream().map(Word::lower).toList();
        return words.subList(from + 1, to).stream().allMatch(w -> role.contains(w.lower()));
    }

    /// "the ministry", after "Kelmar's foreign ministry" and no other.
    private Speaker again(String name, String head, int from, Capacity standing) {
        OptionalInt party = surroundings.again(head, from);
        return party.isPresent()
                ? Speaker.of(name, List.of(party.getAsInt()), standing, Reason.BODY_AGAIN)
                : Speaker.of(name, List.of(), standing, Reason.NOT_KNOWN);
    }
}
