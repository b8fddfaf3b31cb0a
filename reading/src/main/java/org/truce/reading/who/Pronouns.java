package org.truce.reading.who;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.truce.model.Evidence.Capacity;

/// Whom "he", "she" and "it" mean: the one candidate in the sentence before the word, else in the sentences
/// before, as long as those in between say the same pronoun and name nobody.
final class Pronouns {
    private static final int FARTHEST = 6;
    private static final int LONGEST_OFFICE = 8;

    private final Scene scene;
    private final List<Word> words;
    private final Naming naming;
    private final Offices offices;

    Pronouns(Scene scene, Naming naming, Offices offices) {
        this.scene = scene;
        this.words = scene.words();
        this.naming = naming;
        this.offices = offices;
    }

    Speaker who(String name, int at) {
        String word = words.get(at).lower();
        return switch (word) {
            case "who" -> antecedent(name, at);
            case "he", "she" -> person(name, at, word);
            case "his" -> person(name, at, "he");
            case "her" -> person(name, at, "she");
            case "it", "its" -> party(name, at);
            case "they" -> officials(name, at);
            default -> nobody(name);
        };
    }

    /// A relative pronoun means the person or the party right before it, and nobody else.
    private Speaker antecedent(String name, int at) {
        Optional<People.Named> person =
                Stretch.within(scene.people().named(), Math.max(0, at - LONGEST_OFFICE), at).stream()
                        .filter(n -> n.to() == at
                                && n.who() >= 0
                                && !words.get(at - 1).possessive())
                        .findFirst();
        if (person.isPresent()) {
            People.Named named = person.get();
            return weaker(naming.of(
                    scene.people().identities().get(named.who()), named, new Phrase(words, at, at, scene.mentions())));
        }
        return Stretch.within(scene.mentions(), Math.max(0, at - LONGEST_OFFICE), at).stream()
                .filter(m -> m.to() == at && m.party() >= 0 && m.form() != Mention.Form.ADJECTIVE)
                .filter(_ -> !words.get(at - 1).possessive())
                .findFirst()
                .filter(m -> isSubject(m.from()))
                .map(m -> Speaker.of(name, List.of(m.party()), Capacity.ON_THE_RECORD, Reason.PRONOUN))
                .orElseGet(() -> nobody(name));
    }

    /// Whether the sentence starts with these words, with or without "the".
    private boolean isSubject(int at) {
        return words.get(at).starts()
                || (at > 0
                        && words.get(at - 1).starts()
                        && words.get(at - 1).lower().equals("the"));
    }

    private Speaker party(String name, int at) {
        OptionalInt party = scene.topics().findParty(at);
        return party.isPresent()
                ? Speaker.of(name, List.of(party.getAsInt()), Capacity.ON_THE_RECORD, Reason.PRONOUN)
                : nobody(name);
    }

    private Speaker officials(String name, int at) {
        return scene.topics()
                .findOfficials(at)
                .map(m -> Speaker.of(name, List.of(m.party()), Capacity.OFFICIAL_UNNAMED, Reason.PRONOUN))
                .orElseGet(() -> nobody(name));
    }

    private static Speaker nobody(String name) {
        return Speaker.of(name, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL);
    }

    private Speaker person(String name, int at, String pronoun) {
        int to = at;
        int from = scene.topics().sentenceStart(at);
        boolean isQuoted = scene.quoted().has(at);
        for (int back = 0; back <= FARTHEST; back++) {
            Optional<Speaker> found = single(name, pronoun, from, to, isQuoted);
            if (found.isEmpty()) {
                found = holder(pronoun, from, to);
            }
            if (found.isPresent()) {
                return found.get();
            }
            boolean goesOn = back == 0
                    || says(pronoun, from, to)
                    || (!isQuoted && scene.quoted().isAll(from, to));
            if (from == 0 || !goesOn) {
                return nobody(name);
            }
            to = from;
            from = scene.topics().sentenceStart(from - 1);
        }
        return nobody(name);
    }

