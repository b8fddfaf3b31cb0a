package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Attributions made by verbs: "X said that", "X wants", "…, said X".
final class Verbs {
    /// Words that start a clause on which the main clause after it does not hang.
    static final Set<String> FRONTED =
            Set.of("as", "when", "while", "after", "before", "since", "although", "though", "asked", "because");

    /// "is expected to": said of somebody. "Is allowed to" is not.
    private static final Set<Attitude> REPORTED =
            Set.of(Attitude.SAY, Attitude.CLAIM, Attitude.EXPECT, Attitude.BELIEVE, Attitude.KNOW);

    private static final Set<String> MISTAKEN = Set.of("NN", "NNS", "JJ", "RB", "IN");
    private static final Set<String> EXTRACTED = Set.of("what", "which", "how", "whom");
    private static final Set<String> MAKE = Set.of("make", "makes", "made", "making");
    private static final Set<String> CLEAR = Set.of("clear", "plain", "known", "clearer");
    private static final Set<String> UNSETTLED = Set.of("might", "may", "should", "must", "ought");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final Preceding preceding;
    private final Ends ends;
    private final List<Found> found = new ArrayList<>();

    private Verbs(Line line) {
        this.line = line;
        this.sources = new Sources(line);
        this.complements = new Complements(line);
        this.ends = new Ends(line);
        this.preceding = new Preceding(line, sources, complements, found);
    }

    static List<Found> find(Line line) {
        Verbs verbs = new Verbs(line);
        for (int i = 0; i < line.size(); i++) {
            if (!line.isQuoted(i)) {
                verbs.prefers(i);
            }
            if (!line.isQuoted(i) && verbs.isVerb(i)) {
                verbs.look(i);
                verbs.makesClear(i);
            }
        }
        return verbs.found;
    }

    private boolean isVerb(int i) {
        return line.tagged(i, "VB") || isMistaken(i);
    }

    /// "though X notes they": tagged as a noun between a name and the start of a clause.
    private boolean isMistaken(int i) {
        return isVerbless(i)
                || (line.at(i).tag().equals("NNS")
                        && line.tagged(i - 1, "NNP")
                        && (line.is(i + 1, "that")
                                || line.tagged(i + 1, "PRP")
                                || Lexicon.findVerb(line.at(i).lower())
                                        .filter(frame -> line.isOneOf(i + 1, frame.prepositions()))
                                        .isPresent()));
    }

    /// "the delegations favour a pledge", "figures show that the road is open": tagged as no verb, but
    /// without it the sentence, or its main clause, would have none.
    private boolean isVerbless(int i) {
        boolean adverb = line.isAdverb(i - 1) || line.is(i - 1, "both") || line.is(i - 1, "all");
        boolean between = line.isNominal(i - 1) || (adverb && line.isNominal(i - 2));
        Optional<Frame> frame = Lexicon.findVerb(line.at(i).lower());
        boolean present = MISTAKEN.contains(line.at(i).tag()) && !isPast(i) && !line.is(i, "like");
        if (!between || !present || frame.isEmpty() || isGenitive(i)) {
            return false;
        }
        Range clauseAround = clauseAround(i);
        boolean clause = frame.get().clause() && (line.is(i + 1, "that") || line.tagged(i + 1, "PRP"));
        boolean object = line.tagged(i + 1, "DT") || line.tagged(i + 1, "PRP");
        return (clause || object)
                && !line.hasFinite(clauseAround.from(), i)
                && line.countFinite(i + 1, clauseAround.to()) <= (clause ? 1 : 0);
    }

    /// From the comma or conjunction before a word to the comma after it.
    private Range clauseAround(int i) {
        Range sentence = line.sentence(i);
        int from = i;
        while (from > sentence.from() && !line.is(from - 1, ",") && !line.isOneOf(from - 1, FRONTED)) {
            from--;
        }
        int to = i + 1;
        while (to < sentence.to() && !line.is(to, ",")) {
            to++;
        }
        return new Range(from, to);
    }

