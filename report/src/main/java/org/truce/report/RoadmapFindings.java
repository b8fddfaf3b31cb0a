package org.truce.report;

import java.util.List;

/// By which stages they could get to a deal, in words, in the order in which it is told.
///
/// @param headline the answer: how many stages, how likely, and where it is likeliest to fail
/// @param destination what the road ends in, and what of that lies outside the target
/// @param meaning what "goes on" and "world" mean
/// @param choice which road is told, and by which rule it was chosen
/// @param tradeOffs chance against what is put at risk, by the size of steps
/// @param search what was looked through, and what no road can exceed
/// @param stages in their order
/// @param measures what could come first; one finding that says so if there is nothing
/// @param measuresMean what a confidence-building measure does and does not do here
/// @param sensitivity of the chance of the road: a summary, then one finding per changed assumption
/// @param cautions warnings; empty if all is well
public record RoadmapFindings(
        Finding headline,
        Finding destination,
        Finding meaning,
        Finding choice,
        List<Row> tradeOffs,
        Finding search,
        List<OfStage> stages,
        List<Finding> measures,
        Finding measuresMean,
        List<Finding> sensitivity,
        List<Finding> cautions) {
    public RoadmapFindings {
        tradeOffs = List.copyOf(tradeOffs);
        stages = List.copyOf(stages);
        measures = List.copyOf(measures);
        sensitivity = List.copyOf(sensitivity);
        cautions = List.copyOf(cautions);
    }

    /// What the table of trade-offs means.
    public static final String OF_ROWS =
            "Stake: what a party gives by a step on the issues that need its consent, as a share of its range, in the"
                    + " mean of all worlds; it would lose that if it alone did its part.";

    /// What the tables of a stage mean.
    public static final String OF_PARTIES =
            "In brackets: a party whose consent the stage does not need. Gains and standings are shares of the party's"
                + " range, in per cent: the middle world, and between which values eight worlds of ten lie; “stands"
                + " at” is against no agreement, and is what remains if the road ends here; “let down” is the same if"
                + " the party does its part of this step and nobody else does. Below, shares of worlds: prefers the"
                + " stage to stopping before it; prefers it to no agreement and crosses no red line (“to falling"
                + " back”); both, if it has gone on so far.";

    /// Steps of one size.
    ///
    /// @param steps "at most 2"
    /// @param chance that everyone goes on at every stage
    /// @param bound that no such road exceeds; empty if the road shown is the likeliest
    /// @param stake largest of a step
    /// @param whose and where
    /// @param told whether this road is told in full
    public record Row(
            String steps, int stages, String chance, String bound, String stake, String whose, boolean told) {}

    /// @param changes what changes, by the names of the options
    /// @param goesOn how likely it is that everyone needed goes on
    /// @param stops who is likeliest to stop here, and what a party risks
    public record OfStage(String changes, Finding goesOn, Finding stops, List<OfParty> byParty) {
        public OfStage {
            byParty = List.copyOf(byParty);
        }
    }

    /// @param party in brackets if its consent is not needed
    /// @param gain of this step
    /// @param standing then, against no agreement
    /// @param letDown where it stands if nobody else does its part
    /// @param going share in which it prefers the stage to stopping
    /// @param accepting share in which it prefers it to falling back
    /// @param ifReached share in which it goes on, if it has so far
    public record OfParty(
            String party,
            String gain,
            String standing,
            String letDown,
            String going,
            String accepting,
            String ifReached) {}
}
