package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// An office or a body that the text has brought in before: "the envoy" after "an envoy of Kelmar", and after
/// no envoy of anybody else.
final class Antecedent {
    private static final int LOOK_BACK = 400;
    private static final int LONGEST = 10;
    private static final Set<String> LINKS = Set.of("of", "for", "in", "to", "and", "its", "foreign");

    private final List<Word> words;
    private final List<Mention> mentions;
    private final People people;
    private final Topics topics;

    Antecedent(List<Word> words, List<Mention> mentions, People people, Topics topics) {
        this.words = words;
        this.mentions = mentions;
        this.people = people;
        this.topics = topics;
    }

    /// The one party of all phrases before with this main word; empty if any is of nobody known.
    OptionalInt find(String head, int at) {
        int[] found = IntStream.range(Math.max(0, at - LOOK_BACK), at)
                .filter(i -> words.get(i).lower().equals(head))
                .mapToObj(this::party)
                .flatMapToInt(OptionalInt::stream)
                .distinct()
                .toArray();
        return found.length == 1 && found[0] >= 0 ? OptionalInt.of(found[0]) : OptionalInt.empty();
    }

    /// Empty where the words only point back, as "the envoy" does; [Mention#NONE] if no party is known.
    private OptionalInt party(int head) {
        int from = head;
        while (from > 0
                && head - from < LONGEST
                && words.get(from).follows()
                && !Roles.isArticle(words.get(from).lower())
                && isPart(from - 1)) {
            from--;
        }
        int to = head + 1;
        while (to < words.size() && to - head < LONGEST && words.get(to).follows() && isPart(to)) {
            to++;
        }
        boolean back = words.get(from).lower().equals("the") && to == head + 1;
        if (back) {
            return OptionalInt.empty();
        }
        Phrase phrase = new Phrase(words, from, to, mentions);
        Set<Integer> parties = phrase.party().parties();
        if (phrase.isApart() || phrase.party().foreign() || phrase.party().doubtful() || parties.size() > 1) {
            return OptionalInt.of(Mention.NONE);
        }
        if (parties.size() == 1) {
            return OptionalInt.of(parties.iterator().next());
        }
        return OptionalInt.of(owner(from, to).orElse(Mention.NONE));
    }

    /// "a spokesman for its delegation", "Tem's envoy".
    private OptionalInt owner(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.get(i).lower().equals("its")) {
                return topics.findParty(i);
            }
        }
        List<OptionalInt> owners = Stretch.within(people.named(), from, to).stream()
                .filter(n -> n.who() >= 0)
                .map(n -> people.identities().get(n.who()).party())
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : OptionalInt.empty();
    }

    private boolean isPart(int i) {
        Word word = words.get(i);
        return word.isCapital()
                || word.possessive()
                || Roles.isArticle(word.lower())
                || Roles.BODY.has(word.lower())
                || Roles.isOffice(word.lower())
                || Roles.APART.has(word.lower())
                || (Roles.NO_NAME.has(word.lower()) && word.lower().length() > 4)
                || LINKS.contains(word.lower());
    }
}
