package org.truce.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.Exclusion;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Term;

/// A domain made ready to compute: the values of each issue that have to be told apart, the components, and
/// the scale of each party.
final class Instance {
    private final Domain domain;
    private final List<IssueValues> values = new ArrayList<>();
    private final List<Scale> scales = new ArrayList<>();
    private final List<Component> components;
    private final long[] slack;
    private final long[] ceilings;

    Instance(Domain domain, int steps) {
        this.domain = domain;
        for (int j = 0; j < domain.issues().size(); j++) {
            values.add(IssueValues.of(domain, j, steps));
        }
        for (Profile profile : domain.profiles()) {
            scales.add(Scale.of(profile, domain.issues(), steps));
        }
        this.components = Component.of(domain);
        this.slack = scales.stream().mapToLong(Scale::slack).toArray();
        this.ceilings = new long[scales.size()];
        Arrays.setAll(
                ceilings,
                p -> domain.profiles()
                        .get(p)
                        .ceiling()
                        .map(c -> scales.get(p).units(c))
                        .orElse(Long.MAX_VALUE / 2));
    }

    Domain domain() {
        return domain;
    }

    int parties() {
        return scales.size();
    }

    List<Component> components() {
        return components;
    }

    IssueValues values(int issue) {
        return values.get(issue);
    }

    Scale scale(int party) {
        return scales.get(party);
    }

    /// The most units that count for a party; [Long#MAX_VALUE] / 2 if there is no such limit.
    long ceiling(int party) {
        return ceilings[party];
    }

    /// Whether some party's sums are rounded.
    boolean isRounded() {
        return !scales.stream().allMatch(Scale::isExact);
    }

    /// By party, the units by which rounding may set equals apart. Not a copy.
    long[] slack() {
        return slack;
    }

    /// By how much utility, at most, an efficient outcome may be missed for lack of steps: the greatest over
    /// the parties.
    double error() {
        double greatest = 0;
        for (int p = 0; p < parties(); p++) {
            BigFraction sum = BigFraction.ZERO;
            for (IssueValues own : values) {
                sum = sum.add(own.error()[p]);
            }
            greatest = Math.max(greatest, sum.doubleValue());
        }
        return greatest;
    }

    /// The utility, in units, that some terms of a party give to choices.
    ///
    /// @param choices by issue, the number of a class of values; only those of the terms' issues matter
    long units(int party, List<Term> terms, Map<Integer, Integer> choices) {
        long sum = 0;
        for (Term term : terms) {
            sum += scales.get(party).units(utility(List.of(term), choices));
        }
        return sum;
    }

    /// Writes what terms give to choices.
    ///
    /// @param terms by party
    /// @param choices by issue, the number of a class of values; only those of the terms' issues matter
    void put(Vectors vectors, int at, List<List<Term>> terms, Map<Integer, Integer> choices) {
        long[] units = new long[parties()];
        BigInteger[] parts = new BigInteger[parties()];
        for (int p = 0; p < units.length; p++) {
            units[p] = units(p, terms.get(p), choices);
            parts[p] = scales.get(p).parts(utility(terms.get(p), choices));
        }
        vectors.put(at, units, parts);
    }

    /// Whether some exclusion forbids the choices, which are made for all of its issues.
    boolean isExcluded(List<Exclusion> excluded, Map<Integer, Integer> choices) {
        return excluded.stream()
                .anyMatch(exclusion -> exclusion.positions().entrySet().stream()
                        .allMatch(e -> e.getValue()
                                .contains(values.get(e.getKey())
                                        .coordinates()
                                        .get(choices.getOrDefault(e.getKey(), -1))
                                        .longValue())));
    }

    private BigFraction utility(List<Term> terms, Map<Integer, Integer> choices) {
        Map<Integer, BigFraction> coordinates = new TreeMap<>();
        choices.forEach((issue, choice) ->
                coordinates.put(issue, values.get(issue).coordinates().get(choice)));
        return Domain.utility(domain.issues(), terms, Optional.empty(), coordinates);
    }

    /// @param choices by issue, the number of a class of values
    Outcome outcome(int[] choices) {
        List<BigFraction> coordinates = new ArrayList<>();
        for (int j = 0; j < choices.length; j++) {
            coordinates.add(values.get(j).coordinates().get(choices[j]));
        }
        return new Outcome(coordinates);
    }
}
