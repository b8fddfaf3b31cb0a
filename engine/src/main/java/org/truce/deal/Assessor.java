package org.truce.deal;

import java.util.ArrayList;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.bargain.WorldLoader;
import org.truce.deal.DealResult.Acceptance;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.Unsupported;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.worlds.Estimate;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// Estimates listed deals on worlds that had no part in choosing them.
final class Assessor {
    /// Worlds in which efficiency is decided, where an exact search is quick; a tenth of that where it is
    /// not.
    private static final int EFFICIENCY_WORLDS = 400;

    private static final int MANY_ISSUES = 20;

    private final Case written;
    private final Negotiation rules;
    private final Worlds worlds;
    private final Acceptances acceptances;
    private final Sampling sampling;
    private final Progress progress;

    Assessor(Case written, Negotiation rules, Worlds fresh, Sampling sampling, Progress progress) {
        this.written = written;
        this.rules = rules;
        this.worlds = fresh;
        this.acceptances = new Acceptances(rules, fresh, fresh.size());
        this.sampling = sampling;
        this.progress = progress;
    }

    Acceptances acceptances() {
        return acceptances;
    }

    AssessedDeal assess(Deal deal) {
        int needed = rules.needed(deal);
        List<Acceptance> byParty = new ArrayList<>();
        List<Proportion> factors = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            boolean isNeeded = (needed >>> p & 1) != 0;
            Proportion accepts = acceptances.by(p, deal);
            byParty.add(new Acceptance(rules.partyInCase(p), isNeeded, accepts));
            if (isNeeded) {
                factors.add(accepts);
            }
        }
        return new AssessedDeal(
                deal,
                rules.isPossible(deal),
                rules.isAgreement(deal),
                Acceptances.product(factors),
                byParty,
                efficientShare(deal),
                worstOff(deal),
                new Breakers(written, rules, worlds, acceptances).list(deal, byParty),
                listUnsupported(deal, needed));
    }

    private Proportion efficientShare(Deal deal) {
        int tried = Math.min(worlds.size(), rules.issues() < MANY_ISSUES ? EFFICIENCY_WORLDS : EFFICIENCY_WORLDS / 10);
        boolean[] efficient = new boolean[tried];
        boolean[] unknown = new boolean[tried];
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                tried,
                sampling.threads(),
                () -> Solver.forManyWorlds(rules),
                (w, solver) -> {
                    loader.load(w, solver);
                    efficient[w] = solver.isEfficient(deal);
                    unknown[w] = efficient[w] && solver.wasCut();
                },
                "deciding efficiency",
                progress);
        int certain = 0;
        int open = 0;
        for (int w = 0; w < tried; w++) {
            open += unknown[w] ? 1 : 0;
            certain += efficient[w] && !unknown[w] ? 1 : 0;
        }
        return Proportion.withUnknown(certain, open, tried);
    }

    private Quantiles worstOff(Deal deal) {
        double[] worst = new double[worlds.size()];
        int needed = rules.needed(deal);
        WorldLoader loader = new WorldLoader(rules, worlds);
        Parallel.forEach(
                worst.length,
                sampling.threads(),
                () -> new Solver(rules),
                (w, solver) -> {
                    loader.load(w, solver);
                    double[] margins = solver.marginsOf(deal);
                    double least = Double.POSITIVE_INFINITY;
                    for (int p = 0; p < margins.length; p++) {
                        least = needed == 0 || (needed >>> p & 1) != 0 ? Math.min(least, margins[p]) : least;
                    }
                    worst[w] = least;
                },
                "measuring the worst-off",
                progress);
        return Quantiles.of(worst);
    }

    private List<Unsupported> listUnsupported(Deal deal, int needed) {
        List<Unsupported> unsupported = new ArrayList<>();
        for (int p = 0; p < rules.parties(); p++) {
            int inCase = rules.partyInCase(p);
            for (int j = 0; j < rules.issues(); j++) {
                if ((needed >>> p & 1) != 0
                        && deal.option(j) != 0
                        && written.stake(inCase, j).rank() != org.truce.model.Stake.Rank.NONE
                        && !written.isSpokenOf(inCase, j)) {
                    unsupported.add(new Unsupported(inCase, j));
                }
            }
        }
        return unsupported;
    }

    /// Mean fall of the party's m from one deal to another.
    Estimate loss(int party, Deal from, Deal to) {
        double sum = 0;
        double squares = 0;
        Solver solver = new Solver(rules);
        WorldLoader loader = new WorldLoader(rules, worlds);
        for (int w = 0; w < worlds.size(); w++) {
            loader.load(w, solver);
            double loss = solver.marginsOf(from)[party] - solver.marginsOf(to)[party];
            sum += loss;
            squares += loss * loss;
        }
        return Estimate.ofMean(sum, squares, worlds.size());
    }
}
