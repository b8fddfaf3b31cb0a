package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.language.Token;

/// A clause as a row of chunks (Abney 1991): noun phrases, groups of verbs, and the words between.
final class Chunks {
    /// What a chunk is.
    enum Kind {
        NOUNS,
        VERBS,
        OTHER
    }

    /// Tokens `from` to `to` of the clause.
    record Chunk(Kind kind, int from, int to) {}

    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither", "nor", "cannot");
    private static final Set<String> PER = Set.of("per");

    private final List<Token> tokens;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks(List<Token> tokens) {
        this.tokens = tokens;
    }

    static List<Chunk> of(List<Token> tokens) {
        Chunks found = new Chunks(tokens);
        int i = 0;
        while (i < tokens.size()) {
            int to = found.nounsTo(i);
            if (to > i) {
                found.chunks.add(new Chunk(Kind.NOUNS, i, to));
            } else {
                to = found.verbsTo(i);
                found.chunks.add(new Chunk(to > i ? Kind.VERBS : Kind.OTHER, i, Math.max(to, i + 1)));
                to = Math.max(to, i + 1);
            }
            i = to;
        }
        return List.copyOf(found.chunks);
    }

    // -- nouns

    private int nounsTo(int from) {
        if (isInfinitive(from)) {
            return from;
        }
        if (isAt(from, "PRP") && !isAt(from, "PRP$")) {
            return from + 1;
        }
        int i = from;
        while (i < tokens.size() && isDeterminer(i)) {
            i++;
        }
        int head = -1;
        int j = i;
        while (j < tokens.size() && isInner(j, i, head)) {
            if (isAt(j, "NN")) {
                head = j;
                if (isOwner(j)) {
                    j++;
                    head = -1;
                }
            } else if (isAt(j, "CD")) {
                head = Math.max(head, j);
            } else if (head >= 0 && isAt(head, "NN")) {
                break;
            }
            j++;
        }
        if (head < 0) {
            return from;
        }
        if (isAt(head, "CD")
                && head + 2 < tokens.size()
                && PER.contains(tokens.get(head + 1).lower())) {
            return head + 3;
        }
        if (isAt(head, "CD") && head + 1 < tokens.size() && tokens.get(head + 1).is("of")) {
            int of = nounsTo(head + 2);
            return of > head + 2 ? of : head + 1;
        }
        return head + 1;
    }

    private boolean isDeterminer(int i) {
        return isAt(i, "DT") || isAt(i, "PDT") || isAt(i, "PRP$");
    }

    private boolean isOwner(int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).tagged("POS");
    }

    /// Nouns, and before them adjectives, numbers and participles. "The patrols stay": a verb after a noun in
    /// the plural is none of it, whatever its tag.
    private boolean isInner(int i, int start, int head) {
        if (isAt(i, "NN")) {
            return head < start || head != i - 1 || !isAfterPlural(i) || !isVerbAnyway(i);
        }
        if (isAt(i, "JJ") || isAt(i, "CD")) {
            return true;
        }
        boolean participle = isAt(i, "VBN") || isAt(i, "VBG");
        return participle
                && i > 0
                && (isDeterminer(i - 1) || isAt(i - 1, "CD"))
                && i + 1 < tokens.size()
                && (isAt(i + 1, "NN") || isAt(i + 1, "JJ"));
    }

    private boolean isVerbAnyway(int i) {
        String lower = tokens.get(i).lower();
        return Actions.findKnown(lower).isPresent() && Actions.findOfNoun(lower).isEmpty();
    }

    // -- verbs

    private int verbsTo(int from) {
        int last = -1;
        int i = from;
        while (i < tokens.size() && (isVerb(i) || isAt(i, "TO") || isAt(i, "RB"))) {
            if (isVerb(i)) {
                last = i;
            } else if (isAt(i, "TO") && last >= 0 && isAction(last)) {
                break;
            } else if (isAt(i, "TO") && (i + 1 == tokens.size() || !(isVerb(i + 1) || isAt(i + 1, "RB")))) {
                break;
            }
            i++;
        }
        return last < 0 ? from : last + 1;
    }

    private boolean isVerb(int i) {
        return isAt(i, "VB")
                || isAt(i, "MD")
                || isInfinitive(i)
                || (isAt(i, "NN") && isVerbAnyway(i) && isAfterPlural(i));
    }

    private boolean isAfterPlural(int i) {
        return i > 0 && tokens.get(i - 1).tag().equals("NNS");
    }

    /// "to automate two of them", whatever its tag.
    private boolean isInfinitive(int i) {
        boolean word = isAt(i, "NN") || isAt(i, "JJ");
        return word
                && i > 0
                && isAt(i - 1, "TO")
                && i + 1 < tokens.size()
                && (isDeterminer(i + 1) || isAt(i + 1, "CD"));
    }

    /// "returned to work": no verb that governs another.
    private boolean isAction(int i) {
        return Actions.findKnown(tokens.get(i).lower())
                .filter(verb -> verb.group().equals("return"))
                .isPresent();
    }

    private boolean isAt(int i, String tag) {
        return tokens.get(i).tagged(tag);
    }

    // -- what a group of verbs says

    /// The last verb: what is done.
    static Token main(List<Token> tokens, Chunk verbs) {
        return tokens.get(verbs.to() - 1);
    }

    static boolean isNegated(List<Token> tokens, Chunk chunk) {
        return tokens.subList(chunk.from(), chunk.to()).stream().anyMatch(t -> NOT.contains(t.lower()));
    }

    static boolean isBe(Token token) {
        return BE.contains(token.lower());
    }

    /// "was waived", and "waived" where nothing else is said of what stands before it.
    static boolean isPassive(List<Token> tokens, Chunk verbs) {
        Token main = main(tokens, verbs);
        boolean alone = verbs.to() - verbs.from() == 1;
        boolean be = tokens.subList(verbs.from(), verbs.to() - 1).stream().anyMatch(Chunks::isBe);
        return (main.tagged("VBN") && (alone || be)) || (main.tagged("VBD") && be);
    }

    /// The first chunk of a kind from there on.
    static Optional<Integer> find(List<Chunk> chunks, Kind kind, int from) {
        for (int i = from; i < chunks.size(); i++) {
            if (chunks.get(i).kind() == kind) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
