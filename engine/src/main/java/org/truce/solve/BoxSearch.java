package org.truce.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// The frontier of a component by branch and bound over its boxes: to lie in one, or not to count it. A node
/// is a region with the boxes that may still count; it is dropped when none of its outcomes can be better
/// than what was found ([BoxBounds]). The node that can be best by most is looked at first, and then one
/// child of it after the other down to an outcome; so a search that is stopped has closed what was worst.
final class BoxSearch {
    /// More nodes than these are not kept waiting: beyond them, the search is depth first.
    private static final int MOST_NODES = 200_000;

    /// Nodes that are bounded again when the search is stopped.
    private static final int BOUNDED_AGAIN = 500;

    private final Instance instance;
    private final SolveOptions options;
    private final BoxModel model;
    private final BoxBounds bounds;
    private final Component component;
    private final Archive archive;
    private final PriorityQueue<Node> waiting =
            new PriorityQueue<>(Comparator.comparingDouble(Node::excess).reversed());
    private double missed;

    /// @param reached by party, units of the constants and of the boxes that hold everywhere in the region
    /// @param undecided boxes that may still count, the most valuable first
    /// @param excess by how much utility an outcome of the region may be better than what was found
    @SuppressWarnings("ArrayRecordComponent") // scratch, never compared
    private record Node(long[] region, long[] reached, int[] undecided, double excess) {}

    BoxSearch(Instance instance, Component component, SolveOptions options, long[] tolerance) {
        this.instance = instance;
        this.options = options;
        this.component = component;
        this.model = new BoxModel(instance, component);
        this.bounds = new BoxBounds(instance, model);
        this.archive = new Archive(tolerance);
    }

    /// By how much utility, at most, an efficient vector may be better than one found: 0 unless the search
    /// was stopped.
    double missed() {
        return missed;
    }

    Front frontier(Fronts fronts) {
        for (double[] weights : bounds.weightings()) {
            dive(weights);
        }
        for (int p = 0; p < instance.parties(); p++) {
            double[] alone = new double[instance.parties()];
            alone[p] = 1;
            dive(alone);
        }
        search();
        Vectors found = fronts.vectors(archive.size());
        for (int i = 0; i < archive.size(); i++) {
            Map<Integer, Integer> choices = new HashMap<>();
            for (int j = 0; j < component.issues().length; j++) {
                choices.put(component.issues()[j], archive.choices().get(i)[j]);
            }
            instance.put(found, i, component.terms(), choices);
        }
        return fronts.ofChoices(component, found, archive.choices());
    }

    /// A first outcome for a weighting: boxes are taken as they fit, the most valuable first.
    private void dive(double[] weights) {
        List<BoxModel.Box> order = new ArrayList<>(bounds.boxes());
        order.sort(Comparator.comparingDouble(
                b -> -weights[b.party()] * instance.scale(b.party()).doubleUtility(b.worth())));
        long[] region = model.everything();
        for (BoxModel.Box box : order) {
            if (weights[box.party()] > 0 && model.meets(region, box.region())) {
                long[] narrower = and(region, box.region());
                if (model.excluded().stream().noneMatch(e -> BoxModel.isWithin(narrower, e))) {
                    region = narrower;
                }
            }
        }
        settle(region);
    }

    private void search() {
        int[] all = new int[bounds.boxes().size()];
        Arrays.setAll(all, b -> b);
        node(model.everything(), model.constants(), all).ifPresent(waiting::add);
        Deque<Node> next = new ArrayDeque<>();
        while (!waiting.isEmpty()) {
            next.push(waiting.remove());
            while (!next.isEmpty()) {
                if (options.expired().getAsBoolean()) {
                    waiting.addAll(next);
                    missed = greatestExcess();
                    return;
                }
                expand(next.pop(), next);
            }
        }
    }

