package org.truce.gap;

import java.util.List;
import java.util.SortedSet;
import org.truce.model.Deal;
import org.truce.worlds.Diagnostics;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;
import org.truce.worlds.Quantiles;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;
import org.truce.worlds.Sensitivity;

/// How far apart the parties are, over worlds.
///
/// @param agreementExists share of worlds with an agreement that crosses no red line and gives nobody needed
///     less than walking away
/// @param redLinesCrossed by number of red lines that the closest agreement crosses, from 0 up, the share
///     of worlds
/// @param margin of the closest agreement, as a share of the range of the worst-off party needed; negative:
///     what that party lacks
/// @param blockingRedLines ranked by how often the closest agreement crosses them
/// @param concessions by deciding party (in the order of `scope.parties()`) and issue
/// @param keyStatements ranked by value of asking: what to ask next
/// @param between the same question for subsets of the parties
public record GapResult(
        Scope scope,
        Sampling sampling,
        Proportion agreementExists,
        List<Proportion> redLinesCrossed,
        MarginDistribution margin,
        InformationGap informationGap,
        List<BlockingRedLine> blockingRedLines,
        Unblocking unblocking,
        List<List<Concession>> concessions,
        List<KeyStatement> keyStatements,
        List<SubsetGap> between,
        List<Sensitivity> sensitivity,
        Diagnostics diagnostics) {
    public GapResult {
        redLinesCrossed = List.copyOf(redLinesCrossed);
        blockingRedLines = List.copyOf(blockingRedLines);
        concessions = concessions.stream().map(List::copyOf).toList();
        keyStatements = List.copyOf(keyStatements);
        between = List.copyOf(between);
        sensitivity = List.copyOf(sensitivity);
    }

    /// The margin M of the closest agreement.
    ///
    /// @param quantiles over all worlds
    /// @param histogram equal bins from the lowest to the highest margin seen, in ascending order
    public record MarginDistribution(Quantiles quantiles, List<Bin> histogram) {
        public MarginDistribution {
            histogram = List.copyOf(histogram);
        }
    }

    /// @param from lower edge, included
    /// @param to upper edge, excluded but for the last bin
    /// @param clear worlds in the bin whose closest agreement crosses no red line
    /// @param blocked worlds in the bin whose closest agreement crosses at least one
    public record Bin(double from, double to, long clear, long blocked) {}

    /// How much of the problem is not knowing rather than not agreeing: `P(agreement exists) − max P(all
    /// needed accept D)`.
    ///
    /// @param value in [0, 1]
    /// @param best the deal found most likely to be acceptable to everyone needed
    /// @param joint its probability, on fresh worlds
    public record InformationGap(Estimate value, Deal best, Estimate joint) {}

    /// @param statement position of the red line in the case
    /// @param crossed share of worlds whose closest agreement crosses it
    /// @param ifSoft share of worlds with an agreement, were this red line not there
    public record BlockingRedLine(int statement, Proportion crossed, Proportion ifSoft) {}

    /// @param level the chance of an agreement that is asked for
    /// @param ifAllSoft share of worlds with an agreement, were there no red line at all
    /// @param sets the minimal sets of red lines whose softening lifts the chance over the level; empty if it
    ///     is there already or cannot be reached
    /// @param complete whether all minimal sets of the sizes searched are listed
    /// @param largestSearched the largest size of set that was searched
    public record Unblocking(
            double level, Proportion ifAllSoft, List<UnblockingSet> sets, boolean complete, int largestSearched) {
        public Unblocking {
            sets = List.copyOf(sets);
        }
    }

    /// @param statements positions of the red lines in the case, ascending
    /// @param agreementExists share of worlds with an agreement, were these not there
    public record UnblockingSet(List<Integer> statements, Proportion agreementExists) {
        public UnblockingSet {
            statements = List.copyOf(statements);
        }
    }

    /// @param share what the party gives at the closest agreement, mean over worlds of `(best − value)/range`
    ///     of the issue, in [0, 1]; 0 where the issue means nothing to it
    /// @param unspoken whether no statement says anything about the party's position on the issue
    public record Concession(Estimate share, boolean unspoken) {}

    /// @param statement position in the case
    /// @param sincerity the probability assumed
    /// @param ifSincere share with an agreement among the worlds in which it is sincere
    /// @param ifNot the same among the others
    /// @param difference `ifSincere − ifNot` (Newcombe 1998, method 10)
    /// @param varianceReduction expected reduction of the variance of "an agreement exists" from learning
    ///     whether it is sincere, as a share of that variance, in [0, 1]
    public record KeyStatement(
            int statement,
            double sincerity,
            Proportion ifSincere,
            Proportion ifNot,
            Estimate difference,
            double varianceReduction) {
        /// Whether the difference can be told from chance: its interval leaves out 0.
        public boolean isClear() {
            return difference.low() > 0 || difference.high() < 0;
        }
    }

    /// @param parties whose acceptance counts here; that of others is taken as given
    public record SubsetGap(SortedSet<Integer> parties, Proportion agreementExists, Quantiles margin) {}
}
