package org.truce.reading.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.truce.reading.text.Range;

/// Attributions whose content stands before the cue, or around it.
final class Preceding {
    private static final Set<String> BEFORE_SPEAKER = Set.of(",", "?", "!", "…", "...", "—", "--");

    private final Line line;
    private final Sources sources;
    private final Complements complements;
    private final Circumstances circumstances;
    private final List<Found> found;

    /// @param found what is found goes here
    Preceding(Line line, Sources sources, Complements complements, List<Found> found) {
        this.line = line;
        this.sources = sources;
        this.complements = complements;
        this.circumstances = new Circumstances(line);
        this.found = found;
    }

    /// "…," X said; "…," said X; a clause, X said.
    ///
    /// @return whether there is one
    boolean look(VerbGroup group, Frame frame, Optional<Range> left) {
        int start = left.map(Range::from).orElse(group.from());
        int floor = line.sentence(group.head()).from();
        boolean comma = line.is(start - 1, ",") && start - 1 > floor;
        int mark = comma ? start - 2 : start - 1;
        boolean quoted = line.isQuoted(mark) && endsHere(mark, comma);
        if (left.filter(s -> line.isRelative(s.to() - 1)).isPresent() || (!quoted && !comma)) {
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
        Range rest = new Range(resume, line.endOfQuotations(resume));
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
            if (other
                    && Lexicon.findVerb(line.at(i).lower())
                            .filter(Frame::quotation)
                            .isPresent()) {
                return line.isQuoted(end)
                                && Speech.isWhole(line, line.quotation(end))
                                && !line.hasQuoted(new Range(i, end))
                        ? end
                        : -1;
            }
        }
        return -1;
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
        if (frame.clause() && quotationResumes(after) && line.hasFinite(floor, start - 1)) {
            Range content = new Range(floor, line.endOfQuotations(after + 1));
            found.add(cut(group, frame, source, content, Rule.CLAUSE_AROUND_CUE));
            return true;
        }
        if (!frame.clause() || complements.find(frame, after - 1, end).isPresent()) {
            return false;
        }
        boolean whole = line.hasFinite(floor, start - 1) && !isSubordinate(floor);
        int resume = circumstances.afterAll(frame, after, end);
        boolean around = line.is(resume, ",") && resume < end - 1 && line.hasFinite(resume, end);
        boolean inverted = source.filter(s -> s.from() > group.head()).isPresent();
        boolean cut = resume == after && !(inverted && whole);
        if (around && !isAside(resume + 1) && (cut || !line.hasFinite(floor, start - 1))) {
            found.add(cut(group, frame, source, new Range(floor, lastWord(floor, end)), Rule.CLAUSE_AROUND_CUE));
            return true;
        }
        boolean ends =
                resume >= end - 1 || line.is(resume, ",") || line.tagged(resume, "IN") || !line.hasFinite(after, end);
        if (!whole || !ends) {
            return false;
        }
        found.add(cut(group, frame, source, new Range(floor, start - 1), Rule.CLAUSE_BEFORE_CUE));
        if (line.is(resume, ",") && line.tagged(resume + 1, "CC")) {
            continuation(resume + 2, end);
        }
        return true;
    }

    /// "…, X said, but it would not do so": probably X still, as "would" shows.
    private void continuation(int from, int end) {
        int verb = NounPhrases.end(line, from, end);
        if (verb > from && line.tagged(verb, "MD")) {
            Range content = new Range(from, new Ends(line).of(from, end));
            found.add(new Found(Optional.empty(), Optional.empty(), content, Attitude.SAY, Rule.CLAUSE_CONTINUED));
        }
    }

    /// "If they come, X said, “we will talk”": a quotation that goes on with a sentence, as its small letter
    /// shows.
    private boolean quotationResumes(int comma) {
        if (!line.is(comma, ",") || !line.isQuoted(comma + 1)) {
            return false;
        }
        Quotation quotation = line.quotations().get(line.quotation(comma + 1));
        return quotation.from() == comma + 1
                && quotation.to() > comma + 2
                && Character.isLowerCase(line.at(comma + 2).text().charAt(0));
    }

    /// "…, X said, and", "…, said X, who": what comes is no part of what X said.
    private boolean isAside(int i) {
        return line.is(i, "and") || line.is(i, "but") || line.isRelative(i) || line.is(i, "whose");
    }

    private int afterSemicolon(int floor, int start) {
        int i = start - 1;
        while (i > floor
                && !line.is(i - 1, ";")
                && !line.is(i - 1, ":")
                && !(line.tagged(i - 1, ":") && !line.hasFinite(floor, i - 1))) {
            i--;
        }
        return i;
    }

    private boolean isSubordinate(int i) {
        return line.isOneOf(i, Verbs.FRONTED) || line.tagged(i, "VBN") || line.tagged(i, "VBG");
    }

    private int lastWord(int from, int end) {
        return line.tagged(end - 1, ".") && end - 1 > from && !line.isQuoted(end - 1) ? end - 1 : end;
    }

    private Found cut(VerbGroup group, Frame frame, Optional<Range> source, Range content, Rule rule) {
        return new Found(
                source, Optional.of(new Range(group.from(), group.head() + 1)), content, frame.attitude(), rule);
    }
}
