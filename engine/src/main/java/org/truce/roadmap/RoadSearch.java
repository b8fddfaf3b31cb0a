package org.truce.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Negotiation;
import org.truce.deal.Acceptances;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.worlds.Parallel;
import org.truce.worlds.Progress;
import org.truce.worlds.Proportion;
import org.truce.worlds.Worlds;

/// Looks for the likeliest road for every size of steps, and chooses among them.
final class RoadSearch {
    /// Larger steps are tried only if no more than so many of them lead on from a deal.
    private static final int MOST_STEPS = 3_000;

    /// Without another wish, the smallest steps are chosen that keep this share of the chance that everything
    /// at once would have; if none do, the likeliest road of several stages. A convention.
    private static final double SHARE_KEPT = .5;

    /// Roads are compared on so many worlds: where there are few deals to pass through, and where there are
    /// many.
    static final int MANY_WORLDS = 4096;

    private static final int FEW_WORLDS = 1024;
    private static final int FEW_DEALS = 4096;

    private final Case written;
    private final Negotiation rules;
    private final Worlds choosing;
    private final int threads;
    private final Progress progress;

    RoadSearch(Case written, Negotiation rules, Worlds choosing, int threads, Progress progress) {
        this.written = written;
        this.rules = rules;
        this.choosing = choosing;
        this.threads = threads;
        this.progress = progress;
    }

    /// @param stages from the first to the end
    /// @param bound by party, in how many of the worlds at most it goes on throughout any road of such steps
    record Road(int mostChanges, List<Deal> stages, boolean exact, List<Proportion> bound, double chance) {}

    /// @param roads by the size of their steps; the last is everything at once
    record Roads(Lattice lattice, Acceptances table, List<Road> roads, List<Integer> withoutRoad, int chosen) {
        boolean keepsHalf() {
            return roads.get(chosen).chance() >= SHARE_KEPT * roads.getLast().chance();
        }
    }

    Roads find(RoadmapQuestion question) {
        Deal first = question.first();
        Deal from = first == null ? Deal.statusQuo(rules.issues()) : first;
        Lattice lattice = Lattice.between(written, from, question.end());
        boolean hasFewDeals = lattice.size().bitLength() <= Integer.SIZE - Integer.numberOfLeadingZeros(FEW_DEALS - 1);
        Acceptances table = new Acceptances(rules, choosing, hasFewDeals ? MANY_WORLDS : FEW_WORLDS);
        int[] sizes = sizes(lattice, question.mostChanges());
        @Nullable Road[] found = new @Nullable Road[sizes.length];
        Parallel.forEach(
                sizes.length,
                threads,
                () -> table,
                (i, shared) -> found[i] = find(question, new Steps(rules, shared, lattice), shared, sizes[i]),
                "looking for roads",
                progress);
        List<Integer> withoutRoad = new ArrayList<>();
        List<Road> roads = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            Road road = found[i];
            if (road == null) {
                withoutRoad.add(sizes[i]);
            } else {
                roads.add(road);
            }
        }
        List<Deal> atOnce = stages(first, lattice.length() == 0 ? List.of() : List.of(lattice.to()));
        roads.add(new Road(lattice.length(), atOnce, true, List.of(), chance(table, atOnce)));
        return new Roads(lattice, table, roads, withoutRoad, choose(roads, question.mostChanges()));
    }

    /// The sizes that divide the way into 2, 3, 4 … steps as nearly alike as can be, and the one asked for.
    private static int[] sizes(Lattice lattice, @Nullable Integer asked) {
        int length = lattice.length();
        IntStream tried = IntStream.rangeClosed(2, length)
                .map(steps -> (length + steps - 1) / steps)
                .filter(size -> lattice.countSteps(size, MOST_STEPS + 1) <= MOST_STEPS);
        return (asked == null ? tried : IntStream.concat(tried, IntStream.of(asked)))
                .filter(size -> size < length)
                .sorted()
                .distinct()
                .toArray();
    }

    private @Nullable Road find(RoadmapQuestion question, Steps steps, Acceptances table, int mostChanges) {
        Deal first = question.first();
        Lattice lattice = steps.lattice();
        WorldSet[] ceiling = new Ceiling(rules, table, lattice, mostChanges).worlds();
        if (first != null) {
            for (int p = 0; p < ceiling.length; p++) {
                if ((rules.needed(first) >>> p & 1) != 0) {
                    ceiling[p] = ceiling[p].and(WorldSet.of(table.acceptedBy(p, first), table.worlds()));
                }
            }
        }
        Integer mostStages = question.mostStages();
        int stagesLeft = mostStages == null ? lattice.length() : mostStages - (first == null ? 0 : 1);
        ChainSearch.Found found = new ChainSearch(steps, ceiling, mostChanges, stagesLeft, first == null).find();
        List<Deal> rest = found.stages();
        if (rest == null) {
            return null;
        }
        return new Road(mostChanges, stages(first, rest), found.exact(), found.bound(), found.chance());
    }

    private static List<Deal> stages(@Nullable Deal first, List<Deal> rest) {
        List<Deal> stages = new ArrayList<>(rest);
        if (first != null) {
            stages.addFirst(first);
        }
        return List.copyOf(stages);
    }

    double chance(Acceptances table, List<Deal> stages) {
        return new ChainAssessment(rules, table, stages).chance().value();
    }

    /// The smallest steps that are large enough; of roads of several stages the one of the largest, if none
    /// are.
    private static int choose(List<Road> roads, @Nullable Integer asked) {
        double least = SHARE_KEPT * roads.getLast().chance();
        int last = asked != null && roads.getLast().mostChanges() <= asked ? roads.size() - 1 : roads.size() - 2;
        int chosen = 0;
        while (chosen < last
                && (asked == null
                        ? roads.get(chosen).chance() < least
                        : roads.get(chosen).mostChanges() < asked)) {
            chosen++;
        }
        return chosen;
    }
}
