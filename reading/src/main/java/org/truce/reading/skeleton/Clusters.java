package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Groups of points that are alike: average-link agglomerative clustering (Sokal & Michener 1958) by chains
/// of nearest neighbours (Murtagh 1983).
///
/// The likeness of two groups is the mean of the products of their points, which is that of the sums of the
/// points; so no matrix of distances is kept. O(n² d) time, O(n d) memory.
///
/// Points that must not come together keep their groups apart (cannot-links, Wagstaff & Cardie 2000).
final class Clusters {
    private final double[][] sums;
    private final int[] sizes;
    private final int[] leaders;
    private final List<Set<Integer>> sides = new ArrayList<>();

    private Clusters(List<double[]> points, List<Integer> sidesOfPoints) {
        int n = points.size();
        sums = new double[n][];
        sizes = new int[n];
        leaders = new int[n];
        for (int i = 0; i < n; i++) {
            sums[i] = points.get(i).clone();
            sizes[i] = 1;
            leaders[i] = i;
            sides.add(new HashSet<>(sidesOfPoints.get(i) < 0 ? Set.of() : Set.of(sidesOfPoints.get(i))));
        }
    }

    /// @param points all of the same length
    /// @param sides 2k and 2k + 1 stay apart, for any k; below 0 for points that may join any
    /// @param least groups whose likeness is less stay apart
    /// @return positions of points, ascending; groups in the order of their first points
    static List<List<Integer>> of(List<double[]> points, List<Integer> sides, double least) {
        Clusters clusters = new Clusters(points, sides);
        clusters.merge(least);
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int leader = clusters.leader(i);
            List<Integer> known = groups.stream()
                    .filter(group -> clusters.leader(group.getFirst()) == leader)
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                groups.add(new ArrayList<>(List.of(i)));
            } else {
                known.add(i);
            }
        }
        return groups;
    }

    private int leader(int i) {
        int at = i;
        while (leaders[at] != at) {
            at = leaders[at];
        }
        return at;
    }

    /// Follows nearest neighbours until two are each other's, and joins them if they are alike enough. A
    /// group whose nearest is not alike enough can never be joined: likeness does not grow by joining others.
    private void merge(double least) {
        boolean[] done = new boolean[sums.length];
        List<Integer> chain = new ArrayList<>();
        int next = 0;
        while (true) {
            if (chain.isEmpty()) {
                while (next < sums.length && (done[next] || leaders[next] != next)) {
                    next++;
                }
                if (next == sums.length) {
                    return;
                }
                chain.add(next);
            }
            int last = chain.getLast();
            int before = chain.size() > 1 ? chain.get(chain.size() - 2) : -1;
            int nearest = nearest(last, before, done);
            if (nearest < 0 || likeness(last, nearest) < least) {
                done[last] = true;
                chain.removeLast();
            } else if (nearest == before) {
                chain.removeLast();
                chain.removeLast();
                join(Math.min(last, nearest), Math.max(last, nearest));
            } else {
                chain.add(nearest);
            }
        }
    }

    /// The most alike; among equals the one before in the chain, else the first.
    private int nearest(int of, int before, boolean[] done) {
        int best = before;
        double most = before < 0 ? Double.NEGATIVE_INFINITY : likeness(of, before);
        for (int i = 0; i < sums.length; i++) {
            if (i != of && leaders[i] == i && !done[i]) {
                double likeness = likeness(of, i);
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
        }
        return best;
    }

    private double likeness(int a, int b) {
        if (sides.get(a).stream().anyMatch(side -> sides.get(b).contains(side ^ 1))) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k < sums[a].length; k++) {
            sum += sums[a][k] * sums[b][k];
        }
        return sum / ((double) sizes[a] * sizes[b]);
    }

    private void join(int into, int from) {
        for (int k = 0; k < sums[into].length; k++) {
            sums[into][k] += sums[from][k];
        }
        sides.get(into).addAll(sides.get(from));
        sizes[into] += sizes[from];
        leaders[from] = into;
        Arrays.fill(sums[from], 0);
    }
}
