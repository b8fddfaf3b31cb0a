package org.truce.report;

import java.util.Optional;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.gap.GapResult;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceClass;
import org.truce.roadmap.RoadmapResult;

/// Everything that a report tells about one case; all of the same scope.
///
/// @param past agreements of other parties
/// @param comparable those of them that are held to be comparable
/// @param road to the deal listed first; empty if none is listed
public record ReportResults(
        GapResult gap,
        DealResult deals,
        HoldResult hold,
        AgreementData past,
        ReferenceClass comparable,
        Optional<RoadmapResult> road) {
    /// Would it hold, in words; deals are numbered as they are listed.
    public HoldFindings holdFindings(Case c) {
        return HoldFindings.of(
                c, hold, deals.deals().stream().map(AssessedDeal::deal).toList(), past, comparable);
    }
}
