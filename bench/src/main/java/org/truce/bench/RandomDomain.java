package org.truce.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.domain.Domain;
import org.truce.domain.DomainIssue;
import org.truce.domain.Profile;
import org.truce.domain.Reservation;
import org.truce.domain.Term;

/// Random domains of a given size. Additive ones: weights from 1 to 1000, evaluations from 0 to 100, divided
/// by the largest as GENIUS does; or, for integer issues, a slope up or down from 0 to the weight.
/// Hyper-rectangle ones: two parties, ten values an issue, four boxes for an issue and party, each over one
/// to four issues, worth 1 to 100.
final class RandomDomain {
    private static final int BOX_VALUES = 10;
    private static final int BOXES_PER_ISSUE = 4;

    private final SplittableRandom random;
    private final List<DomainIssue> issues = new ArrayList<>();

    private RandomDomain(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// @param size such as `3x8x5`, `3x8x7-whole` or `boxes-10`
    static Domain of(String size, long seed) {
        RandomDomain domain = new RandomDomain(seed);
        if (size.startsWith("boxes-")) {
            return domain.ofBoxes(Integer.parseInt(size.substring("boxes-".length())));
        }
        String[] numbers = size.replace("-whole", "").split("x", 3);
        return domain.additive(
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]),
                size.endsWith("-whole"));
    }

    private Domain additive(int parties, int count, int values, boolean whole) {
        addIssues(count, values);
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            int[] weights = new int[count];
            long sum = 0;
            for (int j = 0; j < count; j++) {
                weights[j] = random.nextInt(1, 1001);
                sum += weights[j];
            }
            List<Term> terms = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                BigFraction weight = BigFraction.of(weights[j], sum);
                terms.add(whole ? slope(j, weight, values) : table(j, weight, values));
            }
            profiles.add(profile(p, terms));
        }
        return new Domain("random", issues, profiles, List.of());
    }

    private void addIssues(int count, int values) {
        for (int j = 0; j < count; j++) {
            issues.add(new DomainIssue.Whole("issue " + j, 0, values - 1L));
        }
    }

    private Term slope(int issue, BigFraction weight, int values) {
        BigFraction slope = weight.divide(values - 1);
        return random.nextBoolean()
                ? new Term.Linear(issue, slope, BigFraction.ZERO)
                : new Term.Linear(issue, slope.negate(), weight);
    }

    private Term table(int issue, BigFraction weight, int values) {
        int[] evaluations = random.ints(values, 0, 101).toArray();
        int most = 1;
        for (int evaluation : evaluations) {
            most = Math.max(most, evaluation);
        }
        List<BigFraction> table = new ArrayList<>();
        for (int evaluation : evaluations) {
            table.add(weight.multiply(BigFraction.of(evaluation, most)));
        }
        return new Term.Table(issue, table);
    }

    private static Profile profile(int party, List<Term> terms) {
        return new Profile("party " + party, terms, Optional.empty(), new Reservation.Absent(), Optional.empty());
    }

    private Domain ofBoxes(int count) {
        addIssues(count, BOX_VALUES);
        List<Profile> profiles = new ArrayList<>();
        for (int p = 0; p < 2; p++) {
            List<Term> terms = new ArrayList<>();
            for (int b = 0; b < BOXES_PER_ISSUE * count; b++) {
                TreeSet<Integer> members = new TreeSet<>();
                int wanted = random.nextInt(1, 5);
                while (members.size() < wanted) {
                    members.add(random.nextInt(count));
                }
                List<Term.Span> spans = new ArrayList<>();
                for (int j : members) {
                    int one = random.nextInt(BOX_VALUES);
                    int other = random.nextInt(BOX_VALUES);
                    spans.add(new Term.Span(j, Math.min(one, other), Math.max(one, other)));
                }
                terms.add(new Term.Box(spans, BigFraction.of(random.nextInt(1, 101), 1000)));
            }
            profiles.add(profile(p, terms));
        }
        return new Domain("random", issues, profiles, List.of());
    }
}
