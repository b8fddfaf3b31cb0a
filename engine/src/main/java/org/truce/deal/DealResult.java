package org.truce.deal;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;

/// The deals most likely to be acceptable to everyone whose consent is needed, and how the proposals on the
/// table could be mended.
///
/// @param deals a diverse shortlist, most likely first; empty if no deal is an agreement
/// @param sensitivity of the joint acceptance of the first listed deal; empty if there is none
public record DealResult(
        Scope scope,
        Sampling sampling,
        Search search,
        List<AssessedDeal> deals,
        List<AssessedProposal> proposals,
        List<Sensitivity> sensitivity,
        Diagnostics diagnostics) {
    public DealResult {
        deals = List.copyOf(deals);
        proposals = List.copyOf(proposals);
        sensitivity = List.copyOf(sensitivity);
    }

    /// What was looked at before the shortlist was made.
    ///
    /// @param space number of deals that are agreements and possible; an upper bound where `exhaustive`
    ///     is false
    /// @param visited number of deals whose acceptance was estimated
    /// @param exhaustive whether all of the space was visited
    /// @param screeningWorlds worlds on which every visited deal was estimated first; the best went on to all
    ///     worlds
    /// @param upperBound no deal, visited or not, has a higher joint acceptance than this (upper end of
    ///     its 95 % interval)
    public record Search(
            BigInteger space, long visited, boolean exhaustive, int screeningWorlds, Estimate upperBound) {}

    /// A deal, estimated on worlds that had no part in choosing it.
    ///
    /// @param possible whether it contains no impossible combination
    /// @param agreement whether it is an agreement of the kind asked for
    /// @param joint probability that everyone needed accepts
    /// @param byParty for every party of the scope, in the order of the case
    /// @param efficientShare share of worlds in which no possible deal is better for some party and worse
    ///     for none
    /// @param worstOff the lowest m among the parties needed, over worlds
    /// @param brokenBy the statements that explain most of its refusals, strongest first
    /// @param unsupported concessions that rest on no statement
    public record AssessedDeal(
            Deal deal,
            boolean possible,
            boolean agreement,
            Estimate joint,
            List<Acceptance> byParty,
            Proportion efficientShare,
            Quantiles worstOff,
            List<Breaker> brokenBy,
            List<Unsupported> unsupported) {
        public AssessedDeal {
            byParty = List.copyOf(byParty);
            brokenBy = List.copyOf(brokenBy);
            unsupported = List.copyOf(unsupported);
        }
    }

    /// @param needed whether the deal moves an issue that needs the party's consent; others' acceptance does
    ///     not count for `joint`
    /// @param accepts share of worlds in which the deal is better for the party than no agreement and crosses
    ///     none of its red lines
    public record Acceptance(int party, boolean needed, Proportion accepts) {}

    /// @param statement position in the case
    /// @param party whose refusals it explains
    /// @param refusalShare share of that party's refusals that would vanish if the statement were not
    ///     sincere, in [0, 1]
    /// @param crossed for a red line that the deal crosses: the share of that party's refusals in which it is
    ///     sincere, whatever else stands in the way; null for other statements
    /// @param jointIfSetAside joint acceptance if the statement were not sincere
    public record Breaker(
            int statement,
            int party,
            double refusalShare,
            @Nullable Proportion crossed,
            Estimate jointIfSetAside) {}

    /// "No source says whether the party could accept this": the deal moves the issue, the party is needed,
    /// and no statement about its position speaks of the issue.
    public record Unsupported(int party, int issue) {}

    /// @param proposal position in the case
    /// @param level the joint acceptance asked of nearest deals
    /// @param nearest fewest changes first, then least loss to the proposer; empty if none was found
    /// @param farthestSearched number of changed issues up to which all deals were visited
    /// @param exhaustive whether every deal within that distance was visited
    public record AssessedProposal(
            int proposal,
            AssessedDeal assessment,
            double level,
            List<NearestDeal> nearest,
            int farthestSearched,
            boolean exhaustive) {
        public AssessedProposal {
            nearest = List.copyOf(nearest);
        }
    }

    /// @param changes number of issues changed
    /// @param lossToProposer mean fall of the proposer's m against its own proposal; negative: a gain
    public record NearestDeal(AssessedDeal assessment, int changes, Estimate lossToProposer) {}
}
