package org.truce.reading.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Attributions made by verbs: "X said that", "X wants", "…, said X".
final class Verbs {
    /// Words that start a clause on which the main clause after it does not hang.
    private static final Set<String> FRONTED =
            Set.of("as", "when", "while", "after", "before", "since", "although", "though", "asked", "because");

    private static final Set<String> BEFORE_SPEAKER = Set.of(",", "?", "!", "…", "...", "—", "--");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final List<Found> found = new ArrayList<>();

    private Verbs(Line line) {
        this.line = line;
        this.sources = new Sources(line);
        this.complements = new Complements(line);
    }

    static List<Found> find(Line line) {
        Verbs verbs = new Verbs(line);
        for (int i = 0; i < line.size(); i++) {
            if (!line.isQuoted(i) && verbs.isVerb(i)) {
                verbs.look(i);
            }
        }
        return verbs.found;
    }

    private boolean isVerb(int i) {
        return line.tagged(i, "VB") || isMistaken(i);
    }

    /// "though X notes they": tagged as a noun between a name and the start of a clause.
    private boolean isMistaken(int i) {
        return line.at(i).tag().equals("NNS")
                && line.tagged(i - 1, "NNP")
                && (line.is(i + 1, "that")
                        || line.tagged(i + 1, "PRP")
                        || Lexicon.findVerb(line.at(i).lower())
                                .filter(frame -> line.isOneOf(i + 1, frame.prepositions()))
                                .isPresent());
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
        if (frame.get().quotation() && group.form() == VerbGroup.Form.FINITE && before(group, frame.get(), left)) {
            return;
        }
        complements
                .find(frame.get(), head, limit(group, left))
                .filter(c -> isFirm(group, c))
                .ifPresent(c -> found.add(new Found(
                        trusted(group, left, c.content()),
                        Optional.of(new Range(group.from(), Math.max(head + 1, c.cueEnd()))),
                        continued(c),
                        attitude(group, frame.get()),
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
    private boolean isFirm(VerbGroup group, Complements.Complement complement) {
        boolean noun = complement.rule() == Rule.OBJECT || complement.rule() == Rule.PREPOSITION;
        return switch (group.form()) {
            case INFINITIVE -> !noun && complement.rule() != Rule.INFINITIVE;
            case PARTICIPLE ->
                !(noun || complement.rule() == Rule.INFINITIVE) || line.is(group.from() - 1, ",");
            case FINITE, PASSIVE, REDUCED ->
                !line.is(group.from() - 1, "you") && !(noun && group.governed() && hasAdjective(group));
        };
    }

    /// The subject, unless too much stands between it and the cue to put the words into its mouth: then
    /// nobody.
    private Optional<Range> trusted(VerbGroup group, Optional<Range> source, Range content) {
        int floor = line.sentence(group.head()).from();
        int before = NounPhrases.beforeTime(line, group.from() - 1, floor);
        boolean near =
                line.is(before, ",") || source.filter(s -> s.to() == before + 1).isPresent();
        boolean sure = switch (group.form()) {
            case INFINITIVE -> false;
            case PARTICIPLE -> near || line.is(before, "by") || line.is(before, "as");
            case FINITE, PASSIVE, REDUCED -> (near && !isRelativeObject(source)) || !isQuoted(content);
        };
        return sure ? source : Optional.empty();
    }

    /// "what X called": what X did to something that another clause speaks of.
    private boolean isRelativeObject(Optional<Range> source) {
        return source.filter(s -> line.is(s.from() - 1, "what") || line.is(s.from() - 1, "which"))
                .isPresent();
    }

    private boolean isQuoted(Range content) {
        for (int i = content.from(); i < content.to(); i++) {
            if (line.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /// That of the verb that governs the others: "refused to say" refuses.
    private Attitude attitude(VerbGroup group, Frame frame) {
        for (int i = group.from(); i < group.head(); i++) {
            Optional<Frame> governor = line.tagged(i, "VB")
                    ? Lexicon.findVerb(line.at(i).lower()).filter(Frame::infinitive)
                    : Optional.empty();
            if (governor.isPresent()) {
                return governor.get().attitude();
            }
        }
        return frame.attitude();
    }

    /// "is ready to discuss the island": the adjective's attribution holds what the verb would make one of
    /// its own.
    private boolean hasAdjective(VerbGroup group) {
        for (int i = group.from(); i < group.head(); i++) {
            if (Lexicon.findAdjective(line.at(i).lower()).isPresent()) {
                return true;
            }
        }
        return false;
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
        boolean inserted = (line.isRelative(group.from() - 1) && line.is(group.from() - 2, ","))
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
        return quoted ? new Range(content.from(), following(content.to())) : content;
    }

    /// The end of the whole-sentence quotations that start at a word, one after another.
    private int following(int at) {
        int to = at;
        while (line.isQuoted(to) && line.quotations().get(line.quotation(to)).from() == to) {
            to = line.quotations().get(line.quotation(to)).to();
        }
        return to;
    }

    /// "…," X said; "…," said X; a clause, X said.
    private boolean before(VerbGroup group, Frame frame, Optional<Range> left) {
        int start = left.map(Range::from).orElse(group.from());
        int floor = line.sentence(group.head()).from();
        boolean comma = line.is(start - 1, ",") && start - 1 > floor;
        int mark = comma ? start - 2 : start - 1;
        boolean quoted = line.isQuoted(mark) && endsHere(mark, comma);
        if (!quoted && !(comma && start - 1 > floor + 1)) {
            return false;
        }
        Optional<Range> source = left.isPresent() ? left : sources.findRight(group.head());
        int after = left.isPresent() ? group.head() + 1 : source.map(Range::to).orElse(group.head() + 1);
        if (quoted) {
            return quotationBefore(group, frame, source, mark, after);
        }
        return clauseBefore(group, frame, source, start, after);
    }

    /// Whether a quotation ends with a word in a way that its speaker may follow.
    private boolean endsHere(int mark, boolean comma) {
        Quotation quotation = line.quotations().get(line.quotation(mark));
        if (quotation.to() != mark + 1 || Speech.isTitle(line, quotation)) {
            return false;
        }
        int last = mark - 1;
        while (last > quotation.from() && Speech.isMark(line, last)) {
            last--;
        }
        return comma || line.isOneOf(last, BEFORE_SPEAKER);
    }

    private boolean quotationBefore(VerbGroup group, Frame frame, Optional<Range> source, int mark, int after) {
        Quotation quotation = line.quotations().get(line.quotation(mark));
        int sentence = line.sentence(quotation.from()).from();
        int from = leading(sentence, quotation.from());
        Optional<Range> cue = Optional.of(new Range(group.from(), group.head() + 1));
        Range first = new Range(from, quotation.to());
        int resume = resumes(after, line.sentence(group.head()).to());
        if (resume < 0) {
            found.add(new Found(source, cue, first, frame.attitude(), Rule.QUOTE_BEFORE_CUE));
            return true;
        }
        Range rest = new Range(resume, following(resume));
        if (isMostlyQuoted(from, quotation.to(), rest)) {
            Range whole = new Range(from, rest.to());
            found.add(new Found(source, cue, whole, frame.attitude(), Rule.QUOTE_AROUND_CUE));
        } else {
            boolean restIsMain = chars(rest) > chars(first);
            found.add(new Found(source, cue, restIsMain ? rest : first, frame.attitude(), Rule.QUOTE_BEFORE_CUE));
            found.add(new Found(
                    Optional.empty(),
                    Optional.empty(),
                    restIsMain ? first : rest,
                    frame.attitude(),
                    Rule.QUOTE_CONTINUED));
        }
        return true;
    }

    private int chars(Range words) {
        return line.chars(words).length();
    }

    /// Whether less stands between two parts of a quotation than in them; otherwise they are two contents.
    private boolean isMostlyQuoted(int from, int end, Range rest) {
        return line.at(rest.from()).from() - line.at(end - 1).to() <= chars(new Range(from, end)) + chars(rest);
    }

    /// Where a quotation goes on after its cue, in the same or the next sentence; -1 if it does not.
    private int resumes(int after, int end) {
        for (int i = after; i <= end && i < line.size(); i++) {
            if (line.isQuoted(i)) {
                int link = line.tagged(i - 1, "CC") ? i - 2 : i - 1;
                boolean marked = line.is(link, ",") || line.is(link, ":") || line.is(link, ";") || i == end;
                return marked && i > after && Speech.isWhole(line, line.quotation(i)) ? i : -1;
            }
            boolean other = line.is(i - 1, ",") && line.tagged(i, "VBG");
            if (other && Lexicon.findVerb(line.at(i).lower()).isPresent()) {
                return line.isQuoted(end) && Speech.isWhole(line, line.quotation(end)) && noQuote(i, end) ? end : -1;
            }
        }
        return -1;
    }

    private boolean noQuote(int from, int to) {
        return !isQuoted(new Range(from, to));
    }

    /// The start of a content that ends in a quotation: that of its sentence where the quotation goes on with
    /// it.
    private int leading(int sentence, int quotation) {
        if (quotation <= sentence || line.is(quotation - 1, ",") || line.is(quotation - 1, ":")) {
            return quotation;
        }
        for (int i = sentence + 1; i < quotation; i++) {
            boolean cue = line.isFinite(i)
                    && Lexicon.findVerb(line.at(i).lower())
                            .filter(Frame::clause)
                            .isPresent();
            if (line.isQuoted(i) || cue) {
                return quotation;
            }
        }
        return sentence;
    }

    private boolean clauseBefore(VerbGroup group, Frame frame, Optional<Range> source, int start, int after) {
        int floor = afterSemicolon(line.sentence(group.head()).from(), start);
        int end = line.sentence(group.head()).to();
        if (!frame.clause() || complements.find(frame, after - 1, end).isPresent()) {
            return false;
        }
        boolean around = line.is(after, ",") && after < end - 1;
        if (around
                && line.hasFinite(after, end)
                && !line.is(after + 1, "and")
                && !line.is(after + 1, "but")
                && !line.isRelative(after + 1)) {
            found.add(cut(group, frame, source, new Range(floor, lastWord(floor, end)), Rule.CLAUSE_AROUND_CUE));
            return true;
        }
        boolean clause = line.hasFinite(floor, start - 1) && !isSubordinate(floor);
        if (!clause || (!around && line.hasFinite(after, end))) {
            return false;
        }
        found.add(cut(group, frame, source, new Range(floor, start - 1), Rule.CLAUSE_BEFORE_CUE));
        return true;
    }

    private int afterSemicolon(int floor, int start) {
        int i = start - 1;
        while (i > floor && !line.is(i - 1, ";")) {
            i--;
        }
        return i;
    }

    private boolean isSubordinate(int i) {
        return line.isOneOf(i, FRONTED) || line.tagged(i, "VBN") || line.tagged(i, "VBG");
    }

    private int lastWord(int from, int end) {
        return line.tagged(end - 1, ".") && end - 1 > from && !line.isQuoted(end - 1) ? end - 1 : end;
    }

    private Found cut(VerbGroup group, Frame frame, Optional<Range> source, Range content, Rule rule) {
        return new Found(
                source, Optional.of(new Range(group.from(), group.head() + 1)), content, frame.attitude(), rule);
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
                .ifPresent(c -> found.add(new Found(
                        agent,
                        Optional.of(new Range(group.from(), group.head() + 1)),
                        c.content(),
                        attitude,
                        Rule.PASSIVE)));
    }
}
