package org.truce.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;

/// The answers by looking at every outcome, in fractions: written for the tests, after the definitions, and
/// sharing nothing with what it checks but [Domain#utility].
final class EveryOutcome {
    private final List<BigFraction> reservation;
    private final List<List<BigFraction>> utilities = new ArrayList<>();
    private final Map<List<BigFraction>, List<Outcome>> deals = new HashMap<>();

    EveryOutcome(Domain domain) {
        this.reservation =
                domain.profiles().stream().map(p -> p.reservation().value()).toList();
        int n = domain.issues().size();
        long[] at = new long[n];
        boolean more = true;
        while (more) {
            Outcome outcome = Outcome.of(at);
            if (domain.isPossible(outcome)) {
                List<BigFraction> vector = new ArrayList<>();
                for (Profile profile : domain.profiles()) {
                    vector.add(domain.utility(profile, outcome));
                }
                utilities.add(vector);
                deals.computeIfAbsent(vector, _ -> new ArrayList<>()).add(outcome);
            }
            int j = 0;
            while (j < n && ++at[j] == ((DomainIssue.Countable) domain.issues().get(j)).size()) {
                at[j++] = 0;
            }
            more = j < n;
        }
    }

    /// The possible outcomes that have these utilities.
    List<Outcome> deals(List<BigFraction> vector) {
        return deals.getOrDefault(vector, List.of());
    }

    List<List<BigFraction>> frontier() {
        return deals.keySet().stream()
                .filter(v -> deals.keySet().stream().noneMatch(w -> !w.equals(v) && isAtLeast(w, v)))
                .toList();
    }

    long acceptable() {
        return utilities.stream().filter(v -> isAtLeast(v, reservation)).count();
    }

    private static boolean isAtLeast(List<BigFraction> one, List<BigFraction> other) {
        for (int p = 0; p < one.size(); p++) {
            if (one.get(p).compareTo(other.get(p)) < 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<List<BigFraction>> best(BiPredicate<List<BigFraction>, List<BigFraction>> isBetter) {
        List<BigFraction> best = null;
        for (List<BigFraction> vector : utilities) {
            if (isAtLeast(vector, reservation)) {
                best = best == null || isBetter.test(vector, best) ? vector : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<BigFraction> gains(List<BigFraction> vector) {
        List<BigFraction> gains = new ArrayList<>();
        for (int p = 0; p < vector.size(); p++) {
            gains.add(vector.get(p).subtract(reservation.get(p)));
        }
        return gains;
    }

    private BigFraction product(List<BigFraction> vector) {
        return gains(vector).stream().reduce(BigFraction.ONE, BigFraction::multiply);
    }

    Optional<BigFraction> nash() {
        return best((v, w) -> product(v).compareTo(product(w)) > 0).map(this::product);
    }

    Optional<BigFraction> utilitarian() {
        return best((v, w) -> sum(v).compareTo(sum(w)) > 0).map(EveryOutcome::sum);
    }

    private static BigFraction sum(List<BigFraction> vector) {
        return vector.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    /// The gains at the leximin best outcome, ascending.
    Optional<List<BigFraction>> egalitarian() {
        return best((v, w) -> leximin(sorted(gains(v)), sorted(gains(w))))
                .map(this::gains)
                .map(EveryOutcome::sorted);
    }

    /// The shares of the attainable at the leximin best outcome, ascending, of parties that can gain.
    Optional<List<BigFraction>> kalaiSmorodinsky() {
        List<BigFraction> most = new ArrayList<>();
        for (int p = 0; p < reservation.size(); p++) {
            int party = p;
            most.add(best((v, w) -> v.get(party).compareTo(w.get(party)) > 0)
                    .map(v -> gains(v).get(party))
                    .orElse(BigFraction.ZERO));
        }
        return best((v, w) -> leximin(shares(v, most), shares(w, most))).map(v -> shares(v, most));
    }

    private List<BigFraction> shares(List<BigFraction> vector, List<BigFraction> most) {
        List<BigFraction> shares = new ArrayList<>();
        for (int p = 0; p < vector.size(); p++) {
            if (most.get(p).signum() > 0) {
                shares.add(gains(vector).get(p).divide(most.get(p)));
            }
        }
        return sorted(shares);
    }

    private static List<BigFraction> sorted(List<BigFraction> values) {
        List<BigFraction> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private static boolean leximin(List<BigFraction> one, List<BigFraction> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
