package org.truce.solve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// Small random domains with everything in them: tables, slopes, boxes of either sign, groups, exclusions,
/// reservation values and ceilings. Few different numbers, so that ties are frequent; now and then a
/// denominator so large that sums must be rounded.
final class RandomDomains {
    private static final int MOST_OUTCOMES = 150;

    private final SplittableRandom random;
    private final List<DomainIssue> issues = new ArrayList<>();
    private final BigFraction unit;

    private RandomDomains(SplittableRandom random) {
        this.random = random;
        // with a prime of 61 bits below the line, the common denominator does not fit a scale
        this.unit = random.nextInt(5) == 0 ? BigFraction.of(1L << 57, 2305843009213693951L) : BigFraction.of(1, 20);
    }

    static Domain of(long seed) {
        return new RandomDomains(new SplittableRandom(seed)).domain();
    }

    private Domain domain() {
        int outcomes = 1;
        while (issues.size() < 2 || (issues.size() < 6 && random.nextInt(4) > 0)) {
            int size = random.nextInt(1, 6);
            if (outcomes * size > MOST_OUTCOMES) {
                break;
            }
            outcomes *= size;
            issues.add(issue("issue " + issues.size(), size));
        }
        List<Profile> profiles = new ArrayList<>();
        int parties = random.nextInt(2, 7);
        for (int p = 0; p < parties; p++) {
            profiles.add(profile("party " + p));
        }
        List<Exclusion> excluded = new ArrayList<>();
        for (int e = random.nextInt(-3, 4); e > 0; e--) {
            excluded.add(exclusion());
        }
        return new Domain("random", issues, profiles, excluded);
    }

    private DomainIssue issue(String name, int size) {
        return switch (random.nextInt(3)) {
            case 0 -> new DomainIssue.Whole(name, 3, 2L + size);
            case 1 ->
                new DomainIssue.Stepped(name, BigFraction.ZERO, BigFraction.of(size - 1, 2), BigFraction.of(1, 2));
            default -> {
                List<String> values = new ArrayList<>();
                for (int x = 0; x < size; x++) {
                    values.add("value " + x);
                }
                yield new DomainIssue.Discrete(name, values);
            }
        };
    }

    private Profile profile(String name) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < issues.size(); j++) {
            if (random.nextInt(5) > 0) {
                terms.add(ofOneIssue(j));
            }
        }
        for (int b = random.nextInt(-3, 4); b > 0; b--) {
            terms.add(random.nextInt(3) == 0 ? group() : box());
        }
        Reservation reservation = random.nextInt(3) == 0
                ? new Reservation.Absent()
                : new Reservation.Given(unit.multiply(BigFraction.of(random.nextInt(-4, 14))));
        Optional<BigFraction> ceiling = random.nextInt(4) == 0
                ? Optional.of(unit.multiply(BigFraction.of(random.nextInt(10, 30))))
                : Optional.empty();
        return new Profile(name, terms, ceiling, reservation, Optional.empty());
    }

    private BigFraction number(int low, int high) {
        return unit.multiply(BigFraction.of(random.nextInt(low, high)));
    }

    private Term ofOneIssue(int issue) {
        if (issues.get(issue) instanceof DomainIssue.Scale && random.nextBoolean()) {
            return new Term.Linear(issue, number(-3, 4), number(0, 3));
        }
        List<BigFraction> values = new ArrayList<>();
        for (long x = 0; x < size(issue); x++) {
            values.add(number(0, 11));
        }
        return new Term.Table(issue, values);
    }

    private long size(int issue) {
        return ((DomainIssue.Countable) issues.get(issue)).size();
    }

    private List<Integer> members() {
        List<Integer> members = new ArrayList<>();
        for (int j = 0; j < issues.size(); j++) {
            if (random.nextBoolean()) {
                members.add(j);
            }
        }
        return members.isEmpty() ? List.of(0) : members;
    }

    private Term box() {
        List<Term.Span> spans = new ArrayList<>();
        for (int j : random.nextInt(10) == 0 ? List.<Integer>of() : members()) {
            long first = random.nextLong(size(j));
            spans.add(new Term.Span(j, first, random.nextLong(first, size(j))));
        }
        return new Term.Box(spans, number(-6, 12));
    }

    private Term group() {
        List<Integer> members = members();
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        for (int k = random.nextInt(6); k > 0; k--) {
            values.put(members.stream().map(j -> random.nextLong(size(j))).toList(), number(-4, 9));
        }
        return new Term.Group(members, values, number(-2, 3));
    }

    private Exclusion exclusion() {
        TreeMap<Integer, NavigableSet<Long>> positions = new TreeMap<>();
        for (int j : members()) {
            NavigableSet<Long> values = new TreeSet<>();
            values.add(random.nextLong(size(j)));
            values.add(random.nextLong(size(j)));
            positions.put(j, values);
        }
        return new Exclusion(positions);
    }
}
