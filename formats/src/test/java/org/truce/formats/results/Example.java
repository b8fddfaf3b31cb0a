package org.truce.formats.results;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.truce.deal.DealResult;
import org.truce.gap.GapResult;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Evidence;
import org.truce.model.Interval;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.PartialDeal;
import org.truce.model.Party;
import org.truce.model.Proposal;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.model.Term;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.roadmap.RoadmapResult.Exposure;
import org.truce.roadmap.RoadmapResult.OfParty;
import org.truce.roadmap.RoadmapResult.Stage;
import org.truce.roadmap.RoadmapResult.TradeOff;
import org.truce.roadmap.Spread;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Sensitivity.Variation;

/// A case of two parties and two issues, with results made up so that every figure in a file can be told from
/// every other.
final class Example {
    private static final Stake MAJOR = new Stake(Stake.Rank.MAJOR, "analyst's judgement");
    private static final Evidence SAID = new Evidence("Somebody", Evidence.Capacity.ON_THE_RECORD, null, 0, "", 1, "");
    private static final Condition DAM = Condition.of(new PartialDeal(List.of(new Term(0, 0b10))));

    static final Case CASE = new Case(
            "The river",
            null,
            "",
            List.of(new Party("up", "Upstream", Role.PARTY), new Party("down", "Downstream", Role.PARTY)),
            List.of(
                    new Issue("dam", "What is built?", false, options("none", "dam"), new TreeSet<>(List.of(0, 1))),
                    new Issue("water", "How much?", true, options("nothing", "half"), new TreeSet<>(List.of(0)))),
            List.of(new Agreement("settlement", "A dam, \"settled\"", DAM)),
            List.of(),
            List.of(List.of(MAJOR, MAJOR), List.of(MAJOR, MAJOR)),
            List.of(new Source("gazette", "Notes", "", null, Source.Reliability.A, "")),
            List.of(
                    new Statement.Rejects(new Statement.Header("d-1", 1, SAID, null), DAM),
                    new Statement.Wants(
                            new Statement.Header("u-1", 0, SAID, null),
                            DAM.alternatives().getFirst())),
            List.of(new Proposal("draft", "The draft", 0, DAM.alternatives().getFirst())),
            new Assumptions(
                    Assumptions.DEFAULT.firmness(),
                    Assumptions.DEFAULT.reliability(),
                    Assumptions.DEFAULT.credibility(),
                    Assumptions.DEFAULT.lossAversion(),
                    Map.of(1, new Interval(-.1, .1))));

    static final Provenance PROVENANCE =
            new Provenance("0123456789abcdef".repeat(4), "0.1.0", "by hand", new Sampling(1_000, 7, 3));

    private static final Scope SCOPE = Scope.ofDefault(CASE);
    private static final Deal BUILT = Deal.of(1, 0);
    private static final Diagnostics DIAGNOSTICS = new Diagnostics(
            List.of(
                    new Diagnostics.OfParty(0, 3, .25, 1.001, 900),
                    new Diagnostics.OfParty(1, 0, 1, Double.NaN, Double.NaN)),
            0,
            List.of("Beware."));

    private Example() {}

    private static List<Option> options(String... ids) {
        return List.of(ids).stream().map(id -> new Option(id, "The " + id)).toList();
    }

    private static Proportion of1000(int successes) {
        return Proportion.of(successes, 1_000);
    }

    private static Quantiles quantiles(double from) {
        return new Quantiles(from, from + .1, from + .2, from + .3, from + .4);
    }

    private static List<Sensitivity> sensitivity() {
        return List.of(
                new Sensitivity(Variation.AS_GIVEN, of1000(410)),
                new Sensitivity(Variation.NO_LOSS_AVERSION, of1000(420)),
                new Sensitivity(Variation.STAKES_IGNORED, of1000(430)));
    }

