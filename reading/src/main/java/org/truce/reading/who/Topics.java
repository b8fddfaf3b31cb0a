package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;

/// What a pronoun may refer to: the one party named before it in its sentence, or in the sentences before, as
/// long as those in between say "it" and name none.
final class Topics {
    private static final int FARTHEST = 6;

    private final List<Word> words;
    private final List<Mention> mentions;

    Topics(List<Word> words, List<Mention> mentions) {
        this.words = words;
        this.mentions = mentions;
    }

    /// The party that "it" or "its" refers to; empty if none is named or several are.
    OptionalInt findParty(int at) {
        int from = sentenceStart(at);
        int to = at;
        for (int back = 0; back <= FARTHEST && listNamed(from, to).isEmpty(); back++) {
            if (from == 0 || (back > 0 && !says(from, to))) {
                return OptionalInt.empty();
            }
            to = from;
            from = sentenceStart(from - 1);
        }
        return single(from, to);
    }

    private boolean says(int from, int to) {
        return words.subList(from, to).stream()
                .anyMatch(w -> w.lower().equals("it") || w.lower().equals("its"));
    }

    private OptionalInt single(int from, int to) {
        List<Integer> parties = listNamed(from, to);
        return parties.size() == 1 && parties.getFirst() >= 0
                ? OptionalInt.of(parties.getFirst())
                : OptionalInt.empty();
    }

    private List<Integer> listNamed(int from, int to) {
        return Stretch.within(mentions, from, to).stream()
                .filter(m -> m.form() != Mention.Form.ADJECTIVE && m.form() != Mention.Form.PLACE)
                .map(Mention::party)
                .distinct()
                .toList();
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
