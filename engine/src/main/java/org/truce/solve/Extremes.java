package org.truce.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.Profile;
import org.truce.domain.Term;
import org.truce.domain.UtilityRange;

/// The least and the greatest utility that a possible outcome has for one party, before its ceiling. Where
/// the search is stopped, the sum of the terms' bounds.
final class Extremes {
    private Extremes() {}

    static BigFraction greatest(Domain domain, int party, SolveOptions options) {
        Profile profile = domain.profiles().get(party);
        return greatest(domain, profile.terms(), options);
    }

    static BigFraction least(Domain domain, int party, SolveOptions options) {
        List<Term> negated = domain.profiles().get(party).terms().stream()
                .map(Extremes::negated)
                .toList();
        return greatest(domain, negated, options).negate();
    }

    private static BigFraction greatest(Domain domain, List<Term> terms, SolveOptions options) {
        Profile alone = new Profile(
                "alone", terms, Optional.empty(), new org.truce.domain.Reservation.Absent(), Optional.empty());
        Domain single = new Domain(domain.name(), domain.issues(), List.of(alone), domain.excluded());
        Instance instance = new Instance(single, options.steps());
        try {
            Front front = ComponentFronts.front(instance, options, instance.slack(), Effort.MOST_COMPARISONS)
                    .front();
            if (front.size() == 0) {
                return BigFraction.ZERO;
            }
            int[] choices = new int[domain.issues().size()];
            front.trace(0, choices);
            return single.utility(alone, instance.outcome(choices));
        } catch (Effort.Exhausted _) {
            return UtilityRange.of(terms, domain.issues()).greatest();
        }
    }

    private static Term negated(Term term) {
        return switch (term) {
            case Term.Table(int issue, List<BigFraction> values) ->
                new Term.Table(issue, values.stream().map(BigFraction::negate).toList());
            case Term.Linear(int issue, BigFraction slope, BigFraction intercept) ->
                new Term.Linear(issue, slope.negate(), intercept.negate());
            case Term.Box(List<Term.Span> spans, BigFraction value) -> new Term.Box(spans, value.negate());
            case Term.Group group -> {
                var values = new java.util.LinkedHashMap<List<Long>, BigFraction>();
                group.values().forEach((key, value) -> values.put(new ArrayList<>(key), value.negate()));
                yield new Term.Group(group.members(), values, group.otherwise().negate());
            }
        };
    }
}
