package org.truce.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.Acceptance;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.deal.DealResult.Breaker;
import org.truce.deal.DealResult.NearestDeal;
import org.truce.deal.DealResult.Unsupported;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.Bin;
import org.truce.gap.GapResult.BlockingRedLine;
import org.truce.gap.GapResult.Concession;
import org.truce.gap.GapResult.KeyStatement;
import org.truce.gap.GapResult.SubsetGap;
import org.truce.gap.GapResult.UnblockingSet;
import org.truce.model.Deal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Sensitivity.Variation;

/// Results for [River] written by hand: plausible, not computed. Their figures serve to test wording and
/// layout.
final class RiverResults {
    static final Sampling SAMPLING = new Sampling(10_000, 20310504, 2);
    static final Scope SCOPE = Scope.ofDefault(River.written());
    static final Deal SEASONAL = Deal.of(1, 0, 0, 0);
    static final Deal TREATY = Deal.of(2, 2, 1, 0);

    private RiverResults() {}

    static Provenance provenance() {
        return new Provenance(
                "9f2c4e7a1b3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8", "0.1.0", "gap and deals", SAMPLING);
    }

    static Diagnostics diagnostics() {
        return new Diagnostics(
                List.of(
                        new Diagnostics.OfParty(River.ARDANIA, 0, 1, 1.0, 10_000),
                        new Diagnostics.OfParty(River.BELMARK, 312, .25, 1.004, 8_412),
                        new Diagnostics.OfParty(River.CORVIA, 0, 1, 1.0, 10_000)),
                3,
                List.of("The chains of Belmark mixed slowly."));
    }

    /// As [#diagnostics()], with as many parties as asked for.
    static Diagnostics diagnostics(int parties) {
        return new Diagnostics(
                IntStream.range(0, parties)
                        .mapToObj(p -> new Diagnostics.OfParty(p, p * 11L, 1 - p * .1, 1 + p * .001, 10_000 - p * 501))
                        .toList(),
                0,
                List.of());
    }

    static ReportResults all() {
        return Answers.of(Answers.withMechanisms(River.written(), s -> s), gap(), deals());
    }

    static GapResult gap() {
        return new GapResult(
                SCOPE,
                SAMPLING,
                share(4_100),
                List.of(share(4_500), share(4_000), share(1_500)),
                new GapResult.MarginDistribution(
                        new Quantiles(-.31, -.12, -.02, .04, .11),
                        List.of(
                                new Bin(-.4, -.2, 600, 900),
                                new Bin(-.2, 0, 1_200, 2_800),
                                new Bin(0, .2, 4_100, 400))),
                new GapResult.InformationGap(new Estimate(.19, .18, .20), SEASONAL, new Estimate(.22, .21, .23)),
                List.of(
                        new BlockingRedLine(3, share(3_500), share(5_200)),
                        new BlockingRedLine(1, share(2_000), share(4_100))),
                new GapResult.Unblocking(
                        .5,
                        share(6_100),
                        List.of(
                                new UnblockingSet(List.of(3), share(5_200)),
                                new UnblockingSet(List.of(1, 4), share(5_050))),
                        true,
                        3),
                List.of(
                        List.of(
                                concession(.31, false),
                                concession(.44, true),
                                concession(.2, true),
                                concession(0, false)),
                        List.of(
                                concession(.52, false),
                                concession(.1, false),
                                concession(.05, false),
                                concession(.25, false)),
                        List.of(
                                concession(.08, false),
                                concession(0, true),
                                concession(0, true),
                                concession(.02, false))),
                List.of(
                        new KeyStatement(
                                3,
                                .55,
                                Proportion.of(1_700, 5_500),
                                Proportion.of(2_400, 4_500),
                                new Estimate(-.224, -.243, -.205),
                                .051),
                        new KeyStatement(
                                0,
                                .83,
                                Proportion.of(3_600, 8_300),
                                Proportion.of(500, 1_700),
                                new Estimate(.14, .115, .163),
                                .011)),
                List.of(new SubsetGap(
                        new TreeSet<>(List.of(River.ARDANIA, River.BELMARK)),
                        share(6_300),
                        new Quantiles(-.1, -.02, .03, .09, .2))),
                sensitivity(4_100, 6_000, 2_300, 4_900, 3_300, 4_400),
                diagnostics());
    }

    static DealResult deals() {
        AssessedDeal treaty = new AssessedDeal(
                TREATY,
                true,
                true,
                new Estimate(.22, .21, .23),
                List.of(
                        new Acceptance(River.ARDANIA, true, share(4_000)),
                        new Acceptance(River.BELMARK, true, share(7_900)),
                        new Acceptance(River.CORVIA, true, share(7_000))),
                share(3_300),
                new Quantiles(-.3, -.1, -.04, .02, .12),
                List.of(new Breaker(1, River.ARDANIA, .2, share(4_500), new Estimate(.26, .25, .27))),
                List.of(
                        new Unsupported(River.ARDANIA, River.INSPECTION),
                        new Unsupported(River.ARDANIA, River.PRISONERS)));
        return new DealResult(
                SCOPE,
                SAMPLING,
                new DealResult.Search(BigInteger.valueOf(24), 24, true, 10_000, new Estimate(.22, .21, .23)),
                List.of(treaty, seasonal()),
                List.of(new AssessedProposal(
                        0, seasonal(), .2, List.of(new NearestDeal(treaty, 3, new Estimate(.12, .11, .13))), 3, true)),
                sensitivity(2_200, 3_900, 1_100, 2_600, 1_800, 2_500),
                new Diagnostics(diagnostics().parties(), 0, List.of()));
    }

    static AssessedDeal seasonal() {
        return new AssessedDeal(
                SEASONAL,
                true,
                true,
                new Estimate(.12, .114, .127),
                List.of(
                        new Acceptance(River.ARDANIA, true, share(9_100)),
                        new Acceptance(River.BELMARK, true, share(2_000)),
                        new Acceptance(River.CORVIA, true, share(6_600))),
                share(800),
                new Quantiles(-.5, -.3, -.15, -.05, .05),
                List.of(new Breaker(3, River.BELMARK, .61, null, new Estimate(.35, .34, .36))),
                List.of());
    }

    static Proportion share(long successes) {
        return Proportion.of(successes, 10_000);
    }

    private static Concession concession(double share, boolean unspoken) {
        return new Concession(new Estimate(share, Math.max(0, share - .01), share + .01), unspoken);
    }

    /// Successes in the order of [Variation].
    private static List<Sensitivity> sensitivity(long... successes) {
        List<Sensitivity> said = new ArrayList<>();
        for (Variation variation : Variation.values()) {
            said.add(new Sensitivity(variation, share(successes[said.size()])));
        }
        return said;
    }
}
