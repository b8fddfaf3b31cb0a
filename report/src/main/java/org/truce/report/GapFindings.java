package org.truce.report;

import java.util.List;

/// How far apart the parties are, in words, in the order in which it is told.
///
/// @param headline the answer, in one sentence
/// @param meaning what "acceptable" and "world" mean
/// @param distance how many red lines the closest deal crosses, and what it leaves the party worst off
/// @param informationGap how much is not knowing rather than not agreeing
/// @param between the same question of fewer parties, one finding each
/// @param blocking one finding per red line, the most often crossed first; or one that says that there is
///     none
/// @param unblocking which red lines would have to soften
/// @param concessions what the closest deals ask of whom, and where nobody has spoken
/// @param askNext one finding per statement whose answer would make a difference, the most worth asking about
///     first
/// @param noDifference one finding that names the statements whose answer would make no difference that can
///     be told from chance; empty if there are none
/// @param sensitivity a summary, then one finding per changed assumption
/// @param cautions warnings; empty if all is well
public record GapFindings(
        Finding headline,
        Finding meaning,
        Finding distance,
        Finding informationGap,
        List<Finding> between,
        List<Finding> blocking,
        List<Finding> unblocking,
        List<Finding> concessions,
        List<Finding> askNext,
        List<Finding> noDifference,
        List<Finding> sensitivity,
        List<Finding> cautions) {
    public GapFindings {
        between = List.copyOf(between);
        blocking = List.copyOf(blocking);
        unblocking = List.copyOf(unblocking);
        concessions = List.copyOf(concessions);
        askNext = List.copyOf(askNext);
        noDifference = List.copyOf(noDifference);
        sensitivity = List.copyOf(sensitivity);
        cautions = List.copyOf(cautions);
    }
}
