package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Term;

/// A utility as a sum of tables over groups of issues that share none: issues that some term looks at
/// together come into one group.
final class JointTables {
    /// The combinations that a group may have.
    private static final long MOST_COMBINATIONS = 10_000;

    private JointTables() {}

    /// Empty where a group would be too large, or an issue is not discrete.
    static Optional<List<Term.Group>> find(Profile profile, List<DomainIssue> issues) {
        List<Term.Group> tables = new ArrayList<>();
        List<Term> constants =
                profile.terms().stream().filter(term -> term.issues().isEmpty()).toList();
        for (Collection<Integer> group : groups(profile, issues.size())) {
            List<Integer> members = List.copyOf(group);
            long combinations = 1;
            for (int member : members) {
                if (!(issues.get(member) instanceof DomainIssue.Discrete discrete)
                        || combinations > MOST_COMBINATIONS / discrete.size()) {
                    return Optional.empty();
                }
                combinations *= discrete.size();
            }
            List<Term> terms = new ArrayList<>(profile.terms().stream()
                    .filter(term -> !term.issues().isEmpty()
                            && members.contains(term.issues().first()))
                    .toList());
            if (tables.isEmpty()) {
                terms.addAll(constants);
            }
            tables.add(new Term.Group(members, table(members, terms, combinations, issues), BigFraction.ZERO));
        }
        return Optional.of(tables);
    }

    private static Collection<? extends Collection<Integer>> groups(Profile profile, int issues) {
        int[] group = new int[issues];
        for (int i = 0; i < issues; i++) {
            group[i] = i;
        }
        for (Term term : profile.terms()) {
            for (int issue : term.issues()) {
                int from = group[issue];
                int to = group[term.issues().first()];
                for (int i = 0; i < issues; i++) {
                    group[i] = group[i] == from ? to : group[i];
                }
            }
        }
        SortedMap<Integer, Collection<Integer>> members = new TreeMap<>();
        for (int i = 0; i < issues; i++) {
            members.computeIfAbsent(group[i], _ -> new TreeSet<>()).add(i);
        }
        return members.values();
    }

    private static SequencedMap<List<Long>, BigFraction> table(
            List<Integer> members, List<Term> terms, long combinations, List<DomainIssue> issues) {
        SequencedMap<List<Long>, BigFraction> table = new LinkedHashMap<>();
        for (long i = 0; i < combinations; i++) {
            List<Long> positions = new ArrayList<>();
            SortedMap<Integer, BigFraction> coordinates = new TreeMap<>();
            long rest = i;
            for (int member : members.reversed()) {
                long size = ((DomainIssue.Countable) issues.get(member)).size();
                positions.addFirst(rest % size);
                coordinates.put(member, BigFraction.of(rest % size));
                rest /= size;
            }
            table.put(positions, Domain.utility(issues, terms, Optional.empty(), coordinates));
        }
        return table;
    }

    /// The same sum where no value is below 0, if there is such a one: what is below 0 in one group is taken
    /// from another.
    static Optional<List<Term.Group>> findNonNegative(List<Term.Group> tables) {
        BigFraction rest = BigFraction.ZERO;
        List<Term.Group> shifted = new ArrayList<>();
        for (Term.Group table : tables) {
            BigFraction least = Collections.min(table.values().values());
            BigFraction taken = least.signum() < 0 ? least : BigFraction.ZERO;
            rest = rest.add(taken);
            shifted.add(plus(table, taken.negate()));
        }
        for (int i = 0; i < shifted.size() && rest.signum() < 0; i++) {
            BigFraction least = Collections.min(shifted.get(i).values().values());
            BigFraction given = least.compareTo(rest.negate()) < 0 ? least : rest.negate();
            shifted.set(i, plus(shifted.get(i), given.negate()));
            rest = rest.add(given);
        }
        return rest.signum() < 0 ? Optional.empty() : Optional.of(shifted);
    }

    private static Term.Group plus(Term.Group table, BigFraction more) {
        if (more.signum() == 0) {
            return table;
        }
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        table.values().forEach((key, value) -> values.put(key, value.add(more)));
        return new Term.Group(table.members(), values, table.otherwise());
    }
}
