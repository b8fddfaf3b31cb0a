package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;

/// A utility sorted by what its terms look at: at most one table or line for each issue, a constant, and the
/// terms over several issues.
///
/// @param singles by issue a [Term.Table], a [Term.Linear], or null where no term looks at the issue alone
record ProfileParts(List<@Nullable Term> singles, BigFraction constant, List<Term> interactions) {
    /// Issues with so many values have the boxes over them alone written out as a table.
    private static final long MOST_WRITTEN_OUT = 10_000;

    static ProfileParts of(Profile profile, List<DomainIssue> issues) {
        List<@Nullable Term> singles = new ArrayList<>();
        issues.forEach(_ -> singles.add(null));
        BigFraction constant = BigFraction.ZERO;
        List<Term> interactions = new ArrayList<>();
        for (Term term : profile.terms()) {
            switch (term) {
                case Term.Box box when box.spans().isEmpty() -> constant = constant.add(box.value());
                case Term.Table table -> add(singles, table.issue(), table, issues);
                case Term.Linear linear -> add(singles, linear.issue(), linear, issues);
                case Term.Box _, Term.Group _ -> {
                    Optional<Term.Table> table = asTable(term, issues);
                    if (table.isPresent()) {
                        add(singles, table.get().issue(), table.get(), issues);
                    } else {
                        interactions.add(term);
                    }
                }
            }
        }
        return new ProfileParts(Collections.unmodifiableList(singles), constant, List.copyOf(interactions));
    }

    private static Optional<Term.Table> asTable(Term term, List<DomainIssue> issues) {
        if (term.issues().size() > 1
                || !(issues.get(term.issues().first()) instanceof DomainIssue.Countable issue)
                || issue.size() > MOST_WRITTEN_OUT) {
            return Optional.empty();
        }
        return Optional.of(new Term.Table(
                term.issues().first(),
                LongStream.range(0, issue.size())
                        .mapToObj(position -> switch (term) {
                            case Term.Box box ->
                                box.spans().getFirst().contains(position) ? box.value() : BigFraction.ZERO;
                            case Term.Group group -> group.values().getOrDefault(List.of(position), group.otherwise());
                            case Term.Table _, Term.Linear _ ->
                                throw new IllegalStateException("A table or line is none to be made.");
                        })
                        .toList()));
    }

    private static void add(List<@Nullable Term> singles, int issue, Term more, List<DomainIssue> issues) {
        Term old = singles.get(issue);
        if (old == null) {
            singles.set(issue, more);
        } else if (old instanceof Term.Linear a && more instanceof Term.Linear b) {
            singles.set(
                    issue,
                    new Term.Linear(
                            issue, a.slope().add(b.slope()), a.intercept().add(b.intercept())));
        } else {
            List<BigFraction> values = new ArrayList<>();
            for (int i = 0; i < ((DomainIssue.Countable) issues.get(issue)).size(); i++) {
                values.add(value(old, i, issues).add(value(more, i, issues)));
            }
            singles.set(issue, new Term.Table(issue, values));
        }
    }

    /// The value of a table or line at a position.
    static BigFraction value(Term single, int position, List<DomainIssue> issues) {
        return switch (single) {
            case Term.Table table -> table.values().get(position);
            case Term.Linear linear ->
                linear.slope()
                        .multiply(((DomainIssue.Scale) issues.get(linear.issue())).number(position))
                        .add(linear.intercept());
            case Term.Box _, Term.Group _ -> throw new IllegalStateException("No table or line: " + single);
        };
    }

    /// The same utility where no table or line goes below 0 and the constant is 0, if there is such a one and
    /// the terms over several issues are left alone: what is below 0 on one issue is taken from another.
    Optional<ProfileParts> findNonNegative(List<DomainIssue> issues) {
        boolean sound = constant.signum() == 0
                && singles.stream()
                        .allMatch(single ->
                                single == null || least(single, issues).signum() >= 0);
        if (sound) {
            return Optional.of(this);
        }
        BigFraction rest = constant;
        List<@Nullable Term> shifted = new ArrayList<>();
        for (Term single : singles) {
            BigFraction least = single == null ? BigFraction.ZERO : least(single, issues);
            rest = rest.add(least);
            shifted.add(single == null ? null : plus(single, least.negate()));
        }
        if (rest.signum() < 0) {
            return Optional.empty();
        }
        Term first = shifted.getFirst();
        shifted.set(0, first == null ? constant(issues.getFirst(), rest) : plus(first, rest));
        return Optional.of(new ProfileParts(shifted, BigFraction.ZERO, interactions));
    }

    private static Term constant(DomainIssue issue, BigFraction value) {
        return issue instanceof DomainIssue.Discrete discrete
                ? new Term.Table(0, Collections.nCopies(discrete.values().size(), value))
                : new Term.Linear(0, BigFraction.ZERO, value);
    }

    private static Term plus(Term single, BigFraction more) {
        return switch (single) {
            case Term.Table table ->
                new Term.Table(
                        table.issue(),
                        table.values().stream().map(value -> value.add(more)).toList());
            case Term.Linear linear ->
                new Term.Linear(
                        linear.issue(), linear.slope(), linear.intercept().add(more));
            case Term.Box _, Term.Group _ -> throw new IllegalStateException("No table or line: " + single);
        };
    }

    private static BigFraction least(Term single, List<DomainIssue> issues) {
        return UtilityRange.of(single, issues).least();
    }

    /// A table over a scale as the line that it is, if it is one.
    static Optional<Term.Linear> findLine(Term single, List<DomainIssue> issues) {
        if (single instanceof Term.Linear linear) {
            return Optional.of(linear);
        }
        if (!(single instanceof Term.Table table) || !(issues.get(table.issue()) instanceof DomainIssue.Scale scale)) {
            return Optional.empty();
        }
        List<BigFraction> values = table.values();
        BigFraction step = values.size() < 2 ? BigFraction.ZERO : values.get(1).subtract(values.getFirst());
        for (int i = 2; i < values.size(); i++) {
            if (!values.get(i).subtract(values.get(i - 1)).equals(step)) {
                return Optional.empty();
            }
        }
        BigFraction slope = values.size() < 2
                ? BigFraction.ZERO
                : step.divide(scale.number(1).subtract(scale.number(0)));
        return Optional.of(
                new Term.Linear(table.issue(), slope, values.getFirst().subtract(slope.multiply(scale.number(0)))));
    }

    /// The table or line of an issue; the constant 0 where there is none.
    Term single(int issue, List<DomainIssue> issues) {
        Term single = singles.get(issue);
        return single != null
                ? single
                : issues.get(issue) instanceof DomainIssue.Discrete discrete
                        ? new Term.Table(
                                issue, Collections.nCopies(discrete.values().size(), BigFraction.ZERO))
                        : new Term.Linear(issue, BigFraction.ZERO, BigFraction.ZERO);
    }
}
