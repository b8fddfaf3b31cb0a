package org.truce.divide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.truce.divide.AdjustedWinner.Transfer;

/// Expected shares are derived by hand where they stand; random divisions are held to all divisions with at
/// most one shared item, and to a grid of fine ones.
class AdjustedWinnerTest {
    private static final long SEED = 20_250_311;

    private static BigFraction fraction(long numerator, long denominator) {
        return BigFraction.of(numerator, denominator);
    }

    private static Division division(long[] first, long[] second) {
        List<Division.Item> items = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            items.add(new Division.Item(
                    "item " + i, List.of(BigFraction.of(first[i]), BigFraction.of(second[i])), false));
        }
        return new Division("a division", List.of("Ana", "Bo"), items);
    }

    private static BigFraction[] fractions(long... whole) {
        BigFraction[] fractions = new BigFraction[whole.length];
        for (int i = 0; i < whole.length; i++) {
            fractions[i] = BigFraction.of(whole[i]);
        }
        return fractions;
    }

    /// First: 1 and 3 to Ana (40 + 38), 0 and 2 to Bo (38 + 30); Ana is ahead, so the tied item 4 is hers
    /// (80 to 68). It goes first, at 1 for 1: 78 to 70. Then of items 1 (40/20 = 2) and 3 (38/10 = 3.8) the
    /// cheaper: 78 − 40t = 70 + 20t at t = 2/15, where both hold 78 − 80/15 = 218/3.
    @Test
    void oneItemIsSharedSoThatBothHoldAsMuch() {
        AdjustedWinner winner =
                AdjustedWinner.of(division(new long[] {10, 40, 10, 38, 2}, new long[] {38, 20, 30, 10, 2}));
        assertThat(winner.ahead()).isZero();
        assertThat(winner.before()).containsExactly(fractions(80, 68));
        assertThat(winner.transfers())
                .containsExactly(
                        new Transfer(4, BigFraction.ONE, BigFraction.ONE),
                        new Transfer(1, BigFraction.of(2), fraction(2, 15)));
        assertThat(winner.firstShares())
                .containsExactly(
                        BigFraction.ZERO, fraction(13, 15), BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO);
        assertThat(winner.totals()).containsExactly(fraction(218, 3), fraction(218, 3));
        // whole to Ana: 38 + 40 and 38 + 30 + 2; whole to Bo: 38 and 70 + 20
        assertThat(winner.split())
                .contains(new AdjustedWinner.Split(1, List.of(fractions(78, 70)), List.of(fractions(38, 90))));
        assertThat(winner.weight()).isEqualTo(BigFraction.of(2));
        assertThat(winner.isProven()).isTrue();
    }

    /// The same with the parties exchanged: what Adjusted Winner does does not depend on who is named first.
    @Test
    void theOrderOfThePartiesChangesNothing() {
        AdjustedWinner winner =
                AdjustedWinner.of(division(new long[] {38, 20, 30, 10, 2}, new long[] {10, 40, 10, 38, 2}));
        assertThat(winner.ahead()).isOne();
        assertThat(winner.firstShares())
                .containsExactly(BigFraction.ONE, fraction(2, 15), BigFraction.ONE, BigFraction.ZERO, BigFraction.ONE);
        assertThat(winner.totals()).containsExactly(fraction(218, 3), fraction(218, 3));
    }

    /// Opposed wishes leave everything to whoever wants it, and nothing to adjust.
    @Test
    void whoWantWhatTheOtherDoesNotHaveEverything() {
        AdjustedWinner winner = AdjustedWinner.of(division(new long[] {100, 0}, new long[] {0, 100}));
        assertThat(winner.transfers()).isEmpty();
        assertThat(winner.split()).isEmpty();
        assertThat(winner.totals()).containsExactly(fractions(100, 100));
        assertThat(winner.isProven()).isTrue();
    }

    /// The same wishes leave half of the points to each: 60, 40 for both; Ana gets all, the first item is
    /// taken in the order of the file, 100 − 60t = 60t at t = 5/6.
    @Test
    void theSameWishesGiveHalfToEach() {
        AdjustedWinner winner = AdjustedWinner.of(division(new long[] {60, 40}, new long[] {60, 40}));
        assertThat(winner.before()).containsExactly(fractions(100, 0));
        assertThat(winner.firstShares()).containsExactly(fraction(1, 6), BigFraction.ONE);
        assertThat(winner.totals()).containsExactly(fractions(50, 50));
    }

    /// 1 and 2 of 3 points are 100/3 and 200/3 of 100: item 0 to Bo (3/4 of 100), item 1 to Ana (200/3);
    /// Bo is ahead by 25/3, and item 0 is worth 75 to it and 100/3 to Ana: t = (25/3)/(325/3) = 1/13.
    @Test
    void pointsAreRescaledToAHundred() {
        AdjustedWinner winner = AdjustedWinner.of(division(new long[] {1, 2}, new long[] {6, 2}));
        assertThat(winner.points().getFirst()).containsExactly(fraction(100, 3), BigFraction.of(75));
        assertThat(winner.ahead()).isOne();
        assertThat(winner.transfers()).containsExactly(new Transfer(0, fraction(9, 4), fraction(1, 13)));
        assertThat(winner.totals()).containsExactly(fraction(900, 13), fraction(900, 13));
    }

    /// Both items cost Ana 1 point for a point; the one that cannot be shared goes first, whole.
    @Test
    void ofItemsAlikeThoseThatCannotBeSharedGoFirst() {
        Division division = new Division(
                "a division",
                List.of("Ana", "Bo"),
                List.of(
                        new Division.Item("lake", List.of(fractions(70, 70)), false),
                        new Division.Item("boat", List.of(fractions(30, 30)), true)));
        AdjustedWinner winner = AdjustedWinner.of(division);
        // 100 to 0; the boat makes it 70 to 30, then 70 − 70t = 30 + 70t at t = 2/7
        assertThat(winner.transfers())
                .containsExactly(
                        new Transfer(1, BigFraction.ONE, BigFraction.ONE),
                        new Transfer(0, BigFraction.ONE, fraction(2, 7)));
    }

    /// A fair division in at most one shared item is found by trying every such division; among those with
    /// equal totals the efficient one has the greatest.
    @Test
    void noDivisionWithEqualTotalsGivesMore() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < 1_500; run++) {
            int n = 1 + random.nextInt(6);
            Division division = division(points(random, n), points(random, n));
            AdjustedWinner winner = AdjustedWinner.of(division);
            assertThat(winner.isProven()).as("run %d: %s", run, division).isTrue();
            assertThat(winner.totals().getFirst())
                    .as("run %d: %s", run, division)
                    .isEqualTo(greatestEqualTotal(winner.points()));
            assertThat(winner.firstShares().stream()
                            .filter(s -> s.signum() > 0 && s.compareTo(BigFraction.ONE) < 0)
                            .count())
                    .isLessThanOrEqualTo(1);
        }
    }

    private static long[] points(SplittableRandom random, int n) {
        long[] points = new long[n];
        for (int i = 0; i < n; i++) {
            points[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(30);
        }
        points[random.nextInt(n)] += 1;
        return points;
    }

    private static BigFraction greatestEqualTotal(List<List<BigFraction>> points) {
        BigFraction greatest = BigFraction.ZERO;
        int n = points.size();
        for (int shared = 0; shared < n; shared++) {
            for (int owners = 0; owners < 1 << n; owners++) {
                BigFraction first = BigFraction.ZERO;
                BigFraction second = BigFraction.ZERO;
                for (int i = 0; i < n; i++) {
                    if (i != shared && (owners >> i & 1) == 0) {
                        first = first.add(points.get(i).getFirst());
                    } else if (i != shared) {
                        second = second.add(points.get(i).getLast());
                    }
                }
                BigFraction x = points.get(shared).getFirst();
                BigFraction y = points.get(shared).getLast();
                // first + x s = second + y (1 − s)
                if (x.add(y).signum() == 0) {
                    greatest = first.equals(second) && first.compareTo(greatest) > 0 ? first : greatest;
                    continue;
                }
                BigFraction s = second.add(y).subtract(first).divide(x.add(y));
                if (s.signum() >= 0 && s.compareTo(BigFraction.ONE) <= 0) {
                    BigFraction total = first.add(x.multiply(s));
                    greatest = total.compareTo(greatest) > 0 ? total : greatest;
                }
            }
        }
        return greatest;
    }

    /// Every item in twelfths, three items: 2,197 divisions each; none is better for one party and as good
    /// for the other, with shared items without number.
    @Test
    void noFineDivisionIsBetter() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        int parts = 12;
        for (int run = 0; run < 1_000; run++) {
            long[] first = points(random, 3);
            long[] second = points(random, 3);
            AdjustedWinner winner = AdjustedWinner.of(division(first, second));
            double total = winner.totals().getFirst().doubleValue();
            double firstSum = first[0] + first[1] + first[2];
            double secondSum = second[0] + second[1] + second[2];
            for (int a = 0; a <= parts; a++) {
                for (int b = 0; b <= parts; b++) {
                    for (int c = 0; c <= parts; c++) {
                        double ofFirst = (first[0] * a + first[1] * b + first[2] * c) * 100 / (parts * firstSum);
                        double ofSecond =
                                100 - (second[0] * a + second[1] * b + second[2] * c) * 100 / (parts * secondSum);
                        boolean better = Math.min(ofFirst, ofSecond) >= total - 1e-9
                                && Math.max(ofFirst, ofSecond) > total + 1e-9;
                        assertThat(better).as("run %d: %d %d %d", run, a, b, c).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void whoWantsNothingCannotDivide() {
        assertThatThrownBy(() -> division(new long[] {0, 0}, new long[] {1, 0}))
                .hasMessage("The party Ana gives points to no item.");
        assertThatThrownBy(() -> division(new long[] {-1, 3}, new long[] {1, 0}))
                .hasMessage("The points of item item 0 ([-1, 1]) must be two, none negative.");
    }
}
