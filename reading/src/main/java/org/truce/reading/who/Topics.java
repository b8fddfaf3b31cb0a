package org.truce.reading.who;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What a pronoun may refer to: the one party named before it in its sentence, or in the sentences before, as
/// long as those in between say "it" and name none.
final class Topics {
    private static final int FARTHEST = 6;
    private static final int NEAR = 60;
    private static final int LONGEST_DATELINE = 12;
    /// What a party may be called once it is named.
    private static final Set<String> COMMON = Set.of(
            "group",
            "movement",
            "country",
            "state",
            "kingdom",
            "republic",
            "organisation",
            "organization",
            "league",
            "alliance",
            "union");
    private static final Set<String> ASIDE = Set.of("of", "with", "in", "for", "from", "against", "on", "at");
    private static final Set<String> DETERMINERS = Set.of("the", "some", "several", "two", "three", "senior", "both");
    /// After a subject.
    private static final Set<String> VERBS = Set.of(
            "said",
            "says",
            "has",
            "had",
            "will",
            "would",
            "wants",
            "wanted",
            "is",
            "was",
            "rejects",
            "rejected",
            "accepts",
            "accepted",
            "refuses",
            "refused",
            "demands",
            "demanded",
            "insists",
            "insisted",
            "offers",
            "offered",
            "proposes",
            "proposed",
            "opposes",
            "opposed",
            "welcomes",
            "welcomed",
            "supports",
            "supported",
            "agreed",
            "replied",
            "argues",
            "argued",
            "maintains",
            "maintained",
            "repeated",
            "reiterated",
            "remains",
            "remained",
            "does",
            "did",
            "can",
            "cannot",
            "could",
            "may",
            "might",
            "still",
            "also");

    private final List<Word> words;
    private final List<Mention> mentions;

    private final Quoted quoted;

    Topics(List<Word> words, List<Mention> mentions, Quoted quoted) {
        this.words = words;
        this.mentions = mentions;
        this.quoted = quoted;
    }

    /// The party that "it" or "its" refers to; empty if none is named or several are.
    OptionalInt findParty(int at) {
        int from = sentenceStart(at);
        int to = at;
        for (int back = 0; back <= FARTHEST && isNobodyNamed(from, to, at); back++) {
            if (from == 0 || (back > 0 && !says(from, to))) {
                return OptionalInt.empty();
            }
            to = from;
            from = sentenceStart(from - 1);
        }
        OptionalInt one = single(from, to, at);
        boolean starts = words.get(at).starts() && words.get(at).lower().equals("it");
        // "Kelmar will waive the fee that traders from Ardesh pay, its minister said."
        boolean closes = to == at && words.get(at).before().contains(",");
        return one.isEmpty() && ((starts && to <= at) || closes) ? subject(from, to) : one;
    }

    /// The party with which a sentence starts and goes on with a verb, if those named after it are but owners
    /// or stand after a preposition: "Kelmar rejected Ardesh's offer of talks with Russia. It".
    private OptionalInt subject(int from, int to) {
        int start = afterDateline(from, to);
        List<Mention> inside = Stretch.within(mentions, start, to);
        if (inside.isEmpty()) {
            return OptionalInt.empty();
        }
        Mention first = inside.getFirst();
        int article = words.get(start).lower().equals("the") ? 1 : 0;
        boolean plain = first.party() >= 0
                && first.from() == start + article
                && first.form() != Mention.Form.ADJECTIVE
                && first.form() != Mention.Form.PLACE
                && !words.get(start).before().matches(".*[\"“„«].*")
                && first.to() < to
                && words.get(first.to()).follows()
                && !words.get(first.to() - 1).possessive()
                && VERBS.contains(words.get(first.to()).lower());
        boolean alone = inside.stream().skip(1).allMatch(m -> m.party() == first.party() || isAside(m));
        return plain && alone ? OptionalInt.of(first.party()) : OptionalInt.empty();
    }