    /// Looks at what lies in the most valuable box that is undecided next, and keeps the rest waiting.
    private void expand(Node node, Deque<Node> next) {
        int first = node.undecided()[0];
        BoxModel.Box box = bounds.boxes().get(first);
        int[] rest = Arrays.copyOfRange(node.undecided(), 1, node.undecided().length);
        long[] inside = node.reached().clone();
        inside[box.party()] += box.worth();
        Optional<Node> within = node(and(node.region(), box.region()), inside, rest);
        int only = model.onlyBeyond(node.region(), box.region());
        Optional<Node> other =
                node(only < 0 ? node.region() : without(node.region(), box.region(), only), node.reached(), rest);
        boolean waits = within.isPresent() && waiting.size() < MOST_NODES;
        other.ifPresent(waits ? waiting::add : next::push);
        within.ifPresent(next::push);
    }

    /// Empty if nothing new can be efficient in the region, or its only outcome has been settled.
    ///
    /// @param open boxes that may count, or not
    private Optional<Node> node(long[] region, long[] sums, int[] open) {
        if (model.excluded().stream().anyMatch(e -> BoxModel.isWithin(region, e))) {
            return Optional.empty();
        }
        long[] reached = sums.clone();
        int[] undecided = new int[open.length];
        int n = 0;
        for (int b : open) {
            BoxModel.Box box = bounds.boxes().get(b);
            if (model.meets(region, box.region())) {
                if (BoxModel.isWithin(region, box.region())) {
                    reached[box.party()] += box.worth();
                } else {
                    undecided[n++] = b;
                }
            }
        }
        undecided = Arrays.copyOf(undecided, n);
        double excess = bounds.excess(reached, undecided, archive);
        if (excess > 0 && n > 0) {
            return Optional.of(new Node(region, reached, undecided, excess));
        }
        if (excess > 0) {
            settle(region);
        }
        return Optional.empty();
    }

    /// By how much an outcome of the nodes that wait may be better than what was found. Some are bounded
    /// again, for more has been found since.
    private double greatestExcess() {
        double greatest = 0;
        for (int i = 0; i < BOUNDED_AGAIN && !waiting.isEmpty(); i++) {
            if (waiting.element().excess() <= greatest) {
                return greatest;
            }
            Node node = waiting.remove();
            greatest = Math.max(greatest, bounds.excess(node.reached(), node.undecided(), archive));
        }
        return waiting.isEmpty()
                ? greatest
                : Math.max(greatest, waiting.element().excess());
    }

    /// An outcome of the region that no exclusion forbids, with all that it gets.
    private void settle(long[] region) {
        int[] choice = new int[model.issues()];
        if (choose(region, choice)) {
            long[] vector = model.constants();
            long[] point = model.everything();
            for (int i = 0; i < choice.length; i++) {
                model.keep(point, i, choice[i]);
            }
            for (BoxModel.Box box : bounds.boxes()) {
                vector[box.party()] += BoxModel.isWithin(point, box.region()) ? box.worth() : 0;
            }
            archive.add(vector, choice);
        }
    }

    private boolean choose(long[] region, int[] choice) {
        long[] excluding = model.excluded().stream()
                .filter(e -> model.meets(region, e))
                .findFirst()
                .orElse(null);
        if (excluding == null) {
            for (int i = 0; i < choice.length; i++) {
                int x = 0;
                while (!model.has(region, i, x)) {
                    x++;
                }
                choice[i] = x;
            }
            return true;
        }
        for (int i = 0; i < choice.length; i++) {
            long[] outside = without(region, excluding, i);
            if (model.meets(outside, outside) && choose(outside, choice)) {
                return true;
            }
        }
        return false;
    }

    private static long[] and(long[] one, long[] other) {
        long[] both = one.clone();
        for (int w = 0; w < both.length; w++) {
            both[w] &= other[w];
        }
        return both;
    }

    private long[] without(long[] region, long[] box, int i) {
        long[] outside = region.clone();
        for (int w = model.firstWord(i); w < model.firstWord(i + 1); w++) {
            outside[w] &= ~box[w];
        }
        return outside;
    }
}
