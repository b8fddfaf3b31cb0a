package org.truce.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.PartialDeal;
import org.truce.model.Stake;
import org.truce.model.Term;

/// Cases of one party with statements of all kinds, some of which contradict each other.
final class RandomCases {
    /// Drawn with equal probability: few issues weigh nothing.
    private static final List<Stake.Rank> RANKS = List.of(
            Stake.Rank.VITAL,
            Stake.Rank.VITAL,
            Stake.Rank.MAJOR,
            Stake.Rank.MAJOR,
            Stake.Rank.MINOR,
            Stake.Rank.MINOR,
            Stake.Rank.NONE);

    private RandomCases() {}

    static Case draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Cases c = Cases.of(1);
        int issues = 2 + random.nextInt(4);
        int[] options = new int[issues];
        for (int j = 0; j < issues; j++) {
            options[j] = 2 + random.nextInt(4);
            if (random.nextBoolean()) {
                c.ordered(options[j]);
            } else {
                c.issue(options[j]);
            }
            c.stake(0, j, RANKS.get(random.nextInt(RANKS.size())));
        }
        if (random.nextBoolean()) {
            c.lossAversion(1.5, 2.5);
        }
        if (random.nextInt(3) == 0) {
            c.walkAway(0, -.2, .1);
        }
        int statements = random.nextInt(9);
        for (int k = 0; k < statements; k++) {
            c.sincere(.3 + .7 * random.nextDouble());
            PartialDeal terms = terms(random, options, true);
            switch (random.nextInt(7)) {
                case 0 -> c.wants(0, terms(random, options, false));
                case 1 -> c.prefers(0, terms(random, options, false), terms(random, options, false));
                case 2 -> c.opposes(0, terms);
                case 3 -> c.accepts(0, terms);
                case 4 -> c.offers(0, terms);
                case 5 -> c.rejects(0, terms);
                default -> c.requires(0, terms, random.nextBoolean() ? terms(random, options, true) : null);
            }
        }
        return c.build();
    }

    private static PartialDeal terms(SplittableRandom random, int[] options, boolean alternatives) {
        List<Term> terms = new ArrayList<>();
        int first = random.nextInt(options.length);
        int count = 1 + random.nextInt(Math.min(3, options.length));
        for (int i = 0; i < count; i++) {
            int issue = (first + i) % options.length;
            long mask = 1L << random.nextInt(options[issue]);
            if (alternatives && random.nextInt(4) == 0) {
                mask |= 1L << random.nextInt(options[issue]);
            }
            terms.add(new Term(issue, mask));
        }
        return new PartialDeal(terms);
    }
}
