package org.truce.reading.what;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.text.Text;

/// Positions of former days, which a text tells of without saying that they still hold.
public final class Past {
    private static final String YEAR = "((?:1[5-9]|2[01])\\d\\d)";
    private static final Pattern DATED = Pattern.compile(
            "\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?,? (?:\\d{1,2},? )?" + YEAR + "\\b|\\b"
                    + YEAR + "-\\d\\d-\\d\\d\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMER = Pattern.compile(
            "\\b(used to|(has|have|had|'s|'d) (long|always|traditionally)|long (\\w+ed)\\b|formerly|previously|in the"
                + " past|(years|decades|months) (ago|earlier|before)|at the time|back then|originally|initially|until"
                + " (recently|now|last)|at first|last year|once (\\w+ed|said|sought|wanted|was|were|had|told|held)|in"
                + " those days)\\b");
    private static final Pattern IN_YEAR =
            Pattern.compile("\\b(?:in|during|throughout)(?: \\w+){0,2}? " + YEAR + "\\b");
    private static final Pattern AGAIN_NOW =
            Pattern.compile("\\b(now|today|yesterday|this (week|month|year|morning)|(on"
                    + " )?(mon|tues|wednes|thurs|fri|satur|sun)day)\\b");
    private static final Pattern OWN_WORDS = Pattern.compile(
            "^\\W*(?:that )?(?:it|he|she|they|we|i|\\w+) (?:used to|once \\w+ed|had (?:long|once|previously))\\b");
    private static final int HEAD = 400;

    private Past() {}

    /// Whether the words around an attribution place it in former days: "used to", "once demanded", "In
    /// 2019", or a paragraph that has been speaking of another year. O(length of the paragraph).
    public static boolean holds(Text text, Attribution attribution) {
        Around around = Around.of(text, attribution);
        String outside = around.outside();
        if (FORMER.matcher(outside).find()
                || OWN_WORDS
                        .matcher(Patterns.plain(attribution.content().text()))
                        .find()) {
            return true;
        }
        int present = latestYear(text);
        return isAnotherYear(outside, present)
                || (isAnotherYear(around.earlier(), present)
                        && !AGAIN_NOW.matcher(around.earlier()).find()
                        && !AGAIN_NOW.matcher(outside).find());
    }

    private static boolean isAnotherYear(String words, int present) {
        Matcher matcher = IN_YEAR.matcher(words);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) < present) {
                return true;
            }
        }
        return false;
    }

    /// The year in which the text begins, as far as it says: that is the present.
    private static int latestYear(Text text) {
        String string = text.string();
        Matcher matcher = DATED.matcher(string).region(0, Math.min(string.length(), HEAD));
        int latest = -1;
        while (matcher.find()) {
            latest = Math.max(latest, Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        }
        return latest < 0 ? Integer.MAX_VALUE : latest;
    }
}
