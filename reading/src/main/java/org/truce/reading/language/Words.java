package org.truce.reading.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truce.reading.text.Range;

/// Cuts words as in the Penn Treebank: marks stand alone, `don't` is two words, `state-owned` and `U.S.` are
/// one.
final class Words {
    /// Abbreviations that end in a full stop, without it.
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "cmdr", "maj", "adm",
            "rev", "hon", "prof", "st", "jr", "sr", "inc", "corp", "co", "ltd", "llc", "vs", "v", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "etc", "approx", "dept", "est", "fig", "ft",
            "mt", "messrs", "mme", "mlle", "amb", "brig", "pvt", "supt", "art", "para", "cf", "al", "ret", "bros",
            "cdr", "msgr", "cpl", "comdr", "cpt", "pres");

    private static final List<String> CLITICS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m");

    private final String text;
    private final int end;
    private final List<Range> words = new ArrayList<>();

    private Words(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static List<Range> of(String text, Range paragraph) {
        Words words = new Words(text, paragraph.to());
        int i = paragraph.from();
        while (i < paragraph.to()) {
            i = words.next(i);
        }
        return words.words;
    }

    private int next(int i) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF') {
            return i + 1;
        }
        if (isWordStart(i)) {
            return word(i);
        }
        return mark(i);
    }

    private boolean isWordStart(int i) {
        return isPartOfWords(text.charAt(i))
                || ("@#.".indexOf(text.charAt(i)) >= 0 && i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1)));
    }

    /// Letters, digits, what joins on to them, and everything beyond the basic plane.
    private static boolean isPartOfWords(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Runs of the same mark are one word: an ellipsis, a dash of hyphens, two apostrophes as a quotation
    /// mark.
    private int mark(int i) {
        char c = text.charAt(i);
        int to = i + 1;
        if (c == '.' || c == '-' || c == '\'' || c == '`') {
            while (to < end && text.charAt(to) == c && (c == '.' || c == '-' || to < i + 2)) {
                to++;
            }
        }
        words.add(new Range(i, to));
        return to;
    }

    private int word(int from) {
        int to = from + 1;
        while (to < end && continues(from, to)) {
            to++;
        }
        if (text.charAt(to - 1) == '.' && !keepsItsStop(from, to)) {
            to--;
        }
        split(from, to);
        return to;
    }

    private boolean continues(int from, int i) {
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        if (isPartOfWords(c) || c == '_' || Character.getType(c) == Character.FORMAT) {
            return true;
        }
        boolean more = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
        return switch (c) {
            case '\'', '\u2019' -> more && Character.isLetterOrDigit(before);
            case '-', '\u2010', '\u2011' -> (more || before == '.') && before != '-';
            case '&', '@', '/', '#' -> more;
            case ',', ':' -> more && Character.isDigit(before) && Character.isDigit(text.charAt(i + 1));
            case '.' ->
                Character.isLetterOrDigit(before) && (more || text.indexOf('.', from) == i || isInitials(from, i));
            default -> false;
        };
    }

    /// Whether a word up to a full stop is letters with full stops between: `U.S`, `a.m`.
    private boolean isInitials(int from, int stop) {
        return stop - from <= 9 && text.substring(from, stop).matches("\\p{L}(\\.\\p{L}{1,2})*");
    }

    private boolean keepsItsStop(int from, int to) {
        String word = text.substring(from, Math.min(to - 1, from + 12));
        if (ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (word.equals("No")) {
            return to + 1 < end && Character.isDigit(text.charAt(to + 1));
        }
        boolean initial = word.length() > 1 || (Character.isUpperCase(word.charAt(0)) && !word.equals("I"));
        return initial && isInitials(from, to - 1);
    }

    /// Cuts off clitics: `doesn't` is `does`, `n't`; `X's` is `X`, `'s`.
    private void split(int from, int to) {
        if (to - from <= 40) {
            String word = text.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            for (String clitic : CLITICS) {
                if (word.endsWith(clitic) && word.length() > clitic.length()) {
                    int cut = to - clitic.length();
                    words.add(new Range(from, cut));
                    words.add(new Range(cut, to));
                    return;
                }
            }
            if (word.equals("cannot")) {
                words.add(new Range(from, from + 3));
                words.add(new Range(from + 3, to));
                return;
            }
        }
        words.add(new Range(from, to));
    }
}
