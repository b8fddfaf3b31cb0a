package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Impossible;
import org.truce.model.Issue;
import org.truce.model.Statement;

/// Section 3 of method.md read word by word: every deal is written down and looked at. It shares no code
/// with the search; it reads the case itself.
final class BruteForce {
    /// Larger than the rounding of sums of doubles, smaller than any difference of the random instances.
    static final double ROUNDING = 1e-9;

    private final Instance instance;
    private final List<Integer> scope;
    private final List<Outcome> agreements = new ArrayList<>();

    /// @param needed positions among the parties of the scope
    /// @param margins of the parties of the scope
    /// @param crossed sincere red lines of parties needed
    record Outcome(Deal deal, SortedSet<Integer> needed, List<Double> margins, int crossed) {
        boolean isAcceptable() {
            return crossed == 0 && needed.stream().allMatch(p -> margins.get(p) >= -ROUNDING);
        }

        double smallest() {
            return needed.stream().mapToDouble(margins::get).min().orElseThrow();
        }

        double sum() {
            return margins.stream().mapToDouble(Double::doubleValue).sum();
        }

        double geometricMean() {
            double product = 1;
            for (int p : needed) {
                product *= margins.get(p) > ROUNDING ? margins.get(p) : 0;
            }
            return Math.pow(product, 1.0 / needed.size());
        }

        /// Margins of the parties needed, smallest first, each measured by its unit; parties without unit
        /// left out.
        List<Double> ranked(Map<Integer, Double> units) {
            return needed.stream()
                    .filter(units::containsKey)
                    .map(p -> margins.get(p) / units.getOrDefault(p, 1.0))
                    .sorted()
                    .toList();
        }

        boolean dominates(List<Double> others) {
            boolean better = false;
            for (int p = 0; p < others.size(); p++) {
                if (margins.get(p) < others.get(p) - ROUNDING) {
                    return false;
                }
                better |= margins.get(p) > others.get(p) + ROUNDING;
            }
            return better;
        }
    }

    BruteForce(Instance instance) {
        this.instance = instance;
        this.scope = List.copyOf(instance.scope());
        collect(new int[instance.asWritten().issues().size()], 0);
    }

    private void collect(int[] options, int issue) {
        if (issue == options.length) {
            Outcome outcome = outcome(Deal.of(options));
            if (isAgreement(outcome)) {
                agreements.add(outcome);
            }
            return;
        }
        for (int x = 0; x < instance.asWritten().issues().get(issue).options().size(); x++) {
            options[issue] = x;
            collect(options, issue + 1);
        }
    }

    Outcome outcome(Deal deal) {
        SortedSet<Integer> needed = new TreeSet<>();
        List<Issue> issues = instance.asWritten().issues();
        for (int j = 0; j < issues.size(); j++) {
            if (deal.option(j) != 0) {
                for (int i = 0; i < scope.size(); i++) {
                    if (issues.get(j).consent().contains(scope.get(i))) {
                        needed.add(i);
                    }
                }
            }
        }
        List<Double> margins = new ArrayList<>();
        for (int i = 0; i < scope.size(); i++) {
            margins.add(margin(i, deal));
        }
        int crossed = 0;
        for (int k = 0; k < instance.asWritten().statements().size(); k++) {
            Statement statement = instance.asWritten().statements().get(k);
            if (instance.sincere().get(k)
                    && needed.contains(scope.indexOf(statement.party()))
                    && crosses(statement, deal)) {
                crossed++;
            }
        }
        return new Outcome(deal, needed, margins, crossed);
    }

    private double margin(int i, Deal deal) {
        double utility = 0;
        double range = 0;
        int at = 0;
        List<Double> row = instance.utilities().get(i);
        List<Issue> issues = instance.asWritten().issues();
        for (int j = 0; j < issues.size(); j++) {
            List<Double> here = row.subList(at, at + issues.get(j).options().size());
            utility += here.get(deal.option(j));
            range += here.stream().max(Comparator.naturalOrder()).orElseThrow()
                    - here.stream().min(Comparator.naturalOrder()).orElseThrow();
            at += here.size();
        }
        return (utility - instance.walkAway().get(i)) / (range == 0 ? 1 : range);
    }

