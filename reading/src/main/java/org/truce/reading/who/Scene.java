package org.truce.reading.who;

import java.util.List;
import java.util.OptionalInt;
import org.truce.reading.text.Text;

/// The words of a text with the parties and people whom they name.
///
/// @param mentions of parties and states, in text order
record Scene(List<Word> words, List<Mention> mentions, People people, Topics topics, Roster roster, Quoted quoted) {
    static Scene of(Text text, Roster roster) {
        List<Word> words = Word.scan(text.string());
        List<Mention> mentions = Places.learn(words, roster.mentions(words));
        Quoted quoted = new Quoted(words);
        Topics topics = new Topics(words, mentions, quoted);
        return new Scene(words, mentions, People.of(roster, words, mentions, topics), topics, roster, quoted);
    }

    /// The first word that starts at a `char` or after it.
    int firstWord(int index) {
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

    /// The identities of the people named wholly between two words, -1 for a name that several bear.
    List<Integer> named(int from, int to) {
        return Stretch.within(people.named(), from, to).stream()
                .map(People.Named::who)
                .distinct()
                .toList();
    }

    OptionalInt partyOf(int identity) {
        return identity < 0
                ? OptionalInt.empty()
                : people.identities().get(identity).party();
    }
}