    private boolean says(String pronoun, int from, int to) {
        return words.subList(from, to).stream().anyMatch(w -> w.lower().equals(pronoun));
    }

    /// The one person named between two words whom the pronoun fits; empty if none is, nobody if several are
    /// that do not speak for the same party. Whom a quotation names is not the one who speaks after it.
    private Optional<Speaker> single(String name, String pronoun, int from, int to, boolean isQuoted) {
        List<People.Named> all = Stretch.within(scene.people().named(), from, to).stream()
                .filter(n -> n.who() < 0 || isMeant(n.who(), pronoun))
                .toList();
        List<People.Named> told = all.stream()
                .filter(n -> isQuoted || !scene.quoted().has(n.from()))
                .toList();
        if (told.isEmpty() && !all.isEmpty()) {
            return Optional.of(nobody(name));
        }
        List<People.Named> inside = told;
        List<Integer> who = inside.stream().map(People.Named::who).distinct().toList();
        if (who.isEmpty()) {
            return Optional.empty();
        }
        if (who.size() > 1 || who.getFirst() < 0) {
            return Optional.of(ofOneParty(name, who));
        }
        Identity identity = scene.people().identities().get(who.getFirst());
        return Optional.of(weaker(naming.of(identity, inside.getFirst(), new Phrase(words, to, to, scene.mentions()))));
    }

    private boolean isMeant(int who, String pronoun) {
        Identity identity = scene.people().identities().get(who);
        return identity.isPerson() && identity.gender().fits(pronoun);
    }

    private Speaker ofOneParty(String name, List<Integer> who) {
        List<OptionalInt> parties = who.stream().map(scene::partyOf).distinct().toList();
        return parties.size() == 1 && parties.getFirst().isPresent()
                ? Speaker.of(name, List.of(parties.getFirst().getAsInt()), Capacity.ON_THE_RECORD, Reason.PRONOUN)
                : nobody(name);
    }

    /// The holder, not named, of the one office that the words speak of.
    private Optional<Speaker> holder(String pronoun, int from, int to) {
        List<Integer> offices = java.util.stream.IntStream.range(from, to)
                .filter(i ->
                        Roles.OFFICE.has(words.get(i).lower()) && !words.get(i).isCapital())
                .filter(i -> Gender.of(List.of(words.get(i).lower())).fits(pronoun))
                .boxed()
                .toList();
        if (offices.size() != 1) {
            return Optional.empty();
        }
        int start = offices.getFirst();
        while (start > from
                && offices.getFirst() - start < LONGEST_OFFICE
                && words.get(start).follows()
                && !Roles.isArticle(words.get(start).lower())) {
            start--;
        }
        int end = offices.getFirst() + 1;
        while (end < to && end - offices.getFirst() < LONGEST_OFFICE && isPart(end)) {
            end++;
        }
        Phrase phrase = new Phrase(words, start, end, scene.mentions());
        Speaker speaker = this.offices.who(words(start, end), phrase, start, end);
        return speaker.parties().isEmpty() ? Optional.empty() : Optional.of(weaker(speaker));
    }

    /// "for the Kelmari ministry" after "spokesman".
    private boolean isPart(int i) {
        Word word = words.get(i);
        return word.follows()
                && (word.isCapital()
                        || Roles.isArticle(word.lower())
                        || Roles.BODY.has(word.lower())
                        || List.of("for", "of", "in").contains(word.lower()));
    }

    private String words(int from, int to) {
        return String.join(" ", words.subList(from, to).stream().map(Word::text).toList());
    }

    private static Speaker weaker(Speaker speaker) {
        Reason reason = speaker.parties().isEmpty() ? speaker.reason() : Reason.PRONOUN;
        return new Speaker(
                speaker.name(),
                speaker.parties(),
                speaker.standing(),
                Math.min(speaker.confidence(), Reason.PRONOUN.confidence()),
                reason);
    }
}
