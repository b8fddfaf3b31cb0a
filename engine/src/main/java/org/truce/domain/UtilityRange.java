package org.truce.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// Between what bounds a utility lies. The bounds of a single term are attained; those of a sum need not be,
/// where terms share an issue.
public record UtilityRange(BigFraction least, BigFraction greatest) {
    public UtilityRange {
        if (least.compareTo(greatest) > 0) {
            throw new IllegalStateException("A range from %s to %s.".formatted(least, greatest));
        }
    }

    /// The range of a sum of terms, before any ceiling. The time is that of reading the terms.
    public static UtilityRange of(Collection<Term> terms, List<DomainIssue> issues) {
        BigFraction least = BigFraction.ZERO;
        BigFraction greatest = BigFraction.ZERO;
        for (Term term : terms) {
            UtilityRange range = of(term, issues);
            least = least.add(range.least());
            greatest = greatest.add(range.greatest());
        }
        return new UtilityRange(least, greatest);
    }

    public static UtilityRange of(Term term, List<DomainIssue> issues) {
        return switch (term) {
            case Term.Table table -> between(table.values());
            case Term.Linear(int issue, BigFraction slope, BigFraction intercept) -> {
                UtilityRange numbers = numbers(issues.get(issue));
                yield between(List.of(
                        slope.multiply(numbers.least()).add(intercept),
                        slope.multiply(numbers.greatest()).add(intercept)));
            }
            case Term.Box box -> {
                boolean everywhere = box.spans().stream()
                        .allMatch(span -> span.first() == 0
                                && issues.get(span.issue()) instanceof DomainIssue.Countable issue
                                && span.last() == issue.size() - 1);
                yield between(everywhere ? List.of(box.value()) : List.of(box.value(), BigFraction.ZERO));
            }
            case Term.Group group ->
                group.values().isEmpty()
                        ? between(List.of(group.otherwise()))
                        : isComplete(group, issues)
                                ? between(group.values().values())
                                : between(group.values().values()).with(group.otherwise());
        };
    }

    /// The numbers that a scale or a real issue takes.
    private static UtilityRange numbers(DomainIssue issue) {
        return switch (issue) {
            case DomainIssue.Scale scale -> new UtilityRange(scale.number(0), scale.number(scale.size() - 1));
            case DomainIssue.Real real -> new UtilityRange(real.low(), real.high());
            case DomainIssue.Discrete _ ->
                throw new IllegalStateException("A linear term over issue %s, which has no numbers.".formatted(issue));
        };
    }

    private static boolean isComplete(Term.Group group, List<DomainIssue> issues) {
        long combinations = 1;
        for (int member : group.members()) {
            long size = issues.get(member) instanceof DomainIssue.Countable countable ? countable.size() : 0;
            if (size == 0 || combinations > group.values().size() / size) {
                return false;
            }
            combinations *= size;
        }
        return combinations == group.values().size();
    }

    private static UtilityRange between(Collection<BigFraction> values) {
        return new UtilityRange(Collections.min(values), Collections.max(values));
    }

    private UtilityRange with(BigFraction value) {
        return new UtilityRange(
                value.compareTo(least) < 0 ? value : least, value.compareTo(greatest) > 0 ? value : greatest);
    }
}
