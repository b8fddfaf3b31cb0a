package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;

/// What a pronoun may refer to: the one party or the one person named before it, in its sentence or in the
/// one before.
final class Topics {
    private final List<Word> words;
    private final List<Mention> mentions;

    Topics(List<Word> words, List<Mention> mentions) {
        this.words = words;
        this.mentions = mentions;
    }

    /// The party that "it" or "its" refers to; empty if none is named or several are.
    OptionalInt findParty(int at) {
        int sentence = sentenceStart(at);
        OptionalInt same = single(sentence, at);
        return same.isPresent() || sentence == 0 || !listNamed(sentence, at).isEmpty()
                ? same
                : single(sentenceStart(sentence - 1), at);
    }

    private OptionalInt single(int from, int to) {
        List<Integer> parties = listNamed(from, to);
        return parties.size() == 1 && parties.getFirst() >= 0
                ? OptionalInt.of(parties.getFirst())
                : OptionalInt.empty();
    }

    private List<Integer> listNamed(int from, int to) {
        return Stretch.within(mentions, from, to).stream()
                .filter(m -> m.form() != Mention.Form.ADJECTIVE)
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
