package org.truce.reading.what;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.model.Evidence.Capacity;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Kind;
import org.truce.reading.attribution.Rule;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.who.Speaker;
import org.truce.reading.who.Voices;

/// Whose position it is that somebody tells of.
final class Holders {
    /// Words that make a party the subject of a position: what follows tells what it would do, not what it
    /// should.
    private static final Pattern STANCE = Pattern.compile(
            "^.{0,60}?\\b(would|will|wants?|wanted|may|might|could|can|cannot|is|was|has|had|does|did|prefers?|seeks?|insists?"
                + "|rejects?|rejected|accepts?|accepted|offers?|offered|opposes?|opposed|demands?|demanded|'ll|won't)\\b");
    private static final Pattern DUTY =
            Pattern.compile("^.{0,60}?\\b(must|should|ought|has to|have to|needs? to|be made to)\\b");
    /// In a quotation these are others than the speaker.
    private static final Pattern THIRD = Pattern.compile(
            "^\\W*(i (guess|think|suppose|believe|imagine|expect|hear|know)( that)? )?(he|she|they|his|her|their)\\b");
    private static final Pattern QUOTED = Pattern.compile("^[\"“„«]");
    private static final int LONGEST_SUBJECT = 60;
    /// What ends a subject, or turns it into part of another.
    private static final Pattern SUBJECT_ENDS = Pattern.compile(
            "(?<=.{3})\\b(that|which|who|whose|of|for|from|with|to|in|by|on|and|would|will|is|was|has|had|may|might|could|can|were|are)\\b");
    private static final double HEARSAY = .45;
    private static final double OUTSIDER = .85;
    private static final String OF_ANOTHER = "what is said of another's position";

    /// Whose position it is.
    ///
    /// @param speaker from whom it comes
    /// @param confidence that it is theirs
    record Holder(List<Integer> parties, Speaker speaker, double confidence, String reason) {}

    private final Text text;
    private final Voices voices;

    Holders(Text text, Voices voices) {
        this.text = text;
        this.voices = voices;
    }

    /// @param source of the attribution
    /// @param reporter who says that the source says, wants, refuses
    Holder find(Attribution attribution, Speaker source, Optional<Speaker> reporter) {
        if (reporter.isPresent()) {
            return reported(source, reporter.get());
        }
        Range content = text.range(attribution.content());
        String words = Patterns.plain(attribution.content().text());
        boolean quoted = attribution.kind() == Kind.DIRECT || attribution.rule() == Rule.HEADING;
        boolean quoting =
                attribution.rule() == Rule.HEADING && QUOTED.matcher(words).find();
        if (quoted && (quoting || THIRD.matcher(words).find())) {
            return new Holder(List.of(), source, HEARSAY, OF_ANOTHER);
        }
        OptionalInt subject = subject(content);
        boolean stance = STANCE.matcher(words).find() && !DUTY.matcher(words).find();
        if (subject.isPresent() && stance && !source.parties().contains(subject.getAsInt())) {
            boolean alone = voices.listParties(content).size() == 1;
            return new Holder(
                    List.of(subject.getAsInt()), source, alone && isOutsider(source) ? OUTSIDER : HEARSAY, OF_ANOTHER);
        }
        return new Holder(
                source.parties(), source, source.confidence(), source.reason().words());
    }

    private static Holder reported(Speaker source, Speaker reporter) {
        boolean same = reporter.parties().equals(source.parties());
        double confidence = isOutsider(reporter)
                ? Math.min(source.confidence(), OUTSIDER)
                : same ? Math.min(source.confidence(), reporter.confidence()) : HEARSAY;
        return new Holder(source.parties(), reporter, confidence, OF_ANOTHER);
    }

    /// Analysts and unnamed officials who speak for no party of their own.
    private static boolean isOutsider(Speaker speaker) {
        return speaker.parties().isEmpty()
                && (speaker.standing() == Capacity.ANALYST || speaker.standing() == Capacity.OFFICIAL_UNNAMED);
    }

    /// The party with which a content starts.
    private OptionalInt subject(Range content) {
        String start =
                text.string().substring(content.from(), Math.min(content.to(), content.from() + LONGEST_SUBJECT));
        Matcher ends = SUBJECT_ENDS.matcher(start);
        int to = content.from() + (ends.find() ? ends.start() : start.length());
        return voices.listParties(new Range(content.from(), to)).stream()
                .mapToInt(p -> p)
                .findFirst();
    }
}
