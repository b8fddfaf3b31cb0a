package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.truce.model.Deal;

/// The frontier by merging issue by issue (Nemhauser & Ullmann 1969): partial deals grow by one issue at
/// a time, and those that a better one can stand in for are dropped. It can if it is at least as good for
/// every party, needs somebody if the other does, and leaves open no nogood that the other has ruled out:
/// then whatever completes the other completes it too.
///
/// Once for every set of parties that may consent, with the red lines of that set. Quadratic in the
/// number of partial deals, which grows with the frontier: exponential at worst.
final class Merging {
    private final Negotiation rules;
    private final double[][] gains;
    private final double[] bases;
    private final long sincere;
    private final int mostPartials;

    private List<Nogood> nogoods = List.of();
    private int[] rank = {};
    private boolean dropped;

    Merging(Negotiation rules, double[][] gains, double[] bases, long sincere, int mostPartials) {
        this.rules = rules;
        this.gains = gains;
        this.bases = bases;
        this.sincere = sincere;
        this.mostPartials = mostPartials;
    }

    /// @param open nogoods begun whose terms have all held so far
    @SuppressWarnings("ArrayRecordComponent") // grown by the thousand, never compared
    private record Partial(int[] deal, double[] margins, double sum, boolean needsSomebody, BitSet open) {
        boolean standsInFor(Partial other) {
            if (other.needsSomebody && !needsSomebody) {
                return false;
            }
            for (int p = 0; p < margins.length; p++) {
                if (margins[p] < other.margins[p] - Search.TOLERANCE) {
                    return false;
                }
            }
            for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
                if (!other.open.get(i)) {
                    return false;
                }
            }
            return true;
        }

        boolean isBetterThan(Partial other) {
            boolean somewhere = false;
            for (int p = 0; p < margins.length; p++) {
                if (margins[p] < other.margins[p] - Solver.SMALLEST_GAIN) {
                    return false;
                }
                somewhere |= margins[p] > other.margins[p] + Solver.SMALLEST_GAIN;
            }
            return somewhere;
        }

        boolean isSamePointAs(Partial other) {
            for (int p = 0; p < margins.length; p++) {
                if (Math.abs(margins[p] - other.margins[p]) > Solver.SMALLEST_GAIN) {
                    return false;
                }
            }
            return true;
        }
    }

    Frontier frontier() {
        List<Partial> all = new ArrayList<>();
        for (int set : rules.neededSets()) {
            for (long[] alternative : rules.alternatives()) {
                long[] domains = rules.domains(set, alternative);
                if (domains != null) {
                    all.addAll(merge(set, domains));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Partial::sum).reversed());
        List<Partial> points = new ArrayList<>();
        for (Partial candidate : all) {
            if (points.stream().noneMatch(p -> p.isSamePointAs(candidate))
                    && all.stream().noneMatch(p -> p.isBetterThan(candidate))) {
                points.add(candidate);
            }
        }
        points.sort((one, other) -> Arrays.compare(other.margins, one.margins));
        Status status = dropped
                ? new Status.Bounded(
                        Math.min(1, points.size()), countDeals(), "the merging dropped partial deals at its limit")
                : new Status.Exact();
        return new Frontier(
                points.stream()
                        .map(p -> new Frontier.Point(
                                Deal.of(p.deal),
                                Arrays.stream(p.margins).boxed().toList()))
                        .toList(),
                status);
    }

    private double countDeals() {
        double deals = 1;
        for (int j = 0; j < rules.issues(); j++) {
            deals *= rules.firstOption(j + 1) - rules.firstOption(j);
        }
        return deals;
    }

    private List<Partial> merge(int needed, long[] domains) {
        nogoods = new ArrayList<>(rules.impossible());
        for (int r = 0; r < rules.redLines().size(); r++) {
            RedLine redLine = rules.redLines().get(r);
            if ((sincere & rules.redLinesOf(needed) & 1L << r) != 0) {
                nogoods.addAll(redLine.nogoods());
            }
        }
        nogoods.removeIf(nogood -> !nogood.canHold(domains));
        // issues that nogoods speak of first, those of one nogood together, so that few are open at a time
        IssueOrder order = IssueOrder.of(IntStream.range(0, rules.issues()).toArray(), rules.issues(), nogoods);
        rank = order.rank();
        List<Partial> partials = List.of(
                new Partial(new int[rules.issues()], bases, Arrays.stream(bases).sum(), false, new BitSet()));
        for (int issue : order.issues()) {
            List<Partial> longer = new ArrayList<>();
            for (Partial partial : partials) {
                for (long rest = domains[issue]; rest != 0; rest &= rest - 1) {
                    extend(partial, issue, Long.numberOfTrailingZeros(rest), longer);
                }
            }
            partials = prune(longer);
        }
        return partials.stream().filter(Partial::needsSomebody).toList();
    }

    private void extend(Partial partial, int issue, int option, List<Partial> longer) {
        BitSet open = (BitSet) partial.open.clone();
        for (int i = 0; i < nogoods.size(); i++) {
            Nogood nogood = nogoods.get(i);
            if (nogood.speaksOf(issue)) {
                boolean begun = nogood.firstRank(rank) < rank[issue];
                boolean holds = (!begun || open.get(i)) && (nogood.optionsOn(issue) >>> option & 1) != 0;
                if (holds && nogood.lastRank(rank) == rank[issue]) {
                    return;
                }
                open.set(i, holds);
            }
        }
        int[] deal = partial.deal.clone();
        deal[issue] = option;
        double[] margins = partial.margins.clone();
        for (int p = 0; p < margins.length; p++) {
            margins[p] += gains[p][rules.firstOption(issue) + option];
        }
        longer.add(new Partial(
                deal,
                margins,
                Arrays.stream(margins).sum(),
                partial.needsSomebody || (option != 0 && rules.consent(issue) != 0),
                open));
    }

    private List<Partial> prune(List<Partial> partials) {
        // what stands in for another has no smaller sum, but for rounding: equals are tried both ways
        partials.sort(Comparator.comparingDouble(Partial::sum).reversed());
        List<Partial> kept = new ArrayList<>();
        for (Partial candidate : partials) {
            if (kept.stream().noneMatch(k -> k.standsInFor(candidate))) {
                kept.removeIf(k -> k.sum - candidate.sum < Solver.SMALLEST_GAIN && candidate.standsInFor(k));
                kept.add(candidate);
            }
            if (kept.size() == mostPartials) {
                dropped = true;
                return kept;
            }
        }
        return kept;
    }
}
