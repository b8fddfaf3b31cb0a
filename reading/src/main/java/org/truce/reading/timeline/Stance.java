package org.truce.reading.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.truce.model.Condition;
import org.truce.model.Issue;
import org.truce.model.PartialDeal;
import org.truce.model.Statement;
import org.truce.model.Term;

/// What a statement says on one issue.
///
/// A statement is for its options, or against them. `wants`, `accepts`, `offers` and `requires` are for them,
/// `opposes` and `rejects` against; `prefers` is for what is better, on issues that only the worse terms name
/// against those; `requires` is, on issues that only its target names, against the target, as long as the
/// condition does not hold.
///
/// @param kind of the statement
/// @param options of the issue that it names, as a bit mask; never 0
/// @param isFor whether it is for these options
/// @param ties what it says beyond this issue and what makes it hold only together with that: the other terms
///     of a package, of a refusal, of a comparison; the target or the condition of a requirement. Equal for
///     statements that are tied to the same.
record Stance(Statement.Kind kind, long options, boolean isFor, List<Object> ties) {
    Stance {
        if (options == 0) {
            throw new IllegalArgumentException("a %s without options".formatted(kind));
        }
        ties = List.copyOf(ties);
    }

    /// What a statement says on an issue; empty if nothing.
    static Optional<Stance> of(Statement statement, int issue) {
        return switch (statement) {
            case Statement.Wants(var _, PartialDeal best) -> of(statement, issue, Condition.of(best), true, List.of());
            case Statement.Prefers(var _, PartialDeal better, PartialDeal worse) ->
                first(
                        of(statement, issue, Condition.of(better), true, rest(List.of(better, worse), issue)),
                        of(statement, issue, Condition.of(worse), false, rest(List.of(better, worse), issue)));
            case Statement.Opposes(var _, PartialDeal terms) ->
                of(statement, issue, Condition.of(terms), false, rest(List.of(terms), issue));
            case Statement.Accepts(var _, PartialDeal terms) ->
                of(statement, issue, Condition.of(terms), true, rest(List.of(terms), issue));
            case Statement.Offers(var _, PartialDeal terms) ->
                of(statement, issue, Condition.of(terms), true, rest(List.of(terms), issue));
            case Statement.Rejects(var _, Condition terms) ->
                of(statement, issue, terms, false, rest(terms.alternatives(), issue));
            case Statement.Requires requires -> ofRequirement(requires, issue);
            case Statement.Remark _ -> Optional.empty();
        };
    }

    private static Optional<Stance> ofRequirement(Statement.Requires requires, int issue) {
        Condition condition = requires.condition();
        Condition target = requires.target();
        List<PartialDeal> alternatives = condition.alternatives();
        List<Object> ties = new ArrayList<>(alternatives.size() == 1 ? List.of() : rest(alternatives, issue));
        if (target == null) {
            return of(requires, issue, condition, true, ties);
        }
        ties.add(target);
        return first(
                of(requires, issue, condition, true, ties),
                of(requires, issue, target, false, List.of(condition, rest(target.alternatives(), issue))));
    }

    private static Optional<Stance> first(Optional<Stance> one, Optional<Stance> other) {
        return one.isPresent() ? one : other;
    }

    private static Optional<Stance> of(
            Statement statement, int issue, Condition terms, boolean isFor, List<Object> ties) {
        long options = terms.alternatives().stream()
                .flatMap(deal -> deal.terms().stream())
                .filter(term -> term.issue() == issue)
                .mapToLong(Term::options)
                .reduce(0, (a, b) -> a | b);
        return options == 0 ? Optional.empty() : Optional.of(new Stance(statement.kind(), options, isFor, ties));
    }

    /// The terms on other issues; nothing where there are none.
    private static List<Object> rest(List<PartialDeal> deals, int issue) {
        List<Object> rest = new ArrayList<>();
        for (PartialDeal deal : deals) {
            List<Term> others =
                    deal.terms().stream().filter(t -> t.issue() != issue).toList();
            if (!others.isEmpty()) {
                rest.add(others);
            }
        }
        return rest;
    }

    /// "for" or "against" its options.
    String side() {
        return isFor ? "for" : "against";
    }

    /// The ids of the options of a bit mask.
    static List<String> options(Issue issue, long mask) {
        return IntStream.range(0, issue.options().size())
                .filter(option -> (mask >>> option & 1) != 0)
                .mapToObj(option -> issue.options().get(option).id())
                .toList();
    }

    /// How much room it leaves: 0 for what would do, 1 for a wish, 2 for a red line.
    private int strength() {
        return switch (kind) {
            case ACCEPTS, OFFERS, REMARK -> 0;
            case WANTS, PREFERS, OPPOSES -> 1;
            case REJECTS, REQUIRES -> 2;
        };
    }

    /// Whether this can be measured by what was said earlier: both name some option, or both say which is the
    /// one to be had.
    boolean bearsOn(Stance earlier) {
        return (options & earlier.options) != 0 || (demands() && earlier.demands());
    }

    private boolean demands() {
        return isFor && strength() > 0;
    }

    /// The move from an earlier stance to this one; none if kind, options and ties are the same.
    ///
    /// 1. No option in common, or what differs is only what it is tied to: changed.
    /// 2. Another strength (`accepts`, `offers` < `wants`, `prefers`, `opposes` < `rejects`, `requires`):
    ///   harder if it is greater, softer if less.
    /// 3. The same strength, both for their options: softer if more options are named, among them all of the
    ///   earlier; harder if some of those are left. Both against: the other way round.
    /// 4. All else: changed.
    Optional<Move> since(Stance earlier) {
        if (equals(earlier)) {
            return Optional.empty();
        }
        if ((options & earlier.options) == 0) {
            return Optional.of(Move.CHANGED);
        }
        int step = Integer.compare(strength(), earlier.strength());
        if (step == 0 && isFor == earlier.isFor && options != earlier.options) {
            step = isFor ? narrowing(earlier) : -narrowing(earlier);
        }
        return Optional.of(step > 0 ? Move.HARDER : step < 0 ? Move.SOFTER : Move.CHANGED);
    }

    /// 1 if some of the earlier options are left, -1 if there are more, 0 if it is neither.
    private int narrowing(Stance earlier) {
        if ((options & ~earlier.options) == 0) {
            return 1;
        }
        return (earlier.options & ~options) == 0 ? -1 : 0;
    }
}
