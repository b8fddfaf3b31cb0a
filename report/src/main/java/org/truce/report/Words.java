package org.truce.report;

import org.truce.model.Evidence;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Variations;

/// The words for the closed sets of the method: kinds, capacities, grades, ranks.
public final class Words {
    private Words() {}

    /// "wants".
    public static String of(Statement.Kind kind) {
        return switch (kind) {
            case WANTS -> "wants";
            case PREFERS -> "prefers";
            case OPPOSES -> "opposes";
            case ACCEPTS -> "accepts";
            case OFFERS -> "offers";
            case REJECTS -> "rejects";
            case REQUIRES -> "requires";
            case REMARK -> "remark";
        };
    }

    /// "on the record".
    public static String of(Evidence.Capacity capacity) {
        return switch (capacity) {
            case ON_THE_RECORD -> "on the record";
            case OFFICIAL_UNNAMED -> "unnamed official";
            case ANALYST -> "analyst";
            case JOURNALIST -> "journalist";
            case DOCUMENT -> "document";
        };
    }

    /// "an analyst".
    static String someone(Evidence.Capacity capacity) {
        return switch (capacity) {
            case ON_THE_RECORD -> "its own word";
            case OFFICIAL_UNNAMED, ANALYST -> "an " + of(capacity);
            case JOURNALIST, DOCUMENT -> "a " + of(capacity);
        };
    }

    /// The wording of the Admiralty code: "usually reliable" for B.
    public static String of(Source.Reliability reliability) {
        return switch (reliability) {
            case A -> "completely reliable";
            case B -> "usually reliable";
            case C -> "fairly reliable";
            case D -> "not usually reliable";
            case E -> "unreliable";
            case F -> "reliability cannot be judged";
        };
    }

    /// The wording of the Admiralty code: "probably true" for 2.
    ///
    /// @param credibility 1 to 6
    public static String ofCredibility(int credibility) {
        return switch (credibility) {
            case 1 -> "confirmed by other sources";
            case 2 -> "probably true";
            case 3 -> "possibly true";
            case 4 -> "doubtful";
            case 5 -> "improbable";
            case 6 -> "truth cannot be judged";
            default -> throw new IllegalStateException("The credibility (%s) must be 1 to 6.".formatted(credibility));
        };
    }

    /// "vital".
    public static String of(Stake.Rank rank) {
        return switch (rank) {
            case VITAL -> "vital";
            case MAJOR -> "major";
            case MINOR -> "minor";
            case NONE -> "none";
        };
    }

    /// "mediator".
    public static String of(Role role) {
        return switch (role) {
            case PARTY -> "party";
            case GUARANTOR -> "guarantor";
            case MEDIATOR -> "mediator";
            case OBSERVER -> "observer";
        };
    }

    /// "no loss aversion (λ = 1)".
    public static String of(Sensitivity.Variation variation) {
        return switch (variation) {
            case AS_GIVEN -> "as the case gives it";
            case NO_LOSS_AVERSION -> "no loss aversion (λ = 1)";
            case STRONG_LOSS_AVERSION ->
                "strong loss aversion (λ = %s)".formatted(Figures.plain(Variations.STRONG_LOSS_AVERSION));
            case FIRMNESS_LOWER -> "statements less firm (firmness −0.2)";
            case FIRMNESS_HIGHER -> "statements firmer (firmness +0.2)";
            case STAKES_IGNORED -> "stakes ignored (every issue of equal rank)";
        };
    }

    /// "firmness −0.2": short enough for a chart.
    static String brief(Sensitivity.Variation variation) {
        return switch (variation) {
            case AS_GIVEN -> "as given";
            case NO_LOSS_AVERSION -> "no loss aversion (λ = 1)";
            case STRONG_LOSS_AVERSION -> "strong loss aversion";
            case FIRMNESS_LOWER -> "firmness −0.2";
            case FIRMNESS_HIGHER -> "firmness +0.2";
            case STAKES_IGNORED -> "stakes ignored";
        };
    }

    /// How likely, in the words of ICD 203 (Office of the Director of National Intelligence, 2015), as the
    /// rest of a sentence that begins with "a deal that … ".
    ///
    /// @param probability in [0, 1]
    static String exists(double probability) {
        if (probability < .05) {
            return "almost certainly does not exist";
        } else if (probability < .20) {
            return "is very unlikely to exist";
        } else if (probability < .45) {
            return "is unlikely to exist";
        } else if (probability <= .55) {
            return "is about as likely as not to exist";
        } else if (probability <= .80) {
            return "is likely to exist";
        } else if (probability <= .95) {
            return "is very likely to exist";
        }
        return "almost certainly exists";
    }
}
