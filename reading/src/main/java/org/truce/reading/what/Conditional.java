package org.truce.reading.what;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What hangs on a condition: "would open it if the fee was waived".
///
/// @param condition the words of what has to be, without "if"
/// @param consequence what would be then, without the negation that "not … unless" takes back
/// @param tie how the one hangs on the other
/// @param affirmed whether the text says the same with two negations: "will not … unless"
record Conditional(String condition, String consequence, Tie tie, boolean affirmed) {
    /// How a consequence hangs on a condition.
    enum Tie {
        /// It comes if the condition does.
        IF,
        /// It comes unless the condition does: "will stay unless".
        UNLESS,
        /// It lasts until something comes, or until a day.
        UNTIL,
        /// The other way round: what must be, for something to be: "must be waived if we are to open it".
        FOR,
        /// "When" and "after", which may tell no more than a time.
        TIME
    }

    private static final String STRONG =
            "(?:if|provided(?: that)?|providing(?: that)?|on (?:the )?(?:sole |one |only )?condition(?: that)?"
                    + "|as long as|so long as|once|in the event (?:that|of)|assuming(?: that)?|supposing(?: that)?"
                    + "|on the understanding(?: that)?|conditional (?:up)?on|subject to|contingent (?:up)?on)";
    private static final String TIME = "(?:when|after|as soon as|the moment)";
    private static final String EXCEPT = "(?:unless(?: and until)?|until(?: and unless)?)";
    private static final String ONLY = "(?:but )?(?:only |solely |strictly |and only )?";
    /// Before "if" and "once" these make no condition of it.
    private static final String NOT_AFTER = "(?<!\\beven |\\bas |\\bat |\\bmore than |\\ball |\\bthan |\\bwhat |\\bfor"
            + " |\\b(?:ask|asks|asked|asking|wonder|wonders|wondered|know|knows|knew|see|sees|unclear|doubt|doubts"
            + "|doubted|decide|decided|check|checked|learn|sure|matter|question|tell|told|say|not) )";
    /// "If necessary", "once more", "as long as it takes".
    private static final String NOT_BEFORE =
            "(?! (?:necessary|needed|possible|asked|at all|any\\b|so\\b|not\\b|anything|ever\\b|need"
                    + " be|only\\b|nothing|again|more\\b|and for all|a (?:day|week|month|year)|it takes|in (?:a|the"
                    + " past)|said|\\w+ed,|\\w+ed$))";
    private static final Pattern INVERTED = Pattern.compile(
            "^(?:that )?only (?:if|when|once|after|in case) (.{3,150}?) (would|will|can|could|does|do|may)"
                    + " (?!be\\b|have\\b|not\\b|never\\b)(it|we|they|he|she|i|the \\w+|\\p{L}+) (.{3,})$");
    private static final Pattern FRONTED = Pattern.compile("^(?:that |but |and )?(?:only )?(?:" + STRONG + "|(" + TIME
            + ")|(" + EXCEPT + ")|(?:should|were)(?= (?:the|its|their|our|all|a|an|any|his|her|\\w+s?) ))"
            + NOT_BEFORE + " ([^,;]{3,200})[,;] (?:then )?(.{3,})$");
    private static final Pattern TRAILING = Pattern.compile("^(.{3,}?),? " + ONLY + NOT_AFTER + "\\b(?:" + STRONG + "|("
            + TIME + ")|(" + EXCEPT + "))\\b" + NOT_BEFORE + " (.{3,})$");
    private static final Pattern NEGATION =
            Pattern.compile("\\b(?:(will|would|shall|could|can|does|do|did|is|are|was|were)"
                + " (?:not|never)|(wo|would|ca|could|does|do|did|is|are)n't|cannot|never|refus\\w+|declin\\w+|not)\\b(?:"
                + " \\w+ly\\b)?");
    private static final Pattern PURPOSE =
            Pattern.compile("\\b(?:is|are|am|was|were) to (?!be \\w+ed by)\\w+|\\bwants? to\\b|\\bwished? to\\b");
    private static final Pattern DUTY =
            Pattern.compile("\\b(?:must|should|ought to|has to|have to|had to|needs? to|required to)\\b");
    private static final Pattern SAID_AT_END =
            Pattern.compile("[,;] [^,;]{2,60} (?:said|says|added|told|insisted|warned)\\b.*$");

