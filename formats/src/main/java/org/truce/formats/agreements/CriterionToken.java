package org.truce.formats.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.reference.Criterion.Relation;

/// A word, a sign or a text in quotation marks.
///
/// @param text as written, quotation marks left out
record CriterionToken(Kind kind, String text, Place place) {
    enum Kind {
        WORD,
        QUOTED,
        RELATION,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }

    private static final String SIGNS = "=!<>~";

    /// The tokens of a criterion; the last one is its end.
    ///
    /// @param name of the option that the text was given to
    static List<CriterionToken> listTokens(String name, String text, Problems problems) {
        List<CriterionToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            Place place = new Place(name, 1, 1 + text.codePointCount(0, at));
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                tokens.add(new CriterionToken(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), place));
                at++;
            } else if (c == '"' || c == '\'') {
                int end = text.indexOf(c, at + 1);
                if (end < 0) {
                    problems.add(Problem.error(place, "a quotation mark is opened here and never closed")
                            .expected("a second `" + c + "`"));
                    end = text.length();
                }
                tokens.add(new CriterionToken(Kind.QUOTED, text.substring(at + 1, end), place));
                at = end + 1;
            } else if (SIGNS.indexOf(c) >= 0) {
                while (at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0) {
                    at++;
                }
                tokens.add(relation(text.substring(start, at), place, problems));
            } else {
                while (at < text.length() && isOfWord(text.charAt(at))) {
                    at++;
                }
                String word = text.substring(start, at);
                tokens.add(new CriterionToken(kind(word), word, place));
            }
        }
        tokens.add(new CriterionToken(Kind.END, "", new Place(name, 1, 1 + text.codePointCount(0, text.length()))));
        return tokens;
    }

    private static CriterionToken relation(String sign, Place place, Problems problems) {
        String plain = sign.equals("==") ? "=" : sign.equals("<>") ? "!=" : sign;
        if (findRelation(plain).isEmpty()) {
            problems.add(Problem.error(place, "there is no sign %s".formatted(Wording.quoted(sign)))
                    .found(sign)
                    .expected("`=`, `!=`, `<`, `<=`, `>`, `>=` or `~` (has in it)"));
        }
        return new CriterionToken(Kind.RELATION, findRelation(plain).isEmpty() ? "=" : plain, place);
    }

    static Optional<Relation> findRelation(String sign) {
        for (Relation relation : Relation.values()) {
            if (relation.sign().equals(sign)) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }

    private static boolean isOfWord(char c) {
        return !Character.isWhitespace(c) && c != '(' && c != ')' && c != '"' && c != '\'' && SIGNS.indexOf(c) < 0;
    }

    static Kind kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> Kind.AND;
            case "or" -> Kind.OR;
            case "not" -> Kind.NOT;
            default -> Kind.WORD;
        };
    }
}