    static GapResult gap(boolean complete) {
        return new GapResult(
                SCOPE,
                PROVENANCE.sampling(),
                of1000(410),
                List.of(of1000(600), of1000(400)),
                new GapResult.MarginDistribution(
                        quantiles(-.25),
                        List.of(new GapResult.Bin(-.5, -0.0, 1, 399), new GapResult.Bin(-0.0, .5, 599, 1))),
                new GapResult.InformationGap(new Estimate(.04, .01, .07), BUILT, new Estimate(.37, .34, .4)),
                List.of(new GapResult.BlockingRedLine(0, of1000(400), of1000(700))),
                new GapResult.Unblocking(
                        .5, of1000(710), List.of(new GapResult.UnblockingSet(List.of(0), of1000(700))), complete, 2),
                List.of(
                        List.of(
                                new GapResult.Concession(new Estimate(.11, .1, .12), false),
                                new GapResult.Concession(new Estimate(.21, .2, .22), true)),
                        List.of(
                                new GapResult.Concession(new Estimate(.31, .3, .32), false),
                                new GapResult.Concession(new Estimate(.41, .4, .42), true))),
                List.of(new GapResult.KeyStatement(
                        0, .686, Proportion.of(100, 686), Proportion.of(310, 314), new Estimate(-.84, -.87, -.8), .63)),
                List.of(new GapResult.SubsetGap(new TreeSet<>(List.of(0)), of1000(990), quantiles(.05))),
                sensitivity(),
                DIAGNOSTICS);
    }

    static DealResult deals(boolean exhaustive) {
        DealResult.AssessedDeal built = new DealResult.AssessedDeal(
                BUILT,
                true,
                true,
                new Estimate(.37, .34, .4),
                List.of(
                        new DealResult.Acceptance(0, true, of1000(950)),
                        new DealResult.Acceptance(1, true, of1000(390))),
                of1000(800),
                quantiles(-.35),
                List.of(new DealResult.Breaker(0, 1, .9, of1000(970), new Estimate(.88, .85, .91))),
                List.of(new DealResult.Unsupported(1, 0)));
        DealResult.AssessedDeal both = new DealResult.AssessedDeal(
                Deal.of(1, 1),
                true,
                true,
                new Estimate(.52, .5, .54),
                List.of(
                        new DealResult.Acceptance(0, true, of1000(900)),
                        new DealResult.Acceptance(1, true, of1000(580))),
                of1000(700),
                quantiles(-.15),
                List.of(),
                List.of());
        return new DealResult(
                SCOPE,
                PROVENANCE.sampling(),
                new DealResult.Search(BigInteger.TEN.pow(30), 2, exhaustive, 500, new Estimate(.55, .53, .57)),
                List.of(both, built),
                List.of(new DealResult.AssessedProposal(
                        0,
                        built,
                        .5,
                        List.of(new DealResult.NearestDeal(both, 1, new Estimate(.06, .05, .07))),
                        2,
                        true)),
                sensitivity(),
                DIAGNOSTICS);
    }

    /// In two stages to a dam with half of the water, of which the second does not need Downstream.
    static RoadmapResult roadmap(boolean exact) {
        Deal end = Deal.of(1, 1);
        RoadmapQuestion question = new RoadmapQuestion(end, null, 1, null, false);
        Exposure inStages = new Exposure(1, 1, new Estimate(.13, .12, .14));
        Exposure atOnce = new Exposure(0, 1, new Estimate(.21, .2, .22));
        Estimate chance = new Estimate(.3, .28, .32);
        return new RoadmapResult(
                SCOPE,
                PROVENANCE.sampling(),
                question,
                null,
                end,
                new RoadmapResult.Search(BigInteger.valueOf(4), 2, 500, List.of(), true),
                List.of(
                        new TradeOff(
                                1,
                                List.of(BUILT, end),
                                chance,
                                inStages,
                                exact,
                                exact ? chance : new Estimate(.35, .33, .37)),
                        new TradeOff(
                                2, List.of(end), new Estimate(.52, .5, .54), atOnce, true, new Estimate(.52, .5, .54))),
                0,
                List.of(
                        new Stage(
                                Deal.of(0, 0),
                                BUILT,
                                new Estimate(.37, .34, .4),
                                new Estimate(.37, .34, .4),
                                List.of(
                                        ofParty(0, true, .1, 950, of1000(950)),
                                        ofParty(1, true, .2, 390, of1000(390)))),
                        new Stage(
                                BUILT,
                                end,
                                chance,
                                new Estimate(.81, .79, .83),
                                List.of(
                                        ofParty(0, true, .15, 900, Proportion.of(855, 950)),
                                        ofParty(1, false, -.05, 580, null)))),
                List.of(),
                sensitivity(),
                DIAGNOSTICS);
    }

    private static OfParty ofParty(int party, boolean needed, double gain, int goesOn, @Nullable Proportion ifReached) {
        return new OfParty(
                party,
                needed,
                new Spread(gain - .1, gain, gain + .1),
                new Spread(gain - .2, gain + .01, gain + .2),
                new Spread(gain - .3, gain - .04, gain + .3),
                of1000(goesOn),
                of1000(goesOn + 10),
                ifReached,
                new Estimate(.07, .06, .08));
    }
}