    private static final Set<String> SUPPOSED = Set.of("assuming", "supposing", "provided", "providing", "granted");

    /// How a content hangs on a condition that it names itself, or that follows it in its sentence; empty
    /// if it hangs on none. O(length) up to the length of a clause.
    ///
    /// @param behind what follows the content in its sentence
    static Optional<Conditional> of(String content, String behind) {
        String words = bare(content);
        Optional<Conditional> own = own(words);
        if (own.isPresent()) {
            return own;
        }
        String rest = SAID_AT_END.matcher(bare(behind)).replaceAll("");
        return rest.isEmpty() || rest.startsWith("(") ? Optional.empty() : trailing(words + " ", rest);
    }

    private static Optional<Conditional> own(String words) {
        Matcher inverted = INVERTED.matcher(words);
        if (inverted.find()) {
            return Optional.of(new Conditional(
                    inverted.group(1),
                    "%s %s %s".formatted(inverted.group(3), inverted.group(2), inverted.group(4)),
                    Tie.IF,
                    false));
        }
        Matcher fronted = FRONTED.matcher(words);
        if (fronted.find()) {
            return Optional.of(tied(fronted.group(3), fronted.group(4), fronted.group(1), fronted.group(2)));
        }
        Matcher trailing = TRAILING.matcher(words);
        return trailing.find()
                ? Optional.of(tied(trailing.group(4), trailing.group(1), trailing.group(2), trailing.group(3)))
                : Optional.empty();
    }

    /// A condition that starts right behind the content.
    private static Optional<Conditional> trailing(String words, String behind) {
        Matcher trailing = TRAILING.matcher(words + behind);
        return trailing.find()
                        && Math.abs(trailing.group(1).length() - words.strip().length()) < 2
                ? Optional.of(tied(trailing.group(4), words.strip(), trailing.group(2), trailing.group(3)))
                : Optional.empty();
    }

    private static Conditional tied(
            String condition, String consequence, @Nullable String time, @Nullable String except) {
        String needed = condition.replaceAll("[\\s,.;:!?]+$", "").strip();
        if (except != null) {
            Matcher negation = NEGATION.matcher(consequence);
            return negation.find()
                    ? new Conditional(needed, affirmed(consequence, negation), Tie.IF, true)
                    : new Conditional(needed, consequence, except.startsWith("unless") ? Tie.UNLESS : Tie.UNTIL, false);
        }
        if (time != null) {
            return new Conditional(needed, consequence, Tie.TIME, false);
        }
        return PURPOSE.matcher(needed).find() && DUTY.matcher(consequence).find()
                ? new Conditional(consequence, needed, Tie.FOR, false)
                : new Conditional(needed, consequence, Tie.IF, false);
    }

    /// "would not open" → "would open".
    private static String affirmed(String consequence, Matcher negation) {
        String verb = negation.group(1) != null ? negation.group(1) : "will";
        boolean refusal =
                negation.group().startsWith("refus") || negation.group().startsWith("declin");
        return (consequence.substring(0, negation.start())
                        + (refusal ? "agree" : verb)
                        + consequence.substring(negation.end()))
                .strip();
    }

    /// In lower case, without quotation marks.
    private static String bare(String words) {
        return Patterns.plain(words)
                .replaceAll("[“”\"«»„]", "")
                .replaceAll(" ?,(?: ?,)+", ",")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /// Whether a cue is a condition, and nobody's belief: "assuming that".
    static boolean isSupposed(String cue) {
        return SUPPOSED.contains(Patterns.plain(cue));
    }

    /// Whether the consequence is what somebody must do, and no promise.
    boolean isDuty() {
        return DUTY.matcher(consequence).find();
    }

    /// Whether the consequence is refused: "would not open it if".
    boolean isRefusal() {
        return NEGATION.matcher(consequence).find();
    }
}
