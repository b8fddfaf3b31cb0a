package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import org.truce.reading.language.Token;

/// Pairs of quotation marks in a paragraph: curly, straight, two apostrophes, guillemets, German ones; single
/// ones only where a text has no double ones. The outermost pairs count. A quotation without end goes on to
/// the next that starts a sentence, or to the end of the paragraph.
final class Quotations {
    private static final String DOUBLE = "\"“”„«»";

    private final List<Token> tokens;
    private final int[] sentence;
    private final boolean single;
    private final List<Quotation> found = new ArrayList<>();

    private Quotations(List<Token> tokens, int[] sentence, boolean single) {
        this.tokens = tokens;
        this.sentence = sentence;
        this.single = single;
    }

    /// Whether a text has double quotation marks of any kind, so that its single ones are apostrophes or
    /// nested.
    static boolean hasDouble(String text) {
        return text.chars().anyMatch(c -> DOUBLE.indexOf(c) >= 0) || text.contains("''");
    }

    static List<Quotation> of(List<Token> tokens, int[] sentence, boolean single) {
        Quotations quotations = new Quotations(tokens, sentence, single);
        quotations.find();
        return List.copyOf(quotations.found);
    }

    private void find() {
        int open = -1;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!isMark(i) || (open >= 0 && !matches(open, i))) {
                continue;
            }
            if (open < 0) {
                depth = opens(i) ? 1 : 0;
                open = depth == 1 ? i : -1;
            } else if (closes(open, i)) {
                if (--depth == 0) {
                    found.add(new Quotation(open, i + 1, true));
                    open = -1;
                }
            } else if (sentence[i] != sentence[i - 1]) {
                found.add(new Quotation(open, i, false));
                open = i;
                depth = 1;
            } else if (isCurly(i)) {
                depth++;
            }
        }
        if (open >= 0) {
            closeAtEnd(open, depth);
        }
    }

    /// A quotation without end: nested marks may have used up the last mark that closes.
    private void closeAtEnd(int open, int depth) {
        int last = tokens.size() - 1;
        boolean closed = depth > 1 && last > open && isMark(last) && closes(open, last);
        found.add(new Quotation(open, tokens.size(), closed));
    }

    private boolean isMark(int i) {
        String text = tokens.get(i).text();
        if (text.length() == 1) {
            char c = text.charAt(0);
            return DOUBLE.indexOf(c) >= 0 || (single && (c == '‘' || c == '’' || c == '\''));
        }
        return text.equals("''") || text.equals("``");
    }

    private boolean isCurly(int i) {
        return "“„«‘".indexOf(tokens.get(i).text().charAt(0)) >= 0;
    }

    private boolean spaceBefore(int i) {
        return i == 0 || tokens.get(i - 1).to() < tokens.get(i).from() || "([{—–-/".contains(lastOf(i - 1));
    }

    private String lastOf(int i) {
        String text = tokens.get(i).text();
        return text.substring(text.length() - 1);
    }

    private boolean spaceAfter(int i) {
        return i + 1 == tokens.size() || tokens.get(i).to() < tokens.get(i + 1).from();
    }

    private boolean opens(int i) {
        return switch (tokens.get(i).text()) {
            case "“" -> !(spaceAfter(i) && !spaceBefore(i));
            case "„", "«", "``" -> true;
            case "”" -> !spaceAfter(i) && (i == 0 || lastOf(i - 1).matches("[:—–―]"));
            case "‘", "'" -> spaceBefore(i) && !spaceAfter(i);
            case "»" -> !spaceAfter(i) && spaceBefore(i);
            case "\"", "''" -> !spaceAfter(i) || i == 0;
            default -> false;
        };
    }

    /// Whether a mark may end what another has opened.
    private boolean matches(int open, int i) {
        String a = tokens.get(open).text();
        String b = tokens.get(i).text();
        return switch (a) {
            case "“" -> "“”\"".contains(b);
            case "„" -> "“”„".contains(b);
            case "«", "»" -> "«»".contains(b);
            case "‘", "'" -> "‘’'".contains(b);
            case "''", "``" -> b.equals("''") || b.equals("``");
            default -> "\"”".contains(b);
        };
    }

    private boolean closes(int open, int i) {
        boolean between = spaceBefore(i) && !spaceAfter(i);
        return switch (tokens.get(i).text()) {
            case "”" -> true;
            case "“" -> tokens.get(open).text().equals("„") || (spaceAfter(i) && !spaceBefore(i));
            case "»" -> tokens.get(open).text().equals("«");
            case "«" -> tokens.get(open).text().equals("»");
            case "’", "'" -> closesSingle(i);
            case "\"", "''" -> !between;
            default -> false;
        };
    }

    /// A single mark closes after a mark of punctuation, or where no noun follows that it could make a
    /// genitive of.
    private boolean closesSingle(int i) {
        return spaceAfter(i)
                ? ",.?!…".contains(lastOf(i - 1)) || !tokens.get(i - 1).text().endsWith("s")
                : i + 1 < tokens.size()
                        && !Character.isLetterOrDigit(tokens.get(i + 1).text().charAt(0));
    }
}
