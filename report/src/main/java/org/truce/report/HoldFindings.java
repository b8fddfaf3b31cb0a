package org.truce.report;

import java.util.List;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;

/// The answer to "would it hold?" in words: three answers for each deal, side by side, never one score.
///
/// @param comparable what became of comparable agreements
/// @param assumptions what the mechanisms rest on
public record HoldFindings(
        Finding meaning,
        List<OfDeal> deals,
        List<Finding> comparable,
        List<Finding> assumptions,
        List<Finding> cautions) {
    /// Said where there are no deals.
    public static final Finding NO_DEAL = Finding.of("There is no deal to examine: the case names no proposal, and no"
            + " deal is acceptable to everyone needed in any world.");

    public HoldFindings {
        deals = List.copyOf(deals);
        comparable = List.copyOf(comparable);
        assumptions = List.copyOf(assumptions);
        cautions = List.copyOf(cautions);
    }

    /// The answers of one deal in figures, side by side with those of others; "–" where the case names no
    /// obligation that the deal creates.
    ///
    /// @param signed share of worlds in which everybody needed accepts it
    /// @param stays share of these worlds (with an asterisk: of all) in which nobody would move away, for
    ///     fear of credible answers
    /// @param pays the same of those in which keeping it pays for all
    /// @param quietYear the middle world's chance of a year without a false alarm, if all comply
    public record Overview(String signed, String stays, String pays, String quietYear) {}

    /// @param name the proposal that it is, or its number
    /// @param headline the three answers in short, and whether they disagree
    /// @param signing how often the deal is signed, and in which worlds the rest is asked
    /// @param obligations that it creates
    /// @param walkAway who would walk away, and what stops them
    /// @param keeping whether keeping it pays, by party and obligation
    /// @param spoilers who gains by breaking what
    /// @param alarms what false alarms do, if all comply
    /// @param power what a shift of power does
    /// @param improvements what would help
    /// @param swings how the self-enforcing share moves with what is not known
    public record OfDeal(
            String name,
            String terms,
            Overview overview,
            Finding headline,
            Finding signing,
            List<Finding> obligations,
            List<Finding> walkAway,
            List<Finding> keeping,
            List<Finding> spoilers,
            List<Finding> alarms,
            List<Finding> power,
            List<Finding> improvements,
            List<Finding> swings) {
        public OfDeal {
            obligations = List.copyOf(obligations);
            walkAway = List.copyOf(walkAway);
            keeping = List.copyOf(keeping);
            spoilers = List.copyOf(spoilers);
            alarms = List.copyOf(alarms);
            power = List.copyOf(power);
            improvements = List.copyOf(improvements);
            swings = List.copyOf(swings);
        }
    }

    /// @param listed deals in the order in which they are numbered elsewhere; those that are no proposals are
    ///     called by these numbers
    /// @param past agreements of other parties
    /// @param comparable those of them that are held to be comparable
    public static HoldFindings of(
            Case c, HoldResult hold, List<Deal> listed, AgreementData past, ReferenceClass comparable) {
        return new HoldSentences(c, hold, listed, past, comparable).findings();
    }
}
