package org.truce.deal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solution;
import org.truce.bargain.Solver;
import org.truce.bargain.WorldLoader;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Proposal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Draws;
import org.truce.worlds.Estimate;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;
import org.truce.worlds.Variations;
import org.truce.worlds.Worlds;

/// What could they all accept? (method.md, section 5)
///
/// Deals are chosen on one set of worlds and estimated on another of the same size: the best of many looks
/// better than it is on the worlds that made it the best.
public final class DealAnalysis {
    /// Worlds that give their bargaining solutions as candidates, and that bound what was not visited.
    private static final int SOLVED_WORLDS = 400;

    private static final int SENSITIVITY_WORLDS = 2000;

    private final Case written;
    private final Scope scope;
    private final Sampling sampling;
    private final Progress progress;
    private final Negotiation rules;

    private DealAnalysis(Case written, Scope scope, Sampling sampling, Progress progress) {
        this.written = written;
        this.scope = scope;
        this.sampling = sampling;
        this.progress = progress;
        this.rules = Negotiation.of(written, scope.agreement(), scope.parties());
    }

    /// @param scope with an agreement that some deal can meet: see [Negotiation#hasAgreement()]
    /// @param most deals to list at most, at least 1
    /// @param level the joint acceptance asked of nearest deals, in (0, 1)
    public static DealResult of(Case c, Scope scope, Sampling sampling, int most, double level, Progress progress) {
        return new DealAnalysis(c, scope, sampling, progress).run(most, level);
    }

    /// The deals that [#of] lists, in its order, without what it tells about them.
    ///
    /// @param scope as there
    /// @param most deals to list at most, at least 1
    /// @return empty if no deal is an agreement
    public static List<Deal> listMostAcceptable(Case c, Scope scope, Sampling sampling, int most, Progress progress) {
        return listMostAcceptable(c, scope, sampling, Draws.of(c, scope.parties(), sampling, progress), most, progress);
    }

    /// The same for worlds that are drawn already.
    ///
    /// @param draws of the parties in scope and as many worlds as the sampling asks for
    public static List<Deal> listMostAcceptable(
            Case c, Scope scope, Sampling sampling, Draws draws, int most, Progress progress) {
        DealAnalysis analysis = new DealAnalysis(c, scope, sampling, progress);
        DealSearch.Found found = analysis.search(draws.choosing(), analysis.solve(draws.choosing()));
        return analysis.shortlist(
                found,
                new Acceptances(analysis.rules, draws.fresh(), draws.fresh().size()),
                most);
    }

    private DealResult run(int most, double level) {
        Worlds choosing = Worlds.draw(written, scope.parties(), sampling, progress);
        Worlds fresh = Worlds.draw(written, scope.parties(), sampling.fresh(), progress);

        Solved solved = solve(choosing);
        DealSearch.Found found = search(choosing, solved);

        Assessor assessor = new Assessor(written, rules, fresh, sampling, progress);
        List<AssessedDeal> deals = shortlist(found, assessor.acceptances(), most).stream()
                .map(assessor::assess)
                .toList();
        DealResult.Search search = new DealResult.Search(
                found.space(),
                found.visited(),
                found.exhaustive(),
                found.screeningWorlds(),
                upperBound(found, solved, deals));
        return new DealResult(
                scope,
                sampling,
                search,
                deals,
                mendProposals(assessor, choosing, level),
                deals.isEmpty() ? List.of() : sensitivity(deals.getFirst().deal()),
                diagnostics(fresh, solved));
    }

    private DealSearch.Found search(Worlds choosing, Solved solved) {
        Collection<Deal> starts = new TreeSet<>(solved.deals);
        written.proposals().forEach(p -> starts.add(p.terms().completed(rules.issues())));
        return new DealSearch(rules, choosing, sampling, progress).search(starts);
    }

    /// Likeliest first on worlds that had no part in choosing them.
    private List<Deal> shortlist(DealSearch.Found found, Acceptances fresh, int most) {
        return Shortlist.of(written, rules, found.finalists(), most).stream()
                .map(deal -> new Candidate(deal, fresh.joint(deal)))
                .sorted()
                .map(Candidate::deal)
                .toList();
    }

    /// What the exact analysis of some worlds gives: candidates, and the share of worlds with any agreement.
    private record Solved(List<Deal> deals, Proportion agreementExists, long bounded) {}

    private Solved solve(Worlds worlds) {
        int solvedWorlds = Math.min(SOLVED_WORLDS, worlds.size());
        Solution[][] solutions = new Solution[solvedWorlds][];
        boolean[] cut = new boolean[solvedWorlds];
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                solvedWorlds,
                sampling.threads(),
                () -> Solver.forManyWorlds(rules),
                (w, solver) -> {
                    loader.load(w, solver);
                    Solution egalitarian = solver.egalitarian();
                    cut[w] = solver.wasCut();
                    solutions[w] =
                            new Solution[] {egalitarian, solver.nash(), solver.kalaiSmorodinsky(), solver.utilitarian()
                            };
                },
                "solving worlds",
                progress);
        List<Deal> deals = new ArrayList<>();
        int exists = 0;
        int open = 0;
        for (int w = 0; w < solvedWorlds; w++) {
            boolean agreed = false;
            for (Solution solution : solutions[w]) {
                if (solution instanceof Solution.Agreed one) {
                    deals.add(one.deal());
                    agreed = true;
                }
            }
            exists += agreed ? 1 : 0;
            open += !agreed && cut[w] ? 1 : 0;
        }
        return new Solved(deals, Proportion.withUnknown(exists, open, solvedWorlds), open);
    }

    /// No deal can be acceptable to everyone more often than any is; where all were visited, the best is the
    /// bound.
    private static Estimate upperBound(DealSearch.Found found, Solved solved, List<AssessedDeal> deals) {
        return found.exhaustive() && !deals.isEmpty()
                ? deals.getFirst().joint()
                : Estimate.of(solved.agreementExists());
    }

    private List<AssessedProposal> mendProposals(Assessor assessor, Worlds choosing, double level) {
        NearestDeals nearest = new NearestDeals(
                rules, new Acceptances(rules, choosing, CHOOSING_WORLDS), assessor, sampling, progress);
        List<Integer> parties = List.copyOf(scope.parties());
        List<AssessedProposal> mended = new ArrayList<>();
        for (int i = 0; i < written.proposals().size(); i++) {
            Proposal proposal = written.proposals().get(i);
            Deal deal = proposal.terms().completed(rules.issues());
            mended.add(nearest.mend(i, deal, parties.indexOf(proposal.party()), assessor.assess(deal), level));
        }
        return mended;
    }

    /// Worlds on which nearby deals are compared before the best are estimated on all fresh ones.
    private static final int CHOOSING_WORLDS = 1000;

    private List<Sensitivity> sensitivity(Deal deal) {
        Sampling smaller = sampling.withWorlds(Math.min(SENSITIVITY_WORLDS, sampling.worlds()));
        return Variations.of(written, varied -> {
            Worlds worlds = Worlds.draw(varied, scope.parties(), smaller, Progress.NONE);
            Acceptances acceptances = new Acceptances(rules, worlds, worlds.size());
            return Proportion.of(acceptances.acceptedByAllNeeded(deal).cardinality(), worlds.size());
        });
    }

    private static Diagnostics diagnostics(Worlds fresh, Solved solved) {
        Diagnostics of = fresh.diagnostics();
        return new Diagnostics(of.parties(), solved.bounded(), of.warnings());
    }
}
