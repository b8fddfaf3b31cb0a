package org.truce.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small random cases for tests: two or three parties, three to five issues, statements of every kind about
/// single options (so that no set of them contradicts itself), and red lines.
public final class RandomCases {
    private static final List<Stake.Rank> RANKS = List.of(Stake.Rank.VITAL, Stake.Rank.MAJOR, Stake.Rank.MINOR);

    private RandomCases() {}

    public static Case of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int parties = 2 + random.nextInt(2);
        Cases cases = Cases.of(parties).lossAversion(1, 2);
        int issues = 3 + random.nextInt(3);
        int[] options = new int[issues];
        for (int j = 0; j < issues; j++) {
            options[j] = 2 + random.nextInt(2);
            if (random.nextInt(3) == 0) {
                cases.ordered(options[j]);
            } else {
                cases.issue(options[j]);
            }
            if (random.nextInt(3) == 0) {
                cases.consent(j, random.nextInt(parties));
            }
            for (int p = 0; p < parties; p++) {
                cases.stake(p, j, RANKS.get(random.nextInt(3)));
            }
        }
        cases.agreement(Cases.deal(0, 1));
        for (int p = 0; p < parties; p++) {
            int j = random.nextInt(issues);
            cases.sincere(.8).wants(p, Cases.deal(j, random.nextInt(options[j])));
            int other = (j + 1) % issues;
            cases.sincere(.6).rejects(p, Cases.deal(0, 1, 1 + random.nextInt(issues - 1), random.nextInt(2)));
            cases.sincere(.7).requires(p, Cases.deal(other, random.nextInt(options[other])), null);
        }
        cases.proposal(0, Cases.deal(0, 1));
        return cases.build();
    }

    /// The case without one of its statements.
    public static Case without(Case c, int statement) {
        List<Statement> others = new ArrayList<>(c.statements());
        others.remove(statement);
        return new Case(
                c.title(),
                c.date(),
                c.about(),
                c.parties(),
                c.issues(),
                c.agreements(),
                c.impossible(),
                c.stakes(),
                c.sources(),
                others,
                c.proposals(),
                c.assumptions());
    }
}
