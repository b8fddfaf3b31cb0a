package org.truce.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Agreement;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Impossible;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;

/// What a case's statements and conditions come to, taken together, before any world is drawn.
public final class CaseReview {
    private CaseReview() {}

    /// For each deciding party whose statements cannot all be sincere: one smallest set of statements that
    /// contradict each other. Without any one of them the rest agree; and no set of up to two statements does
    /// so (up to three if the party has no more than 30, one if it has more than 300).
    ///
    /// @return positions of statements in the case, ascending
    public static List<List<Integer>> listContradictions(Case c) {
        List<List<Integer>> contradictions = new ArrayList<>();
        for (int party : c.decidingParties()) {
            PartyModel model = new PartyModel(c, party);
            List<Integer> smallest = new Contradiction(model).listSmallest();
            if (!smallest.isEmpty()) {
                contradictions.add(smallest.stream().map(model::position).toList());
            }
        }
        return contradictions;
    }

    /// Statements about deciding parties that change nothing in any world:
    /// - a preference that every preference has, or every one that agrees with the party's statements that
    ///   are certain (sincerity 1): then it is implied, whatever else is sincere;
    /// - a red line that no possible deal crosses, or none without crossing a certain one of the same party.
    ///
    /// Remarks, and statements with sincerity 0, are not listed. Where it could not be proved, a statement is
    /// taken to have an effect.
    ///
    /// @return positions in the case, ascending
    public static List<Integer> listIneffective(Case c) {
        return c.decidingParties().stream()
                .flatMap(party -> new Effectiveness(c, new PartyModel(c, party)).listIneffective().stream())
                .sorted()
                .toList();
    }

    /// Whether some deal meets the agreement's condition and contains no impossible combination.
    ///
    /// @param agreement null for every deal that differs from the status quo
    public static boolean canBeReached(Case c, @Nullable Agreement agreement) {
        List<PartialDeal> excluded = impossible(c);
        return agreement == null
                ? PossibleDeals.existsBesidesStatusQuo(c, excluded)
                : PossibleDeals.exists(c, agreement.condition(), excluded);
    }

    /// Whether some deal contains these terms and no impossible combination.
    public static boolean isPossible(Case c, PartialDeal terms) {
        return PossibleDeals.exists(c, Condition.of(terms), impossible(c));
    }

    static List<PartialDeal> impossible(Case c) {
        return c.impossible().stream().map(Impossible::combination).toList();
    }

    /// Deals that cross a red line: those that contain an alternative of `concerned` (any deal but the status
    /// quo, if null) and none of `unless`.
    record Crossing(@Nullable Condition concerned, List<PartialDeal> unless) {
        static Crossing of(Case c, Statement redLine) {
            return switch (redLine) {
                case Statement.Rejects rejects -> new Crossing(rejects.terms(), List.of());
                case Statement.Requires requires -> {
                    Condition target = requires.target();
                    yield new Crossing(
                            target != null
                                    ? target
                                    : c.findDefaultAgreement()
                                            .map(Agreement::condition)
                                            .orElse(null),
                            requires.condition().alternatives());
                }
                default -> throw new IllegalStateException("Statement %s is no red line.".formatted(redLine.id()));
            };
        }

        boolean isPossible(Case c, List<PartialDeal> excluded) {
            List<PartialDeal> all =
                    Stream.concat(unless.stream(), excluded.stream()).collect(Collectors.toList());
            return concerned == null
                    ? PossibleDeals.existsBesidesStatusQuo(c, all)
                    : PossibleDeals.exists(c, concerned, all);
        }
    }

    /// Statements of a party that claim something.
    static BitSet claims(PartyModel model) {
        BitSet claims = new BitSet();
        for (int s = 0; s < model.size(); s++) {
            claims.set(s, model.statement(s).kind() != Statement.Kind.REMARK && model.sincerity(s) > 0);
        }
        return claims;
    }
}