    private boolean crosses(Statement statement, Deal deal) {
        return switch (statement) {
            case Statement.Rejects rejects -> rejects.terms().holdsIn(deal);
            case Statement.Requires requires -> {
                Optional<Condition> target = requires.target() == null
                        ? instance.asWritten().findDefaultAgreement().map(a -> a.condition())
                        : Optional.of(requires.target());
                boolean asked = target.map(t -> t.holdsIn(deal)).orElse(!deal.isStatusQuo());
                yield asked && !requires.condition().holdsIn(deal);
            }
            default -> false;
        };
    }

    private boolean isAgreement(Outcome outcome) {
        if (outcome.needed().isEmpty() || !instance.asWritten().isAgreement(outcome.deal(), instance.agreement())) {
            return false;
        }
        for (Impossible excluded : instance.asWritten().impossible()) {
            if (excluded.combination().isContainedIn(outcome.deal())) {
                return false;
            }
        }
        return true;
    }

    List<Outcome> agreements() {
        return agreements;
    }

    List<Outcome> acceptable() {
        return agreements.stream().filter(Outcome::isAcceptable).toList();
    }

    /// The least r among agreements; empty if there are none.
    Optional<Integer> leastCrossed() {
        return agreements.stream().map(Outcome::crossed).min(Comparator.naturalOrder());
    }

    /// 1 for every party: margins as they are.
    Map<Integer, Double> ones() {
        Map<Integer, Double> ones = new TreeMap<>();
        for (int i = 0; i < scope.size(); i++) {
            ones.put(i, 1.0);
        }
        return ones;
    }

    /// The most that each party has in an acceptable deal that needs it; parties that can gain nothing
    /// are left out.
    Map<Integer, Double> bestAcceptable() {
        Map<Integer, Double> best = new TreeMap<>();
        for (int i = 0; i < scope.size(); i++) {
            int party = i;
            acceptable().stream()
                    .filter(o -> o.needed().contains(party))
                    .mapToDouble(o -> o.margins().get(party))
                    .max()
                    .ifPresent(most -> {
                        if (most > ROUNDING) {
                            best.put(party, most);
                        }
                    });
        }
        return best;
    }

    /// Whether no deal out of `among`, needing the same parties, comes before this one in the leximin
    /// order.
    boolean isFirstInLeximin(Outcome outcome, Predicate<Outcome> among, Map<Integer, Double> units) {
        List<Double> ranked = outcome.ranked(units);
        return agreements.stream()
                .filter(among)
                .filter(o -> o.needed().equals(outcome.needed()))
                .noneMatch(o -> comesBefore(o.ranked(units), ranked));
    }

    private static boolean comesBefore(List<Double> one, List<Double> other) {
        for (int i = 0; i < one.size(); i++) {
            if (Math.abs(one.get(i) - other.get(i)) > ROUNDING) {
                return one.get(i) > other.get(i);
            }
        }
        return false;
    }

    /// Agreements that cross no sincere red line of those they need.
    private List<Outcome> uncrossed() {
        return agreements.stream().filter(o -> o.crossed() == 0).toList();
    }

    boolean isEfficient(Outcome outcome) {
        Outcome statusQuo = outcome(Deal.statusQuo(outcome.deal().issues()));
        return !statusQuo.dominates(outcome.margins())
                && uncrossed().stream().noneMatch(o -> o.dominates(outcome.margins()));
    }

    /// The distinct margins of the agreements that cross nothing and that none of these dominates.
    List<List<Double>> frontier() {
        List<Outcome> uncrossed = uncrossed();
        List<List<Double>> frontier = new ArrayList<>();
        for (Outcome outcome : uncrossed) {
            if (frontier.stream().noneMatch(point -> isSamePoint(point, outcome.margins()))
                    && uncrossed.stream().noneMatch(o -> o.dominates(outcome.margins()))) {
                frontier.add(outcome.margins());
            }
        }
        return frontier;
    }

    static boolean isSamePoint(List<Double> one, List<Double> other) {
        for (int p = 0; p < one.size(); p++) {
            if (Math.abs(one.get(p) - other.get(p)) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    /// A deal drawn without regard to any rule, from a number.
    Deal deal(long number) {
        int[] options = new int[instance.asWritten().issues().size()];
        long left = number >>> 1;
        for (int j = 0; j < options.length; j++) {
            int n = instance.asWritten().issues().get(j).options().size();
            options[j] = Math.toIntExact(left % n);
            left /= n;
        }
        return Deal.of(Arrays.copyOf(options, options.length));
    }
}
