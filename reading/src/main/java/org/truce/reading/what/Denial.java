package org.truce.reading.what;

import java.util.regex.Pattern;
import org.truce.reading.attribution.Attitude;
import org.truce.reading.attribution.Attribution;

/// What is said to be untrue, on which no position is taken by that.
public final class Denial {
    /// "rejected accusations that", "dismissed a report that"; but not "rejected the report of the
    /// commission", "rejected its claim to the island", "rejected a suggestion that the fee be lowered".
    private static final Pattern OF_CLAIM =
            Pattern.compile("^\\W*(?:[\\w'-]+ ){0,4}(?:(?:accusation|allegation|insinuation|charge)s?(?: [\\w'"
                + " -]{1,40}?)?"
                + " (?:that|of|about)\\b|(?:claim|report|rumou?r|assertion|allegation|story|stories|speculation)s?(?:"
                + " [\\w' -]{1,40}?)? that\\b|suggestions? that (?:[\\w'-]+"
                + " ){1,3}?(?:had|has|have|was|were|is|are)\\b)");

    private Denial() {}

    /// Whether an attribution denies its content.
    public static boolean isMade(Attribution attribution) {
        return attribution.attitude() == Attitude.DENY
                || (attribution.attitude() == Attitude.REFUSE
                        && OF_CLAIM.matcher(Patterns.plain(attribution.content().text()))
                                .find());
    }
}
