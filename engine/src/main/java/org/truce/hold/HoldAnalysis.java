package org.truce.hold;

import java.util.ArrayList;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Worlds;

/// Would it hold? (method.md, section 7)
///
/// A deal is examined in the worlds in which everybody needed accepts it: whether parties would keep it is
/// asked of those who sign. If these are hardly any, all worlds are taken, and the result says so. The worlds
/// are the fresh ones of [org.truce.deal.DealAnalysis]: deals that were chosen by the others are not examined
/// where they were chosen, and "signed" is the same figure here and there.
public final class HoldAnalysis {
    private HoldAnalysis() {}

    /// @param deals to be examined, each by itself
    /// @param target the self-enforcing share that is asked for, in (0, 1)
    public static HoldResult of(
            Case c, Scope scope, Sampling sampling, List<Deal> deals, double target, Progress progress) {
        Negotiation rules = Negotiation.of(c, scope.agreement(), scope.parties());
        Worlds worlds = Worlds.draw(c, scope.parties(), sampling.fresh(), progress);
        Acceptances acceptances = new Acceptances(rules, worlds, worlds.size());
        List<HoldResult.HeldDeal> held = new ArrayList<>();
        for (Deal deal : deals) {
            Examination examination = Examination.of(c, rules, worlds, sampling, acceptances, deal);
            held.add(new Holding(examination, progress).judge(Clauses.of(examination, acceptances, target)));
        }
        return new HoldResult(scope, sampling, held, worlds.diagnostics());
    }

    /// The self-enforcing share of one deal alone, in the worlds in which it is signed: for whoever changes a
    /// mechanism and wants to see what comes of it.
    public static Proportion selfEnforcing(Case c, Scope scope, Sampling sampling, Deal deal) {
        Negotiation rules = Negotiation.of(c, scope.agreement(), scope.parties());
        Worlds worlds = Worlds.draw(c, scope.parties(), sampling.fresh(), Progress.NONE);
        Acceptances acceptances = new Acceptances(rules, worlds, worlds.size());
        return Examination.of(c, rules, worlds, sampling, acceptances, deal).selfEnforcing(worlds.size());
    }
}
