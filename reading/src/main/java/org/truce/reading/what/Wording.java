package org.truce.reading.what;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.model.Statement;

/// How a content is worded: whether it is negated or hedged, and on what it is made to depend.
///
/// @param negated whether something is denied, refused or ruled out
/// @param hedged whether the text itself is not sure
/// @param condition the words of what is required; empty if nothing is
/// @param target the words of what it is required for; empty if nothing, or an accord as such
record Wording(boolean negated, boolean hedged, Optional<String> condition, Optional<String> target) {
    private static final Pattern NEGATION = Pattern.compile(
            "\\b(no|not|never|none|nothing|nobody|neither|nor|cannot|without|refus\\w*|reject\\w*|den(y|ies|ied|ying)|rul(e|es|ed|ing)"
                + " (it |this |that )?out|exclud\\w*|out of the question|under no circumstances|turn(s|ed|ing)? (it"
                + " |that |this |the .{1,30} )?down|opposes?|opposed|against|red"
                + " line|unacceptable|impossible|intolerable|ruin|insult)\\b|n't\\b");
    private static final Pattern NOT_RULED_OUT =
            Pattern.compile("(\\b(not|never|neither)|n't)\\b( \\w+){0,2} (rul(e|ed|ing)"
                + " .{0,30}\\bout|exclud\\w+|reject\\w*|refus\\w+|den(y|ied)|oppose|object|resist|veto)\\b|\\bno"
                + " objections?\\b|\\bnot (be )?(opposed|against)\\b|\\bnot stand in the way\\b|\\bnot (be the one to"
                + " )?block\\b|\\bnothing against\\b");
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(may|might|could|perhaps|possibly|probably|tentativ\\w+|reportedly|apparently|seem(s|ed|ingly)?|appear(s|ed)?|likely|unlikely|believed|rumou?red|said"
                + " to be|thought to|understood to|open to|in principle|not rule out|not"
                + " excluded?|hint(s|ed)?|signal(s|led|ed)?|conceivabl\\w+|maybe|if pressed|some"
                + " flexibility|leaning|inclined)\\b");
    private static final Pattern ACCORD = Pattern.compile(
            "\\b(accord|agreement|deal|treaty|settlement|sign(s|ed|ing)?|anything|signature|talks?|text)\\b");

    /// Around the marker of a condition: which side is the condition, and whether the other is negated.
    private record Marker(Pattern pattern, boolean conditionAfter) {}

    private static final List<Marker> MARKERS = List.of(
            before("\\bor not at all\\b"),
            after("\\b(but )?only (if|when|once|after|where|on condition that|provided( that)?|in (return|exchange)"
                    + " for|against)\\b"),
            after("\\b(on (the )?condition (that|of)|provided( that)?|as long as|so long as|on the understanding"
                    + " that)\\b"),
            after("\\b(unless( and until)?|until( and unless)?)\\b"),
            after("\\b(not|n't|nothing|no)\\b.{1,80}?\\b(before|while|without|as long as)\\b"),
            before("\\bbefore (it|he|she|they|we|there|any\\w*|its|his|her|their|our|sign\\w+|the \\w+|\\w+'s?)\\b"),
            after("\\b(conditional|contingent) (up)?on\\b|\\bdepend(s|ed)? on\\b|\\bhinge[sd]? on\\b"),
            after("\\b(in (return|exchange) for)\\b"),
            before("\\b(is|are|was|were|as|be) an? (pre)?condition (for|of)\\b|\\bmust come before\\b|\\bmust"
                    + " precede\\b"));

    private static Marker after(String pattern) {
        return new Marker(Pattern.compile(pattern), true);
    }

    private static Marker before(String pattern) {
        return new Marker(Pattern.compile(pattern), false);
    }

    /// Of a content with its cue. Linear in its length, up to the length of a clause.
    static Wording of(String sentence) {
        String plain = Patterns.plain(sentence);
        boolean turned = NOT_RULED_OUT.matcher(plain).find();
        boolean negated = NEGATION.matcher(plain).find() && !turned;
        boolean hedged = HEDGE.matcher(plain).find();
        Optional<Wording> fronted = fronted(plain, negated, hedged);
        if (fronted.isPresent()) {
            return fronted.get();
        }
        for (Marker marker : MARKERS) {
            Matcher matcher = marker.pattern().matcher(plain);
            if (matcher.find()) {
                String left = plain.substring(0, matcher.start()).strip();
                String right = plain.substring(matcher.end()).strip();
                if (marker.conditionAfter() && matcher.group().length() > 20) {
                    left = plain.substring(0, matcher.end());
                }
                return new Wording(
                        negated,
                        hedged,
                        some(marker.conditionAfter() ? right : left),
                        some(marker.conditionAfter() ? left : right).filter(t -> !isAccord(t)));
            }
        }
        return new Wording(negated, hedged, Optional.empty(), Optional.empty());
    }

    private static final Pattern FRONTED =
            Pattern.compile("^\\W*(?:(?:[^,;]{0,60}\\b(?:that|said|says|warned|insisted|insists|added|replied)"
                    + " )(?=unless|without|until))?(?:only )?(?:if|when|once|unless|until|without|only after|as long"
                    + " as)\\b([^,;]{3,200})[,;] (.{3,})$");

