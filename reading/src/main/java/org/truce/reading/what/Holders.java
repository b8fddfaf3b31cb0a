package org.truce.reading.what;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.model.Evidence.Capacity;
import org.truce.reading.attribution.Attitude;
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
    private static final Pattern ACCUSING =
            Pattern.compile("\\b(accus|blam|suspect|reproach|charg|credit|thank|prais|mock|critici|condemn)\\w*\\b");
    private static final Pattern DEED = Pattern.compile("^(.{2,60}?) (?:of|for|with) (?:\\w+ly |not )?\\w+ing\\b");
    private static final Pattern SAYS = Pattern.compile("\\G\\W*(?:that )?((?:[\\p{L}.'’-]+"
        + " ){1,5}?)(?:(?:has|have|had) )?(?:says?|said|claims?|claimed|tells|told|insists?|insisted"
        + "|wants?|wanted|rejects?|rejected|accepts?|accepted|demands?|demanded|refuses?|refused|opposes?|opposed|promised|promises|offers?|offered|would|will|is"
        + " (?:ready|willing|prepared))\\b");
    private static final Pattern FIRST_PERSON = Pattern.compile(
            "^\\W*(?:i|we|our|my|it|he|she|they|what|that|this|there|which|who)\\b", Pattern.CASE_INSENSITIVE);
    /// Newspapers and their like, which hold nothing themselves.
    static final Pattern MEDIUM = Pattern.compile(
            "\\b(newspapers?|daily|weekly|television|tv|radio|news agency|broadcasters?|media|magazine|press"
                    + " reports?|the press|reports|news site|tabloid)\\b");
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
        Range content = text.range(attribution.content());
        if (reporter.isPresent()) {
            return reported(attribution, content, source, reporter.get());
        }
        Optional<Holder> accused = accused(attribution, content, source);
        if (accused.isPresent()) {
            return accused.get();
        }
        String words = Patterns.plain(attribution.content().text());
        boolean quoted = attribution.kind() == Kind.DIRECT || attribution.rule() == Rule.HEADING;
        boolean quoting =
                attribution.rule() == Rule.HEADING && QUOTED.matcher(words).find();
        if (quoted && (quoting || THIRD.matcher(words).find())) {
            return new Holder(List.of(), source, HEARSAY, OF_ANOTHER);
        }
        if (isMedium(source)) {
            return new Holder(
                    subject(content).stream().boxed().toList(),
                    source,
                    HEARSAY,
                    "a medium's report, without its source");
        }
        Optional<Holder> other = quotedOther(content, source);
        if (other.isPresent()) {
            return other.get();
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

    /// "accused X of demanding": what X is said to do.
    private Optional<Holder> accused(Attribution attribution, Range content, Speaker source) {
        boolean accusing = attribution
                .cue()
                .filter(c -> ACCUSING.matcher(Patterns.plain(c.text())).find())
                .isPresent();
        Matcher deed = DEED.matcher(attribution.content().text());
        if (!accusing || !deed.find()) {
            return Optional.empty();
        }
        Speaker whose = voices.who(Optional.of(text.passage(content.from(), content.from() + deed.end(1))));
        return Optional.of(new Holder(whose.parties(), source, HEARSAY, OF_ANOTHER));
    }

    /// "Hale says he rejects it": in the mouth of somebody who is not Hale.
    private Optional<Holder> quotedOther(Range content, Speaker source) {
        Matcher says = SAYS.matcher(text.string()).region(content.from(), content.to());
        if (!says.find() || FIRST_PERSON.matcher(says.group(1)).find()) {
            return Optional.empty();
        }
        Speaker other = voices.who(Optional.of(text.passage(says.start(1), says.end(1))));
        return other.parties().isEmpty() || other.parties().equals(source.parties())
                ? Optional.empty()
                : Optional.of(new Holder(other.parties(), source, HEARSAY, OF_ANOTHER));
    }

    private static boolean isMedium(Speaker source) {
        return MEDIUM.matcher(Patterns.plain(source.name())).find();
    }

    private Holder reported(Attribution attribution, Range content, Speaker source, Speaker reporter) {
        OptionalInt subject = subject(content);
        String words = Patterns.plain(attribution.content().text());
        if (subject.isPresent()
                && !source.parties().contains(subject.getAsInt())
                && STANCE.matcher(words).find()
                && !DUTY.matcher(words).find()) {
            return new Holder(List.of(subject.getAsInt()), reporter, HEARSAY, OF_ANOTHER);
        }
        boolean same = reporter.parties().equals(source.parties());
        double confidence = (isMedium(reporter) ? attribution.attitude() == Attitude.SAY : isOutsider(reporter))
                ? Math.min(source.confidence(), OUTSIDER)
                : same ? Math.min(source.confidence(), reporter.confidence()) : HEARSAY;
        return new Holder(
                source.parties(), reporter, confidence, same ? reporter.reason().words() : OF_ANOTHER);
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
