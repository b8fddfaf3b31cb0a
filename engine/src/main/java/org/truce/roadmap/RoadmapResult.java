package org.truce.roadmap;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;

/// Stages from the status quo to a deal. Chains are chosen on one set of worlds and estimated on another;
/// gains and stakes are shares of the party's range (method.md, section 3).
///
/// @param question as it was asked
/// @param first what comes first, as asked or as found; null if nothing is set apart
/// @param end the deal that every road shown ends in: the target, and what comes first
/// @param search how the roads were looked for
/// @param tradeOffs for steps of at most 1, 2, … changes the likeliest road, and last everything at once
/// @param chosen the position among the trade-offs of the road that is told in full
/// @param stages of that road
/// @param measures what could come first and build confidence; empty if nothing is acceptable on its own
/// @param sensitivity of the chance of the road
public record RoadmapResult(
        Scope scope,
        Sampling sampling,
        RoadmapQuestion question,
        @Nullable Deal first,
        Deal end,
        Search search,
        List<TradeOff> tradeOffs,
        int chosen,
        List<Stage> stages,
        List<Measure> measures,
        List<Sensitivity> sensitivity,
        Diagnostics diagnostics) {
    public RoadmapResult {
        tradeOffs = List.copyOf(tradeOffs);
        stages = List.copyOf(stages);
        measures = List.copyOf(measures);
        sensitivity = List.copyOf(sensitivity);
    }

    /// The road that is told in full.
    public TradeOff road() {
        return tradeOffs.get(chosen);
    }

    /// Everything at once (after what comes first): no road has a greater chance.
    public TradeOff atOnce() {
        return tradeOffs.getLast();
    }

    /// The stage most likely to fail, counted from 0: where it is least likely that everyone needed goes on,
    /// if the chain has come so far; the first of several alike. A stage that is reached in no world cannot
    /// be judged.
    public int weakestStage() {
        int weakest = 0;
        double least = 2;
        for (int k = 0; k < stages.size(); k++) {
            Estimate ifReached = stages.get(k).ifReached();
            if (ifReached != null && ifReached.value() < least) {
                least = ifReached.value();
                weakest = k;
            }
        }
        return weakest;
    }

    /// @param deals in the lattice between the status quo (or what comes first) and the end
    /// @param changes from the one to the other
    /// @param worlds on which roads were compared
    /// @param withoutRoad sizes of steps by which no road avoids what is impossible, or keeps to the stages
    ///     allowed
    /// @param keepsHalf whether the road told in full has, on the worlds of the search, at least half of the
    ///     chance of everything at once
    public record Search(BigInteger deals, int changes, int worlds, List<Integer> withoutRoad, boolean keepsHalf) {
        public Search {
            withoutRoad = List.copyOf(withoutRoad);
        }
    }

    /// @param mostChanges of one step, after what comes first
    /// @param stages the deals agreed one after the other; the last is the end
    /// @param chance that everyone needed goes on at every stage
    /// @param exposure the largest stake of a step
    /// @param exact whether no other road of such steps has a greater chance, on the worlds of the search
    /// @param bound no road of such steps has a greater chance
    public record TradeOff(
            int mostChanges, List<Deal> stages, Estimate chance, Exposure exposure, boolean exact, Estimate bound) {
        public TradeOff {
            stages = List.copyOf(stages);
        }
    }

    /// @param stage counted from 0
    /// @param party position in the case
    /// @param stake what the party gives up by that step on issues that need its consent, mean over worlds:
    ///     what it would lose if it did its part and nobody else did
    public record Exposure(int stage, int party, Estimate stake) {}

    /// @param before what is agreed so far; the status quo before the first stage
    /// @param reached chance that everyone needed has gone on at this stage and all before it
    /// @param ifReached chance that everyone needed goes on at this stage, if they have at all before it;
    ///     null if they have in no world
    /// @param byParty for every party of the scope, in the order of the case
    public record Stage(
            Deal before,
            Deal deal,
            Estimate reached,
            @Nullable Estimate ifReached,
            List<OfParty> byParty) {
        public Stage {
            byParty = List.copyOf(byParty);
        }
    }

    /// @param party position in the case
    /// @param needed whether the stage needs the party's consent; others are told, but stop nothing
    /// @param gain of the step; of the first step, against no agreement
    /// @param total where the stage leaves the party against no agreement: what it keeps if the road ends
    ///     here
    /// @param letDown where it stands against no agreement if it does its part of the step and nobody
    ///     else does
    /// @param goesOn share of worlds in which it prefers this stage to stopping before it
    /// @param accepts share of worlds in which it prefers this stage to falling back to no agreement, and the
    ///     stage crosses none of its red lines
    /// @param ifReached share, among the worlds in which it has gone on so far, of those in which it does
    ///     again; null if there are none
    /// @param stake see [Exposure]
    public record OfParty(
            int party,
            boolean needed,
            Spread gain,
            Spread total,
            Spread letDown,
            Proportion goesOn,
            Proportion accepts,
            @Nullable Proportion ifReached,
            Estimate stake) {}

    /// A step outside the target, acceptable on its own.
    ///
    /// @param alone chance that everyone needed for it accepts it on its own
    /// @param chanceOfRoad chance of the road told in full, if it begins with the measure and keeps it
    /// @param added whether it was chosen for the road told to begin with
    public record Measure(int issue, int option, Estimate alone, Estimate chanceOfRoad, boolean added) {}
}
