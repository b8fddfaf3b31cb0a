package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.truce.reading.language.Paragraph;
import org.truce.reading.language.Sentence;
import org.truce.reading.language.Token;
import org.truce.reading.text.Range;

/// The words of a paragraph in one line, with its sentences and quotations. Ranges are of words here, not of
/// `char`s.
final class Line {
    private static final Set<String> NOMINAL = Set.of("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "EX", "$");

    private static final List<String> LISTENERS = List.of("NN", "DT", "PRP", "JJ", "CD");
    private static final List<String> AFTER_NAMES = List.of("CC", ",", ".", "VBZ", "VBD", "VBP", "MD");

    private final List<Token> tokens = new ArrayList<>();
    private final int[] sentence;
    private final List<Range> sentences = new ArrayList<>();
    private final List<Quotation> quotations;
    /// For every word the number of the quotation it belongs to, or -1.
    private final int[] quotation;

    Line(Paragraph paragraph, boolean singleQuotes) {
        for (Sentence s : paragraph.sentences()) {
            int from = tokens.size();
            addAll(s.tokens());
            sentences.add(new Range(from, tokens.size()));
        }
        sentence = new int[tokens.size()];
        for (int s = 0; s < sentences.size(); s++) {
            Arrays.fill(sentence, sentences.get(s).from(), sentences.get(s).to(), s);
        }
        quotations = Quotations.of(tokens, sentence, singleQuotes);
        quotation = new int[tokens.size()];
        Arrays.fill(quotation, -1);
        for (int q = 0; q < quotations.size(); q++) {
            Arrays.fill(quotation, quotations.get(q).from(), quotations.get(q).to(), q);
        }
    }

    /// Words of a sentence; a capital within it makes a name of an adjective that no noun follows, as taggers
    /// mistake names that they do not know. "Told" after a comma and before whom it was told is no
    /// participle.
    private void addAll(List<Token> sentence) {
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.get(i);
            boolean listed = i + 2 < sentence.size()
                    && (sentence.get(i + 1).tagged("CC") || sentence.get(i + 1).tagged(","))
                    && (sentence.get(i + 2).tagged("NNP") || sentence.get(i + 2).tagged("W"));
            boolean name = (i > 0 || listed)
                    && i + 1 < sentence.size()
                    && token.tag().equals("JJ")
                    && Character.isUpperCase(token.text().charAt(0))
                    && AFTER_NAMES.stream().anyMatch(sentence.get(i + 1)::tagged);
            tokens.add(name ? tagged(token, "NNP") : isToldSomebody(sentence, i) ? tagged(token, "VBD") : token);
        }
    }

    private static Token tagged(Token token, String tag) {
        return new Token(token.text(), token.lower(), tag, token.from(), token.to());
    }

    private static boolean isToldSomebody(List<Token> sentence, int i) {
        return sentence.get(i).is("told")
                && sentence.get(i).tagged("VBN")
                && i > 0
                && sentence.get(i - 1).tagged(",")
                && i + 1 < sentence.size()
                && LISTENERS.stream().anyMatch(sentence.get(i + 1)::tagged);
    }

    int size() {
        return tokens.size();
    }

    Token at(int i) {
        return tokens.get(i);
    }

    List<Range> sentences() {
        return sentences;
    }

    Range sentence(int i) {
        return sentences.get(sentence[i]);
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /// The number of the quotation that a word belongs to, its marks included; -1 for none.
    int quotation(int i) {
        return i < 0 || i >= quotation.length ? -1 : quotation[i];
    }

    boolean isQuoted(int i) {
        return quotation(i) >= 0;
    }

    /// Whether any of these words stands in a quotation.
    boolean hasQuoted(Range words) {
        for (int i = words.from(); i < words.to(); i++) {
            if (isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /// The end of the quotations that start at a word, one directly after another; that word if none does.
    int endOfQuotations(int at) {
        int to = at;
        while (isQuoted(to) && quotations.get(quotation(to)).from() == to) {
            to = quotations.get(quotation(to)).to();
        }
        return to;
    }

    boolean is(int i, String word) {
        return i >= 0 && i < size() && at(i).is(word);
    }

    boolean isOneOf(int i, Set<String> words) {
        return i >= 0 && i < size() && words.contains(at(i).lower());
    }

    boolean tagged(int i, String prefix) {
        return i >= 0 && i < size() && at(i).tagged(prefix);
    }

    /// Whether a noun phrase may end with this word.
    boolean isNominal(int i) {
        return i >= 0 && i < size() && NOMINAL.contains(at(i).tag());
    }

    boolean isFinite(int i) {
        return tagged(i, "VBD") || tagged(i, "VBZ") || tagged(i, "VBP") || tagged(i, "MD");
    }

    boolean isAdverb(int i) {
        return tagged(i, "RB");
    }

    boolean isRelative(int i) {
        return tagged(i, "WP") || tagged(i, "WDT");
    }

    /// Whether any word from one to another, exclusive, is a finite verb.
    boolean hasFinite(int from, int to) {
        for (int i = Math.max(0, from); i < to && i < size(); i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /// How many words from one to another, exclusive, are finite verbs.
    int countFinite(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += isFinite(i) ? 1 : 0;
        }
        return count;
    }

    /// The `char`s of a range of words.
    Range chars(Range words) {
        return new Range(at(words.from()).from(), at(words.to() - 1).to());
    }
}
