package org.truce.formats.conflictfile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.conflict.Proposition;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Wording;

/// Reads statements about options: `not (Delay | Accept) -> Insist`.
///
/// An option is meant by its name, in backquotes if it holds blanks or the like, or by its number, counted
/// from 1 over the whole file. From what binds most to what binds least: `not` (`!`, `-`), `and` (`&`), `or`
/// (`|`), `->` and `if` (which says it the other way round), `iff` (`<->`). The same ones group to the left,
/// `->` to the right.
final class StatementParser {
    private static final int DEEPEST = 200;

    private final String text;
    private final List<String> options;
    private int at;
    private int depth;

    private StatementParser(String text, List<String> options) {
        this.text = text;
        this.options = options;
    }

    /// A statement that cannot be read; says what was found where.
    private static final class Unreadable extends Exception {
        private final transient Problem problem;

        private Unreadable(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    static @Nullable Proposition parse(String text, Nodes nodes, ScalarNode node, List<String> options) {
        StatementParser parser = new StatementParser(text, options);
        try {
            Proposition statement = parser.iff();
            parser.skipBlanks();
            if (parser.at < text.length()) {
                throw parser.unexpected("the end, or one of `and`, `or`, `->`, `if`, `iff`");
            }
            return statement;
        } catch (Unreadable e) {
            Problem found = e.problem;
            nodes.report(Problem.error(nodes.place(node), found.message())
                    .found(found.found())
                    .expected(found.expected())
                    .suggest(found.suggestion()));
            return null;
        }
    }

    private Proposition iff() throws Unreadable {
        Proposition left = implies();
        while (takes("<->") || takes("iff")) {
            left = new Proposition.Iff(left, implies());
        }
        return left;
    }

    private Proposition implies() throws Unreadable {
        Proposition left = or();
        if (takes("->")) {
            enter();
            Proposition right = implies();
            depth--;
            return new Proposition.Implies(left, right);
        }
        while (takes("if")) {
            left = new Proposition.Implies(or(), left);
        }
        return left;
    }

    private Proposition or() throws Unreadable {
        Proposition left = and();
        while (takes("|") || takes("or")) {
            left = new Proposition.Or(left, and());
        }
        return left;
    }

    private Proposition and() throws Unreadable {
        Proposition left = not();
        while (takes("&") || takes("and")) {
            left = new Proposition.And(left, not());
        }
        return left;
    }

    private Proposition not() throws Unreadable {
        enter();
        Proposition inner;
        if (takes("!") || takes("not") || takes("-")) {
            inner = new Proposition.Not(not());
        } else if (takes("(")) {
            inner = iff();
            if (!takes(")")) {
                throw unexpected("`)`");
            }
        } else {
            inner = new Proposition.Taken(option());
        }
        depth--;
        return inner;
    }

    private void enter() throws Unreadable {
        depth++;
        if (depth > DEEPEST) {
            throw new Unreadable(Problem.error(Place.ofFile(""), "the statement is nested too deeply")
                    .expected("at most %d levels".formatted(DEEPEST)));
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Whether the sign, or the word, comes next; then it is taken.
    private boolean takes(String sign) {
        skipBlanks();
        boolean word = Character.isLetter(sign.charAt(0));
        String next = word ? word(at) : "";
        boolean found = word ? next.equals(sign) && !options.contains(sign) : text.startsWith(sign, at);
        // the beginning of an arrow is no "not"
        if (!found || ("-".equals(sign) && text.startsWith("->", at))) {
            return false;
        }
        at += sign.length();
        return true;
    }

    /// The run of letters, digits, `_`, `.` and inner hyphens from here.
    private String word(int from) {
        int end = from;
        while (end < text.length() && isOfWord(end, from)) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean isOfWord(int index, int from) {
        char c = text.charAt(index);
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '.'
                || (c == '-' && index > from && !text.startsWith("->", index));
    }

    private int option() throws Unreadable {
        skipBlanks();
        String name;
        if (at < text.length() && text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            if (end < 0) {
                throw unexpected("a second backquote behind the name");
            }
            name = text.substring(at + 1, end);
            at = end + 1;
        } else {
            name = word(at);
            if (name.isEmpty()) {
                throw unexpected("an option, `not` or `(`");
            }
            at += name.length();
        }
        int option = options.indexOf(name);
        if (option < 0 && name.matches("\\d{1,3}")) {
            option = Integer.parseInt(name) - 1;
        }
        if (option < 0 || option >= options.size()) {
            throw unknown(name);
        }
        return option;
    }

    private Unreadable unknown(String name) {
        Problem problem = Problem.error(
                        Place.ofFile(""),
                        "the statement %s names %s, which is no option"
                                .formatted(Wording.quoted(text), Wording.quoted(name)))
                .found(name)
                .expected("%s, or a number from 1 to %d".formatted(Wording.oneOf(options), options.size()));
        Optional<String> meant = Wording.findNearest(name, options);
        return new Unreadable(
                meant.map(option -> problem.suggest(Wording.didYouMean(option))).orElse(problem));
    }

    private Unreadable unexpected(String expected) {
        String found = at < text.length() ? Wording.quoted(text.substring(at)) : "the end";
        return new Unreadable(Problem.error(
                        Place.ofFile(""),
                        "the statement %s has %s at character %d"
                                .formatted(Wording.quoted(text), found, text.codePointCount(0, at) + 1))
                .found(found)
                .expected(expected));
    }
}
