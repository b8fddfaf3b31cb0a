package org.truce.reading.what;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.truce.model.Case;
import org.truce.model.Evidence.Capacity;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attitude;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Kind;
import org.truce.reading.attribution.Rule;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.who.Roster;
import org.truce.reading.who.Speaker;
import org.truce.reading.who.Voices;

/// Reads the positions of the parties out of one text.
final class PositionsOfText {
    private static final Set<Attitude> STANCES = EnumSet.of(
            Attitude.DEMAND,
            Attitude.WANT,
            Attitude.PROPOSE,
            Attitude.PROMISE,
            Attitude.INTEND,
            Attitude.ACCEPT,
            Attitude.REFUSE);
    /// Words that make a party the subject of a position: what follows tells what it would do, not what it
    /// should.
    private static final Pattern STANCE = Pattern.compile(
            "^.{0,60}?\\b(would|will|wants?|wanted|may|might|could|can|cannot|is|was|has|had|does|did|prefers?|seeks?|insists?"
                + "|rejects?|rejected|accepts?|accepted|offers?|offered|opposes?|opposed|demands?|demanded|'ll|won't)\\b");
    private static final Pattern DUTY =
            Pattern.compile("^.{0,60}?\\b(must|should|ought|has to|have to|needs? to|be made to)\\b");
    private static final Pattern OWN =
            Pattern.compile("^\\W*(that )?(it|we|he|she|they|i|his|her|our|their|its|my)\\b", Pattern.CASE_INSENSITIVE);
    /// In a quotation these are others than the speaker.
    private static final Pattern THIRD =
            Pattern.compile("^\\W*(he|she|they|his|her|their)\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SUBJECT = 60;
    /// What ends a subject, or turns it into part of another.
    private static final Pattern SUBJECT_ENDS = Pattern.compile(
            "(?<=.{3})\\b(that|which|who|whose|of|for|from|with|to|in|by|on|and|would|will|is|was|has|had|may|might|could|can|were|are)\\b");
    private static final double HEARSAY = .45;
    /// Below this the holder of a position is not known well enough to assert it.
    private static final double KNOWN = .6;
    private static final double AGAINST_GRAIN = .3;
    private static final double UNSURE = Position.SURE - .05;
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…]['’\"”»)]*$");
    private static final int LONGEST_HEADLINE = 120;

    private final Text text;
    private final Voices voices;
    private final Agenda agenda;
    private final Case theCase;
    private final Range headline;
    private final List<Position> positions = new ArrayList<>();

    private PositionsOfText(Text text, Case theCase, Roster roster, Agenda agenda) {
        this.text = text;
        this.theCase = theCase;
        this.agenda = agenda;
        this.voices = Voices.of(text, roster);
        this.headline = headline(text);
    }

    static List<Position> find(Text text, List<Attribution> attributions, Case theCase, Roster roster, Agenda agenda) {
        PositionsOfText found = new PositionsOfText(text, theCase, roster, agenda);
        attributions.forEach(attribution -> found.read(attribution, Optional.empty(), false));
        found.positions.sort(
                Comparator.comparingInt(p -> p.attribution().content().start()));
        return List.copyOf(found.positions);
    }

    /// @param reporter who says that the source of the attribution says, wants, refuses; empty for the
    ///     text itself
    /// @param within whether it stands within a denial
    private void read(Attribution attribution, Optional<Speaker> reporter, boolean within) {
        boolean denied = within || attribution.attitude() == Attitude.DENY;
        Speaker source = voices.who(attribution.source());
        boolean own = reporter.isPresent()
                && attribution.source().map(s -> isOwn(s.text())).orElse(true);
        Speaker speaker = own ? reporter.get() : source;
        List<Attribution> inner = attribution.within().stream()
                .filter(a -> STANCES.contains(a.attitude()) && a.source().isPresent())
                .toList();
        if (!inner.isEmpty()) {
            inner.forEach(a -> read(a, Optional.of(reporter.orElse(speaker)), denied));
            return;
        }
        String sentence = sentence(attribution);
        Kinds.Guess guess = Kinds.of(sentence, List.of(attribution.attitude()));
        if (guess.kind().isEmpty()) {
            return;
        }
        Holder holder = holder(attribution, speaker, own ? Optional.empty() : reporter);
        List<Integer> parties = holder.parties();
        if (parties.isEmpty()) {
            positions.add(position(attribution, holder, OptionalInt.empty(), guess, sentence, denied));
        }
        for (int party : parties) {
            positions.add(position(attribution, holder, OptionalInt.of(party), guess, sentence, denied));
        }
    }

    private static boolean isOwn(String source) {
        return OWN.matcher(source).find();
    }

    /// From the first to the last word of source, cue and content.
    private String sentence(Attribution attribution) {
        Range content = text.range(attribution.content());
        int from = content.from();
        int to = content.to();
        Optional<Range> cue = attribution.cue().map(text::range);
        Optional<Range> source = attribution.source().map(text::range).filter(s -> distance(s, content) < 200);
        from = Math.min(
                from,
                Math.min(
                        cue.map(Range::from).orElse(from),
                        source.map(Range::from).orElse(from)));
        to = Math.max(
                to,
                Math.max(cue.map(Range::to).orElse(to), source.map(Range::to).orElse(to)));
        return text.string().substring(from, to);
    }

    private static int distance(Range a, Range b) {
        return Math.max(0, Math.max(a.from() - b.to(), b.from() - a.to()));
    }

    // -- whose position

    /// Whose position it is.
    ///
    /// @param speaker from whom it comes
    /// @param confidence that it is theirs
    private record Holder(List<Integer> parties, Speaker speaker, double confidence, String reason) {}

    private Holder holder(Attribution attribution, Speaker source, Optional<Speaker> reporter) {
        Range content = text.range(attribution.content());
        List<Integer> named = voices.listParties(content);
        String words = Patterns.plain(attribution.content().text());
        OptionalInt subject = subject(content);
        if (reporter.isPresent()) {
            Speaker speaker = reporter.get();
            boolean another = !speaker.parties().isEmpty() && !speaker.parties().equals(source.parties());
            double confidence = another ? HEARSAY : Math.min(source.confidence(), speaker.confidence());
            return new Holder(source.parties(), speaker, confidence, "what is said of another's position");
        }
        if ((attribution.kind() == Kind.DIRECT || attribution.rule() == Rule.HEADING)
                && THIRD.matcher(words).find()) {
            return new Holder(List.of(), source, HEARSAY, "what is said of another's position");
        }
        boolean stance = STANCE.matcher(words).find() && !DUTY.matcher(words).find();
        if (subject.isPresent() && stance && !source.parties().contains(subject.getAsInt())) {
            boolean outsider = source.parties().isEmpty();
            double confidence = outsider && named.size() == 1 ? outsider(source) : HEARSAY;
            return new Holder(List.of(subject.getAsInt()), source, confidence, "what is said of another's position");
        }
        return new Holder(
                source.parties(), source, source.confidence(), source.reason().words());
    }

    private static double outsider(Speaker source) {
        return source.standing() == Capacity.ANALYST || source.standing() == Capacity.OFFICIAL_UNNAMED ? .85 : HEARSAY;
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

    // -- what

    private Position position(
            Attribution attribution,
            Holder holder,
            OptionalInt party,
            Kinds.Guess guess,
            String sentence,
            boolean denied) {
        Wording wording = Wording.of(sentence);
        Statement.Kind kind = guess.kind().orElseThrow();
        double confidence = holder.confidence() * guess.probability();
        List<String> reasons = new ArrayList<>(List.of(attribution.rule().reason(), holder.reason()));
        if (denied || Wording.takesNoPosition(sentence)) {
            reasons.add("a denial, or an openness that takes no position");
            kind = Statement.Kind.REMARK;
            confidence = holder.confidence();
        }
        if (isAgainstGrain(kind, wording)) {
            reasons.add("the negation does not fit the kind");
            confidence *= AGAINST_GRAIN;
        }
        List<Bearing> terms = List.of();
        List<Bearing> target = List.of();
        if (kind != Statement.Kind.REMARK && !theCase.issues().isEmpty()) {
            Wording.Parts parts = wording.parts(kind, attribution.content().text());
            terms = agenda.list(parts.first());
            target = parts.second().map(agenda::list).orElse(List.of());
            confidence *= terms.stream().mapToDouble(Bearing::probability).min().orElse(0);
            if (kind == Statement.Kind.PREFERS) {
                confidence *=
                        target.stream().mapToDouble(Bearing::probability).min().orElse(0);
            }
        }
        if (holder.confidence() < KNOWN || isDoubtful(attribution, party, kind)) {
            confidence = Math.min(confidence, UNSURE);
        }
        return new Position(
                attribution,
                holder.speaker(),
                party,
                kind,
                terms,
                target,
                wording.negated(),
                wording.hedged(),
                confidence,
                reasons);
    }

    /// Red lines are worded with a negation, consent without.
    private static boolean isAgainstGrain(Statement.Kind kind, Wording wording) {
        return switch (kind) {
            case REJECTS -> !wording.negated();
            case ACCEPTS, OFFERS, WANTS -> wording.negated();
            case PREFERS, OPPOSES, REQUIRES, REMARK -> false;
        };
    }

    /// Whether it is nobody's, changes nothing, stands in a headline, or is a remark of too few words to be
    /// one.
    private boolean isDoubtful(Attribution attribution, OptionalInt party, Statement.Kind kind) {
        boolean slight = kind == Statement.Kind.REMARK
                && Patterns.plain(attribution.content().text())
                                .chars()
                                .filter(c -> c == ' ')
                                .count()
                        < 3;
        return party.isEmpty()
                || !theCase.parties().get(party.getAsInt()).role().decides()
                || slight
                || text.range(attribution.content()).to() <= headline.to();
    }

    /// The first paragraph, if it is short and no sentence.
    private static Range headline(Text text) {
        return text.paragraphs().stream()
                .limit(1)
                .filter(first -> first.length() < LONGEST_HEADLINE
                        && !SENTENCE_END
                                .matcher(text.string().substring(first.from(), first.to()))
                                .find())
                .findFirst()
                .orElse(new Range(0, 0));
    }
}
