package org.truce.divide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.truce.divide.Division.Item;

/// The division that Adjusted Winner gives (Brams & Taylor 1996, ch. 4). Parties are meant by their
/// position, 0 or 1, items by theirs in the division; points are rescaled so that each party has 100.
///
/// It takes O(n log n) operations on fractions for n items.
///
/// @param points by item, those of the two parties, out of 100
/// @param ahead the party that had more points from the items that it wanted more than the other did, the
///     first if both had as many: it gets first what both want alike
/// @param before what each party held before anything was adjusted
/// @param transfers what went from the party ahead to the other, in this order
/// @param firstShares by item, the share of the first party, from 0 to 1
/// @param totals what each party holds in the end, of its own 100 points; both the same
/// @param split the item that is shared, if one is
/// @param weight proves that the division is efficient: with the points of the second party multiplied by it,
///     nobody holds anything of an item that the other values more, so that the weighted sum of the totals
///     cannot be greater, and no division can give one party more and the other no less
public record AdjustedWinner(
        List<List<BigFraction>> points,
        int ahead,
        List<BigFraction> before,
        List<Transfer> transfers,
        List<BigFraction> firstShares,
        List<BigFraction> totals,
        Optional<Split> split,
        BigFraction weight) {
    static final BigFraction HUNDRED = BigFraction.of(100);

    public AdjustedWinner {
        points = points.stream().map(List::copyOf).toList();
        before = List.copyOf(before);
        transfers = List.copyOf(transfers);
        firstShares = List.copyOf(firstShares);
        totals = List.copyOf(totals);
    }

    /// @param ratio what the item is to the party ahead for each point that it is to the other; at least 1
    /// @param share of the item, above 0, at most 1
    public record Transfer(int item, BigFraction ratio, BigFraction share) {}

    /// The item that is shared, and what each party would hold if it went to one of them whole.
    public record Split(int item, List<BigFraction> ifToFirst, List<BigFraction> ifToSecond) {}

    public static AdjustedWinner of(Division division) {
        List<List<BigFraction>> points = division.items().stream()
                .map(item -> List.of(scaled(division, item, 0), scaled(division, item, 1)))
                .toList();
        BigFraction[] first = {BigFraction.ZERO, BigFraction.ZERO};
        BigFraction tied = BigFraction.ZERO;
        for (List<BigFraction> item : points) {
            int preferring = preferring(item);
            if (preferring < 0) {
                tied = tied.add(item.getFirst());
            } else {
                first[preferring] = first[preferring].add(item.get(preferring));
            }
        }
        int ahead = first[1].compareTo(first[0]) > 0 ? 1 : 0;
        BigFraction[] totals = first.clone();
        totals[ahead] = totals[ahead].add(tied);
        List<BigFraction> before = List.of(totals);
        BigFraction[] kept = points.stream()
                .map(item -> preferring(item) == 1 - ahead ? BigFraction.ZERO : BigFraction.ONE)
                .toArray(BigFraction[]::new);
        List<Transfer> transfers = adjust(division, points, ahead, totals, kept);
        List<BigFraction> firstShares = new ArrayList<>();
        for (BigFraction share : kept) {
            firstShares.add(ahead == 0 ? share : BigFraction.ONE.subtract(share));
        }
        return new AdjustedWinner(
                points,
                ahead,
                before,
                transfers,
                firstShares,
                List.of(totals),
                split(points, firstShares, totals),
                weight(points, firstShares));
    }

    private static BigFraction scaled(Division division, Item item, int party) {
        return item.points().get(party).multiply(HUNDRED).divide(division.given(party));
    }

    /// The party that values the item more; -1 if both value it alike.
    private static int preferring(List<BigFraction> item) {
        int sign = item.getFirst().compareTo(item.getLast());
        return sign == 0 ? -1 : sign > 0 ? 0 : 1;
    }

    /// Moves items, or one part of an item, until both hold as much. Of items that cost alike for what they
    /// bring, those that cannot be shared go first. What is worth nothing to the other party stays: without
    /// it that party can have its 100 points, and so is never behind before all else is moved.
    private static List<Transfer> adjust(
            Division division, List<List<BigFraction>> points, int ahead, BigFraction[] totals, BigFraction[] kept) {
        List<Transfer> candidates = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BigFraction gain = points.get(i).get(1 - ahead);
            if (kept[i].signum() > 0 && gain.signum() > 0) {
                candidates.add(new Transfer(i, points.get(i).get(ahead).divide(gain), BigFraction.ONE));
            }
        }
        candidates.sort(Comparator.comparing(Transfer::ratio)
                .thenComparing(t -> !division.items().get(t.item()).indivisible()));
        List<Transfer> transfers = new ArrayList<>();
        for (Transfer candidate : candidates) {
            BigFraction lead = totals[ahead].subtract(totals[1 - ahead]);
            if (lead.signum() <= 0) {
                break;
            }
            BigFraction cost = points.get(candidate.item()).get(ahead);
            BigFraction gain = points.get(candidate.item()).get(1 - ahead);
            BigFraction enough = lead.divide(cost.add(gain));
            BigFraction share = enough.compareTo(BigFraction.ONE) < 0 ? enough : BigFraction.ONE;
            totals[ahead] = totals[ahead].subtract(cost.multiply(share));
            totals[1 - ahead] = totals[1 - ahead].add(gain.multiply(share));
            kept[candidate.item()] = BigFraction.ONE.subtract(share);
            transfers.add(new Transfer(candidate.item(), candidate.ratio(), share));
        }
        if (!totals[0].equals(totals[1])) {
            throw new IllegalStateException(
                    "The parties hold %s and %s points after all transfers.".formatted(totals[0], totals[1]));
        }
        return transfers;
    }

    private static Optional<Split> split(
            List<List<BigFraction>> points, List<BigFraction> firstShares, BigFraction[] totals) {
        for (int i = 0; i < points.size(); i++) {
            BigFraction share = firstShares.get(i);
            if (share.signum() > 0 && share.compareTo(BigFraction.ONE) < 0) {
                BigFraction rest = BigFraction.ONE.subtract(share);
                BigFraction first = points.get(i).getFirst();
                BigFraction second = points.get(i).getLast();
                return Optional.of(new Split(
                        i,
                        List.of(totals[0].add(first.multiply(rest)), totals[1].subtract(second.multiply(rest))),
                        List.of(totals[0].subtract(first.multiply(share)), totals[1].add(second.multiply(share)))));
            }
        }
        return Optional.empty();
    }

    /// Between the greatest ratio of points of what the second party holds anything of, and the least of what
    /// the first does; they meet in the item that is shared.
    private static BigFraction weight(List<List<BigFraction>> points, List<BigFraction> firstShares) {
        Optional<BigFraction> least = Optional.empty();
        Optional<BigFraction> greatest = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            BigFraction second = points.get(i).getLast();
            if (second.signum() == 0) {
                continue;
            }
            BigFraction ratio = points.get(i).getFirst().divide(second);
            if (firstShares.get(i).signum() > 0 && (least.isEmpty() || ratio.compareTo(least.get()) < 0)) {
                least = Optional.of(ratio);
            }
            if (firstShares.get(i).compareTo(BigFraction.ONE) < 0
                    && (greatest.isEmpty() || ratio.compareTo(greatest.get()) > 0)) {
                greatest = Optional.of(ratio);
            }
        }
        // one of the two is there: the second party gives points to something
        BigFraction low = greatest.orElse(BigFraction.ZERO);
        return least.isEmpty()
                ? low.add(BigFraction.ONE)
                : greatest.isEmpty() ? least.get() : low.add(least.get()).divide(2L);
    }

    /// Whether nobody values the other's part above its own, both parts are worth as much to their holders,
    /// and the weight shows that no division is better for one and as good for the other. It always is; this
    /// checks it anew, from the shares alone.
    public boolean isProven() {
        BigFraction first = BigFraction.ZERO;
        BigFraction second = BigFraction.ZERO;
        boolean efficient = weight.signum() > 0;
        for (int i = 0; i < points.size(); i++) {
            BigFraction share = firstShares.get(i);
            BigFraction rest = BigFraction.ONE.subtract(share);
            first = first.add(points.get(i).getFirst().multiply(share));
            second = second.add(points.get(i).getLast().multiply(rest));
            int sign =
                    points.get(i).getFirst().compareTo(points.get(i).getLast().multiply(weight));
            efficient &= share.signum() == 0 || sign >= 0;
            efficient &= rest.signum() == 0 || sign <= 0;
        }
        return efficient && first.equals(second) && first.compareTo(BigFraction.of(50)) >= 0;
    }
}
