package org.truce.reading.who;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// For which party somebody speaks whom the text gives an office and no country: the one party that the
/// paragraph names before, or, if it names none, the paragraph before that. Where those name two, or name one
/// as an object only, nobody.
final class Surroundings {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "to", "for", "with", "in", "against", "on", "from", "by", "at", "about", "between", "toward",
            "towards", "over", "into", "near", "inside", "than", "like");
    private static final Set<String> ACTS = Set.of(
            "would",
            "will",
            "has",
            "had",
            "is",
            "was",
            "said",
            "says",
            "wants",
            "wanted",
            "may",
            "might",
            "could",
            "can",
            "did",
            "does",
            "cannot",
            "refused",
            "rejected",
            "rejects",
            "demands",
            "demanded",
            "insists",
            "insisted");
    /// The words at the head of a text that may say whose press conference it is.
    private static final int HEADER = 60;
    private static final int LONGEST_DATELINE = 12;

    private final List<Word> words;
    private final List<Mention> mentions;

    /// @param decides whether a party takes part, and does not only watch or mediate
    Surroundings(List<Word> words, List<Mention> mentions, IntPredicate decides) {
        this.words = words;
        this.mentions = mentions.stream()
                .filter(m -> m.party() < 0 || decides.test(m.party()))
                .filter(m -> m.form() != Mention.Form.PLACE && !isDateline(m))
                .toList();
    }

    /// @param at the first word by which the text names the person
    /// @param role words of the office in lower case; none where the text gives none
    OptionalInt findParty(int at, List<String> role) {
        if (role.stream().anyMatch(Roles.NEUTRAL::has)) {
            return OptionalInt.empty();
        }
        OptionalInt body = ofBody(at, role);
        if (body.isPresent() || !(role.isEmpty() || role.stream().anyMatch(Roles.GOVERNMENT::has))) {
            return body;
        }
        int paragraph = paragraphStart(at);
        if (!Stretch.within(mentions, paragraph, at).isEmpty() || paragraph == 0) {
            return only(paragraph, at, at, role);
        }
        return only(at < HEADER ? 0 : paragraphStart(paragraph - 1), paragraph, at, role);
    }

    /// "the head of the delegation", after "Kelmar's delegation" and no other.
    private OptionalInt ofBody(int at, List<String> role) {
        for (int i = 1; i < role.size(); i++) {
            if (Roles.BODY.has(role.get(i)) && role.get(i - 1).equals("the")) {
                return again(role.get(i), at);
            }
        }
        return OptionalInt.empty();
    }

    /// The one party with which the text has named a body or an office before.
    OptionalInt again(String head, int at) {
        Set<Integer> parties = new HashSet<>();
        for (int i = Math.max(0, at - Together.LOOK_BACK); i < at; i++) {
            if (words.get(i).lower().equals(head)) {
                Stretch.within(mentions, Math.max(sentenceStart(i), i - 4), Math.min(sentenceEnd(i), i + 4))
                        .forEach(m -> parties.add(m.party()));
            }
        }
        boolean one = parties.size() == 1 && parties.iterator().next() >= 0;
        return one ? OptionalInt.of(parties.iterator().next()) : OptionalInt.empty();
    }

    private int paragraphStart(int at) {
        int i = at;
        while (i > 0 && !words.get(i).startsParagraph()) {
            i--;
        }
        return i;
    }

    /// In "ROSMAR, Dornia, 3 May - ".
    private boolean isDateline(Mention mention) {
        int start = paragraphStart(mention.from());
        if (mention.from() - start > LONGEST_DATELINE || !words.get(start).isCapitals()) {
            return false;
        }
        for (int i = mention.to(); i < Math.min(words.size(), start + LONGEST_DATELINE); i++) {
            if (words.get(i).before().strip().matches(".*[—–-]")) {
                return true;
            }
        }
        return false;
    }

    /// The party of all mentions between two words, if one of them is no object; and none other may be named
    /// in the rest of the sentence, nor anybody act there whom nobody knows.
    private OptionalInt only(int from, int to, int at, List<String> role) {
        List<Mention> inside = Stretch.within(mentions, from, to);
        List<Mention> after = Stretch.within(mentions, at, sentenceEnd(at));
        if (inside.isEmpty() || inside.getFirst().party() < 0) {
            return OptionalInt.empty();
        }
        int party = inside.getFirst().party();
        boolean alone = inside.stream().allMatch(m -> m.party() == party)
                && after.stream().allMatch(m -> m.party() == party)
                && IntStream.range(from, at).noneMatch(this::isStranger);
        boolean introduced = !role.isEmpty()
                || IntStream.range(from, to)
                        .anyMatch(i -> Roles.isOffice(words.get(i).lower()));
        return alone && introduced && inside.stream().anyMatch(this::isActor)
                ? OptionalInt.of(party)
                : OptionalInt.empty();
    }

    /// Whether a name of which nothing is known does or says something: "Port Ansel would prefer".
    private boolean isStranger(int i) {
        Word word = words.get(i);
        boolean name = word.isCapital()
                && !Roles.NO_NAME.has(word.lower())
                && !Roles.isOffice(word.lower())
                && !Roles.BODY.has(word.lower())
                && Stretch.within(mentions, i, i + 1).isEmpty();
        boolean acts = i + 1 < words.size()
                && words.get(i + 1).follows()
                && ACTS.contains(words.get(i + 1).lower());
        return name && acts;
    }

    private int sentenceStart(int at) {
        int i = at;
        while (i > 0 && !words.get(i).starts()) {
            i--;
        }
        return i;
    }

    private int sentenceEnd(int at) {
        int i = at + 1;
        while (i < words.size() && !words.get(i).starts()) {
            i++;
        }
        return Math.min(i, words.size());
    }

    private boolean isActor(Mention mention) {
        int before = mention.from() - 1;
        if (before >= 0 && words.get(before).lower().equals("the")) {
            before--;
        }
        boolean object = before >= 0
                && words.get(mention.from()).follows()
                && PREPOSITIONS.contains(words.get(before).lower());
        boolean ofOffice = before > 0
                && words.get(before).lower().equals("of")
                && (Roles.isOffice(words.get(before - 1).lower())
                        || Roles.BODY.has(words.get(before - 1).lower()));
        boolean owner = words.get(mention.to() - 1).possessive() || mention.form() == Mention.Form.ADJECTIVE;
        boolean ofItsOwn = owner
                && mention.to() < words.size()
                && (Roles.isOffice(words.get(mention.to()).lower())
                        || Roles.BODY.has(words.get(mention.to()).lower()));
        return (!object && !owner) || ofOffice || ofItsOwn;
    }
}
