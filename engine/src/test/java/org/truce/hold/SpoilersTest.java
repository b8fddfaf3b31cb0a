package org.truce.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.truce.bargain.Negotiation;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.Guarantee;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PartialDeal;
import org.truce.model.Term;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// FEATURE UNDER TEST: who would break what, against the definitions written out anew (docs/methods/hold.md)
/// on random mechanisms: three parties, two issues of which the deal moves both.
class SpoilersTest {
    private static final int CASES = 300;
    private static final int WORLDS = 10;
    private static final double PATIENCE = .85;
    private static final Deal DEAL = Deal.of(1, 2);

    private static PartialDeal on(int issue, int option) {
        return new PartialDeal(List.of(new Term(issue, 1L << option)));
    }

    private static Case random(SplittableRandom random) {
        List<Obligation> obligations = new ArrayList<>();
        for (int o = 0; o < 3; o++) {
            TreeSet<Integer> binds = new TreeSet<>();
            for (int p = 0; p < 3; p++) {
                if (random.nextBoolean()) {
                    binds.add(p);
                }
            }
            if (binds.isEmpty()) {
                binds.add(random.nextInt(3));
            }
            int issue = random.nextInt(2);
            double r1 = random.nextDouble();
            obligations.add(new Obligation(
                    "o" + o,
                    "",
                    on(issue, issue + 1),
                    binds,
                    "",
                    on(issue, random.nextInt(issue + 1)),
                    Map.of(
                            0, Interval.of(random.nextDouble(.3)),
                            1, Interval.of(random.nextDouble(.3)),
                            2, Interval.of(random.nextDouble(.3))),
                    new Monitoring(Interval.of(r1), Interval.of(r1 * random.nextDouble(.4)))));
        }
        List<Guarantee> guarantees = random.nextBoolean()
                ? List.of()
                : List.of(new Guarantee(
                        on(0, 1),
                        2,
                        new TreeSet<>(List.of(0, 1)),
                        new TreeSet<>(List.of(0, 2)),
                        Interval.of(random.nextDouble(.4)),
                        Interval.of(.5)));
        Interval patience = Interval.of(PATIENCE);
        return Cases.of(3)
                .issue(2)
                .issue(3)
                .build()
                .withMechanisms(new Mechanisms(
                        obligations,
                        List.of(),
                        guarantees,
                        random.nextBoolean() ? Optional.empty() : Optional.of(Interval.of(random.nextInt(1, 20))),
                        Map.of(0, patience, 1, patience, 2, patience),
                        List.of()));
    }

    @Test
    void bestRepliesAreThoseOfTheDefinitions() {
        SplittableRandom random = new SplittableRandom(7);
        int broken = 0;
        int together = 0;
        for (int i = 0; i < CASES; i++) {
            Case c = random(random);
            Negotiation rules = Negotiation.of(c, null, c.decidingParties());
            Worlds worlds = Worlds.draw(c, c.decidingParties(), new Sampling(WORLDS, i, 1), Progress.NONE);
            InForce terms = InForce.of(c, rules, DEAL);
            Month month = new Month(rules, terms, new Parameters(c, i), worlds);
            Spoilers spoilers = new Spoilers(terms, 3);
            assertThat(spoilers.isComplete()).isTrue();
            for (int w = 0; w < WORLDS; w++) {
                month.load(w);
                boolean[] found = spoilers.wouldBreak(month);
                for (int s = 0; s < spoilers.size(); s++) {
                    boolean[][] breaks = new boolean[3][3];
                    for (int d = 0; d < terms.duties().size(); d++) {
                        Duty duty = terms.duties().get(d);
                        breaks[duty.party()][duty.obligation()] = (spoilers.set(s) >>> d & 1) != 0;
                    }
                    assertThat(found[s])
                            .as("case %d, world %d, set %d", i, w, s)
                            .isEqualTo(gains(c, worlds, w, breaks));
                    broken += found[s] ? 1 : 0;
                    together += found[s] && Integer.bitCount(spoilers.coalition(s)) > 1 ? 1 : 0;
                }
            }
        }
        assertThat(broken).isGreaterThan(1000);
        assertThat(together).isGreaterThan(100);
    }

    /// Whether all who break something have more by it.
    private static boolean gains(Case c, Worlds worlds, int world, boolean[][] breaks) {
        for (int p = 0; p < 3; p++) {
            boolean does = breaks[p][0] || breaks[p][1] || breaks[p][2];
            if (does && value(c, worlds, world, p, breaks) <= value(c, worlds, world, p, new boolean[3][3]) + 1e-12) {
                return false;
            }
        }
        return true;
    }

    /// V = [(1 − δ) u + δ a (1 − δ^K) P]/[1 − δ (1 − a) − δ a δ^K] with P = 0 (Green & Porter 1984).
    private static double value(Case c, Worlds worlds, int world, int party, boolean[][] breaks) {
        double quiet = 1;
        for (int o = 0; o < 3; o++) {
            Monitoring monitoring = c.mechanisms().obligations().get(o).monitoring();
            boolean isBroken = breaks[0][o] || breaks[1][o] || breaks[2][o];
            quiet *= 1
                    - (isBroken
                            ? monitoring.detection().low()
                            : monitoring.falseAlarm().low());
        }
        double back =
                c.mechanisms().collapse().map(k -> Math.pow(PATIENCE, k.low())).orElse(0.0);
        return (1 - PATIENCE)
                * worth(c, worlds, world, party, breaks)
                / (1 - PATIENCE * quiet - PATIENCE * (1 - quiet) * back);
    }

    private static double worth(Case c, Worlds worlds, int world, int party, boolean[][] breaks) {
        double worth = 0;
        for (int j = 0; j < 2; j++) {
            double agreed = utility(worlds, world, party, j, DEAL.option(j));
            double lost = Double.POSITIVE_INFINITY;
            double regained = 0;
            for (int o = 0; o < 3; o++) {
                Obligation obligation = c.mechanisms().obligations().get(o);
                Term into = obligation.brokenInto().terms().getFirst();
                if (into.issue() == j) {
                    double change = utility(worlds, world, party, j, into.first()) - agreed;
                    boolean others = false;
                    for (int q = 0; q < 3; q++) {
                        others |= q != party && breaks[q][o];
                    }
                    if (others) {
                        lost = Math.min(lost, change);
                    } else if (breaks[party][o]) {
                        regained = obligation.binds().size() == 1 ? change : Math.max(regained, change);
                    }
                }
            }
            worth += agreed + (lost < Double.POSITIVE_INFINITY ? lost : regained);
        }
        boolean answered = false;
        for (int o = 0; o < 3; o++) {
            Obligation obligation = c.mechanisms().obligations().get(o);
            boolean all = true;
            boolean any = false;
            for (int q : obligation.binds()) {
                all &= breaks[q][o];
                any |= breaks[q][o];
            }
            double gain = obligation.gainOf(party).low();
            if (breaks[party][o]) {
                worth += all && obligation.binds().size() > 1 ? 0 : gain;
                int covered = o;
                answered |= c.mechanisms().guarantees().stream()
                        .anyMatch(g -> g.against().contains(party) && g.of().contains(covered));
            } else if (any && obligation.binds().contains(party)) {
                worth -= gain;
            }
        }
        return answered ? worth - c.mechanisms().guarantees().getFirst().cost().low() * .5 : worth;
    }

    private static double utility(Worlds worlds, int world, int party, int issue, int option) {
        return worlds.utilities(party)[world * worlds.options() + (issue == 0 ? 0 : 2) + option];
    }
}
