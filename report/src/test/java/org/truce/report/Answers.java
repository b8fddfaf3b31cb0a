package org.truce.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.truce.deal.DealResult;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.gap.GapResult;
import org.truce.hold.HoldAnalysis;
import org.truce.hold.HoldResult;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.model.Interval;
import org.truce.model.Mechanisms;
import org.truce.model.Monitoring;
import org.truce.model.Obligation;
import org.truce.model.PowerPath;
import org.truce.reference.AgreementData;
import org.truce.reference.Criterion;
import org.truce.reference.ReferenceClass;
import org.truce.roadmap.RoadmapAnalysis;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// Everything a report tells: whether deals hold and the road to the first are computed, on few worlds.
final class Answers {
    private static final Sampling FEW = new Sampling(200, 11, 2);

    /// Roads through more issues take long.
    private static final int MOST_ISSUES = 13;

    private Answers() {}

    /// The case with something that its parties would have to keep, and a shift of power.
    static Case withMechanisms(Case c, UnaryOperator<String> naming) {
        Obligation obligation = new Obligation(
                "water",
                naming.apply("The water is shared"),
                River.terms(0, 1, 2),
                new TreeSet<>(List.of(0, 1)),
                naming.apply("Gates stay shut"),
                River.terms(0, 0),
                Map.of(),
                new Monitoring(new Interval(.5, .9), new Interval(0, .1)));
        return c.withMechanisms(new Mechanisms(
                List.of(obligation),
                List.of(),
                List.of(),
                Optional.of(Mechanisms.COLLAPSE),
                Map.of(),
                List.of(new PowerPath(
                        0,
                        1,
                        new Interval(.5, .6),
                        new Interval(.4, .5),
                        new Interval(.1, .2),
                        new Interval(.1, .2)))));
    }

    static ReportResults of(Case c, GapResult gap, DealResult deals) {
        Scope scope = deals.scope();
        List<Deal> listed = deals.deals().stream().map(AssessedDeal::deal).toList();
        Set<Deal> examined = new LinkedHashSet<>();
        c.proposals().forEach(p -> examined.add(p.terms().completed(c.issues().size())));
        examined.addAll(listed.subList(0, Math.min(2, listed.size())));
        HoldResult hold = HoldAnalysis.of(c, scope, FEW, new ArrayList<>(examined), .8, Progress.NONE);
        Optional<RoadmapResult> road = listed.stream()
                .findFirst()
                .filter(_ -> c.issues().size() <= MOST_ISSUES)
                .map(deal -> RoadmapAnalysis.of(c, scope, RoadmapQuestion.to(deal), FEW, Progress.NONE));
        AgreementData past = Past.of("truce");
        return new ReportResults(gap, deals, hold, past, ReferenceClass.of(past, new Criterion.Everything()), road);
    }
}
