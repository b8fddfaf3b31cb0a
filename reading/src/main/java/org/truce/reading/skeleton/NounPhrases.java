package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.truce.reading.language.English;
import org.truce.reading.language.Token;
import org.truce.reading.text.Text;

/// The noun phrases of a few words: "the patrols on the ridge" gives "the patrols" and "the ridge".
final class NounPhrases {
    /// Nouns that tell nothing of a topic.
    private static final Set<String> EMPTY = Set.of(
            "talks",
            "talk",
            "deal",
            "agreement",
            "accord",
            "settlement",
            "side",
            "sides",
            "party",
            "parties",
            "country",
            "countries",
            "government",
            "way",
            "time",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "people",
            "part",
            "thing",
            "things",
            "nothing",
            "position",
            "statement",
            "round",
            "return",
            "exchange",
            "condition",
            "matter",
            "question",
            "issue",
            "point",
            "end",
            "case",
            "word",
            "words",
            "plan",
            "proposal",
            "offer",
            "step",
            "something",
            "anything",
            "everything",
            "place",
            "person",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "moment",
            "beginning",
            "start",
            "number",
            "kind",
            "sort",
            "need",
            "negotiations",
            "table",
            "signature",
            "objection",
            "objections",
            "reason",
            "idea",
            "hand",
            "hands",
            "price",
            "rest",
            "lot",
            "others",
            "other");

    private NounPhrases() {}

    /// A noun with what stands before it.
    ///
    /// @param words with its article or possessive, if it has one
    /// @param head its last noun, in lower case
    record NounPhrase(String words, String head) {}

    /// @param names that are no topic: parties and people
    static List<NounPhrase> in(String words, Set<String> names) {
        return English.paragraphs(Text.of(words))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .flatMap(sentence -> in(sentence.tokens(), names).stream())
                .toList();
    }

    private static List<NounPhrase> in(List<Token> tokens, Set<String> names) {
        List<NounPhrase> phrases = new ArrayList<>();
        int from = 0;
        while (from < tokens.size()) {
            int to = from;
            while (to < tokens.size() && isInner(tokens.get(to))) {
                to++;
            }
            while (to > from && !tokens.get(to - 1).tagged("NN")) {
                to--;
            }
            if (to == from) {
                from++;
                continue;
            }
            Token head = tokens.get(to - 1);
            boolean empty = EMPTY.contains(head.lower())
                    || tokens.subList(from, to).stream().anyMatch(t -> names.contains(t.lower()));
            if (!empty && Character.isLetter(head.lower().codePointAt(0))) {
                boolean article = from > 0 && tokens.get(from - 1).is("the");
                String plain = words(tokens.subList(from, to));
                phrases.add(new NounPhrase(article ? "the " + plain : plain, head.lower()));
            }
            from = to;
        }
        return phrases;
    }

    private static boolean isInner(Token token) {
        return token.tagged("NN") || (token.tagged("JJ") && !token.tagged("JJR")) || token.tagged("CD");
    }

    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            boolean apart = i > 0 && tokens.get(i).from() > tokens.get(i - 1).to();
            words.append(apart ? " " : "").append(tokens.get(i).text());
        }
        return words.toString();
    }
}
