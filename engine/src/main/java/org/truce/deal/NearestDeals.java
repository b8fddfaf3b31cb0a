package org.truce.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.truce.bargain.Negotiation;
import org.truce.deal.DealResult.AssessedDeal;
import org.truce.deal.DealResult.AssessedProposal;
import org.truce.deal.DealResult.NearestDeal;
import org.truce.model.Deal;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;

/// How a proposal could be mended: the deals that change fewest of its issues and lift its joint acceptance
/// to a level.
///
/// All deals within a distance are visited, distance by distance, until some reach the level or there are too
/// many.
final class NearestDeals {
    private static final int MOST_VISITED = 30_000;
    private static final int MOST_LISTED = 3;

    /// Deals that come this near to the level on the worlds that choose are estimated on fresh ones.
    private static final int MOST_CHECKED = 12;

    private final Negotiation rules;
    private final Acceptances choosing;
    private final Assessor fresh;
    private final Sampling sampling;
    private final Progress progress;

    /// @param choosing worlds on which deals are chosen
    /// @param fresh worlds on which the chosen are estimated
    NearestDeals(Negotiation rules, Acceptances choosing, Assessor fresh, Sampling sampling, Progress progress) {
        this.rules = rules;
        this.choosing = choosing;
        this.fresh = fresh;
        this.sampling = sampling;
        this.progress = progress;
    }

    /// @param proposer position among the parties of the negotiation; -1 if it is not one of them
    AssessedProposal mend(int proposal, Deal proposed, int proposer, AssessedDeal assessment, double level) {
        List<NearestDeal> nearest = new ArrayList<>();
        int farthest = 0;
        boolean exhaustive = true;
        if (assessment.joint().value() >= level && assessment.agreement()) {
            return new AssessedProposal(proposal, assessment, level, nearest, farthest, true);
        }
        while (nearest.isEmpty() && farthest < rules.issues()) {
            List<Deal> ring = ring(proposed, farthest + 1);
            if (ring.size() > MOST_VISITED) {
                exhaustive = false;
                break;
            }
            farthest++;
            nearest = listNearest(proposed, proposer, ring, farthest, level);
        }
        return new AssessedProposal(proposal, assessment, level, nearest, farthest, exhaustive);
    }

    private List<NearestDeal> listNearest(Deal proposed, int proposer, List<Deal> ring, int changes, double level) {
        double[] joints = new double[ring.size()];
        Parallel.forEach(
                joints.length,
                sampling.threads(),
                () -> choosing,
                (i, table) -> joints[i] = rules.isAgreement(ring.get(i)) ? table.joint(ring.get(i)) : -1,
                "looking for nearby deals",
                progress);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < joints.length; i++) {
            candidates.add(new Candidate(ring.get(i), joints[i]));
        }
        double margin = 1.0 / Math.sqrt(choosing.worlds());
        List<Deal> promising = candidates.stream()
                .filter(c -> c.joint() >= level - margin)
                .sorted()
                .limit(MOST_CHECKED)
                .map(Candidate::deal)
                .filter(deal -> fresh.acceptances().joint(deal) >= level)
                .toList();
        return promising.stream()
                .map(deal -> new Nearby(
                        deal,
                        proposer < 0 ? 0 : fresh.loss(proposer, proposed, deal).value()))
                .sorted(Comparator.comparingDouble(Nearby::loss).thenComparing(Nearby::deal))
                .limit(MOST_LISTED)
                .map(near -> new NearestDeal(
                        fresh.assess(near.deal()), changes, fresh.loss(Math.max(proposer, 0), proposed, near.deal())))
                .toList();
    }

    private record Nearby(Deal deal, double loss) {}

    /// The deals that differ on exactly so many issues; more than are allowed only as far as needed to see
    /// that.
    private List<Deal> ring(Deal centre, int distance) {
        List<Deal> ring = new ArrayList<>();
        collect(centre, 0, distance, ring);
        return ring;
    }

    private void collect(Deal deal, int from, int changes, List<Deal> ring) {
        if (ring.size() > MOST_VISITED) {
            return;
        }
        if (changes == 0) {
            ring.add(deal);
            return;
        }
        for (int j = from; j <= rules.issues() - changes; j++) {
            for (int x = 0; x < rules.firstOption(j + 1) - rules.firstOption(j); x++) {
                if (x != deal.option(j)) {
                    collect(deal.with(j, x), j + 1, changes - 1, ring);
                }
            }
        }
    }
}
