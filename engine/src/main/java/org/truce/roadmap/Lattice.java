package org.truce.roadmap;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.truce.model.Case;
import org.truce.model.Deal;

/// The deals between two deals: on every issue on which they differ, the option of either; on an ordered
/// issue, also the options in between.
///
/// A deal of the lattice is given by its place on each of those issues, counted from 0 at the first deal.
/// One place further on one issue is one change.
final class Lattice {
    private final Deal from;
    private final int[] issues;
    private final int[][] paths;

    private Lattice(Deal from, int[] issues, int[][] paths) {
        this.from = from;
        this.issues = issues;
        this.paths = paths;
    }

    /// @param from on every issue the status quo, or on the way from it to the option of the last deal
    static Lattice between(Case c, Deal from, Deal to) {
        int[] issues = IntStream.range(0, from.issues())
                .filter(j -> from.option(j) != to.option(j))
                .toArray();
        int[][] paths = new int[issues.length][];
        for (int i = 0; i < issues.length; i++) {
            int begin = from.option(issues[i]);
            int end = to.option(issues[i]);
            paths[i] = c.issues().get(issues[i]).ordered()
                    ? IntStream.rangeClosed(begin, end).toArray()
                    : new int[] {begin, end};
        }
        return new Lattice(from, issues, paths);
    }

    Deal from() {
        return from;
    }

    Deal to() {
        return deal(ends());
    }

    /// The number of issues on which the two deals differ.
    int width() {
        return issues.length;
    }

    int issue(int i) {
        return issues[i];
    }

    int option(int i, int place) {
        return paths[i][place];
    }

    /// The last place on an issue.
    int end(int i) {
        return paths[i].length - 1;
    }

    private int[] ends() {
        return IntStream.range(0, issues.length).map(this::end).toArray();
    }

    /// The number of changes from the first deal to the last.
    int length() {
        return IntStream.of(ends()).sum();
    }

    /// The number of deals, both ends included.
    BigInteger size() {
        BigInteger size = BigInteger.ONE;
        for (int[] path : paths) {
            size = size.multiply(BigInteger.valueOf(path.length));
        }
        return size;
    }

    Deal deal(int[] places) {
        int[] options = from.toArray();
        for (int i = 0; i < issues.length; i++) {
            options[issues[i]] = paths[i][places[i]];
        }
        return Deal.of(options);
    }

    /// The places that one step of at most so many changes leads to.
    List<int[]> listNext(int[] places, int mostChanges) {
        List<int[]> next = new ArrayList<>();
        collect(places.clone(), 0, mostChanges, false, next);
        return next;
    }

    private void collect(int[] places, int i, int changesLeft, boolean changed, List<int[]> next) {
        if (i == issues.length || changesLeft == 0) {
            if (changed) {
                next.add(places.clone());
            }
            return;
        }
        int before = places[i];
        for (int place = before; place <= end(i) && place - before <= changesLeft; place++) {
            places[i] = place;
            collect(places, i + 1, changesLeft - (place - before), changed || place > before, next);
        }
        places[i] = before;
    }

    /// The number of steps of at most so many changes that lead on from the first deal, or `most` if there
    /// are more.
    int countSteps(int mostChanges, int most) {
        return count(mostChanges, most, (_, _) -> 1);
    }

    /// @param ways in how many ways a path of so many places can be followed for so many changes
    private int count(int mostChanges, int most, IntBinaryOperator ways) {
        long[] bySum = new long[mostChanges + 1];
        bySum[0] = 1;
        for (int[] path : paths) {
            for (int sum = mostChanges; sum >= 0; sum--) {
                for (int places = 1; places < path.length && places <= sum; places++) {
                    bySum[sum] = Math.min(
                            most + 1L, bySum[sum] + bySum[sum - places] * ways.applyAsInt(path.length, places));
                }
            }
        }
        return (int) Math.min(most, Arrays.stream(bySum).sum() - 1);
    }

    /// Told of runs of changes, at most one for an issue: the changes, counted through all issues, and a deal
    /// before and after.
    @FunctionalInterface
    interface BundleVisitor {
        void visit(long mask, Deal from, Deal to);
    }

    /// Visits every bundle of at most so many changes that a step can make, whatever the deal it is taken
    /// from. For at most 63 changes in all.
    void forEachBundle(int mostChanges, BundleVisitor visitor) {
        collect(new int[width()], new int[width()], 0, 0, 0, mostChanges, visitor);
    }

    private void collect(
            int[] from, int[] to, int i, int firstChange, long mask, int changesLeft, BundleVisitor visitor) {
        if (i == issues.length) {
            if (mask != 0) {
                visitor.visit(mask, deal(from), deal(to));
            }
            return;
        }
        int after = firstChange + end(i);
        collect(from, to, i + 1, after, mask, changesLeft, visitor);
        for (int begin = 0; begin < end(i); begin++) {
            long longer = mask;
            for (int end = begin + 1; end <= end(i) && end - begin <= changesLeft; end++) {
                longer |= 1L << (firstChange + end - 1);
                from[i] = begin;
                to[i] = end;
                collect(from, to, i + 1, after, longer, changesLeft - (end - begin), visitor);
            }
        }
        from[i] = 0;
        to[i] = 0;
    }

    /// The number of such bundles, or `most` if there are more.
    int countBundles(int mostChanges, int most) {
        return count(mostChanges, most, (length, places) -> length - places);
    }
}
