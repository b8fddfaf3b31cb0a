package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.truce.model.Case;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Rule;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.who.Voices;

/// What a text says that takes a position back, or keeps it from being taken for one of today.
final class Caveats {
    private static final Pattern LEAKED = Pattern.compile(
            "\\b(leaked|forged|purported(ly)?|alleged(ly)?|rumou?r\\w*|unconfirmed|reportedly|supposedly|fake|draft"
                    + " (seen|obtained|leaked))\\b");
    private static final String PAPER =
            "(?:report|draft|claim|story|account|statement|remark|document|paper|text|leak)s?";
    private static final Pattern DENIED_AFTER = Pattern.compile("\\b(?:denied|denies) (?:it|this|that|doing|having|the "
            + PAPER + ")\\b|\\b(?:called|dismissed|described) (?:it|this|that|the " + PAPER + ")\\b[^.]{0,25}"
            + "\\b(?:forgery|fabricat\\w+|lies?|hoax|invention|nonsense|false|untrue|fake)\\b"
            + "|\\b(?:is|was|were|are) (?:a forgery|untrue|not true|false|fabricated|a lie|made up|no truth)\\b");
    private static final Pattern QUOTED =
            Pattern.compile("\\b(?:quoted|quotes|quoting|cited|cites|citing) .{1,80}? as saying\\b");
    private static final Pattern JUDGED =
            Pattern.compile("^[\\s,\"”]*(?:is|are|was|were|remains?|remained|has no|have no|had no)\\b");
    private static final Pattern HANGING = Pattern.compile("^\\W*(?:unless|until|without)\\b");
    private static final Pattern ASKED =
            Pattern.compile("^\\W*(?:is|are|was|were|do|does|did|will|would|can|could|has|have)"
                    + " (?:it|that|they|he|she|this|you)\\b[^.?!]{0,40}\\?");
    private static final Pattern DOCUMENT = Pattern.compile(
            "^\\W*(?:press |official |written )?(?:statement|declaration|press release|communiqu\\S+|memorandum|note"
                    + " verbale|position paper|open letter|letter)\\b|\\b(?:statement|declaration|press"
                    + " release|memorandum|letter) (?:of|by|from|issued by) |^\\W*(?:the )?(?:\\w+"
                    + " )?(?:ministry|office|embassy|presidency|permanent mission|government) of\\b");
    private static final int FIRST = 4;
    private static final int LONGEST_HEADING = 120;

    private final Text text;
    private final OptionalInt author;
    /// Whether the author has no side in the quarrel.
    private final boolean mediated;

    Caveats(Text text, Voices voices, Case theCase) {
        this.text = text;
        this.author = author(text, voices);
        this.mediated = author.isPresent()
                && !theCase.parties().get(author.getAsInt()).role().decides();
    }

    /// Why a position is not to be relied on, in words; empty if nothing speaks against it. Linear in the
    /// length of the paragraph.
    List<String> list(Attribution attribution, List<Integer> holders) {
        Around around = Around.of(text, attribution);
        List<String> found = new ArrayList<>();
        if (Past.holds(text, attribution)) {
            found.add("told of former days");
        }
        if (LEAKED.matcher(around.outside()).find()) {
            found.add("what is leaked or rumoured");
        }
        if (QUOTED.matcher(around.outside()).find()
                && !Holders.MEDIUM.matcher(around.outside()).find()) {
            found.add("quoted by another than those who report");
        }
        if (DENIED_AFTER.matcher(around.next()).find()) {
            found.add("denied at once");
        }
        if (attribution.rule() == Rule.NOUN && JUDGED.matcher(around.after()).find()) {
            found.add("named only to judge it");
        }
        if (HANGING.matcher(around.outside()).find()) {
            found.add("hangs on a condition before it");
        }
        if (isQuestion(attribution, around)) {
            found.add("a question");
        }
        if (author.isPresent() && !mediated && !holders.isEmpty() && !holders.contains(author.getAsInt())) {
            found.add("what a party's document says of another");
        }
        return found;
    }

    private static boolean isQuestion(Attribution attribution, Around around) {
        String content = attribution.content().text().replaceAll("[\"”’'»\\s]+$", "");
        return content.endsWith("?")
                || around.after().startsWith("?")
                || ASKED.matcher(around.next()).find();
    }

    /// The party whose document it is, as its headings tell.
    private static OptionalInt author(Text text, Voices voices) {
        List<Range> headings = text.paragraphs().stream()
                .limit(FIRST)
                .filter(p -> p.length() < LONGEST_HEADING && text.string().charAt(p.to() - 1) != '.')
                .toList();
        boolean document = headings.stream()
                .anyMatch(p -> DOCUMENT.matcher(Patterns.plain(text.string().substring(p.from(), p.to())))
                        .find());
        List<Integer> named = headings.stream()
                .flatMap(p -> voices.listParties(p).stream())
                .distinct()
                .toList();
        return document && named.size() == 1 ? OptionalInt.of(named.getFirst()) : OptionalInt.empty();
    }
}
