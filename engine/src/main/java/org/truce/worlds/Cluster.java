package org.truce.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Options of one issue that are tied to each other by order relations: their values are uniform on the order
/// polytope, cut at the status quo's value 0 and bounded by −λ and 1.
///
/// Drawn exactly. Given which options come in which order, and how many (k of n) lie below the status quo,
/// the values are sorted uniforms on [−λ, 0] and on [0, 1]; so an order with k options below has the weight
/// λ^k / (k! (n − k)!). Orders are counted, and drawn, over the down-sets of the relation (Stanley 1986, "Two
/// poset polytopes").
final class Cluster {
    private final int[] options;
    private final Node[] nodes;
    private final int[][] splits;
    private final double[][] splitWeights;
    private final double[] logSplitTotals;

    /// A down-set. The steps lead to the down-sets with one option less or more; `below` and `above` count
    /// the orders of the options inside and outside.
    private static final class Node {
        final long members;
        final List<Step> down = new ArrayList<>();
        final List<Step> up = new ArrayList<>();
        double below;
        double above;

        Node(long members) {
            this.members = members;
        }
    }

    private record Step(int member, int node) {}

    private Cluster(int[] options, Node[] nodes, int[][] splits, double[][] splitWeights, double[] logSplitTotals) {
        this.options = options;
        this.nodes = nodes;
        this.splits = splits;
        this.splitWeights = splitWeights;
        this.logSplitTotals = logSplitTotals;
    }

    /// @param options within the issue, at most 63
    /// @param lower by member: the members that must come before it, as a mask; without cycles
    /// @param negative members that must lie below the status quo
    /// @param positive members that must lie above it
    /// @return null if there are more than `most` down-sets
    static @org.jspecify.annotations.Nullable Cluster of(
            int[] options, long[] lower, long negative, long positive, int most) {
        int n = options.length;
        List<Node> nodes = new ArrayList<>(List.of(new Node(0)));
        Map<Long, Integer> numbers = new HashMap<>(Map.of(0L, 0));
        for (int at = 0; at < nodes.size(); at++) {
            long members = nodes.get(at).members;
            for (int x = 0; x < n; x++) {
                if ((members >>> x & 1) == 0 && (lower[x] & ~members) == 0) {
                    long larger = members | 1L << x;
                    Integer number = numbers.get(larger);
                    if (number == null) {
                        if (nodes.size() == most) {
                            return null;
                        }
                        number = nodes.size();
                        numbers.put(larger, number);
                        nodes.add(new Node(larger));
                    }
                    nodes.get(at).up.add(new Step(x, number));
                    nodes.get(number).down.add(new Step(x, at));
                }
            }
        }
        count(nodes);
        int[][] splits = new int[n + 1][];
        double[][] weights = new double[n + 1][];
        double[] logTotals = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            int size = k;
            splits[k] = java.util.stream.IntStream.range(0, nodes.size())
                    .filter(i -> Long.bitCount(nodes.get(i).members) == size
                            && (negative & ~nodes.get(i).members) == 0
                            && (positive & nodes.get(i).members) == 0)
                    .toArray();
            weights[k] = new double[splits[k].length];
            double total = 0;
            for (int i = 0; i < splits[k].length; i++) {
                Node node = nodes.get(splits[k][i]);
                weights[k][i] = node.below * node.above;
                total += weights[k][i];
            }
            logTotals[k] = Math.log(total) - logFactorial(k) - logFactorial(n - k);
        }
        return new Cluster(options, nodes.toArray(Node[]::new), splits, weights, logTotals);
    }

    /// Nodes are in ascending order of size, so counts of smaller ones are ready when they are needed.
    private static void count(List<Node> nodes) {
        nodes.getFirst().below = 1;
        nodes.getLast().above = 1;
        for (Node node : nodes) {
            for (Step step : node.down) {
                node.below += nodes.get(step.node).below;
            }
        }
        for (Node node : nodes.reversed()) {
            for (Step step : node.up) {
                node.above += nodes.get(step.node).above;
            }
        }
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) {
            sum += Math.log(i);
        }
        return sum;
    }

    /// @param values by option of all issues, written from `firstOption`
    /// @param scratch at least 64 long
    void draw(SplittableRandom random, double lossAversion, double[] values, int firstOption, double[] scratch) {
        int below = drawBelow(random, lossAversion, scratch);
        Node split = nodes[splits[below][draw(random, splitWeights[below])]];
        sortedUniforms(random, below, scratch);
        Node node = split;
        for (int i = below - 1; i >= 0; i--) {
            Step step = node.down.get(drawStep(random, node.down, true, node.below));
            values[firstOption + options[step.member]] = -lossAversion * (1 - scratch[i]);
            node = nodes[step.node];
        }
        int above = options.length - below;
        sortedUniforms(random, above, scratch);
        node = split;
        for (int i = 0; i < above; i++) {
            Step step = node.up.get(drawStep(random, node.up, false, node.above));
            values[firstOption + options[step.member]] = scratch[i];
            node = nodes[step.node];
        }
    }

    /// How many options lie below the status quo.
    private int drawBelow(SplittableRandom random, double lossAversion, double[] scratch) {
        double logLoss = Math.log(lossAversion);
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < splits.length; k++) {
            scratch[k] = logSplitTotals[k] + k * logLoss;
            highest = Math.max(highest, scratch[k]);
        }
        double total = 0;
        for (int k = 0; k < splits.length; k++) {
            scratch[k] = Math.exp(scratch[k] - highest);
            total += scratch[k];
        }
        double rest = random.nextDouble() * total;
        int last = 0;
        for (int k = 0; k < splits.length; k++) {
            if (scratch[k] > 0) {
                last = k;
                rest -= scratch[k];
                if (rest < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private static int draw(SplittableRandom random, double[] weights) {
        if (weights.length == 1) {
            return 0;
        }
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = random.nextDouble() * total;
        int i = 0;
        while (i < weights.length - 1 && rest >= weights[i]) {
            rest -= weights[i++];
        }
        return i;
    }

    private int drawStep(SplittableRandom random, List<Step> steps, boolean down, double total) {
        if (steps.size() == 1) {
            return 0;
        }
        double rest = random.nextDouble() * total;
        int i = 0;
        while (i < steps.size() - 1) {
            Node next = nodes[steps.get(i).node];
            double weight = down ? next.below : next.above;
            if (rest < weight) {
                break;
            }
            rest -= weight;
            i++;
        }
        return i;
    }

    private static void sortedUniforms(SplittableRandom random, int count, double[] sorted) {
        for (int i = 0; i < count; i++) {
            double value = random.nextDouble();
            int at = i;
            while (at > 0 && sorted[at - 1] > value) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = value;
        }
    }
}
