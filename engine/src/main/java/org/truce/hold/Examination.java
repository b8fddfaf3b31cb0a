package org.truce.hold;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.hold.HoldResult.Basis;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// A deal with the mechanisms that it brings, and the worlds in which it is looked at.
///
/// @param written the case, whose mechanisms may have been changed
/// @param signed worlds in which everybody needed accepts the deal
record Examination(Case written, Negotiation rules, Worlds worlds, Sampling sampling, InForce terms, BitSet signed) {
    /// Worlds in which a deal must be accepted for it to be examined in these alone.
    private static final int LEAST_SIGNED = 100;

    static Examination of(
            Case written, Negotiation rules, Worlds worlds, Sampling sampling, Acceptances acceptances, Deal deal) {
        return new Examination(
                written,
                rules,
                worlds,
                sampling,
                InForce.of(written, rules, deal),
                acceptances.acceptedByAllNeeded(deal));
    }

    Examination with(InForce changed) {
        return new Examination(written, rules, worlds, sampling, changed, signed);
    }

    Examination with(Case changed) {
        return new Examination(changed, rules, worlds, sampling, terms, signed);
    }

    Basis basis() {
        return signed.cardinality() < LEAST_SIGNED ? Basis.ALL : Basis.SIGNED;
    }

    Proportion signedShare() {
        return Proportion.of(signed.cardinality(), worlds.size());
    }

    /// The worlds of the basis.
    int[] examined() {
        if (basis() == Basis.SIGNED) {
            return signed.stream().toArray();
        }
        int[] all = new int[worlds.size()];
        Arrays.setAll(all, w -> w);
        return all;
    }

    Parameters parameters() {
        return new Parameters(written, sampling.seed());
    }

    List<Parameter> assumed() {
        return Assumed.of(written, rules, terms);
    }

    Month month() {
        return new Month(rules, terms, parameters(), worlds);
    }

    /// The shifts of power that the case declares, in one world.
    List<PowerShift> shifts(Parameters parameters, int world) {
        return written.mechanisms().power().stream()
                .map(path -> parameters.shift(path, world))
                .toList();
    }

    /// The share of worlds in which nobody gains by breaking anything and no shift of power rules an
    /// agreement out.
    ///
    /// @param most worlds of the basis to look at
    Proportion selfEnforcing(int most) {
        int[] examined = examined();
        int n = Math.min(most, examined.length);
        Parameters parameters = parameters();
        Spoilers spoilers = new Spoilers(terms, rules.parties());
        boolean[] holds = new boolean[n];
        Parallel.forEach(
                n,
                sampling.threads(),
                this::month,
                (i, month) -> {
                    month.load(examined[i]);
                    holds[i] = shifts(parameters, examined[i]).stream().allMatch(s -> s.slack() >= 0)
                            && !spoilers.wouldAnyBreak(month);
                },
                "comparing clauses",
                Progress.NONE);
        int count = 0;
        for (boolean one : holds) {
            count += one ? 1 : 0;
        }
        return Proportion.of(count, n);
    }
}
