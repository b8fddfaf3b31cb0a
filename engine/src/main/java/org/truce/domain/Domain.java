package org.truce.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/// A negotiation whose preferences are known.
///
/// @param issues at least one, with distinct names
/// @param profiles at least one, with distinct names; whoever negotiates needs two
/// @param excluded an outcome that any of these excludes cannot be agreed
public record Domain(String name, List<DomainIssue> issues, List<Profile> profiles, List<Exclusion> excluded) {
    public Domain {
        issues = List.copyOf(issues);
        profiles = List.copyOf(profiles);
        excluded = List.copyOf(excluded);
        if (issues.isEmpty()
                || issues.stream().map(DomainIssue::name).distinct().count() < issues.size()) {
            throw new IllegalStateException(
                    "The issues must be at least one, with distinct names: %s.".formatted(issues));
        }
        if (profiles.isEmpty()
                || profiles.stream().map(Profile::name).distinct().count() < profiles.size()) {
            throw new IllegalStateException("The profiles must be at least one, with distinct names: %s."
                    .formatted(profiles.stream().map(Profile::name).toList()));
        }
        for (Profile profile : profiles) {
            for (Term term : profile.terms()) {
                TermCheck.check(term, issues, profile.name());
            }
        }
        for (Exclusion exclusion : excluded) {
            for (Map.Entry<Integer, NavigableSet<Long>> entry :
                    exclusion.positions().entrySet()) {
                TermCheck.checkPosition(
                        issues.get(entry.getKey()), entry.getValue().first());
                TermCheck.checkPosition(
                        issues.get(entry.getKey()), entry.getValue().last());
            }
        }
    }

    /// How many outcomes there are, impossible ones included; empty where an issue is real.
    public Optional<BigInteger> findSize() {
        BigInteger size = BigInteger.ONE;
        for (DomainIssue issue : issues) {
            switch (issue) {
                case DomainIssue.Countable countable -> size = size.multiply(BigInteger.valueOf(countable.size()));
                case DomainIssue.Real _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(size);
    }

    public boolean isPossible(Outcome outcome) {
        return excluded.stream().noneMatch(exclusion -> exclusion.excludes(outcome));
    }

    /// The value of an issue in an outcome, as a person reads it.
    public String label(Outcome outcome, int issue) {
        return switch (issues.get(issue)) {
            case DomainIssue.Countable countable -> countable.label(outcome.position(issue));
            case DomainIssue.Real _ -> Fractions.text(outcome.coordinates().get(issue));
        };
    }

    /// The utility of an outcome, exactly. Meant as the reference: it looks at every term.
    ///
    /// @param profile one of this domain's, or one over the same issues
    public BigFraction utility(Profile profile, Outcome outcome) {
        if (outcome.coordinates().size() != issues.size()) {
            throw new IllegalStateException("An outcome with %d coordinates for %d issues."
                    .formatted(outcome.coordinates().size(), issues.size()));
        }
        SortedMap<Integer, BigFraction> coordinates = new TreeMap<>();
        for (int i = 0; i < issues.size(); i++) {
            coordinates.put(i, outcome.coordinates().get(i));
        }
        return utility(issues, profile.terms(), profile.ceiling(), coordinates);
    }

    /// The utility of a bid that may be silent on some issues: a term that looks at one of these counts 0, as
    /// in GeniusWeb.
    ///
    /// @param coordinates by issue, as in an [Outcome]
    public static BigFraction utility(
            List<DomainIssue> issues,
            List<Term> terms,
            Optional<BigFraction> ceiling,
            Map<Integer, BigFraction> coordinates) {
        BigFraction sum = BigFraction.ZERO;
        for (Term term : terms) {
            if (coordinates.keySet().containsAll(term.issues())) {
                sum = sum.add(valueOf(term, issues, coordinates));
            }
        }
        return ceiling.isPresent() && ceiling.get().compareTo(sum) < 0 ? ceiling.get() : sum;
    }

    private static BigFraction valueOf(Term term, List<DomainIssue> issues, Map<Integer, BigFraction> coordinates) {
        return switch (term) {
            case Term.Table(int issue, List<BigFraction> values) ->
                values.get(Math.toIntExact(position(coordinates, issue)));
            case Term.Linear(int issue, BigFraction slope, BigFraction intercept) ->
                slope.multiply(number(issues.get(issue), coordinates, issue)).add(intercept);
            case Term.Box(List<Term.Span> spans, BigFraction value) ->
                spans.stream().allMatch(span -> span.contains(position(coordinates, span.issue())))
                        ? value
                        : BigFraction.ZERO;
            case Term.Group group -> {
                List<Long> positions = new ArrayList<>();
                group.members().forEach(issue -> positions.add(position(coordinates, issue)));
                yield group.values().getOrDefault(positions, group.otherwise());
            }
        };
    }

    private static long position(Map<Integer, BigFraction> coordinates, int issue) {
        return coordinate(coordinates, issue).longValue();
    }

    private static BigFraction coordinate(Map<Integer, BigFraction> coordinates, int issue) {
        BigFraction coordinate = coordinates.get(issue);
        if (coordinate == null) {
            throw new IllegalStateException("No coordinate of issue %d in %s.".formatted(issue, coordinates));
        }
        return coordinate;
    }

    private static BigFraction number(DomainIssue issue, Map<Integer, BigFraction> coordinates, int index) {
        return switch (issue) {
            case DomainIssue.Scale scale -> scale.number(position(coordinates, index));
            case DomainIssue.Real _ -> coordinate(coordinates, index);
            case DomainIssue.Discrete _ ->
                throw new IllegalStateException("A linear term over issue %s, which has no numbers.".formatted(issue));
        };
    }
}