    /// "Without X, no Y"; "Unless X, Y".
    private static Optional<Wording> fronted(String plain, boolean negated, boolean hedged) {
        Matcher matcher = FRONTED.matcher(plain);
        return matcher.find()
                ? Optional.of(new Wording(
                        negated,
                        hedged,
                        some(matcher.group(1)),
                        some(matcher.group(2)).filter(t -> !isAccord(t))))
                : Optional.empty();
    }

    private static final Pattern DENIED = Pattern.compile(
            "^.{0,70}?(?:\\b(?:no|not|never|nobody|neither|nor|cannot|refus\\w*|reject\\w*|den(?:y|ies|ied))\\b|n't\\b)(?!"
                + " (?:only|just|merely)\\b)");

    /// Whether a negation stands where the verb of the position does, and not in what follows: "sought a
    /// limit, and not a wish" is no denial.
    static boolean isDenied(String sentence) {
        return DENIED.matcher(Patterns.plain(sentence)).find();
    }

    static boolean isAccord(String words) {
        return ACCORD.matcher(words).find();
    }

    private static Optional<String> some(String words) {
        return words.chars().anyMatch(Character::isLetter) ? Optional.of(words.strip()) : Optional.empty();
    }

    /// The words on which a statement bears, and those of the other side of a condition or a comparison.
    ///
    /// @param second what a condition is set for; what is liked less
    record Parts(String first, Optional<String> second) {}

    Parts parts(Statement.Kind kind, String content) {
        return switch (kind) {
            case REQUIRES -> condition.map(c -> new Parts(c, target)).orElse(new Parts(content, Optional.empty()));
            case PREFERS -> compared(Patterns.plain(content));
            case WANTS, OPPOSES, ACCEPTS, OFFERS, REJECTS, REMARK -> new Parts(content, Optional.empty());
        };
    }

    private static final Pattern LESS =
            Pattern.compile("\\b(rather than|sooner than|more than|than|instead of|over|in preference to|to)\\b");

    private static Parts compared(String content) {
        Matcher matcher = LESS.matcher(content);
        while (matcher.find()) {
            if (!matcher.group().equals("to") || matcher.start() > 8) {
                Optional<String> second = some(content.substring(matcher.end()));
                if (matcher.start() > 0 && second.isPresent()) {
                    return new Parts(content.substring(0, matcher.start()), second);
                }
            }
        }
        return new Parts(content, Optional.empty());
    }

    /// What is done, and is no stance, in the past: "never closed", "did not shell".
    private static final String DEED =
            "(?:clos|shell|bomb|fir|shoot|shot|attack|kill|arrest|seiz|captur|cross|mov|violat|br(?:eak|oke)|tortur|strik"
                + "|struck|hit|rais|block|shut|open|fre|releas|promis|order|plan|cut|launch|hold|held)\\w*\\b";
    private static final Pattern NO_POSITION =
            Pattern.compile("\\b(not|never|n't) (\\w+ )?(rul(e|ed|ing) .{0,30}\\bout|exclud\\w+)\\b"
                    + "|\\bden(y|ies|ied|ying) (having|that|it|any|reports?)\\b"
                    + "|\\b(ready|willing|prepared|open) to (talk|discuss|negotiate|consider|examine|study|listen)\\b"
                    + "|\\b(not|never|hardly|n't) true that\\b|\\bno truth (in|to)\\b"
                    + "|\\b(had|have|has)? ?never (\\w+ly )?" + DEED + "|\\b(did|had) ?n[o']t (\\w+ly )?" + DEED
                    + "|\\b(studying|considering|examining|looking into) (it|the|this|that|any)\\b");

    private static final Pattern WHERE_IT_IS = Pattern.compile("(\\b(?:of|on|about|over|from) (?:(?!of\\b|and\\b)\\w+"
        + " ){1,4}?)(?:held|withheld|kept|seized|hidden|detained|stationed|captured|based|moored|interned|impounded|taken|buried|built|stored|left|frozen)"
        + " (?:at|in|on|by|near|off|since|from|under)\\b[^,;.]*");
    private static final Pattern WHICH_IS =
            Pattern.compile(",? (?:which|who|that) (?:is|are|was|were|has been|have been|had been) [^,;.]*?"
                    + "(?=,| (?:be|must|should|would|will|can|cannot|may|to)\\b|[.;]|$),?");

    /// Without what only tells where the thing is of which they speak: "the return of boats held at Tofte".
    /// O(length).
    static String withoutRelative(String words) {
        String plain = Patterns.plain(words);
        String less =
                WHICH_IS.matcher(WHERE_IT_IS.matcher(plain).replaceAll("$1")).replaceAll("");
        return less.length() * 3 >= plain.length() ? less : words;
    }

    private static final Pattern SILENCE =
            Pattern.compile("(?:\\b(?:will|would|could) not|(?:wo|would|could)n't|\\b(?:refus\\w+|declin\\w+) to)"
                    + " (?:say|comment|speculate|be drawn)\\b|(?:\\b(?:will|would) not|(?:wo|would)n't) (?:discuss|talk"
                    + " about|speak of) .{1,60}\\b(?:now|today|tonight|yet|this week|in public|at this stage)\\b");

    /// Whether the words only keep silent, now or in public.
    static boolean isSilence(String sentence) {
        return SILENCE.matcher(Patterns.plain(sentence)).find();
    }

    /// Whether the words deny that a position was taken, or leave open which will be: "did not rule out" is
    /// less than accepting.
    static boolean takesNoPosition(String sentence) {
        return NO_POSITION.matcher(Patterns.plain(sentence)).find();
    }
}
