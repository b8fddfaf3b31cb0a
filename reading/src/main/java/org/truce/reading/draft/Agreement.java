package org.truce.reading.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.truce.model.Condition;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// How two statements about the same party stand to each other. Only what words alone show: whether all
/// statements of a party together leave any preference possible is for the analysis to find out.
public final class Agreement {
    private Agreement() {}

    /// Whether they say the same of the same party.
    public static boolean isSame(Statement one, Statement other) {
        return meaning(one).equals(meaning(other));
    }

    /// What a statement says of whom: equal for two that say the same.
    static List<Object> meaning(Statement statement) {
        List<Object> meaning = new ArrayList<>(List.of(statement.party(), statement.kind()));
        switch (statement) {
            case Statement.Wants(var _, PartialDeal best) -> meaning.add(best);
            case Statement.Prefers(var _, PartialDeal better, PartialDeal worse) ->
                meaning.addAll(List.of(better, worse));
            case Statement.Opposes(var _, PartialDeal terms) -> meaning.add(terms);
            case Statement.Accepts(var _, PartialDeal terms) -> meaning.add(terms);
            case Statement.Offers(var _, PartialDeal terms) -> meaning.add(terms);
            case Statement.Rejects(var _, Condition terms) -> meaning.add(terms);
            case Statement.Requires requires -> {
                meaning.add(requires.condition());
                meaning.add(Optional.ofNullable(requires.target()));
            }
            case Statement.Remark(var _, String text) -> meaning.add(text);
        }
        return meaning;
    }

    /// Whether the one is for what the other is against, or they want different options of an issue.
    public static boolean contradict(Statement one, Statement other) {
        return one.party() == other.party()
                && (clash(one, other)
                        || clash(other, one)
                        || (one instanceof Statement.Wants a
                                && other instanceof Statement.Wants b
                                && wantsOther(a.best(), b.best())));
    }

    private static boolean clash(Statement pro, Statement contra) {
        return favoured(pro).stream()
                .anyMatch(deal -> refused(contra).stream().anyMatch(terms -> contains(deal, terms)));
    }

    /// Whether whoever settles the deal as named settles the terms, too.
    private static boolean contains(PartialDeal deal, PartialDeal terms) {
        return terms.terms().stream()
                .allMatch(t -> deal.terms().stream()
                        .anyMatch(own -> own.issue() == t.issue() && (own.options() & ~t.options()) == 0));
    }

    /// What the party could live with, or likes best.
    private static List<PartialDeal> favoured(Statement statement) {
        return switch (statement) {
            case Statement.Wants wants -> List.of(wants.best());
            case Statement.Accepts accepts -> List.of(accepts.terms());
            case Statement.Offers offers -> List.of(offers.terms());
            case Statement.Prefers _,
                    Statement.Opposes _,
                    Statement.Rejects _,
                    Statement.Requires _,
                    Statement.Remark _ -> List.of();
        };
    }

    private static List<PartialDeal> refused(Statement statement) {
        return switch (statement) {
            case Statement.Opposes opposes -> List.of(opposes.terms());
            case Statement.Rejects rejects -> rejects.terms().alternatives();
            case Statement.Wants _,
                    Statement.Prefers _,
                    Statement.Accepts _,
                    Statement.Offers _,
                    Statement.Requires _,
                    Statement.Remark _ -> List.of();
        };
    }

    private static boolean wantsOther(PartialDeal one, PartialDeal other) {
        for (Term term : one.terms()) {
            for (Term own : other.terms()) {
                if (term.issue() == own.issue() && !term.equals(own)) {
                    return true;
                }
            }
        }
        return false;
    }
}
