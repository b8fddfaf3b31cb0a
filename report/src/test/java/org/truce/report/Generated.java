package org.truce.report;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
import org.truce.gap.GapResult.UnblockingSet;
import org.truce.model.Agreement;
import org.truce.model.Assumptions;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.Deal;
import org.truce.model.Evidence;
import org.truce.model.Evidence.Capacity;
import org.truce.model.Issue;
import org.truce.model.Option;
import org.truce.model.Party;
import org.truce.model.Proposal;
import org.truce.model.Role;
import org.truce.model.Source;
import org.truce.model.Stake;
import org.truce.model.Statement;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Provenance;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Scope;

/// Cases of any size with results to match, their figures made up by arithmetic, for tests of the layout.
/// Party and issue `i` are named by `naming`, so that a test can make the names as hostile as it likes.
record Generated(Case c, GapResult gap, DealResult deals, Provenance provenance) {
    static final List<String> ISSUES = List.of(
            "scope",
            "order",
            "enforcement",
            "guarantees",
            "peacekeepers",
            "aid",
            "minerals",
            "territory",
            "alliance",
            "force-limits",
            "posture",
            "elections",
            "prisoners");

    String html() {
        return HtmlReport.render(c, Answers.of(c, gap, deals), provenance);
    }

    /// A case that says nothing: no statement, source, proposal or red line, and no deal that could be one.
    static Generated silent() {
        return of(2, 2, false, s -> s);
    }

    static Generated of(int parties, int issues) {
        return of(parties, issues, true, s -> s);
    }

    /// @param spoken whether there are statements, proposals and deals
    /// @param naming from a plain name to the one used
    static Generated of(int parties, int issues, boolean spoken, UnaryOperator<String> naming) {
        Case plain = written(parties, issues, spoken, naming);
        Case c = spoken ? Answers.withMechanisms(plain, naming) : plain;
        Scope scope = Scope.ofDefault(c);
        List<Integer> redLines = Findings.redLines(c);
        return new Generated(
                c,
                new GapResult(
                        scope,
                        RiverResults.SAMPLING,
                        RiverResults.share(spoken ? 2_731 : 9_400),
                        spoken
                                ? List.of(
                                        RiverResults.share(2_900),
                                        RiverResults.share(4_100),
                                        RiverResults.share(1_800),
                                        RiverResults.share(900),
                                        RiverResults.share(300))
                                : List.of(RiverResults.share(10_000)),
                        new GapResult.MarginDistribution(new Quantiles(-.22, -.1, -.04, .01, .06), bins()),
                        new GapResult.InformationGap(
                                new Estimate(.171, .16, .182), deal(issues, 3), new Estimate(.102, .096, .108)),
                        redLines.stream()
                                .map(k -> new BlockingRedLine(
                                        k, RiverResults.share(6_000 - k * 17L), RiverResults.share(4_000 - k * 3L)))
                                .toList(),
                        new GapResult.Unblocking(
                                .5,
                                RiverResults.share(spoken ? 7_100 : 9_400),
                                redLines.size() < 3
                                        ? List.of()
                                        : List.of(
                                                new UnblockingSet(redLines.subList(0, 2), RiverResults.share(5_600)),
                                                new UnblockingSet(redLines.subList(0, 3), RiverResults.share(6_100))),
                                !spoken,
                                4),
                        concessions(scope, issues, spoken),
                        keys(c),
                        List.of(),
                        RiverResults.gap().sensitivity(),
                        RiverResults.diagnostics(parties)),
                deals(c, scope, issues, spoken),
                RiverResults.provenance());
    }

    private static Case written(int parties, int issues, boolean spoken, UnaryOperator<String> naming) {
        List<Statement> statements = new ArrayList<>();
        for (int p = 0; spoken && p < parties - 1; p++) {
            for (int j = 0; j < issues; j++) {
                if ((p + j) % 3 != 2) {
                    statements.add(statement(p, j, statements.size(), naming));
                }
            }
        }
        List<String> names =
                List.of("Ardania", "Belmark", "Corvia", "Delosia", "Estmark", "Fenland", "Galdor", "Halvia");
        List<Issue> settled = IntStream.range(0, issues)
                .mapToObj(j -> new Issue(
                        issueId(j),
                        naming.apply("What becomes of %s in the years after?".formatted(issueId(j))),
                        j % 2 == 0,
                        List.of(
                                new Option("none", naming.apply("Left as it is")),
                                new Option("some", naming.apply("Settled in part, under review")),
                                new Option("all", naming.apply("Settled in full"))),
                        new TreeSet<>(IntStream.range(0, parties).boxed().toList())))
                .toList();
        return new Case(
                naming.apply("Talks of %s parties on %s issues".formatted(parties, issues)),
                LocalDate.of(2031, 5, 4),
                naming.apply("Made up, to see how a report of this size looks."),
                IntStream.range(0, parties)
                        .mapToObj(p -> new Party("p" + p, naming.apply(names.get(p)), Role.PARTY))
                        .toList(),
                settled,
                List.of(new Agreement(
                        "partial", naming.apply("A partial settlement"), Condition.of(River.terms(0, 1, 2)))),
                List.of(),
                IntStream.range(0, parties)
                        .mapToObj(p -> IntStream.range(0, issues)
                                .mapToObj(j -> new Stake(
                                        List.of(Stake.Rank.VITAL, Stake.Rank.MAJOR, Stake.Rank.MINOR)
                                                .get((p + j) % 3),
                                        Findings.JUDGEMENT))
                                .toList())
                        .toList(),
                spoken
                        ? List.of(new Source(
                                "report",
                                naming.apply("How the talks stand"),
                                naming.apply("The Gazette"),
                                LocalDate.of(2031, 5, 3),
                                Source.Reliability.B,
                                naming.apply("One report.")))
                        : List.of(),
                statements,
                spoken
                        ? List.of(new Proposal("plan", naming.apply("The plan of May"), 0, River.terms(0, 1)))
                        : List.of(),
                Assumptions.DEFAULT);
    }

