package org.truce.report;

import java.util.List;

/// What they could all accept, in words, in the order in which it is told.
///
/// @param headline the answer, in one sentence
/// @param meaning what "acceptable" and "world" mean
/// @param search how many deals were looked at, and what the others could reach at most
/// @param deals in the order of the shortlist
/// @param proposals in the order of the case
/// @param sensitivity of the first deal's joint acceptance: a summary, then one finding per changed
///     assumption
/// @param cautions warnings; empty if all is well
public record DealFindings(
        Finding headline,
        Finding meaning,
        Finding search,
        List<OfDeal> deals,
        List<OfProposal> proposals,
        List<Finding> sensitivity,
        List<Finding> cautions) {
    public DealFindings {
        deals = List.copyOf(deals);
        proposals = List.copyOf(proposals);
        sensitivity = List.copyOf(sensitivity);
        cautions = List.copyOf(cautions);
    }

    /// @param terms what the deal says, with everything it leaves as it is
    /// @param acceptance how likely everyone needed accepts it, and each party
    /// @param worth what it leaves the party worst off, and how often it is efficient
    /// @param brokenBy what breaks it, strongest first; if nothing does, one finding that says so
    /// @param unsupported one finding per concession that rests on no statement
    public record OfDeal(
            String terms, Finding acceptance, Finding worth, List<Finding> brokenBy, List<Finding> unsupported) {
        public OfDeal {
            brokenBy = List.copyOf(brokenBy);
            unsupported = List.copyOf(unsupported);
        }
    }

    /// @param opening whose proposal, and how it fares
    /// @param deal the proposal as a deal
    /// @param nearest one finding per nearest deal; or one that says that there is none
    public record OfProposal(Finding opening, OfDeal deal, List<Finding> nearest) {
        public OfProposal {
            nearest = List.copyOf(nearest);
        }
    }
}
