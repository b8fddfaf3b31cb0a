package org.truce.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.bargain.Negotiation;
import org.truce.model.Case;
import org.truce.model.Cases;
import org.truce.model.Deal;
import org.truce.model.Stake;
import org.truce.worlds.Estimate;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// FEATURE UNDER TEST: the deals that everyone needed is most likely to accept are found, and ranked rightly.
class DealSearchTest {
    private static final Sampling SAMPLING = new Sampling(400, 5, 2);

    private static Negotiation rules(Case c) {
        return Negotiation.of(c, null, c.decidingParties());
    }

    private static Worlds worlds(Case c) {
        return Worlds.draw(c, c.decidingParties(), SAMPLING, Progress.NONE);
    }

    /// In each world and for each deal, utilities are summed and compared anew, and red lines looked up in
    /// the statements: 3 · 2 · 3 combinations, all but the status quo are agreements.
    @Test
    void everyDealIsRankedByTheProductOfItsAcceptances() {
        Case c = Cases.of(2)
                .issue(3)
                .issue(2)
                .issue(3)
                .sincere(.6)
                .rejects(0, Cases.deal(0, 1))
                .opposes(1, Cases.deal(2, 2))
                .prefers(0, Cases.deal(0, 2), Cases.deal(1, 1))
                .build();
        Negotiation rules = rules(c);
        Worlds worlds = worlds(c);
        DealSearch.Found found = new DealSearch(rules, worlds, SAMPLING, Progress.NONE).search(List.of());
        assertThat(found.exhaustive()).isTrue();
        assertThat(found.space()).isEqualTo(BigInteger.valueOf(17));
        assertThat(found.visited()).isEqualTo(17);
        assertThat(found.finalists()).hasSize(17).isSorted();
        for (Candidate candidate : found.finalists()) {
            assertThat(candidate.joint())
                    .as("%s", candidate.deal())
                    .isCloseTo(
                            accepts(0, candidate.deal(), worlds) * accepts(1, candidate.deal(), worlds), within(1e-12));
        }
        double best = found.finalists().stream()
                .max(Comparator.comparingDouble(Candidate::joint))
                .orElseThrow()
                .joint();
        assertThat(found.finalists().getFirst().joint()).isEqualTo(best);
    }

    private static double accepts(int party, Deal deal, Worlds worlds) {
        int[] first = {0, 3, 5};
        int accepted = 0;
        for (int w = 0; w < worlds.size(); w++) {
            double utility = 0;
            for (int j = 0; j < 3; j++) {
                utility += worlds.utilities(party)[w * worlds.options() + first[j] + deal.option(j)];
            }
            boolean barred = party == 0 && deal.option(0) == 1 && worlds.isSincere(0, w);
            accepted += utility >= -1e-12 && !barred ? 1 : 0;
        }
        return (double) accepted / worlds.size();
    }

    /// 22 issues of two options, too many deals to look at. Party 0 likes the even issues moved and none of
    /// the odd, party 1 likes all moved. From the deal that moves the odd issues only, which party 0 never
    /// accepts, one change after the other leads to deals that both always accept.
    @Test
    void aLargeSpaceIsClimbed() {
        int n = 22;
        Cases cases = Cases.of(2);
        for (int j = 0; j < n; j++) {
            cases.issue(2);
        }
        int[] odd = new int[n];
        for (int j = 0; j < n; j++) {
            cases.wants(1, Cases.deal(j, 1));
            odd[j] = j % 2;
            if (j % 2 == 0) {
                cases.wants(0, Cases.deal(j, 1));
            } else {
                cases.opposes(0, Cases.deal(j, 1));
            }
        }
        Case c = cases.build();
        DealSearch.Found found =
                new DealSearch(rules(c), worlds(c), SAMPLING, Progress.NONE).search(List.of(Deal.of(odd)));
        assertThat(found.exhaustive()).isFalse();
        assertThat(found.space()).isEqualTo(BigInteger.TWO.pow(n));
        assertThat(found.screeningWorlds()).isEqualTo(400);
        assertThat(found.finalists()).isSorted();
        assertThat(found.finalists().getFirst().joint()).isEqualTo(1);
        assertThat(found.visited()).isGreaterThan(n);
        assertThat(found.finalists()).extracting(Candidate::deal).doesNotHaveDuplicates();
    }

    /// MOVER for .5 (.4 to .6) and .8 (.7 to .9): .4 ∓ √((.8 · .1)² + (.5 · .1)²) = .4 ∓ .094340.
    @Test
    void aProductHasTheIntervalOfItsFactors() {
        Estimate product =
                Acceptances.product(List.of(new Proportion(50, 100, .5, .4, .6), new Proportion(80, 100, .8, .7, .9)));
        assertThat(product.value()).isCloseTo(.4, within(1e-12));
        assertThat(product.low()).isCloseTo(.305660, within(1e-6));
        assertThat(product.high()).isCloseTo(.494340, within(1e-6));
        assertThat(Acceptances.product(List.of())).isEqualTo(new Estimate(1, 1, 1));
    }

    /// Issue 2 matters to nobody. Of deals that differ on one issue that matters only the best is listed,
    /// until the list cannot be filled otherwise; deals that differ on issue 2 alone never are.
    @Test
    void aShortlistIsDiverse() {
        Case c = Cases.of(1)
                .issue(2)
                .issue(2)
                .issue(2)
                .stake(0, 2, Stake.Rank.NONE)
                .build();
        List<Candidate> ranked = new ArrayList<>();
        for (int[] options :
                List.of(new int[] {1, 0, 0}, new int[] {1, 0, 1}, new int[] {1, 1, 0}, new int[] {0, 1, 1})) {
            ranked.add(new Candidate(Deal.of(options), 1 - .1 * ranked.size()));
        }
        assertThat(Shortlist.of(c, rules(c), ranked, 2)).containsExactly(Deal.of(1, 0, 0), Deal.of(0, 1, 1));
        assertThat(Shortlist.of(c, rules(c), ranked, 3))
                .containsExactly(Deal.of(1, 0, 0), Deal.of(0, 1, 1), Deal.of(1, 1, 0));
        assertThat(Shortlist.of(c, rules(c), ranked, 4)).hasSize(3);
    }

    /// Earlier deals come first among equals.
    @Test
    void candidatesAreOrdered() {
        Candidate[] candidates = {
            new Candidate(Deal.of(1, 0), .2), new Candidate(Deal.of(0, 1), .2), new Candidate(Deal.of(1, 1), .3)
        };
        Arrays.sort(candidates);
        assertThat(candidates).extracting(Candidate::deal).containsExactly(Deal.of(1, 1), Deal.of(0, 1), Deal.of(1, 0));
    }
}