    private static String issueId(int issue) {
        return issue < ISSUES.size() ? ISSUES.get(issue) : "matter-" + (issue + 1);
    }

    private static Statement statement(int p, int j, int k, UnaryOperator<String> naming) {
        Statement.Header header = new Statement.Header(
                "s" + (k + 1),
                p,
                new Evidence(
                        naming.apply("Envoy of the delegation"),
                        k % 4 == 3 ? Capacity.ANALYST : Capacity.ON_THE_RECORD,
                        LocalDate.of(2031, 5, 2),
                        0,
                        naming.apply("paragraph " + (k + 1)),
                        1 + k % 6,
                        ""),
                k % 7 == 0 ? .5 : null);
        return switch (k % 5) {
            case 0 -> new Statement.Wants(header, River.terms(j, 2));
            case 1 -> new Statement.Offers(header, River.terms(j, 1));
            case 2 -> new Statement.Opposes(header, River.terms(j, 2));
            case 3 ->
                k < 300
                        ? new Statement.Rejects(header, Condition.of(River.terms(j, 2)))
                        : new Statement.Remark(header, naming.apply("No comment."));
            default -> new Statement.Accepts(header, River.terms(j, 1, 2));
        };
    }

    private static List<Bin> bins() {
        return IntStream.range(0, 24)
                .mapToObj(i -> new Bin(
                        -.36 + i * .02,
                        -.34 + i * .02,
                        Math.round(5_000 * Math.exp(-Math.pow((i - 18) / 4.0, 2) / 2) / 10),
                        Math.round(5_000 * Math.exp(-Math.pow((i - 13) / 5.0, 2) / 2) / 12)))
                .toList();
    }

    private static List<List<Concession>> concessions(Scope scope, int issues, boolean spoken) {
        return scope.parties().stream()
                .map(p -> IntStream.range(0, issues)
                        .mapToObj(j -> concession((p * 31 + j * 17) % 97 / 97.0, !spoken || (p + j) % 3 == 2))
                        .toList())
                .toList();
    }

    private static Concession concession(double share, boolean unspoken) {
        return new Concession(new Estimate(share, Math.max(0, share - .008), share + .008), unspoken);
    }

    private static List<KeyStatement> keys(Case c) {
        return IntStream.range(0, Math.min(c.statements().size(), 20))
                .mapToObj(k -> new KeyStatement(
                        k,
                        .7 - k * .01,
                        Proportion.of(1_500 + k * 30L, 7_000),
                        Proportion.of(1_231 - k * 30L, 3_000),
                        new Estimate(-.2 + k * .02, -.22 + k * .02, -.18 + k * .02),
                        .06 / (k + 1)))
                .toList();
    }

    private static Deal deal(int issues, int step) {
        Deal deal = Deal.statusQuo(issues).with(0, 1);
        for (int j = 1; j < issues; j += step) {
            deal = deal.with(j, 1 + j % 2);
        }
        return deal;
    }

    private static DealResult deals(Case c, Scope scope, int issues, boolean spoken) {
        List<AssessedDeal> listed = IntStream.range(0, spoken ? 6 : 0)
                .mapToObj(i -> assessed(c, scope, issues, i))
                .toList();
        return new DealResult(
                scope,
                RiverResults.SAMPLING,
                new DealResult.Search(
                        BigInteger.valueOf(3).pow(issues), 48_211, issues < 8, 2_000, new Estimate(.35, .341, .359)),
                listed,
                c.proposals().isEmpty()
                        ? List.of()
                        : List.of(new AssessedProposal(
                                0,
                                assessed(c, scope, issues, 5),
                                .3,
                                List.of(new NearestDeal(listed.getFirst(), 2, new Estimate(.04, .03, .05))),
                                3,
                                false)),
                spoken ? RiverResults.deals().sensitivity() : List.of(),
                new Diagnostics(RiverResults.diagnostics(c.parties().size()).parties(), 0, List.of()));
    }

    private static AssessedDeal assessed(Case c, Scope scope, int issues, int rank) {
        double joint = .102 - rank * .011;
        return new AssessedDeal(
                deal(issues, rank + 3),
                true,
                true,
                new Estimate(joint, joint - .006, joint + .006),
                scope.parties().stream()
                        .map(p -> new Acceptance(p, p % 4 != 3, RiverResults.share(9_000 - p * 700L - rank * 150L)))
                        .toList(),
                RiverResults.share(1_200 - rank * 100L),
                new Quantiles(-.3, -.12, -.05, .01, .08),
                Findings.redLines(c).stream()
                        .limit(3)
                        .map(k -> new Breaker(k, c.statements().get(k).party(), .4, null, new Estimate(.15, .14, .16)))
                        .toList(),
                List.of(new Unsupported(0, 0), new Unsupported(1, Math.min(1, issues - 1))));
    }
}
