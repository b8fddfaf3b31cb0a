package org.truce.reading.draft;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;

/// Words of a text as a note shows them: without what only tied them to their sentence.
final class Excerpt {
    /// "that" as a conjunction, not as what is spoken of ("that is", "that would").
    private static final Pattern CONJUNCTION = Pattern.compile(
            "^that,? (?!(?:is|was|are|were|has|had|does|did|will|would|can|could|may|might|must|should|shall)\\b)");

    private static final Pattern ENDS = Pattern.compile("^[\\s,;:]+|[\\s,;:]+$");
    private static final Pattern SINGLE = Pattern.compile("^['‘]((?:[^'‘’]|\\b['’]\\b)*+)(?:['’]$|$)");

    private Excerpt() {}

    /// The words without a conjunction before them, a comma behind them, quotation marks around them, and
    /// those whose other half was left outside. Never empty unless the words are nothing else. O(n).
    static String of(String words) {
        String rest = bare(balanced(words));
        return bare(CONJUNCTION.matcher(rest).replaceFirst(""));
    }

    /// Without commas and pairs of quotation marks around it.
    private static String bare(String words) {
        String rest = ENDS.matcher(words).replaceAll("");
        String inner = SINGLE.matcher(rest).replaceFirst("$1");
        if (rest.length() > 1 && partners(rest)[0] == rest.length() - 1) {
            inner = rest.substring(1, rest.length() - 1);
        }
        return inner.equals(rest) ? rest : bare(inner);
    }

    private static String balanced(String words) {
        int[] partners = partners(words);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            if (!isMark(words.charAt(i)) || partners[i] >= 0) {
                kept.append(words.charAt(i));
            }
        }
        return kept.toString();
    }

    private static boolean isMark(char c) {
        return "“”„«»\"".indexOf(c) >= 0;
    }

    /// For every quotation mark the place of the other half of its pair; -1 where there is none.
    private static int[] partners(String words) {
        int[] partners = new int[words.length()];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (isMark(c)) {
                Integer last = open.peek();
                if (last != null && closes(words.charAt(last), c)) {
                    partners[i] = open.pop();
                    partners[last] = i;
                } else if (c != '”' && c != '»') {
                    open.push(i);
                }
            }
        }
        return partners;
    }

    private static boolean closes(char opening, char mark) {
        return switch (opening) {
            case '“' -> mark == '”';
            case '„' -> mark == '“' || mark == '”';
            case '«' -> mark == '»';
            default -> mark == opening;
        };
    }
}
