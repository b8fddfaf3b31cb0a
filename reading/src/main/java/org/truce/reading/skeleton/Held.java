package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.text.Range;
import org.truce.reading.text.Text;
import org.truce.reading.what.Clauses;
import org.truce.reading.what.Position;

/// What a position of a party says of one thing, in one of the texts.
///
/// @param position from which the words are
/// @param isTarget whether they tell what a condition is set for, or what is liked less
/// @param says of what, and what
/// @param paragraph its number, counted through all texts
record Held(Position position, boolean isTarget, Proposition says, int paragraph) {
    /// What a position says, thing by thing; nothing for a remark.
    ///
    /// @param names words that tell nothing of a topic, in lower case
    /// @param before how many paragraphs the texts before have
    static List<Held> in(Text text, Position position, Set<String> names, int before) {
        if (position.kind() == Statement.Kind.REMARK) {
            return List.of();
        }
        int paragraph = before + paragraph(text, position);
        Clauses clauses = Clauses.of(text, position);
        List<Proposition> terms = Propositions.in(clauses.terms(), names);
        boolean bound = position.kind() == Statement.Kind.REQUIRES
                && clauses.target().isEmpty()
                && terms.stream().anyMatch(Held::isCondition);
        List<Held> held = new ArrayList<>();
        terms.forEach(says -> held.add(new Held(position, bound && !isCondition(says), says, paragraph)));
        clauses.target()
                .map(words -> Propositions.in(words, names))
                .orElse(List.of())
                .forEach(says -> held.add(new Held(position, true, says, paragraph)));
        return held;
    }

    private static boolean isCondition(Proposition says) {
        return says.link() != Proposition.Link.NONE && says.thing().isPresent();
    }

    private static int paragraph(Text text, Position position) {
        int at = Collections.binarySearch(
                text.paragraphs(), text.range(position.attribution().content()), Comparator.comparingInt(Range::from));
        return Math.max(at >= 0 ? at : -at - 2, 0);
    }

    /// Words of the names of parties, which tell nothing of a topic.
    static Set<String> names(Case parties) {
        Set<String> names = new HashSet<>();
        parties.parties()
                .forEach(party -> names.addAll(
                        List.of(party.name().toLowerCase(Locale.ROOT).split(" ", -1))));
        return names;
    }

    /// Whether it may name an option: somebody's.
    boolean names() {
        return position.party().isPresent();
    }

    /// Whether it is against what it says. The negation of a refusal is the refusal's own, and so is that of
    /// what hangs on a condition ("will not open before…"); "rejects X unless Y" rejects X together with no
    /// Y.
    boolean isAgainst() {
        return switch (position.kind()) {
            case REJECTS, OPPOSES ->
                says.link() == Proposition.Link.UNLESS || (says.link() == Proposition.Link.IF && says.negated());
            case WANTS, PREFERS, ACCEPTS, OFFERS, REQUIRES, REMARK -> !isTarget && says.negated();
        };
    }
}
