package org.truce.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.truce.deal.DealAnalysis;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.gap.GapAnalysis;
import org.truce.gap.GapResult;
import org.truce.hold.HoldAnalysis;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.PartialDeal;
import org.truce.model.Proposal;
import org.truce.model.Term;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// The analyses that the expectations of one case ask for, each run once, when it is first asked for.
///
/// Deals are put on the table as proposals, all in one analysis. Whether an agreement exists between some of
/// the parties is asked in the analysis of all, unless another figure of theirs is wanted too.
final class CaseFigures {
    /// Low enough to be met by every proposal, so that no nearby deals or sets of red lines are looked for.
    private static final double NO_LEVEL = Double.MIN_VALUE;

    /// The self-enforcing share that clauses are sought for.
    private static final double TARGET = .8;

    private final Case written;
    private final Sampling sampling;
    private final List<Expectation> expectations;
    private final Map<SortedSet<Integer>, Map<Deal, AssessedDeal>> assessed = new HashMap<>();
    private final Map<Deal, HeldDeal> held = new HashMap<>();
    private final Map<Scope, GapResult> gaps = new HashMap<>();

    CaseFigures(Case written, Sampling sampling, List<Expectation> expectations) {
        this.written = written;
        this.sampling = sampling;
        this.expectations = List.copyOf(expectations);
    }

    /// The deal, with the acceptance of the parties in scope.
    AssessedDeal assess(SortedSet<Integer> parties, Deal deal) {
        AssessedDeal found = assessed.computeIfAbsent(parties, this::assessAll).get(deal);
        if (found == null) {
            throw new IllegalStateException("Deal %s was not among those expected.".formatted(deal));
        }
        return found;
    }

    Proportion accepts(int party, Deal deal) {
        return assess(written.decidingParties(), deal).byParty().stream()
                .filter(a -> a.party() == party)
                .findFirst()
                .orElseThrow()
                .accepts();
    }

    Proportion agreementExists(Scope scope) {
        if (!wantsAll(scope)) {
            GapResult all = gap(scope.between(written.decidingParties()));
            return all.between().stream()
                    .filter(b -> b.parties().equals(scope.parties()))
                    .findFirst()
                    .orElseThrow()
                    .agreementExists();
        }
        return gap(scope).agreementExists();
    }

    GapResult gap(Scope scope) {
        return gaps.computeIfAbsent(
                scope, s -> GapAnalysis.of(written, s, sampling, between(s), NO_LEVEL, Progress.NONE));
    }

    /// Whether the deal would hold, asked of all who decide.
    HeldDeal hold(Deal deal) {
        return held.computeIfAbsent(
                deal,
                one -> HoldAnalysis.of(written, Scope.ofDefault(written), sampling, List.of(one), TARGET, Progress.NONE)
                        .deals()
                        .getFirst());
    }

    private boolean wantsAll(Scope scope) {
        return scope.parties().equals(written.decidingParties());
    }

    /// The subsets of the parties whose chance of an agreement is asked for next to that of all.
    private List<SortedSet<Integer>> between(Scope scope) {
        return !wantsAll(scope)
                ? List.of()
                : expectations.stream()
                        .flatMap(e -> switch (e) {
                            case Expectation.AgreementExists exists -> Stream.of(exists.scope());
                            case Expectation.LessLikely less -> Stream.of(less.scope(), less.than());
                            default -> Stream.<Scope>of();
                        })
                        .filter(s -> !wantsAll(s) && s.between(scope.parties()).equals(scope))
                        .map(Scope::parties)
                        .distinct()
                        .toList();
    }

    private Map<Deal, AssessedDeal> assessAll(SortedSet<Integer> parties) {
        List<Deal> deals = List.copyOf(deals(parties));
        DealResult result =
                DealAnalysis.of(withProposals(deals), new Scope(null, parties), sampling, 1, NO_LEVEL, Progress.NONE);
        Map<Deal, AssessedDeal> byDeal = new HashMap<>();
        for (AssessedProposal proposal : result.proposals()) {
            byDeal.put(deals.get(proposal.proposal()), proposal.assessment());
        }
        return byDeal;
    }

    private Collection<Deal> deals(SortedSet<Integer> parties) {
        TreeSet<Deal> deals = new TreeSet<>();
        boolean all = parties.equals(written.decidingParties());
        for (Expectation expectation : expectations) {
            switch (expectation) {
                case Expectation.Accept accept when all -> deals.add(accept.deal());
                case Expectation.LessAcceptable less when all -> deals.addAll(List.of(less.deal(), less.than()));
                case Expectation.Needs needs when all -> deals.add(needs.deal());
                case Expectation.Joint joint when joint.parties().equals(parties) -> deals.add(joint.deal());
                default -> {}
            }
        }
        return deals;
    }

    /// The case with these deals on the table, and no others.
    private Case withProposals(List<Deal> deals) {
        List<Proposal> proposals = new ArrayList<>();
        for (Deal deal : deals) {
            PartialDeal terms = new PartialDeal(IntStream.range(0, deal.issues())
                    .mapToObj(j -> new Term(j, 1L << deal.option(j)))
                    .toList());
            proposals.add(new Proposal(
                    "expected-" + proposals.size(),
                    deal.toString(),
                    written.decidingParties().first(),
                    terms));
        }
        return new Case(
                written.title(),
                written.date(),
                written.about(),
                written.parties(),
                written.issues(),
                written.agreements(),
                written.impossible(),
                written.stakes(),
                written.sources(),
                written.statements(),
                proposals,
                written.assumptions());
    }
}
