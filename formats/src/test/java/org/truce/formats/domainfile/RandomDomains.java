package org.truce.formats.domainfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Exclusion;
import org.truce.domain.Outcome;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// Small domains with everything that a domain can have, from a seed.
final class RandomDomains {
    private static final List<String> NAMES =
            List.of("plain", "Duration (weeks)", "a: b #c", "3", "true", "\"quoted\"", "ünïcode & <tag>", "- dash");

    private final Random random;
    private boolean small;

    RandomDomains(long seed) {
        random = new Random(seed);
    }

    /// Anything at all.
    Domain any() {
        int count = 1 + random.nextInt(4);
        List<DomainIssue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            issues.add(issue(i, random.nextInt(4)));
        }
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p <= random.nextInt(3); p++) {
            profiles.add(profile("party " + NAMES.get(p), issues));
        }
        return new Domain("random", issues, profiles, exclusions(issues));
    }

    /// What GENIUS was made for: discrete and whole issues, additive with values in [0, 1] that sum to at
    /// most 1.
    Domain additive() {
        int count = 1 + random.nextInt(4);
        List<DomainIssue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            issues.add(issue(i, random.nextInt(2)));
        }
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                terms.add(additive(i, issues.get(i), BigFraction.of(1, count)));
            }
            profiles.add(new Profile("party" + p, terms, Optional.empty(), new Reservation.Absent(), Optional.empty()));
        }
        return new Domain("additive", issues, profiles, List.of());
    }

    /// Issues of one kind (0 discrete, 1 whole) with tables, boxes and groups of utilities that are not below
    /// 0 and sum to less than 1.
    Domain interacting(int kind) {
        small = true;
        int count = 1 + random.nextInt(4);
        List<DomainIssue> issues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            issues.add(issue(i, kind));
        }
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            List<Term> terms = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                if (random.nextBoolean()) {
                    terms.add(single(i, issues.get(i)));
                }
            }
            for (int k = 0; k < 3; k++) {
                terms.add(random.nextBoolean() ? box(countable(issues), issues) : group(countable(issues), issues));
            }
            profiles.add(new Profile("p" + p, terms, Optional.empty(), new Reservation.Absent(), Optional.empty()));
        }
        return new Domain("interacting", issues, profiles, List.of());
    }

    private Term additive(int i, DomainIssue issue, BigFraction weight) {
        if (issue instanceof DomainIssue.Discrete discrete) {
            return new Term.Table(
                    i,
                    IntStream.range(0, discrete.values().size())
                            .mapToObj(_ -> weight.multiply(BigFraction.of(random.nextInt(11), 10)))
                            .toList());
        }
        DomainIssue.Whole whole = (DomainIssue.Whole) issue;
        BigFraction low = BigFraction.of(random.nextInt(9), 8);
        BigFraction slope = BigFraction.of(random.nextInt(9), 8)
                .subtract(low)
                .divide(BigFraction.of(Math.max(1, whole.high() - whole.low())));
        return new Term.Linear(
                i, weight.multiply(slope), weight.multiply(low.subtract(slope.multiply(BigFraction.of(whole.low())))));
    }

    private DomainIssue issue(int i, int kind) {
        String name = NAMES.get((random.nextInt(3) * 4 + i) % NAMES.size()) + i;
        long low = random.nextLong(-2, 3);
        return switch (kind) {
            case 0 ->
                new DomainIssue.Discrete(
                        name,
                        NAMES.subList(0, 1 + random.nextInt(4)).stream()
                                .map(v -> v + i)
                                .toList());
            case 1 -> new DomainIssue.Whole(name, low, low + 1 + random.nextInt(4));
            case 2 ->
                new DomainIssue.Stepped(
                        name,
                        BigFraction.of(low, 3),
                        BigFraction.of(low + 2),
                        BigFraction.of(1, 1 + random.nextInt(3)));
            default -> new DomainIssue.Real(name, BigFraction.of(low, 4), BigFraction.of(low + 3));
        };
    }

    private Profile profile(String name, List<DomainIssue> issues) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            if (random.nextInt(5) > 0) {
                terms.add(single(i, issues.get(i)));
            }
        }
        List<Integer> countable = countable(issues);
        for (int k = random.nextInt(3); k > 0 && !countable.isEmpty(); k--) {
            terms.add(random.nextBoolean() ? box(countable, issues) : group(countable, issues));
        }
        Optional<BigFraction> ceiling = random.nextInt(3) == 0 ? Optional.of(BigFraction.ONE) : Optional.empty();
        return new Profile(
                name,
                terms,
                ceiling,
                reservation(terms, ceiling, issues),
                random.nextInt(4) == 0 ? Optional.of(BigFraction.of(9, 10)) : Optional.empty());
    }

    private Reservation reservation(List<Term> terms, Optional<BigFraction> ceiling, List<DomainIssue> issues) {
        SortedMap<Integer, BigFraction> coordinates = new TreeMap<>();
        for (int i = 0; i < issues.size(); i++) {
            if (issues.get(i) instanceof DomainIssue.Countable issue && random.nextBoolean()) {
                coordinates.put(i, BigFraction.of(random.nextInt((int) issue.size())));
            }
        }
        return switch (random.nextInt(3)) {
            case 0 -> new Reservation.Absent();
            case 1 -> new Reservation.Given(number());
            default -> new Reservation.Bid(coordinates, Domain.utility(issues, terms, ceiling, coordinates));
        };
    }

    private Term single(int i, DomainIssue issue) {
        return issue instanceof DomainIssue.Discrete
                        || (issue instanceof DomainIssue.Scale && (small || random.nextInt(3) == 0))
                ? new Term.Table(
                        i,
                        IntStream.range(0, (int) ((DomainIssue.Countable) issue).size())
                                .mapToObj(_ -> number())
                                .toList())
                : new Term.Linear(i, number(), number());
    }

    private static List<Integer> countable(List<DomainIssue> issues) {
        return IntStream.range(0, issues.size())
                .filter(i -> issues.get(i) instanceof DomainIssue.Countable)
                .boxed()
                .toList();
    }

    private Term box(List<Integer> countable, List<DomainIssue> issues) {
        List<Term.Span> spans = new ArrayList<>();
        for (int issue : countable) {
            if (random.nextInt(3) > 0) {
                long size = ((DomainIssue.Countable) issues.get(issue)).size();
                long first = random.nextLong(size);
                spans.add(new Term.Span(issue, first, first + random.nextLong(size - first)));
            }
        }
        return new Term.Box(spans, number());
    }

    private Term group(List<Integer> countable, List<DomainIssue> issues) {
        List<Integer> members = countable.subList(0, 1 + random.nextInt(countable.size()));
        SequencedMap<List<Long>, BigFraction> values = new LinkedHashMap<>();
        for (int row = random.nextInt(4); row > 0; row--) {
            values.put(
                    members.stream()
                            .map(issue -> random.nextLong(((DomainIssue.Countable) issues.get(issue)).size()))
                            .toList(),
                    number());
        }
        return new Term.Group(members, values, random.nextBoolean() ? BigFraction.ZERO : number());
    }

    private List<Exclusion> exclusions(List<DomainIssue> issues) {
        List<Integer> countable = countable(issues);
        if (countable.isEmpty() || random.nextInt(3) > 0) {
            return List.of();
        }
        SortedMap<Integer, NavigableSet<Long>> positions = new TreeMap<>();
        for (int issue : countable) {
            NavigableSet<Long> set = new TreeSet<>();
            long size = ((DomainIssue.Countable) issues.get(issue)).size();
            for (int k = 0; k < 3; k++) {
                set.add(random.nextLong(size));
            }
            positions.put(issue, set);
        }
        return List.of(new Exclusion(positions));
    }

    private BigFraction number() {
        int[] denominators = {1, 2, 3, 7, 10, 662};
        if (small) {
            return BigFraction.of(random.nextInt(4), 60 * denominators[random.nextInt(denominators.length)]);
        }
        return BigFraction.of(random.nextInt(13) - 3, 4 * denominators[random.nextInt(denominators.length)]);
    }

    /// Every outcome; of a real issue its bounds and its middle.
    static List<Outcome> outcomes(List<DomainIssue> issues) {
        List<List<BigFraction>> outcomes = List.of(List.of());
        for (DomainIssue issue : issues) {
            List<BigFraction> coordinates = new ArrayList<>();
            switch (issue) {
                case DomainIssue.Countable countable -> {
                    for (long i = 0; i < countable.size(); i++) {
                        coordinates.add(BigFraction.of(i));
                    }
                }
                case DomainIssue.Real real ->
                    coordinates.addAll(
                            List.of(real.low(), real.low().add(real.high()).divide(BigFraction.of(2)), real.high()));
            }
            List<List<BigFraction>> longer = new ArrayList<>();
            for (List<BigFraction> outcome : outcomes) {
                for (BigFraction coordinate : coordinates) {
                    List<BigFraction> next = new ArrayList<>(outcome);
                    next.add(coordinate);
                    longer.add(next);
                }
            }
            outcomes = longer;
        }
        return outcomes.stream().map(Outcome::new).toList();
    }
}
