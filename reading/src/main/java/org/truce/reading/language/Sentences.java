package org.truce.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.truce.reading.text.Range;

/// Where sentences end: at a full stop, question or exclamation mark and the quotation marks and brackets
/// that close after it, if what follows does not go on in lower case.
///
/// After [#LONGEST] words a sentence is cut whatever follows, since the tagger's time is more than linear in
/// the length of a sentence.
final class Sentences {
    static final int LONGEST = 200;

    /// Words that begin a sentence after an abbreviation, which otherwise goes on: `in the U.S. The talks`.
    private static final Set<String> STARTERS = Set.of(
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "But",
            "And",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "This",
            "That",
            "These",
            "Those",
            "As",
            "If",
            "When",
            "While",
            "After",
            "Before",
            "For",
            "His",
            "Her",
            "Their",
            "There",
            "However",
            "Meanwhile",
            "Some",
            "Most",
            "Many",
            "Both",
            "Since",
            "Although",
            "Asked",
            "According");

    private Sentences() {}

    static List<List<Range>> of(String text, List<Range> words) {
        List<List<Range>> sentences = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < words.size()) {
            int after = i + 1;
            if (isEnd(text, words.get(i))) {
                while (after < words.size() && closes(text, words, after)) {
                    after++;
                }
                if (after == words.size() || begins(text, words.get(i), words.get(after))) {
                    sentences.add(words.subList(start, after));
                    start = after;
                }
            }
            if (after - start >= LONGEST) {
                sentences.add(words.subList(start, after));
                start = after;
            }
            i = after;
        }
        if (start < words.size()) {
            sentences.add(words.subList(start, words.size()));
        }
        return sentences;
    }

    private static boolean isEnd(String text, Range word) {
        char last = text.charAt(word.to() - 1);
        return last == '.' || last == '?' || last == '!' || (last == '…' && word.length() == 1);
    }

    /// A mark that closes, or more marks of the end. A straight quotation mark closes if nothing stands
    /// between.
    private static boolean closes(String text, List<Range> words, int i) {
        Range word = words.get(i);
        char c = text.charAt(word.from());
        if (c == '"' || c == '\'' || c == '’') {
            return word.length() <= 2
                    && words.get(i - 1).to() == word.from()
                    && !(word.to() < text.length() && Character.isLetterOrDigit(text.charAt(word.to())));
        }
        if (word.length() != 1) {
            return false;
        }
        return switch (c) {
            case '”', '»', ')', ']', '?', '!' -> true;
            case '“' -> words.get(i - 1).to() == word.from();
            default -> false;
        };
    }

    private static boolean begins(String text, Range end, Range next) {
        char c = text.charAt(next.from());
        if (Character.isLowerCase(c) || c == ',' || c == ';' || c == ':') {
            return false;
        }
        boolean abbreviation = end.length() > 1 && Character.isLetter(text.charAt(end.from()));
        if (abbreviation) {
            String word = text.substring(next.from(), next.to());
            boolean title =
                    end.length() <= 5 && Character.isUpperCase(text.charAt(end.from())) && !isInitials(text, end);
            return !title && STARTERS.contains(word);
        }
        boolean ellipsis = text.charAt(end.from()) == '…' || end.length() > 1;
        return !ellipsis || Character.isUpperCase(c) || !Character.isLetter(c);
    }

    private static boolean isInitials(String text, Range word) {
        return text.substring(word.from(), word.to() - 1).indexOf('.') >= 0;
    }
}
