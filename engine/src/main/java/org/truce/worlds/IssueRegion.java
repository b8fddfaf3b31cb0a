package org.truce.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What a party may think of the options of one issue: values in [−λ, 1], 0 for the status quo (option 0),
/// subject to order relations among the options. Uniform draws fall apart into independent clusters of tied
/// options.
final class IssueRegion {
    /// Clusters with more down-sets are drawn by rejection.
    private static final int MOST_DOWN_SETS = 5_000;

    private static final int MOST_TRIES = 1_000;

    private final List<Relation> relations;
    private final long[] below;
    private final int[] signs;
    private final int[] singles;
    private final List<Cluster> clusters;
    private final int[] crowd;
    private final List<Relation> crowdRelations;

    private IssueRegion(
            List<Relation> relations,
            long[] below,
            int[] signs,
            int[] singles,
            List<Cluster> clusters,
            int[] crowd,
            List<Relation> crowdRelations) {
        this.relations = relations;
        this.below = below;
        this.signs = signs;
        this.singles = singles;
        this.clusters = clusters;
        this.crowd = crowd;
        this.crowdRelations = crowdRelations;
    }

    /// @return empty if the region has no interior: the relations run in a circle
    static Optional<IssueRegion> find(int options, List<Relation> relations) {
        long[] below = closure(options, relations);
        if (IntStream.range(0, options).anyMatch(x -> (below[x] >>> x & 1) != 0)) {
            return Optional.empty();
        }
        int[] signs = new int[options];
        for (int x = 1; x < options; x++) {
            signs[x] = (below[x] & 1) != 0 ? 1 : (below[0] >>> x & 1) != 0 ? -1 : 0;
        }
        List<Integer> singles = new ArrayList<>();
        List<Cluster> clusters = new ArrayList<>();
        List<Integer> crowd = new ArrayList<>();
        for (int[] members : components(below)) {
            if (members.length == 1) {
                singles.add(members[0]);
                continue;
            }
            long[] lower = new long[members.length];
            long negative = 0;
            long positive = 0;
            for (int i = 0; i < members.length; i++) {
                for (int k = 0; k < members.length; k++) {
                    lower[i] |= (below[members[i]] >>> members[k] & 1) << k;
                }
                negative |= (signs[members[i]] < 0 ? 1L : 0) << i;
                positive |= (signs[members[i]] > 0 ? 1L : 0) << i;
            }
            Cluster cluster = Cluster.of(members, lower, negative, positive, MOST_DOWN_SETS);
            if (cluster == null) {
                IntStream.of(members).forEach(crowd::add);
            } else {
                clusters.add(cluster);
            }
        }
        return Optional.of(new IssueRegion(
                List.copyOf(relations),
                below,
                signs,
                singles.stream().mapToInt(Integer::intValue).toArray(),
                clusters,
                crowd.stream().mapToInt(Integer::intValue).toArray(),
                relations.stream()
                        .filter(r -> crowd.contains(r.higher()) && crowd.contains(r.lower()))
                        .toList()));
    }

    /// By option: all options that must lie below it, as a mask; itself, if it is on a circle.
    private static long[] closure(int options, List<Relation> relations) {
        long[] below = new long[options];
        for (Relation relation : relations) {
            below[relation.higher()] |= 1L << relation.lower();
        }
        for (int via = 0; via < options; via++) {
            for (int x = 0; x < options; x++) {
                if ((below[x] >>> via & 1) != 0) {
                    below[x] |= below[via];
                }
            }
        }
        return below;
    }

    /// Options other than the status quo, grouped by relations that do not pass through it.
    private static List<int[]> components(long[] below) {
        int options = below.length;
        List<int[]> components = new ArrayList<>();
        long seen = 1;
        for (int x = 1; x < options; x++) {
            if ((seen >>> x & 1) != 0) {
                continue;
            }
            long members = 1L << x;
            long grown = members;
            do {
                members = grown;
                for (int y = 1; y < options; y++) {
                    // What lies below the status quo lies below all that lies above it: no tie of its own.
                    long tied = below[y] & ~1L & ~((below[y] & 1) != 0 ? below[0] : 0);
                    if ((members >>> y & 1) != 0) {
                        grown |= tied;
                    }
                    if ((members & tied) != 0) {
                        grown |= 1L << y;
                    }
                }
            } while (grown != members);
            seen |= members;
            long found = members;
            components.add(IntStream.range(1, options)
                    .filter(y -> (found >>> y & 1) != 0)
                    .toArray());
        }
        return components;
    }

    List<Relation> relations() {
        return relations;
    }

    boolean implies(Relation relation) {
        return (below[relation.higher()] >>> relation.lower() & 1) != 0;
    }

    /// Whether draws may fail.
    boolean isCrowded() {
        return crowd.length > 0;
    }

    /// @param values by option of all issues, written from `firstOption`
    /// @param scratch at least 65 long
    /// @return whether the draw succeeded; always, unless the region is crowded
    boolean draw(SplittableRandom random, double lossAversion, double[] values, int firstOption, double[] scratch) {
        for (int x : singles) {
            values[firstOption + x] = single(random, lossAversion, x);
        }
        for (Cluster cluster : clusters) {
            cluster.draw(random, lossAversion, values, firstOption, scratch);
        }
        return crowd.length == 0 || drawCrowd(random, lossAversion, values, firstOption);
    }

    private double single(SplittableRandom random, double lossAversion, int option) {
        double share = random.nextDouble();
        return switch (signs[option]) {
            case 1 -> share;
            case -1 -> -lossAversion * share;
            default -> -lossAversion + (1 + lossAversion) * share;
        };
    }

    private boolean drawCrowd(SplittableRandom random, double lossAversion, double[] values, int firstOption) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            for (int x : crowd) {
                values[firstOption + x] = single(random, lossAversion, x);
            }
            boolean holds = true;
            for (Relation relation : crowdRelations) {
                holds &= values[firstOption + relation.higher()] >= values[firstOption + relation.lower()];
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }
}
