package org.truce.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.truce.domain.Domain;
import org.truce.domain.Exclusion;
import org.truce.domain.Profile;
import org.truce.domain.Term;

/// Issues that terms or exclusions join, directly or through others: what is chosen for them does not bear
/// on the worth of any other issue.
///
/// @param issues their positions in the domain, ascending
/// @param terms by party, those that look at these issues and no others
@SuppressWarnings("ArrayRecordComponent") // read often, never compared
record Component(int[] issues, List<List<Term>> terms, List<Exclusion> excluded) {
    /// Terms that look at no issue belong to the first component.
    static List<Component> of(Domain domain) {
        int n = domain.issues().size();
        int[] root = new int[n];
        for (int j = 0; j < n; j++) {
            root[j] = j;
        }
        for (Profile profile : domain.profiles()) {
            profile.terms().forEach(term -> join(root, term.issues()));
        }
        domain.excluded().forEach(exclusion -> join(root, exclusion.positions().keySet()));
        List<Component> components = new ArrayList<>();
        for (int group : new TreeSet<>(roots(root))) {
            int[] issues = java.util.stream.IntStream.range(0, n)
                    .filter(j -> find(root, j) == group)
                    .toArray();
            List<List<Term>> terms = domain.profiles().stream()
                    .map(profile -> profile.terms().stream()
                            .filter(t -> (t.issues().isEmpty()
                                            ? find(root, 0)
                                            : find(root, t.issues().first()))
                                    == group)
                            .toList())
                    .toList();
            List<Exclusion> excluded = domain.excluded().stream()
                    .filter(e -> find(root, e.positions().firstKey()) == group)
                    .toList();
            components.add(new Component(issues, terms, excluded));
        }
        return components;
    }

    private static List<Integer> roots(int[] root) {
        List<Integer> roots = new ArrayList<>();
        for (int j = 0; j < root.length; j++) {
            roots.add(find(root, j));
        }
        return roots;
    }

    private static void join(int[] root, Iterable<Integer> together) {
        int first = -1;
        for (int issue : together) {
            if (first < 0) {
                first = find(root, issue);
            } else {
                root[find(root, issue)] = first;
            }
        }
    }

    private static int find(int[] root, int issue) {
        int at = issue;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
