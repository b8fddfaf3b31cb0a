package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.truce.reading.language.Token;
import org.truce.reading.who.Usage;

/// Divides what is said into clauses that speak of one thing each: at conditions, at "but", and where "and"
/// joins two verbs or two things. Relative clauses and what stands in apposition go. Linear.
final class ClauseSplit {
    private static final Set<String> IF = Set.of("if", "when", "once", "provided", "while", "whenever", "because");
    private static final Set<String> UNLESS = Set.of("unless", "until", "before", "without", "till");
    private static final Set<String> AFTER = Set.of("after", "before", "until", "till", "since");
    private static final List<List<String>> IF_PHRASES = List.of(
            List.of("as", "long", "as"),
            List.of("so", "long", "as"),
            List.of("as", "soon", "as"),
            List.of("in", "return", "for"),
            List.of("in", "exchange", "for"),
            List.of("on", "condition", "that"),
            List.of("on", "the", "condition", "that"));
    private static final Set<String> JOINTS = Set.of("and", "or", "but", ";", "nor", "yet");
    private static final Set<String> SAYING =
            Set.of("guarantee", "guarantees", "assurance", "assurances", "promise", "pledge", "demand", "condition");
    private static final Set<String> RELATIVE = Set.of("who", "which", "whose", "whom", "where");

    /// @param tokens of the clause, without what links it
    /// @param relative the words of a relative clause at its end; empty if it has none
    record Part(List<Token> tokens, Proposition.Link link, String relative) {
        Part {
            tokens = List.copyOf(tokens);
        }
    }

    private final List<Token> tokens;
    private final List<Part> parts = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private Proposition.Link link = Proposition.Link.NONE;
    private String relative = "";

    private ClauseSplit(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Part> of(List<Token> sentence) {
        ClauseSplit split = new ClauseSplit(sentence);
        split.run();
        return List.copyOf(split.parts);
    }

    private void run() {
        int i = 0;
        while (i < tokens.size()) {
            int phrase = phraseAt(i);
            String word = tokens.get(i).lower();
            if (phrase > 0) {
                start(Proposition.Link.IF);
                i += phrase;
            } else if (opensClause(i)) {
                start(UNLESS.contains(word) ? Proposition.Link.UNLESS : Proposition.Link.IF);
                i++;
            } else if (JOINTS.contains(word) && divides(i)) {
                start(link);
                i++;
            } else if (isRelative(i) && isAll(i)) {
                i++;
            } else if (isRelative(i)) {
                relative =
                        tokens.subList(i, end(i + 1)).stream().map(Token::text).collect(Collectors.joining(" "));
                i = end(i + 1);
            } else if (isAside(i)) {
                i = end(i + 1);
            } else if (word.equals("that")
                    && i > 0
                    && SAYING.contains(tokens.get(i - 1).lower())) {
                start(link);
                i++;
            } else {
                open.add(tokens.get(i));
                i++;
            }
        }
        start(Proposition.Link.NONE);
    }

    private void start(Proposition.Link next) {
        if (open.stream().anyMatch(t -> Character.isLetterOrDigit(t.text().codePointAt(0)))) {
            parts.add(new Part(open, link, relative));
        }
        open.clear();
        relative = "";
        link = next;
    }

    private int phraseAt(int i) {
        return IF_PHRASES.stream()
                .filter(phrase -> i + phrase.size() < tokens.size()
                        && phrase.equals(tokens.subList(i, i + phrase.size()).stream()
                                .map(Token::lower)
                                .toList()))
                .mapToInt(List::size)
                .findFirst()
                .orElse(0);
    }

    /// "Before" and "until" may open a mere time.
    private boolean opensClause(int i) {
        String word = tokens.get(i).lower();
        return IF.contains(word) || (UNLESS.contains(word) && (!AFTER.contains(word) || hasVerb(i + 1)));
    }

    private boolean hasVerb(int from) {
        return tokens.subList(from, end(from)).stream().anyMatch(ClauseSplit::isVerb);
    }

    private static boolean isVerb(Token token) {
        return token.tagged("MD")
                || token.tagged("VBD")
                || token.tagged("VBZ")
                || token.tagged("VBP")
                || token.tag().equals("VB");
    }

    /// To the next comma, joint or link.
    private int end(int from) {
        int to = from;
        while (to < tokens.size()
                && !tokens.get(to).is(",")
                && !JOINTS.contains(tokens.get(to).lower())
                && !IF.contains(tokens.get(to).lower())
                && !tokens.get(to).is("unless")) {
            to++;
        }
        return to;
    }

    /// Whether a clause of its own follows, or another thing beside the one before: "and the withdrawal", but
    /// not "food and medicine".
    private boolean divides(int i) {
        if (i + 1 >= tokens.size() || open.isEmpty()) {
            return false;
        }
        if (!tokens.get(i).is("and") && !tokens.get(i).is("or")) {
            return true;
        }
        Token next = tokens.get(i + 1);
        boolean thing = next.tagged("DT") || next.tagged("PRP$") || next.tagged("TO");
        return thing || hasVerb(i + 1);
    }

    private boolean isRelative(int i) {
        Token token = tokens.get(i);
        boolean that = token.is("that")
                && i > 0
                && tokens.get(i - 1).tagged("NN")
                && !SAYING.contains(tokens.get(i - 1).lower());
        return that || (i > 0 && RELATIVE.contains(token.lower()));
    }

    /// "a truce that ends after a month": nothing else is said of it.
    private boolean isAll(int i) {
        return i + 1 < tokens.size()
                && isVerb(tokens.get(i + 1))
                && !tokens.get(i).is("who")
                && open.stream().noneMatch(t -> isVerb(t) || t.tagged("IN") || t.tagged("TO"));
    }

    /// ", its spokesman": whose words they are.
    private boolean isAside(int i) {
        return tokens.get(i).is(",")
                && i + 1 < tokens.size()
                && !hasVerb(i + 1)
                && tokens.subList(i + 1, end(i + 1)).stream().anyMatch(t -> Usage.isOfficial(t.lower()));
    }
}