    /// "TARN, 4 May (Agency) — Kelmar rejected": where that starts.
    private int afterDateline(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_DATELINE); i++) {
            if (words.get(i).before().strip().endsWith("—")
                    || words.get(i).before().strip().endsWith("–")) {
                return i;
            }
        }
        return from;
    }

    private boolean isAside(Mention mention) {
        int before = mention.from() - 1;
        if (words.get(before).lower().equals("the")) {
            before--;
        }
        return words.get(mention.to() - 1).possessive()
                || mention.form() == Mention.Form.ADJECTIVE
                || ASIDE.contains(words.get(before).lower());
    }

    /// For whom "its", and "the group's", stand before an office; empty for other words. "The group" is the
    /// party that "it" would be, unless another group was named before.
    OptionalInt findOwner(int at) {
        String word = words.get(at).lower();
        if (word.equals("its") || word.equals("their")) {
            return findParty(at);
        }
        boolean common = Roles.isArticle(word)
                && at + 1 < words.size()
                && words.get(at + 1).possessive()
                && COMMON.contains(words.get(at + 1).lower());
        boolean another = common
                && words.subList(Math.max(0, at - NEAR), at).stream()
                        .anyMatch(w -> w.lower().equals(words.get(at + 1).lower()));
        return common && !another ? findParty(at) : OptionalInt.empty();
    }

    /// The parties of the officials with whom the sentence before starts, if it names nobody else: "Kelmari
    /// officials met. They".
    Optional<Mention> findOfficials(int at) {
        int to = sentenceStart(at);
        if (to != at || to == 0) {
            return Optional.empty();
        }
        int from = sentenceStart(to - 1);
        List<Mention> inside = Stretch.within(mentions, from, to);
        boolean one = inside.stream().map(Mention::party).distinct().count() == 1;
        if (!one || inside.getFirst().party() < 0 || words.get(from).before().matches(".*[\"“„«].*")) {
            return Optional.empty();
        }
        Mention first = inside.getFirst();
        boolean starts = words.subList(from, first.from()).stream().allMatch(w -> DETERMINERS.contains(w.lower()));
        int head = first.to();
        while (head + 1 < to
                && head - first.to() < 2
                && !isPlural(head)
                && words.get(head + 1).follows()) {
            head++;
        }
        boolean officials = first.form() == Mention.Form.ADJECTIVE && head < to && isPlural(head);
        boolean others = words.subList(Math.min(to, head + 1), to).stream()
                .anyMatch(w -> isPeople(w.lower()) || w.lower().equals("they"));
        return starts && officials && !others ? Optional.of(first) : Optional.empty();
    }

    private boolean isPlural(int i) {
        return Roles.PLURAL.has(words.get(i).lower());
    }

    /// Words that "they" may mean as well.
    private static boolean isPeople(String word) {
        return Roles.PLURAL.has(word)
                || Roles.JOINT.has(word)
                || (word.endsWith("s")
                        && (Roles.PRIVATE.has(word) || Roles.ANALYST.has(word) || Roles.JOURNALIST.has(word)))
                || word.equals("forces")
                || word.equals("troops");
    }

    private boolean says(int from, int to) {
        return words.subList(from, to).stream()
                .anyMatch(w -> w.lower().equals("it") || w.lower().equals("its"));
    }

    private OptionalInt single(int from, int to, int at) {
        List<Integer> parties = to == at ? listTold(from, to, at) : listNamed(from, to);
        return parties.size() == 1 && parties.getFirst() >= 0
                ? OptionalInt.of(parties.getFirst())
                : OptionalInt.empty();
    }

    /// Whom a quotation names is not the one who speaks after it.
    private boolean isNobodyNamed(int from, int to, int at) {
        return listTold(from, to, at).isEmpty();
    }

    private List<Integer> listTold(int from, int to, int at) {
        return listNamed(Stretch.within(mentions, from, to).stream()
                .filter(m -> quoted.has(at) || !quoted.has(m.from()))
                .toList());
    }

    private List<Integer> listNamed(int from, int to) {
        return listNamed(Stretch.within(mentions, from, to));
    }

    private List<Integer> listNamed(List<Mention> some) {
        return some.stream()
                .filter(m -> m.form() != Mention.Form.PLACE)
                .filter(m -> m.form() != Mention.Form.ADJECTIVE || isOfBody(m))
                .map(Mention::party)
                .distinct()
                .toList();
    }

    /// "the Kelmari government" is Kelmar.
    private boolean isOfBody(Mention mention) {
        return mention.to() < words.size()
                && words.get(mention.to()).follows()
                && Roles.BODY.has(words.get(mention.to()).lower());
    }

    /// The first word of the sentence of a word.
    int sentenceStart(int at) {
        int i = at;
        while (i > 0 && !words.get(i).starts()) {
            i--;
        }
        return i;
    }
}
