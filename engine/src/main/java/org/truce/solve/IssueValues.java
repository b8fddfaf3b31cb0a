package org.truce.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Profile;
import org.truce.domain.Term;

/// The values of one issue that have to be told apart. Values that no term and no exclusion distinguishes
/// are one; where only linear terms look at an issue and nobody's slope runs against another's, its one end
/// is as good as any value for everybody; other real issues, and scales of too many values, are cut into
/// steps.
///
/// @param coordinates a value of each class, as in an [org.truce.domain.Outcome]
/// @param positions of the values of each class; empty where they are not known: values of a real issue,
///     or of one that was cut into steps
/// @param error by party, by how much utility the best value may be missed
@SuppressWarnings("ArrayRecordComponent") // read often, never compared
record IssueValues(List<BigFraction> coordinates, List<long[]> positions, BigFraction[] error) {
    /// More values than these on one issue are cut into steps.
    private static final int MOST = 100_000;

    int size() {
        return coordinates.size();
    }

    /// Whether it is known which values are in a class.
    boolean areKnown() {
        return !positions.isEmpty();
    }

    /// How many values a class has.
    int count(int choice) {
        return positions.get(choice).length;
    }

    /// The values of a class, as in an [org.truce.domain.Outcome].
    List<BigFraction> members(int choice) {
        return Arrays.stream(positions.get(choice)).mapToObj(BigFraction::of).toList();
    }

    boolean isCut() {
        return Arrays.stream(error).anyMatch(e -> e.signum() != 0);
    }

    static IssueValues of(Domain domain, int issue, int steps) {
        List<List<Term>> terms = new ArrayList<>();
        for (Profile profile : domain.profiles()) {
            terms.add(profile.terms().stream()
                    .filter(t -> t.issues().contains(issue))
                    .toList());
        }
        List<Exclusion> excluded = domain.excluded().stream()
                .filter(e -> e.positions().containsKey(issue))
                .toList();
        return switch (domain.issues().get(issue)) {
            case DomainIssue.Real real -> ofReal(real, slopes(terms), steps);
            case DomainIssue.Countable countable -> ofCountable(countable, issue, terms, excluded);
        };
    }

    /// By party, the sum of the slopes of linear terms.
    private static List<BigFraction> slopes(List<List<Term>> terms) {
        List<BigFraction> slopes = new ArrayList<>();
        for (List<Term> own : terms) {
            BigFraction slope = BigFraction.ZERO;
            for (Term term : own) {
                slope = term instanceof Term.Linear linear ? slope.add(linear.slope()) : slope;
            }
            slopes.add(slope);
        }
        return slopes;
    }

