package org.truce.reading.what;

import java.util.regex.Pattern;

/// What a negation at the verb of a position makes of it: who does not demand a thing does not refuse it.
enum Turn {
    /// As the verb says.
    PLAIN,
    /// No position is taken: "never said that", "is not demanding", "refused to rule out".
    OPEN,
    /// A refusal is refused: "will not oppose".
    CONSENT,
    /// What would have been: "would have accepted, had".
    UNREAL,
    /// "A or not at all", "unless A, nothing".
    DEMANDED;

    private static final String NOT = "(?:\\b(?:not|never|neither|nor|no longer)|n't)\\b(?! (?:only|just|merely)\\b)";
    private static final String ADVERBS = "(?: (?:\\w+ly|yet|ever|even|now|to|going to|been(?= \\w+ing)))*";
    private static final Pattern UNSAID = Pattern.compile(NOT + ADVERBS
            + " (?:sa(?:y|id|ying)|stat(?:e|ed|ing)|claim|announc|declar|report(?:ed|ing)?\\b|suggest|confirm|t(?:ell|old)\\b|promis|pledg|vow|guarantee|commit|demand|ask(?:s|ing)?\\b|asked"
            + " (?:for|to|that)\\b|call(?:s|ed|ing)? (?:for|on)\\b|request|insist|seek|sought\\b|press(?:ed|ing)?"
            + " for|push(?:ed|ing)? for|urg(?:e|ed|ing)\\b|propos|offer|requir|threaten)");
    private static final Pattern CONSENTS =
            Pattern.compile("\\b(?:(?:will|would|shall|does|do|'ll|'d) not|(?:wo|would|do|does)n't)(?: \\w+ly)?"
                    + " (?:oppose|object|resist|block|veto|obstruct|stand in|get in the way)");
    private static final Pattern NOT_REFUSED =
            Pattern.compile(NOT + ADVERBS + " (?:oppos|object|resist|reject|refus|exclud|dismiss|rul(?:e|ed|ing) )");
    private static final Pattern REFUSED_TO_REFUSE =
            Pattern.compile("\\b(?:refus\\w+|declin\\w+|unwilling|fail\\w*|hesitat\\w+) to"
                + " (?:rule|exclude|reject|oppose|deny|refute|condemn|dismiss)\\b|\\b(?:stop|stopped|stops|fell|fall|falls)"
                + " short of\\b");
    private static final Pattern COUNTERFACTUAL = Pattern.compile(
            "(?:\\b(?:would|could|might|should)(?: not| never|n't)?|'d)(?: \\w+ly)? have (?:\\w+ly"
                + " )?(?:been|let|put|cut|met|set|\\w{2,}(?:ed|en|wn|ne|de|aid|old|ept|eft|ent|ant|ght|ood|ost))\\b");
    private static final Pattern OR_NOT_AT_ALL = Pattern.compile("\\bor not at all\\b|\\bor (?:else )?nothing\\W*$");
    /// "Unless X, Y will not": nothing without X.
    private static final Pattern UNLESS = Pattern.compile(
            "(?:^|\\b(?:that|said|says|warned|insisted|insists|added|replied)\\b)\\W*(?:unless|without|until)\\b[^.;]{3,150}?,"
                + " [^.;]{0,80}?(?:\\b(?:not|never|no|nothing|cannot)\\b|n't)");
    private static final int FARTHEST = 90;

    /// Of a sentence with its source and cue. Looks where the verb of the position stands, and not into what
    /// follows. O(length).
    static Turn of(String sentence) {
        String plain = Patterns.plain(sentence);
        if (OR_NOT_AT_ALL.matcher(plain).find() || UNLESS.matcher(plain).find()) {
            return DEMANDED;
        }
        String start = plain.substring(0, Math.min(plain.length(), FARTHEST));
        if (COUNTERFACTUAL.matcher(start).find()) {
            return UNREAL;
        }
        if (CONSENTS.matcher(start).find()) {
            return CONSENT;
        }
        boolean open = UNSAID.matcher(start).find()
                || NOT_REFUSED.matcher(start).find()
                || REFUSED_TO_REFUSE.matcher(start).find();
        return open ? OPEN : PLAIN;
    }
}
