package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.truce.domain.Exclusion;
import org.truce.domain.Term;

/// The frontier of a component by variable elimination, with sets of efficient vectors where the classical
/// method has numbers (Bertelè & Brioschi 1972; Rollón & Larrosa 2006): one issue after another is taken
/// out, and what remains of it is, for every combination of the issues it is joined to, the frontier of its
/// best values. Time and memory grow with the number of combinations of the issues joined at one time.
final class Elimination {
    /// More combinations than these at one time are left to branch and bound.
    private static final long MOST_CELLS = 1 << 19;

    /// So many are always quicker than branch and bound.
    private static final long FEW_CELLS = 1 << 12;

    private final Instance instance;
    private final Component component;
    private final Fronts fronts;
    private final List<Factor> factors = new ArrayList<>();

    /// A front for every combination of the values of some issues, the last issue fastest.
    @SuppressWarnings("ArrayRecordComponent") // scratch, never compared
    private record Factor(int[] scope, Front[] cells) {}

    Elimination(Instance instance, Component component, Fronts fronts) {
        this.instance = instance;
        this.component = component;
        this.fronts = fronts;
    }

    /// Whether no step needs too many combinations.
    boolean isFeasible() {
        return needsAtMost(MOST_CELLS);
    }

    /// Whether no step needs more than a few.
    boolean isQuick() {
        return component.issues().length == 1 || needsAtMost(FEW_CELLS);
    }

    private boolean needsAtMost(long cells) {
        List<NavigableSet<Integer>> scopes = new ArrayList<>(scopes().keySet());
        for (int issue : component.issues()) {
            scopes.add(new TreeSet<>(List.of(issue)));
        }
        NavigableSet<Integer> left = new TreeSet<>();
        Arrays.stream(component.issues()).forEach(left::add);
        while (!left.isEmpty()) {
            int issue = cheapest(left, scopes);
            NavigableSet<Integer> joined = joined(issue, scopes);
            if (combinations(joined) > cells) {
                return false;
            }
            scopes.removeIf(scope -> scope.contains(issue));
            joined.remove(issue);
            scopes.add(joined);
            left.remove(issue);
        }
        return true;
    }

    Front frontier() {
        scopes().forEach((scope, parts) -> factors.add(factor(scope, parts)));
        NavigableSet<Integer> left = new TreeSet<>();
        Arrays.stream(component.issues()).forEach(left::add);
        while (!left.isEmpty()) {
            int issue = cheapest(left, factors.stream().map(f -> set(f.scope())).toList());
            eliminate(issue);
            left.remove(issue);
        }
        return fronts.merge(factors.stream().map(f -> f.cells()[0]).toList());
    }

    /// What looks at the same issues.
    private record Parts(List<List<Term>> terms, List<Exclusion> excluded) {}

    private Map<NavigableSet<Integer>, Parts> scopes() {
        Map<NavigableSet<Integer>, Parts> scopes = new LinkedHashMap<>();
        for (int issue : component.issues()) {
            parts(scopes, new TreeSet<>(List.of(issue)));
        }
        for (int p = 0; p < instance.parties(); p++) {
            for (Term term : component.terms().get(p)) {
                parts(scopes, new TreeSet<>(term.issues())).terms().get(p).add(term);
            }
        }
        for (Exclusion exclusion : component.excluded()) {
            parts(scopes, new TreeSet<>(exclusion.positions().keySet()))
                    .excluded()
                    .add(exclusion);
        }
        return scopes;
    }

    private Parts parts(Map<NavigableSet<Integer>, Parts> scopes, NavigableSet<Integer> scope) {
        return scopes.computeIfAbsent(scope, _ -> {
            List<List<Term>> terms = new ArrayList<>();
            for (int p = 0; p < instance.parties(); p++) {
                terms.add(new ArrayList<>());
            }
            return new Parts(terms, new ArrayList<>());
        });
    }

    private Factor factor(NavigableSet<Integer> issues, Parts parts) {
        int[] scope = issues.stream().mapToInt(Integer::intValue).toArray();
        Front[] cells = new Front[(int) combinations(issues)];
        int[] at = new int[scope.length];
        Map<Integer, Integer> choices = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = 0; i < scope.length; i++) {
                choices.put(scope[i], at[i]);
            }
            boolean excluded = instance.isExcluded(parts.excluded(), choices);
            Vectors vector = fronts.vectors(excluded ? 0 : 1);
            if (!excluded) {
                instance.put(vector, 0, parts.terms(), choices);
            }
            cells[cell] = vector.front(GIVEN);
            advance(at, scope);
        }
        return new Factor(scope, cells);
    }

    private static final Front.Origin GIVEN = new Front.Origin.Given();

    private void advance(int[] at, int[] scope) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < instance.values(scope[i]).size()) {
                return;
            }
            at[i] = 0;
        }
    }

    private void eliminate(int issue) {
        List<Factor> bucket = new ArrayList<>();
        for (Factor factor : factors) {
            if (Arrays.binarySearch(factor.scope(), issue) >= 0) {
                bucket.add(factor);
            }
        }
        factors.removeAll(bucket);
        NavigableSet<Integer> joined =
                joined(issue, bucket.stream().map(f -> set(f.scope())).toList());
        joined.remove(issue);
        int[] scope = joined.stream().mapToInt(Integer::intValue).toArray();
        Front[] cells = new Front[(int) combinations(joined)];
        int[] at = new int[scope.length];
        for (int cell = 0; cell < cells.length; cell++) {
            Front[] rests = new Front[instance.values(issue).size()];
            for (int x = 0; x < rests.length; x++) {
                List<Front> parts = new ArrayList<>();
                for (Factor factor : bucket) {
                    parts.add(factor.cells()[index(factor.scope(), scope, at, issue, x)]);
                }
                rests[x] = fronts.merge(parts);
            }
            cells[cell] = fronts.union(issue, rests);
            advance(at, scope);
        }
        factors.add(new Factor(scope, cells));
    }

    /// The cell of a factor for the values at hand.
    private int index(int[] scope, int[] known, int[] at, int issue, int value) {
        int index = 0;
        for (int j : scope) {
            int x = j == issue ? value : at[Arrays.binarySearch(known, j)];
            index = index * instance.values(j).size() + x;
        }
        return index;
    }

    /// The issue that is joined to the fewest combinations.
    private int cheapest(NavigableSet<Integer> left, List<NavigableSet<Integer>> scopes) {
        int cheapest = left.first();
        long fewest = Long.MAX_VALUE;
        for (int issue : left) {
            long combinations = combinations(joined(issue, scopes));
            if (combinations < fewest) {
                fewest = combinations;
                cheapest = issue;
            }
        }
        return cheapest;
    }

    private static NavigableSet<Integer> joined(int issue, List<NavigableSet<Integer>> scopes) {
        NavigableSet<Integer> joined = new TreeSet<>();
        for (NavigableSet<Integer> scope : scopes) {
            if (scope.contains(issue)) {
                joined.addAll(scope);
            }
        }
        return joined;
    }

    private long combinations(NavigableSet<Integer> issues) {
        long combinations = 1;
        for (int issue : issues) {
            combinations *= instance.values(issue).size();
            if (combinations > MOST_CELLS) {
                return MOST_CELLS + 1;
            }
        }
        return combinations;
    }

    private static NavigableSet<Integer> set(int[] scope) {
        NavigableSet<Integer> set = new TreeSet<>();
        Arrays.stream(scope).forEach(set::add);
        return set;
    }
}