    private boolean isPast(int i) {
        return line.at(i).lower().endsWith("ed") || line.at(i).lower().endsWith("ing");
    }

    private boolean isGenitive(int i) {
        return line.tagged(i - 1, "POS") || line.tagged(i - 1, "PRP$");
    }

    private void look(int head) {
        Optional<Frame> frame = Lexicon.findVerb(line.at(head).lower());
        if (frame.isEmpty() || line.is(head - 1, "without")) {
            return;
        }
        VerbGroup group = VerbGroup.of(line, head);
        if (group.form() != VerbGroup.Form.PASSIVE && governs(head)) {
            return;
        }
        if (group.form() == VerbGroup.Form.PASSIVE || group.form() == VerbGroup.Form.REDUCED) {
            passive(group, frame.get());
            return;
        }
        Optional<Range> left = isInverted(group, frame.get()) ? Optional.empty() : sources.findLeft(group);
        if (frame.get().quotation()
                && group.form() == VerbGroup.Form.FINITE
                && preceding.look(group, frame.get(), left)) {
            return;
        }
        complements
                .find(frame.get(), head, limit(group, left))
                .filter(c -> isFirm(group, left, c))
                .ifPresent(c -> found.add(new Found(
                        trusted(group, left, c).filter(s -> agrees(group, s)),
                        Optional.of(new Range(group.from(), Math.max(head + 1, c.cueEnd()))),
                        continued(c),
                        attitude(group, frame.get()),
                        c.rule())));
    }

    /// "would rather have a truce than a war".
    private void prefers(int i) {
        boolean rather = line.is(i, "rather") || line.is(i, "sooner");
        if (!rather || !(line.is(i - 1, "would") || line.is(i - 1, "'d")) || !line.tagged(i + 1, "VB")) {
            return;
        }
        VerbGroup group = VerbGroup.of(line, i + 1);
        Range content = new Range(i + 1, ends.of(i + 1, line.sentence(i).to()));
        found.add(new Found(
                sources.findLeft(group),
                Optional.of(new Range(group.from(), i + 1)),
                content,
                Attitude.WANT,
                Rule.INFINITIVE));
    }

    /// "made it clear that", "made clear that".
    private void makesClear(int i) {
        int clear = line.is(i + 1, "it") ? i + 2 : i + 1;
        if (!line.isOneOf(i, MAKE) || !line.isOneOf(clear, CLEAR)) {
            return;
        }
        VerbGroup group = VerbGroup.of(line, i);
        Optional<Range> source = sources.findLeft(group);
        complements
                .find(Frame.SPEECH, clear, limit(group, source))
                .filter(_ -> group.form() == VerbGroup.Form.FINITE || group.form() == VerbGroup.Form.PARTICIPLE)
                .ifPresent(c -> found.add(new Found(
                        trusted(group, source, c),
                        Optional.of(new Range(group.from(), clear + 1)),
                        c.content(),
                        Attitude.CLAIM,
                        c.rule())));
    }

    /// "…, said X" at the end of a clause.
    private boolean isInverted(VerbGroup group, Frame frame) {
        int before = group.from() - 1;
        if (group.form() != VerbGroup.Form.FINITE
                || frame.addressee()
                || !(line.is(before, ",") || line.isQuoted(before))) {
            return false;
        }
        int end = line.sentence(group.head()).to();
        int after = sources.findRight(group.head()).map(Range::to).orElse(-1);
        return after >= 0
                && (after >= end
                        || line.tagged(after, ".")
                        || line.tagged(after, ",")
                        || line.tagged(after, ":")
                        || line.isQuoted(after)
                        || NounPhrases.isTime(line, after)
                        || (line.tagged(after, "IN") && !line.is(after, "that")));
    }

