package org.truce.report;

import java.util.List;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;

/// The answer to "would it hold?" in words: three answers for each deal, side by side, never one score.
///
/// @param assumptions what the mechanisms rest on
public record HoldFindings(Finding meaning, List<OfDeal> deals, List<Finding> assumptions, List<Finding> cautions) {
    public HoldFindings {
        deals = List.copyOf(deals);
        assumptions = List.copyOf(assumptions);
        cautions = List.copyOf(cautions);
    }

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
    /// @param comparable what became of comparable agreements
    public record OfDeal(
            String terms,
            Finding headline,
            Finding signing,
            List<Finding> obligations,
            List<Finding> walkAway,
            List<Finding> keeping,
            List<Finding> spoilers,
            List<Finding> alarms,
            List<Finding> power,
            List<Finding> improvements,
            List<Finding> swings,
            List<Finding> comparable) {
        public OfDeal {
            obligations = List.copyOf(obligations);
            walkAway = List.copyOf(walkAway);
            keeping = List.copyOf(keeping);
            spoilers = List.copyOf(spoilers);
            alarms = List.copyOf(alarms);
            power = List.copyOf(power);
            improvements = List.copyOf(improvements);
            swings = List.copyOf(swings);
            comparable = List.copyOf(comparable);
        }
    }

    /// @param past agreements, and those of them that are held to be comparable
    public static HoldFindings of(Case c, HoldResult hold, AgreementData past, ReferenceClass comparable) {
        return new HoldSentences(c, hold, past, comparable).findings();
    }
}
