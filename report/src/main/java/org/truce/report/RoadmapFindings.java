package org.truce.report;

import java.util.List;

/// By which stages they could get to a deal, in words, in the order in which it is told.
///
/// @param headline the answer: how many stages, how likely, and where it is likeliest to fail
/// @param destination what the road ends in, and what of that lies outside the target
/// @param meaning what "goes on" and "world" mean
/// @param choice which road is told, and by which rule it was chosen
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
        Finding search,
        List<OfStage> stages,
        List<Finding> measures,
        Finding measuresMean,
        List<Finding> sensitivity,
        List<Finding> cautions) {
    public RoadmapFindings {
        stages = List.copyOf(stages);
        measures = List.copyOf(measures);
        sensitivity = List.copyOf(sensitivity);
        cautions = List.copyOf(cautions);
    }

    /// @param changes what changes, by the names of the options
    /// @param goesOn how likely it is that everyone needed goes on
    /// @param stops who is likeliest to stop here, and what a party risks
    public record OfStage(String changes, Finding goesOn, Finding stops) {}
}
