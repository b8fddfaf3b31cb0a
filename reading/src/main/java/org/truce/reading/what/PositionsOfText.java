package org.truce.reading.what;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.attribution.Attitude;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Rule;
import org.truce.reading.text.Passage;
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
    private static final Pattern OWN =
            Pattern.compile("^\\W*(that )?(it|we|he|she|they|i|his|her|our|their|its|my)\\b", Pattern.CASE_INSENSITIVE);
    /// Below this the holder of a position is not known well enough to assert it.
    private static final double KNOWN = .6;
    private static final double AGAINST_GRAIN = .3;
    /// In these somebody tells of what somebody else holds.
    private static final Set<Attitude> TELLING = EnumSet.of(
            Attitude.SAY,
            Attitude.CLAIM,
            Attitude.WARN,
            Attitude.DENY,
            Attitude.EXPECT,
            Attitude.BELIEVE,
            Attitude.KNOW);
    private static final Set<String> RELATIVE = Set.of("who", "whom", "which", "that", "whose");
    private static final int FIRST_WORDS = 12;
    /// How much of what is told must be told at second hand.
    private static final double MOST = .4;
    /// That a refusal refused is consent, and a promise that hangs on a condition is a requirement.
    private static final double CONSENT = .85;
    private static final Set<String> REMARKS = Set.of("silent", "mood", "deny");
    private static final double CONTINUED = .8;
    private static final double ON_ISSUE = .6;
    /// Below this other options are named, too.
    private static final double CLEAR = .7;
    private static final int FARTHEST = 200;
    private static final Pattern NOTICE = Pattern.compile(
            "^(correction|note|update|editor's note|clarification|background)s?$", Pattern.CASE_INSENSITIVE);
    private static final double UNSURE = .45;

    private final Text text;
    private final Voices voices;
    private final Holders holders;
    private final Caveats caveats;
    private final Antecedents antecedents;
    private final Promises promises;
    private final Agenda agenda;
    private final Case theCase;
    private final Range headline;
    private final List<Position> positions = new ArrayList<>();

    private PositionsOfText(Text text, Case theCase, Roster roster, Agenda agenda) {
        this.text = text;
        this.theCase = theCase;
        this.agenda = agenda;
        this.voices = Voices.of(text, roster);
        this.holders = new Holders(text, voices);
        this.caveats = new Caveats(text, voices, theCase);
        this.antecedents = new Antecedents(agenda);
        this.promises = new Promises(agenda, theCase);
        this.headline = Headline.of(text);
    }

    /// The same text, with nothing found and nothing spoken of.
    private PositionsOfText(PositionsOfText other) {
        this.text = other.text;
        this.theCase = other.theCase;
        this.agenda = other.agenda;
        this.voices = other.voices;
        this.holders = other.holders;
        this.caveats = other.caveats;
        this.antecedents = new Antecedents(agenda);
        this.promises = other.promises;
        this.headline = other.headline;
    }

    /// What is attributed, with who is its source.
    private record Spoken(Attribution attribution, Speaker source) {}

    /// Paragraphs are read beside each other: what "it" may be depends on nothing outside its paragraph.
    static List<Position> find(Text text, List<Attribution> attributions, Case theCase, Roster roster, Agenda agenda) {
        PositionsOfText all = new PositionsOfText(text, theCase, roster, agenda);
        SequencedMap<Integer, List<Spoken>> byParagraph = new LinkedHashMap<>();
        Speaker last = all.voices.who(Optional.empty());
        for (Attribution attribution : attributions) {
            boolean continued = attribution.rule() == Rule.QUOTE_CONTINUED
                    && attribution.source().isEmpty();
            last = continued ? continued(last) : all.who(attribution.source());
            byParagraph
                    .computeIfAbsent(all.paragraph(attribution), _ -> new ArrayList<>())
                    .add(new Spoken(attribution, last));
        }
        return byParagraph.sequencedValues().stream()
                .parallel()
                .flatMap(paragraph -> new PositionsOfText(all).read(paragraph).stream())
                .sorted(Comparator.comparingInt(p -> p.attribution().content().start()))
                .toList();
    }

    private List<Position> read(List<Spoken> paragraph) {
        paragraph.forEach(spoken -> readPieces(spoken.attribution(), spoken.source(), Optional.empty(), false));
        return positions;
    }

    /// A relative pronoun of which nothing else is known stands for nobody.
    private Speaker who(Optional<Passage> source) {
        return voices.who(source.filter(s -> !RELATIVE.contains(Patterns.plain(s.text()))));
    }

    private static Speaker continued(Speaker last) {
        return new Speaker(
                last.name(), last.parties(), last.standing(), Math.min(last.confidence(), CONTINUED), last.reason());
    }

    private void readPieces(Attribution whole, Speaker source, Optional<Speaker> reporter, boolean denied) {
        Pieces.of(text, whole).forEach(piece -> read(piece, whole, source, reporter, denied));
    }

    /// @param whole the attribution of which it is a piece
    /// @param reporter who says that the source of the attribution says, wants, refuses; empty for the
    ///     text itself
    /// @param within whether it stands within a denial
    private void read(
            Attribution attribution, Attribution whole, Speaker source, Optional<Speaker> reporter, boolean within) {
        if (attribution.cue().filter(c -> Conditional.isSupposed(c.text())).isPresent()) {
            return;
        }
        boolean denied = within
                || Denial.isMade(attribution)
                || attribution.cue().filter(c -> isUnsaid(c.text())).isPresent();
        boolean own = reporter.isPresent()
                && attribution.source().map(s -> isOwn(s.text())).orElse(true);
        Speaker speaker = own ? reporter.get() : source;
        List<Attribution> inner = attribution.within().stream()
                .filter(a -> a.source().isPresent() && !Denial.isMade(attribution))
                .filter(a -> STANCES.contains(a.attitude()) || isTold(a, attribution))
                .toList();
        if (!inner.isEmpty()) {
            Optional<Speaker> teller =
                    isNotice(whole, source) ? Optional.empty() : Optional.of(reporter.orElse(speaker));
            inner.forEach(a -> readPieces(a, who(a.source()), teller, denied));
            return;
        }
        Holders.Holder holder = holders.find(attribution, speaker, own ? Optional.empty() : reporter);
        String sentence = sentence(attribution, whole);
        Kinds.Guess guess = Kinds.of(sentence, List.of(attribution.attitude()));
        if (guess.kind().isEmpty()) {
            passedBy(attribution, holder, sentence, guess);
            return;
        }
        Position drafted = position(attribution, holder, guess, sentence, denied);
        if (holder.parties().isEmpty()) {
            positions.add(drafted);
        }
        for (int party : holder.parties()) {
            positions.add(held(drafted, party));
        }
    }

    private static boolean isUnsaid(String cue) {
        return Turn.of(cue) == Turn.OPEN;
    }

    /// "B had told him that": all that is said is what another has said.
    private static boolean isTold(Attribution inner, Attribution outer) {
        Passage source = inner.source().orElseThrow();
        int all = outer.content().end() - outer.content().start();
        return TELLING.contains(inner.attitude())
                && !isOwn(source.text())
                && source.start() - outer.content().start() < FIRST_WORDS
                && inner.content().end() - inner.content().start() > MOST * all;
    }

    /// As one party's; what a party holds that only watches or mediates is in doubt.
    private Position held(Position position, int party) {
        boolean decides = theCase.parties().get(party).role().decides();
        return position.heldBy(party, decides ? 1 : UNSURE);
    }

    /// "CORRECTION:" says nothing of its own.
    private static boolean isNotice(Attribution whole, Speaker source) {
        return whole.rule() == Rule.HEADING && NOTICE.matcher(source.name()).find();
    }

    /// What is hardly a statement, but speaks of an issue for a party: listed, never asserted.
    private void passedBy(Attribution attribution, Holders.Holder holder, String sentence, Kinds.Guess guess) {
        String words = words(attribution);
        if (holder.parties().isEmpty()) {
            return;
        }
        Optional<Bearing> bearing = agenda.find(words, Statement.Kind.WANTS).filter(b -> b.probability() >= ON_ISSUE);
        for (int party : holder.parties()) {
            bearing.ifPresent(b -> positions.add(new Position(
                    attribution,
                    holder.speaker(),
                    OptionalInt.of(party),
                    Statement.Kind.REMARK,
                    List.of(),
                    List.of(),
                    Wording.of(sentence).negated(),
                    Wording.of(sentence).hedged(),
                    Math.min(UNSURE, 1 - guess.probability()),
                    Math.min(UNSURE, 1 - guess.probability()),
                    List.of(
                            attribution.rule().reason(),
                            holder.reason(),
                            "speaks of %s, but takes no position that is recognized"
                                    .formatted(theCase.issues().get(b.issue()).id())))));
        }
    }

    /// The content, without source and cue where those interrupt it.
    private String words(Attribution attribution) {
        Range content = text.range(attribution.content());
        StringBuilder words = new StringBuilder(text.string().substring(content.from(), content.to()));
        Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .map(text::range)
                .filter(r -> r.from() >= content.from() && r.to() <= content.to())
                .sorted(Comparator.comparingInt(Range::from).reversed())
                .forEach(r -> words.delete(r.from() - content.from(), r.to() - content.from()));
        return words.toString();
    }

    private static boolean isOwn(String source) {
        return OWN.matcher(source).find();
    }

    /// From the first to the last word of source, cue and content, as far as nothing else of what is said
    /// stands between.
    private String sentence(Attribution attribution, Attribution whole) {
        Range content = text.range(attribution.content());
        Range all = text.range(whole.content());
        int from = content.from();
        int to = content.to();
        for (Passage part : Stream.concat(attribution.source().stream(), attribution.cue().stream())
                .toList()) {
            Range range = text.range(part);
            boolean before =
                    range.to() <= content.from() && (content.from() == all.from() || range.from() >= all.from());
            boolean after = range.from() >= content.to() && (content.to() == all.to() || range.to() <= all.to());
            if ((before || after) && distance(range, content) < FARTHEST) {
                from = Math.min(from, range.from());
                to = Math.max(to, range.to());
            }
        }
        return text.string().substring(from, to);
    }

    private static int distance(Range a, Range b) {
        return Math.max(0, Math.max(a.from() - b.to(), b.from() - a.to()));
    }

    // -- what

    private Position position(
            Attribution attribution, Holders.Holder holder, Kinds.Guess guess, String sentence, boolean denied) {
        Wording wording = Wording.of(sentence);
        Turn turn = Turn.of(sentence);
        Statement.Kind kind = switch (turn) {
            case CONSENT -> Statement.Kind.ACCEPTS;
            case DEMANDED -> Statement.Kind.REQUIRES;
            case PLAIN, OPEN, UNREAL -> guess.kind().orElseThrow();
        };
        double probable = turn == Turn.CONSENT || turn == Turn.DEMANDED ? CONSENT : guess.probability();
        double confidence = holder.confidence() * probable;
        List<String> reasons = new ArrayList<>(List.of(attribution.rule().reason(), holder.reason()));
        boolean open = denied || isOpen(turn, kind, sentence);
        if (open) {
            reasons.add("a denial, or an openness that takes no position");
            kind = Statement.Kind.REMARK;
            confidence = holder.confidence();
        }
        if (kind == Statement.Kind.REMARK && !isRemark(sentence, open)) {
            reasons.add("takes no position that is recognized");
            confidence = Math.min(confidence, UNSURE);
        }
        Optional<Conditional> conditional = kind == Statement.Kind.REMARK
                ? Optional.empty()
                : Conditional.of(
                        words(attribution), Around.of(text, attribution).behind());
        Optional<Promises.Outcome> outcome = promises.find(conditional, kind, attribution.attitude(), holder.parties());
        Optional<String> hanging = outcome.flatMap(Promises.Outcome::doubt);
        Optional<Promises.Outcome> promise = outcome.filter(o -> o.doubt().isEmpty());
        if (promise.isPresent() && kind != Statement.Kind.REQUIRES) {
            kind = Statement.Kind.REQUIRES;
            confidence = holder.confidence() * CONSENT;
        }
        hanging.ifPresent(reasons::add);
        if (isAgainstGrain(kind, wording, sentence)) {
            reasons.add("the negation does not fit the kind");
            confidence *= AGAINST_GRAIN;
        }
        double stance = confidence;
        List<Bearing> terms = List.of();
        List<Bearing> target = List.of();
        if (promise.isPresent()) {
            terms = promise.get().terms();
            target = promise.get().target();
            confidence *= Stream.concat(terms.stream(), target.stream())
                    .mapToDouble(Bearing::probability)
                    .min()
                    .orElse(0);
        } else if (kind != Statement.Kind.REMARK && !theCase.issues().isEmpty()) {
            Wording.Parts parts = wording.parts(
                    kind, hanging.map(_ -> conditional.get().consequence()).orElseGet(() -> words(attribution)));
            String first = Wording.withoutRelative(parts.first());
            terms = antecedents.list(first, kind, paragraph(attribution)).stream()
                    .map(bearing -> Owned.in(bearing, first, holder.parties(), theCase))
                    .toList();
            target = parts.second()
                    .map(second -> agenda.list(second, Statement.Kind.ACCEPTS))
                    .orElse(List.of());
            confidence *= terms.stream().mapToDouble(Bearing::probability).min().orElse(0);
            terms.forEach(bearing -> candidates(bearing).ifPresent(reasons::add));
            if (kind == Statement.Kind.PREFERS) {
                confidence *=
                        target.stream().mapToDouble(Bearing::probability).min().orElse(0);
            }
        }
        List<String> against = caveats.list(attribution, holder.parties());
        reasons.addAll(against);
        boolean said = turn != Turn.UNREAL && against.isEmpty() && hanging.isEmpty();
        boolean known = holder.confidence() >= KNOWN && !holder.parties().isEmpty() && !isDoubtful(attribution, kind);
        double most = said && known ? 1 : UNSURE;
        return new Position(
                attribution,
                holder.speaker(),
                OptionalInt.empty(),
                kind,
                terms,
                target,
                wording.negated(),
                wording.hedged(),
                Math.min(stance, most),
                Math.min(confidence, most),
                reasons);
    }

    /// The other options that an unsure reading leaves.
    private Optional<String> candidates(Bearing bearing) {
        if (bearing.probability() >= CLEAR || bearing.rivals().isEmpty()) {
            return Optional.empty();
        }
        Issue issue = theCase.issues().get(bearing.issue());
        List<String> ids =
                bearing.rivals().stream().map(o -> issue.options().get(o).id()).toList();
        return Optional.of("on %s it may also mean %s".formatted(issue.id(), String.join(" or ", ids)));
    }

    /// Whether it is of those that are worth a remark: a refusal to state a position, a denial, a mood.
    private static boolean isRemark(String sentence, boolean denied) {
        return denied
                || Wording.takesNoPosition(sentence)
                || Patterns.in(sentence).stream().anyMatch(REMARKS::contains);
    }

    /// Whether no position is taken, but for the condition of one: "would not discuss quotas unless".
    private static boolean isOpen(Turn turn, Statement.Kind kind, String sentence) {
        return turn == Turn.OPEN
                || turn == Turn.UNREAL
                || Wording.takesNoPosition(sentence)
                || (kind != Statement.Kind.REQUIRES && Wording.isSilence(sentence));
    }

    private int paragraph(Attribution attribution) {
        int at = Collections.binarySearch(
                text.paragraphs(), text.range(attribution.content()), Comparator.comparingInt(Range::from));
        return at >= 0 ? at : -at - 2;
    }

    /// Red lines are worded with a negation, consent without.
    private static boolean isAgainstGrain(Statement.Kind kind, Wording wording, String sentence) {
        return switch (kind) {
            case REJECTS -> !wording.negated();
            case ACCEPTS, OFFERS, WANTS -> wording.negated() && Wording.isDenied(sentence);
            case PREFERS, OPPOSES, REQUIRES, REMARK -> false;
        };
    }

    /// Whether it stands in a headline, or is a remark of too few words to be one.
    private boolean isDoubtful(Attribution attribution, Statement.Kind kind) {
        boolean slight = kind == Statement.Kind.REMARK
                && Patterns.plain(attribution.content().text())
                                .chars()
                                .filter(c -> c == ' ')
                                .count()
                        < 3;
        return slight || text.range(attribution.content()).to() <= headline.to();
    }
}
