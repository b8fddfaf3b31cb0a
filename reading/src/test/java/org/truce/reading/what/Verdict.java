package org.truce.reading.what;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.truce.formats.input.Nodes;
import org.truce.model.Case;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.text.Range;

/// How a drafted statement compares with what is marked in the text.
///
/// @param where as of what is marked at the same words
/// @param same those marked there of the same party
/// @param kind whether one of them is of the same kind
/// @param issue whether one of them bears on the same issues; true of remarks
/// @param option whether one of them names the same options; true of remarks
record Verdict(
        DraftStatement statement,
        Where where,
        List<GoldText.Marked> same,
        boolean kind,
        boolean issue,
        boolean option) {
    /// How much of the shorter of two stretches both must share to be about the same.
    private static final double SHARED = .5;

    /// What is marked at the words of a statement.
    enum Where {
        /// A statement of the same party.
        RIGHT,
        /// The same, and too uncertain to be asserted.
        RASH,
        /// Statements of other parties alone.
        WRONG_PARTY,
        /// Words that look like a position and are none.
        TRAP,
        NOTHING
    }

    static Verdict of(DraftStatement statement, GoldText text) {
        Position position = statement.position();
        Case theCase = text.theCase();
        Optional<String> party = position.party().stream()
                .mapToObj(p -> theCase.parties().get(p).id())
                .findFirst();
        Range where = text.text().range(position.attribution().content());
        List<GoldText.Marked> near = text.statements().stream()
                .filter(m -> isShared(m.where(), where))
                .toList();
        List<GoldText.Marked> same = near.stream()
                .filter(m -> party.isEmpty() || m.party().equals(party.get()))
                .toList();
        boolean isTrap = text.noStatements().stream().anyMatch(r -> isShared(r, where));
        boolean isRemark = position.kind() == Statement.Kind.REMARK;
        return new Verdict(
                statement,
                where(near, same, isTrap),
                same,
                same.stream().anyMatch(m -> m.kinds().contains(Nodes.word(position.kind()))),
                isRemark || isAny(same, terms -> hasIssues(terms, position, theCase)),
                isRemark || isAny(same, terms -> hasOptions(terms, position, theCase)));
    }

    private static Where where(List<GoldText.Marked> near, List<GoldText.Marked> same, boolean isTrap) {
        if (near.isEmpty()) {
            return isTrap ? Where.TRAP : Where.NOTHING;
        }
        if (same.isEmpty()) {
            return Where.WRONG_PARTY;
        }
        return same.stream().allMatch(GoldText.Marked::mustAbstain) ? Where.RASH : Where.RIGHT;
    }

    private static boolean isShared(Range a, Range b) {
        int shared = Math.min(a.to(), b.to()) - Math.max(a.from(), b.from());
        return shared > SHARED * Math.min(a.length(), b.length());
    }

    private static boolean isAny(List<GoldText.Marked> marked, Predicate<Map<String, List<String>>> test) {
        return marked.stream().flatMap(m -> m.terms().stream()).anyMatch(test);
    }

    private static boolean hasIssues(Map<String, List<String>> terms, Position position, Case theCase) {
        return !position.terms().isEmpty()
                && position.terms().stream()
                        .allMatch(b -> terms.containsKey(
                                theCase.issues().get(b.issue()).id()));
    }

    /// Who accepts, opposes or rejects each of several options does so with one of them; of what is wanted or
    /// required, all alternatives must be named.
    private static boolean hasOptions(Map<String, List<String>> terms, Position position, Case theCase) {
        return hasIssues(terms, position, theCase)
                && position.terms().stream().allMatch(b -> {
                    Issue issue = theCase.issues().get(b.issue());
                    Set<String> named = b.options().stream()
                            .map(o -> issue.options().get(o).id())
                            .collect(Collectors.toSet());
                    Set<String> marked = Set.copyOf(terms.get(issue.id()));
                    return switch (position.kind()) {
                        case ACCEPTS, OFFERS, OPPOSES, REJECTS -> marked.containsAll(named);
                        case WANTS, PREFERS, REQUIRES, REMARK -> marked.equals(named);
                    };
                });
    }
}
