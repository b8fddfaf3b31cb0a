package org.truce.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartialDealTest {
    private static final int ISSUES = 3;
    private static final int OPTIONS = 3;

    /// By its meaning, on 2,000 random pairs: whatever deal contains the other still does, once a choice of
    /// this has taken the place of what the deal says.
    @Test
    void withinAnotherIsWhatChangesNothingForIt() {
        SplittableRandom random = new SplittableRandom(7);
        int within = 0;
        for (int i = 0; i < 2_000; i++) {
            PartialDeal one = partialDeal(random);
            PartialDeal other = partialDeal(random);
            boolean speaksAlike = one.terms().stream().allMatch(t -> other.speaksOf(t.issue()));
            boolean unchanged = deals().stream()
                    .filter(other::isContainedIn)
                    .allMatch(deal -> one.choices().stream()
                            .map(choice -> overlaid(deal, choice))
                            .allMatch(other::isContainedIn));
            assertThat(one.isWithin(other)).as("%s, %s", one, other).isEqualTo(speaksAlike && unchanged);
            within += one.isWithin(other) ? 1 : 0;
        }
        assertThat(within).as("of both kinds").isBetween(100, 1_900);
    }

    @Test
    void ofStatusQuoOnlyIsWhatNamesNothingButFirstOptions() {
        assertThat(new PartialDeal(List.of(new Term(0, 0b1), new Term(2, 0b1))).isOfStatusQuoOnly())
                .isTrue();
        assertThat(new PartialDeal(List.of(new Term(0, 0b1), new Term(2, 0b10))).isOfStatusQuoOnly())
                .isFalse();
        // It holds in the status quo, and in other deals as well.
        assertThat(new PartialDeal(List.of(new Term(0, 0b11))).isOfStatusQuoOnly())
                .isFalse();
    }

    private static Deal overlaid(Deal deal, PartialDeal choice) {
        Deal changed = deal;
        for (Term term : choice.terms()) {
            changed = changed.with(term.issue(), term.first());
        }
        return changed;
    }

    private static PartialDeal partialDeal(SplittableRandom random) {
        List<Term> terms = new ArrayList<>();
        for (int j = 0; j < ISSUES; j++) {
            if (random.nextInt(3) > 0) {
                terms.add(new Term(j, 1 + random.nextInt((1 << OPTIONS) - 1)));
            }
        }
        return terms.isEmpty() ? partialDeal(random) : new PartialDeal(terms);
    }

    private static List<Deal> deals() {
        return IntStream.range(0, 27)
                .mapToObj(n -> Deal.of(n % OPTIONS, n / OPTIONS % OPTIONS, n / OPTIONS / OPTIONS))
                .toList();
    }
}
