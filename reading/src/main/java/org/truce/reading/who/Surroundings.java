package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// For which party somebody speaks whom the text gives an office and no country: the one party that the
/// paragraph names before, or, if it names none, the paragraph before that. Where those name two, or name one
/// as an object only, nobody.
final class Surroundings {
    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "to", "for", "with", "in", "against", "on", "from", "by", "at", "about", "between", "toward",
            "towards", "over", "into", "near", "inside", "than", "like");
    private static final int HEADER = 60;

    private final List<Word> words;
    private final List<Mention> mentions;

    Surroundings(List<Word> words, List<Mention> mentions) {
        this.words = words;
        this.mentions = mentions;
    }

    /// @param role of the office, in lower case words
    OptionalInt findParty(int at, List<String> role) {
        boolean official = role.stream().anyMatch(Roles.GOVERNMENT::has);
        if (!official || role.stream().anyMatch(Roles.NEUTRAL::has)) {
            return OptionalInt.empty();
        }
        int paragraph = paragraphStart(at);
        if (!Stretch.within(mentions, paragraph, at).isEmpty() || paragraph == 0) {
            return only(paragraph, at, at);
        }
        int before = at < HEADER ? 0 : paragraphStart(paragraph - 1);
        return only(before, paragraph, at);
    }

    private int paragraphStart(int at) {
        int i = at;
        while (i > 0
                && words.get(i).before().indexOf('\n') == words.get(i).before().lastIndexOf('\n')) {
            i--;
        }
        return i;
    }

    /// The party of all mentions between two words, if one of them is no object; and none other may be named
    /// in the rest of the sentence.
    private OptionalInt only(int from, int to, int at) {
        List<Mention> inside = Stretch.within(mentions, from, to);
        List<Mention> after = Stretch.within(mentions, at, sentenceEnd(at));
        boolean one = !inside.isEmpty()
                && inside.getFirst().party() >= 0
                && inside.stream().allMatch(m -> m.party() == inside.getFirst().party())
                && after.stream().allMatch(m -> m.party() == inside.getFirst().party());
        return one && inside.stream().anyMatch(this::isActor)
                ? OptionalInt.of(inside.getFirst().party())
                : OptionalInt.empty();
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