    /// A noun phrase is content only where somebody has taken a position, not where one might: "to criticize
    /// the plan".
    private boolean isFirm(VerbGroup group, Optional<Range> source, Complements.Complement complement) {
        boolean noun = isNoun(complement);
        return switch (group.form()) {
            case INFINITIVE -> !noun && complement.rule() != Rule.INFINITIVE;
            case PARTICIPLE -> !(noun || complement.rule() == Rule.INFINITIVE) || line.is(group.from() - 1, ",");
            case FINITE, PASSIVE, REDUCED ->
                !line.is(group.from() - 1, "you")
                        && !(noun
                                && (isGoverned(group)
                                        || isUnsettled(group)
                                        || source.filter(s -> line.tagged(s.from() - 1, "WDT"))
                                                .isPresent()));
        };
    }

    /// "might reject the plan", "should accept it": nobody has done it.
    private boolean isUnsettled(VerbGroup group) {
        for (int i = group.from(); i < group.head(); i++) {
            if (line.isOneOf(i, UNSETTLED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoun(Complements.Complement complement) {
        return complement.rule() == Rule.OBJECT || complement.rule() == Rule.PREPOSITION;
    }

    /// That of the verb that governs the others: "refused to say" refuses.
    private Attitude attitude(VerbGroup group, Frame frame) {
        for (int i = group.from(); i < group.head(); i++) {
            Optional<Frame> governor = governor(i);
            if (governor.isPresent()) {
                return governor.get().attitude();
            }
        }
        return frame.attitude();
    }

    /// "is ready to discuss the island", "agreed to release the list": what governs the verb makes the
    /// attribution.
    private boolean isGoverned(VerbGroup group) {
        for (int i = group.from(); i < group.head(); i++) {
            if (Lexicon.findAdjective(line.at(i).lower()).isPresent()
                    || governor(i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Frame> governor(int i) {
        return line.tagged(i, "VB") ? Lexicon.findVerb(line.at(i).lower()).filter(Frame::infinitive) : Optional.empty();
    }

    /// The subject, unless too much stands between it and the cue to put the words into its mouth: then
    /// nobody.
    private Optional<Range> trusted(VerbGroup group, Optional<Range> source, Complements.Complement complement) {
        int floor = line.sentence(group.head()).from();
        int before = NounPhrases.beforeTime(line, group.from() - 1, floor);
        boolean near =
                line.is(before, ",") || source.filter(s -> s.to() == before + 1).isPresent();
        boolean sure = switch (group.form()) {
            case INFINITIVE -> false;
            case PARTICIPLE -> near || line.is(before, "by") || line.is(before, "as");
            case FINITE, PASSIVE, REDUCED ->
                (near || !line.hasQuoted(complement.content()))
                        && !(isRelativeObject(source)
                                && (complement.rule() == Rule.BARE_CLAUSE || line.hasQuoted(complement.content())));
        };
        return sure ? source : Optional.empty();
    }

    /// Whether a subject may be that of a verb: "leaders shows" is none.
    private boolean agrees(VerbGroup group, Range source) {
        int first = group.from();
        while (first < group.head() && !line.isFinite(first)) {
            first++;
        }
        int head = source.from();
        while (head + 1 < source.to() && !line.tagged(head + 1, "IN") && !line.is(head + 1, ",")) {
            head++;
        }
        boolean plural = line.at(head).tag().equals("NNS")
                && Character.isLowerCase(line.at(head).text().charAt(0));
        return !(plural && line.at(first).tag().equals("VBZ") && !line.isRelative(source.to() - 1));
    }

    /// "what X called": what X did to something that another clause speaks of.
    private boolean isRelativeObject(Optional<Range> source) {
        return source.filter(s -> line.isOneOf(s.from() - 1, EXTRACTED)).isPresent();
    }

    /// Whether another verb that makes an attribution stands in its infinitive: "refused to say" is looked at
    /// once, at "say".
    private boolean governs(int head) {
        int to = afterAdverbs(head + 1);
        int governed = afterAdverbs(to + 1);
        if (!line.tagged(to, "TO") || !line.tagged(governed, "VB")) {
            return false;
        }
        int end = line.sentence(head).to();
        return Lexicon.findVerb(line.at(governed).lower())
                .flatMap(frame -> complements.find(frame, governed, end))
                .filter(c -> !isNoun(c))
                .isPresent();
    }

    private int afterAdverbs(int i) {
        int j = i;
        while (line.isAdverb(j)) {
            j++;
        }
        return j;
    }

    /// A content within a relative clause between commas, or within a clause before the main one, ends with
    /// it.
    private int limit(VerbGroup group, Optional<Range> source) {
        int end = line.sentence(group.head()).to();
        int before = NounPhrases.beforeTime(
                line, group.from() - 1, line.sentence(group.head()).from());
        boolean inserted = (line.isRelative(before) && line.is(before - 1, ","))
                || (group.form() == VerbGroup.Form.REDUCED && line.is(group.from() - 1, ","));
        boolean fronted = source.filter(s -> isFronted(s.from())).isPresent();
        for (int i = group.head() + 1; (inserted || fronted) && i < end; i++) {
            if (line.is(i, ",") && !line.isQuoted(i)) {
                int next = fronted ? NounPhrases.end(line, i + 1, end) : i + 1;
                if ((inserted || next > i + 1) && line.isFinite(afterAdverbs(next))) {
                    return i;
                }
            }
        }
        return end;
    }

    private boolean isFronted(int subject) {
        int floor = line.sentence(subject).from();
        return line.tagged(subject, "VBN")
                || (line.isOneOf(subject - 1, FRONTED) && (subject - 1 <= floor + 1 || line.is(subject - 2, ",")));
    }

    /// A quotation after the cue takes with it the quotations that follow at once.
    private Range continued(Complements.Complement complement) {
        Range content = complement.content();
        boolean quoted = line.isQuoted(content.from());
        return quoted ? new Range(content.from(), line.endOfQuotations(content.to())) : content;
    }

    /// "the plan was rejected by X".
    private boolean passiveObject(VerbGroup group, Frame frame, Optional<Range> agent) {
        Optional<Range> object = group.form() == VerbGroup.Form.PASSIVE && frame.noun() && agent.isPresent()
                ? sources.findLeft(group)
                : Optional.empty();
        object.ifPresent(o -> found.add(new Found(
                agent, Optional.of(new Range(group.from(), group.head() + 1)), o, frame.attitude(), Rule.PASSIVE)));
        return object.isPresent();
    }

    /// "was told by X that", "is believed to have": the agent is the source, if named.
    private void passive(VerbGroup group, Frame active) {
        Frame frame = active;
        Optional<Range> agent = sources.findAgent(group.head());
        if (passiveObject(group, frame, agent)) {
            return;
        }
        int head = agent.map(r -> r.to() - 1).orElse(group.head());
        if (frame.clause() && line.tagged(head + 1, "TO") && line.tagged(head + 2, "VB")) {
            frame = frame.withInfinitive();
        }
        Attitude attitude = frame.attitude();
        Optional<Range> subject = group.from() == line.sentence(group.head()).from()
                ? Optional.of(new Range(group.from(), group.from() + 1))
                : Optional.empty();
        complements
                .find(frame, head, limit(group, subject))
                .filter(c -> c.rule() == Rule.CLAUSE || c.rule() == Rule.INFINITIVE || c.rule() == Rule.QUOTE_AFTER_CUE)
                .filter(c -> agent.isPresent() || c.rule() != Rule.INFINITIVE || REPORTED.contains(attitude))
                .ifPresent(c -> found.add(new Found(
                        agent,
                        Optional.of(new Range(group.from(), group.head() + 1)),
                        c.content(),
                        attitude,
                        Rule.PASSIVE)));
    }
}