    private static IssueValues ofReal(DomainIssue.Real real, List<BigFraction> slopes, int steps) {
        BigFraction[] error = new BigFraction[slopes.size()];
        Arrays.fill(error, BigFraction.ZERO);
        boolean rises = slopes.stream().anyMatch(s -> s.signum() > 0);
        boolean falls = slopes.stream().anyMatch(s -> s.signum() < 0);
        if (!rises || !falls) {
            return new IssueValues(List.of(rises ? real.high() : real.low()), List.of(), error);
        }
        BigFraction width = real.high().subtract(real.low());
        List<BigFraction> values = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            values.add(real.low().add(width.multiply(BigFraction.of(i, steps))));
        }
        for (int p = 0; p < error.length; p++) {
            error[p] = slopes.get(p).abs().multiply(width).divide(2L * steps);
        }
        return new IssueValues(values, List.of(), error);
    }

    private static IssueValues ofCountable(
            DomainIssue.Countable issue, int position, List<List<Term>> terms, List<Exclusion> excluded) {
        BigFraction[] error = new BigFraction[terms.size()];
        Arrays.fill(error, BigFraction.ZERO);
        TreeSet<Long> told = new TreeSet<>();
        long size = issue.size();
        if (size <= MOST) {
            for (long x = 0; x < size; x++) {
                told.add(x);
            }
        } else {
            boundaries(position, size, terms, excluded, told);
            List<BigFraction> slopes = slopes(terms);
            boolean rises = slopes.stream().anyMatch(s -> s.signum() > 0);
            boolean falls = slopes.stream().anyMatch(s -> s.signum() < 0);
            if (rises && falls) {
                cut(size, told);
                BigFraction gap = BigFraction.of(widestGap(told)).divide(2L);
                BigFraction unit = issue instanceof DomainIssue.Scale scale
                        ? scale.number(1).subtract(scale.number(0))
                        : BigFraction.ZERO;
                for (int p = 0; p < error.length; p++) {
                    error[p] = slopes.get(p).abs().multiply(gap).multiply(unit);
                }
            }
        }
        return classes(issue, position, told, terms, excluded, error);
    }

    /// The positions at which some term or exclusion begins or ends, and those just beyond.
    private static void boundaries(
            int issue, long size, List<List<Term>> terms, List<Exclusion> excluded, NavigableSet<Long> told) {
        told.addAll(List.of(0L, size - 1));
        for (List<Term> own : terms) {
            for (Term term : own) {
                switch (term) {
                    case Term.Box box ->
                        box.spans().stream()
                                .filter(s -> s.issue() == issue)
                                .forEach(s -> around(s.first(), s.last(), size, told));
                    case Term.Group group ->
                        group.values().keySet().forEach(key -> {
                            long x = key.get(group.members().indexOf(issue));
                            around(x, x, size, told);
                        });
                    case Term.Table _, Term.Linear _ -> {}
                }
            }
        }
        for (Exclusion exclusion : excluded) {
            for (long x : exclusion.positions().getOrDefault(issue, new TreeSet<>())) {
                around(x, x, size, told);
            }
        }
    }

    private static void around(long first, long last, long size, NavigableSet<Long> told) {
        told.addAll(List.of(Math.max(0, first - 1), first, last, Math.min(size - 1, last + 1)));
    }

    private static void cut(long size, NavigableSet<Long> told) {
        for (int i = 0; i <= MOST; i++) {
            told.add((long) ((size - 1) * (i / (double) MOST)));
        }
    }

    private static long widestGap(NavigableSet<Long> told) {
        long widest = 0;
        long before = told.first();
        for (long x : told) {
            widest = Math.max(widest, x - before);
            before = x;
        }
        return widest;
    }

    private static IssueValues classes(
            DomainIssue.Countable issue,
            int position,
            NavigableSet<Long> told,
            List<List<Term>> terms,
            List<Exclusion> excluded,
            BigFraction[] error) {
        SequencedMap<List<Object>, List<Long>> known = new LinkedHashMap<>();
        for (long x : told) {
            known.computeIfAbsent(signature(issue, position, x, terms, excluded), _ -> new ArrayList<>())
                    .add(x);
        }
        List<BigFraction> coordinates = new ArrayList<>();
        List<long[]> positions = new ArrayList<>();
        for (List<Long> equal : known.values()) {
            coordinates.add(BigFraction.of(equal.getFirst()));
            positions.add(equal.stream().mapToLong(Long::longValue).toArray());
        }
        return new IssueValues(coordinates, told.size() == issue.size() ? positions : List.of(), error);
    }

    /// What terms and exclusions see of a value.
    private static List<Object> signature(
            DomainIssue.Countable issue, int position, long x, List<List<Term>> terms, List<Exclusion> excluded) {
        List<Object> signature = new ArrayList<>();
        for (List<Term> own : terms) {
            BigFraction sum = BigFraction.ZERO;
            for (Term term : own) {
                switch (term) {
                    case Term.Table table -> sum = sum.add(table.values().get((int) x));
                    case Term.Linear linear ->
                        sum = sum.add(linear.slope().multiply(((DomainIssue.Scale) issue).number(x)));
                    case Term.Box box ->
                        signature.add(box.spans().stream()
                                .filter(s -> s.issue() == position)
                                .allMatch(s -> s.contains(x)));
                    case Term.Group group -> {
                        int member = group.members().indexOf(position);
                        boolean named = group.values().keySet().stream().anyMatch(key -> key.get(member) == x);
                        signature.add(named ? x : -1L);
                    }
                }
            }
            signature.add(sum);
        }
        for (Exclusion exclusion : excluded) {
            signature.add(exclusion
                    .positions()
                    .getOrDefault(position, new TreeSet<>())
                    .contains(x));
        }
        return signature;
    }
}
