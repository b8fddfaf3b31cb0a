package org.truce.reading.who;

import java.util.BitSet;
import java.util.List;

/// Which words stand within quotation marks. What is open where a paragraph ends is closed there.
final class Quoted {
    private final BitSet inside = new BitSet();

    /// Linear in the number of words.
    Quoted(List<Word> words) {
        char open = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            open = word.startsParagraph()
                    ? last(open, word.before().substring(word.before().lastIndexOf('\n')), true)
                    : last(open, word.before(), false);
            inside.set(i, open != 0);
        }
    }

    private static char last(char before, String gap, boolean paragraph) {
        char open = paragraph ? 0 : before;
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (open == 0 && "\"“„«".indexOf(c) >= 0) {
                open = c;
            } else if (open != 0 && "\"“”»".indexOf(c) >= 0) {
                open = 0;
            }
        }
        return open;
    }

    boolean has(int word) {
        return inside.get(word);
    }

    /// Whether all words between two are quoted.
    boolean isAll(int from, int to) {
        return inside.nextClearBit(from) >= to;
    }
}
