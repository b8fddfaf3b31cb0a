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

    /// Two or three parties, three or four issues, scales of up to four options, consents of some parties
    /// only, walk-aways on either side of the status quo, impossible combinations, red lines.
    public static Case forRoads(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5EEDL);
        int parties = 2 + random.nextInt(2);
        Cases cases = Cases.of(parties).lossAversion(1, 1.5);
        int issues = 3 + random.nextInt(2);
        int[] options = new int[issues];
        for (int j = 0; j < issues; j++) {
            boolean isOrdered = random.nextInt(3) == 0;
            options[j] = 2 + random.nextInt(isOrdered ? 3 : 2);
            if (isOrdered) {
                cases.ordered(options[j]);
            } else {
                cases.issue(options[j]);
            }
            if (random.nextInt(3) > 0) {
                cases.consent(j, random.nextInt(parties));
            }
            for (int p = 0; p < parties; p++) {
                cases.stake(p, j, RANKS.get(random.nextInt(3)));
            }
        }
        cases.agreement(Cases.deal(0, 1));
        for (int p = 0; p < parties; p++) {
            if (random.nextInt(3) == 0) {
                cases.walkAway(p, -.2, .1);
            }
            int j = random.nextInt(issues);
            cases.sincere(.8).wants(p, Cases.deal(j, random.nextInt(options[j])));
            cases.sincere(.4).rejects(p, Cases.deal(0, 1, 1 + random.nextInt(issues - 1), random.nextInt(2)));
            int other = (j + 1) % issues;
            cases.sincere(.4).requires(p, Cases.deal(other, random.nextInt(options[other])), null);
        }
        if (random.nextInt(2) == 0) {
            cases.impossible(Cases.deal(random.nextInt(2), 1, 2, 0));
        }
        return cases.build();
    }

    /// Three parties that consent to every issue, each of which two like and one does not, in turn.
    public static Case ofManyIssues(int issues) {
        Cases cases = Cases.of(3);
        for (int j = 0; j < issues; j++) {
            cases.issue(2).sincere(.7).opposes(j % 3, Cases.deal(j, 1));
            cases.sincere(.7).wants((j + 1) % 3, Cases.deal(j, 1));
            cases.sincere(.7).wants((j + 2) % 3, Cases.deal(j, 1));
        }
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
